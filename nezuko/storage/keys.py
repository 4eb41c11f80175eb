"""Where the encryption keys are: in the settings, or in a file that its owner alone can read."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from cryptography.fernet import Fernet
from loguru import logger

from nezuko.config import StorageSettings
from nezuko.errors import StorageError
from nezuko.storage.folder import prepare_folder

KEY_FILE = "encryption.key"
_HEADER = "# The key that seals secrets in the database. Keep a copy where the database's backups are not.\n"


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
        logger.info("another process has made the key {} just now; that one is used", path)
    finally:
        Path(temporary).unlink()


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
