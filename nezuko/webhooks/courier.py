"""The courier: takes what is due from the outbox and brings it to its endpoint, again and again until it arrives or a day has passed.

What is due stands in the database only: a killed program goes on where it was. A message whose success wasn't written down before the
end is sent once more, with the same id: at least once, never lost.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress

from loguru import logger
from prometheus_client import Counter, Gauge, Histogram

from nezuko import correlation
from nezuko.storage.writer import Upsert, Writer
from nezuko.tasks import Tasks
from nezuko.webhooks import schedule
from nezuko.webhooks.models import State, WebhookDelivery
from nezuko.webhooks.sender import Outcome

TRIES = Counter("nezuko_webhook_tries_total", "Tries to deliver a webhook: delivered, retried, given_up.", ["outcome"])
SECONDS = Histogram(
    "nezuko_webhook_seconds",
    "Time from the begin of a try to the end of the endpoint's answer.",
    buckets=(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
DELAY = Histogram(
    "nezuko_webhook_delay_seconds",
    "Time from an event to its delivery to an endpoint.",
    buckets=(0.1, 0.5, 1, 5, 30, 60, 300, 1800, 3600, 21600, 86400),
)
IN_FLIGHT = Gauge("nezuko_webhook_in_flight", "Webhooks that are being sent now.")

AT_ONCE = 4
"""Messages on their way to one endpoint at a time."""
IN_ALL = 40
"""Messages on their way to all of them."""
FETCHED = 100
POLL_SECONDS = 5.0
"""So often an idle endpoint is looked at even if nobody said that there is something."""
COMMIT_SECONDS = 0.02
"""News come shortly before the commit."""

_ROW = Upsert.of(
    WebhookDelivery,
    conflict=("id",),
    update=("state", "due_ms", "attempts", "last_ms", "took_ms", "status", "error", "answer"),
)

Deliver = Callable[[WebhookDelivery], Awaitable[Outcome]]
Noted = Callable[[int, Outcome], Awaitable[None]]


class Courier:
    """Runs a lane for each active endpoint, so that a slow one holds up nobody else."""

    def __init__(self, writer: Writer, tasks: Tasks, deliver: Deliver, noted: Noted) -> None:
        """`deliver` sends one message; `noted` is told of each try's outcome, with the endpoint's id."""
        self._writer = writer
        self._tasks = tasks
        self._deliver = deliver
        self._noted = noted
        self._slots = asyncio.Semaphore(IN_ALL)
        self._lanes: dict[int, _Lane] = {}

    def open(self, endpoint_id: int) -> None:
        """Begin to deliver to an endpoint."""
        if endpoint_id not in self._lanes:
            self._lanes[endpoint_id] = _Lane(
                endpoint_id, self._tasks.branch(f"webhook-{endpoint_id}"), self._try, self._slots
            )

    async def shut(self, endpoint_id: int) -> None:
        """Stop delivering to an endpoint. What is under way breaks off and stays due."""
        lane = self._lanes.pop(endpoint_id, None)
        if lane is not None:
            await lane.stop()

    async def stop(self) -> None:
        """Stop all lanes."""
        for endpoint_id in list(self._lanes):
            await self.shut(endpoint_id)

    def wake(self, endpoint_id: int) -> None:
        """Something is (or is about to be) due for an endpoint."""
        lane = self._lanes.get(endpoint_id)
        if lane is not None:
            lane.news.set()

    async def _try(self, row: WebhookDelivery) -> Outcome:
        """Send one message and write down what came of it."""
        now = time.time()
        with correlation.bound(row.correlation or None):
            with IN_FLIGHT.track_inprogress():
                outcome = await self._deliver(row)
            note(row, outcome, now)
            log = logger.debug if outcome.ok else logger.warning
            log("webhook {} to {}: {}", row.message_id, row.endpoint_id, outcome.error or f"status {outcome.status}")
            await self._writer.put(_ROW, _values(row))
        await self._noted(row.endpoint_id, outcome)
        return outcome


def note(row: WebhookDelivery, outcome: Outcome, began: float) -> None:
    """Set in `row` what a try that began then (seconds) came to, and when the next one is due."""
    SECONDS.observe(outcome.took_ms / 1000)
    row.attempts += 1
    row.last_ms = int(began * 1000)
    row.took_ms, row.status, row.answer, row.error = outcome.took_ms, outcome.status, outcome.answer, outcome.error
    if outcome.ok:
        row.state = State.DELIVERED.value
        DELAY.observe(max(0.0, time.time() - row.since_ms / 1000))
        TRIES.labels("delivered").inc()
        return
    row.due_ms = int((time.time() + schedule.delay(row.attempts, outcome.retry_after)) * 1000)
    if row.due_ms - row.since_ms >= schedule.GIVE_UP_SECONDS * 1000:
        row.state = State.FAILED.value
        TRIES.labels("given_up").inc()
        return
    TRIES.labels("retried").inc()


def _values(row: WebhookDelivery) -> tuple[object, ...]:
    return tuple(getattr(row, column) for column in _ROW.columns)


class _Lane:
    """The deliveries of one endpoint."""

    def __init__(
        self,
        endpoint_id: int,
        tasks: Tasks,
        attempt: Callable[[WebhookDelivery], Awaitable[Outcome]],
        slots: asyncio.Semaphore,
    ) -> None:
        self.news = asyncio.Event()
        self._endpoint_id = endpoint_id
        self._tasks = tasks
        self._attempt = attempt
        self._slots = slots
        self._ready: deque[WebhookDelivery] = deque()
        self._under_way: set[int] = set()
        self._failures = 0
        self._rests_until = 0.0
        tasks.every("round", 0.0, self._round)

    async def stop(self) -> None:
        await self._tasks.stop()

    async def _round(self) -> None:
        """Begin what can be begun; then wait until there may be more to begin."""
        self.news.clear()
        idle = 0.0
        if not self._ready:
            idle = await self._fetch()
        self._begin()
        if not self._ready:
            await self._wait(idle)
        elif len(self._under_way) < self._at_once:
            await self._wait(max(0.0, self._rests_until - time.monotonic()))
        else:
            await self._wait(POLL_SECONDS)

    @property
    def _at_once(self) -> int:
        """One that keeps failing is tried by one message at a time."""
        return 1 if self._failures >= schedule.PATIENCE else AT_ONCE

    async def _fetch(self) -> float:
        """Get what is due; return for how many seconds there will be no more of it."""
        now_ms = int(time.time() * 1000)
        rows = await WebhookDelivery.due(self._endpoint_id, now_ms, FETCHED)
        self._ready.extend(row for row in rows if row.id not in self._under_way)
        if self._ready:
            return 0.0
        due_ms = await WebhookDelivery.next_due(self._endpoint_id, now_ms)
        return POLL_SECONDS if due_ms is None else min(POLL_SECONDS, max(0.0, due_ms / 1000 - time.time()))

    def _begin(self) -> None:
        while self._ready and len(self._under_way) < self._at_once and time.monotonic() >= self._rests_until:
            row = self._ready.popleft()
            self._under_way.add(row.id)
            self._tasks.start("delivery", self._send(row))

    async def _send(self, row: WebhookDelivery) -> None:
        ok = False
        try:
            async with self._slots:
                ok = (await self._attempt(row)).ok
        finally:
            self._under_way.discard(row.id)
            self._failures = 0 if ok else self._failures + 1
            self._rests_until = time.monotonic() + schedule.rest(self._failures)
            self.news.set()

    async def _wait(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.news.wait()
                await asyncio.sleep(COMMIT_SECONDS)
