"""Service messages, numbers and memory of sessions, with a client that speaks MTProto by hand."""

from __future__ import annotations

import asyncio
import gzip
import time
from random import Random
from struct import pack

import pytest
from telethon import functions as f
from telethon import types as t
from telethon.tl.core import RpcResult
from wire_backend import TOKEN, running, typing, until
from wire_peer import Peer

from nezuko.sandbox.wire import session as sessions
from nezuko.sandbox.wire.answers import tl_bytes

TRUE = pack("<I", 0x997275B5)


def sign_in():
    login = f.auth.ImportBotAuthorizationRequest(0, 1, "x", TOKEN)
    return f.InvokeWithLayerRequest(229, f.InitConnectionRequest(1, "d", "s", "a", "en", "", "en", login))


async def settle(peer):
    """Sign in and take the salt over."""
    peer.ask(sign_in())
    heard = await peer.hear_until(t.BadServerSalt)
    assert heard.obj.error_code == 48
    peer.salt = heard.obj.new_server_salt
    await peer.result_of(peer.ask(sign_in()))
    return peer


async def test_first_message_gets_a_salt_and_the_news_of_a_new_session():
    async with running() as server, Peer(server) as peer:
        first = peer.ask(typing(), seq=1)
        heard = await peer.hear()
        assert [type(h.obj) for h in heard] == [t.NewSessionCreated, t.BadServerSalt]
        created, salt = heard
        assert created.obj.first_msg_id == first
        assert created.obj.server_salt == salt.obj.new_server_salt
        assert (created.msg_id & 3, salt.msg_id & 3) == (3, 1)
        assert (created.seq & 1, salt.seq & 1) == (1, 0)
        assert server.caller._backend.asked == []


async def test_ids_and_numbers_of_the_server_only_grow():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        asked = [peer.ask(typing()) for _ in range(5)]
        heard = []
        while sum(isinstance(h.obj, RpcResult) for h in heard) < 5:
            heard += await peer.hear()
        assert [h.obj.req_msg_id for h in heard] == asked
        assert [h.msg_id for h in heard] == sorted(h.msg_id for h in heard)
        assert [h.seq for h in heard] == list(range(heard[0].seq, heard[0].seq + 10, 2))
        assert all(h.msg_id & 3 == 1 for h in heard)


async def test_layer_and_application_are_noted():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        (state,) = server.auth_states
        assert (state.layer, state.api_id, state.user_id) == (229, 1, 1000)


async def test_ping_is_answered_in_a_container_too():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        ids = [peer.new_id(), peer.new_id()]
        parts = b""
        for number, (msg_id, request) in enumerate(zip(ids, (f.PingRequest(7), typing()), strict=True)):
            body = bytes(request)
            parts += pack("<qii", msg_id, 101 + number * 2, len(body)) + body
        peer.ask(pack("<Ii", 0x73F1F8DC, 2) + parts, seq=106)
        heard = await peer.hear()
        assert (heard[0].obj.ping_id, heard[0].obj.msg_id) == (7, ids[0])
        assert (heard[1].obj.req_msg_id, heard[1].obj.body[:4]) == (ids[1], TRUE)


async def test_packed_request_is_unpacked():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        packed = pack("<I", 0x3072CFA1) + tl_bytes(gzip.compress(bytes(typing())))
        assert (await peer.result_of(peer.ask(packed)))[:4] == TRUE


async def test_client_that_stops_to_ping_is_disconnected():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        peer.ask(f.PingDelayDisconnectRequest(9, 0))
        assert (await peer.hear_until(t.Pong)).obj.ping_id == 9
        with pytest.raises(asyncio.IncompleteReadError):
            await peer.hear()


async def test_repeated_message_is_answered_again_but_not_carried_out_again():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        msg_id, seq = peer.new_id(), peer.seq * 2 + 1
        for _ in range(3):
            peer.ask(typing(), msg_id=msg_id, seq=seq)
            assert (await peer.result_of(msg_id))[:4] == TRUE
        assert server.caller._backend.times(f.messages.SetTypingRequest) == 1


async def test_repeated_message_whose_answer_waits_is_acknowledged():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        request = f.messages.GetBotCallbackAnswerRequest(t.InputPeerSelf(), 1)
        msg_id, seq = peer.new_id(), peer.seq * 2 + 1
        for _ in range(2):
            peer.ask(request, msg_id=msg_id, seq=seq)
            assert (await peer.hear_until(t.MsgsAck)).obj.msg_ids == [msg_id]
        server.caller._backend.gate.set()
        await peer.result_of(msg_id)
        assert server.caller._backend.times(f.messages.GetBotCallbackAnswerRequest) == 1


