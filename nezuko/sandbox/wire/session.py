"""One client session: message numbers, what waits to be sent, what wasn't acknowledged, what was asked before."""

from __future__ import annotations

import os
import time
from itertools import islice
from struct import Struct, pack
from typing import TYPE_CHECKING, NamedTuple

from nezuko.sandbox.wire.answers import MSG_CONTAINER, VECTOR

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterator

    from nezuko.sandbox.wire.connection import Connection
    from nezuko.sandbox.wire.keys import AuthKey, AuthState
    from nezuko.sandbox.wire.server import Server

MSGS_ACK = 0x62D6B459
NEW_SESSION_CREATED = 0x9EC20908

CONTENT = 1
"""Mark of a message that the client must acknowledge; its sequence number is odd."""
REPLY = 2
"""Mark of a message that answers one of the client's: its id ends in the bits 01, others in 11."""

CONTAINER_MESSAGES = 100
CONTAINER_BYTES = 512 * 1024
MAX_WAITING = 200_000
"""Messages a client may be behind before its connection is closed: it doesn't read any more."""
REMEMBERED = 1024
"""Answers kept so that a repeated message id gets the same one again."""
MAX_UNACKNOWLEDGED = 20_000

_HEAD = Struct("<qqqii")
_INNER = Struct("<qii")


class Sent(NamedTuple):
    """A message under its number, kept until the client acknowledges it."""

    msg_id: int
    seq: int
    body: bytes


class Session:
    """What the server keeps of one session of one authorisation key, with or without a connection."""

    __slots__ = (
        "answers", "auth", "connection", "dirty", "highest_id", "highest_seq", "id", "indexed_user", "key", "last_id",
        "out", "pending", "resend", "seq", "server", "to_ack", "unacknowledged", "wants_updates",
    )  # fmt: skip

    def __init__(self, server: Server, key: AuthKey, session_id: int) -> None:
        self.server = server
        self.key = key
        self.auth: AuthState = key.state
        self.id = session_id
        self.connection: Connection | None = None
        self.indexed_user: int | None = None
        self.wants_updates = False
        self.seq = 0
        self.last_id = 0
        self.highest_id = 0
        self.highest_seq = -1
        self.out: list[tuple[bytes, int]] = []
        self.resend: list[Sent] = []
        self.to_ack: list[int] = []
        self.unacknowledged: dict[int, Sent] = {}
        self.answers: dict[int, bytes | None] = {}
        self.pending: dict[int, asyncio.Task[None]] = {}
        self.dirty = False

    def post(self, body: bytes, marks: int = CONTENT) -> None:
        """Queue one message; it leaves at the end of this turn of the loop, together with its neighbours."""
        self.out.append((body, marks))
        if not self.dirty:
            self.server.wake(self)

    def acknowledge(self, msg_id: int) -> None:
        """Queue the acknowledgement of a client's message whose answer isn't ready."""
        self.to_ack.append(msg_id)
        if not self.dirty:
            self.server.wake(self)

    def answer(self, msg_id: int, body: bytes) -> None:
        """Queue the answer to a call, and remember it in case the call is repeated."""
        answers = self.answers
        answers[msg_id] = body
        if len(answers) > 2 * REMEMBERED:
            for old in list(islice(answers, REMEMBERED)):
                del answers[old]
        self.post(body, CONTENT | REPLY)

    def acknowledged(self, msg_ids: tuple[int, ...]) -> None:
        """The client has these messages: forget them."""
        forget = self.unacknowledged.pop
        for msg_id in msg_ids:
            forget(msg_id, None)

    def announce(self, first_msg_id: int) -> None:
        """Tell the client that the server knows nothing of this session from before the given message."""
        unique = int.from_bytes(os.urandom(8), "little", signed=True)
        self.post(pack("<Iqqq", NEW_SESSION_CREATED, first_msg_id, unique, self.key.salt))

    def resume(self, connection: Connection) -> None:
        """Go on over this connection, sending again what the client didn't acknowledge over the last one."""
        self.connection = connection
        if self.unacknowledged:
            self.send_again(list(self.unacknowledged.values()))

    def drop_connection(self) -> None:
        """Reset the connection; what waits is kept for the next one."""
        if self.connection is not None:
            self.connection.close(reset=True)

    def send_again(self, messages: list[Sent]) -> None:
        """Queue messages under the numbers they had."""
        self.resend.extend(messages)
        if not self.dirty:
            self.server.wake(self)

    def flush(self) -> None:
        """Send what waits, in as few packets as possible."""
        self.dirty = False
        connection = self.connection
        if connection is None or connection.paused:
            if len(self.out) > MAX_WAITING and connection is not None:
                connection.close(reset=True)
            return
        if self.to_ack:
            acks, self.to_ack = self.to_ack, []
            self.out.append((pack(f"<IIi{len(acks)}q", MSGS_ACK, VECTOR, len(acks), *acks), 0))
        if len(self.out) == 1 and not self.resend:
            body, marks = self.out[0]
            self.out = []
            connection.send(self._packet(self._number(body, marks, self._next_id())))
            return
        connection.send_all([self._packet(batch) for batch in self._batches()])
        if len(self.unacknowledged) > MAX_UNACKNOWLEDGED:
            for old in list(islice(self.unacknowledged, MAX_UNACKNOWLEDGED // 2)):
                del self.unacknowledged[old]

    def _batches(self) -> Iterator[Sent]:
        """What waits, packed into containers."""
        again, self.resend = self.resend, []
        out, self.out = self.out, []
        msg_id = self._next_id() - 4
        messages = list(again)
        for body, marks in out:
            msg_id += 4
            messages.append(self._number(body, marks, msg_id))
        self.last_id = msg_id
        for group in _split(messages):
            if len(group) == 1:
                yield group[0]
            else:
                yield self._container(group)

    def _container(self, messages: list[Sent]) -> Sent:
        parts = [pack("<Ii", MSG_CONTAINER, len(messages))]
        for msg_id, seq, body in messages:
            parts.append(_INNER.pack(msg_id, seq, len(body)))
            parts.append(body)
        return Sent(self._next_id() + 3, self.seq * 2, b"".join(parts))

    def _number(self, body: bytes, marks: int, base_id: int) -> Sent:
        msg_id = base_id + (1 if marks & REPLY else 3)
        if not marks & CONTENT:
            return Sent(msg_id, self.seq * 2, body)
        sent = Sent(msg_id, self.seq * 2 + 1, body)
        self.seq += 1
        self.unacknowledged[msg_id] = sent
        return sent

    def _next_id(self) -> int:
        """A message id by the clock, above all before it, with its two lowest bits free."""
        now = int(time.time() * 4294967296) & ~3
        if now <= self.last_id:
            now = self.last_id + 4
        self.last_id = now
        return now

    def _packet(self, message: Sent) -> bytes:
        msg_id, seq, body = message
        return _HEAD.pack(self.key.salt, self.id, msg_id, seq, len(body)) + body


def _split(messages: list[Sent]) -> Iterator[list[Sent]]:
    """Groups that keep within the size of a container."""
    group: list[Sent] = []
    size = 0
    for message in messages:
        if group and (len(group) >= CONTAINER_MESSAGES or size + len(message.body) > CONTAINER_BYTES):
            yield group
            group, size = [], 0
        group.append(message)
        size += len(message.body)
    if group:
        yield group
