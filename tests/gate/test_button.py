"""The button “I have joined”: it is about whoever presses it, and whoever presses it gets an answer, whatever happens."""

from __future__ import annotations

import pytest

from nezuko.enforcement import presses
from tests.gate.guarded import Guarded
from tests.gate.test_joins import lose_participants


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presses, "PRESS_SECONDS", 0.5)


async def test_press_before_joining_says_which_channel_is_missing(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    answer = await guarded.press(bob)
    assert "@newschan" in (answer.message or "")
    assert answer.alert
    assert not guarded.may_write(bob)


async def test_press_after_joining_frees_when_the_join_itself_went_unheard(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    lose_participants(guarded)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)
    answer = await guarded.press(bob)
    assert answer.message == "Thank you! You can write here now."
    assert guarded.may_write(bob)


async def test_press_by_another_person_tells_him_about_himself_and_touches_nothing_of_the_other(
    guarded: Guarded,
) -> None:
    bob, ann = guarded.person("Bob"), guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, bob)
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    (prompt,) = guarded.prompts()
    answer = await guarded.press(ann)
    await guarded.settled()
    await guarded.advance(0)
    assert answer.message == "You can write here already."
    assert not guarded.may_write(bob)
    assert guarded.prompts() == [prompt]
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.may_write(bob)


async def test_press_by_another_who_is_missing_the_channel_too_is_about_him(guarded: Guarded) -> None:
    bob, eve = guarded.person("Bob"), guarded.person("Eve")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    prompt = guarded.prompts()[0]
    guarded.w.join(guarded.group, eve)
    await guarded.settled()
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert "@newschan" in ((await guarded.press(eve, prompt)).message or "")
    assert not guarded.may_write(eve)


async def test_press_by_an_admin_is_answered(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert (await guarded.press(guarded.owner)).message == "You can write here already."


async def test_press_by_somebody_a_moderator_muted_says_so_and_changes_nothing(guarded: Guarded) -> None:
    bob, eve = guarded.person("Bob"), guarded.person("Eve", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, bob)
    guarded.w.join(guarded.group, eve)
    guarded.w.restrict(guarded.group, eve)
    await guarded.settled()
    before = guarded.banned(eve)
    answer = await guarded.press(eve)
    assert "admin of this group has restricted you" in (answer.message or "")
    assert guarded.banned(eve) == before
    assert guarded.calls("channels.editBanned", target=eve) == 0


async def test_press_is_answered_when_telegram_is_out_of_order(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    guarded.faults.error("channels.getParticipant", 500, "INTERNAL", times=None)
    answer = await guarded.press(bob)
    assert "try again" in (answer.message or "")
    guarded.faults.clear()


async def test_press_is_answered_when_telegram_asks_to_wait(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    guarded.faults.flood("channels.getParticipant", seconds=30)
    answer = await guarded.press(bob)
    assert "try again" in (answer.message or "")
    guarded.faults.clear()


async def test_press_is_answered_when_the_lift_is_refused(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    lose_participants(guarded)
    guarded.w.join(guarded.channel, bob)
    guarded.faults.flood("channels.editBanned", seconds=30)
    answer = await guarded.press(bob)
    assert "try again" in (answer.message or "")
    guarded.faults.clear()


async def test_press_in_a_group_that_is_not_protected_any_more_is_answered(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    prompt = guarded.prompts()[0]
    await guarded.command(guarded.owner, "/unprotect")
    assert "doesn't ask for any channel" in ((await guarded.press(bob, prompt)).message or "")


async def test_pressing_again_and_again_costs_no_flood_of_look_ups(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    mark = guarded.journal.mark()
    for _ in range(10):
        await guarded.press(bob)
    assert guarded.calls("channels.getParticipant", target=bob, since=mark) <= 10
    assert guarded.calls("messages.setBotCallbackAnswer", since=mark) == 10
