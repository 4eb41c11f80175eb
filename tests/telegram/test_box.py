"""The regression tables of Telethon's update box: what the stock one loses, ours delivers.

The stock behaviour is asserted too: when a new version of Telethon mends it, a test here fails and the subclass can go.
"""

from __future__ import annotations

import datetime as dt
import logging
from typing import Any

import pytest
from telethon._updates import EntityCache
from telethon._updates.messagebox import GapError, MessageBox
from telethon._updates.session import ChannelState, SessionState
from telethon.tl import functions as fn
from telethon.tl import types as tl

from nezuko.telegram.box import SECRET, SILENCE, UpdateBox

NOW = dt.datetime.now(dt.UTC)
CHANNEL = 100


def change(qts: int, user_id: int = 1) -> Any:
    return tl.UpdateChannelParticipant(
        channel_id=CHANNEL,
        date=NOW,
        actor_id=user_id,
        user_id=user_id,
        qts=qts,
        new_participant=tl.ChannelParticipant(user_id, NOW),
    )


def message(pts: int, channel_id: int = CHANNEL) -> Any:
    return tl.UpdateNewChannelMessage(
        tl.Message(id=pts, peer_id=tl.PeerChannel(channel_id), date=NOW, message="x"), pts, 1
    )


def packet(*updates: Any) -> Any:
    return tl.Updates(list(updates), [], [], NOW, 0)


def loaded(kind: type[MessageBox], *, qts: int, channel_pts: int = 10) -> tuple[Any, Any]:
    """A box that stands at account pts 10, `qts`, and one channel's pts; and its entities."""
    box = kind(logging.getLogger("test")) if kind is MessageBox else kind()
    entities = EntityCache()
    entities.self_id, entities.self_bot = 1, True
    state = SessionState(
        user_id=1, pts=10, qts=qts, date=int(NOW.timestamp()), seq=1, bot=True, takeout_id=None, dc_id=2
    )
    box.load(state, [ChannelState(CHANNEL, channel_pts)])
    return box, entities


def recovered(kind: type[MessageBox], *, local: int, told: int) -> tuple[list[int], int]:
    """Feed a difference with the updates 6 and 7 to a box at qts `local`; what it delivers, and where it stands then."""
    box, entities = loaded(kind, qts=local)
    with pytest.raises(GapError):
        box.process_updates(tl.UpdatesTooLong(), entities, [])
    assert box.get_difference() is not None
    difference = tl.updates.Difference(
        new_messages=[],
        new_encrypted_messages=[],
        other_updates=[change(6, 11), change(7, 12)],
        chats=[],
        users=[],
        state=tl.updates.State(pts=10, qts=told, date=NOW, seq=1, unread_count=0),
    )
    updates, _, _ = box.apply_difference(difference, entities)
    return [update.qts for update in updates], box.session_state()[0]["qts"]


TABLE = [(5, 7, []), (5, 6, [7]), (5, 5, [6, 7]), (5, 0, []), (0, 7, []), (0, 6, [7]), (0, 5, [6, 7]), (0, 0, [])]
"""Local qts, qts that the server tells with the difference, and what the stock box of Telethon 1.45.0 delivers of 6 and 7."""


@pytest.mark.parametrize(("local", "told", "stock"), TABLE)
async def test_stock_box_loses_recovered_changes(local: int, told: int, stock: list[int]) -> None:
    delivered, _ = recovered(MessageBox, local=local, told=told)
    assert delivered == stock


@pytest.mark.parametrize(("local", "told"), [row[:2] for row in TABLE])
async def test_our_box_delivers_every_recovered_change(local: int, told: int) -> None:
    assert recovered(UpdateBox, local=local, told=told) == ([6, 7], 7)


async def test_recovered_changes_that_were_handled_are_not_delivered_again() -> None:
    assert recovered(UpdateBox, local=6, told=7) == ([7], 7)


async def test_difference_never_turns_the_count_back() -> None:
    delivered, at = recovered(UpdateBox, local=9, told=3)
    assert (delivered, at) == ([], 9)


async def test_recovered_changes_come_in_order_of_their_numbers() -> None:
    box, entities = loaded(UpdateBox, qts=5)
    box.catch_up()
    box.get_difference()
    state = tl.updates.State(pts=10, qts=8, date=NOW, seq=1, unread_count=0)
    difference = tl.updates.Difference([], [], [change(8), change(6), change(7)], [], [], state)
    updates, _, _ = box.apply_difference(difference, entities)
    assert [update.qts for update in updates] == [6, 7, 8]


@pytest.mark.parametrize("updates", [(6,), (6, 7), (7, 6), (0, 6)])
async def test_changes_are_delivered_once_and_in_order(updates: tuple[int, ...]) -> None:
    box, entities = loaded(UpdateBox, qts=5)
    delivered: list[Any] = []
    for qts in updates:
        box.process_updates(packet(change(qts)), entities, delivered)
    assert [update.qts for update in delivered] == sorted(updates)


