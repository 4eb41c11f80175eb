"""Migrations: made for both databases, applied whole or not at all, over data that stays."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from tortoise import connections

from nezuko.config import StorageSettings
from nezuko.errors import InvalidInput, StorageError
from nezuko.storage.address import Address
from nezuko.storage.database import Database, open_database
from nezuko.storage.migrations import make
from nezuko.storage.models import MODELS
from nezuko.storage.upgrade import FOLDER, statements, upgrade, versions

STAGES = [["nezuko.storage.models", f"tests.storage.library.{stage}"] for stage in ("first", "second", "third")]

FILL = (
    "INSERT INTO author (id, name) VALUES (1, 'Sappho'), (2, 'Bashō')",
    "INSERT INTO poem (id, title, lines, author_id) VALUES (1, 'Ode', '[]', 1), (2, 'Frog', '[\"plop\"]', 2)",
)


@pytest.fixture(scope="session")
def whole_history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three migrations: the beginning, additions, and changes that SQLite can't express."""
    folder = tmp_path_factory.mktemp("migrations")
    for models, name in zip(STAGES, ("init", "add_readers", "widen_titles"), strict=True):
        assert make(name, models=models, folder=folder)
    return folder


@pytest.fixture
def history(whole_history: Path, tmp_path: Path) -> Path:
    return shutil.copytree(whole_history, tmp_path / "migrations")


def until(history: Path, count: int) -> Path:
    """The same history when it had only `count` migrations."""
    folder = shutil.copytree(history, history.with_name(f"migrations{count}"))
    for name in versions(folder)[count:]:
        (folder / "models" / name).unlink()
    return folder


@asynccontextmanager
async def opened(storage: StorageSettings, stage: int, folder: Path) -> AsyncIterator[Database]:
    async with open_database(storage, models=STAGES[stage], migrations=folder) as database:
        yield database


async def rows(sql: str) -> list[dict[str, Any]]:
    return [dict(row) for row in await connections.get("default").execute_query_dict(sql)]


POSTGRES_SCHEMA = {
    "columns": "SELECT table_name AS t, column_name, data_type, is_nullable, column_default, character_maximum_length AS length "
    "FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2",
    "indexes": "SELECT tablename AS t, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2",
    "rules": "SELECT conrelid::regclass::text AS t, pg_get_constraintdef(oid) AS rule FROM pg_constraint "
    "WHERE contype IN ('f', 'u') ORDER BY 1, 2",
}
SQLITE_SCHEMA = {
    "columns": "SELECT m.name AS t, p.name, p.type, p.[notnull], p.dflt_value, p.pk FROM sqlite_master m, pragma_table_info(m.name) p "
    "WHERE m.type = 'table' AND m.name <> 'sqlite_sequence' ORDER BY 1, 2",
    "indexes": "SELECT tbl_name AS t, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY 1, 2",
    "rules": "SELECT m.name AS t, f.[table], f.[from], f.[to], f.on_delete FROM sqlite_master m, pragma_foreign_key_list(m.name) f "
    "ORDER BY 1, 2, 3",
}


async def schema() -> dict[str, Any]:
    """Columns, indexes and foreign keys of the open database, to be compared."""
    postgres = connections.get("default").capabilities.dialect == "postgres"
    return {name: await rows(sql) for name, sql in (POSTGRES_SCHEMA if postgres else SQLITE_SCHEMA).items()}


async def drop_everything() -> None:
    """Every table goes; the database stays open."""
    client = connections.get("default")
    tables = {row["t"] for row in (await schema())["columns"]}
    if client.capabilities.dialect == "postgres":
        await client.execute_query(f"DROP TABLE {', '.join(tables)} CASCADE")
        return
    await client.execute_query("PRAGMA foreign_keys=OFF")
    for table in tables:
        await client.execute_query(f"DROP TABLE {table}")


async def test_an_empty_database_gets_the_whole_history(storage: StorageSettings, history: Path) -> None:
    async with opened(storage, 2, history):
        applied = [row["version"] for row in await rows("SELECT version FROM aerich ORDER BY id")]
        await rows("SELECT favourite_id FROM reader")
    assert applied == versions(history)


async def test_a_filled_database_keeps_its_rows_through_every_migration(
    storage: StorageSettings, history: Path
) -> None:
    async with opened(storage, 0, until(history, 1)):
        for statement in FILL:
            await connections.get("default").execute_query(statement)
    async with opened(storage, 1, until(history, 2)):
        await connections.get("default").execute_query("INSERT INTO reader (id, favourite_id) VALUES (7, 2)")
    async with opened(storage, 2, history):
        assert await rows("SELECT id, name, born FROM author ORDER BY id") == [
            {"id": 1, "name": "Sappho", "born": None},
            {"id": 2, "name": "Bashō", "born": None},
        ]
        assert len(await rows("SELECT id FROM poem WHERE title IS NOT NULL AND author_id IS NOT NULL")) == 2
        assert await rows("SELECT id, favourite_id FROM reader") == [{"id": 7, "favourite_id": 2}]


