"""What has just been committed, for everyone who watches."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from prometheus_client import Gauge

if TYPE_CHECKING:
    from nezuko.events.log import Event

WATCHERS = Gauge("nezuko_feed_watchers", "Subscriptions to the feed of events that are open now.")

KEPT = 1000
QUEUE = 1000


class Subscription:
    """One watcher's bounded queue. It ends when the feed closes, or when the watcher is too slow: he then asks again from his last id."""

    def __init__(self, waiting: list[Event], size: int) -> None:
        self._waiting: deque[Event] = deque(waiting)
        self._size = max(size, len(waiting))
        self._news = asyncio.Event()
        self._ended = False
        if waiting:
            self._news.set()

    def push(self, event: Event) -> bool:
        """Queue an event; False (and the end) if the queue is full."""
        if len(self._waiting) >= self._size:
            self.end()
            return False
        self._waiting.append(event)
        self._news.set()
        return True

    def end(self) -> None:
        """Deliver what is queued, then end."""
        self._ended = True
        self._news.set()

    async def batch(self) -> list[Event]:
        """Wait for news and return all of it, oldest first; an empty list is the end."""
        while not self._waiting:
            if self._ended:
                return []
            self._news.clear()
            await self._news.wait()
        news = list(self._waiting)
        self._waiting.clear()
        return news

    async def __aiter__(self) -> AsyncIterator[Event]:
        while news := await self.batch():
            for event in news:
                yield event


class Feed:
    """Publishes events to subscriptions and remembers the last 1,000 for those who come back."""

    def __init__(self, *, kept: int = KEPT, queue: int = QUEUE) -> None:
        """`kept`: events remembered; `queue`: events a slow watcher may be behind."""
        self._last: deque[Event] = deque(maxlen=kept)
        self._queue = queue
        self._watchers: set[Subscription] = set()
        self._closed = False

    def publish(self, event: Event) -> None:
        """Hand an event to all watchers."""
        self._last.append(event)
        for watcher in [watcher for watcher in self._watchers if not watcher.push(event)]:
            self.leave(watcher)

    def covers(self, after_id: int) -> bool:
        """Tell whether nothing younger than `after_id` has been forgotten, as far as this process has seen events."""
        return bool(self._last) and self._last[0].id <= after_id

    def subscribe(self, after_id: int | None = None) -> Subscription:
        """Begin to watch; with `after_id`, first what is remembered of later events. Give it back with `leave`."""
        missed = [event for event in self._last if event.id > after_id] if after_id is not None else []
        watcher = Subscription(missed, self._queue)
        if self._closed:
            watcher.end()
        else:
            self._watchers.add(watcher)
            WATCHERS.set(len(self._watchers))
        return watcher

    def forget(self, user_id: int) -> None:
        """Remember nothing more of what befell somebody; who watches now has seen it already."""
        self._last = deque((event for event in self._last if event.user_id != user_id), maxlen=self._last.maxlen)

    def leave(self, watcher: Subscription) -> None:
        """Stop watching."""
        self._watchers.discard(watcher)
        WATCHERS.set(len(self._watchers))

    def close(self) -> None:
        """End all subscriptions, now and later."""
        self._closed = True
        for watcher in list(self._watchers):
            watcher.end()
            self.leave(watcher)
