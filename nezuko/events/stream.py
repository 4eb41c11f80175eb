"""The live feed as server-sent events: rows of HTML, ready to be put on top."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass

from jinja2 import Template

from nezuko.events.feed import Feed
from nezuko.events.kinds import Kind
from nezuko.events.log import Event
from nezuko.events.models import EventRow
from nezuko.events.overview import Overview
from nezuko.events.rows import FEED_ROWS, lines
from nezuko.web.sse import Message

GATHER_SECONDS = 0.15
"""Events of a storm are sent together: a page shows only the last ones anyway."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events a page shows; None: all."""

    kinds: frozenset[Kind] | None = None
    chat_id: int | None = None
    user_id: int | None = None
    chats: frozenset[int] | None = None
    """The groups that the reader may see."""

    def __call__(self, event: Event) -> bool:
        """Tell whether the page shows the event."""
        return (
            (self.kinds is None or event.kind in self.kinds)
            and self.chat_id in (None, event.chat_id)
            and self.user_id in (None, event.user_id)
            and (self.chats is None or event.chat_id in self.chats)
        )


async def batches(
    feed: Feed, after_id: int | None, wanted: Wanted, *, missed: int = FEED_ROWS
) -> AsyncGenerator[list[Event], None]:
    """Yield events younger than `after_id`, oldest first: the missed ones from memory or the database, then live ones.

    Of what is forgotten in memory the latest `missed` come from the database.
    """
    watcher = feed.subscribe(after_id)
    try:
        sent: set[int] = set()
        if after_id is not None and not feed.covers(after_id):
            older = [Event.of(row) for row in await EventRow.after(after_id, missed)]
            sent = {event.id for event in older}
            if chosen := [event for event in older if wanted(event)]:
                yield chosen
        while news := await watcher.batch():
            if chosen := [event for event in news if wanted(event) and event.id not in sent]:
                yield chosen
            await asyncio.sleep(GATHER_SECONDS)
    finally:
        feed.leave(watcher)


async def messages(
    news: AsyncGenerator[list[Event], None], rows: Template, overview: Overview
) -> AsyncGenerator[Message, None]:
    """Yield, for each batch, its rows as HTML (newest first) and then the named event "news" for whatever else should look again."""
    try:
        async for batch in news:
            html = await rows.render_async(lines=lines(_newest(batch), overview), fresh=True)
            yield Message(html, id=str(batch[-1].id))
            yield Message("", event="news")
    finally:
        await news.aclose()


def _newest(batch: Sequence[Event]) -> list[Event]:
    return list(reversed(batch[-FEED_ROWS:]))
