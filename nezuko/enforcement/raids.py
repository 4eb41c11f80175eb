"""Raids: more joins a minute than a group has for itself, or more requests to join. Meanwhile newcomers are dealt with in fewer calls.

What is noted of a raid is in the database, so that it goes on after a restart. It is over when for some time no more than half as many
joined or asked a minute as began it. Whoever it left alone is judged then.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from prometheus_client import Counter
from tortoise.expressions import Q

from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.models import Raid
from nezuko.groups.directory import Groups, Protection
from nezuko.storage.writer import Upsert, Writer
from nezuko.verification.rules import Finding, Outcome, Verdict

RAIDS = Counter("nezuko_raids_total", "Raids that began.")

MINUTE = 60.0
CALM_SECONDS = 120.0
"""A raid is over when it has been calm for so long."""
LOOK_LATER_SECONDS = 60
"""After so long somebody of whom a raid left no time to ask is looked up, or later, at the pace of sweeps."""
_RAID = Upsert.of(Raid, conflict=["id"])

RaidAlarm = Callable[[int, int, bool], None]
"""(bot_id, chat_id, whether it begins): a raid of that group began or ended by itself."""

LATER = Verdict(False, (Finding("raid", Outcome.FAILED, "joined in a raid, so muted first and looked at later"),))
"""The verdict on somebody who is muted before anybody looked."""


@dataclass(slots=True)
class GroupRaid:
    """One group's raid, or what may become one. Times are seconds since 1970."""

    began_at: int | None = None
    by_hand: bool = False
    told: bool = False
    outside: bool = False
    """Nothing but requests to join made it one: it is a raid on the door, of which nobody inside has to notice anything."""
    default_bans: int | None = None
    """In a lockdown: what the members might not do before it."""
    joins: deque[float] = field(default_factory=deque)
    """The latest joins, no more than it takes to tell a raid."""
    asks: deque[float] = field(default_factory=deque)
    """The latest requests to join, likewise."""
    busy_at: float = 0.0
    """When it was last not calm."""
    spared: bool = False
    """Whether somebody came whom nobody judged. (After a restart everybody is compared with Telegram anyway.)"""


