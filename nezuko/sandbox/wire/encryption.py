"""From an encrypted packet to its plain message and back: https://core.telegram.org/mtproto/description."""

from __future__ import annotations

import hashlib
import os
from hashlib import sha256
from typing import TYPE_CHECKING

from cryptg import decrypt_ige, encrypt_ige

if TYPE_CHECKING:
    from nezuko.sandbox.wire.keys import AuthKey

HEAD = 24
"""Bytes before the encrypted part: the key's id and the message key."""
MIN_PADDING, MAX_PADDING = 12, 1024

# Padding must be random to hide lengths from an onlooker; here there is none, and one draw per process is cheaper.
_PADDING = os.urandom(MIN_PADDING + 16)


class ForgedError(Exception):
    """The packet wasn't encrypted with this key, or was changed on its way."""


def sha1(data: bytes) -> bytes:
    """The digest that MTProto names keys by and checks its handshake with."""
    return hashlib.sha1(data, usedforsecurity=False).digest()


def open_packet(key: AuthKey, packet: bytes) -> bytes:
    """The plain text of a client's packet: salt, session, message id, number, length, body and padding."""
    msg_key = packet[8:HEAD]
    end = len(packet) - (len(packet) - HEAD) % 16
    plain: bytes = decrypt_ige(packet[HEAD:end], *_aes(msg_key, key.from_client))
    if sha256(key.check_in + plain).digest()[8:24] != msg_key:
        raise ForgedError("wrong message key")
    return plain


def seal_packet(key: AuthKey, plain: bytes) -> bytes:
    """Encrypt what the server says: salt, session, message id, number, length and body."""
    plain += _PADDING[: -(len(plain) + MIN_PADDING) % 16 + MIN_PADDING]
    msg_key = sha256(key.check_out + plain).digest()[8:24]
    sealed: bytes = encrypt_ige(plain, *_aes(msg_key, key.from_server))
    return key.id_bytes + msg_key + sealed


def _aes(msg_key: bytes, parts: tuple[bytes, bytes]) -> tuple[bytes, bytes]:
    a = sha256(msg_key + parts[0]).digest()
    b = sha256(parts[1] + msg_key).digest()
    return a[:8] + b[8:24] + a[24:], b[:8] + a[8:24] + b[24:]
