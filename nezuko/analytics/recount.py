"""Compare the counts with the rows that they are counts of, and make them anew.

Counts are written in the transactions of their rows, so they can't differ by a crash; this is for a database that is older than the
counts, and for whoever wants to be sure. Rows that retention has deleted can't be counted again: only whole days are looked at of
which everything is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tortoise import BaseDBAsyncClient, connections
from tortoise.transactions import in_transaction

from nezuko.analytics.buckets import BOUNDS, COLUMNS
from nezuko.analytics.models import DAY, EVERYWHERE, HOUR, Rollup
from nezuko.analytics.rollups import KEY
from nezuko.events.models import EventRow
from nezuko.storage.patience import patiently
from nezuko.telegram.models import ApiCall

_VALUES = ("count", "cached", "failed", *COLUMNS)
_NAMES = ", ".join((*KEY, *_VALUES))


@dataclass(frozen=True, slots=True)
class Source:
    """One table of which rows are counted."""

    prefix: str
    table: str
    name: str
    took: str
    cached: str
    failed: str

    def select(self, span: int, *, by_chat: bool, since: int, only: str = "1 = 1") -> str:
        """The counts as they should be, from `since` (seconds) on, in the order of _NAMES."""
        at = f"(at_ms / {span * 1000}) * {span}"
        chat = "chat_id" if by_chat else str(EVERYWHERE)
        edges = [None, *BOUNDS, None]
        taken = ", ".join(
            f"SUM(CASE WHEN {_within(self.took, low, high)} THEN 1 ELSE 0 END)" for low, high in pairwise(edges)
        )
        return _sql(
            f"SELECT {span}, {chat}, '{self.prefix}' || {self.name}, {at}, COALESCE(bot_id, 0), COUNT(*),",
            f"SUM(CASE WHEN {self.cached} THEN 1 ELSE 0 END), SUM(CASE WHEN {self.failed} THEN 1 ELSE 0 END),",
            f"{taken} FROM {self.table} WHERE {only} AND at_ms >= {since * 1000}",
            "AND chat_id IS NOT NULL" if by_chat else "",
            f"GROUP BY {self.name}, {at}, bot_id",
            ", chat_id" if by_chat else "",
        )

    def inserts(self, since: int) -> Iterator[str]:
        """What fills the empty table: the rows are read once, all else is added up from the counts by hour and chat."""
        of_mine = f"FROM rollups WHERE span = {HOUR} AND at >= {since} AND what LIKE '{self.prefix}%'"
        sums = ", ".join(f"SUM({value})" for value in _VALUES)
        yield self.select(HOUR, by_chat=True, since=since)
        homeless = self.select(HOUR, by_chat=False, since=since, only="chat_id IS NULL")
        yield _sql(
            *("SELECT", f"{HOUR}, {EVERYWHERE}, what, at, bot_id, {sums}"),
            *("FROM (SELECT", _NAMES, of_mine, "UNION ALL", homeless),
            ") AS hours GROUP BY what, at, bot_id",
        )
        day = f"(at / {DAY}) * {DAY}"
        yield _sql(
            f"SELECT {DAY}, chat_id, what, {day}, bot_id, {sums} {of_mine} GROUP BY chat_id, what, {day}, bot_id"
        )

    def selects(self, since: int) -> Iterator[str]:
        """Both spans, each chat and all of them."""
        for span in (HOUR, DAY):
            for by_chat in (True, False):
                yield self.select(span, by_chat=by_chat, since=since)


def _sql(*words: str) -> str:
    """Put a statement together, of numbers and names of our own alone: nothing that came from outside ever gets here."""
    return " ".join(words)


def _within(column: str, low: int | None, high: int | None) -> str:
    edges = [f"{column} >= {low}"] if low is not None else []
    return " AND ".join([f"{column} IS NOT NULL", *edges, *([f"{column} < {high}"] if high is not None else [])])


SOURCES = (
    Source("event:", EventRow._meta.db_table, "kind", "latency_ms", "cached", "1 = 0"),  # noqa: SLF001 - see storage.fields
    Source("call:", ApiCall._meta.db_table, "method", "took_ms", "1 = 0", "NOT ok"),  # noqa: SLF001 - see above
)


async def differences() -> int:
    """Return how many counts differ from what the rows say, on the days of which all rows are kept."""
    client = connections.get("default")
    return sum([len(await _wrong(client, source, await whole_since(source))) for source in SOURCES])


async def whole_since(source: Source) -> int:
    """Return the first day (its begin, in seconds) of which all rows of a source are kept.

    That is the day of the oldest row if nothing older was ever counted; else retention has been there, and it is the day after.
    """
    client = connections.get("default")
    found = await client.execute_query_dict(_sql("SELECT at_ms FROM", source.table, "ORDER BY id LIMIT 1"))
    if not found:
        return 0
    day = int(found[0]["at_ms"]) // 1000 // DAY * DAY
    was_more = await Rollup.filter(span=DAY, at__lt=day, what__startswith=source.prefix).exists()
    return day + DAY if was_more else day


async def _wrong(client: BaseDBAsyncClient, source: Source, since: int) -> set[tuple[object, ...]]:
    kept = _sql("SELECT", _NAMES, f"FROM rollups WHERE at >= {since} AND what LIKE '{source.prefix}%'")
    stored = {tuple(row) for row in await patiently(client, kept)}
    told: set[tuple[object, ...]] = set()
    for select in source.selects(since):
        told |= {tuple(row) for row in await patiently(client, select)}
    return stored ^ told


async def recount() -> None:
    """Make the counts of the days of which all rows are kept anew. Nothing else may write meanwhile."""
    for source in SOURCES:
        since = await whole_since(source)
        async with in_transaction() as client:
            await patiently(
                client, _sql("DELETE FROM rollups", f"WHERE at >= {since} AND what LIKE '{source.prefix}%'")
            )
            for select in source.inserts(since):
                await patiently(client, _sql("INSERT INTO rollups (", _NAMES, ")", select))


async def count_if_never_counted() -> bool:
    """Count what was recorded before there were counts. Returns whether that was so."""
    if await Rollup.exists() or not await EventRow.exists():
        return False
    await recount()
    return True
