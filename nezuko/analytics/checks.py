"""Checks whether somebody may write: far too many for a row each, so they are counted in memory and written every few seconds.

A crash loses the counts of these few seconds, never what the checks led to: that is recorded as events.
"""

from __future__ import annotations

import time

from nezuko.analytics import things
from nezuko.analytics.models import HOUR
from nezuko.analytics.rollups import ADD, Counts
from nezuko.storage.writer import Writer
from nezuko.tasks import Tasks

EVERY_SECONDS = 5.0

_WHAT = {True: things.PASSED, False: things.FAILED, None: things.UNSURE}


class Checks:
    """Service: counts checks."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._counts = Counts()

    def count(
        self,
        bot_id: int,
        chat_id: int,
        allowed: bool | None,
        from_memory: bool,
        admitted: bool = False,
        _user_id: int = 0,
    ) -> None:
        """Count one check of one person in one group.

        Args:
            bot_id: who checked.
            chat_id: the group.
            allowed: how it ended; None: it couldn't be told.
            from_memory: nobody had to be asked.
            admitted: he has just joined the group, and every channel before: no mute will tell of him.
        """
        hour = int(time.time()) // HOUR * HOUR
        self._counts.add((_WHAT[allowed], hour, bot_id, chat_id), cached=from_memory)
        if admitted:
            self._counts.add((things.ADMITTED, hour, bot_id, chat_id), cached=from_memory)

    async def write(self) -> None:
        """Hand what was counted to the writer."""
        if counts := self._counts:
            self._counts = Counts()
            for row in counts.rows():
                self._writer.put(ADD, row)

    def start(self, tasks: Tasks) -> None:
        """Begin to write; `tasks` owns the loop."""
        tasks.every("counts of checks", EVERY_SECONDS, self.write)
