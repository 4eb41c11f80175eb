"""Bots and people sign in and out, and lose their sessions."""

from __future__ import annotations

from typing import Any

import pytest
from plain_clients import refusal
from telethon import functions, types
from telethon.sessions import MemorySession


async def test_a_wrong_token_is_invalid(new_client: Any) -> None:
    client = await new_client()
    assert await refusal(client.sign_in(bot_token="1:nonsense")) == "ACCESS_TOKEN_INVALID"


@pytest.mark.parametrize("error", ["AUTH_KEY_UNREGISTERED", "SESSION_REVOKED"])
async def test_a_revoked_token_is_expired_and_ends_its_sessions(
    world: Any, bot_client: Any, new_client: Any, error: str
) -> None:
    bot = world.add_bot("Gate", username="gate_bot")
    client = await bot_client(bot)
    old = bot.token
    fresh = world.revoke_token(bot, error=error)
    assert await refusal(client(functions.updates.GetStateRequest())) == error
    again = await new_client()
    assert await refusal(again.sign_in(bot_token=old)) == "ACCESS_TOKEN_EXPIRED"
    assert (await again.sign_in(bot_token=fresh)).id == bot.id


async def test_a_deleted_bot_is_deactivated(world: Any, bot_client: Any, new_client: Any) -> None:
    bot = world.add_bot("Gate", username="gate_bot")
    token = bot.token
    client = await bot_client(bot)
    world.delete_account(bot)
    assert await refusal(client(functions.updates.GetStateRequest())) == "USER_DEACTIVATED"
    assert await refusal((await new_client()).sign_in(bot_token=token)) == "ACCESS_TOKEN_INVALID"


async def test_who_logged_out_is_nobody(world: Any, bot_client: Any) -> None:
    client = await bot_client(world.add_bot("Gate", username="gate_bot"))
    await client(functions.auth.LogOutRequest())
    assert await refusal(client(functions.updates.GetStateRequest())) == "AUTH_KEY_UNREGISTERED"


async def test_a_session_outlives_its_connection_and_the_server(sandbox: Any, world: Any, bot_client: Any) -> None:
    session = MemorySession()
    bot = world.add_bot("Gate", username="gate_bot")
    client = await bot_client(bot, session)
    await client.disconnect()
    await sandbox.restart()
    await client.connect()
    assert (await client.get_me()).id == bot.id


async def test_a_person_signs_in_with_the_code(world: Any, new_client: Any) -> None:
    alice = world.add_user("Alice", phone="+9996620001", username="alice")
    client = await new_client()
    await client.send_code_request("+9996620001")
    assert await refusal(client.sign_in("+9996620001", "11111")) == "PHONE_CODE_INVALID"
    me = await client.sign_in("+9996620001", "22222")
    assert (me.id, me.phone) == (alice.id, "9996620001")


async def test_a_number_that_nobody_has_cannot_sign_in(new_client: Any) -> None:
    client = await new_client()
    wrong = functions.auth.SendCodeRequest("nonsense", 1, "hash", types.CodeSettings())
    assert await refusal(client(wrong)) == "PHONE_NUMBER_INVALID"
    sent = await client.send_code_request("+9996629999")
    call = functions.auth.SignInRequest("+9996629999", sent.phone_code_hash, "22222")
    assert await refusal(client(call)) == "PHONE_NUMBER_UNOCCUPIED"


async def test_nobody_may_ask_before_signing_in(new_client: Any) -> None:
    client = await new_client()
    assert await refusal(client(functions.updates.GetStateRequest())) == "AUTH_KEY_UNREGISTERED"


async def test_bots_and_people_have_methods_of_their_own(world: Any, scene: Any, user_client: Any) -> None:
    assert await refusal(scene.client(functions.channels.JoinChannelRequest(scene.here))) == "BOT_METHOD_INVALID"
    assert await refusal(scene.client.get_messages(scene.here, limit=3)) == "BOT_METHOD_INVALID"
    person = await user_client(scene.olga)
    call = functions.messages.SetBotCallbackAnswerRequest(1, 0)
    assert await refusal(person(call)) == "USER_BOT_REQUIRED"


async def test_an_unknown_method_is_refused_and_in_the_journal(sandbox: Any, scene: Any) -> None:
    assert await refusal(scene.client(functions.account.GetThemesRequest("x", 0))) == "METHOD_INVALID"
    assert sandbox.journal.count("account.getThemes", answer="METHOD_INVALID") == 1


async def test_what_clients_ask_first_is_answered(sandbox: Any, scene: Any) -> None:
    config = await scene.client(functions.help.GetConfigRequest())
    assert (config.dc_options[0].ip_address, config.dc_options[0].port) == sandbox.address
    assert (await scene.client(functions.help.GetNearestDcRequest())).this_dc == config.this_dc
    assert (await scene.client(functions.help.GetAppConfigRequest(0))).config.value == []
    full = await scene.client(functions.users.GetFullUserRequest("olga"))
    assert full.full_user.common_chats_count == 2