async def test_change_with_a_number_that_was_passed_is_left_to_those_who_know_more_than_numbers() -> None:
    """The router drops doubles; a server that counts otherwise than Telegram sends news under such numbers."""
    box, entities = loaded(UpdateBox, qts=5)
    delivered: list[Any] = []
    for qts in (6, 6, 4, 7):
        box.process_updates(packet(change(qts)), entities, delivered)
    assert [update.qts for update in delivered] == [6, 6, 4, 7]
    assert box.account()[1] == 7


async def test_change_without_number_is_delivered_each_time() -> None:
    box, entities = loaded(UpdateBox, qts=5)
    delivered: list[Any] = []
    for _ in range(2):
        box.process_updates(packet(change(0)), entities, delivered)
    assert len(delivered) == 2
    assert box.account()[1] == 5


@pytest.mark.parametrize("kind", [MessageBox, UpdateBox])
async def test_fast_way_and_stock_way_agree(kind: type[MessageBox]) -> None:
    """The same stream through both: old ones, gaps that close, a channel never seen, packets of one and of several."""
    box, entities = loaded(kind, qts=5)
    delivered: list[Any] = []
    stream = [
        packet(change(6)),
        packet(message(11)),
        packet(message(11)),
        packet(message(13)),
        packet(message(12)),
        packet(message(1, 200)),
        packet(message(2, 200)),
        packet(change(7), message(14)),
        tl.UpdateShort(change(8), NOW),
        tl.UpdateShort(tl.UpdateBotCallbackQuery(1, 2, tl.PeerChannel(CHANNEL), 3, 4, b"x"), NOW),
    ]
    for each in stream:
        box.process_updates(each, entities, delivered)
    seen = [getattr(update, "qts", None) or getattr(update, "pts", None) for update in delivered]
    assert seen == [6, 11, 12, 13, 1, 2, 7, 14, 8, None]
    account, channels = box.session_state()
    assert (account["qts"], channels) == (8, {CHANNEL: 14, 200: 2})


async def test_gap_that_does_not_close_is_asked_about() -> None:
    now = 1000.0
    box, entities = loaded(UpdateBox, qts=5)
    box.clock = lambda: now
    delivered: list[Any] = []
    box.process_updates(packet(change(7)), entities, delivered)
    assert not delivered
    box.possible_gaps[SECRET].deadline = now + 0.5
    assert box.check_deadlines() == now + 0.5
    now += 0.6
    box.check_deadlines()
    request = box.get_difference()
    assert isinstance(request, fn.updates.GetDifferenceRequest)
    assert request.qts == 5


async def test_silence_of_fifteen_minutes_is_asked_about_once_for_the_account() -> None:
    now = 1000.0
    box = UpdateBox(lambda: now)
    box.restore(10, 5, 0, NOW, dict.fromkeys(range(1, 1000), 10))
    assert box.check_deadlines() == now + SILENCE
    now += SILENCE + 1
    box.check_deadlines()
    assert isinstance(box.get_difference(), fn.updates.GetDifferenceRequest)
    assert box.get_channel_difference(EntityCache()) is None, "quiet channels aren't asked, each for itself"


async def test_sign_of_life_of_either_count_ends_the_silence() -> None:
    now = 1000.0
    box = UpdateBox(lambda: now)
    box.restore(10, 5, 0, NOW, {})
    now += SILENCE - 1
    box.process_updates(packet(change(6)), EntityCache(), [])
    now += 2
    assert box.check_deadlines() > now
    assert box.get_difference() is None


async def test_channel_that_telegram_names_is_asked_only_if_it_has_news() -> None:
    box, entities = loaded(UpdateBox, qts=5, channel_pts=20)
    box.process_updates(packet(tl.UpdateChannelTooLong(CHANNEL, pts=20)), entities, [])
    assert not box.getting_diff_for
    box.process_updates(packet(tl.UpdateChannelTooLong(CHANNEL, pts=21)), entities, [])
    assert box.getting_diff_for == {CHANNEL}


async def test_channels_that_moved_are_told_once() -> None:
    box, entities = loaded(UpdateBox, qts=5)
    box.process_updates(packet(message(11)), entities, [])
    box.process_updates(packet(message(12), message(1, 200)), entities, [])
    assert box.take_moved() == {CHANNEL: 12, 200: 1}
    assert box.take_moved() == {}


def empty_difference() -> Any:
    return tl.updates.DifferenceEmpty(date=NOW, seq=1)


async def test_change_that_arrives_while_the_difference_is_fetched_is_not_lost() -> None:
    box, entities = loaded(UpdateBox, qts=5)
    box.try_begin_get_diff(SECRET, "a test")
    delivered: list[Any] = []
    box.process_updates(packet(change(8)), entities, delivered)
    assert not delivered
    state = tl.updates.State(pts=10, qts=7, date=NOW, seq=1, unread_count=0)
    updates, _, _ = box.apply_difference(tl.updates.Difference([], [], [change(6), change(7)], [], [], state), entities)
    assert [update.qts for update in updates + box.release()] == [6, 7, 8]
    assert box.account()[1] == 8


