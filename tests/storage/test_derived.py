"""Rows that others entail, such as counts of them: written together, once, on both databases."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Sequence
from typing import Any

import pytest

from nezuko.config import StorageSettings
from nezuko.storage.commit import Committer
from nezuko.storage.database import open_database
from nezuko.storage.upsert import Row, Upsert
from nezuko.storage.writer import Writer
from nezuko.tasks import Tasks
from tests.storage.shop import Shelf, Tally, Visit

NEW_SHELF = Upsert.of(Shelf, conflict=["id"], on_conflict="nothing")
VISIT = Upsert.of(Visit, conflict=[], on_conflict="nothing")
TALLY = Upsert.of(Tally, conflict=["name"], on_conflict="add")


def shelf(number: int, name: str) -> Row:
    return NEW_SHELF.row(id=number, name=name, open=True, notes=None, weight=None)


def tallies(rows: Sequence[Row]) -> Iterable[tuple[Upsert, list[Row]]]:
    """Shelves are counted by name."""
    counts = Counter(row[NEW_SHELF.columns.index("name")] for row in rows)
    return [(TALLY, [TALLY.row(name=name, count=count) for name, count in sorted(counts.items())])]


@pytest.fixture
async def writer(storage: StorageSettings) -> AsyncIterator[Writer]:
    async with open_database(storage, models=["tests.storage.shop"]):
        tasks = Tasks("test")
        writer = Writer(retry_seconds=5)
        writer.derive(Shelf, tallies)
        writer.start(tasks)
        yield writer
        await writer.stop()
        await tasks.stop()


async def counted() -> dict[str, int]:
    return {row.name: row.count for row in await Tally.all()}


async def test_counts_are_written_with_the_rows(writer: Writer) -> None:
    for number in range(10):
        last = writer.put(NEW_SHELF, shelf(number, "ab"[number % 2]))
    await last
    await writer.put(NEW_SHELF, shelf(10, "a"))
    assert await counted() == {"a": 6, "b": 5}


async def test_rows_that_come_again_are_not_counted_again(writer: Writer) -> None:
    await writer.put(NEW_SHELF, shelf(1, "a"))
    for number in (1, 2, 2, 3):
        last = writer.put(NEW_SHELF, shelf(number, "a"))
    await last
    assert await Shelf.all().count() == 3
    assert await counted() == {"a": 3}


async def test_batch_whose_success_was_not_heard_of_is_counted_once(
    writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    really, times = Committer.commit, 0

    async def commit(self: Committer, parts: Any) -> None:
        nonlocal times
        times += 1
        await really(self, parts)
        if times == 1:
            raise ConnectionResetError

    monkeypatch.setattr(Committer, "commit", commit)
    for number in range(5):
        last = writer.put(NEW_SHELF, shelf(number, "a"))
    await last
    assert times == 2
    assert await counted() == {"a": 5}


async def test_row_that_is_refused_entails_nothing(writer: Writer) -> None:
    """Neither does it keep the others from being counted."""
    futures = [writer.put(NEW_SHELF, shelf(number, "a")) for number in range(4)]
    futures.append(writer.put(NEW_SHELF, (9, None, True, None, None)))
    results = await asyncio.gather(*futures, return_exceptions=True)
    assert [result is None for result in results] == [True] * 4 + [False]
    assert await counted() == {"a": 4}


async def test_sums_within_one_batch_are_added_up(writer: Writer) -> None:
    for count in (1, 2, 3):
        last = writer.put(TALLY, TALLY.row(name="a", count=count))
    await last
    await writer.put(TALLY, TALLY.row(name="a", count=4))
    assert await counted() == {"a": 10}


async def test_rows_without_a_key_are_counted_each_time(writer: Writer) -> None:
    writer.derive(Visit, lambda rows: [(TALLY, [TALLY.row(name="visit", count=len(rows))])])
    for _ in range(3):
        last = writer.put(VISIT, (7,))
    await last
    assert await counted() == {"visit": 3}


async def test_several_may_derive_from_the_same_table(writer: Writer) -> None:
    for name in ("one", "two"):
        writer.derive(Visit, lambda rows, name=name: [(TALLY, [TALLY.row(name=name, count=len(rows))])])  # type: ignore[misc]
    await writer.put(VISIT, (7,))
    assert await counted() == {"one": 1, "two": 1}
