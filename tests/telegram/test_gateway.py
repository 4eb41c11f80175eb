"""What the bot does arrives at Telegram, and its answers come back typed."""

from __future__ import annotations

import asyncio

import pytest

from nezuko.telegram import html
from nezuko.telegram.errors import (
    ChatGone,
    Duplicate,
    MessageGone,
    MissingRights,
    NotAChat,
    NotFoundUsername,
    QueryExpired,
    TargetIsAdmin,
    UnknownPeer,
    WriteForbidden,
)
from nezuko.telegram.types import (
    LEFT,
    MUTE,
    Admin,
    Ban,
    Button,
    ChatKind,
    Command,
    MenuScope,
    MessageReceived,
    OwnStandingChanged,
    ParticipantChanged,
    Pressed,
    PrivateMessage,
    Status,
)
from tests.telegram.rig import Live, Rig


async def meet(rig: Rig, live: Live) -> int:
    """Let Bob join, so that the bot knows him."""
    rig.world.join(rig.group, rig.bob)
    await live.wait(ParticipantChanged)
    return rig.bob.id


async def test_restricted_member_may_not_write_and_is_still_present(rig: Rig, live: Live) -> None:
    bob = await meet(rig, live)
    await live.gateway.restrict(rig.group.id, bob, MUTE)
    assert not rig.world.may_write(rig.group, rig.bob)
    standing = await live.gateway.standing(rig.group.id, bob)
    assert (standing.status, standing.present, standing.bans, standing.until) == (Status.RESTRICTED, True, MUTE, 0)
    assert standing.restricted_by == rig.gate.id


async def test_lifted_member_is_in_no_list_of_exceptions(rig: Rig, live: Live) -> None:
    bob = await meet(rig, live)
    await live.gateway.restrict(rig.group.id, bob, MUTE)
    await live.gateway.lift(rig.group.id, bob)
    assert rig.world.may_write(rig.group, rig.bob)
    assert (await live.gateway.standing(rig.group.id, bob)).status is Status.MEMBER
    assert not (await live.gateway.members(rig.group.id, kind="banned")).members


async def test_lift_gives_back_what_was_forbidden_before(rig: Rig, live: Live) -> None:
    bob = await meet(rig, live)
    await live.gateway.restrict(rig.group.id, bob, MUTE)
    await live.gateway.lift(rig.group.id, bob, Ban.SEND_GIFS | Ban.SEND_STICKERS, 0)
    standing = await live.gateway.standing(rig.group.id, bob)
    assert standing.bans == Ban.SEND_GIFS | Ban.SEND_STICKERS


async def test_restriction_keeps_its_end(rig: Rig, live: Live) -> None:
    bob = await meet(rig, live)
    until = rig.world.clock.now() + 3600
    await live.gateway.restrict(rig.group.id, bob, MUTE, until)
    assert (await live.gateway.standing(rig.group.id, bob)).until == until


async def test_member_and_stranger_of_a_channel_are_told_apart(rig: Rig, live: Live) -> None:
    bob = await meet(rig, live)
    assert await live.gateway.standing(rig.channel.id, bob) == LEFT
    rig.world.join(rig.channel, rig.bob)
    assert (await live.gateway.standing(rig.channel.id, bob)).status is Status.MEMBER


async def test_owner_and_admins_are_recognised(rig: Rig, live: Live) -> None:
    page = await live.gateway.members(rig.group.id, kind="admins")
    found = {person.id: standing for person, standing in page.members}
    assert found[rig.alice.id].status is Status.OWNER
    assert found[rig.gate.id].status is Status.ADMIN
    assert Admin.BAN_USERS in found[rig.gate.id].rights


async def test_admin_can_not_be_restricted(rig: Rig, live: Live) -> None:
    await live.gateway.members(rig.group.id, kind="admins")
    with pytest.raises(TargetIsAdmin):
        await live.gateway.restrict(rig.group.id, rig.alice.id, MUTE)


async def test_bot_without_the_right_is_told_so(rig: Rig, live: Live) -> None:
    bob = await meet(rig, live)
    rig.world.demote(rig.group, rig.gate, by=rig.alice)
    with pytest.raises(MissingRights) as raised:
        await live.gateway.restrict(rig.group.id, bob, MUTE)
    assert raised.value.permanent