async def test_unacknowledged_answer_and_update_come_again_over_the_next_connection():
    async with running() as server:
        peer = Peer(server)
        await peer.connect()
        await settle(peer)
        asked = peer.ask(typing())
        await peer.result_of(asked)
        server.push(1000, t.UpdatesTooLong())
        first = await peer.hear_until(t.UpdatesTooLong)
        await peer.close()
        await until(lambda: server.sessions_of(1000) == 0)
        await peer.connect()
        peer.ask(f.PingRequest(1))
        again = await peer.hear()
        assert any(h.obj.CONSTRUCTOR_ID == RpcResult.CONSTRUCTOR_ID and h.obj.req_msg_id == asked for h in again)
        assert first.msg_id in [h.msg_id for h in again]
        assert not any(isinstance(h.obj, t.NewSessionCreated) and h.msg_id > first.msg_id for h in again)
        peer.ask(t.MsgsAck([h.msg_id for h in again]), seq=peer.seq * 2)
        peer.ask(f.PingRequest(2))
        await peer.hear_until(t.Pong)
        await peer.close()
        await peer.connect()
        peer.ask(f.PingRequest(3))
        (heard,) = await peer.hear()
        assert heard.obj.ping_id == 3
        await peer.close()


@pytest.mark.parametrize(("offset", "code"), [(-400, 16), (120, 17)])
async def test_message_of_another_time_is_refused(offset, code):
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        wrong = peer.ask(typing(), msg_id=peer.new_id(offset))
        heard = await peer.hear_until(t.BadMsgNotification)
        assert (heard.obj.bad_msg_id, heard.obj.error_code) == (wrong, code)
        assert abs((heard.msg_id >> 32) - time.time()) < 10


async def test_message_id_of_a_server_is_refused():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        peer.ask(typing(), msg_id=peer.new_id() + 1)
        assert (await peer.hear_until(t.BadMsgNotification)).obj.error_code == 18


async def test_sequence_numbers_that_cannot_be_are_refused():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        earlier = peer.new_id()
        await peer.result_of(peer.ask(typing(), seq=21))
        for seq, msg_id, code in ((20, 0, 35), (19, 0, 32), (23, earlier, 33)):
            peer.ask(typing(), seq=seq, msg_id=msg_id)
            assert (await peer.hear_until(t.BadMsgNotification)).obj.error_code == code
        assert server.caller._backend.times(f.messages.SetTypingRequest) == 1


async def test_broken_container_and_broken_service_message_are_refused():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        peer.ask(pack("<IiqiI", 0x73F1F8DC, 1, peer.new_id(), 1, 4000), seq=peer.seq * 2)
        assert (await peer.hear_until(t.BadMsgNotification)).obj.error_code == 64
        peer.ask(pack("<IIi", 0x62D6B459, 0x1CB5C415, 1000), seq=peer.seq * 2)
        assert (await peer.hear_until(t.BadMsgNotification)).obj.error_code == 64


@pytest.mark.parametrize(
    "body", [pack("<I", 0xDEADBEEF), bytes(typing())[:-8], pack("<I", 0x3072CFA1) + tl_bytes(b"no")]
)
async def test_request_that_cannot_be_read_is_an_error_and_nothing_more(body):
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        error = await peer.result_of(peer.ask(body))
        assert (error.error_code, error.error_message) == (400, "INPUT_FETCH_ERROR")
        assert (await peer.result_of(peer.ask(typing())))[:4] == TRUE


async def test_call_after_another_waits_for_it():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        first = peer.ask(f.messages.GetBotCallbackAnswerRequest(t.InputPeerSelf(), 1))
        second = peer.ask(f.InvokeAfterMsgRequest(first, typing()))
        await peer.hear_until(t.MsgsAck)
        assert server.caller._backend.times(f.messages.SetTypingRequest) == 0
        server.caller._backend.gate.set()
        assert (await peer.result_of(second))[:4] == TRUE


async def test_states_of_messages_are_told():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        lost = peer.new_id()
        answered = peer.ask(typing())
        await peer.result_of(answered)
        waiting = peer.ask(f.messages.GetBotCallbackAnswerRequest(t.InputPeerSelf(), 1))
        await peer.hear_until(t.MsgsAck)
        peer.ask(t.MsgsStateReq([lost, answered, waiting, waiting + 400]))
        info = (await peer.hear_until(t.MsgsStateInfo)).obj.info
        assert [ord(c) & 7 for c in info] == [2, 4, 4, 3]


async def test_message_asked_for_is_sent_again_under_its_number():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        server.push(1000, t.UpdatesTooLong())
        first = await peer.hear_until(t.UpdatesTooLong)
        peer.ask(t.MsgResendReq([first.msg_id]))
        assert await peer.hear_until(t.UpdatesTooLong) == first or first.msg_id


