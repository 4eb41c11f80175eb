"""How often one person may ask for what costs calls to Telegram."""

from __future__ import annotations

import math
import time

from nezuko.words.phrases import phrase
from nezuko.words.refusals import Refusal
from nezuko.words.voice import Span

MOST = 10_000
A_MOMENT_AGO = phrase(
    "asked_already", "You asked a moment ago. Please try again in {time}.", about="{time}: “5 seconds”."
)


class Pace:
    """One question in so many seconds from each person, for at most `MOST` people at a time."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._asked: dict[tuple[int, int], float] = {}

    def take(self, bot_id: int, user_id: int) -> None:
        """Let somebody ask now. Raises Refusal if he asked a moment ago."""
        now, key = time.monotonic(), (bot_id, user_id)
        left = self._asked.get(key, -math.inf) + self._seconds - now
        if left > 0:
            raise Refusal(A_MOMENT_AGO, time=Span(math.ceil(left)))
        self._asked.pop(key, None)  # so that the order is that of asking
        if len(self._asked) >= MOST:
            del self._asked[next(iter(self._asked))]
        self._asked[key] = now
