"""Lockdowns: in a raid nobody may write, by one call, until those who came are dealt with one by one.

A group's default rights mask everybody's own, so a lockdown silences the verified, too, and has to be short: it ends when no call waits any
more, after some minutes at the latest, and after a crash. What the rights were is on disk before they are changed.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable

from loguru import logger

from nezuko.enforcement.raids import Raids
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups
from nezuko.tasks import Tasks
from nezuko.telegram.errors import ChatGone, MissingRights, TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.limits import Priority
from nezuko.telegram.types import MUTE, Ban

SETTLING_SECONDS = 10.0
"""For so long after the last join of the raid calls may still be to come."""
SILENT = Ban.SEND_MESSAGES | Ban.SEND_PLAIN
"""Where neither is forbidden any more an admin has ended it by hand. (Telegram may show more than was asked for: it isn't compared.)"""
BUSY = (Priority.RESTRICT, Priority.LOOKUP)


class Lockdowns:
    """The lockdowns of one bot's groups."""

    def __init__(
        self, bot_id: int, *, gateway: Gateway, groups: Groups, raids: Raids, events: EventLog, tasks: Tasks
    ) -> None:
        self._bot_id = bot_id
        self._gateway = gateway
        self._groups = groups
        self._raids = raids
        self._events = events
        self._tasks = tasks
        raids.on_begin.append(self._begun)

    def _begun(self, chat_id: int) -> None:
        group = self._groups.protected(self._bot_id, chat_id)
        if group is not None and group.options.raid_mode == "lockdown":
            self._tasks.start(f"lock {chat_id}", self._guarded(chat_id, self._lock))

    async def turn(self) -> None:
        """End those lockdowns whose time is over. Call now and then."""
        for chat_id in self._raids.locked():
            if self._is_over(chat_id):
                await self._guarded(chat_id, self._unlock)

    def _is_over(self, chat_id: int) -> bool:
        raid, group, now = self._raids.group(chat_id), self._groups.protected(self._bot_id, chat_id), time.time()
        if raid.began_at is None or group is None:
            return True
        if now - raid.began_at >= group.options.raid_lockdown_minutes * 60:
            return True
        waiting = self._gateway.queue_depth
        return now - raid.busy_at >= SETTLING_SECONDS and not any(waiting.get(each.name.lower(), 0) for each in BUSY)

    async def _guarded(self, chat_id: int, work: Callable[[int], Awaitable[None]]) -> None:
        try:
            await work(chat_id)
        except TelegramError as error:
            bound = logger.bind(bot=self._bot_id, group=chat_id)
            bound.error("the group's default rights can't be changed: {}", error)
            if isinstance(error, MissingRights | ChatGone):
                self._raids.unlocked(chat_id)  # nobody could give them back, either

    async def _lock(self, chat_id: int) -> None:
        """Note the rights as they are, then let nobody write. Raises TelegramError."""
        before = (await self._gateway.chat(chat_id)).default_bans
        if self._raids.group(chat_id).default_bans is not None or not self._raids.lasts(chat_id):
            return
        await self._raids.lock(chat_id, before)
        await self._gateway.set_default_bans(chat_id, before | MUTE)
        self._note(chat_id, Kind.RAIDED, "nobody may write until those who came are dealt with")

    async def _unlock(self, chat_id: int) -> None:
        """Give the rights back, unless an admin has changed them meanwhile. Raises TelegramError."""
        before = self._raids.group(chat_id).default_bans
        if before is None:
            return
        now = (await self._gateway.chat(chat_id)).default_bans
        if now & SILENT:
            await self._gateway.set_default_bans(chat_id, Ban(before))
        await self._raids.unlocked(chat_id)
        self._note(chat_id, Kind.RAID_OVER, "the group's members may write again")

    def _note(self, chat_id: int, kind: Kind, text: str) -> None:
        self._events.record(kind, bot_id=self._bot_id, chat_id=chat_id, text=text)
