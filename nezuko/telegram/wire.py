"""The lowest layer of a connection: bytes from the socket, decrypted and taken apart.

It is Telethon's, with what costs or hurts left out:

* each packet went through two tasks and a queue on its way in, and through another on its way out;
* in a container each answer was copied with all that came after it, so a hundred answers in one packet were copied fifty times over;
* one object of a kind that we don't know threw away all others of its container.

The checks are those of https://core.telegram.org/mtproto/security_guidelines, as in Telethon's `MTProtoState`.
"""

# mypy: allow-subclassing-any, no-warn-return-any
# Telethon has no types.

from __future__ import annotations

import time
from hashlib import sha256
from struct import Struct
from typing import Any

from loguru import logger
from telethon.crypto import AES
from telethon.errors import InvalidBufferError, SecurityError, TypeNotFoundError
from telethon.network.connection import ConnectionTcpFull
from telethon.network.mtprotostate import MSG_TOO_NEW_DELTA, MSG_TOO_OLD_DELTA, MTProtoState
from telethon.tl.core import MessageContainer, RpcResult, TLMessage
from telethon.tl.types import BadMsgNotification, BadServerSalt

from nezuko.telegram.decoding import ChatMemory, Reader, decode

_HEAD = Struct("<qqqiiI")
_INNER = Struct("<qiiI")
_KEY_ID = Struct("<Q")
_COUNT = Struct("<i")
_CONTAINER: int = MessageContainer.CONSTRUCTOR_ID
_RESULT: int = RpcResult.CONSTRUCTOR_ID
_ABOUT_CLOCKS = (BadServerSalt, BadMsgNotification)
_HEAD_BYTES = _HEAD.size - 4
_INNER_BYTES = _INNER.size - 4


class Wire(ConnectionTcpFull):
    """A TCP connection that is read by whoever wants the next packet, and written to at once."""

    async def connect(self, timeout: float | None = None, ssl: Any = None) -> None:  # noqa: ASYNC109 - Telethon's name
        """Connect; raises OSError or TimeoutError."""
        await self._connect(timeout=timeout, ssl=ssl)
        self._connected = True

    async def send(self, data: bytes) -> None:
        """Write a packet; waits if the socket is full. Raises ConnectionError."""
        if not self._connected:
            raise ConnectionError("Not connected")
        self._send(data)
        await self._writer.drain()

    async def recv(self) -> bytes:
        """The next packet. Raises OSError, IncompleteReadError and InvalidBufferError as Telethon's does."""
        while self._connected:
            data: bytes = await self._recv()
            if data:
                return data
        raise ConnectionError("Not connected")


class ClockJumpedError(BufferError):
    """A clock went forward or back within a session. Only a new connection hears again what this one may not read.

    Telethon drops such messages; a call whose answer is among them hangs. It is a BufferError because Telethon's receiving
    loop ends the connection on those without a traceback.
    """


class Inbox(MTProtoState):
    """The keys, salt and numbers of a session, with a decoder that copies each message once."""

    _highest_remote_id: int

    def __init__(self, auth_key: Any, loggers: Any) -> None:
        super().__init__(auth_key, loggers=loggers)
        self._memory = ChatMemory()

    @property
    def has_heard(self) -> bool:
        """Whether anything came that belongs to this session."""
        return bool(self._highest_remote_id)

    def decrypt_message_data(self, body: bytes) -> Any:
        """The message in an encrypted packet; None for one that has to be ignored.

        Raises:
            SecurityError: it isn't what the server sent for this session.
            InvalidBufferError: it is an error code instead of a message.
            ClockJumpedError: it may not be read, and what it says (maybe the answer to a call) would be lost.
        """
        now = time.time()
        if len(body) < _KEY_ID.size:
            raise InvalidBufferError(body)
        if _KEY_ID.unpack_from(body)[0] != self.auth_key.key_id:
            raise SecurityError("Server replied with an invalid auth key")
        plain = self._decrypt(body)
        _, session_id, msg_id, seq, length, constructor = _HEAD.unpack_from(plain)
        if session_id != self.id:
            raise SecurityError("Server replied with a wrong session ID")
        if msg_id % 2 != 1:
            raise SecurityError("Server sent an even msg_id")
        if not 0 <= length <= len(plain) - _HEAD_BYTES:
            raise SecurityError("Server sent a message with a wrong length")
        if msg_id <= self._highest_remote_id and msg_id in self._recent_remote_ids:
            self._count_ignored()
            return None
        found = _read(plain, _HEAD_BYTES, length, constructor, self._memory)
        if not self._is_timely(found, msg_id, now):
            raise ClockJumpedError("a message that isn't of now: one of the clocks has jumped")
        self._recent_remote_ids.append(msg_id)
        self._highest_remote_id = msg_id
        self._ignore_count = 0
        return TLMessage(msg_id, seq, found)

    def _decrypt(self, body: bytes) -> bytes:
        key, msg_key = self.auth_key.key, body[8:24]
        aes_key, aes_iv = self._calc_key(key, msg_key, False)
        plain: bytes = AES.decrypt_ige(body[24:], aes_key, aes_iv)
        if msg_key != sha256(key[96:128] + plain).digest()[8:24]:
            raise SecurityError("Received msg_key doesn't match with expected one")
        return plain

    def _is_timely(self, found: Any, msg_id: int, now: float) -> bool:
        """Not too old and not of the future, unless it is about just that."""
        if isinstance(found, _ABOUT_CLOCKS):
            if not self._highest_remote_id and not self.time_offset:
                self.update_time_offset(msg_id)
            return True
        age = now + self.time_offset - (msg_id >> 32)
        if -MSG_TOO_NEW_DELTA <= age <= MSG_TOO_OLD_DELTA:
            return True
        if self._highest_remote_id:
            return False
        # The first message of a session, whose random id stands in it, so it was said just now: the server's clock is another one.
        self.update_time_offset(msg_id)
        return True


def _read(data: bytes, start: int, length: int, constructor: int, memory: ChatMemory) -> Any:
    """Decode the object of `length` bytes at `start`."""
    if constructor == _CONTAINER:
        return _container(data, start + 4, start + length, memory)
    if constructor == _RESULT:
        # The answer itself is decoded by whoever knows the question.
        return RpcResult.from_reader(Reader(data[start + 4 : start + length]))
    return decode(data[start : start + length], memory)


def _container(data: bytes, position: int, end: int, memory: ChatMemory) -> Any:
    messages = []
    count = _COUNT.unpack_from(data, position)[0]
    position += _COUNT.size
    for _ in range(count):
        msg_id, seq, length, constructor = _INNER.unpack_from(data, position)
        position += _INNER_BYTES
        if not 0 <= length <= end - position:
            raise SecurityError("Server sent a container with a wrong length")
        try:
            messages.append(TLMessage(msg_id, seq, _read(data, position, length, constructor, memory)))
        except TypeNotFoundError as error:
            logger.warning("wire: an object of type {:#x} isn't known and left out", error.invalid_constructor_id)
        position += length
    return MessageContainer(messages)
