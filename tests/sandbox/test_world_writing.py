"""Sending, editing and deleting."""

from __future__ import annotations

from typing import Any

import pytest
from plain_clients import refusal
from telethon import Button, functions, types


def send(peer: Any, text: str = "hello", random_id: int = 1, **parts: Any) -> Any:
    return functions.messages.SendMessageRequest(peer, text, random_id=random_id, **parts)


def keyboard(kind: Any) -> types.ReplyInlineMarkup:
    return types.ReplyInlineMarkup([types.KeyboardInlineButtonRow([types.KeyboardInlineButton("press", kind)])])


async def test_the_same_random_id_is_sent_once(world: Any, scene: Any) -> None:
    await scene.client(send(scene.here))
    # Past the client's own retries, of which this error has some: it is a 500.
    assert await refusal(scene.client._sender.send(send(scene.here))) == "RANDOM_ID_DUPLICATE"
    assert [post.text for post in world.messages(scene.group)].count("hello") == 1


async def test_a_refused_message_may_be_sent_again_under_its_random_id(world: Any, scene: Any) -> None:
    world.demote(scene.group, scene.gate)
    world.default_rights(scene.group, send_messages=True)
    assert await refusal(scene.client(send(scene.here))) == "CHAT_WRITE_FORBIDDEN"
    world.default_rights(scene.group)
    await scene.client(send(scene.here))


@pytest.mark.parametrize(
    ("text", "parts", "error"),
    [
        (" ", {}, "MESSAGE_EMPTY"),
        ("x" * 4097, {}, "MESSAGE_TOO_LONG"),
        ("x", {"entities": [types.MessageEntityBold(0, 2)]}, "ENTITY_BOUNDS_INVALID"),
        ("x", {"reply_markup": keyboard(types.InlineButtonTypeCallback(b"d" * 65))}, "BUTTON_DATA_INVALID"),
        ("x", {"reply_markup": keyboard(types.InlineButtonTypeCallback(b""))}, "BUTTON_DATA_INVALID"),
        ("x", {"reply_markup": keyboard(types.InlineButtonTypeUrl("nonsense"))}, "BUTTON_URL_INVALID"),
        ("x", {"reply_markup": types.ReplyInlineMarkup([])}, "REPLY_MARKUP_INVALID"),
    ],
)
async def test_what_telegram_does_not_take_is_refused(scene: Any, text: str, parts: Any, error: str) -> None:
    assert await refusal(scene.client(send(scene.here, text, **parts))) == error


