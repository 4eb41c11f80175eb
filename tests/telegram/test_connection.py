"""Signing in, being cut off, being thrown out: each ends well or in a sentence that says what to do."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from cryptography.hazmat.primitives import serialization
from pydantic import SecretStr

from nezuko.config import TelegramSettings
from nezuko.errors import ConfigurationError
from nezuko.sandbox import Sandbox
from nezuko.sandbox.wire.keys import RsaKey
from nezuko.telegram import html, servers
from nezuko.telegram.errors import BadToken, TokenRevoked, Unreachable, WrongServer
from nezuko.telegram.limits import Limits
from nezuko.telegram.models import ApiCall, TelegramSession
from nezuko.telegram.types import MUTE, Gap, MessageReceived, ParticipantChanged
from tests.telegram.rig import SECONDS, Live, Rig, eventually


def changed(settings: TelegramSettings, **values: object) -> TelegramSettings:
    return settings.model_copy(update=values)


async def test_wrong_token_is_bad(rig: Rig) -> None:
    live = rig.make(token="12345:wrong")
    with pytest.raises(BadToken) as raised:
        await live.client.start()
    assert "BotFather" in str(raised.value)
    assert live.client.state == "stopped"


async def test_second_start_signs_in_no_more(rig: Rig, live: Live) -> None:
    await live.stop()
    again = await rig.bot()
    assert again.client.me.id == rig.gate.id
    assert rig.calls("auth.importBotAuthorization") == 1


async def test_session_that_was_ended_is_replaced_and_told_as_a_gap(rig: Rig, live: Live) -> None:
    await live.wait(Gap)
    rig.world._end_sessions(rig.gate.id, "SESSION_REVOKED")
    rig.world.say(rig.group, rig.alice, "hello?")
    message_id = await live.gateway.send(rig.group.id, html.plain("still here"))
    assert rig.world.messages(rig.group)[-1].id == message_id
    await live.wait(Gap, 2)
    assert rig.calls("auth.importBotAuthorization") == 2


async def test_revoked_token_ends_the_run(rig: Rig, live: Live) -> None:
    rig.world.revoke_token(rig.gate)
    asking = asyncio.ensure_future(live.gateway.chat(rig.group.id))
    assert live.running is not None
    with pytest.raises(TokenRevoked) as raised:
        await live.running
    assert "BotFather" in str(raised.value)
    assert live.client.state == "stopped"
    await live.stop()
    with pytest.raises(Unreachable):
        await asking


async def test_token_revoked_while_away_is_told_at_the_start(rig: Rig, live: Live) -> None:
    await live.stop()
    rig.world.revoke_token(rig.gate)
    with pytest.raises(TokenRevoked):
        await rig.make(token=live.client._token).client.start()


async def test_new_token_of_the_same_bot_keeps_what_it_knows(rig: Rig, live: Live) -> None:
    rig.world.join(rig.group, rig.bob)
    await live.wait(ParticipantChanged)
    await live.stop()
    token = rig.world.revoke_token(rig.gate)
    again = await rig.bot(token=token)
    await again.gateway.restrict(rig.group.id, rig.bob.id, MUTE)
    assert not rig.world.may_write(rig.group, rig.bob)


async def test_key_that_the_server_forgot_is_replaced(rig: Rig, live: Live) -> None:
    for key in list(rig.tg.server.keys.values()):
        rig.tg.server.forget(key)
    await eventually(lambda: rig.calls("auth.importBotAuthorization") == 2)
    await eventually(live.client.connected.is_set)
    assert (await live.gateway.chat(rig.group.id)).id == rig.group.id


async def test_no_server_is_unreachable(rig: Rig) -> None:
    live = rig.make(settings=changed(rig.settings, dc_address="127.0.0.1:1"))
    with pytest.raises(Unreachable) as raised:
        await live.client.start()
    assert "127.0.0.1:1" in str(raised.value)
    assert not raised.value.permanent


async def test_server_with_another_key_is_named(rig: Rig) -> None:
    async with Sandbox(rsa_key=RsaKey.generate()) as other:
        host, port = other.address
        live = rig.make(settings=changed(rig.settings, dc_address=f"{host}:{port}"))
        with pytest.raises(Unreachable) as raised:
            await live.client.start()
    assert "dc_public_key" in str(raised.value)


async def test_server_that_speaks_something_else_is_unreachable(rig: Rig) -> None:
    async def talk(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(talk, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        live = rig.make(settings=changed(rig.settings, dc_address=f"127.0.0.1:{port}"))
        with pytest.raises(Unreachable):
            await live.client.start()


async def test_public_key_in_the_other_common_form_works_too(rig: Rig, tmp_path: Path) -> None:
    key = serialization.load_pem_public_key(rig.tg.public_key_pem.encode())
    path = tmp_path / "spki.pem"
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    path.write_bytes(key.public_bytes(serialization.Encoding.PEM, form))
    live = await rig.bot(settings=changed(rig.settings, dc_public_key=path))
    assert live.client.me.id == rig.gate.id


@pytest.mark.parametrize("content", [None, b"no key at all", b""])
async def test_broken_public_key_is_a_sentence(rig: Rig, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "broken.pem"
    if content is not None:
        path.write_bytes(content)
    live = rig.make(settings=changed(rig.settings, dc_public_key=path))
    with pytest.raises(ConfigurationError, match="dc_public_key"):
        await live.client.start()


async def test_bot_that_lives_elsewhere_is_not_followed_when_an_address_is_set(rig: Rig) -> None:
    rig.tg.faults.error("auth.importBotAuthorization", 303, "USER_MIGRATE_4")
    live = rig.make()
    with pytest.raises(WrongServer):
        await live.client.start()


async def test_bot_that_lives_elsewhere_is_followed_on_telegrams_own_servers(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both data centres are the sandbox here; its configuration names the second address."""
    monkeypatch.setitem(servers.DATA_CENTRES, 1, rig.tg.address)
    rig.tg.faults.error("auth.importBotAuthorization", 303, "USER_MIGRATE_2")
    live = await rig.bot(settings=changed(rig.settings, dc_address="", dc_id=1))
    assert live.client.me.id == rig.gate.id
    assert (await TelegramSession.get(bot_id=rig.gate.id)).dc_id == 2


