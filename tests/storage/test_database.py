"""Opening the database: what works, and what whoever runs the program is told when it doesn't."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

import asyncpg
import pytest
from tortoise import connections
from tortoise.exceptions import OperationalError
from tortoise.transactions import in_transaction

from nezuko.config import StorageSettings
from nezuko.errors import ConfigurationError, NezukoError, StorageError
from nezuko.storage.address import SQLITE_PRAGMAS, Address
from nezuko.storage.database import open_database
from nezuko.storage.failures import explain, is_transient
from nezuko.storage.locks import in_use
from nezuko.storage.sealed import sealed_columns
from nezuko.tasks import Tasks
from tests.databases import ASKS_PASSWORD
from tests.storage.shop import Shelf

MODELS = ["tests.storage.shop"]
PASSWORD = "correct horse@/:battery"


async def refusal(settings: StorageSettings) -> str:
    """The sentence with which `settings` are refused."""
    try:
        async with open_database(settings, models=MODELS):
            raise AssertionError("it was opened")
    except NezukoError as error:
        return str(error)


async def test_models_work_in_every_task(storage: StorageSettings) -> None:
    async with open_database(storage, models=MODELS) as database:
        tasks = Tasks("test")

        async def write(number: int) -> None:
            await Shelf.create(id=number, name="x")

        await asyncio.gather(*(tasks.start(f"t{n}", write(n)) for n in range(8)))
        assert await Shelf.all().count() == 8
        await database.ping()
        assert await database.size() > 10_000
        await tasks.stop()


async def test_a_failed_transaction_leaves_nothing(storage: StorageSettings) -> None:
    async def fail_half_way() -> None:
        async with in_transaction():
            await Shelf.create(id=1, name="x")
            raise LookupError

    async with open_database(storage, models=MODELS):
        with pytest.raises(LookupError):
            await fail_half_way()
        assert await Shelf.all().count() == 0


async def test_nobody_else_writes_while_a_transaction_that_will_write_still_reads(
    sqlite_storage: StorageSettings,
) -> None:
    async with open_database(sqlite_storage, models=MODELS) as database:
        assert database.address.path is not None
        with closing(sqlite3.connect(database.address.path, timeout=0, isolation_level=None)) as other_process:
            async with in_transaction():
                assert await Shelf.all().count() == 0
                with pytest.raises(sqlite3.OperationalError, match="locked"):
                    other_process.execute("DELETE FROM vault_check")
                await Shelf.create(id=1, name="x")
            other_process.execute("DELETE FROM vault_check")
        assert await Shelf.all().count() == 1


async def test_transaction_that_could_not_begin_stands_in_nobodys_way(sqlite_storage: StorageSettings) -> None:
    async with open_database(sqlite_storage, models=MODELS) as database:
        assert database.address.path is not None
        await database.ask("PRAGMA busy_timeout = 0")
        with closing(sqlite3.connect(database.address.path, isolation_level=None)) as other_process:
            other_process.execute("BEGIN IMMEDIATE")
            with pytest.raises(OperationalError) as caught:
                async with in_transaction():
                    raise AssertionError("it was begun")
            assert is_transient(caught.value)
            other_process.execute("COMMIT")
        async with in_transaction():
            await Shelf.create(id=1, name="x")
        assert await Shelf.all().count() == 1


async def test_both_databases_can_be_opened_in_turn(
    sqlite_storage: StorageSettings, postgres_storage: StorageSettings
) -> None:
    for storage in (sqlite_storage, postgres_storage, sqlite_storage):
        async with open_database(storage, models=MODELS):
            await Shelf.filter(id=1).delete()
            await Shelf.create(id=1, name="x")


async def test_without_an_address_the_database_is_a_file_in_the_data_folder(tmp_path: Path) -> None:
    settings = StorageSettings(data_dir=tmp_path / "deep" / "var")
    async with open_database(settings, models=MODELS) as database:
        assert database.address_shown.endswith("/var/nezuko.sqlite")
        pragmas = {}
        for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout"):
            pragmas[name] = (await connections.get("default").execute_query_dict(f"PRAGMA {name}"))[0]
    assert [next(iter(row.values())) for row in pragmas.values()] == ["wal", 1, 1, 5000]
    assert stat.S_IMODE(settings.data_dir.stat().st_mode) == 0o700


async def test_sealed_columns_are_found_by_their_type(sqlite_storage: StorageSettings) -> None:
    async with open_database(sqlite_storage, models=MODELS):
        assert [(model.__name__, field) for model, field in sealed_columns()] == [
            ("VaultCheck", "sealed"),
            ("Book", "secret"),
        ]


# ------------------------------------------------------------------ addresses


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgres://me:secretword@db.example:5433/nezuko", "postgres://me@db.example:5433/nezuko"),
        ("postgresql://me:secretword@db/nezuko?ssl=require", "postgres://me@db/nezuko"),
        ("postgres://me:secretword@/nezuko?host=/run/postgresql", "postgres://me@/run/postgresql/nezuko"),
        ("postgres://me:sec%40ret%2Fword@db/nezuko", "postgres://me@db/nezuko"),
    ],
)
def test_an_address_is_shown_without_its_password(address: str, shown: str) -> None:
    found = Address.of(StorageSettings(database=address))
    assert found.shown == shown
    assert "word" not in repr(found)


@pytest.mark.parametrize(
    "address",
    ["postgres://me:secretword@db:port/nezuko", "postgres://me:secretword@db", "postgres://me:secretword@[::1/nezuko"],
)
async def test_an_address_that_is_none_is_refused_without_its_password(address: str) -> None:
    with pytest.raises(ConfigurationError, match=r"storage\.database") as caught:
        Address.of(StorageSettings(database=address))
    assert "secretword" not in str(caught.value)


# ------------------------------------------------------------------ what can be wrong


async def test_an_address_where_nobody_listens(tmp_path: Path) -> None:
    text = await refusal(StorageSettings(database="postgres://me:secretword@127.0.0.1:1/nezuko", data_dir=tmp_path))
    assert "127.0.0.1:1/nezuko can't be reached" in text
    assert "Check host and port" in text
    assert "secretword" not in text


async def test_a_host_that_does_not_exist(tmp_path: Path) -> None:
    text = await refusal(StorageSettings(database="postgres://me@no-such-host.invalid/nezuko", data_dir=tmp_path))
    assert "no-such-host.invalid/nezuko can't be reached" in text


async def test_a_database_that_does_not_exist(postgres_storage: StorageSettings) -> None:
    address = postgres_storage.database.replace("/t_", "/missing_")
    text = await refusal(postgres_storage.model_copy(update={"database": address}))
    assert "There is no database" in text
    assert "CREATE DATABASE" in text


@pytest.fixture
async def guarded(postgres_storage: StorageSettings) -> tuple[StorageSettings, str]:
    """A database whose user must give a password; the settings and a pattern of its address."""
    connection = await asyncpg.connect(postgres_storage.database)
    await connection.execute(
        f"DO $$ BEGIN CREATE ROLE {ASKS_PASSWORD} LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"
    )
    await connection.execute(f"ALTER ROLE {ASKS_PASSWORD} PASSWORD '{PASSWORD}'")
    await connection.close()
    return postgres_storage, postgres_storage.database.replace("postgres:@", f"{ASKS_PASSWORD}:{{}}@")


async def test_a_wrong_password_is_told_and_never_shown(guarded: tuple[StorageSettings, str]) -> None:
    settings, address = guarded
    text = await refusal(settings.model_copy(update={"database": address.format("secretword")}))
    assert "refuses user or password" in text
    assert "secretword" not in text


async def test_a_password_with_signs_in_it_is_written_encoded(guarded: tuple[StorageSettings, str]) -> None:
    settings, address = guarded
    right = settings.model_copy(update={"database": address.format(quote(PASSWORD, safe=""))})
    async with open_database(right, models=MODELS, migrate=False) as database:
        assert PASSWORD not in database.address_shown


async def test_a_user_who_may_not_make_tables(guarded: tuple[StorageSettings, str]) -> None:
    settings, address = guarded
    text = await refusal(settings.model_copy(update={"database": address.format(quote(PASSWORD, safe=""))}))
    assert "may not do what is needed" in text
    assert "owner of the database" in text


@contextmanager
def as_nobody() -> Iterator[None]:
    """Rights count for root only when it gives them up; the effective user is enough."""
    if os.geteuid() != 0:
        yield
        return
    os.setegid(65534)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)


@pytest.fixture
def open_path() -> Iterator[Path]:
    """A folder that another user can reach; those of pytest are private."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_a_data_folder_that_cannot_be_written(open_path: Path) -> None:
    folder = open_path / "var"
    folder.mkdir(mode=0o555)
    with as_nobody():
        text = asyncio.run(refusal(StorageSettings(data_dir=folder)))
    assert f"The data folder {folder} can't be written" in text
    assert "storage.data_dir" in text


