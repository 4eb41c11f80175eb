"""A client that speaks MTProto by hand, to say what a well-behaved library never would."""

from __future__ import annotations

import asyncio
import os
import time
from hashlib import sha256
from struct import pack, unpack_from
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from telethon import TelegramClient
from telethon.crypto import AES, AuthKey
from telethon.crypto import rsa as telethon_rsa
from telethon.extensions import BinaryReader
from telethon.network.authenticator import do_authentication
from telethon.network.connection.tcpintermediate import IntermediatePacketCodec
from telethon.network.mtprotoplainsender import MTProtoPlainSender
from telethon.tl.core import MessageContainer

if TYPE_CHECKING:
    from nezuko.sandbox.wire.server import Server


class Heard(NamedTuple):
    """A message of the server's."""

    msg_id: int
    seq: int
    obj: Any


class Peer:
    """One session of one key, over as many connections as a test likes."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._codec = IntermediatePacketCodec(None)
        self.key = AuthKey(None)
        self.session_id = int.from_bytes(os.urandom(8), "little", signed=True)
        self.salt = 0
        self.seq = 0
        self._last = 0

    async def connect(self) -> None:
        self._reader, self._writer = await asyncio.open_connection(*self._server.address)
        self._writer.write(self._codec.tag)
        if not self.key:
            telethon_rsa.add_key(self._server.public_key_pem, old=False)
            loggers = TelegramClient(None, 1, "x")._log
            self.key.key, _ = await do_authentication(MTProtoPlainSender(self, loggers=loggers))

    async def close(self) -> None:
        self._writer.close()
        await self._writer.wait_closed()

    async def __aenter__(self) -> Self:
        await self.connect()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    # What Telethon's plain sender asks of a connection.

    async def send(self, payload: bytes) -> None:
        self._writer.write(self._codec.encode_packet(payload))

    async def recv(self) -> bytes:
        async with asyncio.timeout(5):
            return await self._codec.read_packet(self._reader)

    # Encrypted messages

    def new_id(self, offset: float = 0) -> int:
        self._last = max(int((time.time() + offset) * 2**32) & ~3, self._last + 4 if not offset else 0)
        return self._last

    def ask(self, request: Any, *, msg_id: int = 0, seq: int | None = None, salt: int | None = None) -> int:
        """Send one message; returns its id."""
        body = bytes(request)
        msg_id = msg_id or self.new_id()
        if seq is None:
            seq, self.seq = self.seq * 2 + 1, self.seq + 1
        head = pack("<qqqii", self.salt if salt is None else salt, self.session_id, msg_id, seq, len(body))
        self.say(head + body)
        return msg_id

    def say(self, plain: bytes) -> None:
        plain += os.urandom(-(len(plain) + 12) % 16 + 12)
        msg_key = sha256(self.key.key[88:120] + plain).digest()[8:24]
        sealed = AES.encrypt_ige(plain, *aes(self.key.key, msg_key, 0))
        self._writer.write(self._codec.encode_packet(pack("<Q", self.key.key_id) + msg_key + sealed))

    async def hear(self) -> list[Heard]:
        """The next packet's messages, out of their container."""
        packet = await self.recv()
        msg_key = packet[8:24]
        plain = AES.decrypt_ige(packet[24:], *aes(self.key.key, msg_key, 8))
        assert sha256(self.key.key[96:128] + plain).digest()[8:24] == msg_key
        _, session_id, msg_id, seq, size = unpack_from("<qqqii", plain)
        assert session_id == self.session_id
        assert 12 <= len(plain) - 32 - size <= 1024
        obj = BinaryReader(plain[32 : 32 + size]).tgread_object()
        if isinstance(obj, MessageContainer):
            return [Heard(m.msg_id, m.seq_no, m.obj) for m in obj.messages]
        return [Heard(msg_id, seq, obj)]

    async def hear_until(self, cls: type) -> Heard:
        """The next message of this class; others are dropped."""
        while True:
            for heard in await self.hear():
                if isinstance(heard.obj, cls):
                    return heard

    async def result_of(self, msg_id: int) -> Any:
        """The body or the error that answers a call."""
        while True:
            for heard in await self.hear():
                if getattr(heard.obj, "req_msg_id", None) == msg_id:
                    return heard.obj.error or heard.obj.body


def aes(key: bytes, msg_key: bytes, x: int) -> tuple[bytes, bytes]:
    a = sha256(msg_key + key[x : x + 36]).digest()
    b = sha256(key[x + 40 : x + 76] + msg_key).digest()
    return a[:8] + b[8:24] + a[24:], b[:8] + a[8:24] + b[24:]
