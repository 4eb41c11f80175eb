"""Find events by kind, group and member, newest first, page by page: along an index, whatever the database believes of its tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tortoise import connections

from nezuko.events.models import EventRow
from nezuko.events.stream import Wanted

SCANNED = 10_000
"""Events of a group that are looked through for rare kinds before a page is given out, full or not."""
_LAST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Page:
    """Events, newest first; `before` leads to the next page (None: there is none)."""

    rows: list[EventRow]
    before: int | None


async def find(wanted: Wanted, limit: int, before: int | None = None) -> Page:
    """Return a page of what is `wanted`, older than the event `before` if given."""
    last = before or _LAST
    if wanted.user_id is not None:
        return await _of_member(wanted, limit, last)
    chats = _chats(wanted)
    if chats is not None:
        return await _of_chats(chats, wanted, limit, last)
    if wanted.kinds is None:
        return _page(await EventRow.filter(id__lt=last).order_by("-id").limit(limit), limit)
    kinds = [kind.value for kind in wanted.kinds]
    return _page(await _rows(await _newest_ids("kind", kinds, last, limit)), limit)


def _chats(wanted: Wanted) -> list[int] | None:
    """The groups to look in; None: all."""
    if wanted.chat_id is None:
        return None if wanted.chats is None else sorted(wanted.chats)
    return [wanted.chat_id] if wanted.chats is None or wanted.chat_id in wanted.chats else []


def _page(rows: list[EventRow], limit: int) -> Page:
    return Page(rows, rows[-1].id if len(rows) == limit else None)


async def _of_member(wanted: Wanted, limit: int, last: int) -> Page:
    """A person has few events: the index of people leads to them."""
    chosen = EventRow.filter(user_id=wanted.user_id, id__lt=last)
    if (chats := _chats(wanted)) is not None:
        chosen = chosen.filter(chat_id__in=chats)
    if wanted.kinds is not None:
        chosen = chosen.filter(kind__in=[kind.value for kind in wanted.kinds])
    return _page(await chosen.order_by("-id").limit(limit), limit)


async def _of_chats(chats: Sequence[int], wanted: Wanted, limit: int, last: int) -> Page:
    if not chats:
        return Page([], None)
    if wanted.kinds is None:
        return _page(await _rows(await _newest_ids("chat_id", chats, last, limit)), limit)
    sql, parameters = _newest("chat_id", chats, last, SCANNED)
    looked_at = f"SELECT COUNT(*) AS many, MIN(id) AS oldest FROM ({sql}) AS looked_at"  # noqa: S608 - a statement of our own within one
    (scan,) = await connections.get("default").execute_query_dict(looked_at, parameters)
    if not scan["many"]:
        return Page([], None)
    kinds = [kind.value for kind in wanted.kinds]
    chosen = EventRow.filter(chat_id__in=chats, id__gte=scan["oldest"], id__lt=last, kind__in=kinds)
    rows = await chosen.order_by("-id").limit(limit)
    if len(rows) < limit and scan["many"] == SCANNED:
        return Page(rows, scan["oldest"])
    return _page(rows, limit)


async def _rows(ids: Sequence[int]) -> list[EventRow]:
    return await EventRow.filter(id__in=list(ids)).order_by("-id") if ids else []


async def _newest_ids(column: str, values: Sequence[Any], last: int, limit: int) -> list[int]:
    """The newest ids of all `values` of an indexed column."""
    if not values:
        return []
    sql, parameters = _newest(column, values, last, limit)
    return [int(row["id"]) for row in await connections.get("default").execute_query_dict(sql, parameters)]


def _newest(column: str, values: Sequence[Any], last: int, limit: int) -> tuple[str, list[Any]]:
    """A statement for the newest ids of all `values`: those of each along the index, merged; and its parameters."""
    mark = "?" if connections.get("default").capabilities.dialect == "sqlite" else "${}"
    tail = f"AND id < {last} ORDER BY id DESC LIMIT {limit}"
    parts = [
        " ".join(("SELECT id FROM (SELECT id FROM events WHERE", column, "=", mark.format(n), tail, f") AS p{n}"))
        for n in range(1, len(values) + 1)
    ]
    return " ".join((" UNION ALL ".join(parts), "ORDER BY id DESC LIMIT", str(limit))), list(values)
