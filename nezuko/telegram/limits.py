"""How much may be asked of Telegram: all numbers in one table, with what keeps count of them.

The numbers are Telegram's where it tells any (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this) and else
those of docs/telegram.md, "Limits". They count per bot. Where Telegram tells nothing (restrictions, look-ups), nothing is held
back until it asks to wait.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum


class Priority(IntEnum):
    """Who goes first when not everything can go: the lower the sooner."""

    RESTRICT = 0
    ANSWER = 1
    LIFT = 2
    DELETE = 3
    PROMPT = 4
    LOOKUP = 5
    SWEEP = 6


class Budget(StrEnum):
    """What is counted together."""

    MESSAGE = "message"
    EDIT = "edit"
    SWEEP = "sweep"
    LIST = "list"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `count` within any `seconds`."""

    count: int
    seconds: float


_PATIENCE = {
    Priority.RESTRICT: 600.0,
    Priority.ANSWER: 15.0,
    Priority.LIFT: 600.0,
    Priority.DELETE: 300.0,
    Priority.PROMPT: 120.0,
    Priority.LOOKUP: 60.0,
    Priority.SWEEP: 600.0,
}


@dataclass(frozen=True, slots=True)
class Limits:
    """The table. Windows are a little longer than Telegram's, since calls don't travel equally fast.

    Attributes:
        per_chat: rates for each chat, by budget: "about 1 message a second in one chat", "20 messages a minute in one group", and
            about as many edits, counted apart.
        in_all: rates over all chats: "about 30 messages a second".
        private: rates for each private chat (the limit of 20 a minute is one of groups).
        at_once: calls under way at once, by budget; parallel member lists were answered with waits of 29 s.
        in_flight: calls under way at once, over all methods.
        reserved: how many of those only restrictions, answers and lifts may use, so that they never wait for a slot.
        waiting: calls of prompts, look-ups and sweeps that may wait; more are refused.
        patience: seconds that a call of that priority may be made to wait; if Telegram asks for more it fails with RateLimited.
        attempts: how often a call is tried when Telegram is out of order.
        answer_seconds: after how long without an answer a connection counts as broken.
        method_wide: in how many chats a method must be flooded at once to be held back everywhere.
    """

    per_chat: dict[Budget, tuple[Rate, ...]] = field(
        default_factory=lambda: {
            Budget.MESSAGE: (Rate(3, 3.1), Rate(20, 60.5)),
            Budget.EDIT: (Rate(3, 3.1), Rate(20, 60.5)),
        }
    )
    private: dict[Budget, tuple[Rate, ...]] = field(
        default_factory=lambda: {Budget.MESSAGE: (Rate(3, 3.1),), Budget.EDIT: (Rate(3, 3.1),)}
    )
    in_all: dict[Budget, tuple[Rate, ...]] = field(
        default_factory=lambda: {Budget.MESSAGE: (Rate(30, 1.3),), Budget.SWEEP: (Rate(5, 1.0),)}
    )
    in_flight: int = 256
    reserved: int = 64
    at_once: dict[Budget, int] = field(default_factory=lambda: {Budget.LIST: 1})
    waiting: int = 20_000
    patience: dict[Priority, float] = field(default_factory=_PATIENCE.copy)
    attempts: int = 6
    answer_seconds: float = 30.0
    method_wide: int = 3

    @classmethod
    def with_sweep(cls, per_second: float) -> Limits:
        """The table with the setting `gate.sweep_per_second` put in."""
        rate = sweep_rate(per_second)
        return cls(in_all={**cls().in_all, Budget.SWEEP: (rate,)})


def sweep_rate(per_second: float) -> Rate:
    """Return the rate that the setting `gate.sweep_per_second` means."""
    return Rate(max(1, round(per_second)), max(1.0, 1 / per_second))


CHATS_REMEMBERED = 1000
"""From this many chats on, those without recent calls are forgotten."""


class Windows:
    """Counts what happened against rates: exact over any stretch of time, unlike a bucket that refills."""

    __slots__ = ("_longest", "_rates", "_times")

    def __init__(self, rates: tuple[Rate, ...]) -> None:
        self._rates = rates
        self._longest = max(rate.count for rate in rates)
        self._times: deque[float] = deque(maxlen=self._longest)

    def wait(self, now: float) -> float:
        """Seconds until one more is allowed; 0 if it is now."""
        longest = 0.0
        count = len(self._times)
        for rate in self._rates:
            if count >= rate.count:
                longest = max(longest, self._times[-rate.count] + rate.seconds - now)
        return longest

    def take(self, now: float) -> None:
        """Count one."""
        self._times.append(now)

    def used(self, now: float) -> list[tuple[int, Rate]]:
        """For each rate, how many were counted within it up to now."""
        return [(sum(now - at < rate.seconds for at in self._times), rate) for rate in self._rates]

    def idle(self, now: float) -> bool:
        """Whether nothing counted any more matters."""
        return not self._times or self._times[-1] + max(rate.seconds for rate in self._rates) < now


class Budgets:
    """All windows of one bot."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._all = {budget: Windows(rates) for budget, rates in limits.in_all.items()}
        self._chats: dict[tuple[Budget, int], Windows] = {}

    def wait(self, budget: Budget, chat: int, now: float) -> tuple[float, bool]:
        """Seconds until such a call is allowed, and whether it is the chat (rather than the sum) that holds it back.

        `chat` is the chat's id, or the person's with a minus for a private chat.
        """
        own = self._chats.get((budget, chat))
        chat_wait = own.wait(now) if own else 0.0
        if chat_wait > 0:
            return chat_wait, True
        total = self._all.get(budget)
        return (total.wait(now) if total else 0.0), False

    def set_rate(self, budget: Budget, rate: Rate) -> None:
        """Let another rate hold over all chats; what was counted so far is forgotten."""
        self._all[budget] = Windows((rate,))

    def used(self, now: float) -> dict[str, tuple[int, int, float]]:
        """What is used of the budgets over all chats: (used, of how many, within how many seconds) by budget."""
        return {
            budget.value: (used, rate.count, rate.seconds)
            for budget, windows in self._all.items()
            for used, rate in windows.used(now)[:1]
        }

    def take(self, budget: Budget, chat: int, now: float) -> None:
        """Count one such call."""
        if total := self._all.get(budget):
            total.take(now)
        rates = (self._limits.private if chat < 0 else self._limits.per_chat).get(budget)
        if rates is None:
            return
        own = self._chats.get((budget, chat))
        if own is None:
            if len(self._chats) >= CHATS_REMEMBERED:
                self._chats = {key: windows for key, windows in self._chats.items() if not windows.idle(now)}
            own = self._chats[budget, chat] = Windows(rates)
        own.take(now)