async def test_the_history_leads_to_the_same_schema_as_the_models(storage: StorageSettings, history: Path) -> None:
    async with opened(storage, 2, history):
        migrated = await schema()
        await drop_everything()
    async with open_database(storage, models=[*STAGES[2], "aerich.models"]):
        assert migrated == await schema()


async def test_a_migration_that_fails_half_way_leaves_nothing(storage: StorageSettings, history: Path) -> None:
    early = until(history, 2)
    last = history / "models" / versions(history)[-1]
    last.write_text(last.read_text().replace('""",', ';INSERT INTO nowhere VALUES (1);\n""",'))
    async with opened(storage, 1, early):
        for statement in FILL:
            await connections.get("default").execute_query(statement)
        before = await schema()
    with pytest.raises(StorageError, match="nowhere"):
        async with opened(storage, 2, history):
            pass
    async with opened(storage, 1, early):
        assert await schema() == before
        assert len(await rows("SELECT id FROM poem")) == 2


async def test_a_migration_that_orphans_rows_is_undone_on_sqlite(
    sqlite_storage: StorageSettings, history: Path
) -> None:
    last = history / "models" / versions(history)[-1]
    last.write_text(last.read_text().replace('""",', ';DELETE FROM author WHERE id = 1;\n""",', 1))
    async with opened(sqlite_storage, 1, until(history, 2)):
        for statement in FILL:
            await connections.get("default").execute_query(statement)
    with pytest.raises(StorageError, match="without their parents"):
        async with opened(sqlite_storage, 2, history):
            pass


async def test_a_database_newer_than_the_program_is_refused(storage: StorageSettings, history: Path) -> None:
    async with opened(storage, 2, history):
        pass
    with pytest.raises(StorageError, match=r"newer than this program.*widen_titles"):
        async with opened(storage, 1, until(history, 2)):
            pass


async def test_without_leave_to_migrate_the_database_stays_as_it_is(storage: StorageSettings, history: Path) -> None:
    async with opened(storage, 0, until(history, 1)):
        pass
    async with open_database(storage, models=STAGES[2], migrations=history, migrate=False):
        assert len(await rows("SELECT version FROM aerich")) == 1


async def test_several_that_start_at_once_upgrade_once(storage: StorageSettings, history: Path) -> None:
    async with open_database(storage, models=STAGES[2], migrate=False):
        address = Address.of(storage)
        applied = await asyncio.gather(*(upgrade(address, history) for _ in range(4)))
        assert sorted(map(len, applied)) == [0, 0, 0, 3]
        assert len(await rows("SELECT version FROM aerich")) == 3


def test_nothing_is_written_when_nothing_changed(history: Path) -> None:
    assert make("idle", models=STAGES[2], folder=history) is None
    assert len(versions(history)) == 3


@pytest.mark.parametrize("name", ["", "../up", "Add Things", "x" * 80])
def test_a_name_unfit_for_a_file_is_refused(name: str, history: Path) -> None:
    with pytest.raises(InvalidInput, match="small letters"):
        make(name, models=STAGES[2], folder=history)


@pytest.mark.parametrize(
    ("script", "count"),
    [
        ("", 0),
        (" ; ;", 0),
        ("SELECT 1; SELECT 2", 2),
        ("INSERT INTO a VALUES ('x;y'); SELECT 1;", 2),
        ("SELECT 1; -- a comment; with a semicolon\nSELECT 2;", 2),
        ("CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; DELETE FROM c; END; SELECT 1;", 2),
    ],
)
def test_statements_end_where_sqlite_says(script: str, count: int) -> None:
    assert len(statements(script)) == count


def test_the_programs_models_are_all_in_its_migrations() -> None:
    """Whoever changed a model runs `make migration name=…`."""
    assert versions(), "there is no migration yet: run `make migration name=init`"
    copy = make("drift", models=MODELS, folder=FOLDER)
    if copy:
        copy.unlink()
    assert copy is None, "the models changed: run `make migration name=…`"


async def test_the_programs_migrations_lead_to_its_models(storage: StorageSettings) -> None:
    async with open_database(storage):
        migrated = await schema()
        await drop_everything()
    async with open_database(storage, models=[*MODELS, "aerich.models"]):
        assert migrated == await schema()
