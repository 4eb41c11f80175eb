"""The pages of the tables. For the owner alone."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from quart import Blueprint, render_template, request

from nezuko.app import App
from nezuko.errors import Forbidden, InvalidInput
from nezuko.maintenance.upkeep import Upkeep
from nezuko.tables import reading
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("tables", __name__)

HERE = "/database"
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
        problem = str(error)
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


def _moment_in(column: str, value: Any) -> float | None:
    """The moment that a value stands for, in seconds; None if it is none."""
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    seconds = value / 1000 if column.endswith("_ms") else value
    named = column.endswith(("_at", "_ms", "_seen", "_login", "_used", "_since", "_until")) or column in ("at", "until")
    return seconds if named and _SINCE < seconds < _UNTIL else None