async def test_a_data_folder_that_cannot_be_made(open_path: Path) -> None:
    with as_nobody():
        text = await refusal(StorageSettings(data_dir=open_path / "no" / "var"))
    assert "can't be made: Permission denied" in text


async def test_a_data_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("")
    assert "is a file" in await refusal(StorageSettings(data_dir=tmp_path / "var"))


def test_a_database_file_that_is_none(sqlite_storage: StorageSettings) -> None:
    Path(sqlite_storage.database.removeprefix("sqlite://")).write_text("This is a letter, and a long one. " * 100)
    text = asyncio.run(refusal(sqlite_storage))
    assert "is no SQLite database or is damaged" in text


async def test_a_database_file_that_another_program_holds(
    sqlite_storage: StorageSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SQLITE_PRAGMAS, "busy_timeout", 50)
    path = sqlite_storage.database.removeprefix("sqlite://")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode=EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    text = await refusal(sqlite_storage)
    other.close()
    assert "is in use by another program" in text


async def test_a_full_disk_is_told_as_such(sqlite_storage: StorageSettings) -> None:
    """SQLite says the same when a database may not grow as when the disk is full."""
    async with open_database(sqlite_storage, models=MODELS):
        client = connections.get("default")
        await client.execute_query("PRAGMA max_page_count=1")
        with pytest.raises(Exception, match="full") as caught:
            await Shelf.bulk_create([Shelf(id=n, name="x") for n in range(5000)])
    assert is_transient(caught.value)
    assert "The disk of" in str(explain(caught.value, Address.of(sqlite_storage)))


