"""Pseudonyms: keyed hashes by which somebody is recognised who comes back, and by which nobody can be looked for without the key.

A plain hash of a Telegram id would be undone by trying all ids; HMAC-SHA256 under a random key that the vault seals isn't.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

from nezuko.privacy.models import PseudonymKey
from nezuko.storage.vault import Vault

_BYTES = 32


class Pseudonyms:
    """Makes them. `open` must have been awaited."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._key = b""

    async def open(self) -> None:
        """Read the key, or make it at the first start. Raises StorageError if it can't be opened."""
        row = await PseudonymKey.get_or_none(id=PseudonymKey.ONLY)
        if row is None:
            made = PseudonymKey(id=PseudonymKey.ONLY, sealed=self._vault.encrypt(secrets.token_hex(_BYTES)))
            await PseudonymKey.bulk_create([made], ignore_conflicts=True)
            row = await PseudonymKey.get(id=PseudonymKey.ONLY)  # perhaps another process was faster
        self._key = self._vault.decrypt(row.sealed)

    def of(self, bot_id: int, user_id: int) -> str:
        """Return the pseudonym of a person with one bot: another bot knows him by another one."""
        if not self._key:
            raise RuntimeError("the pseudonyms were not opened")
        return hmac.new(self._key, f"{bot_id}:{user_id}".encode(), hashlib.sha256).hexdigest()
