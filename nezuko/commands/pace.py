"""How often one person may ask for what costs calls to Telegram."""

from __future__ import annotations

import math
import time

from nezuko.errors import InvalidInput

MOST = 10_000


class Pace:
    """One question in so many seconds from each person, for at most `MOST` people at a time."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._asked: dict[tuple[int, int], float] = {}

    def take(self, bot_id: int, user_id: int) -> None:
        """Let somebody ask now. Raises InvalidInput if he asked a moment ago."""
        now, key = time.monotonic(), (bot_id, user_id)
        left = self._asked.get(key, -math.inf) + self._seconds - now
        if left > 0:
            raise InvalidInput(f"You asked a moment ago. Please try again in {math.ceil(left)} s.")
        self._asked.pop(key, None)  # so that the order is that of asking
        if len(self._asked) >= MOST:
            del self._asked[next(iter(self._asked))]
        self._asked[key] = now
