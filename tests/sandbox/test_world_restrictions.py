"""Muting, throwing out, lifting; ends, ceilings, and who may do it to whom."""

from __future__ import annotations

from typing import Any

import pytest
from plain_clients import ban, look_up, refusal
from telethon import types

from nezuko.sandbox.errors import RpcError
from nezuko.sandbox.world.rights import FOREVER

DAY = 86400


async def standing(scene: Any, user: Any) -> Any:
    return (await scene.client(look_up(scene.here, scene.peer(user)))).participant


async def test_a_muted_member_cannot_write_until_lifted(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    await scene.client(ban(scene.here, scene.peer(alice), "send_messages"))
    with pytest.raises(RpcError, match="CHAT_WRITE_FORBIDDEN"):
        world.say(scene.group, alice, "hello")
    shown = await standing(scene, alice)
    assert (shown.kicked_by, shown.left, shown.banned_rights.send_messages) == (scene.gate.id, False, True)
    await scene.client(ban(scene.here, scene.peer(alice)))
    world.say(scene.group, alice, "hello")
    assert isinstance(await standing(scene, alice), types.ChannelParticipant)


async def test_the_end_of_a_restriction_is_shown_and_it_really_ends(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    until = world.clock.now() + DAY
    await scene.client(ban(scene.here, scene.peer(alice), "send_messages", until=until))
    assert (await standing(scene, alice)).banned_rights.until_date.timestamp() == until
    world.clock.advance(DAY + 1)
    assert world.may_write(scene.group, alice)
    assert isinstance(await standing(scene, alice), types.ChannelParticipant)


@pytest.mark.parametrize("ahead", [-100, 0, 20, 367 * DAY])
async def test_too_short_and_too_long_mean_for_ever(world: Any, scene: Any, ahead: int) -> None:
    alice = scene.member("Alice")
    until = world.clock.now() + ahead if ahead else 0
    await scene.client(ban(scene.here, scene.peer(alice), "send_messages", until=until))
    assert (await standing(scene, alice)).banned_rights.until_date.timestamp() == FOREVER
    world.clock.advance(400 * DAY)
    assert not world.may_write(scene.group, alice)


async def test_a_ban_with_an_end_lets_back_in_after_it(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    await scene.client(ban(scene.here, scene.peer(alice), "view_messages", until=world.clock.now() + 60))
    with pytest.raises(RpcError, match="CHANNEL_PRIVATE"):
        world.join(scene.group, alice)
    world.clock.advance(61)
    world.join(scene.group, alice)
    assert isinstance(await standing(scene, alice), types.ChannelParticipant)


async def test_leaving_keeps_a_restriction_and_coming_back_brings_it_back(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    world.restrict(scene.group, alice, send_messages=True)
    world.leave(scene.group, alice)
    assert (await standing(scene, alice)).left
    world.join(scene.group, alice)
    assert not (await standing(scene, alice)).left
    assert not world.may_write(scene.group, alice)
    last = (await scene.client.seen.wait(types.UpdateChannelParticipant, 3))[-1]
    assert (last.prev_participant.left, last.new_participant.left) == (True, False)


async def test_a_kicked_person_cannot_come_back_until_unbanned(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    invite = world.invite(scene.group)
    await scene.client(ban(scene.here, scene.peer(alice), "view_messages"))
    assert not world.is_member(scene.group, alice)
    with pytest.raises(RpcError, match="CHANNEL_PRIVATE"):
        world.join(scene.group, alice)
    with pytest.raises(RpcError, match="USER_KICKED"):
        world.add(scene.group, alice, by=scene.olga)
    with pytest.raises(RpcError, match="INVITE_HASH_EXPIRED"):
        world.invites.usable(invite.hash, alice.id)
    await scene.client(ban(scene.here, scene.peer(alice)))
    assert await refusal(standing(scene, alice)) == "USER_NOT_PARTICIPANT"
    world.join(scene.group, alice)


async def test_lifting_where_nothing_is_changes_nothing(world: Any, scene: Any) -> None:
    alice, stranger = scene.member("Alice"), world.add_user("Stranger")
    for user in (alice, stranger):
        await scene.client(ban(scene.here, scene.peer(user)))
    assert world.is_member(scene.group, alice)
    assert not world.is_member(scene.group, stranger)
    world.join(scene.group, stranger)
    assert [u.user_id for u in await scene.client.seen.wait(types.UpdateChannelParticipant)] == [stranger.id]


async def test_somebody_absent_can_be_restricted_ahead(world: Any, scene: Any) -> None:
    alice = world.add_user("Alice")
    await scene.client(ban(scene.here, scene.peer(alice), "send_messages"))
    assert (await standing(scene, alice)).left
    world.join(scene.group, alice)
    assert not world.may_write(scene.group, alice)


async def test_owner_and_admins_cannot_be_restricted(world: Any, scene: Any) -> None:
    moderator = scene.member("Mo")
    world.promote(scene.group, moderator, ban_users=True)
    for user in (scene.olga, moderator, scene.gate):
        call = scene.client(ban(scene.here, scene.peer(user), "send_messages"))
        assert await refusal(call) == "USER_ADMIN_INVALID"


async def test_it_takes_the_right_to_ban(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    world.promote(scene.group, scene.gate, delete_messages=True)
    assert await refusal(scene.client(ban(scene.here, scene.peer(alice), "send_messages"))) == "CHAT_ADMIN_REQUIRED"
    world.demote(scene.group, scene.gate)
    assert await refusal(scene.client(ban(scene.here, scene.peer(alice), "send_messages"))) == "CHAT_ADMIN_REQUIRED"
    world.ban(scene.group, scene.gate)
    assert await refusal(scene.client(ban(scene.here, scene.peer(alice), "send_messages"))) == "CHANNEL_PRIVATE"


async def test_default_prohibitions_are_a_ceiling_for_all_but_admins(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    world.default_rights(scene.group, send_messages=True)
    assert not world.may_write(scene.group, alice)
    assert world.may_write(scene.group, scene.gate)
    world.default_rights(scene.group)
    assert world.may_write(scene.group, alice)
    world.default_rights(scene.group, send_plain=True)
    with pytest.raises(RpcError, match="CHAT_SEND_PLAIN_FORBIDDEN"):
        world.say(scene.group, alice, "hello")


async def test_a_limited_account_is_banned_in_every_group(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    alice.limited = True
    with pytest.raises(RpcError, match="USER_BANNED_IN_CHANNEL"):
        world.say(scene.group, alice, "hello")


async def test_a_second_mute_replaces_the_first(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    world.restrict(scene.group, alice, send_media=True, until=world.clock.now() + DAY)
    await scene.client(ban(scene.here, scene.peer(alice), "send_messages"))
    shown = await standing(scene, alice)
    assert (shown.banned_rights.send_media, shown.kicked_by) == (False, scene.gate.id)
    update = (await scene.client.seen.wait(types.UpdateChannelParticipant, 2))[-1]
    assert update.prev_participant.banned_rights.send_media
    assert update.actor_id == scene.gate.id


async def test_promoting_clears_a_restriction(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    world.restrict(scene.group, alice)
    world.promote(scene.group, alice)
    assert world.may_write(scene.group, alice)
    world.demote(scene.group, alice)
    assert isinstance(await standing(scene, alice), types.ChannelParticipant)
