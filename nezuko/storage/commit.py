"""One transaction with many rows, on either database."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tortoise import BaseDBAsyncClient

from nezuko.storage.upsert import Row, Upsert


@dataclass(slots=True)
class Part:
    """Rows for one table, and for each the future that tells how it went."""

    upsert: Upsert
    rows: list[Row] = field(default_factory=list)
    futures: list[asyncio.Future[None]] = field(default_factory=list)


class Committer:
    """Writes parts through Tortoise's connection, past its query builder."""

    def __init__(self, client: BaseDBAsyncClient) -> None:
        self._client = client
        self._commit = self._sqlite if client.capabilities.dialect == "sqlite" else self._postgres

    async def commit(self, parts: Sequence[Part]) -> None:
        """Write all of `parts` in one transaction, parents before children; nothing is written if it raises.

        Raises:
            Exception: what the driver raises; `failures.is_transient` judges it.
        """
        await self._commit(sorted(parts, key=lambda part: part.upsert.depth))

    async def _sqlite(self, parts: Sequence[Part]) -> None:
        statements = [statement for part in parts for statement in part.upsert.for_sqlite(part.rows)]
        async with self._client.acquire_connection() as connection:
            await connection._execute(_in_thread, connection, statements)  # noqa: SLF001 - one visit to the connection's thread instead of one for each statement

    async def _postgres(self, parts: Sequence[Part]) -> None:
        async with self._client.acquire_connection() as connection:
            if len(parts) == 1:  # a lone statement is a transaction: two round trips less
                await _write(connection, parts[0])
                return
            async with connection.transaction():
                for part in parts:
                    await _write(connection, part)


async def _write(connection: Any, part: Part) -> None:
    await connection.execute(part.upsert.postgres_sql, *part.upsert.for_postgres(part.rows))


def _in_thread(connection: Any, statements: Sequence[tuple[str, list[Any]]]) -> None:
    raw: sqlite3.Connection = connection._conn  # noqa: SLF001 - see above
    if len(statements) == 1:  # a lone statement is a transaction; each more waits for the interpreter's lock
        raw.execute(*statements[0])
        return
    raw.execute("BEGIN IMMEDIATE")
    try:
        for sql, parameters in statements:
            raw.execute(sql, parameters)
        raw.execute("COMMIT")
    except BaseException:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        raise
