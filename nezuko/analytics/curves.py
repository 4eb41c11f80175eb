"""Charts over time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from nezuko.analytics import things
from nezuko.analytics.buckets import quantile
from nezuko.analytics.chart import Chart, Series, Value, rounded
from nezuko.analytics.models import HOUR
from nezuko.analytics.reading import Sums, sums
from nezuko.analytics.window import Window
from nezuko.i18n.pages import gettext

HOURS = 24


async def verifications(window: Window) -> Chart:
    """Who was verified, and who was muted."""
    found = await sums(window, (*things.VERIFIED, *things.MUTED), ("at", "what"))
    return _curves(
        window,
        "verifications",
        gettext("Verified and muted"),
        "area",
        gettext("Members whose mute was lifted or who came with every channel joined, and members who were muted."),
        [
            _counted(window, found, gettext("Verified"), "good", things.VERIFIED),
            _counted(window, found, gettext("Muted"), "bad", things.MUTED),
        ],
    )


async def comings(window: Window) -> Chart:
    """Who joined and who left the groups."""
    found = await sums(window, (*things.CAME, *things.WENT, *things.THROWN_OUT), ("at", "what"))
    return _curves(
        window,
        "comings",
        gettext("Joined and left"),
        "line",
        gettext(
            "People who joined the protected groups, who left them, and who were kicked or banned for not joining the channels in time."
        ),
        [
            _counted(window, found, gettext("Joined"), "accent", things.CAME),
            _counted(window, found, gettext("Left"), "plain", things.WENT),
            _counted(window, found, gettext("Thrown out"), "bad", things.THROWN_OUT),
        ],
    )


async def latency_trend(window: Window) -> Chart:
    """How long people waited for what the gate did."""
    found = await sums(window, things.REACTIONS, ("at",), values="taken")
    return _curves(
        window,
        "latency-trend",
        gettext("Time to react"),
        "line",
        gettext(
            "From an update's arrival to Telegram's confirmation of the mute or lift that it led to: the median, and what 95 % stayed "
            "below."
        ),
        [
            _measured(window, found, gettext("p95"), "bad", lambda one: quantile(one.taken, 0.95)),
            _measured(window, found, gettext("Median"), "accent", lambda one: quantile(one.taken, 0.5)),
        ],
        unit="ms",
    )


async def memory_trend(window: Window) -> Chart:
    """How many checks needed no look-up."""
    found = await sums(window, things.CHECKS, ("at",), values="cached")
    share = _measured(
        window, found, gettext("From memory"), "good", lambda one: 100 * one.cached / one.count if one.count else None
    )
    return _curves(
        window,
        "memory-trend",
        gettext("Answered from memory"),
        "line",
        gettext("Share of checks that memory could answer without asking Telegram."),
        [share],
        unit="%",
    )


async def hours(window: Window) -> Chart:
    """At which hours of the day something happens."""
    kinds = {
        gettext("Joined"): ("accent", things.CAME),
        gettext("Verified"): ("good", things.VERIFIED),
        gettext("Muted"): ("bad", things.MUTED),
    }
    asked = tuple(what for _, group in kinds.values() for what in group)
    found = await sums(window, asked, ("hour", "what"), span=HOUR)
    return Chart(
        "hours",
        gettext("Busy hours"),
        "columns",
        gettext("What happened in each hour of the day (UTC), added up over the period."),
        tuple(range(HOURS)),
        tuple(
            Series(name, tone, tuple(_count(found, hour, group) for hour in range(HOURS)))
            for name, (tone, group) in kinds.items()
        ),
        axis="hour",
    )


async def trouble(window: Window) -> Chart:
    """When bots were away, lost rights or failed."""
    found = await sums(window, things.TROUBLE, ("at", "what"))
    names = (gettext("Bot lost its connection"), gettext("Bot lost a right"), gettext("Something failed"))
    return _curves(
        window,
        "bot-health",
        gettext("Bots in trouble"),
        "columns",
        gettext("How often a bot lost its connection or a right in a group, and how often what it tried failed."),
        [
            _counted(window, found, name, tone, (what,))
            for name, tone, what in zip(names, ("alert", "wait", "plain"), things.TROUBLE, strict=True)
        ],
    )


Found = Mapping[tuple[Any, ...], Sums]


def _curves(
    window: Window, name: str, title: str, shape: Any, note: str, series: Sequence[Series], unit: str = ""
) -> Chart:
    return Chart(name, title, shape, note, window.points, tuple(series), unit=unit, step=window.period.step)


def _count(found: Found, at: int, group: Sequence[str]) -> int:
    return sum(found[at, what].count for what in group if (at, what) in found)


def _counted(window: Window, found: Found, name: str, tone: str, group: Sequence[str]) -> Series:
    """Counts by point; None before anything was counted at all."""
    since = window.since
    return Series(
        name,
        tone,
        tuple(_count(found, at, group) if since is not None and at >= since else None for at in window.points),
    )


def _measured(window: Window, found: Found, name: str, tone: str, measure: Callable[[Sums], Value]) -> Series:
    """A figure by point; None where there was nothing to measure."""
    return Series(name, tone, rounded([measure(found[at,]) if (at,) in found else None for at in window.points]))
