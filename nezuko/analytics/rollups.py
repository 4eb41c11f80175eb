"""What rows count for: pure functions from new events and calls to the rows of `Rollup` that are written with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from tortoise import Model

from nezuko.analytics.buckets import COLUMNS, bucket
from nezuko.analytics.models import DAY, EVERYWHERE, HOUR, Rollup
from nezuko.events.models import EventRow
from nezuko.storage.fields import described
from nezuko.storage.upsert import Row
from nezuko.storage.writer import Upsert, Writer
from nezuko.telegram.models import ApiCall

KEY = ("span", "chat_id", "what", "at", "bot_id")
ADD = Upsert.of(Rollup, conflict=KEY, on_conflict="add")

_COUNT, _CACHED, _FAILED, _BUCKETS = 0, 1, 2, 3
_WIDTH = _BUCKETS + len(COLUMNS)

Place = tuple[str, int, int, int]
"""What, hour (seconds since 1970), bot, chat (EVERYWHERE: none)."""


class Counts:
    """Counts by place; `rows` are what has to be added to the table."""

    def __init__(self) -> None:
        self._sums: dict[Place, list[int]] = {}

    def add(
        self, place: Place, *, cached: bool = False, failed: bool = False, took: float | None = None, times: int = 1
    ) -> None:
        """Count something; `took` in ms, where it was measured."""
        sums = self._sums.get(place)
        if sums is None:
            sums = self._sums[place] = [0] * _WIDTH
        sums[_COUNT] += times
        if cached:
            sums[_CACHED] += times
        if failed:
            sums[_FAILED] += times
        if took is not None:
            sums[_BUCKETS + bucket(took)] += times

    def rows(self) -> list[Row]:
        """Return the rows, in the order of their keys: two who write the same rows in one order never wait for each other crosswise."""
        added: dict[tuple[int, int, str, int, int], list[int]] = {}
        for (what, hour, bot_id, chat_id), sums in self._sums.items():
            for span in (HOUR, DAY):
                for chat in {chat_id, EVERYWHERE}:
                    key = (span, chat, what, hour - hour % span, bot_id)
                    old = added.get(key)
                    added[key] = sums if old is None else list(map(int.__add__, old, sums))
        return [(*key, *sums) for key, sums in sorted(added.items())]

    def __bool__(self) -> bool:
        return bool(self._sums)


def of_events(rows: Sequence[Row]) -> Iterable[tuple[Upsert, list[Row]]]:
    """Count events by kind."""
    counts = Counts()
    for at_ms, kind, bot_id, chat_id, latency, cached in map(
        pick(EventRow, "at_ms", "kind", "bot_id", "chat_id", "latency_ms", "cached"), rows
    ):
        place = (f"event:{kind}", at_ms // 3_600_000 * HOUR, bot_id or 0, chat_id or EVERYWHERE)
        counts.add(place, cached=cached, took=latency)
    return ((ADD, counts.rows()),)


def of_calls(rows: Sequence[Row]) -> Iterable[tuple[Upsert, list[Row]]]:
    """Count calls to Telegram by method."""
    counts = Counts()
    for bot_id, at_ms, method, chat_id, took, ok in map(
        pick(ApiCall, "bot_id", "at_ms", "method", "chat_id", "took_ms", "ok"), rows
    ):
        place = (f"call:{method}", at_ms // 3_600_000 * HOUR, bot_id, chat_id or EVERYWHERE)
        counts.add(place, failed=not ok, took=took)
    return ((ADD, counts.rows()),)


def plug_in(writer: Writer) -> None:
    """From now on count what `writer` writes, in the same transactions."""
    writer.derive(EventRow, of_events)
    writer.derive(ApiCall, of_calls)


@cache
def pick(model: type[Model], *columns: str) -> itemgetter[Any]:
    """Take these columns out of rows that hold all but a generated key."""
    meta = described(model)
    names = [name for name in meta.fields_db_projection if not meta.fields_map[name].generated]
    return itemgetter(*(names.index(column) for column in columns))
