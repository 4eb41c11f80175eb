"""Raids: more joins a minute than a group has for itself. While one lasts, newcomers are dealt with in fewer calls.

What is noted of a raid is in the database, so that it goes on after a restart. It is over when for some time no more than half as many
joined a minute as began it.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from prometheus_client import Counter
from tortoise.expressions import Q

from nezuko.enforcement.models import Raid
from nezuko.groups.directory import Groups, Protection
from nezuko.storage.writer import Upsert, Writer
from nezuko.verification.rules import Finding, Outcome, Verdict

RAIDS = Counter("nezuko_raids_total", "Raids that began.")

MINUTE = 60.0
CALM_SECONDS = 120.0
"""A raid is over when it has been calm for so long."""
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
    default_bans: int | None = None
    """In a lockdown: what the members might not do before it."""
    joins: deque[float] = field(default_factory=deque)
    """The latest joins, no more than it takes to tell a raid."""
    busy_at: float = 0.0
    """When it was last not calm."""


class Raids:
    """The raids of one bot's groups."""

    def __init__(self, bot_id: int, groups: Groups, writer: Writer, alarm: RaidAlarm, busy: Callable[[], bool]) -> None:
        """`busy`: whether mutes still wait for Telegram; a raid lasts as long as they do."""
        self._busy = busy
        self._bot_id = bot_id
        self._groups = groups
        self._writer = writer
        self._alarm = alarm
        self._raids: dict[int, GroupRaid] = defaultdict(GroupRaid)
        self.on_begin: list[Callable[[int], None]] = []
        """Told of each raid that begins, with its group."""

    async def load(self) -> None:
        """Read what the database knows; call once, at start. How calm it is has to be seen anew."""
        under_way = Q(began_at__not_isnull=True) | Q(default_bans__not_isnull=True)
        for row in await Raid.filter(under_way, bot_id=self._bot_id):
            self._raids[row.chat_id] = GroupRaid(
                row.began_at, row.by_hand, row.told, row.default_bans, busy_at=time.time()
            )

    # ------------------------------------------------------------ what the gate asks

    def joined(self, group: Protection) -> None:
        """Somebody joined: count him."""
        limit = group.options.raid_joins_per_minute
        if not limit:
            return
        raid, now = self._raids[group.chat_id], time.time()
        raid.joins.append(now)
        while len(raid.joins) > limit + 1 or now - raid.joins[0] >= MINUTE:
            raid.joins.popleft()
        if len(raid.joins) > limit // 2:
            raid.busy_at = now
        if len(raid.joins) > limit and raid.began_at is None:
            self.begin(group.chat_id)
            self._alarm(self._bot_id, group.chat_id, True)

    def lasts(self, chat_id: int) -> bool:
        """Whether a raid of that group is under way."""
        raid = self._raids.get(chat_id)
        return raid is not None and raid.began_at is not None

    def leaves_alone(self, group: Protection) -> bool:
        """Whether those who join now are only looked at when they write."""
        return group.options.raid_mode == "lazy" and self.lasts(group.chat_id)

    def mutes_first(self, group: Protection) -> bool:
        """Whether those who join now are muted before anybody looks."""
        return group.options.raid_mode == "mute_first" and self.lasts(group.chat_id)

    # ------------------------------------------------------------ beginning and ending

    def begin(self, chat_id: int, *, by_hand: bool = False) -> asyncio.Future[None]:
        """A raid begins; done when that is on disk."""
        raid = self._raids[chat_id]
        raid.began_at, raid.by_hand, raid.told, raid.busy_at = int(time.time()), by_hand, by_hand, time.time()
        RAIDS.inc()
        written = self._write(chat_id, raid)
        for tell in self.on_begin:
            tell(chat_id)
        return written

    def end(self, chat_id: int) -> asyncio.Future[None]:
        """It is over; done when that is on disk."""
        raid = self._raids[chat_id]
        raid.began_at = None
        raid.joins.clear()
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
            _RAID, (key, self._bot_id, chat_id, raid.began_at, raid.by_hand, raid.told, raid.default_bans)
        )
