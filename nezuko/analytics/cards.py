"""The numbers at the top of the analytics page, each beside that of the time before."""

from __future__ import annotations

from collections.abc import Mapping

from nezuko.analytics import things
from nezuko.analytics.buckets import COLUMNS, quantile
from nezuko.analytics.models import HOUR
from nezuko.analytics.reading import Sums, sums
from nezuko.analytics.window import Window
from nezuko.events.overview import Card
from nezuko.i18n.pages import gettext
from nezuko.web.display import span

_ALMOST_SAME = 0.5
"""Per cent: a change of less isn't worth a sign."""


async def cards(window: Window) -> list[Card]:
    """Return checks, verified, muted and the p95 of reactions."""
    days, hours = window.before
    now, before = await _read(window), _together(await _read(days), await _read(hours, HOUR))
    knows_before = window.knows_before
    checks, verified, muted = (
        (_count(now, group), _count(before, group)) for group in (things.CHECKS, things.VERIFIED, things.MUTED)
    )
    p95, p95_before = _p95(now), _p95(before)
    return [
        Card("checks", gettext("Checks"), *_shown(window, checks, "eye", "plain", knows_before=knows_before)),
        Card(
            "verified",
            gettext("Verified"),
            *_shown(window, verified, "circle-check", "good", knows_before=knows_before),
        ),
        Card("muted", gettext("Muted"), *_shown(window, muted, "lock", "bad", knows_before=knows_before)),
        Card(
            "p95",
            gettext("Time to react, p95"),
            None if p95 is None else round(p95),
            "gauge",
            "wait",
            _p95_hint(p95, p95_before if knows_before else None),
            "" if p95 is None else span(p95 / 1000),
        ),
    ]


def _shown(
    window: Window, counts: tuple[int, int], icon: str, tone: str, *, knows_before: bool
) -> tuple[int | None, str, str, str]:
    count, before = counts
    if window.since is None:
        return None, icon, tone, gettext("no data")
    return count, icon, tone, _change(count, before) if knows_before else gettext("nothing to compare with yet")


def _change(count: int, before: int) -> str:
    if not before:
        return gettext("none in the time before")
    per_cent = 100 * (count - before) / before
    if abs(per_cent) < _ALMOST_SAME:
        return gettext("as in the time before")
    change = f"{per_cent:+.0f}".replace("-", "\N{MINUS SIGN}")
    return gettext("{change} % against the time before", change=change)


def _p95_hint(p95: float | None, before: float | None) -> str:
    if p95 is None:
        return gettext("no data")
    if before is None:
        return gettext("nothing to compare with yet")
    return gettext("{time} in the time before", time=span(before / 1000))


Found = Mapping[tuple[str], Sums]


async def _read(window: Window, span: int | None = None) -> Found:
    asked = (*things.CHECKS, *things.REACTIONS)
    return await sums(window, asked, ("what",), values="taken", span=span or window.period.span)


def _together(days: Found, hours: Found) -> Found:
    both = dict(days)
    for key, one in hours.items():
        old = both.get(key)
        both[key] = (
            one if old is None else Sums(old.count + one.count, taken=tuple(map(int.__add__, old.taken, one.taken)))
        )
    return both


def _count(found: Found, group: tuple[str, ...]) -> int:
    return sum(found[what,].count for what in group if (what,) in found)


def _p95(found: Found) -> float | None:
    taken = [found[what,].taken for what in things.REACTIONS if (what,) in found]
    return quantile([sum(column) for column in zip(*taken, strict=True)] if taken else [0] * len(COLUMNS), 0.95)
