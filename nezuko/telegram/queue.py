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
from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from loguru import logger
from prometheus_client import Counter, Gauge

from nezuko.telegram.breaker import Breaker
from nezuko.telegram.call_log import CallLog
from nezuko.telegram.calls import Call
from nezuko.telegram.errors import (
    CircuitOpen,
    RateLimited,
    RpcFault,
    Unreachable,
    flood_seconds,
    is_session_ended,
    is_transient,
    translate,
)
from nezuko.telegram.limits import Budget, Budgets, Limits, Priority

WAITING = Gauge("nezuko_telegram_calls_waiting", "Calls that wait for their turn.", ["priority"])
FLOODED = Counter("nezuko_telegram_flood_seconds_total", "Seconds that Telegram asked to wait.", ["method"])

LaneKey = tuple[object, ...]
_RETRY_FIRST, _RETRY_MOST = 0.2, 10.0
_SWEEP_SECONDS = 1.0
_FLOOD_MARGIN = 0.05


class Sender(Protocol):
    """What carries calls: a `Link`."""

    def send(self, request: Any) -> asyncio.Future[Any]:
        """Send, and give the future of the answer."""


class _Lane:
    """Calls that wait for one thing."""

    __slots__ = ("calls", "timer")

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.timer: asyncio.TimerHandle | None = None


