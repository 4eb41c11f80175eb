"""Copies of the database: whole, private, never over another file; and what its tables hold."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from nezuko.accounts.models import Account
from nezuko.config import StorageSettings
from nezuko.errors import StorageError
from nezuko.storage.address import Address
from nezuko.storage.backup import backup, file_name
from nezuko.storage.database import open_database
from nezuko.storage.tables import check, measure, tidy

MODELS = ["nezuko.accounts.models"]


async def people(count: int) -> None:
    await Account.bulk_create([Account(id=number, telegram_id=number, created_at=0) for number in range(count)])


def left_in(folder: Path) -> list[Path]:
    """What is there besides the database itself."""
    return [path for path in folder.iterdir() if not path.name.startswith("test.sqlite")]


async def test_copy_is_made_while_the_database_is_open(sqlite_storage: StorageSettings, tmp_path: Path) -> None:
    async with open_database(sqlite_storage, models=MODELS):
        await people(50)
        target = tmp_path / file_name(0)
        assert target.name == "nezuko-19700101-000000.sqlite"
        length = await backup(Address.of(sqlite_storage), target)
    assert target.stat().st_size == length
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with closing(sqlite3.connect(target)) as connection:
        assert connection.execute("SELECT count(*) FROM accounts").fetchone() == (50,)
    assert left_in(tmp_path) == [target]


async def test_copy_never_overwrites(sqlite_storage: StorageSettings, tmp_path: Path) -> None:
    target = tmp_path / "mine"
    target.write_text("precious")
    async with open_database(sqlite_storage, models=MODELS):
        with pytest.raises(StorageError, match="already"):
            await backup(Address.of(sqlite_storage), target)
    assert target.read_text() == "precious"


async def test_copy_of_nothing_says_so(sqlite_storage: StorageSettings, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="no database"):
        await backup(Address.of(sqlite_storage), tmp_path / "x")
    postgres = Address.of(StorageSettings(database="postgres://a@b/c"))
    with pytest.raises(StorageError, match="pg_dump"):
        await backup(postgres, tmp_path / "x")


async def test_folder_that_isnt_there_is_told(sqlite_storage: StorageSettings, tmp_path: Path) -> None:
    async with open_database(sqlite_storage, models=MODELS):
        with pytest.raises(StorageError, match="can't be written"):
            await backup(Address.of(sqlite_storage), tmp_path / "nowhere" / "x")


async def test_tables_are_measured_on_both_databases(storage: StorageSettings) -> None:
    async with open_database(storage, models=MODELS) as database:
        await people(200)
        if database.dialect == "postgres":
            await database.ask("ANALYZE")
        holdings = await measure(database)
        accounts = next(table for table in holdings.tables if table.name == "accounts")
        assert accounts.rows == 200
        assert accounts.bytes
        assert holdings.total >= accounts.bytes
        assert await check(database) in ("No damage was found.", "The database answers.")


async def test_only_sqlite_is_tidied_up(postgres_storage: StorageSettings) -> None:
    async with open_database(postgres_storage, models=MODELS) as database:
        with pytest.raises(StorageError, match="looks after itself"):
            await tidy(database)


async def test_damage_is_found(sqlite_storage: StorageSettings) -> None:
    async with open_database(sqlite_storage, models=MODELS) as database:
        await people(3000)
        await database.ask("PRAGMA wal_checkpoint(TRUNCATE)")
    path = Address.of(sqlite_storage).path
    assert path is not None
    content = bytearray(path.read_bytes())
    content[8 * 4096 : 9 * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    async with open_database(sqlite_storage, models=MODELS, migrate=False) as database:
        with pytest.raises(StorageError, match=r"damaged|malformed"):
            await check(database)
