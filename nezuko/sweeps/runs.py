"""Runs over the members of a group: what they are, how far they are, and what they say of themselves."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from nezuko.i18n.pages import mark
from nezuko.said import Counted, Sentence, Several
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
    Outcome.DUE: mark("not looked at yet"),
    Outcome.ALLOWED: mark("in the channels"),
    Outcome.EXEMPT: mark("exempt"),
    Outcome.WOULD: mark("would be muted"),
    Outcome.MUTED: mark("muted"),
    Outcome.ALREADY: mark("muted before"),
    Outcome.UNKNOWN: mark("unknown"),
    Outcome.SILENCED: mark("muted by a moderator"),
    Outcome.FREED: mark("may write again"),
    Outcome.GONE: mark("not there any more"),
    Outcome.FAILED: mark("failed"),
}
COUNTED = {
    Outcome.DUE: mark("{count} not looked at yet"),
    Outcome.ALLOWED: mark("{count} in the channels"),
    Outcome.EXEMPT: mark("{count} exempt"),
    Outcome.WOULD: mark("{count} would be muted"),
    Outcome.MUTED: mark("{count} muted"),
    Outcome.ALREADY: mark("{count} muted before"),
    Outcome.UNKNOWN: mark("{count} unknown"),
    Outcome.SILENCED: mark("{count} muted by a moderator"),
    Outcome.FREED: mark("{count} may write again"),
    Outcome.GONE: mark("{count} not there any more"),
    Outcome.FAILED: mark("{count} failed"),
}
"""How many came to each outcome."""


LOOKS = {
    Outcome.DUE: "plain", Outcome.ALLOWED: "good", Outcome.EXEMPT: "good", Outcome.WOULD: "bad", Outcome.MUTED: "bad",
    Outcome.ALREADY: "bad", Outcome.UNKNOWN: "alert", Outcome.SILENCED: "plain", Outcome.FREED: "good", Outcome.GONE: "plain",
    Outcome.FAILED: "alert",
}  # fmt: skip
"""The tone in which each is shown."""

NAMES = {RunKind.SIMULATION: mark("Simulation"), RunKind.SWEEP: mark("Sweep"), RunKind.UNDO: mark("Undoing")}
STATES = {
    RunState.RUNNING: (mark("Under way"), "wait", "hourglass"),
    RunState.PAUSED: (mark("Paused"), "wait", "player-pause"),
    RunState.WAITING: (mark("Waits for your word"), "wait", "player-pause"),
    RunState.DONE: (mark("Done"), "good", "circle-check"),
    RunState.CANCELLED: (mark("Stopped"), "plain", "x"),
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


def people(count: int) -> Sentence:
    """Say how many members."""
    return Counted("{count} member", "{count} members", count, count=f"{count:,}")


_TOLD = {
    RunKind.SWEEP: (
        Outcome.ALLOWED,
        Outcome.EXEMPT,
        Outcome.ALREADY,
        Outcome.UNKNOWN,
        Outcome.SILENCED,
        Outcome.GONE,
        Outcome.FAILED,
    ),
    RunKind.UNDO: (Outcome.SILENCED, Outcome.GONE, Outcome.FAILED),
}
"""What is told of a run if it happened to anybody."""


def result(run: Run) -> Sentence:
    """Say in one sentence what came out so far."""
    n, total = run.counts, f"{run.total:,}"
    if run.kind is RunKind.SIMULATION:
        return Sentence(
            "{would} of {total} would be muted, {unknown} unknown; {calls} calls",
            would=f"{n[Outcome.WOULD]:,}",
            total=total,
            unknown=f"{n[Outcome.UNKNOWN]:,}",
            calls=f"{run.calls:,}",
        )
    first = Outcome.MUTED if run.kind is RunKind.SWEEP else Outcome.FREED
    outcomes = [first, *(outcome for outcome in _TOLD[run.kind] if n[outcome])]
    parts = [Sentence(COUNTED[outcome], count=f"{n[outcome]:,}") for outcome in outcomes]
    return Sentence(
        "{looked} of {total} looked at: {parts}", looked=f"{run.looked:,}", total=total, parts=Several(parts, ", ")
    )
