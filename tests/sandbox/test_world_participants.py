"""Looking at who is in a chat."""

from __future__ import annotations

from typing import Any

from plain_clients import look_up, refusal
from telethon import functions, types

NOTHING = types.ChannelParticipantsRecent()


def page(chat: Any, wanted: Any = NOTHING, offset: int = 0, limit: int = 200) -> Any:
    return functions.channels.GetParticipantsRequest(chat, wanted, offset, limit, 0)


async def standing(scene: Any, user: Any) -> Any:
    return (await scene.client(look_up(scene.here, scene.peer(user)))).participant


async def test_everybody_is_shown_by_what_he_is(world: Any, scene: Any) -> None:
    alice, moderator = scene.member("Alice"), scene.member("Mo")
    world.promote(scene.group, moderator, ban_users=True, rank="mod")
    assert isinstance(await standing(scene, scene.olga), types.ChannelParticipantCreator)
    assert isinstance(await standing(scene, alice), types.ChannelParticipant)
    admin = await standing(scene, moderator)
    assert (admin.promoted_by, admin.rank, admin.admin_rights.ban_users) == (scene.olga.id, "mod", True)
    own = (await scene.client(look_up(scene.here, "me"))).participant
    assert isinstance(own, types.ChannelParticipantAdmin)
    assert own.is_self


async def test_who_left_is_no_participant_any_more(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    world.leave(scene.group, alice)
    assert await refusal(standing(scene, alice)) == "USER_NOT_PARTICIPANT"
    listed = await scene.client(page(scene.here))
    assert alice.id not in {p.user_id for p in listed.participants}
    full = await scene.client(functions.channels.GetFullChannelRequest(scene.here))
    assert full.full_chat.participants_count == 2


async def test_a_restricted_member_who_is_there_has_not_left(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    world.restrict(scene.group, alice)
    shown = await standing(scene, alice)
    assert isinstance(shown, types.ChannelParticipantBanned)
    assert (shown.left, shown.kicked_by, shown.peer.user_id) == (False, scene.olga.id, alice.id)
    world.leave(scene.group, alice)
    assert (await standing(scene, alice)).left


async def test_a_group_is_listed_by_two_hundred_up_to_ten_thousand(world: Any, scene: Any) -> None:
    for number in range(450):
        scene.member(f"Member {number}")
    pages = [await scene.client(page(scene.here, offset=offset, limit=1000)) for offset in (0, 200, 400, 600)]
    assert [len(found.participants) for found in pages] == [200, 200, 52, 0]
    assert {found.count for found in pages} == {452}
    assert len({p.user_id for found in pages for p in found.participants}) == 452
    assert all(found.users[0].access_hash for found in pages[:3])


async def test_no_offset_reaches_beyond_ten_thousand(world: Any, scene: Any) -> None:
    world.enrol(scene.group, [world.add_user(f"Member {number}") for number in range(10_050)])
    last, beyond = [await scene.client(page(scene.here, offset=offset)) for offset in (9_900, 10_000)]
    assert (last.count, len(last.participants), beyond.participants) == (10_052, 100, [])


async def test_a_channel_shows_two_hundred_and_no_more(world: Any, scene: Any) -> None:
    for number in range(300):
        world.membership.enrol(scene.channel, world.add_user(f"Reader {number}"))
    first = await scene.client(page(scene.there))
    assert (first.count, len(first.participants)) == (302, 200)
    assert (await scene.client(page(scene.there, offset=200))).participants == []


async def test_a_search_finds_names_that_begin_so(world: Any, scene: Any) -> None:
    anna, _bert = scene.member("Anna", last_name="Lee"), scene.member("Bert")
    for query in ("ann", "LEE", "anna l"):
        found = await scene.client(page(scene.here, types.ChannelParticipantsSearch(query)))
        assert [p.user_id for p in found.participants] == [anna.id]


async def test_filters_tell_admins_bots_muted_and_kicked_apart(world: Any, scene: Any) -> None:
    muted, kicked, gone = scene.member("Muted"), scene.member("Kicked"), scene.member("Gone")
    world.restrict(scene.group, muted)
    world.restrict(scene.group, gone)
    world.leave(scene.group, gone)
    world.ban(scene.group, kicked)

    async def ids(wanted: Any) -> set[int]:
        found = await scene.client(page(scene.here, wanted))
        return {getattr(p, "user_id", None) or p.peer.user_id for p in found.participants}

    assert await ids(types.ChannelParticipantsAdmins()) == {scene.olga.id, scene.gate.id}
    assert await ids(types.ChannelParticipantsBots()) == {scene.gate.id}
    assert await ids(types.ChannelParticipantsBanned("")) == {muted.id, gone.id}
    assert await ids(types.ChannelParticipantsKicked("")) == {kicked.id}
    assert await ids(types.ChannelParticipantsContacts("")) == set()
    assert await ids(NOTHING) == {scene.olga.id, scene.gate.id, muted.id}
    full = (await scene.client(functions.channels.GetFullChannelRequest(scene.here))).full_chat
    assert (full.admins_count, full.banned_count, full.kicked_count) == (2, 2, 1)


async def test_a_channel_shows_members_to_admins_only(world: Any, scene: Any) -> None:
    reader = world.add_user("Reader")
    world.join(scene.channel, reader)
    world.demote(scene.channel, scene.gate)
    assert await refusal(scene.client(look_up(scene.there, scene.peer(reader)))) == "CHAT_ADMIN_REQUIRED"
    assert await refusal(scene.client(page(scene.there))) == "CHAT_ADMIN_REQUIRED"
    assert (await scene.client(look_up(scene.there, "me"))).participant.user_id == scene.gate.id


async def test_hidden_members_are_shown_to_admins_only(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    world.hide_members(scene.group)
    assert (await scene.client(page(scene.here))).count == 3
    world.demote(scene.group, scene.gate)
    assert await refusal(scene.client(page(scene.here))) == "CHAT_ADMIN_REQUIRED"
    assert await refusal(standing(scene, alice)) == "CHAT_ADMIN_REQUIRED"


async def test_who_is_kicked_out_finds_the_chat_private(world: Any, scene: Any) -> None:
    world.ban(scene.group, scene.gate)
    assert await refusal(scene.client(look_up(scene.here, "me"))) == "CHANNEL_PRIVATE"
    [chat] = (await scene.client(functions.channels.GetChannelsRequest([scene.here]))).chats
    assert isinstance(chat, types.ChannelForbidden)


async def test_the_full_channel_names_its_group(world: Any, scene: Any) -> None:
    world.link(scene.channel, scene.group)
    full = await scene.client(functions.channels.GetFullChannelRequest(scene.here))
    assert full.full_chat.linked_chat_id == scene.channel.id
    assert {chat.id for chat in full.chats} == {scene.group.id, scene.channel.id}
