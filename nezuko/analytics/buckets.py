"""Latencies by bucket: what is kept of each, and the quantiles that can be told from it."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence

BOUNDS = (1, 2, 5, 10, 20, 35, 50, 75, 100, 150, 200, 350, 500, 750, 1000, 2000, 5000, 10_000, 30_000)
"""Milliseconds, each the upper end (not included) of a bucket; one more bucket holds what is beyond the last."""
COLUMNS = tuple(f"b{number:02}" for number in range(len(BOUNDS) + 1))
"""The columns of a rollup in which they are counted."""


def bucket(milliseconds: float) -> int:
    """Return the number of the bucket that this latency belongs to."""
    return bisect_right(BOUNDS, milliseconds)


def quantile(counts: Sequence[int], share: float) -> float | None:
    """Return the latency in ms below which `share` (0 to 1) of those counted lie; None if none were.

    Within a bucket they are taken as evenly spread, so the answer is at most one bucket off. What lies beyond the last bound
    is told as that bound: more isn't known.
    """
    wanted = share * sum(counts)
    if not wanted:
        return None
    below = 0.0
    for number, count in enumerate(counts):
        if count and below + count >= wanted:
            low = BOUNDS[number - 1] if number else 0
            high = BOUNDS[number] if number < len(BOUNDS) else low
            return low + (high - low) * (wanted - below) / count
        below += count
    return float(BOUNDS[-1])


def between(counts: Sequence[int], low: float, high: float = math.inf) -> int:
    """Return how many lie from `low` to below `high` ms, which must be bounds (or 0, or infinity)."""
    first = BOUNDS.index(low) + 1 if low else 0
    last = len(counts) if high == math.inf else BOUNDS.index(high) + 1
    return sum(counts[first:last])
