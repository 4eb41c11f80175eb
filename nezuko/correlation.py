"""The id that ties together what belongs to one happening: a request or an update, what was decided, done, written and logged for it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from loguru import logger

_ACCEPTED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}")
_current: ContextVar[str] = ContextVar("nezuko_correlation", default="")


def new() -> str:
    """Return a fresh id: 16 hexadecimal digits."""
    return os.urandom(8).hex()


def current() -> str:
    """Return the id of what runs now, or an empty string outside of any happening."""
    return _current.get()


def accepted(value: str | None) -> str:
    """Return an id that came from outside if it is harmless (at most 32 letters, digits, dots, dashes), else a fresh one."""
    return value if value and _ACCEPTED.fullmatch(value) else new()


def begin(value: str) -> None:
    """Let `value` be the current id for what follows in this task; log lines carry it where `bound` is used."""
    _current.set(value)


@contextmanager
def bound(value: str | None = None) -> Iterator[str]:
    """Within the block, `current()` and every log line carry `value` (default: a fresh id)."""
    chosen = value or new()
    token = _current.set(chosen)
    try:
        with logger.contextualize(correlation=chosen):
            yield chosen
    finally:
        _current.reset(token)
