"""What a thousand joins in a minute cost, counted in the journal under Telegram's limits.

The sandbox's limits count by a clock that runs faster here, so that its minute doesn't take one; the program's own clock isn't touched.
"""

from __future__ import annotations

import asyncio
import time
from types import SimpleNamespace

import pytest

from nezuko.sandbox import faults
from nezuko.sandbox.world.people import User
from tests.gate.guarded import Guarded, Guarding

PEOPLE = 1000
SPEED = 10
REAL = time.monotonic


@pytest.fixture
async def guarded(guarding: Guarding, monkeypatch: pytest.MonkeyPatch) -> Guarded:
    """One group with one channel under the profile “telegram”."""
    monkeypatch.setattr(faults, "time", SimpleNamespace(monotonic=lambda: REAL() * SPEED))
    guarded = await guarding(profile="telegram")
    await guarded.protect()
    return guarded


async def join_within_a_minute(guarded: Guarded, people: list[User]) -> int:
    """Let them join one after the other; returns the journal's mark of before."""
    mark = guarded.journal.mark()
    begun = REAL()
    for number, person in enumerate(people):
        await asyncio.sleep(max(0.0, begun + 60 / SPEED / len(people) * number - REAL()))
        guarded.w.join(guarded.group, person)
    return mark


def cost(guarded: Guarded, mark: int) -> float:
    """Calls per person, whatever they were answered."""
    return len(guarded.journal.calls(since_seq=mark, user_id=guarded.bot.id)) / PEOPLE


async def test_people_never_seen_before_cost_two_calls_each_and_those_known_to_be_missing_one(guarded: Guarded) -> None:
    people = [guarded.person(f"Member {n}") for n in range(PEOPLE)]
    mark = await join_within_a_minute(guarded, people)
    await guarded.until(lambda: not any(map(guarded.may_write, people)), 60)
    assert cost(guarded, mark) <= 2.1, guarded.story()
    for person in people:
        guarded.w.leave(guarded.group, person)
        guarded.w.lift(guarded.group, person)
    await guarded.until(lambda: not guarded._busy(), 60)
    mark = await join_within_a_minute(guarded, people)
    await guarded.until(lambda: not any(map(guarded.may_write, people)), 60)
    assert cost(guarded, mark) <= 1.1, guarded.story()


async def test_people_known_to_be_in_the_channel_cost_nothing(guarded: Guarded) -> None:
    people = [guarded.person(f"Member {n}", subscribed=[guarded.channel]) for n in range(PEOPLE)]
    await guarded.settled(60)
    mark = await join_within_a_minute(guarded, people)
    await guarded.settled(60)
    assert cost(guarded, mark) == 0, guarded.story()
    assert all(map(guarded.may_write, people))


async def test_joining_the_channel_costs_one_call_each_and_no_press(guarded: Guarded) -> None:
    people = [guarded.person(f"Member {n}") for n in range(150)]
    for person in people:
        guarded.w.join(guarded.group, person)
    await guarded.until(lambda: not any(map(guarded.may_write, people)), 60)
    await guarded.until(lambda: len(guarded.prompts()) > 0)
    mark = guarded.journal.mark()
    for person in people:
        guarded.w.join(guarded.channel, person)
    await guarded.until(lambda: all(map(guarded.may_write, people)), 60)
    calls = [e for e in guarded.journal.calls("channels.editBanned", since_seq=mark) if e.answer == "ok"]
    assert len(calls) == len(people)
    assert guarded.calls("channels.getParticipant", since=mark) == 0
