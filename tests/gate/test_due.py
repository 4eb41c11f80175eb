"""What is due: one query over one index, however many wait."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator

import pytest
from tortoise import connections

from nezuko.config import StorageSettings
from nezuko.enforcement.due import BATCH, DueKind, DueList
from nezuko.enforcement.models import Due
from nezuko.storage.database import open_database
from nezuko.storage.writer import Upsert, Writer
from nezuko.tasks import Tasks
from nezuko.telegram.errors import Unreachable

MODELS = ["nezuko.enforcement.models"]
WAITING = 100_000
BOT, CHAT = 5, 7


async def nothing(_chat: int, _ids: object) -> None:
    """Nothing is deleted here."""


@pytest.fixture
async def writer(storage: StorageSettings) -> AsyncIterator[Writer]:
    async with open_database(storage, models=MODELS):
        tasks, writer = Tasks("test"), Writer()
        writer.start(tasks)
        yield writer
        await writer.stop()
        await tasks.stop()


async def fill(writer: Writer, now: int) -> None:
    """A hundred thousand whose time comes within a month, in no order; ten of them now."""
    upsert = Upsert.of(Due, conflict=["id"])
    for number in range(WAITING):
        at = now - 1 if number % 10_000 == 0 else now + 60 + number * 7919 % 2_592_000
        writer.add(upsert, (number + 1, BOT, CHAT, DueKind.KICK.value, number, at))
    await writer.flush()


async def test_turn_reads_its_index_and_only_what_is_due_with_a_hundred_thousand_waiting(writer: Writer) -> None:
    now, done = int(time.time()), []
    await fill(writer, now)
    due = DueList(BOT, writer, nothing)
    due.on(DueKind.KICK, lambda chat, user: done.append((chat, user)))
    connection = connections.get("default")
    await connection.execute_script("ANALYZE")
    query = Due.filter(bot_id=BOT, due_at__lte=now).order_by("due_at").limit(BATCH).sql(params_inline=True)
    sqlite = connection.capabilities.dialect == "sqlite"
    plan = str(await connection.execute_query_dict(f"EXPLAIN {'QUERY PLAN ' if sqlite else ''}{query}"))
    assert "idx_due" in plan
    assert "SCAN due" not in plan
    assert "Seq Scan" not in plan
    assert "Sort" not in plan
    assert "TEMP B-TREE" not in plan
    assert await due.turn() == 10
    assert sorted(user for _, user in done) == list(range(0, WAITING, 10_000))
    assert await due.turn() == 0
    assert await Due.all().count() == WAITING - 10


async def test_rows_that_fail_do_not_stand_in_the_way_of_others(writer: Writer) -> None:
    now, done = int(time.time()), []
    due = DueList(BOT, writer, nothing)

    def kick(_chat: int, user: int) -> None:
        if user < BATCH:
            raise Unreachable
        done.append(user)

    due.on(DueKind.KICK, kick)
    for user in range(BATCH + 5):
        due.add(CHAT, DueKind.KICK, user, now - 100 + user / 1000)
    await writer.flush()
    await due.turn()
    await due.turn()
    assert done == list(range(BATCH, BATCH + 5)) or sorted(done)[-5:] == list(range(BATCH, BATCH + 5))
    assert await Due.all().count() == BATCH
