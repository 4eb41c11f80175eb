"""Packets in a stream of bytes, as https://core.telegram.org/mtproto/mtproto-transports defines them."""

from __future__ import annotations

from struct import Struct
from zlib import crc32

MAX_PACKET = 2 * 1024 * 1024
"""Telegram closes connections that send more than about 1 MB; so does this server, at a round figure above it."""

_FULL_OVERHEAD = 12
_MANY_WORDS = 0x7F

_INT = Struct("<i")
_UINT = Struct("<I")
_TWO_INTS = Struct("<ii")


class FramingError(Exception):
    """The stream is no MTProto transport, or it is broken beyond repair: close it."""


class Framing:
    """Cuts an incoming stream into packets and wraps outgoing ones."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> list[bytes]:
        """Take the next bytes of the stream; return the packets that are complete now."""
        if self._rest:
            data = self._rest + data
        packets = []
        at = 0
        while (found := self._next(data, at)) is not None:
            packet, at = found
            packets.append(packet)
        self._rest = data[at:] if at else data
        return packets

    def wrap(self, payload: bytes) -> bytes:
        """One outgoing packet."""
        raise NotImplementedError

    def _next(self, data: bytes, at: int) -> tuple[bytes, int] | None:
        """The packet that begins at ``at`` and where the next one begins, or None while it is incomplete."""
        raise NotImplementedError


class FullFraming(Framing):
    """Length, running number, payload, CRC32: Telethon's default."""

    def __init__(self) -> None:
        super().__init__()
        self._received = 0
        self._sent = 0

    def wrap(self, payload: bytes) -> bytes:
        """One outgoing packet with its number and checksum."""
        head = _TWO_INTS.pack(len(payload) + _FULL_OVERHEAD, self._sent) + payload
        self._sent += 1
        return head + _UINT.pack(crc32(head))

    def _next(self, data: bytes, at: int) -> tuple[bytes, int] | None:
        if len(data) - at < _TWO_INTS.size:
            return None
        length, number = _TWO_INTS.unpack_from(data, at)
        if not _FULL_OVERHEAD <= length <= MAX_PACKET or number != self._received:
            raise FramingError("length or number out of range")
        end = at + length
        if len(data) < end:
            return None
        checked = data[at : end - 4]
        if _UINT.unpack_from(data, end - 4)[0] != crc32(checked):
            raise FramingError("wrong checksum")
        self._received += 1
        return checked[8:], end


class AbridgedFraming(Framing):
    """One length byte, in words of four bytes, or 0x7f and three more."""

    def wrap(self, payload: bytes) -> bytes:
        """One outgoing packet; the payload's length must be a multiple of four, which every MTProto message is."""
        words = len(payload) >> 2
        if words < _MANY_WORDS:
            return bytes((words,)) + payload
        return b"\x7f" + words.to_bytes(3, "little") + payload

    def _next(self, data: bytes, at: int) -> tuple[bytes, int] | None:
        have = len(data) - at
        if have < 1:
            return None
        # The highest bit asks for a quick ack, which a server may leave out.
        words, start = data[at] & 0x7F, at + 1
        if words == _MANY_WORDS:
            if have < _INT.size:
                return None
            words, start = int.from_bytes(data[at + 1 : at + 4], "little"), at + 4
        end = start + words * 4
        if not 0 < words * 4 <= MAX_PACKET:
            raise FramingError("length out of range")
        return (data[start:end], end) if len(data) >= end else None


class IntermediateFraming(Framing):
    """Four length bytes. The padded kind differs only in bytes after the payload, which the reader of it ignores."""

    def wrap(self, payload: bytes) -> bytes:
        """One outgoing packet."""
        return _INT.pack(len(payload)) + payload

    def _next(self, data: bytes, at: int) -> tuple[bytes, int] | None:
        if len(data) - at < _INT.size:
            return None
        length = _UINT.unpack_from(data, at)[0] & 0x7FFFFFFF
        if not 0 < length <= MAX_PACKET:
            raise FramingError("length out of range")
        end = at + 4 + length
        return (data[at + 4 : end], end) if len(data) >= end else None


def detect(first: bytes) -> tuple[Framing, int] | None:
    """Tell the framing from the first bytes of a connection.

    Returns:
        The framing and how many bytes its mark took, or None while there are too few bytes to tell.
    """
    if first[:1] == b"\xef":
        return AbridgedFraming(), 1
    if len(first) < _INT.size:
        return None
    if first[:4] in (b"\xee\xee\xee\xee", b"\xdd\xdd\xdd\xdd"):
        return IntermediateFraming(), 4
    return FullFraming(), 0
