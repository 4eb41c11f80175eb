"""Updates that are lost, doubled, reordered or cut off arrive all the same, once."""

from __future__ import annotations

import asyncio
import time

from nezuko.telegram import html
from nezuko.telegram.models import TelegramChat, TelegramPerson, TelegramSession
from nezuko.telegram.router import Handlers
from nezuko.telegram.types import MUTE, Ban, Button, Gap, MemberSeen, MessageReceived, OwnMessage, ParticipantChanged
from tests.telegram.rig import SECONDS, Live, Rig, eventually

CHANGE = "updateChannelParticipant"


def people(rig: Rig, count: int) -> list[int]:
    """So many join; returns their ids in order."""
    joining = [rig.world.add_user(f"Reader {number}") for number in range(count)]
    for user in joining:
        rig.world.join(rig.group, user)
    return [user.id for user in joining]


def joined(live: Live) -> list[int]:
    return [update.user.id for update in live.of(ParticipantChanged)]


async def test_lost_changes_are_fetched(rig: Rig, live: Live) -> None:
    rig.tg.faults.lose_updates(CHANGE, times=3)
    ids = people(rig, 6)
    await eventually(lambda: sorted(joined(live)) == ids)


async def test_last_change_lost_is_found_with_the_next(rig: Rig, live: Live) -> None:
    first = people(rig, 2)
    await live.wait(ParticipantChanged, 2)
    rig.tg.faults.lose_updates(CHANGE, times=1)
    lost = people(rig, 1)
    after = people(rig, 1)
    await eventually(lambda: sorted(joined(live)) == first + lost + after)


async def test_chat_that_was_looked_at_is_counted_from_then_on(rig: Rig, live: Live) -> None:
    await live.gateway.chat(rig.group.id)
    await until_saved(rig, live)
    await live.kill()
    rig.world.say(rig.group, rig.alice, "while you were away")
    again = await rig.bot()
    await again.wait(MessageReceived, text="while you were away")


async def test_doubled_changes_are_told_once(rig: Rig, live: Live) -> None:
    rig.tg.faults.double_updates(CHANGE, times=None)
    ids = people(rig, 5)
    rig.world.say(rig.group, rig.alice, "the end")
    await live.wait(MessageReceived)
    await eventually(lambda: len(joined(live)) >= 5)
    assert joined(live) == ids


async def test_reordered_changes_come_in_order(rig: Rig, live: Live) -> None:
    rig.tg.faults.reorder_updates(CHANGE, group=3, within=0.1)
    ids = people(rig, 6)
    await eventually(lambda: len(joined(live)) >= 6)
    assert joined(live) == ids


async def test_lost_messages_are_fetched(rig: Rig, live: Live) -> None:
    rig.world.say(rig.group, rig.alice, "0")
    await live.wait(MessageReceived)
    rig.tg.faults.lose_updates("updateNewChannelMessage", times=3)
    for number in range(1, 6):
        rig.world.say(rig.group, rig.alice, str(number))
    await live.wait(MessageReceived, 6)
    assert sorted(message.text for message in live.of(MessageReceived)) == list("012345")


async def test_change_without_qts_is_told(rig: Rig, live: Live) -> None:
    rig.world.send_without_qts(1.0)
    ids = people(rig, 3)
    await live.wait(ParticipantChanged, 3)
    assert joined(live) == ids
    assert {update.qts for update in live.of(ParticipantChanged)} == {0}


async def test_connection_cut_loses_nothing(rig: Rig, live: Live) -> None:
    before = people(rig, 3)
    await live.wait(ParticipantChanged, 3)
    rig.tg.cut()
    missed = people(rig, 3)
    await eventually(lambda: len(joined(live)) >= 6)
    await eventually(live.client.connected.is_set)
    after = people(rig, 2)
    await eventually(lambda: len(joined(live)) >= 8)
    assert joined(live) == before + missed + after


async def test_restart_of_the_server_loses_nothing(rig: Rig, live: Live) -> None:
    before = people(rig, 2)
    await live.wait(ParticipantChanged, 2)
    await rig.tg.stop()
    missed = people(rig, 3)
    rig.world.say(rig.group, rig.alice, "in the dark")
    await rig.tg.start()
    await live.wait(MessageReceived, text="in the dark")
    await eventually(lambda: joined(live) == before + missed)


