"""What tests do with plain Telethon clients: wait for updates and facts, name refusals, build requests."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any

import pytest
from telethon import TelegramClient, errors, events
from telethon.errors.rpcerrorlist import rpc_errors_dict

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

PATIENCE = 10.0


class Seen:
    """The raw updates a client got, in order."""

    def __init__(self, client: TelegramClient) -> None:
        self.all: list[Any] = []
        self._news = asyncio.Event()
        client.add_event_handler(self._take, events.Raw())

    async def _take(self, update: Any) -> None:
        self.all.append(update)
        self._news.set()

    def of(self, kind: type) -> list[Any]:
        return [update for update in self.all if isinstance(update, kind)]

    async def wait(self, kind: type, count: int = 1) -> list[Any]:
        """Wait until so many updates of a kind came."""
        async with asyncio.timeout(PATIENCE):
            while len(self.of(kind)) < count:
                self._news.clear()
                await self._news.wait()
        return self.of(kind)

    async def first(self, kind: type) -> Any:
        return (await self.wait(kind))[0]


async def until(fact: Callable[[], Any]) -> Any:
    """Wait until something is true."""
    deadline = time.monotonic() + PATIENCE
    while not (found := fact()):
        assert time.monotonic() < deadline, "it didn't become true"
        await asyncio.sleep(0.005)
    return found


async def refusal(call: Awaitable[Any]) -> str:
    """Return Telegram's name of the error that a call ends with."""
    with pytest.raises(errors.RPCError) as caught:
        await call
    known = {kind: name for name, kind in rpc_errors_dict.items()}
    return known.get(type(caught.value), caught.value.message)
