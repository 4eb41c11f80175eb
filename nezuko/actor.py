"""Who does what runs now: set by the web guard for each request, by commands for whoever sent them; the audit asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who changes something.

    `account_id` and `telegram_id` are None where there is no account or where he isn't known on Telegram; `ip` and `user_agent` are empty
    for commands. `via` says by which way: "web", "api", "telegram", "console" or "program".
    """

    name: str = ""
    account_id: int | None = None
    telegram_id: int | None = None
    ip: str = ""
    user_agent: str = ""
    via: str = "web"


PROGRAM = Actor("Nezuko", via="program")
"""Stands for what the program does by itself."""

_current: ContextVar[Actor] = ContextVar("nezuko_actor", default=PROGRAM)


def current() -> Actor:
    """Return who does what runs now; `PROGRAM` where nobody was named."""
    return _current.get()


def begin(actor: Actor) -> None:
    """Let `actor` be the one for what follows in this task."""
    _current.set(actor)


@contextmanager
def bound(actor: Actor) -> Iterator[Actor]:
    """Within the block, `current()` is `actor`."""
    token = _current.set(actor)
    try:
        yield actor
    finally:
        _current.reset(token)