async def test_killed_bot_gets_what_it_missed(rig: Rig, live: Live) -> None:
    known = people(rig, 2)
    await live.wait(ParticipantChanged, 2)
    await until_saved(rig, live)
    await live.kill()
    missed = people(rig, 4)
    rig.world.say(rig.group, rig.alice, "while you were away")
    again = await rig.bot()
    await eventually(lambda: set(missed) <= set(joined(again)))
    assert set(joined(again)) <= {*known, *missed}, "those of before may come twice, nobody else may"
    await again.wait(MessageReceived, text="while you were away")
    assert not again.of(Gap), "nothing was lost for good"


async def test_killed_bot_gets_again_what_was_not_done(rig: Rig) -> None:
    """The cursor never passes an update whose handler hasn't ended."""
    stuck = asyncio.Event()
    handlers = Handlers()

    async def never_ends(_: ParticipantChanged) -> None:
        await stuck.wait()

    handlers.on(ParticipantChanged, never_ends)
    live = await rig.bot(handlers=handlers)
    ids = people(rig, 3)
    await live.wait(ParticipantChanged, 3)
    await asyncio.sleep(1.2)  # two rounds of saving the cursor, which must not pass
    await live.kill()
    again = await rig.bot()
    await eventually(lambda: joined(again) == ids)


async def until_saved(rig: Rig, live: Live) -> None:
    """Wait until the cursor in the database is where the bot is."""
    deadline = time.monotonic() + SECONDS
    while True:
        session = await TelegramSession.get(bot_id=rig.gate.id)
        chats = {chat.chat_id: chat.pts for chat in await TelegramChat.all()}
        box = live.client._reader.box
        counted = {key: state.pts for key, state in box.map.items() if isinstance(key, int)}
        if session.qts == box.account()[1] and all(chats.get(key) == pts for key, pts in counted.items()):
            return
        assert time.monotonic() < deadline, "the cursor wasn't saved"
        await asyncio.sleep(0.02)


async def test_cursor_follows_what_is_done(rig: Rig, live: Live) -> None:
    people(rig, 3)
    await live.wait(ParticipantChanged, 3)
    await live.wait(MemberSeen, 3)
    await until_saved(rig, live)
    assert (await TelegramSession.get(bot_id=rig.gate.id)).qts == live.of(ParticipantChanged)[-1].qts
    assert (await TelegramChat.get(chat_id=rig.group.id)).pts > 0


async def test_news_of_a_chat_never_counted_are_a_gap_there(rig: Rig, live: Live) -> None:
    """Killed before its pts was ever saved, the bot can't know what it missed in that chat, and says so."""
    await live.kill()
    rig.world.say(rig.group, rig.alice, "while you were away")
    again = await rig.bot()
    await again.wait(Gap, chat_id=rig.group.id)
    rig.world.say(rig.group, rig.alice, "back again")
    await again.wait(MessageReceived, text="back again")


async def test_stopped_bot_gets_only_what_is_new(rig: Rig, live: Live) -> None:
    people(rig, 3)
    await live.wait(ParticipantChanged, 3)
    await live.stop()
    missed = people(rig, 2)
    again = await rig.bot()
    await eventually(lambda: len(joined(again)) >= 2)
    assert joined(again) == missed


async def test_message_sent_before_a_crash_comes_back_as_own(rig: Rig, live: Live) -> None:
    rig.world.say(rig.group, rig.alice, "first")
    await live.wait(MessageReceived)
    await live.gateway.restrict(rig.group.id, await newcomer(rig, live), Ban.SEND_GIFS)
    await until_saved(rig, live)
    sent = await live.gateway.send(rig.group.id, html.plain("prompt"), ((Button("ok", data=b"v:7"),),))
    await live.kill()
    rig.world.say(rig.group, rig.alice, "later")
    again = await rig.bot()
    [own] = await again.wait(OwnMessage, message_id=sent)
    assert own.data == (b"v:7",)


async def newcomer(rig: Rig, live: Live) -> int:
    rig.world.join(rig.group, rig.bob)
    await live.wait(ParticipantChanged)
    return rig.bob.id


async def test_difference_too_long_tells_of_a_gap_and_goes_on(rig: Rig, live: Live) -> None:
    await live.wait(Gap)
    rig.tg.faults.too_long()
    rig.tg.cut()
    await live.wait(Gap, 2)
    assert [gap.chat_id for gap in live.of(Gap)][:2] == [None, None]
    ids = people(rig, 2)
    await eventually(lambda: set(ids) <= set(joined(live)))


