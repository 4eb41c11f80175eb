"""The id that ties together what belongs to one happening: a request or an update, what was decided, done, written and logged for it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import count
from typing import TYPE_CHECKING

from loguru import logger

if TYPE_CHECKING:
    from loguru import Record

_ACCEPTED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}")
_current: ContextVar[str] = ContextVar("nezuko_correlation", default="")


_run = os.urandom(5).hex()
_numbers = count(1)


def new() -> str:
    """Return a fresh id: 16 hexadecimal digits, ten of this run and six that count (more, if it comes to that)."""
    return f"{_run}{next(_numbers):06x}"


def current() -> str:
    """Return the id of what runs now, or an empty string outside of any happening."""
    return _current.get()


def accepted(value: str | None) -> str:
    """Return an id that came from outside if it is harmless (at most 32 letters, digits, dots, dashes), else a fresh one."""
    return value if value and _ACCEPTED.fullmatch(value) else new()


def begin(value: str) -> None:
    """Let `value` be the current id for what follows in this task."""
    _current.set(value)


@contextmanager
def bound(value: str | None = None) -> Iterator[str]:
    """Within the block, `current()` and every log line carry `value` (default: a fresh id)."""
    chosen = value or new()
    token = _current.set(chosen)
    try:
        yield chosen
    finally:
        _current.reset(token)


def _note(record: Record) -> None:
    if value := _current.get():
        record["extra"].setdefault("correlation", value)


# Asked for each line that is written; `logger.contextualize` would cost each judgement 60 µs, lines or not.
logger.configure(patcher=_note)
