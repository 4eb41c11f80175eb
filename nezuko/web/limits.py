"""Rate limits, kept in bounded memory: of single routes per caller's address, and of whatever else is counted together."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil

from quart import Quart, g, request
from quart_rate_limiter import RateLimiter, RateLimitExceeded
from quart_rate_limiter.store import RateLimiterStoreABC

from nezuko.web.network import client_address

MOST = 10_000
_SECOND = 1_000_000_000


class BoundedStore(RateLimiterStoreABC):
    """What quart-rate-limiter keeps per caller, for at most `MOST` callers at a time.

    When full, callers whose allowance is whole again are forgotten, then those nearest to it: who hammers is remembered longest.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._times: dict[str, datetime] = {}

    async def before_serving(self) -> None:
        """Nothing to prepare."""

    async def after_serving(self) -> None:
        """Nothing to close."""

    async def get(self, key: str, default: datetime) -> datetime:
        """Return the time stored under `key`, or `default`."""
        return self._times.get(key, default)

    async def set(self, key: str, tat: datetime) -> None:
        """Store a time."""
        if key not in self._times and len(self._times) >= self._most:
            now = datetime.now(UTC)
            self._times = {name: time for name, time in self._times.items() if time > now}
            nearest = sorted(self._times, key=self._times.__getitem__)
            for name in nearest[: max(0, len(self._times) - self._most * 9 // 10)]:
                del self._times[name]
        self._times[key] = tat


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of what is counted under `name` may happen within `seconds`, all at once or spread."""

    name: str
    count: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of a rate: how many more at once, and in how many seconds all of it is there again."""

    limit: int
    remaining: int
    reset: int


class Allowances:
    """Counts what callers do, each for himself (GCRA, as quart-rate-limiter does for single routes)."""

    def __init__(self, most: int = MOST) -> None:
        """`most`: how many callers are remembered."""
        self._most = most
        self._whole_at: dict[tuple[str, str], int] = {}

    def take(self, rate: Rate, whom: str) -> Left:
        """Count one; what is left is remembered for the answer's headers.

        Raises:
            RateLimitExceeded: that is one too many.
        """
        # Whole nanoseconds: in floating point, what is just enough is now and then a trifle too little.
        now, each, key = time.monotonic_ns(), int(rate.seconds * _SECOND) // rate.count, (rate.name, whom)
        whole_at = max(self._whole_at.get(key, now), now)
        spare = now + each * (rate.count - 1) - whole_at
        if spare < 0:
            g.left = Left(rate.count, 0, _seconds(whole_at - now))
            raise RateLimitExceeded(_seconds(-spare))
        if key not in self._whole_at and len(self._whole_at) >= self._most:
            self._forget(now)
        self._whole_at[key] = whole_at + each
        left = Left(rate.count, spare // each, _seconds(whole_at + each - now))
        g.left = left
        return left

    def _forget(self, now: int) -> None:
        self._whole_at = {key: at for key, at in self._whole_at.items() if at > now}
        nearest = sorted(self._whole_at, key=self._whole_at.__getitem__)
        for key in nearest[: max(0, len(self._whole_at) - self._most * 9 // 10)]:
            del self._whole_at[key]


def _seconds(nanoseconds: int) -> int:
    return ceil(nanoseconds / _SECOND)


async def _caller() -> str:
    return client_address(request)


def install(app: Quart) -> None:
    """Make `@rate_limit(count, period)` of quart-rate-limiter work on the app's routes."""
    RateLimiter(app, key_function=_caller, store=BoundedStore())
