"""What a chart is about: which time, which groups."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from nezuko.analytics.models import DAY, EVERYWHERE, HOUR
from nezuko.i18n.pages import mark


@dataclass(frozen=True, slots=True)
class Period:
    """A choice of time. `step`: seconds of one point of a curve; `span`: of the counts that are added up to sums."""

    name: str
    title: str
    words: str
    steps: int
    step: int
    span: int

    def begin(self, now: float) -> int:
        """Return its begin if it ends with the hour or day of `now` (both in seconds; days are those of UTC)."""
        last = int(now) // self.span * self.span
        return last + self.span - self.steps * self.step


PERIODS = {
    period.name: period
    for period in (
        Period("24h", mark("24 h"), mark("the last 24 hours"), 24, HOUR, HOUR),
        Period("7d", mark("7 days"), mark("the last 7 days"), 7 * 24, HOUR, DAY),
        Period("30d", mark("30 days"), mark("the last 30 days"), 30, DAY, DAY),
        Period("90d", mark("90 days"), mark("the last 90 days"), 90, DAY, DAY),
    )
}


@dataclass(frozen=True, slots=True)
class Window:
    """What is looked at, from `begin` to before `end`.

    `chats`: the groups it is about; None means everywhere. `since`: when the first count of all was made: what was before isn't known.
    """

    period: Period
    begin: int
    end: int
    now: int
    chats: frozenset[int] | None = None
    since: int | None = None

    @classmethod
    def of(
        cls, period: Period, chats: frozenset[int] | None = None, since: int | None = None, now: float | None = None
    ) -> Window:
        """Return the window that ends now."""
        moment = time.time() if now is None else now
        begin = period.begin(moment)
        return cls(period, begin, begin + period.steps * period.step, int(moment), chats, since)

    @property
    def before(self) -> tuple[Window, Window]:
        """The time just as long before this one, in two parts: whole days, and the hours of its last day as far as today has come.

        Compared with a whole day, a day that isn't over yet would always look like a loss.
        """
        begin, split = self.begin - (self.end - self.begin), self.begin - self.period.span
        passed = (self.now - (self.end - self.period.span)) // HOUR * HOUR + HOUR
        return replace(self, begin=begin, end=split), replace(self, begin=split, end=split + passed)

    @property
    def knows_before(self) -> bool:
        """Whether anything was counted yet when the time before this one began."""
        return self.since is not None and self.since <= self.before[0].begin

    @property
    def is_known(self) -> bool:
        """Whether anything was counted yet when it began."""
        return self.since is not None and self.since <= self.begin

    @property
    def rows_of(self) -> tuple[int, ...]:
        """The chats whose counts are read."""
        return (EVERYWHERE,) if self.chats is None else tuple(sorted(self.chats))

    @property
    def points(self) -> tuple[int, ...]:
        """The begins of its hours or days up to now, in seconds."""
        step = self.period.step
        return tuple(
            at for at in range(self.begin, self.end, step) if at <= self.now
        )  # later hours of today aren't there yet
