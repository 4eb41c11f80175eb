"""The vault: seals secrets (tokens, session keys) before they go into the database, and opens them again.

Fernet (AES-128-CBC with HMAC-SHA256) under one or several keys: the newest seals, all of them open.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from nezuko.config import StorageSettings
from nezuko.errors import StorageError
from nezuko.storage.folder import prepare_folder
from nezuko.storage.models import VaultCheck
from nezuko.storage.sealed import any_sealed

KEY_FILE = "encryption.key"
KEY_MODE = 0o600
_CHECK = b"nezuko"
_HEADER = "# The key that seals secrets in the database. Keep a copy where the database's backups are not.\n"


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


def key_file(settings: StorageSettings) -> Path:
    """Where the key stands if it isn't in the settings."""
    return settings.data_dir / KEY_FILE


def key_source(settings: StorageSettings) -> str:
    """What to call the place of the key in a sentence."""
    return "storage.encryption_keys" if settings.encryption_keys.get_secret_value().strip() else str(key_file(settings))


def read_keys(settings: StorageSettings) -> list[str]:
    """Return the keys, the newest first; none if nothing is set and there is no file.

    Raises:
        StorageError: the file can't be read or is empty.
    """
    if given := settings.encryption_keys.get_secret_value().strip():
        return [key.strip() for key in given.split(",") if key.strip()]
    path = key_file(settings)
    try:
        lines = path.read_text("ascii", errors="replace").splitlines()
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StorageError(
            f"The encryption key {path} can't be read: {error.strerror}. Give this user the right to."
        ) from error
    keys = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    if not keys:
        raise StorageError(
            f"The encryption key {path} is empty. Put the right key back, or delete the file if nothing was ever stored."
        )
    return keys


def make_key(settings: StorageSettings) -> list[str]:
    """Make the key file with a fresh key and return its keys; if another process was faster, return that one's.

    Raises:
        StorageError: the folder can't be written.
    """
    write_keys(settings, [Fernet.generate_key().decode()], replace=False)
    return read_keys(settings)


def write_keys(settings: StorageSettings, keys: Sequence[str], *, replace: bool = True) -> None:
    """Write the key file, mode 0600, whole or not at all, and only return when it is on the disk.

    Raises:
        StorageError: the folder can't be written.
    """
    prepare_folder(settings.data_dir)
    path = key_file(settings)
    try:
        handle, temporary = tempfile.mkstemp(dir=settings.data_dir, prefix=".key-")  # made with mode 0600
        with os.fdopen(handle, "w") as file:
            file.write(_HEADER + "\n".join(keys) + "\n")
            file.flush()
            os.fsync(file.fileno())
        if replace:
            Path(temporary).replace(path)
        else:
            _link(temporary, path)
    except OSError as error:
        raise StorageError(f"The encryption key {path} can't be written: {error.strerror}.") from error
    _sync_folder(settings.data_dir)


def _link(temporary: str, path: Path) -> None:
    """Give the file its name unless another process has just done so."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        pass
    finally:
        Path(temporary).unlink()


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
