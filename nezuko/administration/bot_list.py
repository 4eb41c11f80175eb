"""What the pages of bots show: each bot's state, what it does now, what hangs on it."""

from __future__ import annotations

import time
from collections import Counter as Tally
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from nezuko.administration.bots import Bots
from nezuko.administration.group_list import StateLook
from nezuko.administration.rights import rights_shown
from nezuko.analytics.models import DAY, Rollup
from nezuko.bots.models import Bot, BotPicture
from nezuko.bots.supervisor import Supervisor
from nezuko.channels.models import Channel
from nezuko.enforcement.service import Enforcement
from nezuko.errors import NotFound
from nezuko.events.kinds import Kind
from nezuko.events.log import Event
from nezuko.events.search import find
from nezuko.events.stream import Wanted
from nezuko.groups.directory import Groups, Protection, RequiredChannel
from nezuko.groups.models import Group
from nezuko.i18n.pages import gettext, mark

NEWS = frozenset({Kind.BOT_UP, Kind.BOT_DOWN, Kind.RIGHTS_LOST, Kind.RIGHTS_BACK, Kind.ERROR})
"""What befalls a bot, as its page shows it."""
NEWS_ROWS = 12
NEWS_SEARCHED = 200
"""The latest of all bots that are looked through for those of one."""
BUSY = 0.8
"""A meter beyond this is shown as full."""
_ABOUT_A_SECOND = 1.5
"""Budgets "a second" are a little longer."""


class BotState(StrEnum):
    """How a bot stands."""

    PROBLEM = "problem"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    PAUSED = "paused"
    REMOVING = "removing"
    """It unmutes people, and then it is removed."""


STATE_LOOKS = {
    BotState.PROBLEM: StateLook(mark("Needs attention"), "alert-triangle", "alert"),
    BotState.CONNECTING: StateLook(mark("Connecting"), "plug-connected", "wait"),
    BotState.CONNECTED: StateLook(mark("Connected"), "circle-check", "good"),
    BotState.PAUSED: StateLook(mark("Paused"), "player-pause", "plain"),
    BotState.REMOVING: StateLook(mark("Being removed"), "hourglass", "wait"),
}


@dataclass(frozen=True, slots=True)
class Meter:
    """How much is used of something that is limited: at once, or within `seconds`."""

    name: str
    used: int
    of: int
    seconds: float = 0.0

    @property
    def hint(self) -> str:
        """In which time, in English: "a second"."""
        if not self.seconds:
            return "at once"
        return "a second" if self.seconds <= _ABOUT_A_SECOND else f"in {self.seconds:g} s"

    @property
    def limit(self) -> str:
        """What of it is allowed, in the language of the page: "of 30 a second"."""
        if not self.seconds:
            return gettext("of {limit} at once", limit=self.of)
        if self.seconds <= _ABOUT_A_SECOND:
            return gettext("of {limit} a second", limit=self.of)
        return gettext("of {limit} in {seconds} s", limit=self.of, seconds=f"{self.seconds:g}")

    @property
    def share(self) -> float:
        """0 to 1."""
        return min(1.0, self.used / self.of) if self.of else 0.0

    @property
    def tone(self) -> str:
        """How it is shown."""
        return "wait" if self.share >= BUSY else "good"


_BUDGETS = {"message": mark("Messages"), "sweep": mark("Comparing")}


@dataclass(frozen=True, slots=True)
class Load:
    """What a bot's queue does now: how many calls wait by priority, meters, and the waits that Telegram asked for (seconds)."""

    waiting: tuple[tuple[str, int], ...]
    meters: tuple[Meter, ...]
    floods: tuple[tuple[str, float], ...]

    @property
    def waits(self) -> int:
        """How many calls wait."""
        return sum(count for _, count in self.waiting)

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Load:
        """Read what `Gateway.load` tells."""
        meters = [Meter(mark("Calls under way"), told["in_flight"], told["slots"])]
        for name, (used, count, seconds) in told["budgets"].items():
            meters.append(Meter(_BUDGETS.get(name, name.capitalize()), used, count, seconds))
        return cls(tuple(told["waiting"].items()), tuple(meters), tuple(sorted(told["floods"].items())))


