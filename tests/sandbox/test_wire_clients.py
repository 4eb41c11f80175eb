"""Unmodified Telethon clients against the wire alone."""

from __future__ import annotations

import asyncio

import pytest
from telethon import errors, events
from telethon import functions as f
from telethon import types as t
from telethon.network import ConnectionTcpAbridged, ConnectionTcpFull, ConnectionTcpIntermediate
from telethon.network.connection.tcpintermediate import RandomizedIntermediatePacketCodec
from telethon.sessions import StringSession
from wire_backend import BOT, TOKEN, new_client, running, signed_in, typing, until


class MarkedCodec(RandomizedIntermediatePacketCodec):
    tag = b"\xdd\xdd\xdd\xdd"


class ConnectionTcpPadded(ConnectionTcpIntermediate):
    """The padded kind, which Telethon itself uses behind proxies only."""

    packet_codec = MarkedCodec


FRAMINGS = [ConnectionTcpFull, ConnectionTcpAbridged, ConnectionTcpIntermediate, ConnectionTcpPadded]


def joined(qts):
    update = t.UpdateChannelParticipant(500, None, 2000, 2000, qts, new_participant=t.ChannelParticipant(2000, None))
    return t.Updates([update], [t.User(id=2000, access_hash=2, first_name="M")], [], None, 0)


@pytest.mark.parametrize("connection", FRAMINGS)
async def test_client_signs_in_calls_and_hears_updates_over_every_framing(connection):
    async with running() as server, signed_in(server, connection=connection) as client:
        heard = []
        client.add_event_handler(lambda update: collect(heard, update), events.Raw(t.UpdateChannelParticipant))
        assert (await client.get_me()).username == "gatebot"
        assert await asyncio.gather(*(client(typing()) for _ in range(300))) == [True] * 300
        assert len((await client(f.help.GetSupportNameRequest())).name) == 100_000
        for qts in range(1, 251):
            server.push(1000, joined(qts))
        await until(lambda: len(heard) == 250)
        assert [update.qts for update in heard] == list(range(1, 251))


async def collect(heard, update):
    heard.append(update)


async def test_large_request_comes_packed_and_in_pieces():
    async with running() as server, signed_in(server) as client:
        with pytest.raises(errors.InputMethodInvalidError):
            await client(f.messages.SendMessageRequest(t.InputPeerSelf(), "x" * 500_000))
        assert len(server.caller._backend.asked[-1].message) == 500_000


async def test_error_is_answered_by_its_name():
    async with running() as server:
        client = new_client(server)
        with pytest.raises(errors.AccessTokenInvalidError):
            await client.start(bot_token="1:x")
        await client.disconnect()


async def test_crash_of_a_method_is_a_500_that_is_logged_and_kept(caplog):
    async with running() as server, signed_in(server) as client:
        with pytest.raises(errors.ServerError):
            # Past the client's own way of calling, which would try again after two seconds.
            await client._sender.send(f.messages.GetRecentStickersRequest(0))
        assert [type(crash) for crash in server.crashes] == [ZeroDivisionError]
    assert "messages.getRecentStickers failed" in caplog.text


async def test_answer_that_cannot_be_written_down_is_a_500_too():
    async with running() as server, signed_in(server) as client:
        with pytest.raises(errors.ServerError):
            await client._sender.send(f.help.GetNearestDcRequest())
        assert await client(typing())
        server.crashes.clear()


async def test_answer_that_waits_holds_up_no_other():
    async with running() as server, signed_in(server) as client:
        waiting = asyncio.ensure_future(client(f.messages.GetBotCallbackAnswerRequest("me", 1)))
        assert await client(typing())
        assert not waiting.done()
        server.caller._backend.gate.set()
        assert (await waiting).message == "at last"


async def test_client_that_asked_for_no_updates_gets_none():
    async with running() as server, signed_in(server, receive_updates=False) as client:
        assert server.sessions_of(1000) == 0
        server.push(1000, joined(1))
        assert await client(typing())
        assert client._updates_queue.empty()


async def test_two_sessions_of_one_bot_hear_the_same_update_but_the_excluded_one():
    async with running() as server, signed_in(server) as one, signed_in(server) as two:
        heard = {}
        for name, client in (("one", one), ("two", two)):
            heard[name] = []
            client.add_event_handler(
                lambda update, name=name: collect(heard[name], update), events.Raw(t.UpdateChannelParticipant)
            )
        assert server.sessions_of(1000) == 2
        first = next(state for state in server.auth_states if state.auth_key_id == one.session.auth_key.key_id)
        server.push(1000, joined(1), exclude=first)
        server.push(1000, bytes(joined(2)))
        await until(lambda: len(heard["two"]) == 2)
        assert [update.qts for update in heard["one"]] in ([2], [])


async def test_key_outlives_connection_and_restart():
    async with running() as server:
        session = StringSession()
        session.set_dc(2, *server.address)
        async with signed_in(server, session=session):
            saved = session.save()
        address = server.address
        await server.stop()
        await server.start()
        assert server.address == address
        client = new_client(server, StringSession(saved))
        await client.connect()
        assert await client.is_user_authorized()
        await client.disconnect()


async def test_client_comes_back_by_itself_after_a_cut_and_a_restart():
    async with running() as server, signed_in(server, auto_reconnect=True) as client:
        assert server.cut(999) == 0
        assert server.cut(1000) == 1
        assert await client(typing())
        await server.stop()
        await server.start()
        assert await client(typing())
        await until(lambda: server.sessions_of(1000) == 1)


async def test_unknown_key_is_answered_with_404():
    async with running() as server, signed_in(server) as client:
        server.keys.clear()
        with pytest.raises(errors.AuthKeyNotFound):
            await client(typing())
        with pytest.raises(errors.AuthKeyNotFound):
            await client.disconnected


async def test_wrong_salt_is_mended_without_the_caller_noticing():
    async with running() as server, signed_in(server) as client:
        server.forget_salts()
        assert await asyncio.gather(*(client(typing()) for _ in range(20))) == [True] * 20


async def test_server_that_accepts_and_resets_is_back_after_its_time():
    async with running() as server, signed_in(server, auto_reconnect=True) as client:
        server.reset_for(0.2)
        assert await client(typing())


async def test_journal_tells_who_called_what_about_whom():
    async with running() as server, signed_in(server) as client:
        journal = server.caller._journal
        mark = journal.mark()
        await client(typing(500))
        (entry,) = journal.calls("messages.setTyping", since_seq=mark)
        assert (entry.user_id, entry.is_bot, entry.chat_id, entry.answer) == (BOT.id, True, 500, "ok")
        mute = f.channels.EditBannedRequest(t.InputChannel(500, 1), t.InputPeerUser(7, 7), t.ChatBannedRights(None))
        with pytest.raises(errors.RPCError):
            await client(mute)
        assert journal.count("channels.editBanned", chat_id=500, target=7, answer="INPUT_METHOD_INVALID") == 1
        assert TOKEN in str(journal.calls("auth.importBotAuthorization")[0].request.to_dict())
