"""A lock between processes: a locked file. The system frees it when its process ends, however it ends."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO

from nezuko.errors import StorageError
from nezuko.storage.folder import prepare_folder

POLL_SECONDS = 0.05
IN_USE_FILE = "nezuko.lock"


class FileLock:
    """Held by one process at a time. The file stays when the lock is given back; only the lock on it counts."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: IO[str] | None = None

    def take(self) -> bool:
        """Try to take it; False if another process (or another lock of this one) holds it."""
        file = self.path.open("a+")
        if not _lock(file):
            file.close()
            return False
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        self._file = file
        return True

    def holder(self) -> str:
        """The id of the process that holds it, as far as the file tells."""
        return self.path.read_text().strip() or "unknown"

    def give_back(self) -> None:
        """Let others take it."""
        if self._file:
            self._file.close()  # closing frees the lock
            self._file = None


@asynccontextmanager
async def held(path: Path, wait: float, busy: str) -> AsyncIterator[None]:
    """Hold the lock on `path`, waiting for it for up to `wait` seconds.

    Raises:
        StorageError: another process holds it for longer; the text is `busy` with that process's id.
    """
    lock = FileLock(path)
    deadline = time.monotonic() + wait
    while not lock.take():
        if time.monotonic() >= deadline:
            raise StorageError(f"{busy} (process {lock.holder()}).")
        await asyncio.sleep(POLL_SECONDS)
    try:
        yield
    finally:
        lock.give_back()


@asynccontextmanager
async def in_use(data_dir: Path, busy: str) -> AsyncIterator[None]:
    """Use the data folder alone: two programs on one folder would be the same bot twice, which Telegram ends by revoking the session.

    Raises:
        StorageError: another process uses it (the text is `busy` with its id), or it can't be written.
    """
    prepare_folder(data_dir)
    async with held(data_dir / IN_USE_FILE, 0, busy):
        yield


def is_in_use(data_dir: Path) -> bool:
    """Tell whether a running program uses the data folder now."""
    if not (data_dir / IN_USE_FILE).exists():
        return False
    lock = FileLock(data_dir / IN_USE_FILE)
    free = lock.take()
    lock.give_back()
    return not free


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> bool:
        try:
            file.seek(1 << 20)  # a byte beyond the text, which others may still read
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _lock(file: IO[str]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
