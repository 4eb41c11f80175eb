"""Buttons under messages, and the answers to them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from plain_clients import refusal
from telethon import Button, functions, types

from nezuko.sandbox.errors import RpcError

ANSWER = functions.messages.SetBotCallbackAnswerRequest


async def prompt(scene: Any) -> Any:
    sent = await scene.client.send_message(
        scene.here, "Join", buttons=[[Button.inline("Done", b"one"), Button.inline("Help", b"two")]]
    )
    return scene.group.posts[sent.id]


async def test_a_press_names_who_where_and_what(scene: Any, world: Any) -> None:
    alice = scene.member("Alice")
    world.restrict(scene.group, alice)
    post = await prompt(scene)
    pressing = asyncio.create_task(world.press(alice, post, 1))
    query = await scene.client.seen.first(types.UpdateBotCallbackQuery)
    assert (query.user_id, query.peer.channel_id, query.msg_id, query.data) == (
        alice.id, scene.group.id, post.id, b"two",
    )  # fmt: skip
    await scene.client(ANSWER(query.query_id, 0, alert=True, message="No", url="https://t.me/x"))
    answer = await pressing
    assert (answer.message, answer.alert, answer.url) == ("No", True, "https://t.me/x")


async def test_a_query_is_answered_once_and_by_its_bot(scene: Any, world: Any, bot_client: Any) -> None:
    alice = scene.member("Alice")
    other = await bot_client(world.add_bot("Other", username="other_bot"))
    pressing = asyncio.create_task(world.press(alice, await prompt(scene), b"one"))
    query = await scene.client.seen.first(types.UpdateBotCallbackQuery)
    assert await refusal(other(ANSWER(query.query_id, 0))) == "QUERY_ID_INVALID"
    assert await refusal(scene.client(ANSWER(query.query_id, 0, message="x" * 201))) == "MESSAGE_TOO_LONG"
    assert await scene.client(ANSWER(query.query_id, 0))
    assert await refusal(scene.client(ANSWER(query.query_id, 0))) == "QUERY_ID_INVALID"
    assert (await pressing).message is None
    assert await refusal(scene.client(ANSWER(12345, 0))) == "QUERY_ID_INVALID"


async def test_a_late_answer_is_refused_and_the_presser_gets_none(scene: Any, world: Any) -> None:
    world.callbacks.wait = 0.01
    alice = scene.member("Alice")
    with pytest.raises(RpcError, match="BOT_RESPONSE_TIMEOUT"):
        await world.press(alice, await prompt(scene))
    query = await scene.client.seen.first(types.UpdateBotCallbackQuery)
    assert await refusal(scene.client(ANSWER(query.query_id, 0))) == "QUERY_ID_INVALID"


async def test_a_person_with_a_client_presses_too(scene: Any, world: Any, user_client: Any) -> None:
    alice = scene.member("Alice", phone="+9996620002")
    person = await user_client(alice)
    post = await prompt(scene)
    message = await person.get_messages("bookclub", ids=post.id)
    pressing = asyncio.create_task(message.click(data=b"one"))
    query = await scene.client.seen.first(types.UpdateBotCallbackQuery)
    await scene.client(ANSWER(query.query_id, 0, message="Welcome"))
    assert (await pressing).message == "Welcome"
    press = functions.messages.GetBotCallbackAnswerRequest
    assert await refusal(person(press("bookclub", post.id, data=b"other"))) == "DATA_INVALID"
    assert await refusal(person(press("bookclub", 999, data=b"one"))) == "MESSAGE_ID_INVALID"


async def test_a_press_in_private_names_the_bots_own_message(scene: Any, world: Any) -> None:
    alice = world.add_user("Alice")
    world.say(scene.gate, alice, "/start")
    sent = await scene.client.send_message(scene.peer(alice), "Menu", buttons=[Button.inline("a", b"a")])
    theirs = world.private_messages(alice, scene.gate)[-1]
    pressing = asyncio.create_task(world.press(alice, theirs))
    query = await scene.client.seen.first(types.UpdateBotCallbackQuery)
    assert (query.peer.user_id, query.msg_id) == (alice.id, sent.id)
    await scene.client(ANSWER(query.query_id, 0))
    await pressing


async def test_menus_are_kept_for_each_scope(scene: Any) -> None:
    client = scene.client
    start = types.BotCommand("start", "Begin")
    default, admins = types.BotCommandScopeDefault(), types.BotCommandScopePeerAdmins(scene.here)
    await client(functions.bots.SetBotCommandsRequest(default, "", [start]))
    await client(functions.bots.SetBotCommandsRequest(admins, "de", [types.BotCommand("protect", "Schützen")]))
    assert [c.command for c in await client(functions.bots.GetBotCommandsRequest(default, ""))] == ["start"]
    assert [c.command for c in await client(functions.bots.GetBotCommandsRequest(admins, "de"))] == ["protect"]
    assert await client(functions.bots.GetBotCommandsRequest(admins, "")) == []
    await client(functions.bots.ResetBotCommandsRequest(default, ""))
    assert await client(functions.bots.GetBotCommandsRequest(default, "")) == []
    wrong = functions.bots.SetBotCommandsRequest(default, "", [types.BotCommand("Start now", "x")])
    assert await refusal(client(wrong)) == "BOT_COMMAND_INVALID"
