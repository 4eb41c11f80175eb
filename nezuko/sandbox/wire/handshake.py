"""How a client and the server agree on an authorisation key: https://core.telegram.org/mtproto/auth_key."""

from __future__ import annotations

import os
import time
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from cryptg import decrypt_ige, encrypt_ige
from telethon import functions as f
from telethon import types as t
from telethon.extensions import BinaryReader

from nezuko.sandbox.wire.encryption import sha1
from nezuko.sandbox.wire.keys import AuthKey, aux_hash
from nezuko.sandbox.wire.requests import READ_ERRORS

if TYPE_CHECKING:
    from nezuko.sandbox.wire.keys import RsaKey

# The prime that Telegram's servers use, which clients know as safe, with its generator.
PRIME = int(
    "c71caeb9c6b1c9048e6c522f70f13f73980d40238e3e21c14934d037563d930f48198a0aa7c14058229493d22530f4dbfa336f6e0ac92513"
    "9543aed44cce7c3720fd51f69458705ac68cd4fe6b6b13abdc9746512969328454f18faf8c595f642477fe96bb2a941d5bcd1d4ac8cc4988"
    "0708fa9b378e3c4f3a9060bee67cf9a4a4a695811051907e162753b56b0f6b410dba74d8a84b2a14b3144e0ef1284754fd17ed950d5965b4"
    "b9dd46582db1178d169c6bc465b0d6ff9ca3928fef5b9ae4e418fc15e83ebea0f87fa9ff5eed70050ded2849f47bf959d956850ce929851f"
    "0d8115f635b105ee2e4e15d04b2454bf6f4fadf034b10403119cd8e3b92fcc5b",
    16,
)
GENERATOR = 3
_FACTORS = 0x494C553B, 0x53911073
_PQ = (_FACTORS[0] * _FACTORS[1]).to_bytes(8, "big")
_BYTES = 256
_BLOCK = 16
_SAFE = 1 << (2048 - 64)
# Half the strength of a full exponent for a seventh of its time: more than a server on loopback needs.
_EXPONENT_BYTES = 32


class HandshakeError(Exception):
    """The client's step doesn't fit the ones before it, or isn't what it claims to be."""


class Handshake:
    """One client's way to an authorisation key: three questions and answers in this order."""

    def __init__(self, rsa_key: RsaKey) -> None:
        self._rsa = rsa_key
        self._nonce = 0
        self._server_nonce = 0
        self._new_nonce = b""
        self._exponent = 0
        self._bare = False
        self.keys: list[AuthKey] = []
        """The key that was agreed on, in each way the client may write it; empty until the last step."""

    def answer(self, request: Any) -> Any:
        """Answer one step.

        Raises:
            HandshakeError: when it is out of order, or its nonce, hash or proof is wrong.
        """
        if isinstance(request, (f.ReqPqMultiRequest, f.ReqPqRequest)):
            return self._begin(request)
        if not isinstance(request, (f.ReqDHParamsRequest, f.SetClientDHParamsRequest)):
            raise HandshakeError(f"{type(request).__name__} is no step of a handshake")
        if not self._nonce or (request.nonce, request.server_nonce) != (self._nonce, self._server_nonce):
            raise HandshakeError("wrong nonce")
        if isinstance(request, f.ReqDHParamsRequest):
            return self._offer(request)
        if isinstance(request, f.SetClientDHParamsRequest) and self._exponent:
            return self._agree(request)
        raise HandshakeError(f"{type(request).__name__} out of order")

    def _begin(self, request: Any) -> Any:
        self._nonce = request.nonce
        self._server_nonce = int.from_bytes(os.urandom(16), "little", signed=True)
        return t.ResPQ(self._nonce, self._server_nonce, _PQ, [self._rsa.fingerprint])

    def _offer(self, request: Any) -> Any:
        proof = int.from_bytes(request.p, "big"), int.from_bytes(request.q, "big")
        if proof != _FACTORS or request.public_key_fingerprint != self._rsa.fingerprint:
            raise HandshakeError("wrong factors or fingerprint")
        inner = open_inner(self._rsa, request.encrypted_data)
        if (inner.nonce, inner.server_nonce) != (self._nonce, self._server_nonce):
            raise HandshakeError("wrong inner nonce")
        self._bare = isinstance(inner, t.PQInnerData)
        self._new_nonce = inner.new_nonce.to_bytes(32, "little", signed=True)
        self._exponent = int.from_bytes(os.urandom(_EXPONENT_BYTES), "big")
        public = pow(GENERATOR, self._exponent, PRIME)
        data = bytes(
            t.ServerDHInnerData(
                self._nonce, self._server_nonce, GENERATOR, _number(PRIME), _number(public), int(time.time())
            )
        )
        data = sha1(data) + data
        return t.ServerDHParamsOk(
            self._nonce, self._server_nonce, encrypt_ige(data + os.urandom(-len(data) % 16), *self._temporary_aes())
        )

    def _agree(self, request: Any) -> Any:
        if not request.encrypted_data or len(request.encrypted_data) % _BLOCK:
            raise HandshakeError("not encrypted in whole blocks")
        plain = decrypt_ige(request.encrypted_data, *self._temporary_aes())
        inner = hashed_object(plain, t.ClientDHInnerData)
        if (inner.nonce, inner.server_nonce) != (self._nonce, self._server_nonce):
            raise HandshakeError("wrong inner nonce")
        secret = shared_secret(int.from_bytes(inner.g_b, "big"), self._exponent, bare=self._bare)
        server_nonce = self._server_nonce.to_bytes(16, "little", signed=True)
        salt = int.from_bytes(xor(self._new_nonce[:8], server_nonce[:8]), "little", signed=True)
        self.keys = agreed_keys(secret, salt)
        proof = sha1(self._new_nonce + b"\x01" + aux_hash(secret))[4:20]
        return t.DhGenOk(self._nonce, self._server_nonce, int.from_bytes(proof, "little", signed=True))

    def _temporary_aes(self) -> tuple[bytes, bytes]:
        server = self._server_nonce.to_bytes(16, "little", signed=True)
        new = self._new_nonce
        a, b, c = sha1(new + server), sha1(server + new), sha1(new + new)
        return a + b[:12], b[12:] + c + new[:4]


