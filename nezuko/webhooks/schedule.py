"""When to try again, and when to stop trying."""

from __future__ import annotations

import random

FIRST_SECONDS = 10.0
FACTOR = 3.0
LONGEST_SECONDS = 6 * 3600.0
JITTER = 0.2

GIVE_UP_SECONDS = 24 * 3600.0
"""A message that couldn't be delivered for so long is given up."""
PAUSE_SECONDS = 3 * 24 * 3600.0
"""An endpoint to which nothing could be delivered for so long is paused."""

PATIENCE = 5
"""Failures in a row after which an endpoint rests between two tries, whatever is due for it."""
REST_LONGEST = 300.0


def delay(attempts: int, retry_after: float | None = None) -> float:
    """Return how many seconds to wait after so many failed tries: 10 s, 30 s, 90 s … 6 h, each ±20 %, not less than asked for."""
    wait = min(LONGEST_SECONDS, FIRST_SECONDS * FACTOR ** min(attempts - 1, 20))
    wait *= random.uniform(1 - JITTER, 1 + JITTER)
    return max(wait, retry_after or 0.0)


def rest(failures: int) -> float:
    """Return how many seconds an endpoint rests after so many failures in a row: 0 at first, then 1, 2, 4 … 300 s, ±20 %."""
    if failures < PATIENCE:
        return 0.0
    return float(min(REST_LONGEST, 2.0 ** min(failures - PATIENCE, 20)) * random.uniform(1 - JITTER, 1 + JITTER))
