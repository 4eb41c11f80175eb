"""Messages that only one member sees."""

from __future__ import annotations

import asyncio
from typing import Any

from plain_clients import refusal
from telethon import functions, types

SEND = functions.ephemeral.SendMessageRequest
BUTTON = types.ReplyInlineMarkup(
    [types.KeyboardInlineButtonRow([types.KeyboardInlineButton("Done", types.InlineButtonTypeCallback(b"done"))])]
)


async def test_one_member_sees_it_presses_and_is_answered(world: Any, scene: Any, user_client: Any) -> None:
    alice, bert = scene.member("Alice", phone="+9996620002"), scene.member("Bert")
    person = await user_client(alice)
    answer = await scene.client(
        SEND(scene.peer(alice), "Join first", peer=scene.here, reply_markup=BUTTON, random_id=5)
    )
    sent = answer.updates[0].message
    assert (sent.message, sent.receiver_id, sent.out) == ("Join first", alice.id, True)
    shown = (await person.seen.first(types.UpdateNewEphemeralMessage)).message
    assert (shown.id, shown.out, shown.from_id.user_id) == (sent.id, False, scene.gate.id)
    [post] = world.ephemeral_messages(scene.group, alice)
    assert world.ephemeral_messages(scene.group, bert) == []
    assert post not in world.messages(scene.group)

    pressing = asyncio.create_task(
        person(
            functions.ephemeral.GetCallbackAnswerRequest(await person.get_input_entity("bookclub"), sent.id, b"done")
        )
    )
    query = await scene.client.seen.first(types.UpdateEphemeralBotCallbackQuery)
    assert (query.user_id, query.msg_id, query.data, query.peer.channel_id) == (
        alice.id, sent.id, b"done", scene.group.id,
    )  # fmt: skip
    await scene.client(functions.messages.SetBotCallbackAnswerRequest(query.query_id, 0, message="Welcome"))
    assert (await pressing).message == "Welcome"


async def test_it_is_changed_and_taken_away(world: Any, scene: Any, user_client: Any) -> None:
    alice = scene.member("Alice", phone="+9996620002")
    person = await user_client(alice)
    peer = scene.peer(alice)
    sent = (await scene.client(SEND(peer, "one", peer=scene.here, random_id=5))).updates[0].message
    edit = functions.ephemeral.EditMessageRequest
    await scene.client(edit(peer, sent.id, peer=scene.here, message="two"))
    assert (await person.seen.first(types.UpdateEditEphemeralMessage)).message.message == "two"
    assert await refusal(scene.client(edit(peer, sent.id, peer=scene.here, message="two"))) == "MESSAGE_NOT_MODIFIED"
    delete = functions.ephemeral.DeleteMessageRequest
    assert await scene.client(delete(peer, sent.id, peer=scene.here))
    assert (await person.seen.first(types.UpdateDeleteEphemeralMessages)).ids == [sent.id]
    assert await refusal(scene.client(delete(peer, sent.id, peer=scene.here))) == "MESSAGE_ID_INVALID"


async def test_a_press_of_a_simulated_member_works_too(world: Any, scene: Any) -> None:
    alice = scene.member("Alice")
    await scene.client(SEND(scene.peer(alice), "Join", peer=scene.here, reply_markup=BUTTON, random_id=5))
    [post] = world.ephemeral_messages(scene.group, alice)
    pressing = asyncio.create_task(world.press(alice, post))
    query = await scene.client.seen.first(types.UpdateEphemeralBotCallbackQuery)
    await scene.client(functions.messages.SetBotCallbackAnswerRequest(query.query_id, 0, message="Hi"))
    assert (await pressing).message == "Hi"


async def test_it_takes_an_admin_and_a_member(world: Any, scene: Any) -> None:
    alice, stranger = scene.member("Alice"), world.add_user("Stranger")
    here = scene.here
    call = scene.client(SEND(scene.peer(stranger), "x", peer=here, random_id=1))
    assert await refusal(call) == "USER_NOT_PARTICIPANT"
    world.demote(scene.group, scene.gate)
    assert await refusal(scene.client(SEND(scene.peer(alice), "x", peer=here, random_id=1))) == "CHAT_ADMIN_REQUIRED"