@dataclass(frozen=True, slots=True)
class BotLine:
    """One bot as the list shows it."""

    row: Bot
    state: BotState
    groups: int
    muted: int
    calls: int
    """Since midnight (UTC)."""
    pictured: bool = False
    """Whether its picture is known."""

    @property
    def look(self) -> StateLook:
        """How its state is shown."""
        return STATE_LOOKS[self.state]

    @property
    def path(self) -> str:
        """Its page."""
        return f"/bots/{self.row.id}"

    @property
    def title(self) -> str:
        """What to call it."""
        return self.row.name or self.row.label


@dataclass(frozen=True, slots=True)
class Method:
    """How often a method was called today, and how many of those calls failed. `share`: of the one called most, 0 to 1."""

    name: str
    count: int
    failed: int
    share: float


@dataclass(frozen=True, slots=True)
class BotDetail:
    """One bot, with all that its page shows."""

    line: BotLine
    groups: tuple[Protection, ...]
    channels: tuple[RequiredChannel, ...]
    methods: list[Method]
    news: list[Event]
    rights: Mapping[int, int | None]

    def rights_in(self, chat_id: int) -> str:
        """What it may do in a chat, in the language of the page."""
        return rights_shown(self.rights.get(chat_id))


class BotList:
    """Service: reads what pages show of bots."""

    def __init__(self, bots: Bots, supervisor: Supervisor, enforcement: Enforcement, groups: Groups) -> None:
        self._bots = bots
        self._supervisor = supervisor
        self._enforcement = enforcement
        self._groups = groups

    async def lines(self) -> list[BotLine]:
        """All bots, in the order in which they were added. Three queries."""
        pictures = await BotPicture.ids()
        calls = Tally[int]()
        for bot_id, _, count, _ in await Rollup.calls_on(_today()):
            calls[bot_id] += count
        rows = await Bot.filter(deleted_at=None).order_by("added_at", "id")
        return [self._line(row, calls[row.id], pictured=row.id in pictures) for row in rows]

    async def line(self, bot_id: int) -> BotLine:
        """One bot. Raises NotFound. Two queries."""
        row = await self._row(bot_id)
        return self._line(row, sum(count for _, _, count, _ in await Rollup.calls_on(_today(), bot_id)))

    async def detail(self, bot_id: int) -> BotDetail:
        """One bot with all that its page shows. Raises NotFound. Seven queries."""
        row = await self._row(bot_id)
        called = sorted(await Rollup.calls_on(_today(), bot_id), key=lambda one: (-one[2], one[1]))
        most = called[0][2] if called else 0
        methods = [Method(name, count, failed, count / most if most else 0.0) for _, name, count, failed in called]
        groups = self._bots.affected(bot_id).groups
        channels = {channel.chat_id: channel for group in groups for channel in group.channels}
        latest = await find(Wanted(NEWS), NEWS_SEARCHED)
        return BotDetail(
            line=self._line(row, sum(method.count for method in methods), pictured=bot_id in await BotPicture.ids()),
            groups=groups,
            channels=tuple(sorted(channels.values(), key=lambda channel: channel.title.casefold())),
            methods=methods,
            rights=await _rights(bot_id),
            news=[Event.of(event) for event in latest.rows if event.bot_id == bot_id][:NEWS_ROWS],
        )

    def load(self, bot_id: int) -> Load | None:
        """What its queue does now; None while it doesn't run."""
        client = self._supervisor.client(bot_id)
        return Load.of(client.gateway.load()) if client else None

    @staticmethod
    async def _row(bot_id: int) -> Bot:
        row = await Bot.get_or_none(id=bot_id, deleted_at=None)
        if row is None:
            raise NotFound("There is no such bot here.")
        return row

    def _line(self, row: Bot, calls: int, *, pictured: bool = False) -> BotLine:
        affected = self._bots.affected(row.id)
        return BotLine(row, self._state(row), len(affected.groups), affected.muted, calls, pictured)

    def _state(self, row: Bot) -> BotState:
        client = self._supervisor.client(row.id)
        if row.id in self._bots.removing:
            return BotState.REMOVING
        if not row.active:
            return BotState.PAUSED
        if row.problem:
            return BotState.PROBLEM
        return BotState.CONNECTED if client and client.connected.is_set() else BotState.CONNECTING


async def _rights(bot_id: int) -> dict[int, int | None]:
    found: dict[int, int | None] = {}
    for model in (Group, Channel):
        found |= dict(await model.filter(bot_id=bot_id).values_list("chat_id", "own_rights"))
    return found


def _today() -> int:
    return int(time.time()) // DAY * DAY
