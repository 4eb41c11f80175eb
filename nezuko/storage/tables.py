"""How much each table holds. SQLite is read through a connection of its own, in a thread: the program's one isn't kept from its work."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from nezuko.errors import StorageError
from nezuko.said import Sentence
from nezuko.storage.database import FAILURES, Database
from nezuko.storage.failures import explain

_POSTGRES = """
SELECT c.relname AS name, pg_total_relation_size(c.oid) AS bytes, greatest(c.reltuples, 0)::bigint AS rows, c.reltuples >= 0 AS known
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND n.nspname = current_schema()
"""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its indexes. None: not known; `about`: `rows` is the database's own estimate."""

    name: str
    rows: int | None
    bytes: int | None
    about: bool = False


@dataclass(frozen=True, slots=True)
class Holdings:
    """All tables, the largest first; `total` bytes on disk, of which `free` are left over from what was deleted."""

    tables: tuple[Table, ...]
    total: int
    free: int = 0


async def measure(database: Database) -> Holdings:
    """Return how much each table holds; it takes a while where there are millions of rows.

    Raises:
        StorageError: the database can't be read.
    """
    try:
        if database.dialect == "postgres":
            tables, free = await _postgres(database), 0
        elif database.address.path is None:
            tables, free = [], 0
        else:
            tables, free = await asyncio.to_thread(_sqlite, database.address.path)
        total = await database.size()
    except FAILURES as error:
        raise explain(error, database.address) from error
    largest_first = sorted(tables, key=lambda table: (-(table.bytes or 0), -(table.rows or 0), table.name))
    return Holdings(tuple(largest_first), total, free)


async def _postgres(database: Database) -> list[Table]:
    rows = await database.ask(_POSTGRES)
    return [Table(row["name"], row["rows"] if row["known"] else None, row["bytes"], about=True) for row in rows]


def reading(path: Path) -> sqlite3.Connection:
    """Return a connection to an SQLite file that can only read; with WAL it hinders no writer."""
    return sqlite3.connect(f"file:{path.resolve().as_posix()}?mode=ro", uri=True, timeout=10)


def _sqlite(path: Path) -> tuple[list[Table], int]:
    with closing(reading(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        sizes = _sizes(connection)
        tables = [
            Table(name, _count(connection, name), sizes.get(name)) for name in names if not name.startswith("sqlite_")
        ]
        pages, size = (connection.execute(f"PRAGMA {what}").fetchone()[0] for what in ("freelist_count", "page_size"))
        return tables, pages * size


def _count(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608 - names of tables that exist


def _sizes(connection: sqlite3.Connection) -> dict[str, int]:
    """Bytes by table, its indexes included; nothing where SQLite was built without that."""
    sql = "SELECT m.tbl_name, sum(s.pgsize) FROM dbstat s JOIN sqlite_master m ON m.name = s.name GROUP BY m.tbl_name"
    try:
        return dict(connection.execute(sql).fetchall())
    except sqlite3.OperationalError:
        return {}


LARGEST_TO_TIDY = 200 * 2**20
"""Bytes. Nobody else can write while SQLite is tidied up: so much takes a second or two."""


async def check(database: Database) -> str:
    """Look for damage; returns what was found, as a sentence. Raises StorageError."""
    if database.dialect == "postgres" or database.address.path is None:
        await database.ping()
        return Sentence("The database answers.")
    try:
        found = await asyncio.to_thread(_checked, database.address.path)
    except FAILURES as error:
        raise explain(error, database.address) from error
    if found == ["ok"]:
        return Sentence("No damage was found.")
    raise StorageError(
        "The database is damaged: {what}. Put a backup back, or ask for help with this sentence.",
        what="; ".join(found[:3]),
    )


def _checked(path: Path) -> list[str]:
    with closing(reading(path)) as connection:
        return [row[0] for row in connection.execute("PRAGMA quick_check(10)")]


async def tidy(database: Database) -> int:
    """Give back to the disk what deleted rows have left over (SQLite). Returns how many bytes that were.

    Raises:
        StorageError: it isn't SQLite in a file, or it is too large to be done while the program runs.
    """
    if database.dialect != "sqlite" or database.address.path is None:
        raise StorageError("This database looks after itself: there is nothing to do.")
    before = await database.size()
    if before > LARGEST_TO_TIDY:
        raise StorageError(
            "The database is too large for that while Nezuko runs. Stop it and run: sqlite3 <file> VACUUM"
        )
    try:
        await database.ask("VACUUM")
        await database.ask("PRAGMA wal_checkpoint(TRUNCATE)")
    except FAILURES as error:
        raise explain(error, database.address) from error
    return max(0, before - await database.size())
