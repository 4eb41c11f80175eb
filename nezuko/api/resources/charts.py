"""What was measured: the numbers and charts of the analytics page."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from pydantic import BaseModel, Field

from nezuko.analytics import reading
from nezuko.analytics.cards import cards
from nezuko.analytics.chart import Chart as Drawn
from nezuko.analytics.charts import TABS, Charts
from nezuko.analytics.window import PERIODS, Window
from nezuko.api.answering import TRENDS
from nezuko.api.fields import Moment, Page, TelegramId
from nezuko.api.operations import Call, Input, Nothing, Operations
from nezuko.errors import NotFound
from nezuko.web.guard import Identity, require
from nezuko.web.limits import Allowances
from nezuko.web.permissions import Permission
from nezuko.web.service import service

charts = Operations("Analytics", "What was measured. What isn't known is null, never a guess.")

TREND_CHARTS = frozenset({"latency-trend", "memory-trend"})


class ChartRef(Input):
    """A chart."""

    chart: str = Field(max_length=40, pattern="^[a-z-]+$", description="`name` of the chart.")


class Over(Input):
    """Which time, and which group."""

    period: Literal["24h", "7d", "30d", "90d"] = Field("7d", description="The time up to now.")
    group: TelegramId | None = Field(None, description="Only this group.")


class ChartName(BaseModel):
    """A chart that can be read."""

    name: str
    tab: str


class Curve(BaseModel):
    """One curve; its values belong to the times in `at`."""

    name: str
    tone: str
    values: list[float | None]


class Part(BaseModel):
    """One part of a whole, or one bar."""

    name: str
    tone: str
    value: float
    hint: str


class Chart(BaseModel):
    """One chart: curves over `at`, or parts."""

    name: str
    title: str
    note: str = Field(description="What is counted.")
    shape: Literal["area", "line", "columns", "donut", "bars"]
    unit: str = Field(description="“”, “ms” or “%”.")
    axis: Literal["time", "hour"]
    step: int = Field(description="Seconds from one point to the next.")
    known: bool = Field(description="Whether anything was measured.")
    at: list[int] = Field(description="Seconds since 1970, or hours of the day.")
    series: list[Curve]
    slices: list[Part]


class Figure(BaseModel):
    """One number."""

    name: str
    title: str
    value: int | None
    hint: str = Field(description="How it was in the time before.")


class Figures(BaseModel):
    """The numbers of a time."""

    period: str
    begin: Moment
    end: Moment
    figures: list[Figure]


async def _window(who: Identity, over: Over) -> Window:
    window = Window.of(PERIODS[over.period], who.chats, await reading.first())
    if over.group is None:
        return window
    if who.groups is not None:
        require(Permission.ANALYTICS_VIEW, chat_id=over.group)
    return replace(window, chats=frozenset({over.group}))


@charts.get("/analytics", "The numbers of a time", Permission.ANALYTICS_VIEW, rate="charts")
async def get_figures(call: Call[Nothing, Over, Nothing]) -> Figures:
    """Checks, verified, muted, and how long it took to react (p95, ms)."""
    window = await _window(call.who, call.query)
    figures = [Figure(name=one.name, title=one.title, value=one.value, hint=one.hint) for one in await cards(window)]
    return Figures(period=call.query.period, begin=window.begin, end=window.now, figures=figures)


@charts.get("/charts", "List the charts", Permission.ANALYTICS_VIEW, rate="charts")
async def list_charts(call: Call[Nothing, Nothing, Nothing]) -> Page[ChartName]:
    """All of them, with the tab of the page on which they stand."""
    del call
    return Page(items=[ChartName(name=name, tab=tab) for tab, names in TABS.items() for name in names], next=None)


@charts.get("/charts/{chart}", "Read a chart", Permission.ANALYTICS_VIEW, rate="charts")
async def get_chart(call: Call[ChartRef, Over, Nothing]) -> Chart:
    """As plain values. Those called trends may be read twenty times a minute."""
    name = call.path.chart
    if name not in service(Charts).names:
        raise NotFound("There is no such chart.")
    if name in TREND_CHARTS:
        service(Allowances).take(TRENDS, call.who.session)
    return _chart(await service(Charts).draw(name, await _window(call.who, call.query)))


def _chart(drawn: Drawn) -> Chart:
    return Chart(
        name=drawn.name,
        title=drawn.title,
        note=drawn.note,
        shape=drawn.shape,
        unit=drawn.unit,
        axis=drawn.axis,
        step=drawn.step,
        known=drawn.is_known,
        at=list(drawn.at),
        series=[Curve(name=one.name, tone=one.tone, values=list(one.values)) for one in drawn.series],
        slices=[Part(name=one.name, tone=one.tone, value=one.value, hint=one.hint) for one in drawn.slices],
    )
