"""Senders that aren't people, groups that change, and comings nobody announces."""

from __future__ import annotations

from typing import Any

import pytest
from plain_clients import ban, look_up, refusal
from telethon import functions, types

from nezuko.sandbox.errors import RpcError


async def last_message(scene: Any, count: int = 1) -> Any:
    return (await scene.client.seen.wait(types.UpdateNewChannelMessage, count))[-1].message


async def test_an_anonymous_admin_writes_as_the_group(world: Any, scene: Any) -> None:
    world.say(scene.group, scene.olga, "/protect", as_anonymous=True)
    message = await last_message(scene)
    assert message.from_id == types.PeerChannel(scene.group.id)
    mo = scene.member("Mo")
    world.promote(scene.group, mo, anonymous=True, ban_users=True, rank="the boss")
    world.say(scene.group, mo, "hello", as_anonymous=True)
    assert (await last_message(scene, 2)).post_author == "the boss"
    with pytest.raises(RpcError, match="SEND_AS_PEER_INVALID"):
        world.say(scene.group, scene.member("Alice"), "hello", as_anonymous=True)


async def test_a_post_of_the_linked_channel_is_copied_into_the_group(world: Any, scene: Any) -> None:
    world.link(scene.channel, scene.group)
    post = world.post(scene.channel, "news")
    copies = [u.message for u in await scene.client.seen.wait(types.UpdateNewChannelMessage, 2)]
    [copy] = [m for m in copies if m.peer_id == types.PeerChannel(scene.group.id)]
    source = types.PeerChannel(scene.channel.id)
    assert (copy.from_id, copy.fwd_from.saved_from_peer, copy.fwd_from.saved_from_msg_id) == (source, source, post.id)
    [original] = [m for m in copies if m is not copy]
    assert (original.post, original.from_id) == (True, None)


async def test_somebody_writes_as_his_channel_until_it_is_banned(world: Any, scene: Any) -> None:
    alice, bert = scene.member("Alice"), scene.member("Bert")
    blog = world.add_channel("Alice's blog", creator=alice, username="aliceblog")
    world.say(scene.group, alice, "hello", send_as=blog)
    message = await last_message(scene)
    assert (message.from_id, message.fwd_from) == (types.PeerChannel(blog.id), None)
    with pytest.raises(RpcError, match="SEND_AS_PEER_INVALID"):
        world.say(scene.group, bert, "hello", send_as=blog)
    sender = types.InputPeerChannel(blog.id, world.hashes.of(scene.gate.id, blog.id))
    assert await refusal(scene.client(look_up(scene.here, sender))) == "USER_NOT_PARTICIPANT"
    await scene.client(ban(scene.here, sender, "view_messages"))
    assert (await scene.client(look_up(scene.here, sender))).participant.peer == types.PeerChannel(blog.id)
    with pytest.raises(RpcError, match="USER_BANNED_IN_CHANNEL"):
        world.say(scene.group, alice, "hello again", send_as=blog)
    world.say(scene.group, alice, "as myself")
    await scene.client(ban(scene.here, sender))
    world.say(scene.group, alice, "back", send_as=blog)
    own = types.InputPeerChannel(scene.group.id, scene.here.access_hash)
    assert await refusal(scene.client(ban(scene.here, own, "view_messages"))) == "PARTICIPANT_ID_INVALID"


