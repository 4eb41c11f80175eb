"""The sidebar: entries in sections, each with the key that leads there after "g"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from nezuko.i18n.pages import mark


class NavItem(Protocol):
    """An entry of the sidebar."""

    @property
    def title(self) -> str:
        """What people read."""

    @property
    def path(self) -> str:
        """Where it leads."""

    @property
    def icon(self) -> str:
        """A name in static/vendor/icons/icons.svg."""

    @property
    def order(self) -> int:
        """Lower stands higher."""

    @property
    def permission(self) -> str | None:
        """What one needs to see it; None: nothing."""


@dataclass(frozen=True, slots=True)
class Section:
    """Entries that belong together, under a title that may be empty."""

    title: str
    items: tuple[NavItem, ...]


SECTIONS = (("", 10), (mark("Community"), 50), (mark("Records"), 65), (mark("Installation"), 1000))
"""Titles, and the order below which an entry belongs there."""


def sections(items: Sequence[NavItem]) -> list[Section]:
    """Return entries (sorted by their order) in sections; empty ones are left out."""
    found, lowest = [], -1
    for title, end in SECTIONS:
        chosen = tuple(item for item in items if lowest <= item.order < end)
        lowest = end
        if chosen:
            found.append(Section(title, chosen))
    return found


def keys(items: Sequence[NavItem]) -> dict[str, str]:
    """Return path -> letter for the entries of the whole menu: the first letter of its title that none before it has."""
    taken: dict[str, str] = {}
    for item in items:
        letters = [letter for letter in item.title.lower() if letter.isalpha() and letter not in taken.values()]
        if letters:
            taken[item.path] = letters[0]
    return taken
