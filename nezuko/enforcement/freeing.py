"""The end of a protection: all whom we muted or banned there are freed."""

from __future__ import annotations

import time

from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.entries import Entry, State
from nezuko.enforcement.ledger import Ledger
from nezuko.enforcement.lifting import Lifting
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups
from nezuko.tasks import Tasks

FREE_AGAIN_SECONDS = 20
NOT_PROTECTED = "the group isn't protected any more"


class Freeing:
    """Frees everybody, for one bot."""

    def __init__(
        self,
        bot_id: int,
        *,
        groups: Groups,
        ledger: Ledger,
        lifting: Lifting,
        due: DueList,
        events: EventLog,
        tasks: Tasks,
    ) -> None:
        self._bot_id = bot_id
        self._groups = groups
        self._ledger = ledger
        self._lifting = lifting
        self._due = due
        self._events = events
        self._tasks = tasks

    def free_all(self, chat_id: int, why: str) -> int:
        """Lift all our mutes and bans in a group that isn't protected any more, in the background; returns how many that are.

        Each entry is written as LIFTING first, so that a restart goes on with it.
        """
        entries = [*self._ledger.of_chat(chat_id), *self._ledger.banned(chat_id)]
        for entry in entries:
            self._ledger.lifting(entry)
        self._tasks.start(f"free {chat_id}", self._free(entries, why), follows=True)
        return len(entries)

    async def resume(self) -> None:
        """After a start: go on with what was begun, wherever the protection has ended."""
        begun = [
            entry
            for entry in self._ledger.everything()
            if entry.state is State.LIFTING and self._groups.protected(self._bot_id, entry.chat_id) is None
        ]
        await self._free(begun, NOT_PROTECTED)

    def once_more(self, entry: Entry) -> None:
        """Its time to be tried again has come."""
        self._tasks.start("free", self._free([entry], NOT_PROTECTED))

    async def _free(self, entries: list[Entry], why: str) -> None:
        for entry in entries:
            if entry.closed_at is not None:
                continue
            if await self._lifting.lift(entry, why):
                self._events.record(
                    Kind.LIFTED,
                    bot_id=self._bot_id,
                    chat_id=entry.chat_id,
                    user=entry.person,
                    text=f"may write again: {why}",
                )
            else:
                self._due.add(entry.chat_id, DueKind.LOOK_AGAIN, entry.user_id, time.time() + FREE_AGAIN_SECONDS)
