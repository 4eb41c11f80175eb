"""A circuit breaker: after so many failures in a row, calls rest instead of adding to the trouble."""

from __future__ import annotations

import time
from collections.abc import Callable

from prometheus_client import Counter

BREAKER = Counter(
    "nezuko_telegram_breaker_total", "Times that calls of a method were put to rest, or allowed again.", ["state"]
)


class Breaker:
    """Closed (all pass), open (none), half open (one at a time tries).

    Used within one event loop and never across an await, so that concurrent calls see each change whole.
    """

    __slots__ = (
        "_clock",
        "_failures",
        "_open_until",
        "_probing",
        "_rest",
        "_successes",
        "failures_to_open",
        "successes_to_close",
    )

    def __init__(
        self,
        *,
        failures_to_open: int = 5,
        successes_to_close: int = 2,
        rest: float = 5.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`rest`: seconds that it stays open before one call may try."""
        self.failures_to_open = failures_to_open
        self.successes_to_close = successes_to_close
        self._rest = rest
        self._clock = clock
        self._failures = self._successes = 0
        self._open_until = 0.0
        self._probing = False

    @property
    def is_closed(self) -> bool:
        """Whether everything passes."""
        return not self._open_until

    def wait(self) -> float:
        """Seconds until a call may pass; 0 if it may now. Whoever passes tells `succeeded` or `failed` afterwards."""
        if not self._open_until:
            return 0.0
        left = self._open_until - self._clock()
        if left > 0:
            return left
        if self._probing:
            return 1.0
        self._probing = True
        return 0.0

    def succeeded(self) -> None:
        """A call was answered (a refusal is an answer)."""
        self._failures = 0
        if not self._open_until:
            return
        self._probing = False
        self._successes += 1
        if self._successes >= self.successes_to_close:
            self._open_until = 0.0
            BREAKER.labels("closed").inc()

    def failed(self) -> None:
        """A call failed because Telegram is out of order."""
        self._failures += 1
        self._successes = 0
        if self._open_until or self._failures >= self.failures_to_open:
            if not self._open_until:
                BREAKER.labels("opened").inc()
            self._open_until = self._clock() + self._rest
            self._probing = False

    def dropped(self) -> None:
        """A call that passed came to no end (the connection broke): it says nothing."""
        self._probing = False
