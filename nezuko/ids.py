"""Ids that are made here: whole numbers that grow with time, so that an index over them is an index over age."""

from __future__ import annotations

import os
import time
from itertools import count

_SEQUENCE_BITS = 22
_counter = count(int.from_bytes(os.urandom(2), "big"))


def new_id() -> int:
    """Return a new positive 63-bit id: milliseconds since 1970 in the high 41 bits, a running number in the low 22.

    Unique in one process for four million ids a millisecond; two processes start their running numbers at random places.
    """
    return (time.time_ns() // 1_000_000 << _SEQUENCE_BITS) | (next(_counter) & ((1 << _SEQUENCE_BITS) - 1))


def made_at(number: int) -> float:
    """Return the moment (seconds since 1970) at which an id was made."""
    return (number >> _SEQUENCE_BITS) / 1000
