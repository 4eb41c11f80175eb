"""What makes two updates the same one: Telegram may deliver an update twice, after a reconnect or beside a difference."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from nezuko.telegram.types import (
    ChatMigrated,
    JoinRequested,
    MemberSeen,
    MessageReceived,
    OwnMessage,
    ParticipantChanged,
    Pressed,
    PrivateMessage,
    Update,
)

REMEMBERED = 20_000


def _participant(update: ParticipantChanged) -> object | None:
    """By its qts, which numbers all of the bot's participant updates; without one (0) two of the same second can't be told apart.

    What became of him belongs to it: not every server counts as Telegram does.
    """
    after = update.after
    key = ("p", update.qts, update.chat_id, update.user.id, update.at, after.status, after.present, after.bans)
    return key if update.qts else None


def _request(update: JoinRequested) -> object | None:
    """As a change of a participant: both are counted in one sequence."""
    return ("r", update.qts, update.chat_id, update.user.id, update.at) if update.qts else None


def _message(update: MessageReceived) -> object:
    return ("m", update.chat_id, update.message_id, (update.at, update.text) if update.edited else None)


_KEYS: dict[type[Update], Callable[[Any], object | None]] = {
    ParticipantChanged: _participant,
    JoinRequested: _request,
    MessageReceived: _message,
    MemberSeen: lambda u: ("s", u.chat_id, u.message_id),
    PrivateMessage: lambda u: ("w", u.user.id, u.message_id),
    OwnMessage: lambda u: ("o", u.chat_id, u.message_id),
    Pressed: lambda u: ("q", u.query_id),
    ChatMigrated: lambda u: ("g", u.old_id, u.new_id),
}


def identity(update: Update) -> object | None:
    """A value equal for two deliveries of one update; None if that can't be told, so that handlers must be idempotent."""
    key = _KEYS.get(type(update))
    return key(update) if key else None


class Seen:
    """Remembers the last keys: at least `REMEMBERED`, at most twice as many. Of each only the hash, which is a quarter of it."""

    def __init__(self, size: int = REMEMBERED) -> None:
        self._size = size
        self._fresh: set[int] = set()
        self._old: set[int] = set()

    def add(self, key: object) -> bool:
        """Remember `key`; False if it was known."""
        number = hash(key)
        if number in self._fresh or number in self._old:
            return False
        if len(self._fresh) >= self._size:
            self._old, self._fresh = self._fresh, set()
        self._fresh.add(number)
        return True
