"""The analytics page, and each chart as JSON and CSV."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from quart import Blueprint, Response, jsonify, render_template, request

from nezuko.analytics import reading
from nezuko.analytics.cards import cards
from nezuko.analytics.charts import TAB_TITLES, TABS, Charts
from nezuko.analytics.window import PERIODS, Window
from nezuko.errors import NotFound
from nezuko.events.overview import Overview
from nezuko.web.export import csv_response
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("analytics", __name__)

USUAL_PERIOD = "7d"
_LONGEST_ID = 18


@blueprint.get("/analytics")
async def analytics() -> str:
    """Four cards and the charts of a tab."""
    window, group = await _asked()
    tab = request.args.get("tab", "")
    tab = tab if tab in TABS else next(iter(TABS))
    who = require(Permission.ANALYTICS_VIEW)
    return await render_template(
        "analytics/analytics.html",
        cards=await cards(window),
        charts=await service(Charts).tab(tab, window),
        tab=tab,
        tabs=TAB_TITLES,
        period=window.period,
        periods=list(PERIODS.values()),
        group=group,
        groups=_choices(service(Overview), who.chats),
        window=window,
    )


@blueprint.get("/analytics/charts/<name>.json")
async def as_json(name: str) -> Response:
    """One chart as plain values.

    Raises:
        NotFound: there is no chart of that name, or no such group.
    """
    window, _ = await _asked()
    return jsonify((await _chart(name, window)).as_json())


@blueprint.get("/analytics/charts/<name>.csv")
async def as_csv(name: str) -> Response:
    """One chart as a table to take along.

    Raises:
        NotFound: as above.
    """
    window, _ = await _asked()
    chart = await _chart(name, window)
    return csv_response(f"{chart.name}-{window.period.name}", chart.heads, list(chart.table()))


async def _chart(name: str, window: Window) -> Any:
    charts = service(Charts)
    if name not in charts.names:
        raise NotFound("There is no such chart.")
    return await charts.draw(name, window)


async def _asked() -> tuple[Window, int | None]:
    """What the address asks for, within what the reader may see; and the chosen group, if one is."""
    who = require(Permission.ANALYTICS_VIEW)
    period = PERIODS.get(request.args.get("period", ""), PERIODS[USUAL_PERIOD])
    wanted = request.args.get("group", "")
    window = Window.of(period, who.chats, await reading.first())
    if not wanted:
        return window, None
    if not (wanted.isascii() and wanted.isdigit()) or len(wanted) > _LONGEST_ID:
        raise NotFound("There is no such group here.")
    group = int(wanted)
    require(Permission.ANALYTICS_VIEW, chat_id=group)
    return replace(window, chats=frozenset({group})), group


def _choices(overview: Overview, chats: frozenset[int] | None) -> list[tuple[int, str]]:
    """The groups to choose from, each once however many bots guard it."""
    return list({group.chat_id: group.title for group in overview.groups(chats)}.items())
