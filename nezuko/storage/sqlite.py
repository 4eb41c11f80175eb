"""Tortoise's engine for SQLite, but for one thing: a transaction takes the right to write when it begins.

SQLite's own `BEGIN` takes it at the first write. If another process (a command beside the running program) has written since the
transaction first read, that write fails at once with "database is locked", however long one is ready to wait: what was read is outdated
(https://www.sqlite.org/lang_transaction.html, SQLITE_BUSY_SNAPSHOT). `BEGIN IMMEDIATE` waits in line instead.
"""

from __future__ import annotations

import asyncio
import sqlite3
from typing import cast

from tortoise.backends.base.client import TransactionalDBClient, TransactionContext
from tortoise.backends.sqlite.client import SqliteClient, SqliteTransactionContext, SqliteTransactionWrapper
from tortoise.connection import get_connections
from tortoise.exceptions import OperationalError


class WritingTransaction(SqliteTransactionWrapper):
    """A transaction that may write from its first statement on."""

    async def begin(self) -> None:
        """Begin it.

        Raises:
            OperationalError: another process has kept the right to write for longer than `busy_timeout`.
        """
        try:
            await self._connection.commit()
            await self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise OperationalError(error) from error


class WritingTransactionContext(SqliteTransactionContext):
    """Lets go of the connection also if the transaction was not begun: refused, or cancelled meanwhile."""

    async def __aenter__(self) -> TransactionalDBClient:
        await self._trxlock.acquire()
        try:
            await self._begin()
        except BaseException:
            self._trxlock.release()
            raise
        self.token = get_connections().set(self.connection_name, self.connection)
        return cast("TransactionalDBClient", self.connection)

    async def _begin(self) -> None:
        await self.ensure_connection()
        try:
            await self.connection.begin()
        except asyncio.CancelledError:
            await asyncio.shield(self.connection.rollback())  # its thread may have begun it all the same
            raise


class Client(SqliteClient):
    """A connection whose transactions wait for their turn among processes."""

    def _in_transaction(self) -> TransactionContext:
        return WritingTransactionContext(WritingTransaction(self), self._lock)


client_class = Client
