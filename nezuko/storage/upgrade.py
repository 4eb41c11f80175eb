"""Bring a database up to date: apply the migrations that it lacks, under a lock, each whole or not at all.

The history is aerich's and its commands work on it, but its files hold the SQL of both databases (see `migrations.py`), and SQLite is
upgraded statement by statement: `executescript` would commit first, so that a failed migration stayed half done.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from aerich import Command
from aerich.models import Aerich
from aerich.utils import decompress_dict, import_py_module
from loguru import logger
from tortoise import BaseDBAsyncClient, context
from tortoise.exceptions import OperationalError

import nezuko
from nezuko.errors import StorageError
from nezuko.storage.address import APP, CONNECTION, Address, tortoise_config
from nezuko.storage.locks import held

FOLDER = Path(nezuko.__file__).resolve().parent.parent / "migrations"
LOCK_WAIT = 120.0
STATEMENT_SECONDS = 3600
"""An index over millions of rows takes its time."""
_ADVISORY_LOCK = 0x6E657A75  # "nezu"


def versions(folder: Path = FOLDER) -> list[str]:
    """Return the names of the migration files, oldest first."""
    return sorted(
        (file.name for file in (folder / APP).glob("[0-9]*_*.py")), key=lambda name: int(name.partition("_")[0])
    )


async def pending(client: BaseDBAsyncClient, folder: Path = FOLDER) -> list[str]:
    """Return the migrations that the database lacks, oldest first.

    Raises:
        StorageError: the database has some that this program doesn't know.
    """
    known = versions(folder)
    try:
        rows = await client.execute_query_dict("SELECT version FROM aerich")
    except OperationalError as error:
        if "aerich" not in str(error):
            raise
        return known  # the table isn't there: a new database
    applied = {row["version"] for row in rows}
    if newer := sorted(applied - set(known)):
        raise StorageError(
            f"The database is newer than this program: it has {newer[-1]}, which this version of Nezuko doesn't know. "
            "Install the newer version again, or put back a backup from before the upgrade."
        )
    return [name for name in known if name not in applied]


async def upgrade(address: Address, folder: Path = FOLDER) -> list[str]:
    """Apply what `pending` tells, waiting for other processes that are at it; return the migrations applied.

    Raises:
        StorageError: the database is newer than the program, or another process holds the lock for too long.
    """
    config = tortoise_config(address, ["aerich.models"])
    # Rebuilding a table drops the old one: with foreign keys on, all rows that refer to it would go too.
    changes = {"foreign_keys": "OFF"} if address.dialect == "sqlite" else {"command_timeout": STATEMENT_SECONDS}
    credentials = {**address.connection["credentials"], **changes}
    config["connections"][CONNECTION] = {**address.connection, "credentials": credentials}
    async with context.TortoiseContext(), _SafeCommand(config, app=APP, location=str(folder)) as command:
        client = context.require_context().db()
        async with _alone(address, client):
            if not await pending(client, folder):
                return []
            applied: list[str] = await command.upgrade(run_in_transaction=True)
    logger.info("database upgraded: {}", ", ".join(applied))
    return applied


@asynccontextmanager
async def _alone(address: Address, client: BaseDBAsyncClient) -> AsyncIterator[None]:
    """No other process upgrades this database meanwhile."""
    if address.path:
        lock = address.path.with_name(address.path.name + ".upgrade-lock")
        async with held(lock, LOCK_WAIT, "Another process has been upgrading the database for too long"):
            yield
        return
    async with client.acquire_connection() as connection:
        await connection.execute("SELECT pg_advisory_lock($1)", _ADVISORY_LOCK, timeout=LOCK_WAIT)
        try:
            yield
        finally:
            await connection.execute("SELECT pg_advisory_unlock($1)", _ADVISORY_LOCK)


class _SafeCommand(Command):
    async def _upgrade(
        self, conn: BaseDBAsyncClient, version_file: str, fake: bool = False, version_module: Any = None
    ) -> None:
        module: ModuleType = import_py_module(version_module)
        if not fake:
            script: str = await module.upgrade(conn)
            if conn.capabilities.dialect == "sqlite":
                await _run_on_sqlite(conn, script, version_file)
            else:
                await conn.execute_script(script)
        content = decompress_dict(module.MODELS_STATE)
        await Aerich.create(version=version_file, app=self.app, using_db=conn, content=content)


async def _run_on_sqlite(client: BaseDBAsyncClient, script: str, version: str) -> None:
    for statement in statements(script):
        await client.execute_query(statement)
    if broken := await client.execute_query_dict("PRAGMA foreign_key_check"):
        raise StorageError(
            f"The migration {version} would leave rows without their parents ({broken[:3]}); nothing was changed."
        )


def statements(script: str) -> list[str]:
    """Split SQL at the semicolons that end statements, not at those in quotes, comments or triggers."""
    found: list[str] = []
    text = ""
    for part in re.split("(;)", script):
        text += part
        if part == ";" and sqlite3.complete_statement(text):
            found.append(text.strip())
            text = ""
    if text.strip():
        found.append(text.strip())
    return [statement for statement in found if statement != ";"]
