"""The audit as a file."""

from __future__ import annotations

from collections.abc import AsyncIterator

from quart import Response

from nezuko.audit.models import AuditRow, Wanted
from nezuko.audit.seen import address_of
from nezuko.events.overview import Overview
from nezuko.web.export import Cell, csv_response, csv_time
from nezuko.web.guard import Identity

ROWS = 10_000
HEADER = ("when", "who", "telegram_id", "via", "ip", "action", "resource", "resource_id", "bot_id", "group_id", "group",
          "old", "new", "correlation")  # fmt: skip


def as_csv(wanted: Wanted, who: Identity, overview: Overview) -> Response:
    """Return the rows that are wanted, up to 10,000 of them, written while they are read."""
    return csv_response("nezuko-audit", HEADER, _cells(wanted, who, overview))


async def _cells(wanted: Wanted, who: Identity, overview: Overview) -> AsyncIterator[tuple[Cell, ...]]:
    async for row in AuditRow.stream(wanted, ROWS):
        group = overview.chat_title(row.chat_id) if row.chat_id else ""
        yield (csv_time(row.at), row.actor, row.telegram_id, row.via, address_of(row, who), row.action, row.resource, row.resource_id,
               row.bot_id, row.chat_id, group, row.old, row.new, row.correlation)  # fmt: skip
