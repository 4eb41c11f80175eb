"""Tells an open page that its phone or its trace is another one now."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine, Sequence
from contextlib import aclosing
from functools import partial
from typing import Any

from nezuko.events.feed import Feed, Subscription
from nezuko.events.kinds import MUTING, Kind
from nezuko.events.stream import Wanted
from nezuko.sandbox.world.changes import Changes
from nezuko.web.sse import Message

GATHER_SECONDS = 0.08
"""What happens within so short a time is told at once."""
QUIET_SECONDS = 0.25
LONGEST_SECONDS = 3.5

PHONE, TRACE = "phone", "trace"

Wait = Callable[[], Coroutine[Any, Any, bool]]
"""Waits for news; False: there won't be any more."""


async def news(
    feed: Feed, wanted: Wanted, deeds: Changes, changes: Changes, places: Sequence[int]
) -> AsyncGenerator[Message, None]:
    """Yield named events: "phone" or "trace", whichever should be looked at again.

    It begins with one of each: the page may have missed something before it listened, or while it was cut off.

    Args:
        feed: brings what the gate does; of it, what is `wanted` changes the trace.
        wanted: the person's events in the group.
        deeds: tells what is done by hand as the person; that changes the trace too.
        changes: tells what changes on the embedded Telegram.
        places: the chats whose changes the phone shows.
    """
    watcher = feed.subscribe()
    try:
        with changes.looking(*places) as moved, deeds.looking(wanted.user_id or 0) as acted:
            for name in (PHONE, TRACE):
                yield Message("", event=name)
            sources: list[tuple[str, Wait]] = [
                (PHONE, partial(_rung, moved)),
                (TRACE, partial(_rung, acted)),
                (TRACE, partial(_recorded, watcher, wanted)),
            ]
            async with aclosing(_first_of(sources)) as rung:
                async for name in rung:
                    yield Message("", event=name)
    finally:
        feed.leave(watcher)


async def _first_of(sources: Sequence[tuple[str, Wait]]) -> AsyncGenerator[str, None]:
    """Yield the name of whichever source has news, until one of them ends. Owns the tasks that wait."""
    waiting: dict[asyncio.Future[bool], tuple[str, Wait]] = {}
    try:
        for source in sources:
            waiting[asyncio.ensure_future(source[1]())] = source
        while True:
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            rung = [future for future in waiting if future.done()]
            if not all(future.result() for future in rung):
                return
            names = {waiting[future][0] for future in rung}
            for future in rung:
                source = waiting.pop(future)
                waiting[asyncio.ensure_future(source[1]())] = source
            for name in sorted(names):
                yield name
            await asyncio.sleep(GATHER_SECONDS)
    finally:
        for future in waiting:
            future.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)


async def _rung(bell: asyncio.Event) -> bool:
    await bell.wait()
    bell.clear()
    return True


async def _recorded(watcher: Subscription, wanted: Wanted) -> bool:
    """Wait for a wanted event; False when the feed has ended."""
    while batch := await watcher.batch():
        if any(wanted(event) for event in batch):
            return True
    return False


async def until_quiet(watcher: Subscription, wanted: Wanted) -> None:
    """Wait until the gate has done what it does about somebody: a page without scripts is drawn only once.

    Whoever is muted is told why a moment later, together with others who came meanwhile: that is waited for, too.
    """
    prompt_is_due = False
    try:
        async with asyncio.timeout(LONGEST_SECONDS):
            while True:
                async with asyncio.timeout(None if prompt_is_due else QUIET_SECONDS):
                    batch = await watcher.batch()
                if not batch:
                    return
                kinds = {event.kind for event in batch if wanted(event)}
                prompt_is_due = (prompt_is_due or bool(kinds & MUTING)) and Kind.PROMPTED not in kinds
    except TimeoutError:
        return
