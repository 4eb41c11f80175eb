"""What a broadcast is: to whom it goes, how far it is, and what became of each."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum

from nezuko.i18n.pages import mark
from nezuko.telegram.limits import Budget, Limits

_RATE = Limits().in_all[Budget.MESSAGE][0]
PER_SECOND = _RATE.count / _RATE.seconds
"""How many messages one bot sends to many chats in a second, at most."""
LONGEST = 4096
"""UTF-16 units that a message of Telegram's has at most."""


class CourseState(StrEnum):
    """A DRAFT waits for its author's word; RUNNING goes on after a restart; PAUSED waits for somebody; the others are over."""

    DRAFT = "draft"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"


ACTIVE = (CourseState.RUNNING, CourseState.PAUSED)
STATES = {
    CourseState.DRAFT: (mark("Not begun"), "plain", "eye"),
    CourseState.RUNNING: (mark("Under way"), "wait", "hourglass"),
    CourseState.PAUSED: (mark("Paused"), "wait", "player-pause"),
    CourseState.DONE: (mark("Done"), "good", "circle-check"),
    CourseState.CANCELLED: (mark("Stopped"), "plain", "x"),
}
"""The word, tone and icon of each state."""


class Outcome(StrEnum):
    """What became of one recipient."""

    DUE = "due"
    SENT = "sent"
    BLOCKED = "blocked"
    FAILED = "failed"
    GONE = "gone"


WORDS = {
    Outcome.DUE: mark("not written to yet"),
    Outcome.SENT: mark("have it"),
    Outcome.BLOCKED: mark("stopped the bot"),
    Outcome.FAILED: mark("failed"),
    Outcome.GONE: mark("deleted their data"),
}
LOOKS = {
    Outcome.DUE: "plain", Outcome.SENT: "good", Outcome.BLOCKED: "alert", Outcome.FAILED: "bad", Outcome.GONE: "plain",
}  # fmt: skip
"""The tone in which each is shown."""


@dataclass(frozen=True, slots=True)
class Audience:
    """To whom: people who know a bot in private, or (`groups`) the protected groups themselves; empty filters let all through.

    `chats` are ids of groups: people who are in one of them, or those groups. `languages` are two letters each; people alone have one.
    """

    groups: bool = False
    bots: tuple[int, ...] = ()
    chats: tuple[int, ...] = ()
    languages: tuple[str, ...] = ()

    def as_json(self) -> str:
        """Return it as it is kept."""
        return json.dumps(asdict(self))

    @classmethod
    def of_json(cls, text: str) -> Audience:
        """Return what `as_json` made."""
        kept = json.loads(text)
        return cls(kept["groups"], tuple(kept["bots"]), tuple(kept["chats"]), tuple(kept["languages"]))


@dataclass(frozen=True, slots=True)
class Recipient:
    """One of them: a person or a group, reached by one bot."""

    id: int
    bot_id: int
    user_id: int | None
    chat_id: int | None
    outcome: Outcome = Outcome.DUE
    why: str = ""

    @property
    def random_id(self) -> int:
        """The number of the message to him: the same at each try, and apart from those that are made here for anything else."""
        return self.id + 2**63


@dataclass(slots=True)
class Course:
    """One broadcast. Times are seconds since 1970."""

    id: int
    text: str
    audience: Audience
    created_at: int
    state: CourseState = CourseState.DRAFT
    by_id: int | None = None
    by_name: str = ""
    total: int = 0
    counts: Counter[Outcome] = field(default_factory=Counter)
    problem: str = ""
    note_bot: int | None = None
    note_user: int | None = None
    note_message: int | None = None
    begun_at: int | None = None
    ended_at: int | None = None
    halted: asyncio.Event = field(default_factory=asyncio.Event)
    """Set while nothing more of it is to be sent."""

    @property
    def active(self) -> bool:
        """Whether it was begun and isn't over."""
        return self.state in ACTIVE

    @property
    def goes_on(self) -> bool:
        """Whether more of it is to be sent now."""
        return self.state is CourseState.RUNNING and not self.halted.is_set()

    @property
    def settled(self) -> int:
        """How many recipients it is through with."""
        return sum(self.counts.values())

    @property
    def share(self) -> float:
        """How far it is, from 0 to 1."""
        return 1.0 if self.state is CourseState.DONE else self.settled / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class Reach:
    """What a dry run finds: how many recipients, by bot, and for how many seconds that keeps the slowest bot busy."""

    by_bot: Mapping[int, int]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.by_bot.values())

    @property
    def seconds(self) -> float:
        """Bots send at the same time, each at its own limits."""
        return max(self.by_bot.values(), default=0) / PER_SECOND


def result(course: Course) -> str:
    """Say in one sentence what came out so far."""
    parts = [f"{course.counts[outcome]:,} {WORDS[outcome]}" for outcome in Outcome if course.counts[outcome]]
    return f"{course.settled:,} of {course.total:,}" + (f": {', '.join(parts)}" if parts else "")
