"""Old audit rows are deleted, a few at a time."""

from __future__ import annotations

import asyncio
import time

from loguru import logger

from nezuko.audit.models import AuditRow
from nezuko.tasks import Tasks

EVERY_SECONDS = 3600.0
BATCH = 1000
PAUSE_SECONDS = 0.2
"""Between two batches: on SQLite everybody else waits for the one connection meanwhile."""


class AuditRetention:
    """Keeps audit rows for some days."""

    def __init__(self, days: int) -> None:
        self._seconds = days * 86_400

    def start(self, tasks: Tasks) -> None:
        """Begin to delete, once an hour; `tasks` owns the loop."""
        tasks.every("retention of the audit", EVERY_SECONDS, self.purge)

    async def purge(self) -> int:
        """Delete what is too old. Returns how many rows went."""
        before, gone = time.time() - self._seconds, 0
        while count := await AuditRow.purge(before, BATCH):
            gone += count
            if count < BATCH:
                break
            await asyncio.sleep(PAUSE_SECONDS)
        if gone:
            logger.info("{} old audit rows deleted", gone)
        return gone
