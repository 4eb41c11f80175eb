"""The data folder: made if need be, readable by its owner alone."""

from __future__ import annotations

import os
from pathlib import Path

from nezuko.errors import StorageError

PRIVATE = 0o700


def prepare_folder(folder: Path) -> None:
    """Make `folder` (mode 0700) if it isn't there, and see that files can be made in it.

    Raises:
        StorageError: it is no folder, or can't be made or written.
    """
    try:
        if not folder.is_dir():
            folder.mkdir(mode=PRIVATE, parents=True)
    except FileExistsError:
        raise StorageError(
            f"{folder} is a file, but should be the data folder. Move it away or name another folder in storage.data_dir."
        ) from None
    except OSError as error:
        raise StorageError(f"The data folder {folder} can't be made: {error.strerror}. {_REMEDY}") from error
    if not os.access(folder, os.W_OK | os.X_OK) or not _can_write(folder):
        raise StorageError(f"The data folder {folder} can't be written. {_REMEDY}")


_REMEDY = (
    "Give this user the right to write there, or name another folder in storage.data_dir (NEZUKO_STORAGE__DATA_DIR)."
)


def _can_write(folder: Path) -> bool:
    """Try it: `os.access` doesn't know of read-only mounts for root."""
    probe = folder / f".probe-{os.getpid()}"
    try:
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True
