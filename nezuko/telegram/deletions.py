"""Deletions of one chat, gathered: what is asked for while a deletion is under way goes together in the next call."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from nezuko.tasks import Tasks

CHUNK = 100
"""Ids that `channels.deleteMessages` takes in a call."""

Delete = Callable[[int, list[int]], Awaitable[None]]


class Deletions:
    """Merges what is to be deleted. `chat` is a chat's id, or a person's with a minus."""

    def __init__(self, delete: Delete, tasks: Tasks) -> None:
        """`delete(chat, ids)` does it, for at most `CHUNK` ids."""
        self._delete = delete
        self._tasks = tasks
        self._pending: dict[int, list[tuple[int, asyncio.Future[None]]]] = {}

    async def add(self, chat: int, ids: Sequence[int]) -> None:
        """Delete messages; returns when all are gone, raises what the call that had one of them in it raised."""
        if not ids:
            return
        future: asyncio.Future[None]
        waiting = self._pending.get(chat)
        if waiting is None:
            waiting = self._pending[chat] = []
            self._tasks.start("delete", self._run(chat))
        futures = []
        for message_id in ids:
            future = asyncio.get_running_loop().create_future()
            waiting.append((message_id, future))
            futures.append(future)
        for outcome in await asyncio.gather(*futures, return_exceptions=True):
            if isinstance(outcome, BaseException):
                raise outcome

    async def _run(self, chat: int) -> None:
        waiting = self._pending[chat]
        try:
            while waiting:
                batch = waiting[:CHUNK]
                del waiting[:CHUNK]
                await self._one(chat, batch)
        finally:
            del self._pending[chat]
            for _, future in waiting:
                future.cancel()

    async def _one(self, chat: int, batch: list[tuple[int, asyncio.Future[None]]]) -> None:
        ids = list(dict.fromkeys(message_id for message_id, _ in batch))
        [error] = await asyncio.gather(self._delete(chat, ids), return_exceptions=True)
        for _, future in batch:
            if future.done():
                continue
            if error is None:
                future.set_result(None)
            else:
                future.set_exception(error)
                future.exception()  # who asked may have gone