class CallQueue:
    """Schedules calls onto whatever connection there is."""

    def __init__(self, limits: Limits, log: CallLog, *, session_ended: Callable[[Exception], None]) -> None:
        """`session_ended` is told when Telegram says that the session is worth nothing; calls wait for the next connection."""
        self._limits = limits
        self._log = log
        self._session_ended = session_ended
        self._budgets = Budgets(limits)
        self._link: Sender | None = None
        self._ready: list[Call] = []
        self._lanes: dict[LaneKey, _Lane] = {}
        self._floods: dict[tuple[str, int], float] = {}
        self._method_floods: dict[str, float] = {}
        self._breakers: dict[str, Breaker] = {}
        self._retries: dict[Call, asyncio.TimerHandle] = {}
        self._flying: dict[Call, asyncio.Future[Any]] = {}
        self._flying_by_budget: Tally[Budget] = Tally()
        self._numbers = itertools.count()
        self._overdue_timer: asyncio.TimerHandle | None = None
        self._stopped = False

    # ------------------------------------------------------------------ from outside

    async def run(self, call: Call) -> Any:
        """Carry `call` out and return Telegram's answer.

        Raises:
            TelegramError: as `errors.py` tells.
        """
        self.submit(call)
        return await call.future

    def submit(self, call: Call) -> None:
        """Take `call`; its future gets the answer or a TelegramError. Cancelling that future withdraws a call that still waits."""
        call.asked = time.monotonic()
        call.number = next(self._numbers)
        if self._stopped:
            call.fail(Unreachable("The bot is being stopped."))
        elif call.priority >= Priority.PROMPT and self.waiting >= self._limits.waiting:
            call.fail(RateLimited("Too many calls are waiting already.", retry_after=5.0, name="QUEUE_FULL"))
        elif self._link is None or self._ready:
            self._push(call)
            self._pump()
        else:
            self._place(call, call.asked)

    def connected(self, link: Sender) -> None:
        """Use this connection from now on."""
        self._link = link
        self._pump()

    def disconnected(self) -> None:
        """There is no connection; calls wait for the next."""
        self._link = None
        self._watch_overdue()

    def stop(self) -> None:
        """Fail whatever waits, and take nothing more."""
        self._stopped = True
        self._link = None
        error = Unreachable("The bot is being stopped.")
        for lane in self._lanes.values():
            if lane.timer:
                lane.timer.cancel()
        for handle in self._retries.values():
            handle.cancel()
        if self._overdue_timer:
            self._overdue_timer.cancel()
        for call in [*self._all_waiting(), *self._flying]:
            call.fail(error)
        self._ready.clear()
        self._lanes.clear()
        self._retries.clear()

    @property
    def waiting(self) -> int:
        """How many calls wait."""
        return len(self._ready) + len(self._retries) + sum(len(lane.calls) for lane in self._lanes.values())

    @property
    def in_flight(self) -> int:
        """How many calls are under way."""
        return len(self._flying)

    def depths(self) -> dict[str, int]:
        """How many calls wait, by priority."""
        return dict(Tally(call.priority.name.lower() for call in self._all_waiting()))

    def floods(self) -> dict[str, float]:
        """Seconds that Telegram still asks to wait, by `method` or `method/chat`."""
        now = time.monotonic()
        chats = {f"{method}/{chat}": until - now for (method, chat), until in self._floods.items() if until > now}
        return chats | {method: until - now for method, until in self._method_floods.items() if until > now}

    def oldest_flight(self) -> float:
        """Seconds since the longest call under way was sent; 0 if there is none."""
        first = next(iter(self._flying), None)
        return time.monotonic() - first.sent if first else 0.0

    def _all_waiting(self) -> list[Call]:
        return [*self._ready, *self._retries, *(call for lane in self._lanes.values() for call in lane.calls)]

    # ------------------------------------------------------------------ who may go

    def _place(self, call: Call, now: float) -> bool:
        """Send `call`, or put it where it has to wait. False if what it waits for is a slot (or a connection)."""
        limit = self._limits.in_flight - (self._limits.reserved if call.priority >= Priority.DELETE else 0)
        if self._link is None or len(self._flying) >= limit:
            self._push(call)
            return False
        key, wait = self._obstacle(call, now)
        if key is None:
            self._send(call, now)
        else:
            self._park(call, key, wait, now)
        return True

    def _obstacle(self, call: Call, now: float) -> tuple[LaneKey | None, float]:
        """What stands in the way of `call`: the lane to wait in, and for how long; 0 seconds if the lane is woken otherwise."""
        method, chat, budget = call.method, call.chat, call.budget
        if self._floods:
            key = (method, chat)
            if (until := self._floods.get(key, 0.0)) > now:
                return key, until - now
            if (until := self._method_floods.get(method, 0.0)) > now:
                return (method,), until - now
        if budget is not Budget.FREE:
            wait, by_chat = self._budgets.wait(budget, chat, now)
            if wait > 0:
                return ((budget, chat) if by_chat else (budget,)), wait
            most = self._limits.at_once.get(budget)
            if most is not None and self._flying_by_budget[budget] >= most:
                return ("at once", budget), 0.0
        breaker = self._breakers.get(method)
        if breaker is not None and not breaker.is_closed and (wait := breaker.wait()) > 0:
            return ("breaker", method), wait
        return None, 0.0

    def _park(self, call: Call, key: LaneKey, wait: float, now: float) -> None:
        if key[0] == "breaker" and call.priority not in (Priority.RESTRICT, Priority.LIFT):
            call.fail(CircuitOpen(retry_after=wait, name="CIRCUIT_OPEN"))
            return
        if now + wait > call.asked + self._limits.patience[call.priority]:
            call.fail(RateLimited(retry_after=wait, name="FLOOD_WAIT"))
            return
        lane = self._lanes.get(key)
        if lane is None:
            lane = self._lanes[key] = _Lane()
        heapq.heappush(lane.calls, call)
        if lane.timer is None and wait > 0:
            lane.timer = asyncio.get_running_loop().call_later(wait, self._wake, key)

    def _wake(self, key: LaneKey) -> None:
        """The thing that a lane waits for may be there: let its calls try, the most urgent first."""
        lane = self._lanes.pop(key, None)
        if lane is None:
            return
        if lane.timer:
            lane.timer.cancel()
        now = time.monotonic()
        while lane.calls:
            call = heapq.heappop(lane.calls)
            if call.future.done():
                continue
            self._place(call, now)
            again = self._lanes.get(key)
            if again is not None and lane.calls:
                # The first that couldn't go speaks for the rest.
                again.calls = list(heapq.merge(again.calls, sorted(lane.calls)))
                return

    def _push(self, call: Call) -> None:
        heapq.heappush(self._ready, call)
        if self._link is None:
            self._watch_overdue()

    def _pump(self) -> None:
        """Let those who wait for a slot go, as far as there are any."""
        now = time.monotonic()
        while self._ready and self._link is not None:
            call = heapq.heappop(self._ready)
            if not call.future.done() and not self._place(call, now):
                return

    # ------------------------------------------------------------------ under way

    def _send(self, call: Call, now: float) -> None:
        assert self._link is not None  # noqa: S101 - `_place` has looked
        call.sent = now
        if call.budget is not Budget.FREE:
            self._budgets.take(call.budget, call.chat, now)
            self._flying_by_budget[call.budget] += 1
        try:
            future = self._link.send(call.request)
        except ConnectionError as error:
            future = asyncio.get_running_loop().create_future()
            future.set_exception(error)
        self._flying[call] = future
        future.add_done_callback(partial(self._answered, call))

    def _answered(self, call: Call, future: asyncio.Future[Any]) -> None:
        if self._flying.pop(call, None) is None:
            return
        if call.budget is not Budget.FREE:
            self._flying_by_budget[call.budget] -= 1
        now = time.monotonic()
        error = ConnectionError("the connection was closed") if future.cancelled() else future.exception()
        if self._stopped:
            call.fail(Unreachable("The bot is being stopped."))
            return
        if error is None:
            self._log.record(call, now, "")
            self._healthy(call.method)
            if not call.future.done():
                call.future.set_result(future.result())
        elif isinstance(error, Exception):
            self._log.record(call, now, error.name if isinstance(error, RpcFault) else type(error).__name__)
            self._refused(call, error, now)
        if call.budget in self._limits.at_once:
            self._wake(("at once", call.budget))
        if self._ready:
            self._pump()

    def _refused(self, call: Call, error: Exception, now: float) -> None:
        """Decide what an error means: wait, try again, or tell."""
        if call.future.done():
            return
        if (seconds := flood_seconds(error)) is not None:
            self._flooded(call, seconds, now)
        elif is_session_ended(error):
            self._push(call)
            self._session_ended(error)
        elif isinstance(error, ConnectionError):
            if (breaker := self._breakers.get(call.method)) is not None:
                breaker.dropped()
            self._push(call)
        elif is_transient(error):
            self._retry(call, error)
        else:
            self._healthy(call.method)
            call.fail(translate(error))

    def _flooded(self, call: Call, seconds: int, now: float) -> None:
        FLOODED.labels(call.method).inc(seconds)
        until = now + seconds + _FLOOD_MARGIN
        self._floods = {key: end for key, end in self._floods.items() if end > now}
        self._floods[call.method, call.chat] = until
        chats = [end for (method, _), end in self._floods.items() if method == call.method]
        if len(chats) >= self._limits.method_wide:
            # Several chats at once: it is the method that is flooded, and each further try would lengthen it.
            self._method_floods[call.method] = min(chats)
        logger.debug("{} in {} has to wait for {} s", call.method, call.chat, seconds)
        self._place(call, now)

    def _retry(self, call: Call, error: Exception) -> None:
        breaker = self._breakers.get(call.method)
        if breaker is None:
            breaker = self._breakers[call.method] = Breaker()
        breaker.failed()
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

    def _healthy(self, method: str) -> None:
        if (breaker := self._breakers.get(method)) is not None:
            breaker.succeeded()
            if breaker.is_closed:
                self._wake(("breaker", method))

    # ------------------------------------------------------------------ patience without a connection

    def _watch_overdue(self) -> None:
        if self._overdue_timer is None and not self._stopped:
            self._overdue_timer = asyncio.get_running_loop().call_later(_SWEEP_SECONDS, self._drop_overdue)

    def _drop_overdue(self) -> None:
        """Without a connection calls wait, but none longer than its patience."""
        self._overdue_timer = None
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
            self._watch_overdue()
