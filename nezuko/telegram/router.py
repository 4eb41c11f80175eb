"""Hands updates to handlers: in order, once, without losing count.

Two kinds of handlers: a *fact* is told at once and in the order of arrival over all chats, before anything else sees the update, and
must be quick; `on` handlers run one after the other per chat (a lane), chats beside each other. The router is one of the two edges with
a broad `except`: an error in a handler is logged with the update's correlation id and counted, and the update counts as settled.

The watermark tells up to which update everything is settled: the cursor in the database never goes beyond it, so that a killed
process gets the rest again.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from typing import Any, TypeVar

from loguru import logger
from prometheus_client import Counter, Gauge

from nezuko import correlation as correlations
from nezuko.tasks import Tasks
from nezuko.telegram.identity import Seen, identity
from nezuko.telegram.types import Update

UPDATES = Counter("nezuko_updates_total", "Updates taken from Telegram, by what became of them.", ["kind", "result"])
UNSETTLED = Gauge("nezuko_updates_unsettled", "Updates whose handlers have not all ended.", ["bot"])
HANDLER_ERRORS = Counter("nezuko_handler_errors_total", "Errors that handlers of updates let through.", ["kind"])

CAPACITY = 10_000

U = TypeVar("U", bound=Update)
Fact = Callable[[Any], Awaitable[object] | None]
Handler = Callable[[Any], Awaitable[None]]


class Handlers:
    """What the features want to be told: one registry for all bots."""

    def __init__(self) -> None:
        self.facts: dict[type[Update], list[Fact]] = {}
        self.lanes: dict[type[Update], list[Handler]] = {}

    def fact(self, kind: type[U], handler: Callable[[U], Awaitable[object] | None]) -> None:
        """Tell `handler` of each `kind` at once, in order of arrival over all chats. What it returns to be awaited, the router owns."""
        self.facts.setdefault(kind, []).append(handler)

    def on(self, kind: type[U], handler: Callable[[U], Awaitable[None]]) -> None:
        """Run `handler` for each `kind`, after the facts, in order per chat (in private: per person)."""
        self.lanes.setdefault(kind, []).append(handler)


class Router:
    """One bot's way from updates to handlers."""

    def __init__(self, handlers: Handlers, *, name: str = "", capacity: int = CAPACITY) -> None:
        """`capacity`: how many unsettled updates make it `full`."""
        self._handlers = handlers
        self._capacity = capacity
        self._tasks = Tasks(f"updates/{name}")
        self._seen = Seen()
        self._lanes: dict[object, deque[tuple[int, Update, str]]] = {}
        self._open: dict[int, int] = {}
        self._fed = 0
        self._changed = asyncio.Event()
        self._counters: dict[type, tuple[Any, Any]] = {}
        UNSETTLED.labels(name).set_function(lambda: len(self._open))

    @property
    def fed(self) -> int:
        """How many updates came in: the number of the latest."""
        return self._fed

    @property
    def unsettled(self) -> int:
        """Updates whose handlers have not all ended."""
        return len(self._open)

    @property
    def full(self) -> bool:
        """No more should be fed until some are settled."""
        return len(self._open) >= self._capacity

    def settled(self, number: int) -> bool:
        """Whether everything up to the `number`-th update is done, whether well or logged as failed."""
        return not self._open or next(iter(self._open)) > number

    def feed(self, update: Update) -> bool:
        """Take one update; False if it is one that came before."""
        kind = type(update)
        taken, doubled = self._counters.get(kind) or self._count_for(kind)
        key = identity(update)
        if key is not None and not self._seen.add(key):
            doubled.inc()
            return False
        taken.inc()
        self._fed += 1
        correlation = correlations.new()
        correlations.begin(correlation)
        facts = self._handlers.facts.get(kind)
        if facts is not None:
            self._tell(facts, update, correlation)
        if kind in self._handlers.lanes:
            self._enqueue(update, correlation)
        return True

    def _count_for(self, kind: type) -> tuple[Any, Any]:
        counters = UPDATES.labels(kind.__name__, "taken"), UPDATES.labels(kind.__name__, "doubled")
        self._counters[kind] = counters
        return counters

    # ------------------------------------------------------------------ facts

    def _tell(self, facts: list[Fact], update: Update, correlation: str) -> None:
        for fact in facts:
            try:
                work = fact(update)
            except Exception as error:  # noqa: BLE001 - an edge: one handler's bug must not stop the updates
                self._failed(update, correlation, error)
                continue
            if work is None:
                continue
            self._begin(self._fed)
            if isinstance(work, asyncio.Future):
                # Somebody's task already: no second one to watch it.
                work.add_done_callback(partial(self._saw, self._fed, update, correlation))
            else:
                self._tasks.start("fact", self._see_through(work, self._fed, update, correlation))

    def _saw(self, number: int, update: Update, correlation: str, work: asyncio.Future[object]) -> None:
        """A cancelled one stays open: the cursor must not pass what wasn't done."""
        if work.cancelled():
            return
        error = work.exception()
        if isinstance(error, Exception):
            self._failed(update, correlation, error)
        self._end(number)

    async def _see_through(self, work: Awaitable[object], number: int, update: Update, correlation: str) -> None:
        """As `_saw`."""
        correlations.begin(correlation)
        await self._run(work, update, correlation)
        self._end(number)

    # ------------------------------------------------------------------ lanes

    def _enqueue(self, update: Update, correlation: str) -> None:
        key = lane_of(update)
        lane = self._lanes.get(key)
        self._begin(self._fed)
        if lane is not None:
            lane.append((self._fed, update, correlation))
            return
        lane = self._lanes[key] = deque([(self._fed, update, correlation)])
        self._tasks.start("lane", self._run_lane(key, lane))

    async def _run_lane(self, key: object, lane: deque[tuple[int, Update, str]]) -> None:
        try:
            while lane:
                number, update, correlation = lane[0]
                correlations.begin(correlation)
                for handler in self._handlers.lanes[type(update)]:
                    await self._run(handler(update), update, correlation)
                lane.popleft()
                self._end(number)
        finally:
            del self._lanes[key]

    async def _run(self, work: Awaitable[object], update: Update, correlation: str) -> None:
        try:
            await work
        except Exception as error:  # noqa: BLE001 - an edge
            self._failed(update, correlation, error)

    # ------------------------------------------------------------------ counting

    def _failed(self, update: Update, correlation: str, error: Exception) -> None:
        kind = type(update).__name__
        HANDLER_ERRORS.labels(kind).inc()
        chat_id = getattr(update, "chat_id", None)
        bound = logger.bind(bot=update.bot_id, chat=chat_id, correlation=correlation)
        bound.opt(exception=error).error("a handler of {} failed: {!r}", kind, error)

    def _begin(self, number: int) -> None:
        self._open[number] = self._open.get(number, 0) + 1

    def _end(self, number: int) -> None:
        left = self._open[number] - 1
        if left:
            self._open[number] = left
        else:
            del self._open[number]
            self._changed.set()

    async def progress(self) -> None:
        """Return when an update has been settled since the last call."""
        await self._changed.wait()
        self._changed.clear()

    async def drain(self, seconds: float) -> bool:
        """Wait until everything is settled; False if that took longer than `seconds`."""
        try:
            async with asyncio.timeout(seconds):
                while self._open:
                    await self.progress()
        except TimeoutError:
            return False
        return True

    async def stop(self) -> None:
        """Cancel what still runs."""
        await self._tasks.stop()

    def run_owned(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        """Run something that belongs to the updates in a task that ends with the router."""
        self._tasks.start(name, work)


def lane_of(update: Update) -> object:
    """Which updates must stay in order among each other: those of a chat; in private those of a person; of the bot itself else."""
    chat_id = getattr(update, "chat_id", None)
    if chat_id is not None:
        return chat_id
    user = getattr(update, "user", None)
    return ("private", user.id) if user else "bot"