async def test_future_salts_are_those_that_will_be_accepted():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        peer.ask(f.GetFutureSaltsRequest(3))
        salts = (await peer.hear_until(t.FutureSalts)).obj.salts
        assert len(salts) == 3
        assert salts[0].salt == peer.salt
        key = next(iter(server.keys.values()))
        assert key.accepts_salt(salts[1].salt, salts[1].valid_since.timestamp() + 1)
        assert key.accepts_salt(salts[0].salt, salts[1].valid_since.timestamp() + 1)
        assert not key.accepts_salt(salts[0].salt, salts[2].valid_since.timestamp() + 1)


async def test_dropping_an_answer_is_answered():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        waiting = peer.ask(f.messages.GetBotCallbackAnswerRequest(t.InputPeerSelf(), 1))
        asked = peer.ask(f.RpcDropAnswerRequest(waiting))
        assert (await peer.result_of(asked))[:4] == pack("<I", t.RpcAnswerDroppedRunning.CONSTRUCTOR_ID)
        asked = peer.ask(f.RpcDropAnswerRequest(4))
        assert (await peer.result_of(asked))[:4] == pack("<I", t.RpcAnswerUnknown.CONSTRUCTOR_ID)


async def test_other_session_can_be_destroyed_and_the_key_too():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        old = peer.session_id
        peer.session_id, peer.seq = old + 1, 0
        peer.ask(f.DestroySessionRequest(old))
        assert (await peer.hear_until(t.DestroySessionOk)).obj.session_id == old
        peer.ask(f.DestroySessionRequest(old))
        assert (await peer.hear_until(t.DestroySessionNone)).obj.session_id == old
        peer.ask(f.DestroyAuthKeyRequest())
        await peer.hear_until(t.DestroyAuthKeyOk)
        assert not server.keys


async def test_random_messages_never_break_the_server(caplog):
    dice = Random(1)
    whole = [bytes(r) for r in (typing(), sign_in(), t.MsgsAck([1, 2]), f.GetFutureSaltsRequest(2), f.PingRequest(1))]
    async with running() as server:
        async with Peer(server) as peer:
            await settle(peer)
            for number in range(400):
                body = bytearray(dice.choice(whole))
                for _ in range(dice.randrange(1, 4)):
                    body[dice.randrange(len(body))] = dice.randrange(256)
                peer.ask(bytes(body[: dice.choice((len(body), len(body) & ~3, 4))]))
                if number % 50 == 0:
                    peer.ask(pack("<I", dice.choice((0x997275B5, 0x1CB5C415, 0x73F1F8DC))))
            asked = peer.ask(typing())
            assert (await peer.result_of(asked))[:4] == TRUE
        for _ in range(100):
            body = bytearray(bytes(f.ReqPqMultiRequest(5)) + dice.randbytes(40))
            body[dice.randrange(4)] = dice.randrange(256)
            reader, writer = await asyncio.open_connection(*server.address)
            plain = pack("<qqi", 0, peer.new_id(), len(body)) + body
            writer.write(b"\xee\xee\xee\xee" + pack("<i", len(plain)) + plain)
            async with asyncio.timeout(5):
                assert await reader.read(4)
            writer.close()
    assert not [r for r in caplog.records if r.name.startswith(("asyncio", "nezuko"))]


async def test_client_that_does_not_read_is_held_back_and_at_last_let_go(monkeypatch):
    monkeypatch.setattr(sessions, "MAX_WAITING", 300)
    async with running() as server:
        peer = Peer(server)
        await peer.connect()
        await settle(peer)
        large = t.Updates([t.UpdateUserName(1, "a" * 3000, "b", [])], [], [], None, 0)
        for _ in range(100):
            for _ in range(100):
                server.push(1000, large)
            await asyncio.sleep(0)
        await until(lambda: server.sessions_of(1000) == 0)
        await peer.close()


async def test_client_that_reads_late_still_gets_everything():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        for number in range(10_000):
            server.push(1000, t.Updates([t.UpdateUserName(number, "a" * 1000, "b", [])], [], [], None, 0))
            if number % 1000 == 0:
                await asyncio.sleep(0)
        heard = []
        while len(heard) < 10_000:
            heard += [h.obj.updates[0].user_id for h in await peer.hear() if isinstance(h.obj, t.Updates)]
        assert heard == list(range(10_000))


async def test_forged_packet_closes_the_connection():
    async with running() as server, Peer(server) as peer:
        await settle(peer)
        await peer.send(pack("<Q", peer.key.key_id) + bytes(16) + bytes(64))
        with pytest.raises(asyncio.IncompleteReadError):
            await peer.recv()
