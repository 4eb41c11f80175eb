"""The brake: when people who were inside already would be muted one after the other, the rest waits until an admin says so.

Such a wave is more often a mistake (a wrong channel in the rule, a channel that was emptied, a server that tells nonsense) than what
anybody wants, and it reaches people who have been there for years. Newcomers are never held and don't count: a raid must not open
the gate for itself. Whoever is held may write until an admin has decided. Sweeps don't count either: an admin has asked for them.

Why 30 a minute: in a healthy group a handful leave their channels in a minute, while comparing a group at 5 look-ups a second may find
300; after 30 of them, which is 6 seconds, there is enough to ask about, and undoing them takes 6 seconds too.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from prometheus_client import Counter, Gauge

from nezuko.enforcement.models import Brake, Held
from nezuko.storage.deletion import Deletion
from nezuko.storage.writer import Upsert, Writer
from nezuko.telegram.types import Person, Standing

TRIPPED = Counter("nezuko_brakes_total", "How often the brake stopped a wave of mutes.")
HELD = Gauge("nezuko_held_members", "Members whose mute waits for an admin's decision, by bot.", ["bot"])

MINUTE = 60.0
NEWCOMER_SECONDS = 86_400
"""Whoever joined less than so long ago is a newcomer, whenever he is found."""
OPEN_SECONDS = 3600
"""For how long an admin's "go on" holds."""

_BRAKE = Upsert.of(Brake, conflict=["id"])
_HELD = Upsert.of(Held, conflict=["id"])
_LET_GO = Deletion(Held, key=("id",))

Alarm = Callable[[int, int], None]
"""(bot_id, chat_id): the brake of that group has just come into force."""


def is_newcomer(standing: Standing | None) -> bool:
    """Whether somebody joined so lately that muting him can't be part of a wave that befalls those inside."""
    return standing is not None and standing.joined_at > time.time() - NEWCOMER_SECONDS


@dataclass(slots=True)
class GroupBrake:
    """One group's brake. `held` are those who wait, by id; `muted` the times of the latest mutes."""

    per_minute: int | None = None
    tripped_at: int | None = None
    open_until: float = 0.0
    asked: bool = False
    held: dict[int, Person] = field(default_factory=dict)
    muted: deque[float] = field(default_factory=deque)


class Brakes:
    """The brakes of one bot's groups."""

    def __init__(self, bot_id: int, writer: Writer, per_minute: Callable[[], int], alarm: Alarm) -> None:
        """`per_minute`: what the settings say; 0 is without any brake. `alarm` is told once for each wave."""
        self._bot_id = bot_id
        self._writer = writer
        self._default = per_minute
        self._alarm = alarm
        self._groups: dict[int, GroupBrake] = defaultdict(GroupBrake)
        self._gauge = HELD.labels(str(bot_id))

    async def load(self) -> None:
        """Read what the database knows; call once, at start."""
        for row in await Brake.filter(bot_id=self._bot_id):
            self._groups[row.chat_id] = GroupBrake(row.per_minute, row.tripped_at, float(row.open_until), row.asked)
        for held in await Held.filter(bot_id=self._bot_id):
            self._groups[held.chat_id].held[held.user_id] = Person(held.user_id, held.user_name)
        self._count()

    # ------------------------------------------------------------ what the enforcer asks

    def take(self, chat_id: int, person: Person) -> bool:
        """Whether somebody who was inside may be muted now: counts him if so, and notes him down as held if not."""
        brake, now = self._groups[chat_id], time.time()
        limit = self.limit(chat_id)
        if brake.tripped_at is None:
            if not limit or brake.open_until > now:
                return True
            while brake.muted and now - brake.muted[0] >= MINUTE:
                brake.muted.popleft()
            if len(brake.muted) < limit:
                brake.muted.append(now)
                return True
            brake.tripped_at, brake.asked = int(now), False
            TRIPPED.inc()
            self._write(chat_id, brake)
            self._alarm(self._bot_id, chat_id)
        if person.id not in brake.held:
            brake.held[person.id] = person
            name = (person.name or person.label)[:140]
            self._writer.add(_HELD, (self._key(chat_id, person.id), self._bot_id, chat_id, person.id, name, int(now)))
            self._count()
        return False

    def give_back(self, chat_id: int) -> None:
        """The one counted last needn't be muted after all."""
        if muted := self._groups[chat_id].muted:
            muted.pop()

    def holds(self, chat_id: int, user_id: int) -> bool:
        """Whether somebody may write only because nobody has decided yet."""
        brake = self._groups.get(chat_id)
        return brake is not None and user_id in brake.held

    def drop(self, chat_id: int, user_id: int) -> None:
        """That person needn't be muted any more."""
        brake = self._groups.get(chat_id)
        if brake is not None and brake.held.pop(user_id, None) is not None:
            self._writer.put(_LET_GO, (self._key(chat_id, user_id),))
            self._count()

    def forget(self, user_id: int) -> None:
        """Remember nothing more of somebody."""
        for chat_id in list(self._groups):
            self.drop(chat_id, user_id)

    # ------------------------------------------------------------ what admins ask and say

    def limit(self, chat_id: int) -> int:
        """How many a minute may be muted in a group; 0: any number."""
        own = self._groups[chat_id].per_minute
        return self._default() if own is None else own

    def group(self, chat_id: int) -> GroupBrake:
        """The state of a group's brake."""
        return self._groups[chat_id]

    def set_limit(self, chat_id: int, per_minute: int | None) -> asyncio.Future[None]:
        """Let another number hold for a group (0: any number; None: what the settings say); done when it is on disk."""
        brake = self._groups[chat_id]
        brake.per_minute = per_minute
        return self._write(chat_id, brake)

    def release(self, chat_id: int, *, open_seconds: int = OPEN_SECONDS) -> asyncio.Future[None]:
        """An admin has decided: hold nobody more for so long; done when that is on disk.

        Those who are held stay noted until each was dealt with (`drop`).
        """
        brake = self._groups[chat_id]
        brake.tripped_at, brake.open_until = None, time.time() + open_seconds if open_seconds else 0.0
        brake.muted.clear()
        return self._write(chat_id, brake)

    def told(self, chat_id: int) -> None:
        """The admins know of the wave."""
        brake = self._groups[chat_id]
        brake.asked = True
        self._write(chat_id, brake)

    def chats(self) -> list[int]:
        """The groups whose brake is in force, or where somebody is still noted as held."""
        return [chat_id for chat_id, brake in self._groups.items() if brake.tripped_at is not None or brake.held]

    # ------------------------------------------------------------ inside

    def _key(self, chat_id: int, user_id: int) -> str:
        return f"{self._bot_id}:{chat_id}:{user_id}"

    def _write(self, chat_id: int, brake: GroupBrake) -> asyncio.Future[None]:
        return self._writer.put(
            _BRAKE,
            (
                f"{self._bot_id}:{chat_id}", self._bot_id, chat_id, brake.per_minute, brake.tripped_at, int(brake.open_until), brake.asked,
            ),
        )  # fmt: skip

    def _count(self) -> None:
        self._gauge.set(sum(len(brake.held) for brake in self._groups.values()))
