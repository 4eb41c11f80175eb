"""What stands in the way of a call: waits that Telegram asked for, what they teach, budgets, resting methods."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Container

from loguru import logger
from prometheus_client import Counter

from nezuko.telegram.breaker import Breaker
from nezuko.telegram.calls import Call
from nezuko.telegram.limits import Budget, Budgets, Limits, Rate
from nezuko.telegram.pacing import Pace, Passed

FLOODED = Counter("nezuko_telegram_flood_seconds_total", "Seconds that Telegram asked to wait.", ["method"])

LaneKey = tuple[object, ...]
"""What a call waits for; those that wait for the same thing stand in one lane."""
BREAKER = "breaker"
_MARGIN = 0.05
"""Seconds added to Telegram's waits, whose end we hear of a little late."""


class Obstacles:
    """One bot's. Floods are kept per (method, chat); per method only once several chats met one at the same time."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._budgets = Budgets(limits)
        self._floods: dict[tuple[str, int], float] = {}
        self._method_floods: dict[str, float] = {}
        self._paces: dict[LaneKey, Pace] = {}
        self._passed: dict[str, Passed] = {}
        self._breakers: dict[str, Breaker] = {}
        self._flying: Tally[Budget] = Tally()

    def find(self, call: Call, now: float, lanes: Container[LaneKey]) -> tuple[LaneKey, float] | None:
        """The lane that `call` has to wait in, and how many seconds (0: until the lane is woken); None if it may go.

        Whoever waits in one of `lanes` goes before a call that comes later, even if its time has just come.
        """
        if self._floods and (found := self._find_flood(call, now)):
            return found
        if self._paces and (found := self._find_pace(call, now, lanes)):
            return found
        if call.budget is not Budget.FREE and (found := self._find_budget(call, now, lanes)):
            return found
        breaker = self._breakers.get(call.method)
        if breaker is not None and not breaker.is_closed and (wait := breaker.wait()) > 0:
            return (BREAKER, call.method), wait
        return None

    def _find_flood(self, call: Call, now: float) -> tuple[LaneKey, float] | None:
        key = (call.method, call.chat)
        if (until := self._floods.get(key, 0.0)) > now:
            return key, until - now
        if (until := self._method_floods.get(call.method, 0.0)) > now:
            return (call.method,), until - now
        return None

    def _find_pace(self, call: Call, now: float, lanes: Container[LaneKey]) -> tuple[LaneKey, float] | None:
        for what in _scopes(call):
            pace = self._paces.get(what)
            if pace is not None:
                key, wait = ("pace", *what), pace.wait(now)
                if wait > 0 or key in lanes:
                    return key, max(wait, 0.001)
        return None

    def _find_budget(self, call: Call, now: float, lanes: Container[LaneKey]) -> tuple[LaneKey, float] | None:
        budget = call.budget
        wait, by_chat = self._budgets.wait(budget, call.chat, now)
        if wait > 0:
            return ((budget, call.chat) if by_chat else (budget,)), wait
        for key in ((budget, call.chat), (budget,)):
            if key in lanes:
                return key, 0.001
        most = self._limits.at_once.get(budget)
        if most is not None and self._flying[budget] >= most:
            return ("at once", budget), 0.0
        return None

    # ------------------------------------------------------------------ what happened

    def sent(self, call: Call, now: float) -> None:
        """`call` is on its way."""
        if self._paces:
            for what in _scopes(call):
                if (pace := self._paces.get(what)) is not None:
                    pace.take(now)
        if call.budget is not Budget.FREE:
            self._budgets.take(call.budget, call.chat, now)
            self._flying[call.budget] += 1

    def recall(self, budget: Budget, chat: int, moment: float) -> None:
        """A call of an earlier run counts too; oldest first."""
        self._budgets.take(budget, chat, moment)

    def ended(self, call: Call) -> None:
        """`call` is on its way no more, however that ended."""
        if call.budget is not Budget.FREE:
            self._flying[call.budget] -= 1

    def went_through(self, call: Call, now: float) -> LaneKey | None:
        """Telegram did it; returns a lane that may be woken since its method works again."""
        passed = self._passed.get(call.method)
        if passed is None:
            passed = self._passed[call.method] = Passed()
        passed.add(now, call.chat)
        return self.answered(call)

    def answered(self, call: Call) -> LaneKey | None:
        """Telegram answered, even if it refused; returns a lane that may be woken since its method works again."""
        breaker = self._breakers.get(call.method)
        if breaker is None or breaker.is_closed:
            if breaker is not None:
                breaker.succeeded()
            return None
        breaker.succeeded()
        return (BREAKER, call.method)

    def failed(self, call: Call) -> None:
        """Telegram was out of order."""
        breaker = self._breakers.get(call.method)
        if breaker is None:
            breaker = self._breakers[call.method] = Breaker()
        breaker.failed()

    def dropped(self, call: Call) -> None:
        """The connection broke: that says nothing of the method."""
        if (breaker := self._breakers.get(call.method)) is not None:
            breaker.dropped()

    def flooded(self, call: Call, seconds: int, now: float) -> None:
        """Telegram asked to wait."""
        method = call.method
        FLOODED.labels(method).inc(seconds)
        logger.debug("{} in {} has to wait for {} s", method, call.chat, seconds)
        self._floods = {key: end for key, end in self._floods.items() if end > now}
        self._floods[method, call.chat] = now + seconds + _MARGIN
        self._slow_down((method, call.chat), seconds, now, call.chat)
        ends = [end for (name, _), end in self._floods.items() if name == method]
        if len(ends) >= self._limits.method_wide:
            # Several chats at once: it is the method that is flooded, and each further try would lengthen it.
            self._method_floods[method] = min(ends)
            self._slow_down((method,), seconds, now, None)
            self._paces = {what: pace for what, pace in self._paces.items() if what[0] != method or len(what) == 1}

    def _slow_down(self, what: LaneKey, seconds: int, now: float, chat: int | None) -> None:
        self._paces = {key: pace for key, pace in self._paces.items() if not pace.over(now)}
        pace = self._paces.get(what)
        if pace is None:
            pace = self._paces[what] = Pace()
        passed = self._passed.get(str(what[0]))
        pace.flooded(now, seconds, passed.rate(now, max(1.0, seconds), chat) if passed else 0.0)

    def waits(self, now: float) -> dict[str, float]:
        """Seconds that Telegram still asks to wait, by `method` or `method/chat`."""
        chats = {f"{method}/{chat}": until - now for (method, chat), until in self._floods.items() if until > now}
        return chats | {method: until - now for method, until in self._method_floods.items() if until > now}

    def set_rate(self, budget: Budget, rate: Rate) -> None:
        """Let another rate hold; see `Budgets.set_rate`."""
        self._budgets.set_rate(budget, rate)

    def used(self, now: float) -> dict[str, tuple[int, int, float]]:
        """What is used of the budgets; see `Budgets.used`."""
        return self._budgets.used(now)


def _scopes(call: Call) -> tuple[LaneKey, LaneKey]:
    return (call.method, call.chat), (call.method,)