async def test_channel_difference_too_long_tells_of_a_gap_there(rig: Rig, live: Live) -> None:
    rig.world.say(rig.group, rig.alice, "0")
    await live.wait(MessageReceived)
    rig.tg.faults.too_long(channel=rig.group.id)
    rig.tg.faults.lose_updates("updateNewChannelMessage", times=1)
    rig.world.say(rig.group, rig.alice, "1")
    rig.world.say(rig.group, rig.alice, "2")
    await live.wait(Gap, chat_id=rig.group.id)
    rig.world.say(rig.group, rig.alice, "3")
    await live.wait(MessageReceived, text="3")


async def test_bursts_of_deletions_open_no_gap(rig: Rig, live: Live) -> None:
    for _ in range(5):
        ids = [rig.world.say(rig.group, rig.alice, "spam").id for _ in range(10)]
        await live.gateway.delete(rig.group.id, ids)
    await eventually(lambda: len(live.of(MessageReceived)) == 50)
    # A false gap would be asked about after half a second of waiting for it to close.
    await asyncio.sleep(0.8)
    assert rig.calls("updates.getDifference") == 0
    assert rig.calls("updates.getChannelDifference") == 0


async def test_restrictions_and_messages_of_our_own_open_no_gap(rig: Rig, live: Live) -> None:
    ids = people(rig, 5)
    await live.wait(ParticipantChanged, 5)
    for user_id in ids:
        await live.gateway.restrict(rig.group.id, user_id, Ban.SEND_GIFS)
    message_id = await live.gateway.send(rig.group.id, html.plain("hello"))
    await live.gateway.edit(rig.group.id, message_id, html.plain("good bye"))
    rig.world.say(rig.group, rig.alice, "anything")
    await live.wait(MessageReceived)
    await asyncio.sleep(0.8)
    assert rig.calls("updates.getDifference") + rig.calls("updates.getChannelDifference") == 0


async def test_two_changes_at_once_while_away_keep_their_order(rig: Rig, live: Live) -> None:
    await live.kill()
    for _ in range(3):
        rig.world.join(rig.group, rig.bob)
        rig.world.leave(rig.group, rig.bob)
    again = await rig.bot()
    changes = await again.wait(ParticipantChanged, 6)
    assert [change.after.present for change in changes] == [True, False] * 3


async def test_people_met_before_a_restart_can_be_acted_on(rig: Rig, live: Live) -> None:
    bob = await newcomer(rig, live)
    await live.stop()
    again = await rig.bot()
    assert again.gateway.person(bob) is None, "people are read back when they are needed"
    await again.gateway.restrict(rig.group.id, bob, MUTE)
    assert not rig.world.may_write(rig.group, rig.bob)
    person = again.gateway.person(bob)
    assert person is not None
    assert person.name == "Bob"


async def test_secrets_in_the_database_are_sealed(rig: Rig, live: Live) -> None:
    await newcomer(rig, live)
    await live.stop()
    await rig.writer.flush()
    link_key = live.client._session.auth_key if live.client._session else None
    assert link_key
    session = await TelegramSession.get(bot_id=rig.gate.id)
    assert link_key not in bytes(session.auth_key)
    for row in [*await TelegramPerson.all(), *await TelegramChat.all()]:
        assert b"Bob" not in bytes(row.sealed)
        assert b"Book club" not in bytes(row.sealed)


async def test_difference_that_fails_is_tried_again(rig: Rig, live: Live) -> None:
    rig.tg.faults.error("updates.getDifference", 500, "RPC_CALL_FAIL", times=8)
    rig.tg.faults.lose_updates(CHANGE, times=2)
    ids = people(rig, 4)
    await eventually(lambda: sorted(joined(live)) == ids, 30)


async def test_state_that_telegram_refuses_is_replaced_and_told_as_a_gap(rig: Rig, live: Live) -> None:
    await live.wait(Gap)
    rig.tg.faults.error("updates.getDifference", 400, "PERSISTENT_TIMESTAMP_INVALID")
    rig.tg.faults.lose_updates(CHANGE, times=1)
    ids = people(rig, 3)
    await live.wait(Gap, 2)
    await eventually(lambda: set(joined(live)) == set(ids[1:]))
    rig.world.join(rig.group, rig.bob)
    await eventually(lambda: rig.bob.id in joined(live))
