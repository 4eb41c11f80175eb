"""Runs over the members of a group: what they are, how far they are, and what they say of themselves."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from nezuko.telegram.types import Person


class RunKind(StrEnum):
    """What a run does with each person."""

    SIMULATION = "simulation"
    SWEEP = "sweep"
    UNDO = "undo"


class RunState(StrEnum):
    """RUNNING goes on after a restart; PAUSED and WAITING (after the canary) wait for an admin; the others are over."""

    RUNNING = "running"
    PAUSED = "paused"
    WAITING = "waiting"
    DONE = "done"
    CANCELLED = "cancelled"


ACTIVE = (RunState.RUNNING, RunState.PAUSED, RunState.WAITING)


class Outcome(StrEnum):
    """What became of one person."""

    DUE = "due"
    ALLOWED = "allowed"
    EXEMPT = "exempt"
    WOULD = "would"
    MUTED = "muted"
    ALREADY = "already"
    UNKNOWN = "unknown"
    SILENCED = "silenced"
    FREED = "freed"
    GONE = "gone"
    FAILED = "failed"


WORDS = {
    Outcome.DUE: "not looked at yet",
    Outcome.ALLOWED: "in the channels",
    Outcome.EXEMPT: "exempt",
    Outcome.WOULD: "would be muted",
    Outcome.MUTED: "muted",
    Outcome.ALREADY: "muted before",
    Outcome.UNKNOWN: "unknown",
    Outcome.SILENCED: "muted by a moderator",
    Outcome.FREED: "may write again",
    Outcome.GONE: "not there any more",
    Outcome.FAILED: "failed",
}


LOOKS = {
    Outcome.DUE: "plain", Outcome.ALLOWED: "good", Outcome.EXEMPT: "good", Outcome.WOULD: "bad", Outcome.MUTED: "bad",
    Outcome.ALREADY: "bad", Outcome.UNKNOWN: "alert", Outcome.SILENCED: "plain", Outcome.FREED: "good", Outcome.GONE: "plain",
    Outcome.FAILED: "alert",
}  # fmt: skip
"""The tone in which each is shown."""

NAMES = {RunKind.SIMULATION: "Simulation", RunKind.SWEEP: "Sweep", RunKind.UNDO: "Undoing"}
STATES = {
    RunState.RUNNING: ("Under way", "wait", "hourglass"),
    RunState.PAUSED: ("Paused", "wait", "player-pause"),
    RunState.WAITING: ("Waits for your word", "wait", "player-pause"),
    RunState.DONE: ("Done", "good", "circle-check"),
    RunState.CANCELLED: ("Stopped", "plain", "x"),
}
"""The word, tone and icon of each state."""

_ALWAYS = (Outcome.UNKNOWN, Outcome.SILENCED, Outcome.GONE, Outcome.FAILED)
SHOWN = {
    RunKind.SIMULATION: (Outcome.WOULD, Outcome.UNKNOWN),
    RunKind.SWEEP: (Outcome.MUTED, *_ALWAYS),
    RunKind.UNDO: (Outcome.FREED, *_ALWAYS),
}
"""Whose names are shown if nobody asks for others."""


@dataclass(slots=True)
class Swept:
    """One person of a run."""

    id: int
    position: int
    person: Person
    outcome: Outcome = Outcome.DUE
    why: str = ""
    entry_id: int | None = None


@dataclass(slots=True)
class Run:
    """One simulation, sweep or undoing. Times are seconds since 1970; `total` is 0 until the members are listed.

    `rule` is the rule in plain words, or what is undone. `note_chat` is where progress is shown: a group, or a person with a minus.
    """

    id: int
    bot_id: int
    chat_id: int
    kind: RunKind
    created_at: int
    state: RunState = RunState.RUNNING
    by_name: str = ""
    by_id: int | None = None
    rule: str = ""
    source: int | None = None
    since: int | None = None
    until: int | None = None
    canary: int = 0
    total: int = 0
    calls: int = 0
    counts: Counter[Outcome] = field(default_factory=Counter)
    problem: str = ""
    note_chat: int | None = None
    note_message: int | None = None
    notice: int | None = None
    ended_at: int | None = None

    @property
    def active(self) -> bool:
        """Whether it isn't over."""
        return self.state in ACTIVE

    @property
    def looked(self) -> int:
        """How many people it is through with."""
        return sum(self.counts.values())

    @property
    def share(self) -> float:
        """How far it is, from 0 to 1."""
        return 1.0 if self.state is RunState.DONE else self.looked / self.total if self.total else 0.0

    @property
    def canary_size(self) -> int:
        """After how many people it waits for somebody to say "go on"; 0: never."""
        return -(-self.total * self.canary // 100) if self.canary else 0

    def expected_calls(self, per_person: float) -> int:
        """Return how many calls are still to be made; `per_person` is the guess for one of whom nothing is known."""
        left = self.total - self.looked
        typical = self.calls / self.looked if self.looked else per_person
        return round(left * typical)


def minutes(calls: int, per_second: float) -> str:
    """Say how long so many calls take."""
    seconds = calls / per_second
    if seconds < 90:  # noqa: PLR2004 - "90 s" reads better than "1.5 min"
        return f"about {max(1, round(seconds))} s"
    if seconds < 5400:  # noqa: PLR2004 - likewise 90 minutes
        return f"about {round(seconds / 60)} min"
    return f"about {seconds / 3600:.1f} hours"


def people(count: int) -> str:
    """Say how many members."""
    return f"{count:,} {'member' if count == 1 else 'members'}"


def result(run: Run) -> str:
    """Say in one sentence what came out so far."""
    n = run.counts
    if run.kind is RunKind.SIMULATION:
        return (
            f"{n[Outcome.WOULD]:,} of {run.total:,} would be muted, {n[Outcome.UNKNOWN]:,} unknown; {run.calls:,} calls"
        )
    parts = [f"{n[Outcome.MUTED]:,} muted"] if run.kind is RunKind.SWEEP else [f"{n[Outcome.FREED]:,} may write again"]
    wanted = (
        (
            Outcome.ALLOWED,
            Outcome.EXEMPT,
            Outcome.ALREADY,
            Outcome.UNKNOWN,
            Outcome.SILENCED,
            Outcome.GONE,
            Outcome.FAILED,
        )
        if run.kind is RunKind.SWEEP
        else (Outcome.SILENCED, Outcome.GONE, Outcome.FAILED)
    )
    parts += [f"{n[outcome]:,} {WORDS[outcome]}" for outcome in wanted if n[outcome]]
    return f"{run.looked:,} of {run.total:,} looked at: {', '.join(parts)}"
