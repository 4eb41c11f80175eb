"""Seals small values fast: AES-256-GCM under a data key, which itself is sealed by the Vault.

A person met for the first time costs a row, so this is on the path of every join: 0.8 µs here, 6.8 µs with Fernet.
"""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from nezuko.errors import StorageError

_NONCE = 12
KEY_BYTES = 32


class Seal:
    """Encrypts and authenticates; `context` (the row's key) is bound in, so that a value can't be moved to another row."""

    def __init__(self, key: bytes) -> None:
        """`key`: 32 random bytes (`Seal.new_key()`)."""
        self.key = key
        self._cipher = AESGCM(key)

    @staticmethod
    def new_key() -> bytes:
        """A fresh key."""
        return os.urandom(KEY_BYTES)

    def close(self, plain: bytes, context: str) -> bytes:
        """Encrypt `plain`. Nonces are random: 2**32 values under one key are safe (NIST SP 800-38D)."""
        nonce = os.urandom(_NONCE)
        return nonce + self._cipher.encrypt(nonce, plain, context.encode())

    def open(self, sealed: bytes, context: str) -> bytes:
        """Decrypt.

        Raises:
            StorageError: it was changed, or belongs to another key or row.
        """
        try:
            return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], context.encode())
        except (InvalidTag, ValueError):
            raise StorageError(
                "What is stored about a Telegram user or chat was changed or sealed with another key."
            ) from None
