"""The world's own clock: real time, plus whatever a test skipped."""

from __future__ import annotations

import time


class Clock:
    """Tells the time of the world. `advance` lets timed restrictions end without anybody waiting for it."""

    def __init__(self) -> None:
        self.skipped = 0.0

    def now(self) -> int:
        """Return the world's time as epoch seconds."""
        return int(time.time() + self.skipped)

    def exact(self) -> float:
        """Return the world's time as epoch seconds with their fraction."""
        return time.time() + self.skipped

    def advance(self, seconds: float) -> None:
        """Let so many seconds pass at once."""
        self.skipped += seconds
