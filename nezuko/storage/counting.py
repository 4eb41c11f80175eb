"""Counts the queries that one piece of work asks of the database, such as a request for a page."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from tortoise import BaseDBAsyncClient


@dataclass(slots=True)
class Tally:
    """How many queries there were so far."""

    queries: int = 0


_current: ContextVar[Tally | None] = ContextVar("nezuko_queries", default=None)


@contextmanager
def counted() -> Iterator[Tally]:
    """Within the block, count the queries of this task and of those that it starts.

    What goes through the writer isn't counted: nobody waits for it one by one.
    """
    tally = Tally()
    token = _current.set(tally)
    try:
        yield tally
    finally:
        _current.reset(token)


class _CountingLogger(logging.Logger):
    """Stands where Tortoise tells its log of each statement, in and outside of transactions, on every kind of database."""

    def debug(self, msg: object, *args: object, **more: object) -> None:
        del msg, more
        tally = _current.get()
        if tally is not None and len(args) == 2:  # noqa: PLR2004 - statement and values; others tell of connections
            tally.queries += 1


def count_queries(client: BaseDBAsyncClient) -> None:
    """Let the queries of this connection be counted from now on."""
    client.log = _CountingLogger("nezuko.queries")
