"""The stream of updates goes on whatever comes, and memory stays bounded."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import Any

import pytest
from telethon.tl import types as tl

from nezuko.telegram.router import CAPACITY, Handlers
from nezuko.telegram.types import LEFT, Gap, MessageReceived, OwnStandingChanged, ParticipantChanged, Pressed
from tests.telegram.rig import Live, Rig, eventually


async def test_packet_that_can_not_be_read_ends_nothing(rig: Rig, live: Live) -> None:
    live.client._reader.take(tl.Updates([tl.UpdateNewChannelMessage(None, 5, 1)], [], [], None, 0), False)
    live.client._reader.take(object(), False)
    rig.world.join(rig.group, rig.bob)
    [change] = await live.wait(ParticipantChanged)
    assert change.user.id == rig.bob.id


async def test_updates_nobody_needs_are_dropped_quietly(rig: Rig, live: Live) -> None:
    for update in (
        tl.UpdateInlineBotCallbackQuery(1, 2, tl.InputBotInlineMessageID(2, 3, 4), 5, data=b"x"),
        tl.UpdateBotCallbackQuery(1, 2, tl.PeerChannel(3), 4, 5, game_short_name="chess"),
        tl.UpdateUserStatus(1, tl.UserStatusEmpty()),
        tl.UpdateBotStopped(1, None, True, 0),
    ):
        live.client._reader.take(tl.Updates([update], [], [], _now(), 0), False)
    rig.world.join(rig.group, rig.bob)
    await live.wait(ParticipantChanged)
    assert {type(update).__name__ for update in live.seen} <= {"Gap", "ParticipantChanged", "MemberSeen"}


def _now() -> Any:
    return dt.datetime.now(dt.UTC)


async def test_press_of_an_ephemeral_button_is_told(live: Live) -> None:
    message = tl.EphemeralMessage(
        id=4, peer_id=tl.PeerChannel(3), date=_now(), message="x", from_id=tl.PeerUser(1), receiver_id=tl.PeerUser(2)
    )
    update = tl.UpdateEphemeralBotCallbackQuery(9, 2, 4, b"v:1", message, peer=tl.PeerChannel(3))
    live.client._reader.take(tl.Updates([update], [tl.User(2, first_name="Bob")], [], _now(), 0), False)
    [press] = await live.wait(Pressed)
    assert (press.ephemeral, press.chat_id, press.user.name, press.data) == (True, 3, "Bob", b"v:1")


async def test_more_packets_than_fit_are_fetched_again(rig: Rig, live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    rig.world.say(rig.group, rig.alice, "before")
    await live.wait(MessageReceived)
    await live.wait(Gap)
    monkeypatch.setattr("nezuko.telegram.reader.PACKETS", 0)
    users = [rig.world.add_user(f"Reader {number}") for number in range(5)]
    for user in users:
        rig.world.join(rig.group, user)
    rig.world.say(rig.group, rig.alice, "in the flood")
    await eventually(lambda: live.client._reader._overflowed)
    monkeypatch.undo()
    live.client._reader._arrived.set()
    await live.wait(ParticipantChanged, 5)
    await live.wait(MessageReceived, text="in the flood")
    await live.wait(Gap, reason="more updates than fit")


async def test_reading_pauses_while_too_much_is_unsettled(rig: Rig) -> None:
    """Answers still come, since they pass the updates by."""
    gate = asyncio.Event()
    handlers = Handlers()

    async def handle(update: ParticipantChanged) -> None:
        await live.gateway.standing(update.chat_id, update.user.id)
        await gate.wait()

    handlers.on(ParticipantChanged, handle)
    live = rig.make(handlers=handlers)
    live.client.router._capacity = 3
    assert CAPACITY == 10_000
    await live.start()
    for number in range(10):
        rig.world.join(rig.group, rig.world.add_user(f"Reader {number}"))
    await live.wait(ParticipantChanged, 3)
    await eventually(lambda: rig.calls("channels.getParticipant") >= 1)
    await asyncio.sleep(0.05)
    assert len(live.of(ParticipantChanged)) == 3
    gate.set()
    await live.wait(ParticipantChanged, 10)


async def test_chat_that_turns_private_is_told_as_lost(rig: Rig, live: Live) -> None:
    """A server that tells of the removal only by a forbidden chat."""
    rig.world.say(rig.group, rig.alice, "hello")
    await live.wait(MessageReceived)
    forbidden = tl.ChannelForbidden(rig.group.id, 1, "Book club", megagroup=True)
    packet = tl.Updates([tl.UpdateChannel(rig.group.id)], [], [forbidden], _now(), 0)
    live.client._reader.take(packet, False)
    [lost] = await live.wait(OwnStandingChanged, chat_id=rig.group.id)
    assert lost.after == LEFT
    assert rig.group.id not in live.client._reader.box.map


async def test_channel_that_can_not_be_read_any_more_is_told_as_lost(rig: Rig, live: Live) -> None:
    private = rig.world.add_supergroup("Secret", creator=rig.alice)
    rig.world.promote(private, rig.gate, by=rig.alice, ban_users=True)
    rig.world.say(private, rig.alice, "one")
    await live.wait(MessageReceived)
    rig.tg.faults.lose_updates("*", user=rig.gate.id, times=None)
    rig.world.ban(private, rig.gate, by=rig.alice)
    live.client._reader.box.try_begin_get_diff(private.id, "a test")
    live.client._reader._arrived.set()
    [lost] = (await live.wait(OwnStandingChanged, chat_id=private.id, after=LEFT))[-1:]
    assert lost.actor_id is None


async def test_press_in_a_packet_after_a_gap_in_seq_is_not_lost(rig: Rig, live: Live) -> None:
    """Differences have no presses: the packet itself is read after the difference."""
    press = tl.UpdateBotCallbackQuery(77, rig.bob.id, tl.PeerChannel(rig.group.id), 4, 5, data=b"x")
    live.client._reader.take(tl.Updates([press], [tl.User(rig.bob.id, first_name="Bob")], [], _now(), 12), False)
    [told] = await live.wait(Pressed)
    assert told.query_id == 77
    assert rig.calls("updates.getDifference") == 1
