"""The pages of the tables. For the owner alone."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import Any
from urllib.parse import urlencode

from quart import Blueprint, Response, render_template, request

from nezuko.app import App
from nezuko.errors import Forbidden, InvalidInput
from nezuko.i18n.pages import told
from nezuko.maintenance.upkeep import Upkeep
from nezuko.storage.vault import Vault
from nezuko.tables import reading
from nezuko.web.export import csv_response
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("tables", __name__)

HERE = "/database"
CSV_ROWS = 10_000
BATCH = 500
_SINCE, _UNTIL = 1_000_000_000, 10_000_000_000
"""Seconds since 1970 between which a number can be a moment that matters here."""


def _for_the_owner() -> None:
    if require(Permission.CONFIG_CHANGE).role != "owner":
        raise Forbidden("Only an owner may look into the database.")


@blueprint.get(HERE)
async def database() -> str:
    """All tables."""
    _for_the_owner()
    measured = await service(Upkeep).look()
    held = {} if measured is None else {table.name: table for table in measured.holdings.tables}
    return await render_template(
        "tables/tables.html", tables=reading.tables(), held=held, address=service(App).database.address_shown
    )


@blueprint.get(f"{HERE}/<name>")
async def table(name: str) -> str:
    """The rows of a table, or those with one value."""
    _for_the_owner()
    one = reading.table(name)
    column, value, before = (request.args.get(key, "")[:400] for key in ("column", "value", "before"))
    problem, page = "", reading.Page([], "")
    try:
        page = await reading.page(one, service(App).vault, column=column if value else "", value=value, before=before)
    except InvalidInput as error:
        problem = told(error)
    asked = {"column": column, "value": value} if value else {}
    return await render_template(
        "tables/table.html",
        table=one,
        page=page,
        problem=problem,
        column=column,
        value=value,
        older=urlencode({**asked, "before": page.older}),
        later=bool(before),
        back=urlencode(asked),
        one_row=column == one.key and len(page.rows) == 1,
        moment_in=_moment_in,
    )


@blueprint.get(f"{HERE}/<name>/rows.csv")
async def table_csv(name: str) -> Response:
    """The rows that the page shows, up to 10,000 of them. What is never shown isn't in it."""
    _for_the_owner()
    one, vault = reading.table(name), service(App).vault
    value = request.args.get("value", "")[:400]
    column = request.args.get("column", "") if value else ""
    first = await reading.page(one, vault, column=column, value=value, limit=BATCH)
    return csv_response(f"nezuko-{one.name}", one.shown, _rows(one, vault, first, column, value))


async def _rows(
    one: reading.Table, vault: Vault, page: reading.Page, column: str, value: str
) -> AsyncIterator[Sequence[Any]]:
    left = CSV_ROWS
    while True:
        for row in page.rows[:left]:
            yield row
        left -= len(page.rows)
        if not page.older or left <= 0:
            return
        page = await reading.page(one, vault, column=column, value=value, before=page.older, limit=BATCH)


def _moment_in(column: str, value: Any) -> float | None:
    """The moment that a value stands for, in seconds; None if it is none."""
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    seconds = value / 1000 if column.endswith("_ms") else value
    named = column.endswith(("_at", "_ms", "_seen", "_login", "_used", "_since", "_until")) or column in ("at", "until")
    return seconds if named and _SINCE < seconds < _UNTIL else None
