"""When it is sure that somebody isn't in a chat."""

from __future__ import annotations

import time

import pytest

from nezuko.storage.writer import Writer
from nezuko.telegram.types import LEFT, MEMBER
from nezuko.verification.membership import UNBROKEN_TRUST, Memberships

CHAT, ANN, BOB = 100, 1, 2


@pytest.fixture
async def memberships() -> Memberships:
    """The list of all members was read a moment ago: Ann is in."""
    memberships = Memberships(8, Writer(), trust_seconds=60)
    memberships.feed_begins(CHAT)
    memberships.looked_up(CHAT, ANN, MEMBER)
    memberships.listed_all(CHAT, time.time())
    return memberships


async def test_who_is_not_on_the_list_of_all_is_outside(memberships: Memberships) -> None:
    assert memberships.is_outside(CHAT, BOB)
    assert not memberships.is_outside(CHAT, ANN)


async def test_who_is_seen_to_leave_is_outside(memberships: Memberships) -> None:
    memberships.looked_up(CHAT, ANN, LEFT)
    assert memberships.is_outside(CHAT, ANN)


async def test_without_a_list_nothing_is_sure() -> None:
    memberships = Memberships(8, Writer(), trust_seconds=60)
    memberships.feed_begins(CHAT)
    assert not memberships.is_outside(CHAT, BOB)


async def test_after_a_gap_nothing_is_sure(memberships: Memberships) -> None:
    memberships.feed_broken()
    assert not memberships.is_outside(CHAT, BOB)
    memberships.listed_all(CHAT, time.time())
    assert memberships.is_outside(CHAT, BOB)
    memberships.feed_broken(CHAT)
    assert not memberships.is_outside(CHAT, BOB)


async def test_a_list_that_was_begun_before_a_gap_says_nothing(memberships: Memberships) -> None:
    memberships.feed_broken()
    memberships.listed_all(CHAT, time.time() - 5)
    assert not memberships.is_outside(CHAT, BOB)


async def test_where_nothing_is_told_any_more_nothing_is_sure(memberships: Memberships) -> None:
    memberships.feed_lost(CHAT)
    assert not memberships.is_outside(CHAT, BOB)


async def test_a_list_of_yesterday_says_nothing(memberships: Memberships) -> None:
    memberships.listed_all(CHAT, time.time() - UNBROKEN_TRUST - 1)
    assert not memberships.is_outside(CHAT, BOB)
