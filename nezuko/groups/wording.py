"""A group's rule in plain words, the same on pages, in answers and in prompts.

The rule has two parts: channels that are always asked for, and a choice of channels of which at least so many are. Each function returns
pieces to be joined, so that names may be plain text here and links there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

P = TypeVar("P")


def listed(names: Sequence[P]) -> list[P | str]:
    """“a”, “a and b”, “a, b and c”, in pieces."""
    pieces: list[P | str] = []
    for number, name in enumerate(names):
        if number:
            pieces.append(" and " if number == len(names) - 1 else ", ")
        pieces.append(name)
    return pieces


def where(always: Sequence[P], choice: Sequence[P], needed: int) -> list[P | str]:
    """Where somebody has to be, after “in”: “@news and in one of @a, @b”."""
    pieces = listed(always)
    if choice:
        count = "one" if needed == 1 else f"at least {needed}"
        pieces += [f"{' and in ' if pieces else ''}{count} of ", *_commas(choice)]
    return pieces


def wanted(always: Sequence[P], choice: Sequence[P], needed: int, noun: str = "channel") -> list[P | str]:
    """What somebody has to join, after “join”: “the channel @news and one of the channels @a, @b”."""
    pieces: list[P | str] = []
    if always:
        pieces = [f"the {noun}{'s' if len(always) > 1 else ''} ", *listed(always)]
    if choice:
        some = f"one of the {noun}s " if needed == 1 else f"{needed} of these {len(choice)} {noun}s: "
        pieces += [f"{' and ' if pieces else ''}{some}", *_commas(choice)]
    return pieces


def _commas(names: Sequence[P]) -> list[P | str]:
    pieces: list[P | str] = []
    for name in names:
        pieces += [", ", name] if pieces else [name]
    return pieces
