"""What was done by hand in the practice room, to stand in the trace above what the gate made of it."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass
from enum import StrEnum

from nezuko.sandbox.world.changes import Changes

KEPT = 100
"""Deeds remembered of each person."""


class Did(StrEnum):
    """The kinds of deeds."""

    JOIN = "join"
    LEAVE = "leave"
    WRITE = "write"
    PRESS = "press"


ICONS = {Did.JOIN: "door-enter", Did.LEAVE: "door-exit", Did.WRITE: "message-2", Did.PRESS: "hand-finger"}


@dataclass(slots=True)
class Deed:
    """Something that somebody did. `chat_id`: the group in which it matters, None for all; `outcome`: what he was told."""

    did: Did
    at_ms: int
    chat_id: int | None
    text: str
    outcome: str = ""

    @property
    def icon(self) -> str:
        """The name of its symbol."""
        return ICONS[self.did]


class Diary:
    """The deeds of everybody, the latest ones of each. Whoever looks at a person's (`changes`) is woken by news."""

    def __init__(self) -> None:
        self.changes = Changes()
        self._deeds: dict[int, deque[Deed]] = {}

    def note(self, user_id: int, did: Did, text: str, *, chat_id: int | None = None) -> Deed:
        """Write down what somebody begins to do."""
        deed = Deed(did, time.time_ns() // 1_000_000, chat_id, text)
        self._deeds.setdefault(user_id, deque(maxlen=KEPT)).append(deed)
        self.changes.touch(user_id)
        return deed

    def end(self, user_id: int, deed: Deed, outcome: str) -> None:
        """Add what came of a deed."""
        deed.outcome = outcome
        self.changes.touch(user_id)

    def of(self, user_id: int, chat_id: int) -> list[Deed]:
        """Return what somebody did that matters in a group, oldest first."""
        return [deed for deed in self._deeds.get(user_id, ()) if deed.chat_id in (None, chat_id)]
