"""Work through a row of things, some at a time, until told to stop."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

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
