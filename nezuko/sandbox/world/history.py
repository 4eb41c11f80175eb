"""A numbered history (pts or qts), from which a client that missed something is told what."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

KEPT = 200_000  # entries; whoever is further behind gets a "too long"


class History:
    """Numbers that only grow, and what happened at each of them."""

    __slots__ = ("at", "floor", "items", "number", "numbers")

    def __init__(self, number: int = 1) -> None:
        self.number = number
        self.floor = number  # differences from before this number are lost
        self.numbers: list[int] = []
        self.items: list[Any] = []
        self.at = 0  # when the last thing happened, epoch seconds

    def add(self, item: Any, count: int, at: int) -> int:
        """Note what happened; the number grows by `count`, and the new number is returned."""
        self.number += count
        self.numbers.append(self.number)
        self.items.append(item)
        self.at = at
        if len(self.items) > KEPT:
            self.forget(KEPT // 2)
        return self.number

    def since(self, number: int, limit: int) -> list[tuple[int, Any]]:
        """Return at most `limit` things that happened after this number, oldest first, each with its number."""
        start = bisect_right(self.numbers, number)
        return list(zip(self.numbers[start : start + limit], self.items[start : start + limit], strict=True))

    def forget(self, kept: int) -> None:
        """Drop all but the last `kept` entries."""
        cut = len(self.items) - kept
        if cut > 0:
            self.floor = self.numbers[cut - 1]
            del self.numbers[:cut], self.items[:cut]
