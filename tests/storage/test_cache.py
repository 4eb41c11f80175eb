"""The cache: typed, bounded, and at ease with a Redis that comes and goes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from redis.asyncio import Redis

from nezuko.config import StorageSettings
from nezuko.errors import ConfigurationError
from nezuko.storage.cache import Cache
from nezuko.storage.stores import REDIS_UP, MemoryStore, SharedStore, open_store
from tests.databases import RedisServer


@dataclass(frozen=True)
class Title:
    text: str
    members: int | None = None


class Clock:
    """Time that goes on only when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def shared(redis_address: str, clock: Clock) -> AsyncIterator[SharedStore]:
    store = SharedStore(redis_address, clock=clock)
    yield store
    await store.close()


def titles(store: MemoryStore | SharedStore, seconds: float = 60) -> Cache[Title]:
    return Cache("titles", Title, seconds=seconds, store=store)


async def test_a_value_comes_back_as_its_type_from_memory_and_from_redis(shared: SharedStore) -> None:
    for store in (MemoryStore(), shared):
        cache = titles(store)
        assert await cache.get("1:5") is None
        await cache.put("1:5", Title("Poems", 3))
        assert await cache.get("1:5") == Title("Poems", 3)
        await cache.drop("1:5")
        assert await cache.get("1:5") is None


async def test_memory_forgets_what_has_expired(clock: Clock) -> None:
    cache = titles(MemoryStore(clock=clock), seconds=10)
    await cache.put("a", Title("a"))
    await cache.put("b", Title("b"), seconds=100)
    clock.now += 10
    assert await cache.get("a") is None
    assert await cache.get("b") == Title("b")


async def test_memory_is_bounded_and_keeps_what_is_used() -> None:
    store = MemoryStore(limit=3)
    cache = titles(store)
    for name in "abc":
        await cache.put(name, Title(name))
    await cache.get("a")
    await cache.put("d", Title("d"))
    assert len(store) == 3
    assert await cache.get("b") is None
    assert await cache.get("a") == Title("a")


async def test_a_new_value_lives_its_own_time(clock: Clock) -> None:
    cache = titles(MemoryStore(clock=clock), seconds=10)
    await cache.put("a", Title("old"))
    clock.now += 9
    await cache.put("a", Title("new"))
    clock.now += 9
    assert await cache.get("a") == Title("new")


async def test_redis_keys_carry_our_prefix_and_expire(shared: SharedStore, redis_address: str) -> None:
    await titles(shared).put("1:5", Title("x"))
    client = Redis.from_url(redis_address)
    assert await client.keys() == [b"nezuko:titles:1:5"]
    assert 50_000 < await client.pttl("nezuko:titles:1:5") <= 60_000
    await client.aclose()


async def test_what_another_version_wrote_counts_as_absent(shared: SharedStore) -> None:
    await shared.put("nezuko:titles:a", '{"name": 5}', 60)
    cache = titles(shared)
    assert await cache.get("a") is None
    assert await shared.get("nezuko:titles:a") is None


async def test_caches_go_on_in_memory_when_redis_dies(shared: SharedStore, redis_server: RedisServer) -> None:
    cache = titles(shared)
    await cache.put("a", Title("in redis"))
    redis_server.kill()
    assert await cache.get("a") is None
    await cache.put("a", Title("in memory"))
    assert await cache.get("a") == Title("in memory")
    assert REDIS_UP._value.get() == 0


async def test_caches_return_to_redis_by_themselves(
    shared: SharedStore, redis_server: RedisServer, redis_address: str, clock: Clock
) -> None:
    cache = titles(shared)
    redis_server.kill()
    await cache.put("a", Title("while away"))
    redis_server.start()
    assert await cache.get("a") == Title("while away"), "it isn't asked again at once"
    clock.now += 2
    assert await cache.get("a") is None
    await cache.put("a", Title("back"))
    client = Redis.from_url(redis_address)
    assert await client.exists("nezuko:titles:a")
    await client.aclose()
    assert REDIS_UP._value.get() == 1


async def test_while_redis_stays_away_it_is_asked_ever_more_rarely(
    shared: SharedStore, redis_server: RedisServer, clock: Clock
) -> None:
    redis_server.kill()
    cache = titles(shared)
    await cache.get("a")
    asked = 0
    for _ in range(300):
        clock.now += 1
        before = shared._retry_at
        await cache.get("a")
        asked += shared._retry_at != before
    assert 10 <= asked <= 16  # 1, 2, 4, 8, 16, then each 30 s


@pytest.mark.parametrize("limit", [100, 1])
async def test_redis_never_answers_with_what_was_changed_while_it_was_away(
    redis_server: RedisServer, redis_address: str, clock: Clock, limit: int
) -> None:
    """Here it only couldn't be reached: it still holds the old values."""
    store = SharedStore(redis_address, clock=clock, changed_limit=limit)
    cache = titles(store)
    for name in "abc":
        await cache.put(name, Title("old"))
    redis_server.hide()
    await cache.drop("a")
    await cache.put("b", Title("new"))
    redis_server.show()
    clock.now += 2
    assert await cache.get("a") is None
    assert await cache.get("b") is None
    assert (await cache.get("c") is None) == (limit == 1), "too many changes to remember: all is forgotten"
    await store.close()


async def test_many_who_miss_at_once_make_the_value_once() -> None:
    cache = titles(MemoryStore())
    made = 0
    release = asyncio.Event()

    async def make() -> Title:
        nonlocal made
        made += 1
        await release.wait()
        return Title("made")

    callers = [asyncio.create_task(cache.get_or_make("a", make)) for _ in range(20)]
    await asyncio.sleep(0)
    release.set()
    assert await asyncio.gather(*callers) == [Title("made")] * 20
    assert made == 1


async def test_a_making_that_fails_keeps_nothing_and_tells_all() -> None:
    cache = titles(MemoryStore())

    async def fail() -> Title:
        await asyncio.sleep(0)
        raise LookupError("no such chat")

    results = await asyncio.gather(*(cache.get_or_make("a", fail) for _ in range(3)), return_exceptions=True)
    assert [type(result) for result in results] == [LookupError] * 3
    assert await cache.get("a") is None


async def test_without_a_redis_address_there_is_memory_alone() -> None:
    async with open_store(StorageSettings()) as store:
        assert isinstance(store, MemoryStore)


async def test_a_redis_that_never_was_there_is_no_error() -> None:
    async with open_store(StorageSettings(redis="redis://127.0.0.1:1/0")) as store:
        await store.put("nezuko:a", "x", 5)
        assert await store.get("nezuko:a") == "x"


async def test_an_address_that_is_none_is_refused_without_being_shown() -> None:
    with pytest.raises(ConfigurationError, match=r"storage\.redis") as caught:
        async with open_store(StorageSettings(redis="http://:secretword@host")):
            pass
    assert "secretword" not in str(caught.value)