class Raids:
    """The raids of one bot's groups."""

    def __init__(
        self,
        bot_id: int,
        *,
        groups: Groups,
        writer: Writer,
        due: DueList,
        alarm: RaidAlarm,
        busy: Callable[[], bool],
        sweep_per_second: Callable[[], float],
    ) -> None:
        """`busy`: whether mutes still wait for Telegram; a raid lasts as long as they do. `sweep_per_second`: the pace of sweeps."""
        self._busy = busy
        self._due = due
        self._sweep_per_second = sweep_per_second
        self._next_look = 0.0
        self._bot_id = bot_id
        self._groups = groups
        self._writer = writer
        self._alarm = alarm
        self._raids: dict[int, GroupRaid] = defaultdict(GroupRaid)
        self.on_begin: list[Callable[[int], None]] = []
        """Told of each raid that begins inside a group, with that group."""

    async def load(self) -> None:
        """Read what the database knows; call once, at start. How calm it is has to be seen anew."""
        under_way = Q(began_at__not_isnull=True) | Q(default_bans__not_isnull=True)
        for row in await Raid.filter(under_way, bot_id=self._bot_id):
            self._raids[row.chat_id] = GroupRaid(
                row.began_at, row.by_hand, row.told, row.outside, row.default_bans, busy_at=time.time()
            )

    # ------------------------------------------------------------ what the gate asks

    def joined(self, group: Protection) -> None:
        """Somebody joined: count him."""
        raid = self._raids[group.chat_id]
        if not self._are_too_many(group, raid, raid.joins):
            return
        if raid.began_at is None:
            self.begin(group.chat_id)
            self._alarm(self._bot_id, group.chat_id, True)
        elif raid.outside:
            raid.outside = False
            self._write(group.chat_id, raid)
            self._tell_begun(group.chat_id)

    def asked(self, group: Protection) -> None:
        """Somebody asks to be let in: count him."""
        raid = self._raids[group.chat_id]
        if self._are_too_many(group, raid, raid.asks) and raid.began_at is None:
            self.begin(group.chat_id, outside=True)
            self._alarm(self._bot_id, group.chat_id, True)

    def _are_too_many(self, group: Protection, raid: GroupRaid, latest: deque[float]) -> bool:
        """Count one more of those who come by one way; returns whether so many make a raid."""
        limit, now = group.options.raid_joins_per_minute, time.time()
        if not limit:
            return False
        latest.append(now)
        while len(latest) > limit + 1 or now - latest[0] >= MINUTE:
            latest.popleft()
        if len(latest) > limit // 2:
            raid.busy_at = now
        return len(latest) > limit

    def lasts(self, chat_id: int) -> bool:
        """Whether a raid of that group is under way."""
        raid = self._raids.get(chat_id)
        return raid is not None and raid.began_at is not None

    def spares(self, group: Protection) -> bool:
        """Whether somebody who joins now is left alone until he writes, or until the raid is over; that there is such a one is noted."""
        if group.options.raid_mode != "lazy" or not self.lasts(group.chat_id):
            return False
        self._raids[group.chat_id].spared = True
        return True

    def mutes_first(self, group: Protection) -> bool:
        """Whether those who join now are muted before anybody looks."""
        return group.options.raid_mode == "mute_first" and self.lasts(group.chat_id)

    def next_look(self) -> float:
        """When one more of those whom a raid left no time to ask for is to be looked up (seconds since 1970): one after the other."""
        self._next_look = max(self._next_look, time.time() + LOOK_LATER_SECONDS) + 1 / self._sweep_per_second()
        return self._next_look

    # ------------------------------------------------------------ beginning and ending

    def begin(self, chat_id: int, *, by_hand: bool = False, outside: bool = False) -> asyncio.Future[None]:
        """A raid begins; done when that is on disk. `outside`: only requests to join make it one."""
        raid = self._raids[chat_id]
        raid.began_at, raid.by_hand, raid.told, raid.busy_at = int(time.time()), by_hand, by_hand, time.time()
        raid.outside = outside
        RAIDS.inc()
        written = self._write(chat_id, raid)
        if not outside:
            self._tell_begun(chat_id)
        return written

    def _tell_begun(self, chat_id: int) -> None:
        for tell in self.on_begin:
            tell(chat_id)

    def end(self, chat_id: int) -> asyncio.Future[None]:
        """It is over; done when that is on disk. Those whom it left alone are judged now: the group is compared with Telegram."""
        raid = self._raids[chat_id]
        raid.began_at, raid.outside = None, False
        raid.joins.clear()
        raid.asks.clear()
        if raid.spared:
            raid.spared = False
            self._due.add(chat_id, DueKind.COMPARE, 0, time.time())
        return self._write(chat_id, raid)

    def lock(self, chat_id: int, default_bans: int) -> asyncio.Future[None]:
        """Nobody may write soon; what the members might not do before is on disk when the result is done."""
        raid = self._raids[chat_id]
        raid.default_bans = int(default_bans)
        return self._write(chat_id, raid)

    def unlocked(self, chat_id: int) -> asyncio.Future[None]:
        """The rights are as they were."""
        raid = self._raids[chat_id]
        raid.default_bans = None
        return self._write(chat_id, raid)

    def locked(self) -> list[int]:
        """The groups in a lockdown."""
        return [chat_id for chat_id, raid in self._raids.items() if raid.default_bans is not None]

    def told(self, chat_id: int) -> None:
        """The admins know of it."""
        raid = self._raids[chat_id]
        raid.told = True
        self._write(chat_id, raid)

    async def turn(self) -> None:
        """End those raids that have been calm for long enough; one that began by hand has as long, too. Call now and then."""
        busy = self._busy()
        for chat_id, raid in list(self._raids.items()):
            if busy and raid.began_at is not None and not raid.by_hand:
                raid.busy_at = time.time()
            if raid.began_at is None or time.time() - raid.busy_at < CALM_SECONDS:
                continue
            await self.end(chat_id)
            self._alarm(self._bot_id, chat_id, False)

    def group(self, chat_id: int) -> GroupRaid:
        """What is known of a group's raid."""
        return self._raids[chat_id]

    def chats(self) -> list[int]:
        """The groups with a raid under way."""
        return [chat_id for chat_id, raid in self._raids.items() if raid.began_at is not None]

    def _write(self, chat_id: int, raid: GroupRaid) -> asyncio.Future[None]:
        key = f"{self._bot_id}:{chat_id}"
        return self._writer.put(
            _RAID, (key, self._bot_id, chat_id, raid.began_at, raid.by_hand, raid.told, raid.outside, raid.default_bans)
        )