async def test_flood_at_sign_in_is_waited_for_by_run(rig: Rig) -> None:
    rig.tg.faults.flood("auth.importBotAuthorization", seconds=1, times=1)
    live = rig.make()
    running = asyncio.ensure_future(live.client.run())
    await eventually(live.client.connected.is_set)
    await live.stop()
    await running


async def test_calls_wait_for_the_connection_and_keep_their_place(rig: Rig, live: Live) -> None:
    rig.world.join(rig.group, rig.bob)
    await live.wait(ParticipantChanged)
    await rig.tg.stop()
    await eventually(lambda: not live.client.connected.is_set())
    calls = [
        asyncio.ensure_future(live.gateway.send(rig.group.id, html.plain("first"))),
        asyncio.ensure_future(live.gateway.send(rig.group.id, html.plain("second"))),
        asyncio.ensure_future(live.gateway.restrict(rig.group.id, rig.bob.id, MUTE)),
    ]
    await asyncio.sleep(0)
    assert live.gateway.queue_depth == {"prompt": 2, "restrict": 1}
    await rig.tg.start()
    await asyncio.gather(*calls)
    methods = [entry.method for entry in rig.tg.journal.calls() if entry.method.startswith(("messages.", "channels."))]
    assert methods[-3:] == ["channels.editBanned", "messages.sendMessage", "messages.sendMessage"]
    assert [post.text for post in rig.world.messages(rig.group)][-2:] == ["first", "second"]


async def test_call_whose_answer_was_lost_is_made_again_without_harm(rig: Rig, live: Live) -> None:
    rig.world.join(rig.group, rig.bob)
    await live.wait(ParticipantChanged)
    rig.tg.faults.cut("channels.editBanned", after=True)
    await live.gateway.restrict(rig.group.id, rig.bob.id, MUTE)
    assert rig.calls("channels.editBanned") == 2
    assert not rig.world.may_write(rig.group, rig.bob)


async def test_connection_is_back_at_once_after_a_cut(rig: Rig, live: Live) -> None:
    began = time.monotonic()
    rig.tg.cut()
    await live.gateway.chat(rig.group.id)
    assert time.monotonic() - began < 5, "far more than a first pause"


async def test_server_that_accepts_and_resets_is_left_in_peace(rig: Rig, live: Live) -> None:
    seconds = 4.0
    opened = 0
    before = rig.tg.server.opened

    def count(connection: object) -> bool:
        nonlocal opened
        opened += 1
        return before(connection)  # type: ignore[arg-type] # the sandbox's own

    rig.tg.server.opened = count  # type: ignore[method-assign] # to count the tries
    rig.tg.server.reset_for(seconds)
    await asyncio.sleep(seconds)
    assert 1 <= opened <= 6, "doubling pauses"
    assert (await live.gateway.chat(rig.group.id)).id == rig.group.id


async def test_wrong_salts_are_mended_on_the_way(rig: Rig, live: Live) -> None:
    rig.tg.server.forget_salts()
    assert (await live.gateway.chat(rig.group.id)).id == rig.group.id


