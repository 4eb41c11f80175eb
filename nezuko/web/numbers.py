"""Numbers as they come in from outside."""

from __future__ import annotations

_DIGITS = 19
_MOST = 2**63


def whole_number(text: str) -> int | None:
    """Return what a text of digits says, if it is a whole number that the database can hold (63 bits); else None."""
    if not (text.isascii() and text.isdigit() and len(text) <= _DIGITS):
        return None
    number = int(text)
    return number if number < _MOST else None
