"""Tells an open page that its phone or its trace is another one now."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence

from nezuko.events.feed import Feed, Subscription
from nezuko.events.stream import Wanted
from nezuko.sandbox.world.changes import Changes
from nezuko.web.sse import Message

GATHER_SECONDS = 0.08
"""What happens within so short a time is told at once."""
QUIET_SECONDS = 0.25
LONGEST_SECONDS = 1.5


async def news(feed: Feed, wanted: Wanted, changes: Changes, places: Sequence[int]) -> AsyncGenerator[Message, None]:
    """Yield the named event "phone" when something changes in one of the places, and "trace" when a wanted event is recorded.

    It begins with one of each: the page may have missed something before it listened, or while it was cut off.
    """
    watcher = feed.subscribe()
    waiting: dict[str, asyncio.Future[bool]] = {}
    try:
        with changes.looking(*places) as changed:
            yield Message("", event="phone")
            yield Message("", event="trace")
            while True:
                if "phone" not in waiting:
                    waiting["phone"] = asyncio.ensure_future(_changed(changed))
                if "trace" not in waiting:
                    waiting["trace"] = asyncio.ensure_future(_recorded(watcher, wanted))
                await asyncio.wait(waiting.values(), return_when=asyncio.FIRST_COMPLETED)
                for name in [name for name, future in waiting.items() if future.done()]:
                    if not waiting.pop(name).result():
                        return
                    yield Message("", event=name)
                await asyncio.sleep(GATHER_SECONDS)
    finally:
        feed.leave(watcher)
        for future in waiting.values():
            future.cancel()
        await asyncio.gather(*waiting.values(), return_exceptions=True)


async def _changed(changed: asyncio.Event) -> bool:
    await changed.wait()
    changed.clear()
    return True


async def _recorded(watcher: Subscription, wanted: Wanted) -> bool:
    """Wait for a wanted event; False when the feed has ended."""
    while batch := await watcher.batch():
        if any(wanted(event) for event in batch):
            return True
    return False


async def until_quiet(watcher: Subscription, wanted: Wanted) -> None:
    """Wait until the gate has done what it does about somebody: a page without scripts is drawn only once."""
    try:
        async with asyncio.timeout(LONGEST_SECONDS):
            going_on = True
            while going_on:
                async with asyncio.timeout(QUIET_SECONDS):
                    going_on = await _recorded(watcher, wanted)
    except TimeoutError:
        return
