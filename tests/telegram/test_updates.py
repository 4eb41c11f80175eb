"""Every update of Telegram's that matters becomes the right one of ours."""

from __future__ import annotations

import asyncio

from nezuko.telegram import html
from nezuko.telegram.types import (
    Admin,
    Ban,
    Button,
    ChatMigrated,
    Gap,
    MemberSeen,
    MessageReceived,
    OwnMessage,
    OwnStandingChanged,
    ParticipantChanged,
    Pressed,
    SenderKind,
    Status,
)
from tests.telegram.rig import Live, Rig, eventually


async def test_first_sign_in_tells_of_a_gap(live: Live) -> None:
    [gap] = await live.wait(Gap)
    assert gap.chat_id is None


async def test_join_is_told_twice_once_as_change_and_once_as_message(rig: Rig, live: Live) -> None:
    rig.world.join(rig.group, rig.bob)
    [change] = await live.wait(ParticipantChanged)
    assert (change.chat_id, change.user.id, change.user.name) == (rig.group.id, rig.bob.id, "Bob")
    assert change.actor_id == rig.bob.id
    assert (change.before.present, change.after.status) == (False, Status.MEMBER)
    assert change.bot_id == rig.gate.id
    [seen] = await live.wait(MemberSeen)
    assert seen.joined
    assert [person.id for person in seen.users] == [rig.bob.id]


async def test_who_added_somebody_is_told(rig: Rig, live: Live) -> None:
    rig.world.add(rig.group, rig.bob, by=rig.alice)
    [change] = await live.wait(ParticipantChanged)
    [seen] = await live.wait(MemberSeen)
    assert (change.user.id, change.actor_id) == (rig.bob.id, rig.alice.id)
    assert (seen.users[0].id, seen.actor_id) == (rig.bob.id, rig.alice.id)


async def test_join_by_invite_names_the_link(rig: Rig, live: Live) -> None:
    invite = rig.world.invite(rig.group, by=rig.alice)
    rig.world.join(rig.group, rig.bob, invite)
    [change] = await live.wait(ParticipantChanged)
    assert change.invite == invite.link


async def test_leaving_and_being_kicked_end_presence(rig: Rig, live: Live) -> None:
    rig.world.join(rig.group, rig.bob)
    rig.world.leave(rig.group, rig.bob)
    changes = await live.wait(ParticipantChanged, 2)
    assert (changes[1].before.present, changes[1].after.status) == (True, Status.LEFT)
    rig.world.join(rig.group, rig.bob)
    rig.world.ban(rig.group, rig.bob, by=rig.alice)
    changes = await live.wait(ParticipantChanged, 4)
    assert (changes[3].after.status, changes[3].after.present) == (Status.BANNED, False)


async def test_moderators_mute_shows_what_and_by_whom(rig: Rig, live: Live) -> None:
    rig.world.join(rig.group, rig.bob)
    rig.world.restrict(rig.group, rig.bob, by=rig.alice, send_gifs=True, send_stickers=True)
    after = (await live.wait(ParticipantChanged, 2))[1].after
    assert (after.status, after.present) == (Status.RESTRICTED, True)
    assert after.bans == Ban.SEND_GIFS | Ban.SEND_STICKERS
    assert after.restricted_by == rig.alice.id


async def test_restricted_member_who_left_is_not_present(rig: Rig, live: Live) -> None:
    rig.world.join(rig.group, rig.bob)
    rig.world.restrict(rig.group, rig.bob, by=rig.alice, send_gifs=True)
    rig.world.leave(rig.group, rig.bob)
    after = (await live.wait(ParticipantChanged, 3))[2].after
    assert (after.status, after.present) == (Status.RESTRICTED, False)


async def test_join_without_service_message_is_told_all_the_same(rig: Rig, live: Live) -> None:
    rig.world.silence_joins(rig.group)
    rig.world.join(rig.group, rig.bob)
    await live.wait(ParticipantChanged)
    assert not live.of(MemberSeen)


async def test_message_of_a_person_names_him(rig: Rig, live: Live) -> None:
    rig.world.join(rig.group, rig.bob)
    post = rig.world.say(rig.group, rig.bob, "hello")
    [message] = await live.wait(MessageReceived)
    assert (message.sender, message.text, message.message_id) == (SenderKind.PERSON, "hello", post.id)
    assert message.user is not None
    assert message.user.id == rig.bob.id
    assert not message.edited