async def test_person_nobody_has_met_is_an_unknown_peer(live: Live, rig: Rig) -> None:
    stranger = rig.world.add_user("Stranger")
    with pytest.raises(UnknownPeer):
        await live.gateway.standing(rig.channel.id, stranger.id)


async def test_chat_the_bot_was_thrown_out_of_is_gone(rig: Rig, live: Live) -> None:
    private = rig.world.add_channel("Secret", creator=rig.alice)
    rig.world.promote(private, rig.gate, by=rig.alice, invite_users=True)
    assert (await live.gateway.chat(private.id)).title == "Secret"
    rig.world.ban(private, rig.gate, by=rig.alice)
    with pytest.raises(ChatGone):
        await live.gateway.chat(private.id)


async def test_chat_by_username_shows_kind_rights_and_size(rig: Rig, live: Live) -> None:
    chat = await live.gateway.chat("@news")
    assert (chat.id, chat.kind, chat.title, chat.username) == (rig.channel.id, ChatKind.CHANNEL, "News", "news")
    assert chat.is_admin
    assert chat.members == 2
    assert Admin.INVITE_USERS in chat.own_rights
    rig.world.link(rig.channel, rig.group)
    group = await live.gateway.chat(rig.group.id)
    assert (group.kind, group.linked_chat_id) == (ChatKind.SUPERGROUP, rig.channel.id)


async def test_chat_where_the_bot_is_nobody_shows_no_rights(rig: Rig, live: Live) -> None:
    rig.world.add_channel("Elsewhere", creator=rig.alice, username="elsewhere")
    chat = await live.gateway.chat("elsewhere")
    assert not chat.is_admin
    assert chat.own_rights == Admin.NONE


async def test_username_of_a_person_is_no_chat(live: Live) -> None:
    with pytest.raises(NotAChat):
        await live.gateway.chat("@alice")


async def test_unknown_username_says_so(live: Live) -> None:
    with pytest.raises(NotFoundUsername):
        await live.gateway.chat("@nobodyhere")


async def test_basic_group_is_recognised(rig: Rig, live: Live) -> None:
    basic = rig.world.add_basic_group("Family", creator=rig.alice)
    rig.world.add(basic, rig.gate, by=rig.alice)
    rig.world.say(basic, rig.alice, "hello")
    await live.wait(MessageReceived, chat_id=basic.id)
    assert (await live.gateway.chat(basic.id)).kind is ChatKind.BASIC_GROUP


async def test_long_member_list_comes_in_pages(rig: Rig, live: Live) -> None:
    for number in range(250):
        rig.world.join(rig.group, rig.world.add_user(f"Reader {number}"))
    first = await live.gateway.members(rig.group.id)
    assert (len(first.members), first.total, first.complete) == (200, 252, False)
    second = await live.gateway.members(rig.group.id, offset=200)
    assert (len(second.members), second.complete) == (52, True)
    assert len({person.id for person, _ in (*first.members, *second.members)}) == 252


async def test_message_arrives_with_styles_mention_and_buttons(rig: Rig, live: Live) -> None:
    bob = await meet(rig, live)
    person = live.gateway.person(bob)
    assert person is not None
    text = html.join(["<b>& ", html.mention(person), html.bold(" x")])
    keyboard = ((Button("Open", url="https://t.me/news"),), (Button("I have joined", data=b"v:1"),))
    message_id = await live.gateway.send(rig.group.id, text, keyboard)
    post = rig.world.messages(rig.group)[-1]
    assert (post.id, post.text) == (message_id, "<b>& Bob x")
    kinds = [type(entity).__name__ for entity in post.entities or ()]
    assert kinds == ["MessageEntityMentionName", "MessageEntityBold"]
    assert post.button_data() == [b"v:1"]


async def test_same_random_id_is_a_duplicate_and_sends_nothing(rig: Rig, live: Live) -> None:
    await live.gateway.send(rig.group.id, html.plain("once"), random_id=2**63 + 5)
    before = len(rig.world.messages(rig.group))
    with pytest.raises(Duplicate):
        await live.gateway.send(rig.group.id, html.plain("once"), random_id=2**63 + 5)
    assert len(rig.world.messages(rig.group)) == before


async def test_edit_that_changes_nothing_succeeds(rig: Rig, live: Live) -> None:
    message_id = await live.gateway.send(rig.group.id, html.plain("text"))
    await live.gateway.edit(rig.group.id, message_id, html.plain("other"))
    await live.gateway.edit(rig.group.id, message_id, html.plain("other"))
    assert rig.world.messages(rig.group)[-1].text == "other"


