"""One transaction with many rows, on either database."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tortoise import BaseDBAsyncClient, Model

from nezuko.errors import StorageError
from nezuko.storage.upsert import Row, Upsert

Derive = Callable[[Sequence[Row]], Iterable[tuple[Upsert, list[Row]]]]
"""New rows of one table -> rows of others that are written with them, as counts of them are."""

Statement = tuple[str, list[Any], int | None]
"""SQL, its parameters, and how many rows it must write (None: that doesn't matter)."""


Told = Callable[[StorageError | None], None]
"""Called when a row is committed (None), or why it never will be."""


@dataclass(slots=True)
class Part:
    """Rows for one table, and for each who is told how it went: a future, a function, nobody."""

    upsert: Upsert
    rows: list[Row] = field(default_factory=list)
    waiting: list[asyncio.Future[None] | Told | None] = field(default_factory=list)


class _SomeAreThereError(Exception):
    """Not all rows were new: this batch was written before, and only its success wasn't heard of."""


class Committer:
    """Writes parts through Tortoise's connection, past its query builder."""

    def __init__(self, client: BaseDBAsyncClient, derive: Mapping[type[Model], Derive] | None = None) -> None:
        """`derive`: for some tables, what their new rows entail in others."""
        self._client = client
        self._derive = derive if derive is not None else {}
        self._is_sqlite = client.capabilities.dialect == "sqlite"
        self._commit = self._sqlite if self._is_sqlite else self._postgres

    async def commit(self, parts: Sequence[Part]) -> None:
        """Write all of `parts`, and what they entail, in one transaction, parents before children; nothing is written if it raises.

        What rows entail is written once, however often the same rows come.

        Raises:
            Exception: what the driver raises; `failures.is_transient` judges it.
        """
        parts = sorted(parts, key=lambda part: part.upsert.depth)
        try:
            await self._commit(parts, self._entailed(parts))
        except _SomeAreThereError:
            new = [await self._only_new(part) if self._entails(part) else part for part in parts]
            await self._commit(new, self._entailed(new))

    def _entails(self, part: Part) -> bool:
        return part.upsert.only_inserts and part.upsert.model in self._derive

    def _entailed(self, parts: Sequence[Part]) -> list[Part]:
        """What new rows entail; the rows of one table are looked at together."""
        rows: dict[Derive, list[Row]] = {}
        for part in parts:
            if self._entails(part):
                rows.setdefault(self._derive[part.upsert.model], []).extend(part.rows)
        return [Part(upsert, made) for derive, found in rows.items() for upsert, made in derive(found) if made]

    async def _only_new(self, part: Part) -> Part:
        """The rows that aren't in the table, each once."""
        if not part.upsert.has_key:
            return part
        key = part.upsert.key_of
        new = {key(row): row for row in part.rows}
        for sql, parameters in part.upsert.look_for(part.rows, "sqlite" if self._is_sqlite else "postgres"):
            for found in await self._client.execute_query_dict(sql, parameters):
                new.pop(found["key"], None)
        return Part(part.upsert, list(new.values()))

    def _must_write(self, part: Part) -> bool:
        return self._entails(part) and part.upsert.has_key

    async def _sqlite(self, parts: Sequence[Part], entailed: Sequence[Part]) -> None:
        statements: list[Statement] = [
            (sql, parameters, len(parameters) // len(part.upsert.columns) if self._must_write(part) else None)
            for part in (*parts, *entailed)
            for sql, parameters in part.upsert.for_sqlite(part.rows)
        ]
        if statements:
            async with self._client.acquire_connection() as connection:
                await connection._execute(_in_thread, connection, statements)  # noqa: SLF001 - one visit to the connection's thread instead of one for each statement

    async def _postgres(self, parts: Sequence[Part], entailed: Sequence[Part]) -> None:
        async with self._client.acquire_connection() as connection:
            if len(parts) == 1 and not entailed:  # a lone statement is a transaction: two round trips less
                await _write(connection, parts[0])
                return
            async with connection.transaction():
                for part in (*parts, *entailed):
                    written = await _write(connection, part)
                    if written < len(part.rows) and self._must_write(part):
                        raise _SomeAreThereError


async def write_now(client: BaseDBAsyncClient, upsert: Upsert, rows: Sequence[Row]) -> None:
    """Write rows in the transaction of `client`: for what is read and written in one. What they would entail isn't written."""
    if not rows:
        return
    if client.capabilities.dialect == "sqlite":
        for sql, parameters in upsert.for_sqlite(rows):
            await client.execute_query(sql, parameters)
    else:
        await client.execute_query(upsert.postgres_sql, list(upsert.for_postgres(rows)))


async def _write(connection: Any, part: Part) -> int:
    """Write a part's rows; return how many were new or changed."""
    if not part.rows:
        return 0
    status = await connection.execute(part.upsert.postgres_sql, *part.upsert.for_postgres(part.rows))
    return int(status.rpartition(" ")[2])


def _in_thread(connection: Any, statements: Sequence[Statement]) -> None:
    raw: sqlite3.Connection = connection._conn  # noqa: SLF001 - see above
    if len(statements) == 1:  # a lone statement is a transaction; each more waits for the interpreter's lock
        raw.execute(*statements[0][:2])
        return
    raw.execute("BEGIN IMMEDIATE")
    try:
        for sql, parameters, must_write in statements:
            written = raw.execute(sql, parameters).rowcount
            if must_write is not None and written < must_write:
                raise _SomeAreThereError
        raw.execute("COMMIT")
    except BaseException:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        raise
