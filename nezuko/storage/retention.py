"""Old rows are deleted, a few at a time, so that nothing waits for it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from loguru import logger

from nezuko.tasks import Tasks

EVERY_SECONDS = 3600.0
BATCH = 2000
PAUSE_SECONDS = 0.2
"""Between two batches: on SQLite everybody else waits for the one connection meanwhile."""

Purge = Callable[[float, int], Awaitable[int]]
"""(before, batch): delete up to `batch` rows older than `before` (seconds since 1970); returns how many went, fewer = that was all."""


Days = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Purged:
    """When old rows were last deleted (seconds since 1970), and how many went."""

    at: float
    rows: int


@dataclass(slots=True)
class Rule:
    """How long rows of one kind are kept. `table` is where they are, `setting` ("section.key") what says for how many days."""

    name: str
    days: Days
    purge: Purge = field(repr=False)
    table: str = ""
    setting: str = ""
    last: Purged | None = None


class Retention:
    """Keeps each kind of rows for some days."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []
        self._purging = asyncio.Lock()

    def keep(self, name: str, days: float | Days, purge: Purge, *, table: str = "", setting: str = "") -> None:
        """Let `purge` delete what is older than `days` (a function is asked each time); `name` is for people."""
        self.rules.append(Rule(name, days if callable(days) else lambda: days, purge, table, setting))

    def start(self, tasks: Tasks) -> None:
        """Begin to delete, once an hour; `tasks` owns the loop."""
        tasks.every("retention", EVERY_SECONDS, self.purge)

    async def purge(self, batch: int = BATCH) -> dict[str, int]:
        """Delete what is too old. Returns how many rows of each kind went."""
        return {rule.name: await self.apply(rule, batch) for rule in self.rules}

    async def apply(self, rule: Rule, batch: int = BATCH) -> int:
        """Delete what is too old of one kind. Returns how many rows went."""
        async with self._purging:
            rule.last = Purged(time.time(), await self._delete(rule, batch))
        return rule.last.rows

    @staticmethod
    async def _delete(rule: Rule, batch: int) -> int:
        before, gone = time.time() - rule.days() * 86_400, 0
        while count := await rule.purge(before, batch):
            gone += count
            if count < batch:
                break
            await asyncio.sleep(PAUSE_SECONDS)
        if gone:
            logger.info("{} old {} deleted", gone, rule.name)
        return gone