async def test_deleted_message_can_not_be_edited(rig: Rig, live: Live) -> None:
    message_id = await live.gateway.send(rig.group.id, html.plain("text"))
    await live.gateway.delete(rig.group.id, [message_id])
    with pytest.raises(MessageGone):
        await live.gateway.edit(rig.group.id, message_id, html.plain("other"))


async def test_deletions_asked_for_at_once_go_in_few_calls(rig: Rig, live: Live) -> None:
    ids = [rig.world.say(rig.group, rig.alice, f"spam {number}").id for number in range(250)]
    await asyncio.gather(*(live.gateway.delete(rig.group.id, [message_id]) for message_id in ids))
    assert not [post for post in rig.world.messages(rig.group) if post.id in ids]
    assert rig.calls("channels.deleteMessages") <= 4


async def test_press_is_answered(rig: Rig, live: Live) -> None:
    await meet(rig, live)
    await live.gateway.send(rig.group.id, html.plain("?"), ((Button("ok", data=b"\x00\xff"),),))
    pressed = asyncio.ensure_future(rig.world.press(rig.bob, rig.world.messages(rig.group)[-1], 0))
    [press] = await live.wait(Pressed)
    assert (press.data, press.chat_id, press.user.id, press.ephemeral) == (b"\x00\xff", rig.group.id, rig.bob.id, False)
    await live.gateway.answer(press.query_id, "x" * 300, alert=True)
    answer = await pressed
    assert (answer.message, answer.alert) == ("x" * 200, True)


async def test_press_of_long_ago_has_expired(live: Live) -> None:
    with pytest.raises(QueryExpired):
        await live.gateway.answer(12345)


async def test_private_message_goes_to_who_started_the_bot_only(rig: Rig, live: Live) -> None:
    rig.world.say(rig.gate, rig.bob, "/start")
    [message] = await live.wait(PrivateMessage)
    assert (message.user.name, message.text) == ("Bob", "/start")
    await live.gateway.send_private(rig.bob.id, html.plain("welcome"))
    assert rig.world.private_messages(rig.bob, rig.gate)[-1].text == "welcome"
    rig.world.block(rig.bob, rig.gate)
    with pytest.raises(WriteForbidden):
        await live.gateway.send_private(rig.bob.id, html.plain("still there?"))


async def test_private_message_can_be_edited_and_deleted(rig: Rig, live: Live) -> None:
    rig.world.say(rig.gate, rig.bob, "/start")
    await live.wait(PrivateMessage)
    message_id = await live.gateway.send_private(rig.bob.id, html.plain("welcome"))
    await live.gateway.edit(None, message_id, html.plain("good bye"), user_id=rig.bob.id)
    assert rig.world.private_messages(rig.bob, rig.gate)[-1].text == "good bye"
    await live.gateway.delete_private(rig.bob.id, [message_id])
    assert rig.world.private_messages(rig.bob, rig.gate)[-1].text == "/start"


async def test_invite_link_of_a_private_channel_lets_people_in(rig: Rig, live: Live) -> None:
    private = rig.world.add_channel("Secret", creator=rig.alice)
    rig.world.promote(private, rig.gate, by=rig.alice, invite_users=True)
    await live.wait(OwnStandingChanged, chat_id=private.id)
    link = await live.gateway.invite_link(private.id)
    assert link.startswith("https://t.me/+")


async def test_channel_that_writes_as_a_member_can_be_banned(rig: Rig, live: Live) -> None:
    spam = rig.world.add_channel("Spam", creator=rig.bob, username="spamchannel")
    rig.world.join(rig.group, rig.bob)
    rig.world.say(rig.group, rig.bob, "buy!", send_as=spam)
    [message] = await live.wait(MessageReceived)
    await live.gateway.ban_channel(rig.group.id, message.sender_chat_id)
    assert spam.id in rig.group.banned_senders


async def test_commands_menus_are_set_per_scope(rig: Rig, live: Live) -> None:
    for scope in MenuScope:
        await live.gateway.set_commands(scope, [Command("help", "What I do")])
    assert rig.calls("bots.setBotCommands") == 3


async def test_bot_leaves_a_chat(rig: Rig, live: Live) -> None:
    await live.gateway.leave(rig.group.id)
    assert not rig.world.is_member(rig.group, rig.gate)
