"""Old rows are deleted, a few at a time, so that nothing waits for it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from loguru import logger

from nezuko.tasks import Tasks

EVERY_SECONDS = 3600.0
BATCH = 2000
PAUSE_SECONDS = 0.2
"""Between two batches: on SQLite everybody else waits for the one connection meanwhile."""

Purge = Callable[[float, int], Awaitable[int]]
"""(before, batch): delete up to `batch` rows older than `before` (seconds since 1970); returns how many went, fewer = that was all."""


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    seconds: float
    purge: Purge


class Retention:
    """Keeps each kind of rows for some days."""

    def __init__(self) -> None:
        self._rules: list[_Rule] = []

    def keep(self, name: str, days: float, purge: Purge) -> None:
        """Let `purge` delete what is older than `days`; `name` is for the log."""
        self._rules.append(_Rule(name, days * 86_400, purge))

    def start(self, tasks: Tasks) -> None:
        """Begin to delete, once an hour; `tasks` owns the loop."""
        tasks.every("retention", EVERY_SECONDS, self.purge)

    async def purge(self, batch: int = BATCH) -> dict[str, int]:
        """Delete what is too old. Returns how many rows of each kind went."""
        return {rule.name: await self._apply(rule, batch) for rule in self._rules}

    @staticmethod
    async def _apply(rule: _Rule, batch: int) -> int:
        before, gone = time.time() - rule.seconds, 0
        while count := await rule.purge(before, batch):
            gone += count
            if count < batch:
                break
            await asyncio.sleep(PAUSE_SECONDS)
        if gone:
            logger.info("{} old {} deleted", gone, rule.name)
        return gone
