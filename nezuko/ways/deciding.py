"""Requests to join, decided by an admin on the dashboard."""

from __future__ import annotations

from nezuko import actor
from nezuko.audit.log import Audit
from nezuko.errors import InvalidInput, NotFound
from nezuko.i18n.pages import mark
from nezuko.said import Sentence
from nezuko.ways.book import AskKind, Waiting
from nezuko.ways.service import Door, WaysIn

NOT_WAITING = mark("Nobody waits there by that name any more.")


def order(waiting: Waiting) -> tuple[int, int]:
    """What requests of a group are sorted by: the latest first."""
    return -waiting.asked_at, waiting.person.id


class Deciding:
    """Service."""

    def __init__(self, ways: WaysIn, audit: Audit) -> None:
        self._ways = ways
        self._audit = audit

    def waiting(self, bot_id: int, chat_id: int) -> list[Waiting]:
        """Return who asked to join a group and waits, the latest first; from memory."""
        door = self._ways.door(bot_id)
        if door is None:
            return []
        found = [one for one in door.book.everything() if one.chat_id == chat_id and one.kind is AskKind.REQUEST]
        return sorted(found, key=order)

    def find(self, bot_id: int, chat_id: int, user_id: int) -> Waiting:
        """Return who waits. Raises NotFound."""
        return self._find(bot_id, chat_id, user_id)[1]

    async def decide(self, bot_id: int, chat_id: int, user_id: int, *, approved: bool) -> str:
        """Let somebody in or turn him away, whatever his channels; returns what was done.

        Raises:
            NotFound: he doesn't wait.
            InvalidInput: Telegram didn't take it; it is tried again by itself.
        """
        door, waiting = self._find(bot_id, chat_id, user_id)
        name = waiting.person.name or waiting.person.label
        done = await door.requests.overrule(waiting, approved=approved, by=actor.current().name or "an admin")
        what = "admit" if approved else "decline"
        self._audit.record(
            f"request.{what}", "member", user_id, {"waits": True}, {"waits": False}, chat=(bot_id, chat_id)
        )
        if not done:
            raise InvalidInput("Telegram didn't take that now. It is tried again in a moment; the events say why.")
        if approved:
            return Sentence("{name} was let in.", name=name)
        return Sentence("{name} was turned away.", name=name)

    def _find(self, bot_id: int, chat_id: int, user_id: int) -> tuple[Door, Waiting]:
        door = self._ways.door(bot_id)
        waiting = door.book.find(chat_id, user_id, AskKind.REQUEST) if door is not None else None
        if door is None or waiting is None:
            raise NotFound(NOT_WAITING)
        return door, waiting
