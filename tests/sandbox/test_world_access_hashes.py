"""Access hashes: who may name whom."""

from __future__ import annotations

from typing import Any

from plain_clients import look_up, refusal
from telethon import functions, types


async def test_a_hash_of_one_bot_is_useless_to_another(world: Any, scene: Any, bot_client: Any) -> None:
    other = world.add_bot("Other", username="other_bot")
    world.promote(scene.group, other)
    theirs = await bot_client(other)
    alice = scene.member("Alice")
    assert await refusal(theirs(look_up(scene.here, "me"))) == "CHANNEL_INVALID"
    group = await theirs.get_input_entity("bookclub")
    assert group.access_hash != scene.here.access_hash
    assert await refusal(theirs(look_up(group, scene.peer(alice)))) == "USER_ID_INVALID"
    assert (await theirs(look_up(group, scene.peer(alice, other)))).participant.user_id == alice.id


async def test_a_bot_cannot_name_people_it_never_saw(world: Any, scene: Any) -> None:
    stranger = world.add_user("Stranger")
    for wrong in (0, 1, -1):
        peer = types.InputPeerUser(stranger.id, wrong)
        assert await refusal(scene.client(look_up(scene.here, peer))) == "USER_ID_INVALID"
        assert await refusal(scene.client.send_message(peer, "hello")) == "PEER_ID_INVALID"
        assert await scene.client(functions.users.GetUsersRequest([types.InputUser(stranger.id, wrong)])) == []


async def test_a_bot_may_leave_the_hash_out_for_who_wrote_to_it_and_where_it_is(world: Any, scene: Any) -> None:
    alice = world.add_user("Alice")
    world.say(scene.gate, alice, "/start")
    [found] = await scene.client(functions.users.GetUsersRequest([types.InputUser(alice.id, 0)]))
    assert found.access_hash == world.hashes.of(scene.gate.id, alice.id)
    chats = await scene.client(functions.channels.GetChannelsRequest([types.InputChannel(scene.group.id, 0)]))
    assert chats.chats[0].access_hash == scene.here.access_hash


async def test_a_user_seen_in_a_message_can_be_named_by_it(scene: Any) -> None:
    alice = scene.member("Alice")
    post = scene.world.say(scene.group, alice, "hello")
    seen = types.InputPeerUserFromMessage(scene.here, post.id, alice.id)
    assert (await scene.client(look_up(scene.here, seen))).participant.user_id == alice.id
    wrong = types.InputPeerUserFromMessage(scene.here, post.id, scene.olga.id)
    assert await refusal(scene.client(look_up(scene.here, wrong))) == "USER_ID_INVALID"


async def test_an_unknown_channel_is_invalid_and_a_closed_one_private(world: Any, scene: Any) -> None:
    secret = world.add_channel("Secret", creator=scene.olga)
    wrong = types.InputChannel(secret.id, 5)
    closed = types.InputChannel(secret.id, world.hashes.of(scene.gate.id, secret.id))
    assert await refusal(scene.client(functions.channels.GetChannelsRequest([wrong]))) == "CHANNEL_INVALID"
    assert await refusal(scene.client(functions.channels.GetFullChannelRequest(closed))) == "CHANNEL_PRIVATE"


async def test_usernames_are_found_or_refused(scene: Any) -> None:
    found = await scene.client(functions.contacts.ResolveUsernameRequest("BookClub"))
    assert found.peer.channel_id == scene.group.id
    assert (await scene.client(functions.contacts.ResolveUsernameRequest("olga"))).users[0].id == scene.olga.id
    for name, error in (("nobody_here", "USERNAME_NOT_OCCUPIED"), ("no spaces", "USERNAME_INVALID")):
        assert await refusal(scene.client(functions.contacts.ResolveUsernameRequest(name))) == error
