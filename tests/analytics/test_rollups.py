"""Counts agree with what they count, on both databases."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator, Callable

import pytest

from nezuko.analytics import buckets, recount, rollups
from nezuko.analytics.buckets import BOUNDS
from nezuko.analytics.models import DAY, EVERYWHERE, HOUR, Rollup
from nezuko.config import StorageSettings
from nezuko.events.feed import Feed
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.events.models import EventRow
from nezuko.storage.database import open_database
from nezuko.storage.upsert import Upsert
from nezuko.storage.writer import Writer
from nezuko.tasks import Tasks
from nezuko.telegram.models import ApiCall

MODELS = ["nezuko.telegram.models", "nezuko.events.models", "nezuko.analytics.models"]
BEGIN = 1_700_000_000 // DAY * DAY
EVENT = Upsert.of(EventRow, conflict=("id",), on_conflict="nothing")
CALL = Upsert.of(ApiCall, conflict=[], on_conflict="nothing")

Put = Callable[..., object]


@pytest.fixture
async def writer(storage: StorageSettings) -> AsyncIterator[Writer]:
    async with open_database(storage, models=MODELS):
        tasks, writer = Tasks("test"), Writer()
        rollups.plug_in(writer)
        writer.start(tasks)
        yield writer
        await writer.stop()
        await tasks.stop()


def event(number: int, at: float, kind: str, chat: int | None, latency: float | None, *, cached: bool = False) -> tuple:
    at_ms = int(at * 1000)
    return EVENT.row(
        id=(at_ms << 22) + number, at_ms=at_ms, kind=kind, bot_id=7, chat_id=chat, user_id=number, user_name="", channel_id=None,
        correlation="", latency_ms=latency, cached=cached, text="", findings="",
    )  # fmt: skip


def call(at: float, method: str, chat: int | None, took: float, *, ok: bool = True) -> tuple:
    return (7, int(at * 1000), method, chat, None, took, ok, "" if ok else "FLOOD_WAIT", 0.0)


async def put_much(writer: Writer, count: int = 400) -> None:
    """Three days of three groups, at random, with latencies on the very bounds of buckets among them."""
    dice = random.Random(1)
    for number in range(count):
        at = BEGIN + dice.random() * 3 * DAY
        kind, chat = dice.choice(["restricted", "verified", "joined"]), dice.choice([1, 2, 3, None])
        latency = dice.choice([None, dice.expovariate(1 / 200), float(dice.choice(BOUNDS)), 1e6])
        writer.put(EVENT, event(number, at, kind, chat, latency, cached=dice.random() < 0.5))
        writer.put(
            CALL,
            call(at, dice.choice(["a.b", "c.d"]), chat, dice.choice([0.0, 2.0, 33.3, 1e5]), ok=dice.random() < 0.9),
        )
    await writer.flush()


async def test_each_event_counts_by_hour_and_day_in_its_chat_and_everywhere(writer: Writer) -> None:
    await writer.put(EVENT, event(1, BEGIN + 5 * HOUR + 59, "restricted", 5, 41.5, cached=True))
    await writer.put(EVENT, event(2, BEGIN + 5 * HOUR + 61, "restricted", 5, 49.9))
    await writer.put(EVENT, event(3, BEGIN + 6 * HOUR, "restricted", 6, 50.0))
    found = {(row.span, row.at - BEGIN, row.chat_id): (row.count, row.cached, row.b06) for row in await Rollup.all()}
    assert found == {
        (HOUR, 5 * HOUR, 5): (2, 1, 2),
        (HOUR, 6 * HOUR, 6): (1, 0, 0),
        (HOUR, 5 * HOUR, EVERYWHERE): (2, 1, 2),
        (HOUR, 6 * HOUR, EVERYWHERE): (1, 0, 0),
        (DAY, 0, 5): (2, 1, 2),
        (DAY, 0, 6): (1, 0, 0),
        (DAY, 0, EVERYWHERE): (3, 1, 2),
    }


async def test_event_of_no_chat_counts_once_everywhere(writer: Writer) -> None:
    await writer.put(EVENT, event(1, BEGIN, "bot_up", None, None))
    rows = await Rollup.all()
    assert [(row.chat_id, row.count, row.what) for row in rows] == [(EVERYWHERE, 1, "event:bot_up")] * 2
    assert sum(getattr(row, column) for row in rows for column in buckets.COLUMNS) == 0


async def test_calls_count_with_their_failures(writer: Writer) -> None:
    for ok in (True, False, True):
        last = writer.put(CALL, call(BEGIN, "channels.editBanned", 5, 12.0, ok=ok))
    await last
    row = await Rollup.get(span=DAY, chat_id=5)
    assert (row.what, row.count, row.failed, row.b04) == ("call:channels.editBanned", 3, 1, 3)


async def test_counts_written_along_are_what_the_rows_say(writer: Writer) -> None:
    await put_much(writer)
    assert await recount.differences() == 0


async def test_counts_that_went_wrong_are_found_and_made_anew(writer: Writer) -> None:
    await put_much(writer)
    right = sorted([tuple(row.values())[1:] for row in await Rollup.all().values()])
    await Rollup.filter(what="event:joined").update(count=7_777)
    await Rollup.filter(what="call:a.b", span=HOUR).delete()
    assert await recount.differences() > 10
    await recount.recount()
    assert await recount.differences() == 0
    assert sorted([tuple(row.values())[1:] for row in await Rollup.all().values()]) == right


async def test_older_counts_outlive_the_rows_they_are_of(writer: Writer) -> None:
    await put_much(writer)
    writer.put(EVENT, event(0, BEGIN - 5 * DAY, "joined", 1, None))
    await writer.put(CALL, call(BEGIN - 5 * DAY, "a.b", 1, 5.0))
    before = await Rollup.filter(at__lt=BEGIN + DAY).count()
    for model in (EventRow, ApiCall):
        await model.filter(at_ms__lt=(BEGIN + HOUR) * 1000).delete()
    assert {await recount.whole_since(source) for source in recount.SOURCES} == {BEGIN + DAY}
    assert await recount.differences() == 0
    await recount.recount()
    assert await Rollup.filter(at__lt=BEGIN + DAY).count() == before


async def test_what_was_recorded_before_there_were_counts_is_counted(writer: Writer) -> None:
    assert not await recount.count_if_never_counted()
    await put_much(writer, 50)
    assert not await recount.count_if_never_counted()
    await Rollup.all().delete()
    assert await recount.count_if_never_counted()
    assert await recount.differences() == 0


async def test_log_of_events_is_counted(writer: Writer) -> None:
    log = EventLog(writer, Feed())
    for _ in range(3):
        log.record(Kind.VERIFIED, bot_id=7, chat_id=5, latency_ms=3.0)
    await writer.flush()
    assert await recount.differences() == 0
    assert (await Rollup.get(span=DAY, chat_id=5, what="event:verified")).count == 3


def test_quantiles_lie_within_a_bucket_of_the_truth() -> None:
    dice = random.Random(2)
    for mean in (3, 40, 300, 4000):
        latencies = sorted(min(dice.expovariate(1 / mean), 29_000) for _ in range(5000))
        counts = [0] * len(buckets.COLUMNS)
        for one in latencies:
            counts[buckets.bucket(one)] += 1
        for share in (0.5, 0.95, 0.99):
            told, true = buckets.quantile(counts, share), latencies[int(share * len(latencies))]
            assert told is not None
            assert abs(buckets.bucket(told) - buckets.bucket(true)) <= 1


def test_nothing_counted_has_no_quantile_and_the_endless_bucket_tells_its_begin() -> None:
    assert buckets.quantile([0] * len(buckets.COLUMNS), 0.95) is None
    assert buckets.quantile([0] * len(BOUNDS) + [3], 0.5) == BOUNDS[-1]
    assert buckets.between([1] * len(buckets.COLUMNS), 50, 100) == 2
    assert buckets.between([1] * len(buckets.COLUMNS), 500) == 7
    assert buckets.between([1] * len(buckets.COLUMNS), 0, 50) == 7
