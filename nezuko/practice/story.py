"""The trace: what was done by hand, and below each deed what the gate made of it."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass, field

from nezuko.events.explain import Finding
from nezuko.events.log import Event
from nezuko.events.overview import Overview
from nezuko.events.rows import EventLine, traces
from nezuko.practice.diary import Deed, Did


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that the gate noticed or did: a sentence about the person, and what the rules found."""

    line: EventLine
    sentence: str
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class Step:
    """A deed (None: what happened before the first one) and what the gate did until the next, oldest first."""

    deed: Deed | None
    told: list[Told] = field(default_factory=list)

    @property
    def calm(self) -> bool:
        """Whether somebody wrote in the group and the gate let it stand."""
        deed = self.deed
        return deed is not None and deed.did is Did.WRITE and bool(deed.chat_id) and not (deed.outcome or self.told)


def tell(name: str, deeds: Sequence[Deed], events: Sequence[Event], overview: Overview) -> list[Step]:
    """Return the steps, latest first.

    Args:
        name: how the person is called.
        deeds: what was done, oldest first.
        events: what was recorded of the person in the group, newest first.
        overview: knows the names of chats.
    """
    begins = [deed.at_ms for deed in deeds]
    steps = [Step(None), *(Step(deed) for deed in deeds)]
    for trace in reversed(traces(events, overview)):
        step = steps[bisect.bisect_right(begins, trace.began_ms)]
        step.told.extend(_told(name, line) for line in trace.lines)
    return [step for step in reversed(steps) if step.deed is not None or step.told]


def _told(name: str, line: EventLine) -> Told:
    findings = tuple(Finding.of(raw) for raw in line.event.findings)
    text = line.event.text or line.look.word.lower()
    return Told(line, f"{name} {text}" if text[:1].islower() else text, findings)
