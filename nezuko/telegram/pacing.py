"""What Telegram's waits teach: after one, calls go at about the rate that had gone through, and slowly faster again.

Without this, everything that waited would go at once when the wait is over, and most of it be refused again: each refusal is a call
that counts, and on Telegram's own servers makes the next wait longer.
"""

from __future__ import annotations

from collections import deque

SHARE = 0.9
"""Of the rate that went through, so as to stay below it."""
GROWTH = 1.05
"""The rate grows by this each second without a wait, to find out whether it may be higher again."""
MEMORY = 120.0
"""Seconds after which a wait is forgotten."""
SLOWEST = 0.02
"""Calls a second that are always tried."""


class Passed:
    """When calls of one method went through, and in which chat."""

    __slots__ = ("_calls",)

    def __init__(self) -> None:
        self._calls: deque[tuple[float, int]] = deque(maxlen=512)

    def add(self, now: float, chat: int) -> None:
        """Note one."""
        self._calls.append((now, chat))

    def rate(self, now: float, seconds: float, chat: int | None) -> float:
        """Calls a second over that time, in one chat or (None) in all."""
        since = now - seconds
        count = sum(1 for at, where in self._calls if at >= since and (chat is None or where == chat))
        return count / seconds


class Pace:
    """Lets calls go one after the other at a rate that it learns."""

    __slots__ = ("_grown", "_next", "_rate", "_until")

    def __init__(self) -> None:
        self._rate = 0.0
        self._next = self._until = self._grown = 0.0

    def flooded(self, now: float, seconds: float, passed: float) -> None:
        """Telegram asked to wait; `passed`: calls a second that went through before.

        Of calls that went out together many are refused together: the last of those refusals knows best how many went through. And one
        call in the time that Telegram asks to wait is always tried.
        """
        rate = max(SLOWEST, passed * SHARE, 1 / max(seconds, 1.0))
        self._rate = max(self._rate, rate) if now < self._grown else rate
        self._next = self._grown = now + seconds
        self._until = now + seconds + MEMORY

    def wait(self, now: float) -> float:
        """Seconds until the next call may go."""
        return self._next - now

    def take(self, now: float) -> None:
        """One goes now."""
        if now > self._grown:
            self._rate *= GROWTH ** (now - self._grown)
            self._grown = now
        self._next = max(now, self._next) + 1 / self._rate

    def over(self, now: float) -> bool:
        """Whether it is time to forget it."""
        return now >= self._until
