"""A typed cache over a store (`stores.py`). Nothing hot is read through here on every update; features keep a dict in front."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, Protocol, TypeVar

from prometheus_client import Counter
from pydantic import TypeAdapter, ValidationError

REQUESTS = Counter("nezuko_cache_requests_total", "Look-ups in a cache.", ["cache", "result"])

PREFIX = "nezuko"
"""All keys begin with it: a Redis may be shared with other programs."""

V = TypeVar("V")


class Store(Protocol):
    """Where a cache keeps its texts."""

    async def get(self, key: str) -> str | None:
        """Return the text of `key`, or None if there is none or it has expired."""

    async def put(self, key: str, text: str, seconds: float) -> None:
        """Keep `text` for `seconds`."""

    async def drop(self, key: str) -> None:
        """Forget `key`."""


class Cache(Generic[V]):
    """Values of one type, found by text keys, each for a limited time. Say in the key which bot a value belongs to."""

    def __init__(self, name: str, kind: type[V], *, seconds: float, store: Store) -> None:
        """`name` keeps the keys of caches apart; `kind` is any type that pydantic can read from JSON; `seconds` a value's life."""
        self._prefix = f"{PREFIX}:{name}:"
        self._adapter: TypeAdapter[V] = TypeAdapter(kind)
        self._seconds = seconds
        self._store = store
        self._making: dict[str, asyncio.Future[V]] = {}
        self._hits, self._misses = REQUESTS.labels(name, "hit"), REQUESTS.labels(name, "miss")

    async def get(self, key: str) -> V | None:
        """Return the value of `key`, or None."""
        text = await self._store.get(self._prefix + key)
        if text is None:
            self._misses.inc()
            return None
        try:
            value = self._adapter.validate_json(text)
        except ValidationError:  # another version of the program wrote it
            self._misses.inc()
            await self.drop(key)
            return None
        self._hits.inc()
        return value

    async def put(self, key: str, value: V, seconds: float | None = None) -> None:
        """Keep `value`, for the cache's usual time or for `seconds`."""
        text = self._adapter.dump_json(value).decode()
        await self._store.put(self._prefix + key, text, self._seconds if seconds is None else seconds)

    async def drop(self, key: str) -> None:
        """Forget the value of `key`."""
        await self._store.drop(self._prefix + key)

    async def get_or_make(self, key: str, make: Callable[[], Awaitable[V]]) -> V:
        """Return the value of `key`; if there is none, make and keep it. Callers at the same time wait for one making.

        Raises:
            Exception: what `make` raises; nothing is kept then.
        """
        value = await self.get(key)
        if value is not None:
            return value
        if running := self._making.get(key):
            return await asyncio.shield(running)
        future = self._making[key] = asyncio.get_running_loop().create_future()
        try:
            value = await make()
            await self.put(key, value)
        except BaseException as error:
            future.set_exception(error if isinstance(error, Exception) else RuntimeError("the making was interrupted"))
            future.exception()  # seen: perhaps nobody waits beside us
            raise
        else:
            future.set_result(value)
            return value
        finally:
            del self._making[key]
