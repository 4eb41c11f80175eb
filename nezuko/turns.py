"""Work through a row of things, some at a time, until told to stop; and show how far that is, without showing it too often."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

from nezuko.said import Sentence

T = TypeVar("T")


async def take_turns(
    queue: Iterator[T],
    work: Callable[[T], Awaitable[None]],
    *,
    at_once: int,
    goes_on: Callable[[], bool] = lambda: True,
) -> None:
    """Do `work` with each of `queue`, `at_once` at the same time; return when all that was begun has ended.

    Args:
        queue: what to work through; taken from it only when its turn has come.
        work: what to do with one.
        at_once: how many at the same time.
        goes_on: asked before each: whether to take one more.

    Raises:
        Exception: the first that `work` raised; whatever else was under way is cancelled then.
    """

    async def some() -> None:
        while goes_on():
            one = next(queue, None)
            if one is None:
                return
            await work(one)

    try:
        async with asyncio.TaskGroup() as together:
            for _ in range(at_once):
                together.create_task(some())
    except BaseExceptionGroup as errors:
        raise _first(errors) from None


def _first(error: BaseException) -> BaseException:
    return _first(error.exceptions[0]) if isinstance(error, BaseExceptionGroup) else error


class Shown:
    """What one message each shows of several long works: it is edited at once when a work's state changes, else only now and then."""

    def __init__(self, seconds: float) -> None:
        """`seconds`: between two edits, if nothing else than how far it is has changed."""
        self._seconds = seconds
        self._shown: dict[int, tuple[str, float]] = {}

    def is_old(self, number: int, state: str) -> bool:
        """Whether what is shown of a work has to be edited now that its state is this."""
        shown, at = self._shown.get(number, ("", 0.0))
        return shown != state or time.monotonic() - at >= self._seconds

    def note(self, number: int, state: str) -> None:
        """It is being edited now."""
        self._shown[number] = (state, time.monotonic())

    def forget(self, number: int) -> None:
        """The work is over."""
        self._shown.pop(number, None)


def duration(seconds: float) -> Sentence:
    """Say how long something takes."""
    if seconds < 90:  # noqa: PLR2004 - "90 s" reads better than "1.5 min"
        return Sentence("about {count} s", count=max(1, round(seconds)))
    if seconds < 5400:  # noqa: PLR2004 - likewise 90 minutes
        return Sentence("about {count} min", count=round(seconds / 60))
    return Sentence("about {count} hours", count=f"{seconds / 3600:.1f}")
