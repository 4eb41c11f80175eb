"""What the overview shows beside its cards and the feed: a month at a glance, how verifications ended, how well the bots are."""

from __future__ import annotations

import math
from dataclasses import dataclass

from nezuko.analytics import reading
from nezuko.analytics.charts import Charts
from nezuko.analytics.window import PERIODS, Window
from nezuko.events.overview import GroupState, Overview, Panel

_PROBLEMS = 4
_LEFT, _MIDDLE, _RADIUS = 12.0, 80.0, 68.0


@dataclass(frozen=True, slots=True)
class Health:
    """How many bots are connected, and which groups can't be guarded."""

    bots: int | None
    up: int
    problems: tuple[GroupState, ...]
    more: int

    @property
    def tone(self) -> str:
        """The gauge's colour."""
        if self.up < (self.bots or 0):
            return "alert"
        return "wait" if self.problems else "good"

    @property
    def arc(self) -> str:
        """The path of the half circle's part that is connected, from the left; empty if none is."""
        share = self.up / self.bots if self.bots else 0.0
        if not share:
            return ""
        angle = math.pi * (1 - share)
        x, y = _MIDDLE + _RADIUS * math.cos(angle), _MIDDLE - _RADIUS * math.sin(angle)
        return f"M{_LEFT:g} {_MIDDLE:g}A{_RADIUS:g} {_RADIUS:g} 0 0 1 {x:.2f} {y:.2f}"


class Panels:
    """Makes the panels; `charts` draws, `overview` knows groups and bots."""

    def __init__(self, charts: Charts, overview: Overview) -> None:
        self._charts = charts
        self._overview = overview

    async def glance(self, chats: frozenset[int] | None) -> Panel:
        """Return the panels for whoever sees `chats` (None: all)."""
        window = Window.of(PERIODS["30d"], chats, await reading.first())
        month, outcomes, memory = [
            await self._charts.draw(name, window) for name in ("verifications", "outcomes", "memory")
        ]
        return Panel(
            "analytics/_glance.html",
            {"month": month, "outcomes": outcomes, "memory": memory, "health": await self._health(chats)},
            "analytics/_head.html",
        )

    async def _health(self, chats: frozenset[int] | None) -> Health:
        now = await self._overview.numbers(chats)
        problems = [group for group in self._overview.groups(chats) if group.enabled and group.problem]
        return Health(now.bots, now.bots_up, tuple(problems[:_PROBLEMS]), max(0, len(problems) - _PROBLEMS))
