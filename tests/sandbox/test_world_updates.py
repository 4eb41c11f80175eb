"""Updates: who gets which, with what numbers, and what a difference tells."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from plain_clients import ban, refusal, until
from telethon import events, functions, types
from telethon.extensions import BinaryReader

DIFFERENCE = functions.updates.GetDifferenceRequest


async def state(client: Any) -> Any:
    return await client(functions.updates.GetStateRequest())


def channel_difference(chat: Any, pts: int, limit: int = 100) -> Any:
    return functions.updates.GetChannelDifferenceRequest(chat, types.ChannelMessagesFilterEmpty(), pts, limit)


@pytest.fixture
def pushed(sandbox: Any) -> list[Any]:
    """Record whatever is pushed, as user and Updates, as it goes out."""
    sent: list[Any] = []
    push = sandbox.server.push

    def note(user_id: int, updates: Any, *, exclude: Any = None) -> None:
        sent.append((user_id, BinaryReader(bytes(updates)).tgread_object()))
        push(user_id, updates, exclude=exclude)

    sandbox.server.push = note
    return sent


async def test_a_join_comes_twice_with_everybody_it_names(world: Any, scene: Any, pushed: Any) -> None:
    alice = world.add_user("Alice", username="alice")
    before = await state(scene.client)
    world.join(scene.group, alice)
    await scene.client.seen.first(types.UpdateChannelParticipant)
    service = await scene.client.seen.first(types.UpdateNewChannelMessage)
    assert service.pts_count == 1
    for user_id, updates in pushed:
        assert user_id == scene.gate.id
        assert updates.seq == 0
        assert {u.id: u.access_hash for u in updates.users} == {alice.id: scene.peer(alice).access_hash}
        assert {c.id: c.access_hash for c in updates.chats} == {scene.group.id: scene.here.access_hash}
    after = await state(scene.client)
    assert (after.qts, after.pts, after.seq) == (before.qts + 1, before.pts, 0)


async def test_participant_updates_go_to_admin_bots_only_each_with_its_own_qts(
    world: Any, scene: Any, bot_client: Any
) -> None:
    plain = world.add_bot("Plain", username="plain_bot")
    world.add(scene.group, plain, by=scene.olga)
    client = await bot_client(plain)
    world.join(scene.channel, world.add_user("Alice"))
    world.join(scene.group, world.add_user("Bert"))
    seen = await scene.client.seen.wait(types.UpdateChannelParticipant, 3)
    assert [update.channel_id for update in seen] == [scene.group.id, scene.channel.id, scene.group.id]
    assert [update.qts for update in seen] == [3, 4, 5]
    assert (await state(client)).qts == 1  # its own coming
    assert client.seen.of(types.UpdateChannelParticipant) == []


async def test_a_bot_hears_of_its_own_rights(world: Any, scene: Any) -> None:
    world.demote(scene.group, scene.gate)
    world.ban(scene.group, scene.gate)
    first, second = await scene.client.seen.wait(types.UpdateChannelParticipant, 2)
    assert isinstance(first.prev_participant, types.ChannelParticipantAdmin)
    assert isinstance(first.new_participant, types.ChannelParticipantSelf)
    assert isinstance(second.new_participant, types.ChannelParticipantBanned)
    assert len(await scene.client.seen.wait(types.UpdateChannel, 2)) == 2


async def test_every_change_tells_before_after_and_who_did_it(world: Any, scene: Any) -> None:
    alice, mo = world.add_user("Alice"), scene.member("Mo")
    world.promote(scene.group, mo, ban_users=True)
    invite = world.invite(scene.group, by=scene.gate)
    world.join(scene.group, alice, invite)
    world.restrict(scene.group, alice, by=mo)
    world.lift(scene.group, alice, by=mo)
    world.ban(scene.group, alice, by=mo)
    world.unban(scene.group, alice, by=mo)
    world.join(scene.group, alice, via_chatlist=True)
    world.leave(scene.group, alice)
    seen = (await scene.client.seen.wait(types.UpdateChannelParticipant, 8))[1:]

    def name(participant: Any) -> str:
        left = getattr(participant, "left", None)
        return type(participant).__name__.removeprefix("ChannelParticipant") + ("+left" if left else "")

    assert [(name(u.prev_participant), name(u.new_participant), u.actor_id) for u in seen] == [
        ("NoneType", "", alice.id),
        ("", "Banned", mo.id),
        ("Banned", "", mo.id),
        ("", "Banned+left", mo.id),
        ("Banned+left", "NoneType", mo.id),
        ("NoneType", "", alice.id),
        ("", "NoneType", alice.id),
    ]
    assert (seen[0].invite.link, seen[0].invite.admin_id) == (invite.link, scene.gate.id)
    assert seen[5].via_chatlist


async def test_messages_edits_and_deletions_number_the_channel(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    start = scene.group.history.number
    post = world.say(scene.group, alice, "hello")
    new = await scene.client.seen.first(types.UpdateNewChannelMessage)
    assert (new.message.message, new.message.from_id.user_id, new.message.out) == ("hello", alice.id, False)
    world.writing.edit(scene.group, post.id, alice, "hallo")
    edit = await scene.client.seen.first(types.UpdateEditChannelMessage)
    world.delete(scene.group, [post, world.say(scene.group, alice, "more")])
    gone = await scene.client.seen.first(types.UpdateDeleteChannelMessages)
    assert [(u.pts, u.pts_count) for u in (new, edit, gone)] == [(start + 1, 1), (start + 2, 1), (start + 5, 2)]


async def test_the_sender_gets_its_message_as_answer_and_in_the_difference(
    world: Any, scene: Any, bot_client: Any
) -> None:
    twin = await bot_client(scene.gate)
    start = scene.group.history.number
    answer = await scene.client(functions.messages.SendMessageRequest(scene.here, "hello", random_id=7))
    number, new = answer.updates
    assert (number.random_id, number.id, new.message.out, new.pts) == (7, new.message.id, True, start + 1)
    assert scene.seen(types.UpdateNewChannelMessage) == []
    other = await twin.seen.first(types.UpdateNewChannelMessage)
    assert other.message.out
    difference = await scene.client(channel_difference(scene.here, start))
    assert [(m.message, m.out) for m in difference.new_messages] == [("hello", True)]


async def test_a_bot_in_privacy_mode_sees_only_what_is_meant_for_it(world: Any, scene: Any, bot_client: Any) -> None:
    shy, nosy = world.add_bot("Shy", username="shy_bot"), world.add_bot("Nosy", username="nosy_bot", reads_all=True)
    for bot in (shy, nosy):
        world.add(scene.group, bot, by=scene.olga)
    alice = scene.member("Alice")
    client, other = await bot_client(shy), await bot_client(nosy)
    for text in ("hello", "/start", "hi @shy_bot"):
        world.say(scene.group, alice, text)
    seen = await other.seen.wait(types.UpdateNewChannelMessage, 3)
    assert [u.message.message for u in seen] == ["hello", "/start", "hi @shy_bot"]
    group = await client.get_input_entity("bookclub")
    difference = await client(channel_difference(group, seen[0].pts - 1))
    assert [m.message for m in difference.new_messages] == ["/start", "hi @shy_bot"]


async def test_a_share_of_updates_carries_no_qts(world: Any, scene: Any) -> None:
    before = (await state(scene.client)).qts
    world.send_without_qts(1.0)
    world.join(scene.group, world.add_user("Alice"))
    assert (await scene.client.seen.first(types.UpdateChannelParticipant)).qts == 0
    assert (await state(scene.client)).qts == before
    world.send_without_qts(0.0)
    world.join(scene.group, world.add_user("Bert"))
    assert (await scene.client.seen.wait(types.UpdateChannelParticipant, 2))[1].qts == before + 1


async def test_a_difference_tells_all_that_was_missed(world: Any, scene: Any) -> None:
    was = await state(scene.client)
    await scene.client.disconnect()
    people = [world.add_user(f"Member {number}") for number in range(3)]
    for user in people:
        world.join(scene.group, user)
        world.leave(scene.group, user)
    world.say(scene.gate, people[0], "/start")
    await scene.client.connect()
    found = await scene.client(DIFFERENCE(was.pts, was.date, was.qts))
    changes = [u for u in found.other_updates if isinstance(u, types.UpdateChannelParticipant)]
    assert [u.qts for u in changes] == [was.qts + n for n in range(1, 7)]
    assert [m.message for m in found.new_messages] == ["/start"]
    assert (found.state.pts, found.state.qts, found.state.seq) == (was.pts + 1, was.qts + 6, 0)
    assert {u.id for u in people} <= {u.id for u in found.users}
    [too_long] = [u for u in found.other_updates if isinstance(u, types.UpdateChannelTooLong)]
    assert (too_long.channel_id, too_long.pts) == (scene.group.id, scene.group.history.number)
    later = await scene.client(DIFFERENCE(found.state.pts, found.state.date, found.state.qts))
    assert [type(u).__name__ for u in getattr(later, "other_updates", [])] in ([], ["UpdateChannelTooLong"])


async def test_a_long_difference_comes_in_slices(world: Any, scene: Any) -> None:
    was = await state(scene.client)
    world.slice_size = 4
    world.silence_joins(scene.group)
    for number in range(10):
        world.join(scene.group, world.add_user(f"Member {number}"))
    pts, qts, sizes = was.pts, was.qts, []
    while True:
        found = await scene.client(DIFFERENCE(pts, was.date, qts))
        sizes.append(len([u for u in found.other_updates if isinstance(u, types.UpdateChannelParticipant)]))
        now = getattr(found, "intermediate_state", None) or found.state
        pts, qts = now.pts, now.qts
        if isinstance(found, types.updates.Difference):
            break
    assert sizes == [4, 4, 2]
    assert qts == was.qts + 10


async def test_differences_that_are_too_long(sandbox: Any, world: Any, scene: Any) -> None:
    was = await state(scene.client)
    alice = scene.member("Alice")
    start = scene.group.history.number
    for number in range(3):
        world.say(scene.group, alice, f"{number}")
    sandbox.faults.too_long(user=scene.gate.id)
    sandbox.faults.too_long(channel=scene.group.id)
    found = await scene.client(DIFFERENCE(was.pts, was.date, was.qts))
    assert isinstance(found, types.updates.DifferenceTooLong)
    channel = await scene.client(channel_difference(scene.here, start))
    assert isinstance(channel, types.updates.ChannelDifferenceTooLong)
    assert (channel.dialog.pts, channel.messages[-1].message) == (start + 3, "2")
    assert isinstance(await scene.client(channel_difference(scene.here, start)), types.updates.ChannelDifference)


async def test_who_is_too_far_behind_is_told_so(world: Any, scene: Any) -> None:
    was = await state(scene.client)
    alice, start = scene.member("Alice"), scene.group.history.number
    for number in range(3):
        world.say(scene.group, alice, f"{number}")
        world.join(scene.channel, world.add_user(f"Reader {number}"))
    scene.group.history.forget(kept=1)
    world.account(scene.gate.id).qts.forget(kept=1)
    assert isinstance(await scene.client(DIFFERENCE(was.pts, was.date, was.qts)), types.updates.DifferenceTooLong)
    found = await scene.client(channel_difference(scene.here, start))
    assert isinstance(found, types.updates.ChannelDifferenceTooLong)


async def test_a_person_who_is_thrown_out_is_told_that_the_chat_is_closed(world: Any, user_client: Any) -> None:
    alice = world.add_user("Alice", phone="+9996620002")
    group = world.add_supergroup("Private club", creator=world.add_user("Olga"), members=[alice])
    client = await user_client(alice)
    seen: list[Any] = []
    client.add_event_handler(_noting(seen), events.Raw(types.UpdateChannel))
    world.ban(group, alice)
    await until(lambda: seen)
    assert isinstance(seen[0], types.ChannelForbidden)


def _noting(seen: list[Any]) -> Any:
    async def note(update: Any) -> None:
        seen.extend(update._entities.values())

    return note


async def test_the_difference_of_a_channel_tells_what_became_of_messages(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    start = scene.group.history.number
    kept, dropped = world.say(scene.group, alice, "kept"), world.say(scene.group, alice, "dropped")
    world.writing.edit(scene.group, kept.id, alice, "changed")
    world.delete(scene.group, [dropped])
    found = await scene.client(channel_difference(scene.here, start))
    assert [m.message for m in found.new_messages] == ["changed"]
    assert [type(u).__name__ for u in found.other_updates] == [
        "UpdateEditChannelMessage",
        "UpdateDeleteChannelMessages",
    ]
    assert (found.pts, found.final) == (start + 4, True)
    assert isinstance(
        await scene.client(channel_difference(scene.here, found.pts)), types.updates.ChannelDifferenceEmpty
    )
    part = await scene.client(channel_difference(scene.here, start, limit=1))
    assert (part.pts, part.final) == (start + 1, False)
    assert await refusal(scene.client(channel_difference(scene.here, 0))) == "PERSISTENT_TIMESTAMP_EMPTY"
    world.ban(scene.group, scene.gate)
    assert await refusal(scene.client(channel_difference(scene.here, start))) == "CHANNEL_PRIVATE"


async def test_a_client_that_was_cut_off_catches_up(sandbox: Any, world: Any, scene: Any) -> None:
    world.join(scene.group, world.add_user("Before"))
    await scene.client.seen.first(types.UpdateNewChannelMessage)
    mark = sandbox.journal.mark()
    sandbox.cut(scene.gate.id)
    alice = scene.member("Alice")
    world.say(scene.group, alice, "are you there?")
    # Telethon asks who it is when it is back, and for what it missed only when it is told to.
    await sandbox.journal.wait_for("users.getUsers", since_seq=mark)
    await scene.client.catch_up()
    await until(lambda: [u for u in scene.seen(types.UpdateNewChannelMessage) if u.message.message])


async def test_a_call_of_its_own_numbers_without_a_gap(sandbox: Any, world: Any, scene: Any) -> None:
    alice, bert = scene.member("Alice"), scene.member("Bert")
    world.say(scene.group, alice, "first")
    await scene.client.seen.first(types.UpdateNewChannelMessage)
    mark = sandbox.journal.mark()
    await scene.client(ban(scene.here, scene.peer(alice), "view_messages"))
    await scene.client.send_message(scene.here, "gone")
    world.say(scene.group, bert, "last")
    await until(lambda: [u for u in scene.seen(types.UpdateNewChannelMessage) if u.message.message == "last"])
    await asyncio.sleep(0)
    assert sandbox.journal.count("updates.getChannelDifference", since_seq=mark) == 0
