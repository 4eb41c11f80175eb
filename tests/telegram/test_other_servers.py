"""Servers that speak MTProto otherwise than the sandbox: they are understood, or left with a sentence."""

from __future__ import annotations

import asyncio
import gzip
import struct
import time
from types import SimpleNamespace
from typing import Any

import pytest
from telethon.tl import functions as fn
from telethon.tl import types as tl

from nezuko.sandbox.wire import answers, calls, dispatch, session
from nezuko.sandbox.wire.connection import Connection
from nezuko.sandbox.wire.session import Session
from nezuko.telegram import html
from nezuko.telegram.errors import NotFoundUsername, RateLimited, Refused, TokenRevoked
from nezuko.telegram.models import TelegramSession
from tests.telegram.rig import Live, Rig, eventually
from tests.telegram.test_connection import changed


async def works(rig: Rig, live: Live) -> None:
    """It asks, writes, and is refused in words."""
    assert (await live.gateway.chat(rig.group.id)).title == "Book club"
    await live.gateway.send(rig.group.id, html.plain("hello"))
    with pytest.raises(NotFoundUsername):
        await live.gateway.chat("@nobodyhere")


# ------------------------------------------------------------------ packing


async def test_everything_may_be_packed_refusals_too(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    def always(body: bytes) -> bytes:
        return struct.pack("<I", answers.GZIP_PACKED) + answers.tl_bytes(gzip.compress(body))

    def packed_error(msg_id: int, code: int, message: str) -> bytes:
        error = struct.pack("<Ii", answers.RPC_ERROR, code) + answers.tl_bytes(message.encode())
        return answers._RESULT_HEAD.pack(answers.RPC_RESULT, msg_id) + always(error)

    monkeypatch.setattr(answers, "packed", always)
    monkeypatch.setattr("nezuko.sandbox.wire.server.packed", always)
    monkeypatch.setattr(calls, "rpc_error", packed_error)
    live = await rig.bot()
    await works(rig, live)
    rig.world.say(rig.group, rig.alice, "anybody there?")
    await eventually(lambda: live.seen)


async def test_news_of_a_new_session_may_be_left_out(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session, "announce", lambda *_: None)
    await works(rig, await rig.bot())


async def test_every_message_may_come_in_a_container(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    def boxed(self: Session, packet: Any) -> bytes:
        inner = struct.pack("<qii", packet.msg_id, packet.seq, len(packet.body)) + packet.body
        if packet.body[:4] == struct.pack("<I", answers.MSG_CONTAINER):
            return plain(self, packet)
        body = struct.pack("<Ii", answers.MSG_CONTAINER, 1) + inner
        return plain(self, session.Sent(self._next_id() + 3, self.seq, body))

    plain = Session._packet
    monkeypatch.setattr(Session, "_packet", boxed)
    await works(rig, await rig.bot())


# ------------------------------------------------------------------ clocks


@pytest.mark.parametrize("seconds", [-400, 400])
async def test_clock_of_the_server_may_be_wrong(rig: Rig, monkeypatch: pytest.MonkeyPatch, seconds: int) -> None:
    for part in (session, dispatch):
        monkeypatch.setattr(part, "time", SimpleNamespace(time=lambda: time.time() + seconds))
    live = await rig.bot()
    await works(rig, live)
    rig.tg.cut()
    await works(rig, live)
    await live.stop()
    await works(rig, await rig.bot())


# ------------------------------------------------------------------ addresses and keys


async def test_addresses_of_the_configuration_are_not_followed_and_any_number_is_a_data_centre(rig: Rig) -> None:
    original = rig.tg.call

    def call(auth: Any, request: Any) -> Any:
        answer = original(auth, request)
        if type(request) is fn.help.GetConfigRequest:
            answer.dc_options = [tl.DcOption(7, "127.0.0.1", 1), tl.DcOption(2, "127.0.0.1", 1)]
            answer.this_dc = 2
        return answer

    rig.tg.call = call  # type: ignore[method-assign] # the wire asks the sandbox
    live = await rig.bot(settings=changed(rig.settings, dc_id=7))
    await works(rig, live)
    rig.tg.cut()
    await works(rig, live)
    await live.stop()
    assert (await TelegramSession.get(bot_id=rig.gate.id)).dc_id == 7
    await works(rig, await rig.bot(settings=changed(rig.settings, dc_id=7)))


async def test_key_that_the_server_forgot_without_saying_so_is_replaced(
    rig: Rig, live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was started anew without its keys, and just hangs up on who comes with one."""
    await live.stop()
    rig.tg.server.keys.clear()
    monkeypatch.setattr(Connection, "_fail", lambda self, _code: self.close())
    again = await rig.bot()
    await works(rig, again)
    assert rig.calls("auth.importBotAuthorization") == 2


async def test_key_is_replaced_while_running_too(rig: Rig, live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Connection, "_fail", lambda self, _code: self.close())
    rig.tg.server.keys.clear()
    rig.tg.cut()
    await works(rig, live)


async def test_kept_key_outlives_a_server_that_hangs_up_on_everybody(rig: Rig, live: Live) -> None:
    await live.stop()
    before = bytes((await TelegramSession.get(bot_id=rig.gate.id)).auth_key)
    again = rig.make()
    running = asyncio.ensure_future(again.client.run())
    rig.tg.server.reset_for(1.5)
    await eventually(again.client.connected.is_set)
    await again.stop()
    await running
    assert rig.calls("auth.importBotAuthorization") == 1
    assert again.client._store._vault.decrypt(before) == again.client._session.auth_key  # type: ignore[union-attr] # it has one


async def test_server_that_wants_fewer_connections_is_given_a_pause(rig: Rig, live: Live) -> None:
    [connection] = rig.tg.server._connections
    connection._fail(-429)
    await eventually(lambda: live.client.state == "waiting")
    await works(rig, live)


@pytest.mark.parametrize("code", [18, 20, 48, 64])
async def test_message_that_the_server_does_not_take_is_sent_over_a_new_connection(
    rig: Rig, live: Live, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    refused: list[int] = []

    def call(caller: Any, its_session: Session, msg_id: int, body: bytes) -> None:
        if refused:
            original(caller, its_session, msg_id, body)
        else:
            refused.append(msg_id)
            notice = struct.pack("<Iqii", 0xA7EFF811, msg_id, 1, code)
            its_session.post(notice, session.REPLY)

    original = calls.Caller.call
    monkeypatch.setattr(rig.tg.server.dispatcher, "_call", lambda *args: call(rig.tg.server.caller, *args))
    await works(rig, live)
    assert refused


# ------------------------------------------------------------------ refusals


@pytest.mark.parametrize(
    ("name", "seconds"),
    [("FLOOD_PREMIUM_WAIT_7", 7), ("SLOWMODE_WAIT_9", 9), ("A_FLOOD", 5), ("FLOOD", 5), ("SOME_NEW_WAIT_8", 8)],
)
async def test_every_error_420_is_a_wait(rig: Rig, live: Live, name: str, seconds: int) -> None:
    rig.tg.faults.error("channels.getFullChannel", 420, name, times=None)
    live.client._limits.patience.update(dict.fromkeys(live.client._limits.patience, 1.0))
    with pytest.raises(RateLimited) as raised:
        await live.gateway.chat(rig.group.id)
    assert seconds <= (raised.value.retry_after or 0) <= seconds + 1


async def test_flood_at_the_sign_in_says_how_long_it_takes(rig: Rig) -> None:
    rig.tg.faults.error("auth.importBotAuthorization", 420, "FLOOD_WAIT_77")
    with pytest.raises(RateLimited) as raised:
        await rig.make().client.start()
    assert raised.value.retry_after == 77


@pytest.mark.parametrize("name", ["USER_DEACTIVATED", "USER_DEACTIVATED_BAN"])
async def test_bot_that_was_deleted_is_not_tried_again_and_again(rig: Rig, name: str) -> None:
    rig.tg.faults.error("auth.importBotAuthorization", 401, name, times=None)
    with pytest.raises(TokenRevoked):
        await rig.make().client.start()
    assert rig.calls("auth.importBotAuthorization") == 1


async def test_method_that_is_refused_as_if_the_session_had_ended_does_not_end_every_session(
    rig: Rig, live: Live
) -> None:
    rig.tg.faults.error("channels.getParticipants", 401, "AUTH_KEY_UNREGISTERED", times=None)
    with pytest.raises(Refused):
        await live.gateway.members(rig.group.id)
    await works(rig, live)
    assert rig.calls("auth.importBotAuthorization") <= 2
