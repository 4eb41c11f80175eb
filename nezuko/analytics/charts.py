"""All charts by name, and the tabs of the page on which they stand."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from nezuko.analytics import curves, shares
from nezuko.analytics.chart import Chart
from nezuko.analytics.window import Window
from nezuko.events.overview import Overview

Draw = Callable[[Window], Awaitable[Chart]]

TABS: dict[str, tuple[str, ...]] = {
    "overview": ("verifications", "outcomes", "comings"),
    "performance": ("latency-trend", "latencies", "calls"),
    "distribution": ("memory", "group-status", "top-groups"),
    "trends": ("memory-trend", "hours", "bot-health"),
}
"""Tab -> its charts."""


class Charts:
    """Service: draws charts."""

    def __init__(self, overview: Overview) -> None:
        """`overview` knows the groups and their titles."""
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
        return await self._draw[name](window)

    async def tab(self, name: str, window: Window) -> list[Chart]:
        """Return the charts of a tab."""
        return [await self.draw(chart, window) for chart in TABS[name]]
