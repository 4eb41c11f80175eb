"""Everything that has its time: one table, one index, one loop. A restart loses nothing."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from enum import StrEnum

from loguru import logger

from nezuko.enforcement.models import Due
from nezuko.ids import new_id
from nezuko.storage.writer import Upsert, Writer
from nezuko.telegram.errors import TelegramError

BATCH = 500
AT_ONCE = 50
"""How many rows are worked at the same time."""
AGAIN_SECONDS = 20
"""After how long a row that failed is tried again; meanwhile it doesn't stand in the way of others."""


class DueKind(StrEnum):
    """What is to be done."""

    DELETE = "delete"
    """Delete the message `subject`."""
    LOOK_AGAIN = "look_again"
    """Judge the person `subject` again: a moderator's restriction ends about now."""
    END_EXEMPTION = "end_exempt"
    """The exemption of the person `subject` ends, unless it was prolonged."""
    UNWHISPER = "unwhisper"
    """What the person `subject` alone sees in the group is taken away."""
    REQUEST = "request"
    """The request of the person `subject` to join is looked at again; perhaps its time is up."""
    GRACE = "grace"
    """Judge the person `subject`: the time in which he might write all the same is over."""
    LOOK_LATER = "look_later"
    """Look up whether the person `subject`, whom a raid had muted first, is in the channels."""
    COMPARE = "compare"
    """Compare the group with Telegram: a raid is over in which people came whom nobody judged."""
    KICK = "kick"
    """Throw the person `subject` out, if he still isn't in the channels."""
    READMIT = "readmit"
    """Finish a kick or ban of the person `subject` that was begun."""


Deleter = Callable[[int, Sequence[int]], Awaitable[None]]
"""(chat_id, message ids)"""
Doer = Callable[[int, int], Awaitable[object] | None]
"""(chat_id, subject): does what is due; what it returns is awaited. It may come twice for one row: a crash repeats it."""


class DueList:
    """The due table of one bot."""

    def __init__(self, bot_id: int, writer: Writer, delete: Deleter) -> None:
        self._bot_id = bot_id
        self._writer = writer
        self._delete = delete
        self._doers: dict[str, Doer] = {}
        self._turning = asyncio.Lock()
        self._upsert = Upsert.of(Due, conflict=["id"])
        self._insert = Upsert.of(Due, conflict=["id"], on_conflict="nothing")

    def on(self, kind: DueKind, doer: Doer) -> None:
        """Register who does what is due of a kind; deletions are done here."""
        self._doers[kind.value] = doer

    def add(
        self, chat_id: int, kind: DueKind, subject: int, at: float, *, row_id: int | None = None, keep: bool = False
    ) -> None:
        """Let something be done at `at` (seconds since 1970). A `row_id` that was used before moves that row instead of adding one.

        `keep`: what is due already stays when it is due.

        There is one row of each kind for a person, however often it is wished for.
        """
        if kind is not DueKind.DELETE:
            row_id = _id_of(self._bot_id, chat_id, subject, kind)
        self._writer.put(
            self._insert if keep else self._upsert,
            (row_id or new_id(), self._bot_id, chat_id, kind.value, subject, int(at)),
        )

    async def turn(self) -> int:
        """Do what is due; returns how many rows that were. Rows go when their work is done, so a crash repeats it, harmlessly."""
        async with self._turning:
            return await self._turn()

    async def _turn(self) -> int:
        now = int(time.time())
        rows = await Due.filter(bot_id=self._bot_id, due_at__lte=now).order_by("due_at").limit(BATCH)
        doomed: dict[int, list[Due]] = defaultdict(list)
        finished: list[int] = []
        waiting = []
        for row in rows:
            if row.kind == DueKind.DELETE:
                doomed[row.chat_id].append(row)
            else:
                waiting.append(row)
        finished += await self._do_all(waiting)
        for chat_id, messages in doomed.items():
            finished += await self._delete_messages(chat_id, messages)
        mine = Due.filter(due_at__lte=now)  # not those that were put off in the meantime
        if finished:
            await mine.filter(id__in=finished).delete()
        if failed := {row.id for row in rows} - set(finished):
            await mine.filter(id__in=failed).update(due_at=now + AGAIN_SECONDS)
        return len(rows)

    async def _do_all(self, rows: Sequence[Due]) -> list[int]:
        """Let the features do it, some rows at a time; returns which are done."""
        queue, finished = iter(rows), set[int]()

        async def some() -> None:
            for row in queue:
                if await self._do(row):
                    finished.add(row.id)

        async with asyncio.TaskGroup() as together:
            for _ in range(min(AT_ONCE, len(rows))):
                together.create_task(some())
        return list(finished)

    async def _do(self, row: Due) -> bool:
        """Let the feature do it; returns False if that failed and has to be tried again."""
        doer = self._doers.get(row.kind)
        if doer is None:
            return False  # its feature isn't plugged in yet
        try:
            work = doer(row.chat_id, row.subject)
            if work is not None:
                await work
        except TelegramError as error:
            bound = logger.bind(bot=self._bot_id, group=row.chat_id)
            bound.warning("what is due ({}) can't be done: {}", row.kind, error)
            return error.permanent
        return True

    async def _delete_messages(self, chat_id: int, rows: list[Due]) -> list[int]:
        try:
            await self._delete(chat_id, [row.subject for row in rows])
        except TelegramError as error:
            logger.bind(bot=self._bot_id, group=chat_id).warning("can't delete {} messages: {}", len(rows), error)
            if not error.permanent:
                return []
        return [row.id for row in rows]


def _id_of(bot_id: int, chat_id: int, user_id: int, kind: DueKind) -> int:
    """The row of that kind for one person: the same in each run, and positive in 63 bits."""
    digest = hashlib.blake2b(f"{bot_id}:{chat_id}:{user_id}:{kind.value}".encode(), digest_size=8).digest()
    return int.from_bytes(digest) >> 1