async def test_change_held_for_a_gap_outlives_a_difference_that_has_it_not() -> None:
    """Numbers may be left out for good; then the difference is empty, and what was held is all there is."""
    box, entities = loaded(UpdateBox, qts=5)
    box.process_updates(packet(change(8), change(9)), entities, [])
    box.try_begin_get_diff(SECRET, "a test")
    updates, _, _ = box.apply_difference(empty_difference(), entities)
    assert [update.qts for update in updates + box.release()] == [8, 9]
    delivered: list[Any] = []
    box.process_updates(packet(change(10)), entities, delivered)
    assert [update.qts for update in delivered] == [10]


async def test_change_that_the_difference_brought_is_not_delivered_from_the_gap_again() -> None:
    box, entities = loaded(UpdateBox, qts=5)
    box.process_updates(packet(change(7)), entities, [])
    box.catch_up()
    state = tl.updates.State(pts=10, qts=7, date=NOW, seq=1, unread_count=0)
    updates, _, _ = box.apply_difference(tl.updates.Difference([], [], [change(6), change(7)], [], [], state), entities)
    assert [update.qts for update in updates + box.release()] == [6, 7]


async def test_difference_that_goes_on_without_bringing_anything_has_an_end() -> None:
    box, entities = loaded(UpdateBox, qts=5)
    box.catch_up()
    state = tl.updates.State(pts=10, qts=5, date=NOW, seq=1, unread_count=0)
    for _ in range(10):
        assert box.get_difference() is not None
        box.apply_difference(tl.updates.DifferenceSlice([], [], [], [], [], state), entities)
    assert box.get_difference() is None


@pytest.mark.parametrize(
    "answer",
    [
        tl.updates.ChannelDifferenceEmpty(pts=10),
        tl.updates.ChannelDifference(10, [], [], [], []),
        tl.updates.ChannelDifferenceTooLong(
            tl.Dialog(tl.PeerChannel(CHANNEL), 1, 0, 0, 0, 0, 0, 0, tl.PeerNotifySettings()), [], [], []
        ),
    ],
)
async def test_difference_of_a_channel_ends_where_it_brings_nothing_even_if_it_does_not_say_so(answer: Any) -> None:
    box, entities = loaded(UpdateBox, qts=5)
    entities.extend([], [tl.Channel(CHANNEL, "x", tl.ChatPhotoEmpty(), NOW, access_hash=1)])
    box.try_begin_get_diff(CHANNEL, "a test")
    request = box.get_channel_difference(entities)
    assert request is not None
    box.apply_channel_difference(request, answer, entities)
    assert box.get_channel_difference(entities) is None
    assert box.map[CHANNEL].pts == 10


async def test_failed_difference_is_asked_for_again_and_nothing_held_is_lost() -> None:
    now = 1000.0
    box, entities = loaded(UpdateBox, qts=5)
    box.clock = lambda: now
    box.process_updates(packet(change(7)), entities, [])
    box.try_begin_get_diff(SECRET, "a test")
    box.end_difference()
    box.try_again(2.0)
    assert box.check_deadlines() == now + 2
    assert box.get_difference() is None
    now += 2
    box.check_deadlines()
    assert box.get_difference() is not None
    updates, _, _ = box.apply_difference(empty_difference(), entities)
    assert [update.qts for update in updates + box.release()] == [7]


async def test_own_message_is_counted_and_never_delivered() -> None:
    box, entities = loaded(UpdateBox, qts=5)
    own = packet(message(12))
    own._self_outgoing = True
    delivered: list[Any] = []
    box.process_updates(own, entities, delivered)
    box.process_updates(packet(message(11)), entities, delivered)
    assert [update.pts for update in delivered] == [11]
    assert box.take_moved() == {CHANNEL: 12}


async def test_packet_whose_seq_was_there_before_is_looked_into_all_the_same() -> None:
    box, entities = loaded(UpdateBox, qts=5)
    delivered: list[Any] = []
    for qts in (6, 7):
        old = packet(change(qts), tl.UpdateBotCallbackQuery(qts, 2, tl.PeerChannel(CHANNEL), 3, 4, b"x"))
        old.seq = 1
        box.process_updates(old, entities, delivered)
    assert len(delivered) == 4
    assert box.seq == 1


async def test_gap_in_seq_asks_for_the_difference() -> None:
    box, entities = loaded(UpdateBox, qts=5)
    ahead = packet(change(6))
    ahead.seq = 9
    with pytest.raises(GapError):
        box.process_updates(ahead, entities, [])
    assert box.get_difference() is not None
