"""Between the two steps of adding a bot: tokens that Telegram has just confirmed, kept in memory until they are used or ten minutes old."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass

from nezuko.errors import NotFound
from nezuko.telegram.types import Person

LIFE_SECONDS = 600.0
MOST = 20
"""What is kept of them at once; the oldest goes first."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A bot whose token Telegram has confirmed to the account that pasted it."""

    person: Person
    token: str
    account_id: int
    until: float
    picture: bytes = b""
    """A JPEG, empty if it has none."""


class Newcomers:
    """The bots that were verified and not added yet."""

    def __init__(self) -> None:
        self._kept: dict[str, Newcomer] = {}

    def keep(self, person: Person, token: str, account_id: int, picture: bytes = b"") -> str:
        """Keep one; returns the name under which it is found."""
        name = secrets.token_urlsafe(12)
        while len(self._kept) >= MOST:
            del self._kept[next(iter(self._kept))]
        self._kept[name] = Newcomer(person, token.strip(), account_id, time.monotonic() + LIFE_SECONDS, picture)
        return name

    def find(self, name: str, account_id: int) -> Newcomer:
        """Return one that this account has brought. Raises NotFound when it is too long ago or was added already."""
        found = self._kept.get(name)
        if found is None or found.until < time.monotonic() or found.account_id != account_id:
            raise NotFound("That was too long ago, or the bot is added already. Paste the token once more.")
        return found

    def forget(self, name: str) -> None:
        """It was added."""
        self._kept.pop(name, None)
