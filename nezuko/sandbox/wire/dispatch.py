"""What to do with a client's message: service messages are answered here, calls go to the backend.

The rules are those of https://core.telegram.org/mtproto/service_messages and .../service_messages_about_messages.
"""

from __future__ import annotations

import time
from struct import Struct, error, pack, unpack_from
from typing import TYPE_CHECKING

from telethon import functions as f
from telethon import types as t

from nezuko.sandbox.wire.answers import CONSTRUCTOR, MSG_CONTAINER, body_of, rpc_result, tl_bytes
from nezuko.sandbox.wire.keys import SALT_LIFE
from nezuko.sandbox.wire.requests import READ_ERRORS
from nezuko.sandbox.wire.session import CONTENT, MSGS_ACK, REPLY

if TYPE_CHECKING:
    from collections.abc import Callable

    from nezuko.sandbox.wire.server import Server
    from nezuko.sandbox.wire.session import Session

TOO_OLD, TOO_NEW = 300, 30
"""Seconds a message id may be behind or ahead of the server's clock."""
MAX_SALTS = 64

ID_TOO_LOW, ID_TOO_HIGH, ID_NOT_A_CLIENTS = 16, 17, 18
SEQ_TOO_LOW, SEQ_TOO_HIGH, SEQ_MUST_BE_ODD = 32, 33, 35
WRONG_SALT = 48
BAD_CONTAINER = 64

PONG = 0x347773C5
BAD_MSG_NOTIFICATION = 0xA7EFF811
BAD_SERVER_SALT = 0xEDAB447B
FUTURE_SALTS = 0xAE500895
MSGS_STATE_INFO = 0x04DEB57D

_INNER = Struct("<qii")
_PING = Struct("<q")
_PING_DELAY = Struct("<qi")
_NOTHING_KNOWN, _NOT_RECEIVED, _RECEIVED_AND_ANSWERED, _RECEIVED_AND_RUNNING = 1, 2, 4 | 64, 4 | 32


