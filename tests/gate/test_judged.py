"""Each verdict is told to whoever counts them, and events say whether Telegram had to be asked."""

from __future__ import annotations

from nezuko.enforcement.service import Enforcement
from nezuko.events.models import EventRow
from tests.gate.guarded import Guarded


def listen(guarded: Guarded) -> list[tuple[bool | None, bool, bool]]:
    """What is told from now on: (allowed, from memory, admitted)."""
    told: list[tuple[bool | None, bool, bool]] = []

    def hear(bot_id: int, chat_id: int, allowed: bool | None, from_memory: bool, admitted: bool, user_id: int) -> None:
        assert (bot_id, chat_id) == (guarded.bot.id, guarded.group.id)
        assert user_id
        told.append((allowed, from_memory, admitted))

    guarded.app.get(Enforcement).judged.append(hear)
    return told


async def test_stranger_is_looked_up_and_counted_as_such(guarded: Guarded) -> None:
    told = listen(guarded)
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert told[0] == (False, False, False)
    row = await EventRow.filter(kind="restricted").get()
    assert not row.cached


async def test_subscriber_whom_memory_knows_is_admitted_without_a_question(guarded: Guarded) -> None:
    ann = guarded.person("Ann")
    guarded.w.join(guarded.channel, ann)
    await guarded.settled()
    told = listen(guarded)
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    assert told
    assert set(told) <= {(True, True, True), (True, True, False)}
    assert (True, True, True) in told
    assert guarded.try_to_say(ann, "hello") == ""
    await guarded.until(lambda: told[-1] == (True, True, False))


async def test_joining_the_channel_afterwards_is_a_check_from_memory_but_no_admission(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    told = listen(guarded)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert told[0] == (True, True, False)
    row = await EventRow.filter(kind="verified").get()
    assert row.cached