def open_inner(key: RsaKey, block: bytes) -> Any:
    """Decrypt and check the client's first secret, padded the old way or the new one (RSA_PAD).

    Raises:
        HandshakeError: when neither hash fits.
    """
    if len(block) > _BYTES or int.from_bytes(block, "big") >= key.modulus:
        raise HandshakeError("not encrypted for this key")
    plain = key.open(block)
    found, size = _try_read(plain[21:]) if plain[0] == 0 else (None, 0)
    if found is not None and sha1(plain[21 : 21 + size]) == plain[1:21]:
        return _expect(found, t.PQInnerData, t.PQInnerDataDc)
    # One in 256 of the new kind begins with a zero byte as well, so the hashes decide.
    hidden, cipher = plain[:32], plain[32:]
    secret = xor(hidden, sha256(cipher).digest())
    opened = decrypt_ige(cipher, secret, bytes(32))
    padded, proof = opened[:192][::-1], opened[192:]
    if sha256(secret + padded).digest() != proof:
        raise HandshakeError("wrong hash in the encrypted part")
    return _expect(_try_read(padded)[0], t.PQInnerDataDc, t.PQInnerData)


def hashed_object(plain: bytes, expected: type) -> Any:
    """The object behind its own SHA-1, as the older parts of the handshake write it; padding may follow."""
    found, size = _try_read(plain[20:])
    if sha1(plain[20 : 20 + size]) != plain[:20]:
        raise HandshakeError("wrong hash in the encrypted part")
    return _expect(found, expected)


def shared_secret(theirs: int, exponent: int, *, bare: bool) -> bytes:
    """The bytes of the key that both sides compute.

    Args:
        theirs: the client's public value.
        exponent: the server's secret.
        bare: leave out leading zero bytes. The key has 256 bytes, but Telethon 1.45 drops leading zeros (1 key in 256)
            and would find the server's proof wrong. It is told from others by its first message, which is of the
            kind that names no data centre.

    Raises:
        HandshakeError: when the client's value is outside the range that the protocol asks for.
    """
    if not _SAFE <= theirs <= PRIME - _SAFE:
        raise HandshakeError("public value out of range")
    secret = pow(theirs, exponent, PRIME)
    return _number(secret) if bare else secret.to_bytes(_BYTES, "big")


def agreed_keys(secret: bytes, salt: int) -> list[AuthKey]:
    """The key, and where it is shorter than 256 bytes the form in which Telethon's StringSession keeps it."""
    key = AuthKey(secret, salt)
    if len(secret) == _BYTES:
        return [key]
    return [key, AuthKey(secret.ljust(_BYTES, b"\0"), salt, key.state)]


def xor(a: bytes, b: bytes) -> bytes:
    """Two strings of equal length, bit by bit."""
    return (int.from_bytes(a, "big") ^ int.from_bytes(b, "big")).to_bytes(len(a), "big")


def _number(value: int) -> bytes:
    return value.to_bytes((value.bit_length() + 7) // 8, "big")


def _try_read(data: bytes) -> tuple[Any, int]:
    """The object that the data begins with and its length in bytes; None where it begins with none."""
    reader = BinaryReader(data)
    try:
        return reader.tgread_object(), reader.tell_position()
    except READ_ERRORS:
        return None, 0


def _expect(found: Any, *expected: type) -> Any:
    if not isinstance(found, expected):
        raise HandshakeError(f"{type(found).__name__} was not expected")
    return found
