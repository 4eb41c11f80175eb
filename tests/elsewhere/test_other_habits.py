"""The main story on servers that do differently what Telegram's documentation leaves open, or do it wrongly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.elsewhere import habits as h
from tests.elsewhere.story import main_story
from tests.gate.guarded import Guarding

HABITS: tuple[Callable[[h.Habits], None], ...] = (
    h.alone,
    h.combined,
    h.numbered,
    h.numbered_alike,
    h.too_long,
    h.nobody_along,
    h.min_people,
    h.people_without_hash,
    h.qts_zero,
    h.qts_alike,
    h.qts_leaping,
    h.no_before,
    h.left_by_name,
    h.own_deeds_untold,
    h.no_service_messages,
    h.only_service_messages,
    h.messages_without_pts,
    h.messages_as_private,
    h.writes_unanswered,
    h.sent_by_number,
    h.sent_in_short,
    h.sent_unnumbered,
    h.state_of_zeros,
    h.nothing_in_differences,
    h.channel_differences_without_end,
    h.slices_of_nothing,
    h.rights_unshown,
    h.full_channel_alone,
    h.counts_of_pages,
    h.pages_without_offset,
    h.clock_ahead,
    h.clock_behind,
)


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.__name__)
async def test_story_goes_well(guarding: Guarding, habit: Callable[[h.Habits], None]) -> None:
    town = await guarding(start=False)
    habit(h.Habits(town.tg))
    await town.start()
    await main_story(town)
