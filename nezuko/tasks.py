"""Background tasks with a name, an owner and a logged end."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from contextvars import Context, copy_context
from typing import Any

from loguru import logger
from prometheus_client import Counter

from nezuko import actor, correlation

LOOP_FAILURES = Counter("nezuko_loop_failures_total", "Rounds of a background loop that failed.", ["loop", "kind"])

RETRY_MAX = 30.0


class Tasks:
    """Owner of all background tasks of one part of the program.

    Make it outside of any database transaction: tasks run in the context of that moment, so that none inherits a caller's connection.
    """

    def __init__(self, name: str, weather: tuple[type[Exception], ...] = ()) -> None:
        """`weather`: errors that come and go (network, database); they are retried and logged as warnings, all others as bugs."""
        self._name = name
        self._weather: tuple[type[Exception], ...] = (ConnectionError, TimeoutError, OSError, *weather)
        self._context: Context = copy_context()
        self._running: set[asyncio.Task[Any]] = set()

    def branch(self, name: str) -> Tasks:
        """Tasks of a part of this part; they end by themselves, with their own `stop`."""
        return Tasks(f"{self._name}/{name}", self._weather)

    def start(self, name: str, work: Coroutine[Any, Any, Any], *, follows: bool = False) -> asyncio.Task[Any]:
        """Run `work` once; an error in it is logged with its traceback.

        `follows`: it belongs to what runs now, whose correlation id and actor it keeps.
        """
        context = self._context.copy()
        if follows:
            context.run(correlation.begin, correlation.current())
            context.run(actor.begin, actor.current())
        task = asyncio.get_running_loop().create_task(work, name=f"{self._name}/{name}", context=context)
        self._running.add(task)
        task.add_done_callback(self._ended)
        return task

    def every(
        self, name: str, seconds: float, work: Callable[[], Awaitable[object]], *, at_once: bool = True
    ) -> asyncio.Task[Any]:
        """Run `work` again and again, `seconds` apart; an error never ends the loop but slows it down (to at most 30 s)."""
        return self.start(name, self._loop(name, seconds, work, at_once=at_once))

    async def _loop(self, name: str, seconds: float, work: Callable[[], Awaitable[object]], *, at_once: bool) -> None:
        failures = 0
        if not at_once:
            await asyncio.sleep(seconds)
        while True:
            try:
                await work()
                failures = 0
            except self._weather as error:
                failures += 1
                LOOP_FAILURES.labels(name, "weather").inc()
                logger.warning("{}/{} will try again: {!r}", self._name, name, error)
            except Exception:  # noqa: BLE001 - the edge of a loop: a bug in one round must not end the loop
                failures += 1
                LOOP_FAILURES.labels(name, "bug").inc()
                logger.exception("{}/{} failed", self._name, name)
            pause = min(RETRY_MAX, max(seconds, 0.5) * 2**failures) if failures else seconds
            await asyncio.sleep(pause * random.uniform(0.9, 1.1) if failures else pause)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()):
            logger.opt(exception=error).error("{} ended with an error", task.get_name())

    async def stop(self) -> None:
        """Cancel everything and wait until it has ended."""
        running = list(self._running)
        for task in running:
            task.cancel()
        if running:
            await asyncio.gather(*running, return_exceptions=True)


def all_of(tasks: Iterable[asyncio.Future[Any] | None]) -> Awaitable[object] | None:
    """What ends when these tasks have ended, whatever becomes of who waits for it; None if there are none."""
    some = [task for task in tasks if task is not None]
    return (some[0] if len(some) == 1 else _each(some)) if some else None


async def _each(tasks: Iterable[asyncio.Future[Any]]) -> None:
    for task in tasks:
        await asyncio.shield(task)
