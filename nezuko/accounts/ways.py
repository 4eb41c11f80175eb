"""Ways to sign in besides the one-time link; features above add theirs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nezuko.errors import NotFound
from nezuko.i18n.pages import mark

SWITCHED_OFF = mark("This way to sign in is switched off here.")


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Way:
    """A button on the sign-in page: what it says, where it leads, its icon, and whether it is switched on now."""

    title: str
    path: str
    icon: str
    is_on: Callable[[], bool] = _always


class Ways:
    """Service: what the sign-in page offers."""

    def __init__(self, bot_links: Callable[[], bool] = _always, console_links: Callable[[], bool] = _always) -> None:
        """`bot_links`, `console_links`: whether bots, and the command line, give links now."""
        self.bot_links = bot_links
        self.console_links = console_links
        self._ways: list[Way] = []

    def add(self, way: Way) -> None:
        """Offer another way."""
        self._ways.append(way)

    def all(self) -> tuple[Way, ...]:
        """Return the ways that are switched on, in the order in which they were added."""
        return tuple(way for way in self._ways if way.is_on())

    def need(self, path: str) -> None:
        """Go on only if the way that begins at `path` is switched on. Raises NotFound."""
        if not any(way.path == path for way in self.all()):
            raise NotFound(SWITCHED_OFF)
