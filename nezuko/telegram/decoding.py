"""Decodes what Telegram sends, faster than Telethon does: decoding is most of what an update costs.

* The groups that come along with an update are the same bytes each time: what they decode to is remembered.
* Several updates in a row are about the same person (a join, its service message), who comes along with each: so is he.
* The reader does the same with fewer calls.

What comes out are Telethon's own objects, equal to those of its reader (tests/telegram/test_decoding.py compares them).
"""

# mypy: allow-subclassing-any, no-warn-return-any
# Telethon has no types.

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from struct import Struct
from typing import Any

from telethon.extensions import BinaryReader
from telethon.tl import types as tl
from telethon.tl.alltlobjects import tlobjects

_INT = Struct("<i").unpack_from
_UNSIGNED = Struct("<I").unpack_from
_LONG = Struct("<q").unpack_from
_EPOCH = datetime.fromtimestamp(0, UTC)
_LONG_BYTES = 254
"""First byte of a byte string whose length has three bytes (https://core.telegram.org/type/bytes)."""
_READERS: dict[int, Callable[[Any], Any]] = {number: kind.from_reader for number, kind in tlobjects.items()}
_UPDATES: int = tl.Updates.CONSTRUCTOR_ID


class Reader(BinaryReader):
    """Telethon's reader with its hot methods written out."""

    stream: bytes
    position: int

    def read_int(self, signed: bool = True) -> int:
        """4 bytes."""
        at = self.position
        self.position = at + 4
        value: int = (_INT if signed else _UNSIGNED)(self.stream, at)[0]
        return value

    def read_long(self, signed: bool = True) -> int:
        """8 bytes."""
        at = self.position
        self.position = at + 8
        value: int = _LONG(self.stream, at)[0]
        return value if signed or value >= 0 else value + 2**64

    def tgread_bytes(self) -> bytes:
        """A byte string with its length and padding; raises BufferError if it is cut short."""
        stream, at = self.stream, self.position
        length = stream[at]
        if length == _LONG_BYTES:
            length = int.from_bytes(stream[at + 1 : at + 4], "little")
            at += 4
        else:
            at += 1
        end = at + length
        data = stream[at:end]
        if len(data) != length:
            raise BufferError("a byte string is cut short")
        self.position = end + -(end - self.position) % 4
        return data

    def tgread_string(self) -> str:
        """A text."""
        return str(self.tgread_bytes(), "utf-8", "replace")

    def tgread_date(self) -> datetime:
        """A moment."""
        return _EPOCH + timedelta(seconds=self.read_int())

    def tgread_object(self) -> Any:
        """An object of any kind; raises TypeNotFoundError."""
        at = self.position
        read = _READERS.get(_UNSIGNED(self.stream, at)[0])
        if read is None:
            return super().tgread_object()
        self.position = at + 4
        return read(self)


class ChatMemory:
    """Vectors of chats by their bytes. They end a packet, so a known one is recognised without reading what stands before it."""

    def __init__(self, limit: int = 2048) -> None:
        self._limit = limit
        self._known: dict[bytes, tuple[bytes, list[Any]]] = {}
        self.tails: dict[bytes, tuple[list[Any], list[Any]]] = {}
        """What the latest packets brought along: the bytes of users and chats, and both decoded."""

    def find(self, data: bytes, end: int) -> tuple[int, list[Any]] | None:
        """The known vector that ends at `end`: where it begins, and the chats."""
        found = self._known.get(data[end - _MARK : end])
        if found is None:
            return None
        vector, chats = found
        start = end - len(vector)
        return (start, chats) if data[start:end] == vector else None

    def keep(self, vector: bytes, chats: list[Any]) -> None:
        """Remember a vector."""
        if len(self._known) >= self._limit:
            self._known.clear()
        self._known[vector[-_MARK:]] = (vector, chats)

    def keep_tail(self, tail: bytes, users: list[Any], chats: list[Any]) -> None:
        """Remember what a packet brought along, for a short time."""
        if len(self.tails) >= _TAILS:
            self.tails.clear()
        self.tails[tail] = (users, chats)


_MARK = 48
"""So many last bytes of a vector lead to it; what lies before them is compared too."""
_TAILS = 256
_TAIL = 8
"""Bytes after the chats: date and seq."""


def decode(data: bytes, memory: ChatMemory) -> Any:
    """The one object that `data` holds to its last byte.

    Raises:
        TypeNotFoundError: it, or something in it, is of a kind that isn't known.
        BufferError, struct.error: it is cut short.
    """
    reader = Reader(data)
    if len(data) > _TAIL and _UNSIGNED(data)[0] == _UPDATES:
        return _read_updates(reader, data, memory)
    return reader.tgread_object()


def _read_updates(reader: Reader, data: bytes, memory: ChatMemory) -> Any:
    """An `updates` packet: updates, users, chats, date, seq."""
    reader.position = 4
    updates = reader.tgread_vector()
    end = len(data) - _TAIL
    tail = data[reader.position : end]
    together = memory.tails.get(tail)
    if together is None:
        together = _read_people(reader, data, memory, end)
        if reader.position == end:
            memory.keep_tail(tail, *together)
    else:
        reader.position = end
    users, chats = together
    return tl.Updates(updates, users, chats, reader.tgread_date(), reader.read_int())


def _read_people(reader: Reader, data: bytes, memory: ChatMemory, end: int) -> tuple[list[Any], list[Any]]:
    """The users and chats of a packet."""
    users_at = reader.position
    if (known := memory.find(data, end)) is not None:
        start, chats = known
        users = reader.tgread_vector()
        if reader.position == start:
            reader.position = end
            return users, chats
        reader.position = users_at
    users = reader.tgread_vector()
    start = reader.position
    chats = reader.tgread_vector()
    if chats and reader.position == end:
        memory.keep(data[start:end], chats)
    return users, chats
