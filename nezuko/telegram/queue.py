"""The one queue of a bot's calls: who goes when.

A call goes at once if nothing stands in its way. What can: no connection; Telegram asked to wait (for this method in this chat, or,
when several chats were told so at once, for the method); a budget of `limits.py`; the method's circuit breaker; no free slot. What waits
for the same thing waits in one lane, in order of priority and then of asking, and a lane holds up nobody else. When the connection
breaks, calls under way go back to where they stood.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import random
import time
from collections import Counter as Tally
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Protocol

from prometheus_client import Gauge

from nezuko.telegram.call_log import CallLog
from nezuko.telegram.calls import Call
from nezuko.telegram.errors import (
    AnswerLost,
    CircuitOpen,
    RateLimited,
    Refused,
    RpcFault,
    Unreachable,
    flood_seconds,
    is_session_ended,
    is_transient,
    translate,
)
from nezuko.telegram.lanes import Lanes
from nezuko.telegram.limits import Budget, Limits, Priority, sweep_rate
from nezuko.telegram.obstacles import BREAKER, LaneKey, Obstacles

WAITING = Gauge("nezuko_telegram_calls_waiting", "Calls that wait for their turn.", ["bot"])
FLYING = Gauge("nezuko_telegram_calls_in_flight", "Calls on their way.", ["bot"])

_RETRY_FIRST, _RETRY_MOST = 0.2, 10.0
_LOOK_SECONDS = 1.0
"""How often calls that wait for a connection are looked through for those that waited too long."""


class Sender(Protocol):
    """What carries calls: a `Link`."""

    def send(self, request: Any) -> asyncio.Future[Any]:
        """Send, and give the future of the answer."""


class CallQueue:
    """Schedules calls onto whatever connection there is."""

    def __init__(
        self, limits: Limits, log: CallLog, *, session_ended: Callable[[Exception], None], name: str = ""
    ) -> None:
        """`session_ended` is told when Telegram says that the session is worth nothing; calls wait for the next connection."""
        self._limits = limits
        self._log = log
        self._session_ended = session_ended
        self._obstacles = Obstacles(limits)
        self._lanes = Lanes(self._wake)
        self._link: Sender | None = None
        self._ready: list[Call] = []
        self._retries: dict[Call, asyncio.TimerHandle] = {}
        self._flying: dict[Call, asyncio.Future[Any]] = {}
        self._numbers = itertools.count()
        self._looking: asyncio.TimerHandle | None = None
        self._stopped = False
        self._ended_by: set[str] = set()
        """Methods whose refusal ended a session, and that weren't answered since."""
        WAITING.labels(name).set_function(lambda: self.waiting)
        FLYING.labels(name).set_function(lambda: self.in_flight)

    # ------------------------------------------------------------------ from outside

    async def run(self, call: Call) -> Any:
        """Carry `call` out and return Telegram's answer.

        Raises:
            TelegramError: as `errors.py` tells.
        """
        self.submit(call)
        try:
            return await call.future
        finally:
            del call  # an error's traceback would hold it, and it the error: garbage that only a search finds

    def submit(self, call: Call) -> None:
        """Take `call`; its future gets the answer or a TelegramError. Cancelling that future withdraws a call that still waits."""
        call.asked = time.monotonic()
        call.queued(next(self._numbers))
        if self._stopped:
            call.fail(_stopping())
        elif call.priority >= Priority.PROMPT and self.waiting >= self._limits.waiting:
            call.fail(RateLimited("Too many calls are waiting already.", retry_after=5.0, name="QUEUE_FULL"))
        elif self._link is None or self._ready:
            self._push(call)
            self._pump()
        else:
            self._place(call, call.asked)

    def recall(self, calls: Iterable[tuple[Budget, int, float]]) -> None:
        """Count calls of an earlier run: (budget, chat, seconds ago), oldest first."""
        now = time.monotonic()
        for budget, chat, ago in calls:
            self._obstacles.recall(budget, chat, now - ago)

    def connected(self, link: Sender) -> None:
        """Use this connection from now on."""
        self._link = link
        self._pump()

    def disconnected(self) -> None:
        """There is no connection; calls wait for the next."""
        self._link = None
        self._look_later()

    def stop(self) -> None:
        """Fail whatever waits, and take nothing more."""
        self._stopped = True
        self._link = None
        for handle in (*self._retries.values(), self._looking):
            if handle:
                handle.cancel()
        for call in [*self._all_waiting(), *self._flying]:
            call.fail(_stopping())
        self._ready.clear()
        self._lanes.clear()
        self._retries.clear()

    @property
    def waiting(self) -> int:
        """How many calls wait."""
        return len(self._ready) + len(self._retries) + self._lanes.count

    @property
    def in_flight(self) -> int:
        """How many calls are under way."""
        return len(self._flying)

    def depths(self) -> dict[str, int]:
        """How many calls wait, by priority."""
        return dict(Tally(call.priority.name.lower() for call in self._all_waiting()))

    def floods(self) -> dict[str, float]:
        """Seconds that Telegram still asks to wait, by `method` or `method/chat`."""
        return self._obstacles.waits(time.monotonic())

    def sweep_at(self, per_second: float) -> None:
        """Let sweeps use so many look-ups a second from now on; those that wait already keep their turn."""
        self._obstacles.set_rate(Budget.SWEEP, sweep_rate(per_second))

    def budgets(self) -> dict[str, tuple[int, int, float]]:
        """What is used of the budgets over all chats: (used, of how many, within how many seconds) by budget."""
        return self._obstacles.used(time.monotonic())

    @property
    def slots(self) -> int:
        """How many calls may be under way at once."""
        return self._limits.in_flight

    def oldest_flight(self) -> float:
        """Seconds since the longest call under way was sent; 0 if there is none."""
        first = next(iter(self._flying), None)
        return time.monotonic() - first.sent if first else 0.0

    def _all_waiting(self) -> list[Call]:
        return [*self._ready, *self._retries, *self._lanes]

    # ------------------------------------------------------------------ who may go

    def _place(self, call: Call, now: float) -> None:
        """Send `call`, or put it where it has to wait."""
        if self._link is None or not self._has_slot(call):
            self._push(call)
            return
        obstacle = self._obstacles.find(call, now, self._lanes)
        if obstacle is None:
            self._send(self._link, call, now)
        else:
            self._park(call, *obstacle, now)

    def _has_slot(self, call: Call) -> bool:
        limits = self._limits
        reserved = limits.reserved if call.priority >= Priority.DELETE else 0
        return len(self._flying) < limits.in_flight - reserved

    def _park(self, call: Call, key: LaneKey, wait: float, now: float) -> None:
        """Let `call` wait for what `key` names, if it is ready to wait that long."""
        if key[0] == BREAKER and call.priority not in (Priority.RESTRICT, Priority.LIFT):
            call.fail(CircuitOpen(retry_after=wait, name="CIRCUIT_OPEN"))
        elif now + wait > call.asked + self._limits.patience[call.priority]:
            call.fail(RateLimited(retry_after=wait, name="FLOOD_WAIT"))
        else:
            self._lanes.add(key, call, wait)

    def _wake(self, key: LaneKey) -> None:
        """What a lane waits for may be there: let its calls try, the most urgent first."""
        calls = self._lanes.take(key)
        now = time.monotonic()
        while calls:
            call = heapq.heappop(calls)
            if call.future.done():
                continue
            self._place(call, now)
            if calls and key in self._lanes:
                # The first that couldn't go speaks for the rest.
                self._lanes.give_back(key, calls)
                return

    def _push(self, call: Call) -> None:
        heapq.heappush(self._ready, call)
        if self._link is None:
            self._look_later()

    def _pump(self) -> None:
        """Let those who wait for a slot go, as far as there are any."""
        now = time.monotonic()
        while self._ready and self._link is not None and self._has_slot(self._ready[0]):
            call = heapq.heappop(self._ready)
            if not call.future.done():
                self._place(call, now)

    # ------------------------------------------------------------------ under way

    def _send(self, link: Sender, call: Call, now: float) -> None:
        call.sent = now
        self._obstacles.sent(call, now)
        try:
            future = link.send(call.request)
        except ConnectionError as error:
            future = asyncio.get_running_loop().create_future()
            future.set_exception(error)
        self._flying[call] = future
        future.add_done_callback(partial(self._answered, call))

    def _answered(self, call: Call, future: asyncio.Future[Any]) -> None:
        del self._flying[call]
        self._obstacles.ended(call)
        now = time.monotonic()
        error = ConnectionError("the connection was closed") if future.cancelled() else future.exception()
        if self._stopped:
            call.fail(_stopping())
            return
        if error is None:
            self._ended_by.discard(call.method)
            self._log.record(call, now, "")
            self._wake_if(self._obstacles.went_through(call, now))
            if not call.future.done():
                call.future.set_result(future.result())
        elif isinstance(error, Exception):
            self._log.record(call, now, error.name if isinstance(error, RpcFault) else type(error).__name__)
            self._refused(call, error, now)
        if call.budget in self._limits.at_once:
            self._wake(("at once", call.budget))
        if self._ready:
            self._pump()

    def _wake_if(self, key: LaneKey | None) -> None:
        if key is not None:
            self._wake(key)

    def _refused(self, call: Call, error: Exception, now: float) -> None:
        """Decide what an error means: wait, try again, or tell."""
        if (seconds := flood_seconds(error)) is not None:
            self._obstacles.flooded(call, seconds, now)
            if not call.future.done():
                self._place(call, now)
        elif is_session_ended(error):
            self._end_session(call, error)
        elif isinstance(error, ConnectionError):
            self._obstacles.dropped(call)
            if call.once:
                call.fail(AnswerLost())
            else:
                self._push(call)
        elif is_transient(error):
            self._retry(call, error)
        else:
            # A refusal such as "he isn't there" is an answer too, and counts against Telegram's rates like any other.
            self._wake_if(self._obstacles.went_through(call, now))
            call.fail(translate(error))

    def _end_session(self, call: Call, error: Exception) -> None:
        """Let a new session be made, unless that didn't help before: then it is this method that is refused in that way."""
        if isinstance(error, RpcFault):
            if call.method in self._ended_by:
                call.fail(Refused(f"Telegram refused: {error.name}.", name=error.name))
                return
            self._ended_by.add(call.method)
        self._push(call)
        self._session_ended(error)

    def _retry(self, call: Call, error: Exception) -> None:
        self._obstacles.failed(call)
        call.attempts += 1
        if call.attempts >= self._limits.attempts:
            call.fail(translate(error))
            return
        delay = min(_RETRY_MOST, _RETRY_FIRST * 2**call.attempts) * random.uniform(0.75, 1.25)
        self._retries[call] = asyncio.get_running_loop().call_later(delay, self._again, call)

    def _again(self, call: Call) -> None:
        self._retries.pop(call, None)
        self._push(call)
        self._pump()

    # ------------------------------------------------------------------ patience without a connection

    def _look_later(self) -> None:
        if self._looking is None and not self._stopped:
            self._looking = asyncio.get_running_loop().call_later(_LOOK_SECONDS, self._look)

    def _look(self) -> None:
        """Without a connection calls wait, but none longer than its patience."""
        self._looking = None
        if self._link is not None:
            return
        now = time.monotonic()
        keep = []
        for call in self._ready:
            if now > call.asked + self._limits.patience[call.priority]:
                call.fail(Unreachable("Telegram couldn't be reached in time."))
            elif not call.future.done():
                keep.append(call)
        heapq.heapify(keep)
        self._ready = keep
        if keep:
            self._look_later()


def _stopping() -> Unreachable:
    return Unreachable("The bot is being stopped.")
