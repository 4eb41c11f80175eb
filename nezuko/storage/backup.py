"""Copies of an SQLite database, made while the program works."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path

from nezuko.errors import StorageError
from nezuko.storage.address import Address
from nezuko.storage.failures import explain
from nezuko.storage.tables import reading


def file_name(now: float | None = None) -> str:
    """Return what to call a copy made now."""
    return time.strftime("nezuko-%Y%m%d-%H%M%S.sqlite", time.gmtime(now))


async def backup(address: Address, target: Path) -> int:
    """Write a copy of the database to `target`: as it is at one moment, tidied up, readable by its owner alone.

    Secrets in it stay sealed: the encryption key isn't in it and has to be kept elsewhere.

    Returns:
        Its size in bytes.

    Raises:
        StorageError: it isn't SQLite in a file, `target` is there already, or it can't be written.
    """
    if address.dialect != "sqlite" or address.path is None:
        raise StorageError("Only SQLite is copied from here. For PostgreSQL use pg_dump.")
    if not address.path.is_file():
        raise StorageError(f"There is no database at {address.path} yet.")
    return await asyncio.to_thread(_copy, address, address.path, target)


def _copy(address: Address, source: Path, target: Path) -> int:
    if target.exists():
        raise StorageError(f"{target} is there already. Name another file.")
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as folder:  # mode 0700
            copy = Path(folder, "copy.sqlite")
            with closing(reading(source)) as connection:
                connection.execute("VACUUM INTO ?", [str(copy)])
            copy.chmod(0o600)
            with copy.open("rb") as file:
                os.fsync(file.fileno())
            os.link(copy, target)  # fails if somebody was faster
    except sqlite3.Error as error:
        raise explain(error, address) from error
    except OSError as error:
        raise StorageError(f"The copy {target} can't be written: {error.strerror}.") from error
    return target.stat().st_size