async def test_connection_without_a_sign_of_life_is_given_up(
    rig: Rig, live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that reads but never answers: the call is made again over a new connection."""
    monkeypatch.setattr("nezuko.telegram.client.QUIET_SECONDS", 0.0)
    monkeypatch.setattr("nezuko.telegram.client.PONG_SECONDS", 0.05)
    link = live.client._link
    assert link is not None
    monkeypatch.setattr(link, "_handle_pong", _never)
    link._handlers = {**link._handlers, **{key: _never for key in link._handlers if key == 0x347773C5}}
    await live.client._keep_alive()
    assert link.lost.done()
    await eventually(lambda: live.client._link is not link and live.client.connected.is_set())


async def _never(_: object) -> None:
    return


async def test_call_without_an_answer_gives_the_connection_up(rig: Rig) -> None:
    live = await rig.bot(limits=Limits(answer_seconds=0.1))
    rig.tg.faults.delay("channels.getFullChannel", seconds=30, times=1)
    asking = asyncio.ensure_future(live.gateway.chat(rig.group.id))
    await eventually(lambda: live.client._queue.oldest_flight() > 0.1)
    await live.client._keep_alive()
    assert (await asking).id == rig.group.id


async def test_stop_is_quick_and_refuses_what_comes_later(rig: Rig, live: Live) -> None:
    began = time.monotonic()
    await live.stop()
    assert time.monotonic() - began < 5
    with pytest.raises(Unreachable):
        await live.gateway.chat(rig.group.id)
    assert live.running is not None
    await live.running


async def test_every_call_is_written_down(rig: Rig, live: Live) -> None:
    await live.gateway.chat(rig.group.id)
    with pytest.raises(Exception, match="username"):
        await live.gateway.chat("@nobodyhere")
    await rig.writer.flush()
    row = await ApiCall.get(method="channels.getFullChannel")
    assert (row.bot_id, row.chat_id, row.ok, row.error) == (rig.gate.id, rig.group.id, True, "")
    assert row.took_ms > 0
    assert abs(row.at_ms / 1000 - time.time()) < 60
    refused = await ApiCall.get(method="contacts.resolveUsername")
    assert (refused.ok, refused.error) == (False, "USERNAME_NOT_OCCUPIED")


async def test_two_bots_see_only_what_is_theirs(rig: Rig, live: Live) -> None:
    second = rig.world.add_bot("Second", username="secondbot")
    other = rig.world.add_supergroup("Film club", creator=rig.alice)
    rig.world.promote(other, second, by=rig.alice, ban_users=True)
    elsewhere = await rig.bot(token=second.token)
    rig.world.join(other, rig.bob)
    rig.world.say(rig.group, rig.alice, "for the first bot")
    [change] = await elsewhere.wait(ParticipantChanged)
    [message] = await live.wait(MessageReceived)
    assert (change.bot_id, message.bot_id) == (second.id, rig.gate.id)
    assert not live.of(ParticipantChanged)
    assert not elsewhere.of(MessageReceived)


@asynccontextmanager
async def tunnel() -> AsyncIterator[tuple[int, list[str]]]:
    """A proxy that speaks HTTP CONNECT; gives its port and what it was asked."""
    asked: list[str] = []
    pipes: list[asyncio.Task[None]] = []
    ends: list[asyncio.StreamWriter] = []

    async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while data := await reader.read(65536):
                writer.write(data)
                await writer.drain()
        except ConnectionError:
            pass
        writer.close()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        asked.append(head)
        host, _, port = head.split()[1].rpartition(":")
        back, forth = await asyncio.open_connection(host, int(port))
        ends.extend((writer, forth))
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        pipes.extend(asyncio.create_task(pump(*pair)) for pair in ((reader, forth), (back, writer)))

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        yield server.sockets[0].getsockname()[1], asked
        for pipe in pipes:
            pipe.cancel()
        await asyncio.gather(*pipes, return_exceptions=True)
        for end in ends:
            end.close()  # from Python 3.12 on a server waits until all its connections are closed


async def test_proxy_is_used(rig: Rig) -> None:
    async with tunnel() as (port, asked):
        proxy = SecretStr(f"http://user:pass%40word@127.0.0.1:{port}")
        live = await rig.bot(settings=changed(rig.settings, proxy=proxy))
        assert (await live.gateway.chat(rig.group.id)).id == rig.group.id
        await live.stop()
    assert len(asked) == 1
    assert "Proxy-Authorization" in asked[0]


async def test_proxy_that_is_away_is_unreachable_and_never_passed_by(rig: Rig) -> None:
    live = rig.make(settings=changed(rig.settings, proxy=SecretStr("socks5://127.0.0.1:1")))
    with pytest.raises(Unreachable):
        await live.client.start()
    assert rig.calls() == 0


@pytest.mark.parametrize("proxy", ["127.0.0.1:1080", "ftp://host:21", "socks5://host", "socks5://host:notaport"])
async def test_misspelt_proxy_is_a_sentence(rig: Rig, proxy: str) -> None:
    live = rig.make(settings=changed(rig.settings, proxy=SecretStr(proxy)))
    with pytest.raises(ConfigurationError, match=r"telegram\.proxy"):
        await live.client.start()


async def test_answer_that_crosses_a_jump_of_the_clock_is_asked_for_again(
    rig: Rig, live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine that slept: what Telegram said before may not be read any more, and a call would wait for it in vain."""
    real = time.time
    rig.tg.faults.delay("channels.getFullChannel", seconds=0.2, times=1)
    asking = asyncio.ensure_future(live.gateway.chat(rig.group.id))
    await eventually(lambda: live.client._queue.in_flight)
    for ours in ("nezuko.telegram.wire", "telethon.network.mtprotostate"):
        monkeypatch.setattr(f"{ours}.time", SimpleNamespace(time=lambda: real() + 400))
    assert (await asyncio.wait_for(asking, SECONDS)).id == rig.group.id
