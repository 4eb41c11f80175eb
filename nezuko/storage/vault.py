"""The vault: seals secrets (tokens, session keys) before they go into the database, and opens them again.

Fernet (AES-128-CBC with HMAC-SHA256) under one or several keys: the newest seals, all of them open.
"""

from __future__ import annotations

from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from nezuko.config import StorageSettings
from nezuko.errors import StorageError
from nezuko.storage.keys import key_file, key_source, make_key, read_keys
from nezuko.storage.models import VaultCheck
from nezuko.storage.sealed import any_sealed

_CHECK = b"nezuko"


class Vault:
    """Seals and opens. Make it with `open`, which checks the key against the database."""

    def __init__(self, keys: Sequence[str | bytes]) -> None:
        """`keys`: Fernet keys (32 bytes in URL-safe base64), the newest first.

        Raises:
            StorageError: there is no key or one is malformed.
        """
        if not keys:
            raise StorageError("There is no encryption key.")
        self._fernet = MultiFernet([_fernet(key, number) for number, key in enumerate(keys, start=1)])

    @classmethod
    async def open(cls, settings: StorageSettings) -> Vault:
        """Return the vault for the database that is open here.

        A key file is made if there is none and nothing was ever sealed in this database.

        Raises:
            StorageError: the key is missing, malformed, or not the one that sealed what is in the database.
        """
        check = await VaultCheck.get_or_none(id=VaultCheck.ONLY)
        evidence = check.sealed if check else await any_sealed()
        keys = read_keys(settings)
        if not keys:
            if evidence:
                raise StorageError(
                    f"The encryption key {key_file(settings)} is missing, but the database holds secrets sealed with it. "
                    "Put the file back from your backup. Without it, bots have to be added anew to a new database."
                )
            keys = make_key(settings)
        vault = cls(keys)
        if evidence:
            vault._verify(evidence, settings)
        if not check:
            await VaultCheck.bulk_create(
                [VaultCheck(id=VaultCheck.ONLY, sealed=vault.encrypt(_CHECK))], ignore_conflicts=True
            )
            vault._verify(
                (await VaultCheck.get(id=VaultCheck.ONLY)).sealed, settings
            )  # perhaps another process was faster
        return vault

    def _verify(self, sealed: bytes, settings: StorageSettings) -> None:
        try:
            self.decrypt(sealed)
        except StorageError as error:
            raise StorageError(
                f"The encryption key ({key_source(settings)}) is not the one that sealed the secrets in this database. "
                "Put the right key back; nothing was changed."
            ) from error

    def encrypt(self, secret: bytes | str) -> bytes:
        """Seal `secret` (text as UTF-8) with the newest key.

        Raises:
            StorageError: it is blank, which is never a secret.
        """
        data = secret.encode() if isinstance(secret, str) else secret
        if not data.strip():
            raise StorageError("A blank secret can't be sealed: give the token or key itself.")
        return self._fernet.encrypt(data)

    def decrypt(self, sealed: bytes) -> bytes:
        """Open what `encrypt` sealed with any of the keys.

        Raises:
            StorageError: it was changed, or sealed with another key.
        """
        try:
            return self._fernet.decrypt(bytes(sealed))
        except InvalidToken:
            raise StorageError(
                "A secret in the database can't be opened: it was changed, or sealed with another key. "
                "Put the right encryption key back, or give the secret anew."
            ) from None

    def renew(self, sealed: bytes) -> bytes:
        """Seal with the newest key what was sealed with any of them.

        Raises:
            StorageError: it can't be opened.
        """
        return self._fernet.encrypt(self.decrypt(sealed))


def _fernet(key: str | bytes, number: int) -> Fernet:
    try:
        return Fernet(key)
    except ValueError:
        raise StorageError(
            f"Encryption key number {number} is malformed: it must be 32 bytes in URL-safe base64 (44 characters). "
            "Put the right key back from your backup; don't make a new one while the database holds secrets."
        ) from None