async def test_a_message_keeps_its_entities_and_buttons(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    mention = types.InputMessageEntityMentionName(0, 5, types.InputUser(alice.id, scene.peer(alice).access_hash))
    unknown = types.InputMessageEntityMentionName(0, 5, types.InputUser(scene.olga.id, 1))
    rows = [[Button.url("Join", "https://t.me/booknews")], [Button.inline("Done", b"x" * 64)]]
    sent = await scene.client.send_message(scene.here, "Alice", formatting_entities=[mention, unknown], buttons=rows)
    [post] = [p for p in world.messages(scene.group) if p.id == sent.id]
    assert [(type(e).__name__, e.user_id) for e in post.entities] == [("MessageEntityMentionName", alice.id)]
    assert post.button_data() == [b"x" * 64]
    assert [row[0].text for row in sent.buttons] == ["Join", "Done"]


async def test_only_what_is_new_can_be_edited_in(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    other = world.say(scene.group, alice, "mine")
    sent = await scene.client.send_message(scene.here, "one", buttons=[Button.inline("a", b"a")])
    assert await refusal(scene.client.edit_message(sent, "one", buttons=sent.reply_markup)) == "MESSAGE_NOT_MODIFIED"
    assert await refusal(scene.client.edit_message(scene.here, other.id, "x")) == "MESSAGE_AUTHOR_REQUIRED"
    assert await refusal(scene.client.edit_message(scene.here, 999, "x")) == "MESSAGE_ID_INVALID"
    await scene.client.edit_message(scene.here, sent.id, "one")
    post = scene.group.posts[sent.id]
    assert (post.text, post.button_data()) == ("one", [])
    assert post.edited
    await scene.client.delete_messages(scene.here, [sent.id])
    assert await refusal(scene.client.edit_message(scene.here, sent.id, "two")) == "MESSAGE_ID_INVALID"


async def test_deleting_takes_the_right_unless_it_is_ones_own(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    world.promote(scene.group, scene.gate, ban_users=True)
    theirs = world.say(scene.group, alice, "mine")
    own = await scene.client.send_message(scene.here, "own")
    delete = functions.channels.DeleteMessagesRequest
    assert await refusal(scene.client(delete(scene.here, [theirs.id, own.id]))) == "MESSAGE_DELETE_FORBIDDEN"
    assert (await scene.client(delete(scene.here, [own.id]))).pts_count == 1
    world.promote(scene.group, scene.gate, delete_messages=True)
    gone = await scene.client(delete(scene.here, [theirs.id, 999, theirs.id]))
    assert (gone.pts, gone.pts_count) == (scene.group.history.number, 1)
    assert (await scene.client(delete(scene.here, [theirs.id]))).pts_count == 0
    assert [p.text for p in world.messages(scene.group) if p.text] == []


async def test_a_hundred_messages_are_deleted_at_once_and_no_more(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    ids = [world.say(scene.group, alice, f"{n}").id for n in range(101)]
    delete = functions.channels.DeleteMessagesRequest
    assert await refusal(scene.client(delete(scene.here, ids))) == "LIMIT_INVALID"
    assert await refusal(scene.client(delete(scene.here, []))) == "MESSAGE_IDS_EMPTY"
    assert (await scene.client(delete(scene.here, ids[:100]))).pts_count == 100


async def test_messages_are_found_by_id(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    post = world.say(scene.group, alice, "hello")
    found = await scene.client(
        functions.channels.GetMessagesRequest(scene.here, [types.InputMessageID(post.id), types.InputMessageID(999)])
    )
    assert (found.messages[0].message, found.messages[0].from_id.user_id) == ("hello", alice.id)
    assert isinstance(found.messages[1], types.MessageEmpty)
    assert [user.id for user in found.users] == [alice.id]


async def test_a_bot_cannot_begin_a_private_chat(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    assert await refusal(scene.client.send_message(scene.peer(alice), "hello")) == "PEER_ID_INVALID"
    world.say(scene.gate, alice, "/start")
    sent = await scene.client.send_message(scene.peer(alice), "Welcome", buttons=[Button.inline("a", b"a")])
    [_start, welcome] = world.private_messages(alice, scene.gate)
    assert (welcome.text, welcome.twin.id) == ("Welcome", sent.id)
    await scene.client.edit_message(scene.peer(alice), sent.id, "Changed")
    assert world.private_messages(alice, scene.gate)[1].text == "Changed"
    assert (await scene.client.delete_messages(scene.peer(alice), [sent.id]))[0].pts_count == 1
    assert len(world.private_messages(alice, scene.gate)) == 1


async def test_a_stopped_bot_is_told_and_refused(world: Any, scene: Any) -> None:
    alice = world.add_user("Alice")
    world.say(scene.gate, alice, "/start")
    world.block(alice, scene.gate)
    assert await refusal(scene.client.send_message(scene.peer(alice), "hello")) == "USER_IS_BLOCKED"
    world.say(scene.gate, alice, "/start")
    told = await scene.client.seen.wait(types.UpdateBotStopped, 2)
    assert [(update.user_id, update.stopped) for update in told] == [(alice.id, True), (alice.id, False)]
    await scene.client.send_message(scene.peer(alice), "hello again")


async def test_a_bot_may_write_to_who_waits_to_be_let_in(world: Any, scene: Any) -> None:
    alice = world.add_user("Alice")
    world.request_join(scene.group, alice, world.invite(scene.group, request_needed=True))
    await scene.client.send_message(scene.peer(alice), "Join the channel first")
    world.say(scene.gate, world.add_user("Bert"), "/start")
    world.clock.advance(301)
    late = world.add_user("Late")
    world.request_join(scene.group, late)
    world.clock.advance(301)
    assert await refusal(scene.client.send_message(scene.peer(late), "too late")) == "PEER_ID_INVALID"
    assert await refusal(scene.client.send_message(scene.peer(scene.gate), "me")) == "USER_IS_BOT"


async def test_commands_and_names_are_marked_as_telegram_marks_them(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    text = "\N{WINKING FACE} /start@gate_bot for @olga, not a/path or x@example.org"
    marked = [(type(e).__name__, e.offset, e.length) for e in world.say(scene.group, alice, text).entities]
    assert marked == [("MessageEntityBotCommand", 3, 15), ("MessageEntityMention", 23, 5)]
