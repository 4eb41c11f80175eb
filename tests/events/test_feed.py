"""The feed: bounded, replayable, closable."""

from __future__ import annotations

import asyncio

from nezuko.events.feed import Feed
from nezuko.events.kinds import Kind
from nezuko.events.log import Event


def event(number: int) -> Event:
    return Event(number, number, Kind.JOINED)


async def test_watchers_get_what_comes_in_order() -> None:
    feed = Feed()
    one, other = feed.subscribe(), feed.subscribe()
    for number in (1, 2, 3):
        feed.publish(event(number))
    assert [e.id for e in await one.batch()] == [e.id for e in await other.batch()] == [1, 2, 3]


async def test_who_comes_back_gets_what_he_missed() -> None:
    feed = Feed()
    for number in (1, 2, 3):
        feed.publish(event(number))
    assert [e.id for e in await feed.subscribe(after_id=1).batch()] == [2, 3]
    assert feed.covers(1)


async def test_feed_knows_what_it_has_forgotten() -> None:
    feed = Feed(kept=2)
    assert not feed.covers(0)
    for number in (1, 2, 3):
        feed.publish(event(number))
    assert not feed.covers(1)
    assert feed.covers(2)


async def test_slow_watcher_is_let_go_after_what_he_has_and_can_come_back() -> None:
    feed = Feed(queue=3)
    slow = feed.subscribe()
    for number in range(1, 6):
        feed.publish(event(number))
    assert [e.id for e in await slow.batch()] == [1, 2, 3]
    assert await slow.batch() == []
    assert [e.id for e in await feed.subscribe(after_id=3).batch()] == [4, 5]


async def test_closing_ends_waiting_watchers_and_later_ones() -> None:
    feed = Feed()
    watcher = feed.subscribe()
    waiting = asyncio.ensure_future(watcher.batch())
    await asyncio.sleep(0)
    feed.close()
    async with asyncio.timeout(5):
        assert await waiting == []
        assert [e async for e in feed.subscribe()] == []


async def test_watcher_who_left_gets_nothing() -> None:
    feed = Feed()
    watcher = feed.subscribe()
    feed.leave(watcher)
    feed.publish(event(1))
    watcher.end()
    assert await watcher.batch() == []
