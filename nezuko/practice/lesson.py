"""The whole story of a gate in five things to try; they are ticked off as they happen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from nezuko.events.kinds import Kind
from nezuko.events.log import Event
from nezuko.i18n.pages import mark
from nezuko.practice.diary import Deed, Did


@dataclass(frozen=True, slots=True)
class Task:
    """Something to try, what it shows, whether it was done; `next`: it is the first that wasn't."""

    title: str
    shows: str
    done: bool
    next: bool = False


def lesson(deeds: Sequence[Deed], events: Iterable[Event]) -> list[Task]:
    """Return the tasks for somebody who did these deeds, and of whom these events were recorded in the group."""
    kinds = {event.kind for event in events}
    wrote = any(deed.did is Did.WRITE and deed.chat_id is not None and not deed.outcome for deed in deeds)
    freed = bool(kinds & {Kind.VERIFIED, Kind.LIFTED})
    tasks = [
        Task(mark("Join the group"), mark("You are muted at once, and told what to join."), Kind.RESTRICTED in kinds),
        Task(mark("Press “I have joined” too early"), mark("You read what is still missing."), Kind.PRESSED in kinds),
        Task(mark("Join the channel"), mark("The gate frees you by itself."), freed),
        Task(mark("Write something"), mark("The group is yours like everybody's."), wrote),
        Task(
            mark("Leave the channel again"),
            mark("So is the right to write: gone, until you come back."),
            Kind.REVOKED in kinds,
        ),
    ]
    todo = next((number for number, task in enumerate(tasks) if not task.done), None)
    return [replace(task, next=number == todo) for number, task in enumerate(tasks)]
