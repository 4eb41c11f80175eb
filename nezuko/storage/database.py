"""Open the database around everything."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Literal

import asyncpg
from tortoise import BaseDBAsyncClient, context
from tortoise.backends.base.executor import EXECUTOR_CACHE
from tortoise.exceptions import DBConnectionError, IntegrityError, OperationalError, TransactionManagementError

from nezuko.config import StorageSettings
from nezuko.storage.address import Address, tortoise_config
from nezuko.storage.counting import count_queries
from nezuko.storage.failures import explain
from nezuko.storage.folder import prepare_folder
from nezuko.storage.models import MODELS
from nezuko.storage.upgrade import FOLDER, pending, upgrade, versions

SWITCH_SECONDS = 0.0002
OWN_MODELS = "nezuko.storage.models"

FAILURES = (
    sqlite3.Error,
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    OperationalError,
    IntegrityError,
    DBConnectionError,
    TransactionManagementError,
    OSError,
)
"""What the drivers and Tortoise raise when the database can't be used."""


class Database:
    """The open database. Models find it by themselves; this is for what concerns it as a whole."""

    def __init__(self, address: Address, client: BaseDBAsyncClient) -> None:
        self.address = address
        self.dialect: Literal["sqlite", "postgres"] = address.dialect
        self.address_shown = address.shown
        """The address without its password."""
        self._client = client

    async def ping(self) -> None:
        """Ask the database for something that it must look up.

        Raises:
            StorageError: it doesn't answer; the text says what to do.
        """
        try:
            await self._client.execute_query("SELECT count(*) FROM vault_check")
        except FAILURES as error:
            raise explain(error, self.address) from error

    async def ask(self, sql: str) -> list[dict[str, Any]]:
        """Return the rows of a statement of our own, outside of any transaction."""
        rows: list[dict[str, Any]] = await self._client.execute_query_dict(sql)
        return rows

    async def size(self) -> int:
        """Return how many bytes the database takes on disk."""
        if self.dialect == "postgres":
            rows = await self._client.execute_query_dict("SELECT pg_database_size(current_database()) AS size")
        else:
            rows = await self._client.execute_query_dict(
                "SELECT page_count * page_size AS size FROM pragma_page_count(), pragma_page_size()"
            )
        return int(rows[0]["size"])


@asynccontextmanager
async def open_database(
    settings: StorageSettings,
    *,
    migrate: bool = True,
    models: list[str] | None = None,
    migrations: Path | None = None,
) -> AsyncIterator[Database]:
    """Open the database, bring it up to date, and close it at the end. Models work inside, in every task.

    Open it in the outermost task, before other tasks are made.

    Args:
        settings: where the database is.
        migrate: False leaves the database as it is.
        models: other modules with models than the program's (in tests); without `migrations` their tables are made if they aren't there.
        migrations: another folder of migrations than the program's.

    Raises:
        StorageError: it can't be opened or is newer than the program; the text says what to do.
    """
    address = Address.of(settings)
    if address.dialect == "sqlite":
        # SQLite works in a thread. Python's 5 ms would be what each statement waits for a busy event loop to let it go on, several times.
        sys.setswitchinterval(SWITCH_SECONDS)
    if address.path:
        prepare_folder(address.path.parent)
    async with context.TortoiseContext() as tortoise:
        try:
            await _connect(tortoise, address, models or MODELS)
            if models is None or migrations:
                await _bring_up_to_date(tortoise, address, migrations or FOLDER, migrate=migrate)
            elif migrate:
                await tortoise.generate_schemas(safe=True)
        except FAILURES as error:
            raise explain(error, address) from error
        count_queries(tortoise.db())
        yield Database(address, tortoise.db())


async def _connect(tortoise: context.TortoiseContext, address: Address, models: Sequence[str]) -> None:
    modules = list(dict.fromkeys([OWN_MODELS, *models]))
    EXECUTOR_CACHE.clear()  # Tortoise keeps SQL by the connection's name, also when that was another kind of database before
    # Only one context of a process can be the fall-back for tasks that were made outside; the first one is.
    first = context._global_context is None  # noqa: SLF001 - there is no public way to ask
    await tortoise.init(config=tortoise_config(address, modules), _enable_global_fallback=first)
    await tortoise.db().execute_query("SELECT 1")


async def _bring_up_to_date(
    tortoise: context.TortoiseContext, address: Address, folder: Path, *, migrate: bool
) -> None:
    in_memory = address.dialect == "sqlite" and address.path is None
    missing = await pending(tortoise.db(), folder)
    if in_memory or not versions(folder):
        await tortoise.generate_schemas(safe=True)
    elif missing and migrate:
        await upgrade(address, folder)
