"""At most so many messages and edits a minute in one group, whatever happens there."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict, deque
from collections.abc import Callable

PER_MINUTE = 20
"""Telegram's own limit for messages of a bot in one group; edits are counted in here too, to stay a quiet guest."""


class Allowance:
    """A sliding window of what was put into each group."""

    def __init__(
        self, limit: int = PER_MINUTE, seconds: float = 60.0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._limit = limit
        self._seconds = seconds
        self._clock = clock
        self._taken: dict[int, deque[float]] = defaultdict(deque)

    def delay(self, chat_id: int) -> float:
        """Seconds until one more may go out; 0 means now."""
        taken, now = self._taken[chat_id], self._clock()
        while taken and now - taken[0] >= self._seconds:
            taken.popleft()
        return 0.0 if len(taken) < self._limit else self._seconds - (now - taken[0])

    async def take(self, chat_id: int) -> None:
        """Wait until one more may go out, and count it."""
        while (pause := self.delay(chat_id)) > 0:  # noqa: ASYNC110 - the window moves by time alone, no event tells of it
            await asyncio.sleep(pause)
        self._taken[chat_id].append(self._clock())
