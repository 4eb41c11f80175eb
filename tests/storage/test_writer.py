"""The writer, over real databases."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from typing import Any

import asyncpg
import pytest

from nezuko.config import StorageSettings
from nezuko.errors import StorageError
from nezuko.storage.address import SQLITE_PRAGMAS
from nezuko.storage.database import open_database
from nezuko.storage.deletion import Deletion
from nezuko.storage.upsert import Upsert
from nezuko.storage.writer import FAILURES, Writer
from nezuko.tasks import Tasks
from tests.storage.shop import Book, Shelf, Visit

MODELS = ["tests.storage.shop"]
SHELF = Upsert.of(Shelf, conflict=["id"])
BOOK = Upsert.of(Book, conflict=["id"])
VISIT = Upsert.of(Visit, conflict=[], on_conflict="nothing")


@pytest.fixture
async def writer(storage: StorageSettings) -> AsyncIterator[Writer]:
    async with open_database(storage, models=MODELS):
        tasks = Tasks("test")
        writer = Writer(retry_seconds=5)
        writer.start(tasks)
        yield writer
        await writer.stop()
        await tasks.stop()


def shelf(number: int, name: str = "a", *, is_open: bool = True) -> tuple[Any, ...]:
    return SHELF.row(id=number, name=name, open=is_open, notes='{"n": 1}', weight=None)


def book(number: int, shelf_id: int = 1, title: str = "t", added_at: int = 0) -> tuple[Any, ...]:
    return BOOK.row(id=number, shelf_id=shelf_id, title=title, added_at=added_at, secret=b"\x00\xff")


async def until(fact: Callable[[], bool]) -> None:
    """Wait until `fact` holds."""
    for _ in range(3000):
        if fact():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it never came true")


async def test_a_row_is_there_when_its_future_is_done(writer: Writer) -> None:
    await writer.put(SHELF, shelf(1, "poems", is_open=False))
    row = await Shelf.get(id=1)
    assert (row.name, row.open, row.notes, row.weight) == ("poems", False, {"n": 1}, None)
    assert writer.pending == 0


async def test_the_last_of_equal_rows_wins(writer: Writer) -> None:
    for name in ("a", "b", "c"):
        done = writer.put(SHELF, shelf(1, name))
    await done
    assert (await Shelf.get(id=1)).name == "c"


async def test_parents_are_written_before_children_that_were_put_first(writer: Writer) -> None:
    children = writer.put(BOOK, book(1, shelf_id=7))
    writer.put(SHELF, shelf(7))
    await children
    assert (await Book.get(id=1).prefetch_related("shelf")).shelf.id == 7


async def test_only_the_named_columns_are_updated_even_within_one_batch(writer: Writer) -> None:
    retitle = Upsert.of(Book, conflict=["id"], update=["title"])
    await writer.put(SHELF, shelf(1))
    writer.put(retitle, book(1, title="first", added_at=10))
    await writer.put(retitle, book(1, title="second", added_at=20))
    row = await Book.get(id=1)
    assert (row.title, row.added_at, row.secret) == ("second", 10, b"\x00\xff")


async def test_nothing_is_changed_when_an_existing_row_shall_stay(writer: Writer) -> None:
    keep = Upsert.of(Shelf, conflict=["id"], on_conflict="nothing")
    writer.put(keep, shelf(1, "old"))
    await writer.put(keep, shelf(1, "new"))
    assert (await Shelf.get(id=1)).name == "old"


async def test_rows_without_a_key_of_their_own_get_one(writer: Writer) -> None:
    assert VISIT.columns == ("reader_id",)
    for reader in range(700):
        done = writer.put(VISIT, (reader,))
    await done
    assert await Visit.all().count() == 700


async def test_two_kinds_of_write_to_a_table_keep_their_order(writer: Writer) -> None:
    rename = Upsert.of(Shelf, conflict=["id"], update=["name"])
    writer.put(SHELF, shelf(1, "a", is_open=True))
    writer.put(rename, shelf(1, "b", is_open=False))
    await writer.put(SHELF, shelf(1, "c", is_open=False))
    row = await Shelf.get(id=1)
    assert (row.name, row.open) == ("c", False)


async def test_rows_are_deleted_in_turn_with_other_writes(writer: Writer) -> None:
    gone = Deletion(Book, key=["shelf_id", "title"])
    for number in (1, 2):
        writer.put(SHELF, shelf(number))
        writer.put(BOOK, book(number, shelf_id=number, title="old"))
        writer.put(BOOK, book(10 + number, shelf_id=number, title="kept"))
        writer.put(gone, (number, "old"))
    await writer.put(BOOK, book(3, shelf_id=1, title="old"))
    assert await Book.all().order_by("id").values_list("id", flat=True) == [3, 11, 12]
    with pytest.raises(ValueError, match="has no columns"):
        _ = Deletion(Book, key=["pages"]).columns


async def test_many_rows_arrive_over_several_transactions(writer: Writer) -> None:
    await writer.put(SHELF, shelf(1))
    for number in range(12_345):
        writer.put(BOOK, book(number))
    await writer.flush()
    assert writer.pending == 0
    assert await Book.all().count() == 12_345


async def test_a_refused_row_takes_no_other_with_it(writer: Writer) -> None:
    await writer.put(SHELF, shelf(1))
    futures = [writer.put(BOOK, book(number, shelf_id=99 if number == 13 else 1)) for number in range(50)]
    results = await asyncio.gather(*futures, return_exceptions=True)
    assert [n for n, result in enumerate(results) if result is not None] == [13]
    assert isinstance(results[13], StorageError)
    assert await Book.all().count() == 49


async def test_a_value_of_the_wrong_type_is_refused_alone(writer: Writer) -> None:
    bad = writer.put(SHELF, ("one", "name", True, None, object()))
    good = writer.put(SHELF, shelf(2))
    await good
    with pytest.raises(StorageError, match="refused"):
        await bad


async def test_one_waiter_who_gives_up_harms_no_other(writer: Writer) -> None:
    first = writer.put(SHELF, shelf(1))
    second = writer.put(SHELF, shelf(2))
    first.cancel()
    await second
    assert await Shelf.all().count() == 2


async def test_stop_writes_what_is_pending_and_refuses_what_comes_later(writer: Writer) -> None:
    done = writer.put(SHELF, shelf(1))
    await writer.stop()
    assert done.done()
    assert await Shelf.all().count() == 1
    with pytest.raises(StorageError, match="stopping"):
        await writer.put(SHELF, shelf(2))


async def test_rows_survive_connections_that_the_server_ends(postgres_storage: StorageSettings) -> None:
    async with open_database(postgres_storage, models=MODELS):
        tasks = Tasks("test")
        writer = Writer()
        writer.start(tasks)
        for number in range(2000):
            done = writer.put(SHELF, shelf(number))
            if number % 100 == 0:
                killer = await asyncpg.connect(postgres_storage.database)
                await killer.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
                await killer.close()
        await done
        await writer.flush()
        await writer.stop()
        assert writer.pending == 0
    async with open_database(postgres_storage, models=MODELS):
        assert await Shelf.all().count() == 2000


async def test_a_lock_of_another_program_is_waited_for(
    sqlite_storage: StorageSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SQLITE_PRAGMAS, "busy_timeout", 20)
    async with open_database(sqlite_storage, models=MODELS):
        tasks = Tasks("test")
        writer = Writer()
        writer.start(tasks)
        other = sqlite3.connect(sqlite_storage.database.removeprefix("sqlite://"), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        retried = FAILURES.labels("retried")
        before = retried._value.get()
        done = writer.put(SHELF, shelf(1))
        await until(lambda: retried._value.get() >= before + 2)
        assert not done.done()
        other.execute("ROLLBACK")
        other.close()
        await done
        assert await Shelf.all().count() == 1
        await writer.stop()


async def test_a_database_that_stays_away_is_given_up_and_told(
    sqlite_storage: StorageSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SQLITE_PRAGMAS, "busy_timeout", 0)
    async with open_database(sqlite_storage, models=MODELS):
        tasks = Tasks("test")
        writer = Writer(retry_seconds=0.2)
        writer.start(tasks)
        other = sqlite3.connect(sqlite_storage.database.removeprefix("sqlite://"), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        futures = [writer.put(SHELF, shelf(number)) for number in range(3)]
        for result in await asyncio.gather(*futures, return_exceptions=True):
            assert isinstance(result, StorageError)
            assert "was not saved" in str(result)
        assert writer.pending == 0
        other.execute("ROLLBACK")
        other.close()
        await writer.put(SHELF, shelf(7))
        assert await Shelf.all().values_list("id", flat=True) == [7]
        await writer.stop()


async def test_nobody_waits_for_ever_when_the_writer_is_cancelled(sqlite_storage: StorageSettings) -> None:
    async with open_database(sqlite_storage, models=MODELS):
        tasks = Tasks("test")
        writer = Writer()
        writer.start(tasks)
        done = writer.put(SHELF, shelf(1))
        await tasks.stop()
        with pytest.raises(StorageError, match="stopped before"):
            await done
        await writer.stop()


async def test_rows_put_before_the_start_are_written_after_it(sqlite_storage: StorageSettings) -> None:
    async with open_database(sqlite_storage, models=MODELS):
        tasks = Tasks("test")
        writer = Writer()
        done = writer.put(SHELF, shelf(1))
        writer.start(tasks)
        await done
        await writer.stop()


def test_a_column_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match=r"no columns.*colour"):
        _ = Upsert.of(Shelf, conflict=["colour"]).columns
    with pytest.raises(KeyError):
        SHELF.row(id=1)


async def test_rows_that_nobody_waits_for_go_along_with_the_next_that_is_waited_for(writer: Writer) -> None:
    told: list[object] = []
    writer.add(SHELF, shelf(1), told.append)
    await writer.put(SHELF, shelf(2))
    assert told == [None]
    assert await Shelf.filter(id__in=[1, 2]).count() == 2


async def test_a_row_that_nobody_waits_for_is_written_all_the_same(writer: Writer) -> None:
    written = asyncio.Event()
    writer.add(SHELF, shelf(1), lambda _: written.set())
    async with asyncio.timeout(10):
        await written.wait()
    assert await Shelf.filter(id=1).exists()


async def test_flush_and_stop_write_what_nobody_waits_for(writer: Writer) -> None:
    writer.add(SHELF, shelf(1))
    await writer.flush()
    assert await Shelf.filter(id=1).exists()
    writer.add(SHELF, shelf(2))
    await writer.stop()
    assert await Shelf.filter(id=2).exists()


async def test_who_is_told_of_a_row_hears_why_it_was_refused_and_may_fail_himself(writer: Writer) -> None:
    told: list[StorageError | None] = []

    def fail(error: StorageError | None) -> None:
        told.append(error)
        raise RuntimeError("a bug of his own")

    writer.add(BOOK, book(1, shelf_id=99), fail)
    await writer.flush()
    assert isinstance(told[0], StorageError)
    await writer.put(SHELF, shelf(1))