async def test_anonymous_admin_is_recognised(rig: Rig, live: Live) -> None:
    rig.world.say(rig.group, rig.alice, "by the staff", as_anonymous=True)
    [message] = await live.wait(MessageReceived)
    assert (message.sender, message.user, message.sender_chat_id) == (SenderKind.ANONYMOUS_ADMIN, None, None)


async def test_post_of_the_linked_channel_is_an_autopost_and_the_channels_own_post_is_nothing(
    rig: Rig, live: Live
) -> None:
    rig.world.link(rig.channel, rig.group)
    rig.world.post(rig.channel, "breaking")
    [message] = await live.wait(MessageReceived)
    assert (message.chat_id, message.sender) == (rig.group.id, SenderKind.LINKED_CHANNEL)
    assert (message.autopost_of, message.sender_chat_id) == (rig.channel.id, rig.channel.id)


async def test_member_who_writes_as_a_channel_is_a_channel(rig: Rig, live: Live) -> None:
    own = rig.world.add_channel("Bob's", creator=rig.bob, username="bobschannel")
    rig.world.join(rig.group, rig.bob)
    rig.world.say(rig.group, rig.bob, "as my channel", send_as=own)
    [message] = await live.wait(MessageReceived)
    assert (message.sender, message.sender_chat_id, message.autopost_of) == (SenderKind.CHANNEL, own.id, None)


async def test_migration_tells_both_ids_once(rig: Rig, live: Live) -> None:
    basic = rig.world.add_basic_group("Family", creator=rig.alice)
    rig.world.add(basic, rig.gate, by=rig.alice)
    new = rig.world.migrate(basic)
    [migrated] = await live.wait(ChatMigrated)
    assert (migrated.old_id, migrated.new_id) == (basic.id, new.id)


async def test_own_promotion_demotion_and_removal_are_told_apart_from_others(rig: Rig, live: Live) -> None:
    group = rig.world.add_supergroup("New", creator=rig.alice)
    rig.world.add(group, rig.gate, by=rig.alice)
    rig.world.promote(group, rig.gate, by=rig.alice, ban_users=True)
    rig.world.demote(group, rig.gate, by=rig.alice)
    rig.world.ban(group, rig.gate, by=rig.alice)

    def stages() -> list[tuple[Status, Admin]]:
        found = [(u.after.status, u.after.rights) for u in live.of(OwnStandingChanged, chat_id=group.id)]
        return [stage for stage, before in zip(found, [None, *found], strict=False) if stage != before]

    await eventually(lambda: stages() and stages()[-1][0] in (Status.BANNED, Status.LEFT))
    assert stages()[:3] == [
        (Status.MEMBER, Admin.NONE),
        (Status.ADMIN, Admin.BAN_USERS),
        (Status.MEMBER, Admin.NONE),
    ]
    assert not live.of(ParticipantChanged, chat_id=group.id)


async def test_own_messages_are_not_told_while_connected(rig: Rig, live: Live) -> None:
    await live.gateway.send(rig.group.id, html.plain("mine"))
    rig.world.say(rig.group, rig.alice, "hers")
    await live.wait(MessageReceived)
    assert not live.of(OwnMessage)


async def test_press_in_private_has_no_chat(rig: Rig, live: Live) -> None:
    rig.world.say(rig.gate, rig.bob, "/start")
    await eventually(lambda: live.gateway.person(rig.bob.id))
    await live.gateway.send_private(rig.bob.id, html.plain("?"), ((Button("ok", data=b"x"),),))
    pressing = asyncio.ensure_future(rig.world.press(rig.bob, rig.world.private_messages(rig.bob, rig.gate)[-1], 0))
    [press] = await live.wait(Pressed)
    assert (press.chat_id, press.user.id, press.data) == (None, rig.bob.id, b"x")
    await live.gateway.answer(press.query_id)
    await pressing


async def test_new_name_of_a_person_is_learnt(rig: Rig, live: Live) -> None:
    rig.world.join(rig.group, rig.bob)
    await live.wait(ParticipantChanged)
    rig.world.rename(rig.bob, first_name="Robert")
    rig.world.say(rig.group, rig.bob, "call me Robert")
    [message] = await live.wait(MessageReceived)
    assert message.user is not None
    assert message.user.name == "Robert"
