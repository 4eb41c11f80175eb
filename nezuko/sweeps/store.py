"""Where runs are kept: each row is written when it changes, and a run goes on from its rows after a crash."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Iterable, Sequence

from tortoise.functions import Count

from nezuko.ids import new_id
from nezuko.storage.writer import Upsert, Writer
from nezuko.sweeps.models import SweepRow, SweptRow
from nezuko.sweeps.runs import ACTIVE, Outcome, Run, RunKind, RunState, Swept
from nezuko.telegram.types import Person

_RUN = Upsert.of(SweepRow, conflict=["id"])
_PERSON = Upsert.of(SweptRow, conflict=["id"])


class Store:
    """Reads and writes runs and their people."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    # ------------------------------------------------------------ writing

    def save(self, run: Run) -> asyncio.Future[None]:
        """Write a run as it is now; done when it is on disk."""
        return self._writer.put(
            _RUN,
            (
                run.id, run.bot_id, run.chat_id, run.kind.value, run.state.value, run.by_name[:140], run.by_id, run.rule, run.source,
                run.since, run.until, run.canary, run.total, run.calls, json.dumps(run.counts), run.problem[:255], run.note_chat,
                run.note_message, run.notice, run.created_at, run.ended_at,
            ),
        )  # fmt: skip

    async def list_people(self, run: Run, people: Sequence[tuple[Person, int | None]]) -> None:
        """Write whom a run is about, each with the ledger's entry that it undoes, and only then that they are listed."""
        await SweptRow.filter(sweep_id=run.id).delete()  # of a listing that a crash broke off
        rows = [Swept(new_id(), n, person, entry_id=entry) for n, (person, entry) in enumerate(people)]
        await asyncio.gather(*{self.settle(run, swept) for swept in rows})
        run.total = len(rows)
        await self.save(run)

    def settle(self, run: Run, swept: Swept) -> asyncio.Future[None]:
        """Write what became of somebody."""
        person = swept.person
        return self._writer.put(
            _PERSON,
            (
                swept.id, run.id, swept.position, person.id, (person.name or person.label)[:140], person.is_bot, swept.outcome.value,
                swept.why[:255], swept.entry_id,
            ),
        )  # fmt: skip

    async def forget(self, ids: Iterable[int]) -> None:
        """Delete runs with their people."""
        wanted = list(ids)
        if wanted:
            await SweptRow.filter(sweep_id__in=wanted).delete()
            await SweepRow.filter(id__in=wanted).delete()

    # ------------------------------------------------------------ reading

    async def active(self, bot_id: int) -> list[Run]:
        """The runs of a bot that aren't over, as far as they came."""
        states = [state.value for state in ACTIVE]
        runs = [_run(row) for row in await SweepRow.filter(bot_id=bot_id, state__in=states).order_by("id")]
        for run in runs:
            run.counts = await self.counts(run.id)
        return runs

    async def counts(self, run_id: int) -> Counter[Outcome]:
        """How many people of a run came to which outcome."""
        query = SweptRow.filter(sweep_id=run_id).annotate(n=Count("id")).group_by("outcome")
        found = Counter({Outcome(outcome): int(n) for outcome, n in await query.values_list("outcome", "n")})
        del found[Outcome.DUE]
        return found

    async def run(self, run_id: int) -> Run | None:
        """Return a run by its id."""
        row = await SweepRow.get_or_none(id=run_id)
        return _run(row) if row else None

    async def latest(
        self, bot_id: int, chat_id: int, limit: int, *, kind: RunKind | None = None, before: int | None = None
    ) -> list[Run]:
        """The newest runs of a group (older than the run `before`), of one kind or of all, newest first."""
        query = SweepRow.filter(bot_id=bot_id, chat_id=chat_id)
        if before is not None:
            query = query.filter(id__lt=before)
        rows = await (query.filter(kind=kind.value) if kind else query).order_by("-id").limit(limit)
        return [_run(row) for row in rows]

    async def simulations(self, bot_id: int, chat_id: int) -> list[int]:
        """The ids of a group's simulations."""
        mine = SweepRow.filter(bot_id=bot_id, chat_id=chat_id, kind=RunKind.SIMULATION.value)
        return [row.id for row in await mine.order_by("id")]

    async def due(self, run_id: int) -> list[Swept]:
        """Who is still to be looked at, in order."""
        return await self.people(run_id, (Outcome.DUE,))

    async def people(
        self, run_id: int, outcomes: Sequence[Outcome], *, after: int = -1, limit: int | None = None
    ) -> list[Swept]:
        """The people of a run with one of these outcomes, by position, behind position `after`."""
        query = SweptRow.filter(sweep_id=run_id, outcome__in=[o.value for o in outcomes], position__gt=after)
        query = query.order_by("position")
        rows = await (query.limit(limit) if limit else query)
        return [_swept(row) for row in rows]


def _run(row: SweepRow) -> Run:
    counts = Counter({Outcome(name): int(n) for name, n in json.loads(row.counts).items()})
    return Run(
        row.id, row.bot_id, row.chat_id, RunKind(row.kind), row.created_at, RunState(row.state), row.by_name, row.by_id, row.rule,
        row.source, row.since, row.until, row.canary, row.total, row.calls, counts, row.problem, row.note_chat, row.note_message,
        row.notice, row.ended_at,
    )  # fmt: skip


def _swept(row: SweptRow) -> Swept:
    person = Person(row.user_id, row.user_name, is_bot=row.is_bot)
    return Swept(row.id, row.position, person, Outcome(row.outcome), row.why, row.entry_id)
