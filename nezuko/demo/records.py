"""What admins did in the demo's past: a simulation, the sweep that followed, and a message to many, as they stand on record."""

from __future__ import annotations

import time
from collections.abc import Sequence

from nezuko.app import App
from nezuko.broadcasts import courses
from nezuko.broadcasts.store import Store as Broadcasts
from nezuko.demo.past import Past, Visitor
from nezuko.demo.stage import Place
from nezuko.groups.directory import Groups
from nezuko.ids import new_id
from nezuko.storage.writer import Writer
from nezuko.sweeps.runs import Outcome, Run, RunKind, RunState, Swept
from nezuko.sweeps.store import Store as Sweeps
from nezuko.telegram.types import Person

_DAY = 86_400
SWEPT = (Outcome.ALLOWED,) * 7 + (Outcome.WOULD,) * 2 + (Outcome.EXEMPT,)
"""What the simulation found of each ten."""
NEWS = "On Saturday at ten we plant bulbs in the park. Bring gloves; there is soup afterwards."
WRITTEN_TO = 120


def write(app: App, past: Past, place: Place) -> None:
    """Put them on record; nothing if there is no past."""
    if past.visitors:
        there = [who for group_id, who in past.visitors if group_id == place.group.id]
        _sweep(app.writer, place, there[:200])
        _broadcast(app, place, [who for _, who in past.visitors[:WRITTEN_TO]])


def _sweep(writer: Writer, place: Place, people: Sequence[Visitor]) -> None:
    """A simulation twelve days ago, and an hour later the sweep."""
    store, at = Sweeps(writer), int(time.time()) - 12 * _DAY
    named = " and ".join(f"@{channel.username}" for channel in place.channels)
    simulation = 0
    for kind, began in ((RunKind.SIMULATION, at), (RunKind.SWEEP, at + 3600)):
        run = Run(
            new_id(), place.bot.id, place.group.id, kind, began, RunState.DONE, place.owner.first_name, place.owner.id,
            f"Members may write while they are in {named}.", simulation or None, total=len(people), calls=len(people) * 2,
            ended_at=began + 140,
        )  # fmt: skip
        simulation = run.id
        for position, who in enumerate(people):
            outcome = SWEPT[position % len(SWEPT)]
            if outcome is Outcome.WOULD and kind is RunKind.SWEEP:
                outcome = Outcome.MUTED
            why = f"is not in @{place.channels[0].username}" if outcome in (Outcome.WOULD, Outcome.MUTED) else ""
            run.counts[outcome] += 1
            store.settle(run, Swept(new_id(), position, Person(who.id, who.name), outcome, why))
        store.save(run)


def _broadcast(app: App, place: Place, people: Sequence[Visitor]) -> None:
    """A message to everybody who knew the bots, three weeks ago."""
    store, at = Broadcasts(app.writer, app.get(Groups)), int(time.time()) - 21 * _DAY
    course = courses.Course(
        new_id(), NEWS, courses.Audience(), at, courses.CourseState.DONE, place.owner.id, place.owner.first_name,
        total=len(people), begun_at=at + 60, ended_at=at + 66,
    )  # fmt: skip
    for number, who in enumerate(people):
        stopped = number % 17 == 16  # noqa: PLR2004 - the habits of people
        outcome = courses.Outcome.BLOCKED if stopped else courses.Outcome.SENT
        course.counts[outcome] += 1
        one = courses.Recipient(new_id(), place.bot.id, who.id, None)
        store.settle(course, one, outcome, "has stopped the bot" if stopped else "")
    store.save(course)
