"""Judgements that wait until others have ended: a raid brings thousands at once, and one that is under way takes seven kilobytes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from nezuko.enforcement.cases import Case, Ruling

AT_ONCE = 500
"""So many may be under way before those of a raid wait: more than Telegram takes in ten seconds."""

Key = tuple[int, int]
"""Group and person."""


class Backlog:
    """The judgements of one bot that haven't begun, first come first served."""

    def __init__(self, start: Callable[[Key, Case], asyncio.Task[Ruling]]) -> None:
        """`start` begins a judgement."""
        self._start = start
        self._waiting: dict[Key, tuple[Case, asyncio.Future[Ruling]]] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, key: Key, case: Case) -> asyncio.Future[Ruling]:
        """Let it wait; the result is that of the judgement, once it has come about."""
        future: asyncio.Future[Ruling] = asyncio.get_running_loop().create_future()
        self._waiting[key] = case, future
        return future

    def begin(self, key: Key) -> None:
        """Begin with this one, out of turn, if it waits."""
        found = self._waiting.pop(key, None)
        if found is None:
            return
        case, future = found
        self._start(key, case).add_done_callback(lambda task: _hand_over(task, future))

    def ended(self, task: asyncio.Task[Ruling]) -> None:
        """A judgement has ended: begin with the next. One that was cancelled is no reason to: the program stops."""
        if self._waiting and not task.cancelled():
            self.begin(next(iter(self._waiting)))


def _hand_over(task: asyncio.Task[Ruling], future: asyncio.Future[Ruling]) -> None:
    """Let the future end as the task did."""
    if future.done():
        return
    if task.cancelled():
        future.cancel()
    elif (error := task.exception()) is not None:
        future.set_exception(error)
        future.exception()  # it is logged where the task belongs; that nobody else waits is no mistake
    else:
        future.set_result(task.result())
