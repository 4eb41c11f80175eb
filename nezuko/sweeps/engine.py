"""Carries a run out: lists the members, looks at a few at a time, stops when told to, and goes on where it was after a crash."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable

from loguru import logger
from prometheus_client import Counter

from nezuko import correlation
from nezuko.enforcement.gate import Gate
from nezuko.errors import StorageError
from nezuko.sweeps.looking import LISTS, RunHaltedError, list_page, look, protected
from nezuko.sweeps.runs import Outcome, Run, RunKind, RunState, Swept
from nezuko.sweeps.store import Store
from nezuko.telegram.errors import ChatGone, MissingRights, TelegramError
from nezuko.telegram.types import Person
from nezuko.turns import take_turns

SWEPT = Counter(
    "nezuko_swept_total", "People that simulations, sweeps and undoings are through with.", ["run", "outcome"]
)

AT_ONCE = 5
"""How many people of one run are looked at at the same time; the budget of sweeps paces their calls."""
RETRY_SECONDS = 20.0
SAVE_SECONDS = 1.0

Progress = Callable[[Run], Awaitable[None]]
"""Told now and then how far a run is, and after each change of its state."""


class Engine:
    """Works for the gates of all bots."""

    def __init__(self, store: Store, *, progress: Progress) -> None:
        self._store = store
        self._progress = progress

    async def work(self, gate: Gate, run: Run) -> None:
        """Go on with a run until it is over or has to wait. Its state says which; everything is on disk then."""
        with correlation.bound():
            while True:
                try:
                    await self._attempt(gate, run)
                except StorageError as error:
                    logger.bind(bot=run.bot_id, group=run.chat_id).error("a run waits for the database: {}", error)
                    await asyncio.sleep(RETRY_SECONDS)
                else:
                    return

    async def _attempt(self, gate: Gate, run: Run) -> None:
        await gate.caught_up.wait()
        try:
            if run.total:
                run.counts = await self._store.counts(
                    run.id
                )  # what the database knows, also after an attempt that failed
            elif run.kind is not RunKind.UNDO:
                await self._list(gate, run)
            if run.state is RunState.RUNNING:
                await self._look_at_all(gate, run)
        except (RunHaltedError, TelegramError) as error:
            logger.bind(bot=run.bot_id, group=run.chat_id).warning("a run pauses: {}", error)
            self._halt(run, str(error))
        await self._store.save(run)
        await self._progress(run)

    @staticmethod
    def _halt(run: Run, why: str) -> None:
        if run.state is RunState.RUNNING:
            run.state, run.problem = RunState.PAUSED, why

    # ------------------------------------------------------------ listing

    async def _list(self, gate: Gate, run: Run) -> None:
        """Find out who is there: Telegram's lists give some 10,000 people, memory knows the others that were heard of."""
        protected(gate, run.chat_id)
        people: dict[int, Person] = {}
        for kind in LISTS:
            if not await self._list_kind(gate, run, kind, people):
                return
        for user_id, _ in gate.memberships.present(run.chat_id):
            if user_id not in people:
                people[user_id] = gate.gateway.person(user_id) or Person(user_id, "")
        people.pop(gate.bot_id, None)
        order = list(people.values())
        random.Random(run.id).shuffle(order)  # the first of them shall stand for all, not for those who came last
        await self._store.list_people(run, [(person, None) for person in order])
        if not order:
            self._over(run)

    async def _list_kind(self, gate: Gate, run: Run, kind: str, people: dict[int, Person]) -> bool:
        offset = 0
        while run.state is RunState.RUNNING:
            page = await list_page(gate, run, kind, offset)
            people.update({person.id: person for person, standing in page.members if standing.present})
            offset += len(page.members)
            if page.complete or not page.members:
                if kind == LISTS[-1] and offset < page.total:
                    run.problem = (
                        f"Telegram lists {offset:,} of {page.total:,} members; the others are judged when they write."
                    )
                return True
        return False

    # ------------------------------------------------------------ looking

    async def _look_at_all(self, gate: Gate, run: Run) -> None:
        due = await self._store.due(run.id)
        stop_at = run.canary_size if run.looked < run.canary_size else run.total
        saver = gate.tasks.start("save run", self._keep_saving(run))
        try:
            await take_turns(
                iter(due[: max(0, stop_at - run.looked)]),
                lambda swept: self._look_at(gate, run, swept),
                at_once=AT_ONCE,
                goes_on=lambda: run.state is RunState.RUNNING,
            )
        finally:
            saver.cancel()
        if run.state is not RunState.RUNNING:
            return
        if run.looked >= run.total:
            self._over(run)
        else:
            run.state = RunState.WAITING

    async def _look_at(self, gate: Gate, run: Run, swept: Swept) -> None:
        while True:
            try:
                await look(gate, run, swept)
                break
            except (MissingRights, ChatGone):
                raise
            except TelegramError as error:
                if error.permanent:
                    swept.outcome, swept.why = Outcome.FAILED, str(error)
                    break
                await asyncio.sleep(error.retry_after or RETRY_SECONDS)
        run.counts[swept.outcome] += 1
        SWEPT.labels(run.kind.value, swept.outcome.value).inc()
        await self._store.settle(run, swept)

    async def _keep_saving(self, run: Run) -> None:
        while True:
            await asyncio.sleep(SAVE_SECONDS)
            self._store.save(run)
            await self._progress(run)

    @staticmethod
    def _over(run: Run) -> None:
        run.state, run.ended_at = RunState.DONE, int(time.time())
