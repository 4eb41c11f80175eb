"""Ways to sign in besides the one-time link; features above add theirs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Way:
    """A button on the sign-in page: what it says, where it leads, its icon."""

    title: str
    path: str
    icon: str


class Ways:
    """Service: what the sign-in page offers."""

    def __init__(self) -> None:
        self._ways: list[Way] = []

    def add(self, way: Way) -> None:
        """Offer another way."""
        self._ways.append(way)

    def all(self) -> tuple[Way, ...]:
        """Return the ways in the order in which they were added."""
        return tuple(self._ways)