async def test_a_channel_in_a_message_comes_along(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    blog = world.add_channel("Alice's blog", creator=alice)
    world.say(scene.group, alice, "hello", send_as=blog)
    await last_message(scene)
    entity = await scene.client.get_input_entity(types.PeerChannel(blog.id))
    assert entity.access_hash == world.hashes.of(scene.gate.id, blog.id)


async def test_strangers_comment_in_a_discussion_group(world: Any, scene: Any) -> None:
    stranger = world.add_user("Stranger")
    with pytest.raises(RpcError, match="CHAT_WRITE_FORBIDDEN"):
        world.say(scene.group, stranger, "hello")
    world.link(scene.channel, scene.group)
    world.say(scene.group, stranger, "hello")
    assert (await last_message(scene)).from_id.user_id == stranger.id
    assert not world.is_member(scene.group, stranger)
    world.change_chat(scene.group, join_to_send=True)
    with pytest.raises(RpcError, match="CHAT_GUEST_SEND_FORBIDDEN"):
        world.say(scene.group, stranger, "hello")


async def test_a_basic_group_becomes_a_supergroup_under_a_new_id(world: Any, scene: Any) -> None:
    alice = world.add_user("Alice")
    old = world.add_basic_group("Old club", creator=scene.olga, members=[alice, scene.gate])
    world.promote(old, scene.gate)
    world.say(old, alice, "/protect")
    asked = (await scene.client.seen.first(types.UpdateNewMessage)).message
    assert (asked.peer_id, asked.from_id.user_id) == (types.PeerChat(old.id), alice.id)
    await scene.client.send_message(types.InputPeerChat(old.id), "Not here")
    assert [p.text for p in world.messages(old)] == ["/protect", "Not here"]
    new = world.migrate(old)
    moved = (await scene.client.seen.wait(types.UpdateNewMessage, 2))[-1].message
    assert moved.action.channel_id == new.id
    came = await last_message(scene)
    assert (came.action.chat_id, came.peer_id.channel_id) == (old.id, new.id)
    assert world.is_member(new, alice)
    assert new.admin_bots == {scene.gate.id}
    assert await refusal(scene.client.send_message(types.InputPeerChat(old.id), "late")) == "PEER_ID_INVALID"
    chats = await scene.client(functions.messages.GetChatsRequest([old.id]))
    assert (chats.chats[0].deactivated, chats.chats[0].migrated_to.channel_id) == (True, new.id)
    full = await scene.client(functions.messages.GetFullChatRequest(old.id))
    assert len(full.full_chat.participants.participants) == 3
    channel = await scene.client(functions.channels.GetFullChannelRequest(types.PeerChannel(new.id)))
    assert channel.full_chat.migrated_from_chat_id == old.id


@pytest.mark.parametrize("quiet", ["hide_members", "silence_joins"])
async def test_where_nobody_is_announced_only_the_participant_update_tells(world: Any, scene: Any, quiet: str) -> None:
    getattr(world, quiet)(scene.group)
    alice = world.add_user("Alice")
    world.join(scene.group, alice)
    world.say(scene.group, alice, "hello")
    assert (await last_message(scene)).message == "hello"
    assert len(scene.seen(types.UpdateNewChannelMessage)) == 1
    assert (await scene.client.seen.first(types.UpdateChannelParticipant)).user_id == alice.id


async def test_one_person_adds_another(world: Any, scene: Any) -> None:
    alice, bert = scene.member("Alice"), world.add_user("Bert")
    world.add(scene.group, bert, by=alice)
    joined = await scene.client.seen.first(types.UpdateChannelParticipant)
    assert (joined.actor_id, joined.user_id) == (alice.id, bert.id)
    message = await last_message(scene)
    assert (message.from_id.user_id, message.action.users) == (alice.id, [bert.id])
    with pytest.raises(RpcError, match="USER_PRIVACY_RESTRICTED"):
        world.add(scene.group, world.add_user("Carl", invite_privacy=True), by=alice)
    world.default_rights(scene.group, invite_users=True)
    with pytest.raises(RpcError, match="CHAT_ADMIN_REQUIRED"):
        world.add(scene.group, world.add_user("Dora"), by=alice)


async def test_everybody_who_goes_is_announced_by_whoever_did_it(world: Any, scene: Any) -> None:
    alice, bert = scene.member("Alice"), scene.member("Bert")
    world.leave(scene.group, alice)
    world.kick(scene.group, bert)
    left, kicked = [u.message for u in await scene.client.seen.wait(types.UpdateNewChannelMessage, 2)]
    assert (left.from_id.user_id, left.action.user_id) == (alice.id, alice.id)
    assert (kicked.from_id.user_id, kicked.action.user_id) == (scene.olga.id, bert.id)
    world.join(scene.group, bert)
