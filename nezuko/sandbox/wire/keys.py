"""The server's RSA key, authorisation keys and their salts."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from nezuko.sandbox.wire.answers import tl_bytes
from nezuko.sandbox.wire.encryption import sha1

if TYPE_CHECKING:
    from nezuko.sandbox.wire.session import Session

SALT_LIFE = 1800
"""Seconds a salt is valid for; the one before it is accepted too (https://core.telegram.org/mtproto/description)."""


KEY_BITS = 2048


class RsaKey:
    """The key pair that proves who the server is, and opens the first message of a client."""

    def __init__(self, private: rsa.RSAPrivateKey) -> None:
        self._private = private
        numbers = private.private_numbers()
        public = numbers.public_numbers
        self._p, self._q = numbers.p, numbers.q
        self._exponents = numbers.dmp1, numbers.dmq1, numbers.iqmp
        self.modulus = public.n
        parts = (tl_bytes(n.to_bytes((n.bit_length() + 7) // 8, "big")) for n in (public.n, public.e))
        # The lower 64 bits of the SHA-1 over the bare key, as https://core.telegram.org/mtproto/auth_key says.
        self.fingerprint = int.from_bytes(sha1(b"".join(parts))[-8:], "little", signed=True)

    @classmethod
    def generate(cls) -> RsaKey:
        """A new key of 2048 bits (some 50 ms)."""
        return cls(rsa.generate_private_key(65537, KEY_BITS))

    @classmethod
    def load(cls, pem: bytes) -> RsaKey:
        """The key in a PEM file with a private key; raises ValueError when there is none."""
        key = serialization.load_pem_private_key(pem, password=None)
        if not isinstance(key, rsa.RSAPrivateKey) or key.key_size != KEY_BITS:
            raise ValueError(f"not a private RSA key of {KEY_BITS} bits")
        return cls(key)

    @property
    def public_pem(self) -> str:
        """The public half in PKCS#1 PEM, as clients load it."""
        public = self._private.public_key()
        return public.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.PKCS1).decode()

    @property
    def private_pem(self) -> bytes:
        """The whole key in PEM, to be kept in a file."""
        return self._private.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption()
        )

    def open(self, block: bytes) -> bytes:
        """The 256 bytes that were encrypted for this key, with no padding taken off."""
        cipher = int.from_bytes(block, "big")
        at_p, at_q, inverse = self._exponents
        m1, m2 = pow(cipher, at_p, self._p), pow(cipher, at_q, self._q)
        return (m2 + self._q * (inverse * (m1 - m2) % self._p)).to_bytes(256, "big")


@dataclass(slots=True, eq=False)
class AuthState:
    """What the world knows of one authorisation key. It survives connections and restarts of the server."""

    auth_key_id: int
    user_id: int | None = None
    """Set by the methods that sign in; None means that nobody is."""
    is_bot: bool = False
    api_id: int = 0
    layer: int = 0
    data: dict[str, Any] = field(default_factory=dict)
    """Room for the world's own state per key, such as a code that was sent."""


class AuthKey:
    """One authorisation key, its parts cut once for encryption, its salts and its sessions.

    Args:
        secret: the shared secret, as both sides write it down.
        first_salt: the salt that the handshake itself yields.
        state: given when two ways of writing one key must share their state.
    """

    __slots__ = (
        "_first_salt", "check_in", "check_out", "from_client", "from_server", "id", "id_bytes", "salt", "salt_epoch",
        "salt_until", "salts", "sessions", "state",
    )  # fmt: skip

    def __init__(self, secret: bytes, first_salt: int, state: AuthState | None = None) -> None:
        self.id_bytes = sha1(secret)[-8:]
        self.id = int.from_bytes(self.id_bytes, "little")
        self.state = state or AuthState(self.id)
        # https://core.telegram.org/mtproto/description: x = 0 from client to server, 8 from server to client.
        self.from_client = secret[0:36], secret[40:76]
        self.from_server = secret[8:44], secret[48:84]
        self.check_in = secret[88:120]
        self.check_out = secret[96:128]
        self.sessions: dict[int, Session] = {}
        self._first_salt = first_salt
        self.salt_epoch = 0
        self.salt_until = 0.0
        self.salt = 0
        self.salts: tuple[int, ...] = ()
        self._turn_salt(time.time(), first=True)

    def accepts_salt(self, salt: int, now: float) -> bool:
        """Whether a client may still use this salt."""
        if now >= self.salt_until:
            self._turn_salt(now)
        return salt in self.salts

    def forget_salts(self) -> None:
        """Make every salt that clients hold wrong, as Telegram does now and then."""
        self.salt_epoch += 1
        self._turn_salt(time.time())
        self.salts = (self.salt,)

    def salt_at(self, period: int) -> int:
        """The salt of one period of SALT_LIFE seconds since the epoch of Unix."""
        seed = self.check_in + f"{period} {self.salt_epoch}".encode()
        return int.from_bytes(sha256(seed).digest()[:8], "little", signed=True)

    def _turn_salt(self, now: float, *, first: bool = False) -> None:
        period = int(now) // SALT_LIFE
        self.salt_until = float((period + 1) * SALT_LIFE)
        self.salt = self.salt_at(period)
        self.salts = (self.salt, self._first_salt if first else self.salt_at(period - 1))


def aux_hash(secret: bytes) -> bytes:
    """The first 64 bits of a key's SHA-1, which the end of the handshake proves knowledge of."""
    return sha1(secret)[:8]
