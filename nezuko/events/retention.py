"""Old events are deleted, a few at a time, so that nothing waits for it."""

from __future__ import annotations

import asyncio
import time

from loguru import logger

from nezuko.events.models import EventRow
from nezuko.tasks import Tasks

EVERY_SECONDS = 3600.0
BATCH = 2000
PAUSE_SECONDS = 0.2
"""Between two batches: on SQLite everybody else waits for the one connection meanwhile."""


class Retention:
    """Keeps events for some days."""

    def __init__(self, days: int) -> None:
        self._seconds = days * 86_400

    def start(self, tasks: Tasks) -> None:
        """Begin to delete, once an hour; `tasks` owns the loop."""
        tasks.every("retention of events", EVERY_SECONDS, self.purge)

    async def purge(self, batch: int = BATCH) -> int:
        """Delete what is too old. Returns how many events went."""
        before, gone = time.time() - self._seconds, 0
        while count := await EventRow.purge(before, batch):
            gone += count
            if count < batch:
                break
            await asyncio.sleep(PAUSE_SECONDS)
        if gone:
            logger.info("{} old events deleted", gone)
        return gone
