"""Rate limits of routes, per caller's address, kept in bounded memory."""

from __future__ import annotations

from datetime import UTC, datetime

from quart import Quart, request
from quart_rate_limiter import RateLimiter
from quart_rate_limiter.store import RateLimiterStoreABC

from nezuko.web.network import client_address

MOST = 10_000


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


async def _caller() -> str:
    return client_address(request)


def install(app: Quart) -> None:
    """Make `@rate_limit(count, period)` of quart-rate-limiter work on the app's routes."""
    RateLimiter(app, key_function=_caller, store=BoundedStore())
