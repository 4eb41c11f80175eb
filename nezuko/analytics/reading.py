"""Read counts, added up as a chart needs them. One statement each, over few rows, whatever was recorded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tortoise import connections
from tortoise.functions import Min

from nezuko.analytics.buckets import COLUMNS
from nezuko.analytics.models import DAY, EVERYWHERE, Rollup
from nezuko.analytics.window import Window

_BY = {"at": '"at"', "what": '"what"', "chat": '+"chat_id"', "hour": '("at" / 3600) % 24'}
"""The plus keeps SQLite from walking the index of groups to save the sorting: it would read all of it."""
_VALUES = {"count": ("count",), "cached": ("count", "cached"), "failed": ("count", "failed")}
_TAKEN = ("count", *COLUMNS)


@dataclass(frozen=True, slots=True)
class Sums:
    """Counts of one group of rows: how many, how many of them without a look-up, how many failed, how many in which bucket."""

    count: int = 0
    cached: int = 0
    failed: int = 0
    taken: tuple[int, ...] = ()


async def sums(
    window: Window,
    what: Sequence[str],
    by: Sequence[str] = ("at",),
    *,
    values: str = "count",
    span: int | None = None,
    each_chat: bool = False,
) -> dict[tuple[Any, ...], Sums]:
    """Add up counts.

    Args:
        window: of which time and groups.
        what: of which things; one that ends with ":" stands for all that begin with it.
        by: what is told apart: "at" (begin of an hour or day), "what", "chat", "hour" (of the day, UTC).
        values: "count", "cached", "failed" or "taken" (buckets): what is needed beside the count.
        span: counts by HOUR or by DAY; default is the step of the window's curves.
        each_chat: add up the counts of each group even where the window is about everywhere.

    Returns:
        the values of `by` -> sums; what never happened isn't there.
    """
    columns = _TAKEN if values == "taken" else _VALUES[values]
    sql, parameters = _statement(window, what, by, columns, span or window.period.step, each_chat=each_chat)
    client = connections.get("default")
    mark = "?" if client.capabilities.dialect == "sqlite" else "${}"
    first, *others = sql.split("\0")
    sql = first + "".join(mark.format(n) + part for n, part in enumerate(others, start=1))
    found: dict[tuple[Any, ...], Sums] = {}
    for row in await client.execute_query_dict(sql, parameters):
        read = list(row.values())
        found[tuple(read[: len(by)])] = _as_sums(values, [int(value or 0) for value in read[len(by) :]])
    return found


def _as_sums(values: str, read: list[int]) -> Sums:
    if values == "taken":
        return Sums(read[0], taken=tuple(read[1:]))
    second = read[1] if len(read) > 1 else 0
    return Sums(read[0], cached=second if values == "cached" else 0, failed=second if values == "failed" else 0)


def _statement(
    window: Window, what: Sequence[str], by: Sequence[str], columns: Sequence[str], span: int, *, each_chat: bool
) -> tuple[str, list[Any]]:
    """The statement, with a NUL for each parameter."""
    parameters: list[Any] = [span]
    words = ['"span" = \0', f'"at" >= {window.begin} AND "at" < {window.end}']
    if window.chats is None and each_chat:
        words.append(f'+"chat_id" > {EVERYWHERE}')  # the plus: SQLite might take the index of groups, to read all of it
    else:
        words.append(_among("chat_id", window.rows_of, parameters))
    words.append(_begins(what[0], parameters) if what[0].endswith(":") else _among("what", what, parameters))
    told = [f"{_BY[one]} AS k{n}" for n, one in enumerate(by)]
    added = [f'SUM("{column}") AS v{n}' for n, column in enumerate(columns)]
    statement = ["SELECT", ", ".join(told + added), "FROM rollups WHERE", " AND ".join(words)]
    if by:
        statement += ["GROUP BY", ", ".join(_BY[one] for one in by)]
    return " ".join(statement), parameters


def _among(column: str, values: Sequence[Any], parameters: list[Any]) -> str:
    if not values:
        return "1 = 0"
    parameters.extend(values)
    return f'"{column}" IN ({", ".join(chr(0) * len(values))})'


def _begins(prefix: str, parameters: list[Any]) -> str:
    """As a range, which an index finds; ";" is what comes after ":"."""
    parameters.extend((prefix, prefix[:-1] + ";"))
    return '"what" >= \0 AND "what" < \0'


async def first() -> int | None:
    """Return the day (its begin, in seconds) of the very first count; None if nothing was counted yet."""
    rows = await Rollup.filter(span=DAY, chat_id=EVERYWHERE).annotate(least=Min("at")).values("least")
    return rows[0]["least"] if rows and rows[0]["least"] is not None else None
