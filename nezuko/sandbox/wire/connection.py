"""One TCP connection: bytes in, packets, and back."""

from __future__ import annotations

import asyncio
from struct import Struct, pack
from typing import TYPE_CHECKING, cast

from nezuko.sandbox.wire.answers import CONSTRUCTOR
from nezuko.sandbox.wire.encryption import HEAD, MIN_PADDING, ForgedError, open_packet, seal_packet
from nezuko.sandbox.wire.framing import Framing, FramingError, detect
from nezuko.sandbox.wire.handshake import Handshake, HandshakeError
from nezuko.sandbox.wire.requests import READ_ERRORS, parse

if TYPE_CHECKING:
    from nezuko.sandbox.wire.server import Server
    from nezuko.sandbox.wire.session import Session

NO_SUCH_KEY = -404
"""Transport error for an unknown key and for a broken handshake, after which the server closes."""

_HEAD = Struct("<qqqii")
_PLAIN = Struct("<qqi")
_UNENCRYPTED = bytes(8)


class Connection(asyncio.Protocol):
    """A client at the other end of a socket."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._transport: asyncio.Transport | None = None
        self._framing: Framing | None = None
        self._first = b""
        self._handshake: Handshake | None = None
        self._plain_id = 0
        self.session: Session | None = None
        self.paused = False
        self.deadline: float | None = None
        """Loop time at which the client wants to be disconnected unless it pings again."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take over a new socket, or reset it when the server plays dead."""
        self._transport = cast("asyncio.Transport", transport)
        if not self._server.opened(self):
            self._transport.abort()

    def connection_lost(self, _exc: Exception | None) -> None:
        """Leave the session to itself: its client may come back to it."""
        self._transport = None
        self._server.closed(self)

    def pause_writing(self) -> None:
        """The client reads too slowly: let messages wait in the session."""
        self.paused = True

    def resume_writing(self) -> None:
        """The client caught up."""
        self.paused = False
        if self.session is not None:
            self.session.flush()

    def data_received(self, data: bytes) -> None:
        """Handle all packets that are complete; a stream that can't be MTProto ends quietly."""
        try:
            for packet in self._packets(data):
                if self._transport is None:
                    return
                self._packet(packet)
        except (FramingError, ForgedError):
            self.close()
        except HandshakeError:
            self._fail(NO_SUCH_KEY)

    def send(self, plain: bytes) -> None:
        """Encrypt and send one message of the session."""
        if self._transport is not None and self.session is not None and self._framing is not None:
            self._transport.write(self._framing.wrap(seal_packet(self.session.key, plain)))

    def send_all(self, plains: list[bytes]) -> None:
        """Encrypt and send several messages in one write."""
        if self._transport is not None and self.session is not None and self._framing is not None:
            key, wrap = self.session.key, self._framing.wrap
            self._transport.write(b"".join([wrap(seal_packet(key, plain)) for plain in plains]))

    def close(self, *, reset: bool = False) -> None:
        """Close the connection, after what was written or (``reset``) at once."""
        if self._transport is None:
            return
        if reset:
            self._transport.abort()
        else:
            self._transport.close()

    def _packets(self, data: bytes) -> list[bytes]:
        if self._framing is not None:
            return self._framing.feed(data)
        self._first += data
        found = detect(self._first)
        if found is None:
            return []
        self._framing, taken = found
        first, self._first = self._first[taken:], b""
        return self._framing.feed(first)

    def _packet(self, packet: bytes) -> None:
        if len(packet) < HEAD:
            raise FramingError("too short for a message")
        key_id = packet[:8]
        if key_id == _UNENCRYPTED:
            self._plain(packet)
            return
        key = self._server.keys.get(key_id)
        if key is None:
            self._fail(NO_SUCH_KEY)
            return
        if len(packet) < HEAD + _HEAD.size:
            raise FramingError("too short for a message")
        plain = open_packet(key, packet)
        salt, session_id, msg_id, seq, size = _HEAD.unpack_from(plain)
        if size < CONSTRUCTOR or _HEAD.size + size + MIN_PADDING > len(plain):
            raise FramingError("wrong length inside a message")
        session = self.session
        if session is None or session.id != session_id or session.key is not key:
            session = self._server.attach(self, key, session_id, msg_id)
        self._server.dispatcher.receive(session, salt, msg_id, seq, plain[32 : 32 + size])

    def _plain(self, packet: bytes) -> None:
        """One step of the handshake."""
        _, _, size = _PLAIN.unpack_from(packet)
        if not CONSTRUCTOR <= size <= len(packet) - _PLAIN.size:
            raise FramingError("wrong length inside a message")
        try:
            request = parse(packet[20 : 20 + size])
        except READ_ERRORS as error:
            raise HandshakeError("not a TL object") from error
        if self._handshake is None or type(request).__name__.startswith("ReqPq"):
            self._handshake = Handshake(self._server.rsa_key)
        answer = bytes(self._handshake.answer(request))
        self._server.learn(self._handshake.keys)
        self._plain_id = max(self._server.clock_id(), self._plain_id + 4)
        self._write(_PLAIN.pack(0, self._plain_id + 1, len(answer)) + answer)

    def _fail(self, code: int) -> None:
        self._write(pack("<i", code))
        self.close()

    def _write(self, payload: bytes) -> None:
        if self._transport is not None and self._framing is not None:
            self._transport.write(self._framing.wrap(payload))
