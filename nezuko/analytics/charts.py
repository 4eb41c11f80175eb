"""All charts by name, and the tabs of the page on which they stand."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from hashlib import blake2b

from nezuko.analytics import arrivals, curves, shares
from nezuko.analytics.chart import Chart
from nezuko.analytics.models import DAY
from nezuko.analytics.window import Window
from nezuko.events.overview import Overview
from nezuko.i18n.pages import mark, spoken
from nezuko.storage.cache import Cache, Store

Draw = Callable[[Window], Awaitable[Chart]]

TABS: dict[str, tuple[str, ...]] = {
    "overview": ("verifications", "outcomes", "comings"),
    "performance": ("latency-trend", "latencies", "calls"),
    "distribution": ("memory", "group-status", "top-groups"),
    "people": ("funnel", "leavers", "links"),
    "trends": ("memory-trend", "hours", "bot-health"),
}
"""Tab -> its charts."""
TAB_TITLES = {
    "overview": mark("Overview"),
    "performance": mark("Performance"),
    "distribution": mark("Distribution"),
    "people": mark("People"),
    "trends": mark("Trends"),
}

KEPT_SECONDS = 10.0
"""A chart whose sums are of whole days is drawn once for all who read it in one language within this time; nobody sees the difference."""


class Charts:
    """Service: draws charts."""

    def __init__(self, overview: Overview, store: Store | None = None) -> None:
        """`overview` knows the groups and their titles. Charts of days are kept in `store` for a moment, if one is given."""
        self._cache = Cache("charts", Chart, seconds=KEPT_SECONDS, store=store) if store else None
        self._draw: dict[str, Draw] = {
            "verifications": curves.verifications,
            "outcomes": shares.outcomes,
            "comings": curves.comings,
            "latency-trend": curves.latency_trend,
            "latencies": shares.latencies,
            "calls": shares.calls,
            "memory": shares.memory,
            "group-status": partial(shares.group_status, overview=overview),
            "top-groups": partial(shares.top_groups, overview=overview),
            "funnel": arrivals.funnel,
            "leavers": arrivals.leavers,
            "links": arrivals.links,
            "memory-trend": curves.memory_trend,
            "hours": curves.hours,
            "bot-health": curves.trouble,
        }

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all charts."""
        return tuple(self._draw)

    async def draw(self, name: str, window: Window) -> Chart:
        """Return one chart.

        Raises:
            KeyError: there is none of that name.
        """
        draw = self._draw[name]
        if self._cache is None or window.period.span < DAY:
            return await draw(window)
        return await self._cache.get_or_make(_key(name, window), lambda: draw(window))

    async def tab(self, name: str, window: Window) -> list[Chart]:
        """Return the charts of a tab."""
        return [await self.draw(chart, window) for chart in TABS[name]]


def _key(name: str, window: Window) -> str:
    """Return a text for what makes one chart differ from another, its language too; charts are of all bots together."""
    groups = "all" if window.chats is None else ",".join(map(str, sorted(window.chats)))
    about = f"{window.begin}:{window.end}:{window.since}:{groups}"
    return f"{name}:{spoken()}:{window.period.name}:{blake2b(about.encode(), digest_size=16).hexdigest()}"
