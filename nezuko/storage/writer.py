"""Group commit: everything hot is written here, many rows in one transaction.

`put` is cheap and answers with a future that is done after COMMIT; rows that come while a transaction runs go into the next one. `add` is
for rows that nobody waits for: they go along with the next transaction, or begin one if none comes for a while, since it is the
transactions that cost. Order is kept: once a row is committed, so are all that came before it.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Sequence

import stamina
from loguru import logger
from prometheus_client import Counter, Gauge, Histogram
from tortoise import Model, connections

from nezuko.errors import StorageError
from nezuko.storage.commit import Committer, Derive, Part, Told
from nezuko.storage.failures import is_transient
from nezuko.storage.upsert import Row, Upsert
from nezuko.tasks import Tasks

__all__ = ["Row", "Upsert", "Writer"]

ROWS = Counter("nezuko_write_rows_total", "Rows that the writer committed.")
COMMIT_SECONDS = Histogram(
    "nezuko_write_commit_seconds",
    "Duration of the writer's transactions.",
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2),
)
FAILURES = Counter("nezuko_write_failures_total", "Rows: retried, given_up (database away), refused (by it).", ["kind"])
PENDING = Gauge("nezuko_write_pending_rows", "Rows that wait for their commit.")

COMPANY_SECONDS = 0.05
"""For how long rows that nobody waits for wait for others."""
RETRY_SECONDS = 15.0
STOP_SECONDS = 20.0


class _Batch:
    """What one transaction will write. Rows of one table stay in the order they were put in."""

    __slots__ = ("done", "open", "parts", "rows")

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.open: dict[type[Model], Part] = {}
        self.rows = 0
        self.done = asyncio.Event()

    def begin(self, upsert: Upsert) -> Part:
        part = self.open[upsert.model] = Part(upsert)
        self.parts.append(part)
        return part


class Writer:
    """Writes rows in groups. One for the whole program; `start` it inside `open_database`.

    Never await its futures inside `in_transaction()`: on SQLite that transaction holds the only connection.
    """

    def __init__(self, *, max_rows: int = 5000, tick: float = 0.001, retry_seconds: float = RETRY_SECONDS) -> None:
        """Make an idle writer; rows can already be put.

        Args:
            max_rows: how many a transaction has at most.
            tick: seconds from the begin of one transaction to the next under load; a lone row that was `put` doesn't wait.
            retry_seconds: for how long transient errors of the database are retried.
        """
        self._max_rows = max_rows
        self._tick = tick
        self._retry_seconds = retry_seconds
        self._batches: deque[_Batch] = deque()
        self._current: _Batch | None = None
        self._wake = asyncio.Event()
        self._later: asyncio.TimerHandle | None = None
        self._pending = 0
        self._ended = False
        self._task: asyncio.Task[None] | None = None
        self._derive: dict[type[Model], Derive] = {}
        self.lost_rows = False
        """Whether the database stayed away for so long that rows were given up: it is behind what the program remembers."""

    @property
    def pending(self) -> int:
        """Rows that were put and are neither committed nor refused."""
        return self._pending

    def put(self, upsert: Upsert, row: Row) -> asyncio.Future[None]:
        """Queue `row` (database values in the order of `upsert.columns`).

        The future is done after COMMIT. It fails with StorageError if the row was refused or the database stayed away too long;
        nobody has to await it.
        """
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._enqueue(upsert, row, future)
        self._wake.set()
        return future

    def add(self, upsert: Upsert, row: Row, told: Told | None = None) -> None:
        """Queue `row` for the next transaction. `told` is called with None after COMMIT, or with what went wrong."""
        self._enqueue(upsert, row, told)
        if self._later is None:
            self._later = asyncio.get_running_loop().call_later(COMPANY_SECONDS, self._waited)

    def _waited(self) -> None:
        self._later = None
        if self._batches:
            self._wake.set()

    def _enqueue(self, upsert: Upsert, row: Row, waiting: asyncio.Future[None] | Told | None) -> None:
        if self._ended:
            _tell(waiting, StorageError("Nothing is written any more: the program is stopping."))
            return
        batch = self._batches[-1] if self._batches else None
        if batch is None or batch.rows >= self._max_rows:
            if batch is not None:
                self._wake.set()
            batch = _Batch()
            self._batches.append(batch)
        part = batch.open.get(upsert.model)
        if part is None or part.upsert is not upsert:
            part = batch.begin(upsert)
        part.rows.append(row)
        part.waiting.append(waiting)
        batch.rows += 1
        self._pending += 1

    def derive(self, model: type[Model], derive: Derive) -> None:
        """From now on write, together with new rows of `model`, what `derive` makes of them: counts of rows then always agree with them.

        Rows count as new if their upsert only inserts (`on_conflict="nothing"`), and once only: a batch that is tried again after it
        was committed unheard entails nothing. The key of that upsert, if it has one, must be one column.

        Args:
            model: whose rows.
            derive: gets the rows of one transaction, in the order of their upsert's columns; must be quick and pure. Several for one
                table are asked one after the other.
        """
        known = self._derive.get(model)
        self._derive[model] = derive if known is None else lambda rows: (*known(rows), *derive(rows))

    def start(self, tasks: Tasks) -> None:
        """Begin to write to the database that is open here; `tasks` owns the loop."""
        PENDING.set_function(lambda: self._pending)
        self._task = tasks.start("writer", self._run(Committer(connections.get("default"), self._derive)))
        self._task.add_done_callback(lambda _: self._abandon())  # also when it is cancelled before it ran

    async def flush(self) -> None:
        """Return when everything put or added so far is committed or refused."""
        if self._batches:
            self._wake.set()
        waiting = [*self._batches, self._current]
        for batch in waiting:
            if batch is not None:
                await batch.done.wait()

    async def stop(self, seconds: float = STOP_SECONDS) -> None:
        """Write what is pending, for at most `seconds`, then end. What is put later is refused."""
        try:
            async with asyncio.timeout(seconds):
                await self.flush()
        except TimeoutError:
            logger.error("the database is away: {} rows could not be written before the stop", self._pending)
        if self._task:
            self._task.cancel()
            await asyncio.wait([self._task])

    async def _run(self, committer: Committer) -> None:
        begun = 0.0
        while True:
            await self._wake.wait()
            pause = begun + self._tick - time.monotonic()
            if pause > 0 and self._batches[0].rows < self._max_rows:
                await asyncio.sleep(pause)
            begun = time.monotonic()
            batch = self._current = self._batches.popleft()
            if not self._batches:
                self._wake.clear()
            await self._write(committer, batch.parts)
            self._current = None
            batch.done.set()

    async def _write(self, committer: Committer, parts: Sequence[Part]) -> None:
        """Commit `parts` and tell everyone who waits. Never raises for what the database does."""
        try:
            await self._commit(committer, parts)
        except Exception as error:  # noqa: BLE001 - whatever it is, it belongs to those who wait for these rows
            if is_transient(error):
                self.lost_rows = True
                FAILURES.labels("given_up").inc(_count(parts))
                logger.error("{} rows given up after {} s: {!r}", _count(parts), self._retry_seconds, error)
                self._refuse(
                    parts,
                    StorageError("The database can't be reached; this was not saved. Try again in a minute."),
                    error,
                )
            elif _count(parts) == 1:
                FAILURES.labels("refused").inc()
                logger.error("the database refused a row of {}: {!r}", parts[0].upsert.table, error)
                self._refuse(parts, StorageError("The database refused a value; this was not saved."), error)
            else:
                # One bad row must not take the others with it: halve until it stands alone.
                for half in _halves(parts):
                    await self._write(committer, half)
        else:
            self._resolve(parts)

    async def _commit(self, committer: Committer, parts: Sequence[Part]) -> None:
        try:
            with COMMIT_SECONDS.time():
                await committer.commit(parts)
        except Exception as error:
            if not is_transient(error):
                raise
            logger.warning("a write is tried again: {!r}", error)
        else:
            return
        async for attempt in stamina.retry_context(
            on=is_transient,
            attempts=None,
            timeout=self._retry_seconds,
            wait_initial=0.05,
            wait_max=2.0,
            wait_jitter=0.2,
        ):
            with attempt:
                FAILURES.labels("retried").inc(_count(parts))
                await committer.commit(parts)

    def _resolve(self, parts: Sequence[Part]) -> None:
        rows = _count(parts)
        self._pending -= rows
        ROWS.inc(rows)
        for part in parts:
            for waiting in part.waiting:
                if waiting is not None:
                    _tell(waiting, None)

    def _refuse(self, parts: Sequence[Part], reason: StorageError, cause: BaseException | None = None) -> None:
        reason.__cause__ = cause
        self._pending -= _count(parts)
        for part in parts:
            for waiting in part.waiting:
                _tell(waiting, reason)

    def _abandon(self) -> None:
        """The loop has ended: nobody may wait for ever."""
        self._ended = True
        if self._later is not None:
            self._later.cancel()
        reason = StorageError("The program stopped before this was saved.")
        for batch in (self._current, *self._batches):
            if batch is not None:
                self._refuse(batch.parts, reason)
                batch.done.set()
        self._batches.clear()
        self._current = None


def _count(parts: Sequence[Part]) -> int:
    return sum(len(part.rows) for part in parts)


def _halves(parts: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """Split by rows, keeping their order."""
    middle = _count(parts) // 2
    first: list[Part] = []
    second: list[Part] = []
    for part in parts:
        cut = min(max(middle, 0), len(part.rows))
        middle -= len(part.rows)
        if cut:
            first.append(Part(part.upsert, part.rows[:cut], part.waiting[:cut]))
        if cut < len(part.rows):
            second.append(Part(part.upsert, part.rows[cut:], part.waiting[cut:]))
    return first, second


def _tell(waiting: asyncio.Future[None] | Told | None, error: StorageError | None) -> None:
    """Say how it went. An error counts as seen: not everyone who puts a row waits for it, and it has been logged once."""
    if isinstance(waiting, asyncio.Future):
        if waiting.done():
            return
        if error is None:
            waiting.set_result(None)
        else:
            waiting.set_exception(error)
            waiting.exception()
    elif waiting is not None:
        try:
            waiting(error)
        except Exception:  # noqa: BLE001 - an edge: whoever is told must not stop the writing
            logger.exception("somebody who was told of a row failed")
