"""A chart as data: what pages, the JSON and the CSV of it are made from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from babel.dates import format_skeleton

from nezuko.i18n.pages import gettext, locale, translated

Value = float | int | None
"""None: not known, or nothing to measure."""


@dataclass(frozen=True, slots=True)
class Series:
    """One curve, or one column of a table. `tone` is one of the page's (good, bad, wait, alert, plain, accent)."""

    name: str
    tone: str
    values: tuple[Value, ...]

    @property
    def sum(self) -> float:
        """All of it together."""
        return sum(value for value in self.values if value is not None)


@dataclass(frozen=True, slots=True)
class Slice:
    """One part of a whole, or one bar. `hint` says more, in few words; `link` leads to it."""

    name: str
    tone: str
    value: float
    hint: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart.

    Curves have `at` and `series`; donuts and bars have `slices`. `unit`: "", "ms" or "%". `note` says what is counted.
    """

    name: str
    title: str
    shape: Literal["area", "line", "columns", "donut", "bars"]
    note: str
    at: tuple[int, ...] = ()
    series: tuple[Series, ...] = ()
    slices: tuple[Slice, ...] = ()
    unit: str = ""
    axis: Literal["time", "hour"] = "time"
    step: int = 3600

    @property
    def is_known(self) -> bool:
        """Whether there is anything to show: without a single measurement a chart says "no data" and draws nothing."""
        if self.slices:
            return any(one.value for one in self.slices)
        if self.unit:
            return any(value is not None for one in self.series for value in one.values)
        return any(value for one in self.series for value in one.values)

    @property
    def whole(self) -> float:
        """All slices together."""
        return sum(one.value for one in self.slices)

    @property
    def most(self) -> float:
        """The largest slice."""
        return max((one.value for one in self.slices), default=0)

    def as_json(self) -> dict[str, Any]:
        """Return plain values: what the script draws, and what the endpoint answers."""
        return {
            "name": self.name,
            "title": self.title,
            "shape": self.shape,
            "unit": self.unit,
            "axis": self.axis,
            "step": self.step,
            "known": self.is_known,
            "at": list(self.at),
            "series": [{"name": one.name, "tone": one.tone, "values": list(one.values)} for one in self.series],
            "slices": [
                {"name": one.name, "tone": one.tone, "value": one.value, "hint": one.hint} for one in self.slices
            ],
        }

    @property
    def heads(self) -> tuple[str, ...]:
        """The titles of the columns of `table`."""
        if self.slices:
            return ("", self.title, "")
        unit = f", {self.unit}" if self.unit else ""
        return (
            gettext("Hour (UTC)") if self.axis == "hour" or self.step < _DAY else gettext("Day (UTC)"),
            *(s.name + unit for s in self.series),
        )

    def table(self) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a table of it, the latest first."""
        if self.slices:
            yield from ((one.name, one.value, one.hint) for one in self.slices)
            return
        rows = [
            (label(at, self), *values) for at, *values in zip(self.at, *(s.values for s in self.series), strict=True)
        ]
        yield from rows if self.axis == "hour" else reversed(rows)


_DAY = 86_400


def label(at: int, chart: Chart) -> str:
    """Return what stands beside a point: "3 Mar", "3 Mar 14:00" or, for hours of the day, "14:00"."""
    if chart.axis == "hour":
        return f"{at:02}:00"
    moment = datetime.fromtimestamp(at, UTC)
    if translated():
        day = format_skeleton("yMMMd" if chart.step >= _DAY else "MMMd", moment, locale=locale())
        return day if chart.step >= _DAY else f"{day} {moment:%H:%M}"
    return moment.strftime("%-d %b %Y" if chart.step >= _DAY else "%-d %b %H:%M")


def rounded(values: Sequence[Value], digits: int = 1) -> tuple[Value, ...]:
    """Return values with so many digits behind the point."""
    return tuple(None if value is None else round(value, digits) for value in values)
