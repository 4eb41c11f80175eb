"""What goes wrong on purpose: refused, slow and lost calls, cut connections, updates lost, doubled and out of order.

Each fault is a rule. Rules of calls name a method (``channels.editBanned``, ``messages.*`` or ``*``), rules of updates
the TL name of an update (``updateChannelParticipant`` or ``*``). A rule lasts for a number of ``times`` (None: until it
is cleared) and strikes with a ``chance`` (1: always).
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from fnmatch import fnmatchcase
from random import Random
from typing import TYPE_CHECKING, Any

from nezuko.sandbox.errors import ConnectionCutError, RpcError
from nezuko.sandbox.limits import ACCOUNT, PROFILES, SCOPES, Limit, Limiter
from nezuko.sandbox.wire.requests import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

FLOOD, ERROR, DELAY, CUT, CUT_AFTER = "flood", "error", "delay", "cut", "cut_after"
LOSE, DOUBLE, REORDER, LATE = "lose_updates", "double_updates", "reorder_updates", "late_updates"
TOO_LONG = "difference_too_long"

_ON_CALLS = {FLOOD, ERROR, DELAY, CUT, CUT_AFTER}
_ON_UPDATES = {LOSE, DOUBLE, REORDER, LATE}


@dataclass(slots=True)
class Rule:
    """One fault.

    Attributes:
        kind: what happens.
        name: method or update it strikes; ``*`` and other patterns are allowed.
        chat_id: only calls that name this chat.
        user_id: only calls of this account, or pushes to it.
        times: how often it still strikes; None is without end.
        chance: how likely it strikes, from 0 to 1.
        seconds: of a flood wait, a delay or a lag.
        until: end of a flood wait, by the monotonic clock.
        error: what an ``error`` answers.
        group: how many updates are turned round together.
        number: the id by which ``clear`` finds it.
        struck: how often it did so far.
    """

    kind: str
    name: str = "*"
    chat_id: int | None = None
    user_id: int | None = None
    times: int | None = 1
    chance: float = 1.0
    seconds: float = 0.0
    until: float | None = None
    error: RpcError | None = None
    group: int = 1
    number: int = 0
    struck: int = 0

    def fits(self, name: str, user_id: int | None, chat_id: int | None) -> bool:
        """Whether this is a case for the rule."""
        return (
            (self.user_id is None or self.user_id == user_id)
            and (self.chat_id is None or self.chat_id == chat_id)
            and (self.name in ("*", name) or fnmatchcase(name, self.name))
        )

    def to_dict(self) -> dict[str, Any]:
        """The rule for people and programs to read."""
        error = f"{self.error.code} {self.error.message}" if self.error else None
        shown = {"id": self.number, "kind": self.kind, "name": self.name, "struck": self.struck, "times": self.times}
        rest = {"chat": self.chat_id, "user": self.user_id, "error": error, "seconds": self.seconds or None}
        return {**shown, "chance": self.chance, **{name: value for name, value in rest.items() if value is not None}}


class Faults:
    """Everything that can go wrong, and what is set to do so.

    Args:
        profile: whose limits hold from the start: "free" (none) or "telegram".
        seed: of the dice behind ``chance``.
    """

    def __init__(self, profile: str = "free", seed: int = 0) -> None:
        self._rules: list[Rule] = []
        self._numbers = 0
        self._dice = Random(seed)
        self.profile = ""
        self._limiter = Limiter(())
        self.armed = False
        """Whether calls are looked at at all; the server asks this first."""
        self.meddles = False
        """Whether pushes are looked at at all."""
        self.use_profile(profile)

    # Calls

    def use_profile(self, profile: str) -> None:
        """Count anew by the limits of a profile; raises ValueError for one that doesn't exist."""
        if profile not in PROFILES:
            raise ValueError(f"no profile {profile!r}: there are {', '.join(PROFILES)}")
        self.profile = profile
        self._limit_by(PROFILES[profile])

    def limit(self, method: str, calls: int, seconds: float, *, scope: str = ACCOUNT) -> None:
        """Add a rate limit to those in force: so many calls in any so many seconds, per scope (see limits)."""
        if scope not in SCOPES or calls < 1 or seconds <= 0:
            raise ValueError(f"a limit needs calls and seconds above 0, and a scope out of {', '.join(SCOPES)}")
        self._limit_by((*self._limiter.limits, Limit(frozenset((method,)), scope, calls, seconds)))

    def flood(
        self,
        method: str = "*",
        *,
        seconds: float,
        chat: int | None = None,
        user: int | None = None,
        times: int | None = None,
    ) -> Rule:
        """Refuse with FLOOD_WAIT: for these seconds from now (telling what is left), or the next ``times`` calls."""
        until = time.monotonic() + seconds if times is None else None
        return self._add(Rule(FLOOD, method, chat, user, times, seconds=seconds, until=until))

    def error(
        self,
        method: str,
        code: int,
        message: str,
        *,
        times: int | None = 1,
        chance: float = 1.0,
        chat: int | None = None,
        user: int | None = None,
    ) -> Rule:
        """Refuse with any error, such as -503 Timeout, without carrying the call out."""
        return self._add(Rule(ERROR, method, chat, user, times, chance, error=RpcError(code, message)))

    def delay(
        self,
        method: str = "*",
        *,
        seconds: float,
        times: int | None = None,
        chance: float = 1.0,
        chat: int | None = None,
        user: int | None = None,
    ) -> Rule:
        """Let calls wait for so long before they are carried out."""
        return self._add(Rule(DELAY, method, chat, user, times, chance, seconds=seconds))

    def cut(
        self,
        method: str = "*",
        *,
        after: bool = False,
        times: int | None = 1,
        chance: float = 1.0,
        chat: int | None = None,
        user: int | None = None,
    ) -> Rule:
        """Reset the connection that a call came over: before it is carried out, or ``after`` (the answer is lost)."""
        return self._add(Rule(CUT_AFTER if after else CUT, method, chat, user, times, chance))

    # Updates

    def lose_updates(
        self, update: str = "*", *, user: int | None = None, times: int | None = 1, chance: float = 1.0
    ) -> Rule:
        """Don't push updates. They count in pts and qts all the same, so that the client finds a gap."""
        return self._add(Rule(LOSE, update, None, user, times, chance))

    def double_updates(
        self, update: str = "*", *, user: int | None = None, times: int | None = 1, chance: float = 1.0
    ) -> Rule:
        """Push updates twice."""
        return self._add(Rule(DOUBLE, update, None, user, times, chance))

    def reorder_updates(
        self,
        update: str = "*",
        *,
        group: int = 3,
        within: float = 0.2,
        user: int | None = None,
        times: int | None = None,
    ) -> Rule:
        """Turn each ``group`` of pushes round, by letting the first of them wait ``within`` seconds, the last none."""
        if group <= 1:
            raise ValueError("a group to turn round has two updates or more")
        return self._add(Rule(REORDER, update, None, user, times, seconds=within, group=group))

    def late_updates(
        self, update: str = "*", *, seconds: float, user: int | None = None, times: int | None = None
    ) -> Rule:
        """Push updates so much later, in their order."""
        return self._add(Rule(LATE, update, None, user, times, seconds=seconds))

    def too_long(self, *, user: int | None = None, channel: int | None = None, times: int | None = 1) -> Rule:
        """Answer the next getDifference (or, with ``channel``, getChannelDifference of it) that it is too long."""
        return self._add(Rule(TOO_LONG, "channel" if channel else "account", channel, user, times))

    # Over all

    def clear(self, number: int | None = None) -> int:
        """End one rule by its number, or all of them; the profile stays. Returns how many there were."""
        before = len(self._rules)
        self._rules = [] if number is None else [r for r in self._rules if r.number != number]
        self._rearm()
        return before - len(self._rules)

    def rules(self) -> list[Rule]:
        """The rules in force."""
        return list(self._rules)

    # What the server and the world ask

    def before(self, user_id: int | None, method: str, chat_id: int | None, target_id: int | None = None) -> float:
        """Look at a call before it is carried out.

        Returns:
            Seconds that it has to wait.

        Raises:
            RpcError: in place of its answer.
            ConnectionCutError: in place of any answer.
        """
        delay = 0.0
        for rule in self._striking({FLOOD, ERROR, DELAY, CUT}, method, user_id, chat_id):
            if rule.kind == DELAY:
                delay += rule.seconds
            else:
                raise _refusal(rule)
        if user_id is not None:
            wait = self._limiter.take(user_id, method, chat_id, target_id, time.monotonic())
            if wait:
                raise RpcError(420, f"FLOOD_WAIT_{wait}")
        return delay

    def after(self, user_id: int | None, method: str, chat_id: int | None) -> bool:
        """Whether the answer to a call that was carried out gets lost with its connection."""
        return any(True for _ in self._striking({CUT_AFTER}, method, user_id, chat_id))

    def on_push(self, user_id: int, updates: Any) -> list[tuple[float, Any]]:
        """What to send in place of these updates (an Updates object or its bytes): after how many seconds, and what."""
        names = _names(updates)
        lag, copies = 0.0, 1
        for rule in self._striking(_ON_UPDATES, names, user_id, None):
            if rule.kind == LOSE:
                return []
            if rule.kind == DOUBLE:
                copies = 2
            elif rule.kind == LATE:
                lag += rule.seconds
            else:
                place = (rule.struck - 1) % rule.group
                lag += rule.seconds * (1 - place / (rule.group - 1))
        return [(lag, updates)] * copies

    def difference_too_long(self, user_id: int) -> bool:
        """Whether this getDifference is to be answered with differenceTooLong; counts as one time."""
        return any(True for _ in self._striking({TOO_LONG}, "account", user_id, None))

    def channel_difference_too_long(self, user_id: int, channel_id: int) -> bool:
        """Whether this getChannelDifference is to be answered with channelDifferenceTooLong; counts as one time."""
        return any(True for _ in self._striking({TOO_LONG}, "channel", user_id, channel_id))

    def _add(self, rule: Rule) -> Rule:
        if rule.times is not None and rule.times < 1:
            raise ValueError("a fault strikes once or more")
        self._numbers += 1
        rule.number = self._numbers
        self._rules.append(rule)
        self._rearm()
        return rule

    def _limit_by(self, limits: tuple[Limit, ...]) -> None:
        self._limiter = Limiter(limits)
        self._rearm()

    def _rearm(self) -> None:
        kinds = {rule.kind for rule in self._rules}
        self.armed = bool(self._limiter.limits or kinds & _ON_CALLS)
        self.meddles = bool(kinds & _ON_UPDATES)

    def _striking(
        self, kinds: set[str], names: str | list[str], user_id: int | None, chat_id: int | None
    ) -> Iterator[Rule]:
        """The rules that strike now, each counted as it is taken."""
        if not self._rules:
            return
        now = time.monotonic()
        for rule in list(self._rules):
            if rule.until is not None and rule.until <= now:
                self.clear(rule.number)
                continue
            if rule.kind not in kinds or not _named(rule, names, user_id, chat_id):
                continue
            if rule.chance < 1 and self._dice.random() >= rule.chance:
                continue
            rule.struck += 1
            if rule.times is not None:
                rule.times -= 1
                if not rule.times:
                    self.clear(rule.number)
            yield rule


def _named(rule: Rule, names: str | list[str], user_id: int | None, chat_id: int | None) -> bool:
    if isinstance(names, str):
        return rule.fits(names, user_id, chat_id)
    return any(rule.fits(name, user_id, chat_id) for name in names)


def _refusal(rule: Rule) -> Exception:
    if rule.kind == CUT:
        return ConnectionCutError()
    if rule.error is not None:
        return RpcError(rule.error.code, rule.error.message)
    left = rule.until - time.monotonic() if rule.until is not None else rule.seconds
    return RpcError(420, f"FLOOD_WAIT_{max(1, math.ceil(left))}")


def _names(updates: Any) -> list[str]:
    """The TL names of the updates in an Updates object or its bytes."""
    found = parse(updates) if isinstance(updates, bytes) else updates
    inner = getattr(found, "updates", None) or [getattr(found, "update", found)]
    return [name[:1].lower() + name[1:] for name in (type(each).__name__ for each in inner)]
