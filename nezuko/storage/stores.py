"""Where caches keep their texts: in memory, or in Redis where one is configured and answers.

Redis away is no error: the caches go on in memory and return to Redis by themselves.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiocache import RedisCache
from aiocache.serializers import NullSerializer
from loguru import logger
from prometheus_client import Gauge
from redis.asyncio import ConnectionPool
from redis.exceptions import RedisError

from nezuko.config import StorageSettings
from nezuko.errors import ConfigurationError
from nezuko.storage.cache import PREFIX, Store

REDIS_UP = Gauge("nezuko_cache_redis_up", "1 while Redis answers, 0 while the caches are in memory instead of it.")

MEMORY_LIMIT = 50_000
REDIS_SECONDS = 0.5
"""Longer than this no caller waits for Redis."""
RETRY_FIRST, RETRY_MAX = 1.0, 30.0
EVERYTHING = "*"
_AWAY = (RedisError, OSError, TimeoutError)


class MemoryStore:
    """At most `limit` texts; what wasn't used for longest goes first. What has expired goes when it is met."""

    def __init__(self, limit: int = MEMORY_LIMIT, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` tells the time in seconds."""
        self._limit = limit
        self._clock = clock
        self._texts: OrderedDict[str, tuple[str, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._texts)

    async def get(self, key: str) -> str | None:
        """See `Store`."""
        entry = self._texts.get(key)
        if entry is None:
            return None
        if entry[1] <= self._clock():
            del self._texts[key]
            return None
        self._texts.move_to_end(key)
        return entry[0]

    async def put(self, key: str, text: str, seconds: float) -> None:
        """See `Store`."""
        self._texts[key] = (text, self._clock() + seconds)
        self._texts.move_to_end(key)
        if len(self._texts) > self._limit:
            self._texts.popitem(last=False)

    async def drop(self, key: str) -> None:
        """See `Store`."""
        self._texts.pop(key, None)

    def clear(self) -> None:
        """Forget everything."""
        self._texts.clear()


class SharedStore:
    """Redis while it answers, memory of our own while it doesn't.

    What was changed meanwhile is forgotten in Redis before that is used again, so that it can't answer with what is out of date.
    """

    def __init__(
        self,
        address: str,
        *,
        own: MemoryStore | None = None,
        clock: Callable[[], float] = time.monotonic,
        changed_limit: int = MEMORY_LIMIT,
    ) -> None:
        """Connect at first use.

        Args:
            address: as redis:// or unix://.
            own: used while Redis is away.
            clock: tells the time in seconds.
            changed_limit: how many changes are remembered one by one while Redis is away; beyond, all of our keys are forgotten there.

        Raises:
            ConfigurationError: the address can't be understood.
        """
        try:
            pool = ConnectionPool.from_url(address, socket_timeout=REDIS_SECONDS, socket_connect_timeout=REDIS_SECONDS)
        except ValueError:
            raise ConfigurationError('storage.redis can\'t be understood. Write it as "redis://host:6379/0".') from None
        self._redis = RedisCache(
            serializer=NullSerializer(),
            timeout=2 * REDIS_SECONDS,
            connection_pool_class=lambda **_: pool,
            key_builder=lambda key, **_: key,
        )
        self._own = own or MemoryStore()
        self._clock = clock
        self._retry_at: float | None = None
        self._pause = RETRY_FIRST
        self._changed: set[str] = set()
        self._changed_limit = changed_limit
        REDIS_UP.set(1)

    async def get(self, key: str) -> str | None:
        """See `Store`."""
        if await self._is_up():
            try:
                text: str | None = await self._redis.get(key)
            except _AWAY as error:
                self._lost(error)
            else:
                return text
        return await self._own.get(key)

    async def put(self, key: str, text: str, seconds: float) -> None:
        """See `Store`."""
        if not await self._change(key, self._redis.set, key, text, ttl=float(seconds)):
            await self._own.put(key, text, seconds)

    async def drop(self, key: str) -> None:
        """See `Store`."""
        if not await self._change(key, self._redis.delete, key):
            await self._own.drop(key)

    async def close(self) -> None:
        """Leave Redis."""
        await self._redis.client.aclose()
        await self._redis.client.connection_pool.disconnect()

    async def _change(self, key: str, change: Callable[..., Awaitable[Any]], *args: Any, **options: Any) -> bool:
        """Do it in Redis; False if that is away, and then `key` is remembered."""
        if await self._is_up():
            try:
                await change(*args, **options)
            except _AWAY as error:
                self._lost(error)
            else:
                return True
        self._changed.add(key)
        if len(self._changed) > self._changed_limit:
            self._changed = {EVERYTHING}
        return False

    async def _is_up(self) -> bool:
        if self._retry_at is None:
            return True
        if self._clock() < self._retry_at:
            return False
        self._retry_at = self._clock() + self._pause  # others don't try meanwhile
        self._pause = min(RETRY_MAX, self._pause * 2)
        try:
            await self._redis.client.ping()
            await self._forget_changed()
        except _AWAY:
            return False
        self._retry_at, self._pause = None, RETRY_FIRST
        self._own.clear()
        REDIS_UP.set(1)
        logger.info("Redis answers again")
        return True

    async def _forget_changed(self) -> None:
        client = self._redis.client
        if EVERYTHING in self._changed:
            self._changed = {EVERYTHING}
            async for key in client.scan_iter(match=f"{PREFIX}:*", count=1000):
                await client.delete(key)
            self._changed.clear()
        while self._changed:
            key = next(iter(self._changed))
            await self._redis.delete(key)
            self._changed.discard(key)

    def _lost(self, error: Exception) -> None:
        if self._retry_at is None:
            self._retry_at = self._clock() + self._pause
            REDIS_UP.set(0)
            logger.warning("Redis is away, the caches are in memory until it is back: {!r}", error)


@asynccontextmanager
async def open_store(settings: StorageSettings) -> AsyncIterator[Store]:
    """Open what `settings.redis` says: Redis, or memory if it is empty. That Redis doesn't answer is no error.

    Raises:
        ConfigurationError: the address can't be understood.
    """
    if not settings.redis:
        yield MemoryStore()
        return
    store = SharedStore(settings.redis)
    try:
        yield store
    finally:
        await store.close()