class Dispatcher:
    """Sorts the messages of all sessions of a server."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._call = server.caller.call
        self._service: dict[int, Callable[[Session, int, bytes], None]] = {
            MSGS_ACK: self._acks,
            f.PingRequest.CONSTRUCTOR_ID: self._ping,
            f.PingDelayDisconnectRequest.CONSTRUCTOR_ID: self._ping_delay,
            f.GetFutureSaltsRequest.CONSTRUCTOR_ID: self._future_salts,
            f.RpcDropAnswerRequest.CONSTRUCTOR_ID: self._drop_answer,
            f.DestroySessionRequest.CONSTRUCTOR_ID: self._destroy_session,
            f.DestroyAuthKeyRequest.CONSTRUCTOR_ID: self._destroy_key,
            t.MsgsStateReq.CONSTRUCTOR_ID: self._state_asked,
            t.MsgResendReq.CONSTRUCTOR_ID: self._resend_asked,
            t.MsgsStateInfo.CONSTRUCTOR_ID: self._nothing,
            t.MsgsAllInfo.CONSTRUCTOR_ID: self._nothing,
            t.HttpWait.CONSTRUCTOR_ID: self._nothing,
        }

    def receive(self, session: Session, salt: int, msg_id: int, seq: int, body: bytes) -> None:
        """Check one outer message of a session and act on it."""
        now = time.time()
        code = _id_fault(msg_id, now)
        if code:
            _notify(session, msg_id, seq, code)
        elif salt not in session.key.salts or now >= session.key.salt_until:
            if session.key.accepts_salt(salt, now):
                self._message(session, msg_id, seq, body)
            else:
                notice = pack("<Iqiiq", BAD_SERVER_SALT, msg_id, seq, WRONG_SALT, session.key.salt)
                session.post(notice, REPLY)
        else:
            self._message(session, msg_id, seq, body)

    def _message(self, session: Session, msg_id: int, seq: int, body: bytes) -> None:
        constructor = int.from_bytes(body[:4], "little")
        if constructor == MSG_CONTAINER:
            self._container(session, msg_id, seq, body)
            return
        service = self._service.get(constructor)
        if service is None:
            self._rpc(session, msg_id, seq, body)
            return
        try:
            service(session, msg_id, body)
        except (error, *READ_ERRORS):
            _notify(session, msg_id, seq, BAD_CONTAINER)

    def _container(self, session: Session, msg_id: int, seq: int, body: bytes) -> None:
        inner = _unpack(body)
        if inner is None:
            _notify(session, msg_id, seq, BAD_CONTAINER)
            return
        for inner_id, inner_seq, inner_body in inner:
            self._message(session, inner_id, inner_seq, inner_body)

    def _rpc(self, session: Session, msg_id: int, seq: int, body: bytes) -> None:
        if msg_id in session.answers:
            self._repeat(session, msg_id)
            return
        if not seq & 1:
            _notify(session, msg_id, seq, SEQ_MUST_BE_ODD)
            return
        if msg_id > session.highest_id:
            if seq <= session.highest_seq:
                _notify(session, msg_id, seq, SEQ_TOO_LOW)
                return
            session.highest_id = msg_id
            session.highest_seq = seq
        elif msg_id < session.highest_id and seq >= session.highest_seq:
            _notify(session, msg_id, seq, SEQ_TOO_HIGH)
            return
        session.answers[msg_id] = None
        self._call(session, msg_id, body)

    def _repeat(self, session: Session, msg_id: int) -> None:
        """A call that came before isn't made twice."""
        answer = session.answers[msg_id]
        if answer is None:
            session.acknowledge(msg_id)
        else:
            session.post(answer, CONTENT | REPLY)

    def _acks(self, session: Session, _msg_id: int, body: bytes) -> None:
        session.acknowledged(_longs(body, 8))

    def _ping(self, session: Session, msg_id: int, body: bytes) -> None:
        (ping_id,) = _PING.unpack_from(body, 4)
        session.post(pack("<Iqq", PONG, msg_id, ping_id), REPLY)

    def _ping_delay(self, session: Session, msg_id: int, body: bytes) -> None:
        ping_id, delay = _PING_DELAY.unpack_from(body, 4)
        if session.connection is not None:
            self._server.disconnect_after(session.connection, delay)
        session.post(pack("<Iqq", PONG, msg_id, ping_id), REPLY)

    def _future_salts(self, session: Session, msg_id: int, body: bytes) -> None:
        (wanted,) = unpack_from("<i", body, 4)
        now = int(time.time())
        first = now // SALT_LIFE
        # The vector is a bare one: no constructor before its count.
        salts = [pack("<Iqii", FUTURE_SALTS, msg_id, now, min(max(wanted, 1), MAX_SALTS))]
        for period in range(first, first + min(max(wanted, 1), MAX_SALTS)):
            start = period * SALT_LIFE
            salts.append(pack("<iiq", start, start + 2 * SALT_LIFE, session.key.salt_at(period)))
        session.post(b"".join(salts), REPLY)

    def _drop_answer(self, session: Session, msg_id: int, body: bytes) -> None:
        """Answers are never taken back here: either the call still runs, or its answer was sent already."""
        (wanted,) = unpack_from("<q", body, 4)
        running = wanted in session.answers and session.answers[wanted] is None
        session.answer(msg_id, rpc_result(msg_id, t.RpcAnswerDroppedRunning() if running else t.RpcAnswerUnknown()))

    def _destroy_session(self, session: Session, _msg_id: int, body: bytes) -> None:
        (wanted,) = unpack_from("<q", body, 4)
        known = wanted != session.id and session.key.sessions.pop(wanted, None) is not None
        session.post(body_of(t.DestroySessionOk(wanted) if known else t.DestroySessionNone(wanted)), REPLY)

    def _destroy_key(self, session: Session, _msg_id: int, _body: bytes) -> None:
        session.post(body_of(t.DestroyAuthKeyOk()), REPLY)
        session.flush()
        self._server.forget(session.key)

    def _state_asked(self, session: Session, msg_id: int, body: bytes) -> None:
        _tell_states(session, msg_id, _longs(body, 8))

    def _resend_asked(self, session: Session, msg_id: int, body: bytes) -> None:
        wanted = _longs(body, 8)
        session.send_again([sent for m in wanted if (sent := session.unacknowledged.get(m)) is not None])
        if any(m not in session.unacknowledged for m in wanted):
            _tell_states(session, msg_id, wanted)

    def _nothing(self, _session: Session, _msg_id: int, _body: bytes) -> None:
        """Messages that ask for nothing."""


def _id_fault(msg_id: int, now: float) -> int:
    if msg_id & 3:
        return ID_NOT_A_CLIENTS
    age = now - (msg_id >> 32)
    if age > TOO_OLD:
        return ID_TOO_LOW
    return ID_TOO_HIGH if age < -TOO_NEW else 0


def _notify(session: Session, msg_id: int, seq: int, code: int) -> None:
    session.post(pack("<Iqii", BAD_MSG_NOTIFICATION, msg_id, seq, code), REPLY)


def _unpack(body: bytes) -> list[tuple[int, int, bytes]] | None:
    """The messages in a container, or None when it is broken."""
    messages = []
    at = 8
    try:
        for _ in range(unpack_from("<i", body, 4)[0]):
            msg_id, seq, size = _INNER.unpack_from(body, at)
            at += 16 + size
            if size < CONSTRUCTOR or at > len(body):
                return None
            messages.append((msg_id, seq, body[at - size : at]))
    except error:
        return None
    return messages


def _longs(body: bytes, at: int) -> tuple[int, ...]:
    """The ``Vector<long>`` whose count is at this place."""
    (count,) = unpack_from("<i", body, at)
    return unpack_from(f"<{count}q", body, at + 4)


def _tell_states(session: Session, msg_id: int, wanted: tuple[int, ...]) -> None:
    info = bytes(_state(session, m) for m in wanted)
    session.post(pack("<Iq", MSGS_STATE_INFO, msg_id) + tl_bytes(info), REPLY)


def _state(session: Session, msg_id: int) -> int:
    if msg_id not in session.answers:
        return _NOT_RECEIVED if msg_id <= session.highest_id else _NOTHING_KNOWN + 2
    return _RECEIVED_AND_RUNNING if session.answers[msg_id] is None else _RECEIVED_AND_ANSWERED