def test_each_failure_of_postgresql_has_its_sentence(postgres_words: dict[type[Exception], str]) -> None:
    address = Address.of(StorageSettings(database="postgres://me:secretword@db/nezuko"))
    for kind, words in postgres_words.items():
        text = str(explain(kind("as the server says it"), address))
        assert words in text, kind
        assert "secretword" not in text


@pytest.fixture
def postgres_words() -> dict[type[Exception], str]:
    return {
        asyncpg.DiskFullError: "The disk of the database server",
        asyncpg.TooManyConnectionsError: "max_connections",
        asyncpg.CannotConnectNowError: "starting up or shutting down",
        asyncpg.InvalidPasswordError: "refuses user or password",
        TimeoutError: "doesn't answer",
        ConnectionResetError: "can't be reached",
        asyncpg.DataError: "can't be used: as the server says it",
    }


@pytest.mark.parametrize(
    ("error", "transient"),
    [
        (ConnectionResetError(), True),
        (TimeoutError(), True),
        (sqlite3.OperationalError("database is locked"), True),
        (sqlite3.OperationalError("no such column: x"), False),
        (sqlite3.IntegrityError("UNIQUE constraint failed"), False),
        (asyncpg.DeadlockDetectedError(), True),
        (asyncpg.AdminShutdownError(), True),
        (asyncpg.ConnectionDoesNotExistError(), True),
        (asyncpg.UniqueViolationError(), False),
        (asyncpg.DataError(), False),
        (ValueError("a bug"), False),
    ],
)
def test_weather_is_told_from_bugs(error: Exception, *, transient: bool) -> None:
    assert is_transient(error) is transient
    assert is_transient(StorageError(error)) is transient, "also when wrapped"


async def test_two_programs_cannot_use_one_data_folder(tmp_path: Path) -> None:
    async with in_use(tmp_path / "var", "Nezuko runs already"):
        with pytest.raises(StorageError, match=rf"Nezuko runs already \(process {os.getpid()}\)"):
            async with in_use(tmp_path / "var", "Nezuko runs already"):
                pass
    async with in_use(tmp_path / "var", "Nezuko runs already"):
        pass
