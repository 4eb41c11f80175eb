"""Pages of a list that is in memory, by key: a page begins behind the last row of the one before, whatever has changed meanwhile."""

from __future__ import annotations

import base64
import binascii
import json
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")

Key = tuple[int | str, ...]


def page(rows: Sequence[T], key: Callable[[T], Key], after: str, limit: int) -> tuple[list[T], str]:
    """Return the rows behind `after` (a cursor that this function gave; "" for the first page), and the next cursor or "".

    Args:
        rows: all rows, in the order of `key`, which differs for each.
        key: what a row is sorted by.
        after: the cursor; one that can't be read counts as none.
        limit: how many rows a page has at most.
    """
    begin = 0
    known = opened(after)
    if known is not None:
        try:
            begin = bisect_right(rows, known, key=key)
        except TypeError:  # a cursor of another sorting
            begin = 0
    chosen = list(rows[begin : begin + limit])
    return chosen, sealed(key(chosen[-1])) if begin + limit < len(rows) else ""


def sealed(key: Key) -> str:
    """Return the cursor that stands for a key."""
    return base64.urlsafe_b64encode(json.dumps(key, ensure_ascii=False).encode()).decode().rstrip("=")


def opened(cursor: str) -> Key | None:
    """Return the key in a cursor, None if there is none that can be read."""
    if not cursor:
        return None
    try:
        values = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, binascii.Error):
        return None
    fits = isinstance(values, list) and all(isinstance(value, int | str) for value in values)
    return tuple(values) if fits else None
