"""From a result to bytes: the few constructors that Telethon's classes leave to be written by hand."""

from __future__ import annotations

import gzip
from struct import Struct, pack
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

RPC_RESULT = 0xF35C6D01
RPC_ERROR = 0x2144CA19
GZIP_PACKED = 0x3072CFA1
MSG_CONTAINER = 0x73F1F8DC
VECTOR = 0x1CB5C415

CONSTRUCTOR = 4
"""Bytes of the number that every TL object begins with: nothing is shorter."""
GZIP_FROM = 4096
"""Bytes from which a body is packed: below, it costs more time than it saves."""

_LONG = 254
_TRUE = pack("<I", 0x997275B5)
_FALSE = pack("<I", 0xBC799737)
_RESULT_HEAD = Struct("<Iq")
_ERROR_HEAD = Struct("<IqIi")


def tl_bytes(data: bytes) -> bytes:
    """A TL ``bytes`` or ``string``: length, content, filled up to a multiple of four."""
    size = len(data)
    head = bytes((size,)) if size < _LONG else b"\xfe" + size.to_bytes(3, "little")
    return head + data + bytes(-(len(head) + size) % 4)


def longs(values: Sequence[int]) -> bytes:
    """``Vector<long>``, for the methods whose result is one."""
    return pack(f"<Ii{len(values)}q", VECTOR, len(values), *values)


def ints(values: Sequence[int]) -> bytes:
    """``Vector<int>``, for the methods whose result is one."""
    return pack(f"<Ii{len(values)}i", VECTOR, len(values), *values)


def body_of(result: Any) -> bytes:
    """Serialise a result: a TL object, a bool, a list of TL objects, or bytes that are serialised already."""
    if isinstance(result, bytes):
        return result
    if isinstance(result, bool):
        return _TRUE if result else _FALSE
    if isinstance(result, list):
        return pack("<Ii", VECTOR, len(result)) + b"".join(bytes(item) for item in result)
    return bytes(result)


def packed(body: bytes) -> bytes:
    """The same body, as gzip_packed where that makes a large one smaller."""
    if len(body) < GZIP_FROM:
        return body
    smaller = pack("<I", GZIP_PACKED) + tl_bytes(gzip.compress(body, 1))
    return smaller if len(smaller) < len(body) else body


def rpc_result(msg_id: int, result: Any) -> bytes:
    """The answer to the call with this message id."""
    return _RESULT_HEAD.pack(RPC_RESULT, msg_id) + packed(body_of(result))


def rpc_error(msg_id: int, code: int, message: str) -> bytes:
    """The answer to a call that is refused."""
    return _ERROR_HEAD.pack(RPC_RESULT, msg_id, RPC_ERROR, code) + tl_bytes(message.encode())
