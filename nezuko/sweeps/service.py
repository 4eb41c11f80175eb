"""Simulations, sweeps and undoings of all groups: begun, paused, gone on with, ended; at most one at a time in each group."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence

from nezuko import actor
from nezuko.audit.log import Audit
from nezuko.config import Settings
from nezuko.enforcement.cases import of_sweep
from nezuko.enforcement.entries import Entry
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput, NotFound
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups, Protection
from nezuko.i18n.pages import mark
from nezuko.ids import new_id
from nezuko.sweeps.engine import Engine
from nezuko.sweeps.runs import Outcome, Run, RunKind, RunState, result
from nezuko.sweeps.store import Store

NOT_RUNNING = mark("The bot of this group isn't running at present. Resume it first, on its page.")
BUSY = mark("Something like this is under way in this group already. Stop it first.")
OLD_SECONDS = 86_400
"""A simulation's result may be acted upon for so long; whoever has joined since is judged anew in any case."""


class Sweeps:
    """Service."""

    def __init__(
        self,
        store: Store,
        enforcement: Enforcement,
        groups: Groups,
        events: EventLog,
        audit: Audit,
        settings: Callable[[], Settings],
    ) -> None:
        """`settings` returns those in force."""
        self.store = store
        self._enforcement = enforcement
        self._groups = groups
        self._events = events
        self._audit = audit
        self._settings = settings
        self._engine = Engine(store, progress=self._progress)
        self._active: dict[tuple[int, int], Run] = {}
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._stopping: set[int] = set()
        self.shown: list[Callable[[Run], Awaitable[None]]] = []
        """Told how far a run is, about once a second and after each change of its state."""

    # ------------------------------------------------------------ asking

    def active(self, bot_id: int, chat_id: int) -> Run | None:
        """The run of a group that isn't over, if there is one."""
        return self._active.get((bot_id, chat_id))

    async def find(self, bot_id: int, chat_id: int, run_id: int) -> Run:
        """Return a run of a group. Raises NotFound."""
        run = self.active(bot_id, chat_id)
        if run is None or run.id != run_id:
            run = await self.store.run(run_id)
        if run is None or (run.bot_id, run.chat_id) != (bot_id, chat_id):
            raise NotFound("There is no such simulation or sweep here.")
        return run

    def per_second(self) -> float:
        """The budget of sweeps, in calls a second."""
        return self._settings().gate.sweep_per_second

    def calls_left(self, run: Run) -> int:
        """Guess how many calls a run still takes."""
        group = self._groups.known(run.bot_id, run.chat_id)
        one = 1.0 if run.kind is RunKind.UNDO or run.source else float(len(group.channels) if group else 1)
        return run.expected_calls(one)

    def undoable(
        self,
        bot_id: int,
        chat_id: int,
        *,
        sweep: int | None = None,
        since: int | None = None,
        until: int | None = None,
        origins: Sequence[str] = (),
    ) -> list[Entry]:
        """The mutes and bans that are still in force and came from a sweep, or within a span of time; `origins`: only from these causes.

        Raises NotFound if the bot doesn't run.
        """
        ledger = self._gate(bot_id).ledger
        wanted = [of_sweep(sweep)] if sweep is not None else origins
        return [
            entry
            for entry in (*ledger.of_chat(chat_id), *ledger.banned(chat_id))
            if (not wanted or entry.origin in wanted)
            and (since is None or entry.created_at >= since)
            and (until is None or entry.created_at < until)
        ]

    # ------------------------------------------------------------ beginning

    async def simulate(self, bot_id: int, chat_id: int, *, note_chat: int | None = None) -> Run:
        """Find out who would be muted, without touching anybody.

        Raises NotFound, InvalidInput. `note_chat`: where progress is to be shown.
        """
        group = self._free_and_guarded(bot_id, chat_id)
        run = self._new(RunKind.SIMULATION, group, rule=group.sentence(), note_chat=note_chat)
        return await self._begin(run, "sweep.simulate")

    async def sweep(
        self, bot_id: int, chat_id: int, *, simulation: int | None = None, canary: int = 0, note_chat: int | None = None
    ) -> Run:
        """Apply the rule to everybody who is in the group, or to those who would be muted by a simulation.

        Args:
            bot_id: the bot that guards it.
            chat_id: the group.
            simulation: a simulation that is done; None lists everybody.
            canary: after how many per cent of them to stop and wait; 0: never.
            note_chat: where progress is to be shown.

        Raises:
            NotFound, InvalidInput: it can't be; the sentence says why.
        """
        group = self._free_and_guarded(bot_id, chat_id)
        if not 0 <= canary < 100:  # noqa: PLR2004 - per cent
            raise InvalidInput("Give a share between 1 and 99 per cent.")
        run = self._new(RunKind.SWEEP, group, rule=group.sentence(), note_chat=note_chat)
        run.canary, run.source = canary, simulation
        if simulation is not None:
            await self._take_over(run, await self.find(bot_id, chat_id, simulation))
        return await self._begin(run, "sweep.begin")

    async def _take_over(self, run: Run, simulated: Run) -> None:
        """Let a sweep be about those who would be muted, or of whom it couldn't be told."""
        if simulated.kind is not RunKind.SIMULATION or simulated.state is not RunState.DONE:
            raise InvalidInput("That simulation isn't finished. Simulate again.")
        if simulated.rule != run.rule:
            raise InvalidInput("The rule has changed since that simulation. Simulate again.")
        if time.time() - (simulated.ended_at or 0) > OLD_SECONDS:
            raise InvalidInput("That simulation is more than a day old. Simulate again.")
        found = await self.store.people(simulated.id, (Outcome.WOULD, Outcome.UNKNOWN))
        if not found:
            raise InvalidInput("Nobody would be muted: there is nothing to do.")
        await self.store.list_people(run, [(swept.person, None) for swept in found])

    async def undo(
        self,
        bot_id: int,
        chat_id: int,
        *,
        what: str,
        sweep: int | None = None,
        since: int | None = None,
        until: int | None = None,
        origins: Sequence[str] = (),
        note_chat: int | None = None,
    ) -> Run:
        """Let everybody write again who is muted by a sweep, or since or until some time; `what` names that in plain words.

        A sweep that is under way in the group and is to be undone ends first.

        Raises:
            NotFound, InvalidInput: it can't be; the sentence says why.
        """
        under_way = self.active(bot_id, chat_id)
        if under_way is not None and under_way.id == sweep:
            await self.cancel(under_way)
        group = self._known_and_free(bot_id, chat_id)
        entries = self.undoable(bot_id, chat_id, sweep=sweep, since=since, until=until, origins=origins)
        if not entries:
            raise InvalidInput("Nobody is muted by that any more: there is nothing to undo.")
        run = self._new(RunKind.UNDO, group, rule=what, note_chat=note_chat)
        run.source, run.since, run.until = sweep, since, until
        await self.store.list_people(run, [(entry.person, entry.id) for entry in entries])
        return await self._begin(run, "sweep.undo")

    def _new(self, kind: RunKind, group: Protection, *, rule: str, note_chat: int | None) -> Run:
        who = actor.current()
        run = Run(
            new_id(), group.bot_id, group.chat_id, kind, int(time.time()), by_name=who.name, by_id=who.telegram_id, rule=rule,
            note_chat=note_chat,
        )  # fmt: skip
        self._active[run.bot_id, run.chat_id] = run  # at once: two requests must not both begin
        return run

    async def _begin(self, run: Run, action: str) -> Run:
        await self.store.save(run)
        self._note(action, run)
        self._start(run)
        return run

    # ------------------------------------------------------------ steering

    async def pause(self, run: Run) -> None:
        """Stop for a while: those who are being looked at come to their end. Raises InvalidInput if it doesn't go on now."""
        if run.state is not RunState.RUNNING:
            raise InvalidInput("It doesn't go on at present.")
        await self._stop(run, RunState.PAUSED)
        self._note("sweep.pause", run)

    async def resume(self, run: Run) -> None:
        """Go on after a pause, or after the first share. Raises InvalidInput, NotFound."""
        if run.state not in (RunState.PAUSED, RunState.WAITING):
            raise InvalidInput("It isn't paused.")
        self._gate(run.bot_id)
        if run.state is RunState.WAITING:
            run.canary = 0
        run.state, run.problem = RunState.RUNNING, ""
        await self.store.save(run)
        self._note("sweep.resume", run)
        self._start(run)

    async def cancel(self, run: Run) -> None:
        """End it where it is; what was done stays done. Raises InvalidInput if it is over."""
        if not run.active:
            raise InvalidInput("It is over already.")
        run.ended_at = int(time.time())
        await self._stop(run, RunState.CANCELLED)
        self._note("sweep.cancel", run)

    async def _stop(self, run: Run, state: RunState) -> None:
        run.state = state
        await self.store.save(run)
        task = self._tasks.get(run.id)
        if task is None:
            await self._progress(run)
        else:
            await asyncio.wait((task,))

    # ------------------------------------------------------------ bots come

    async def up(self, bot_id: int) -> None:
        """A bot is connected: take up what isn't over; go on with what was under way."""
        for run in await self.store.active(bot_id):
            key = (run.bot_id, run.chat_id)
            if key not in self._active or run.id not in self._tasks:
                self._active[key] = run
                if run.state is RunState.RUNNING:
                    self._start(run)

    # ------------------------------------------------------------ inside

    def _start(self, run: Run) -> None:
        gate = self._gate(run.bot_id)
        task = gate.tasks.start(f"{run.kind.value} {run.chat_id}", self._engine.work(gate, run))
        self._tasks[run.id] = task
        task.add_done_callback(lambda _: self._ended(run, task))

    def _ended(self, run: Run, task: asyncio.Task[None]) -> None:
        if self._tasks.get(run.id) is task:
            del self._tasks[run.id]

    async def _progress(self, run: Run) -> None:
        if not run.active and self._active.get((run.bot_id, run.chat_id)) is run:
            del self._active[run.bot_id, run.chat_id]
            await self._finished(run)
        for show in self.shown:
            await show(run)

    async def _finished(self, run: Run) -> None:
        """Tell of the end; a simulation replaces those before it."""
        how = "done" if run.state is RunState.DONE else "stopped"
        self._events.record(
            Kind.SWEPT, bot_id=run.bot_id, chat_id=run.chat_id, text=f"{run.kind.value} {how}: {result(run)}"
        )
        if run.kind is RunKind.SIMULATION:
            older = await self.store.simulations(run.bot_id, run.chat_id)
            keep = run.id if run.state is RunState.DONE else max((i for i in older if i != run.id), default=run.id)
            await self.store.forget(i for i in older if i != keep)

    def _free_and_guarded(self, bot_id: int, chat_id: int) -> Protection:
        group = self._known_and_free(bot_id, chat_id)
        if not group.enabled:
            raise InvalidInput("This group isn't protected: switch its protection on first.")
        if group.problem:
            raise InvalidInput(group.problem)
        return group

    def _known_and_free(self, bot_id: int, chat_id: int) -> Protection:
        group = self._groups.known(bot_id, chat_id)
        if group is None:
            raise NotFound("There is no such group here.")
        self._gate(bot_id)
        if self.active(bot_id, chat_id) is not None:
            raise InvalidInput(BUSY)
        return group

    def _gate(self, bot_id: int) -> Gate:
        gate = self._enforcement.gate(bot_id)
        if gate is None:
            raise NotFound(NOT_RUNNING)
        return gate

    def _note(self, action: str, run: Run) -> None:
        new = {"run": run.id, "kind": run.kind.value, "of": run.rule, "people": run.total, "share": run.canary or None}
        self._audit.record(action, "group", run.chat_id, None, new, chat=(run.bot_id, run.chat_id))
