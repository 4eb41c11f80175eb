"""What the gate did, page by page and live."""

from __future__ import annotations

from collections.abc import AsyncGenerator

from pydantic import BaseModel, Field
from quart import Response, request

from nezuko.administration.paging import sealed
from nezuko.api.fields import Moment, Page, Paged, TelegramId, number_of
from nezuko.api.operations import Call, Input, Nothing, Operations
from nezuko.events.explain import Finding
from nezuko.events.feed import Feed
from nezuko.events.kinds import Kind
from nezuko.events.log import Event as Happened
from nezuko.events.overview import Overview
from nezuko.events.search import find
from nezuko.events.stream import Wanted, batches
from nezuko.web.guard import Identity, require
from nezuko.web.numbers import whole_number
from nezuko.web.permissions import Permission
from nezuko.web.service import service
from nezuko.web.sse import Message, Streams

events = Operations("Events", "What the gate did, page by page and live.")

MOST_MISSED = 1000
"""Missed events that a stream makes up for; whoever missed more reads the list."""


class Found(BaseModel):
    """What one rule found."""

    rule: str
    outcome: str = Field(description="passed, failed or unknown.")
    why: str
    age: float | None = Field(description="How old the fact was, in seconds; null: none was looked up.")

    @classmethod
    def of(cls, finding: Finding) -> Found:
        """Return it as callers see it."""
        return cls(rule=finding.rule, outcome=finding.outcome, why=finding.why, age=finding.age)


class Event(BaseModel):
    """One fact."""

    id: str = Field(description="Grows with time.")
    at: Moment
    kind: Kind
    bot_id: int | None
    group_id: int | None
    group: str = Field(description="The group's title.")
    user_id: int | None
    user_name: str
    channel_id: int | None
    text: str = Field(description="What happened, for people; the person's name goes before it.")
    latency_ms: float | None = Field(description="From the update's arrival to the deed.")
    cached: bool = Field(description="Whether nobody had to be asked.")
    request: str = Field(description="What belongs together has the same number.")
    findings: list[Found]


class Which(Input):
    """Which events are wanted."""

    kind: list[Kind] = Field([], max_length=30, description="Only these kinds; may be given several times.")
    group: TelegramId | None = Field(None, description="Only of this group.")
    user: TelegramId | None = Field(None, description="Only about this person.")


class EventsAsked(Paged, Which):
    """Which events, and which page of them."""


def event_of(event: Happened, overview: Overview) -> Event:
    """Return an event as callers see it."""
    return Event(
        id=str(event.id),
        at=event.at_ms / 1000,
        kind=event.kind,
        bot_id=event.bot_id,
        group_id=event.chat_id,
        group=overview.chat_title(event.chat_id),
        user_id=event.user_id,
        user_name=event.user_name,
        channel_id=event.channel_id,
        text=event.text,
        latency_ms=event.latency_ms,
        cached=event.cached,
        request=event.correlation,
        findings=[Found.of(Finding.of(raw)) for raw in event.findings],
    )


def _wanted(who: Identity, which: Which) -> Wanted:
    if which.group is not None and who.groups is not None:
        require(Permission.DASHBOARD_VIEW, chat_id=which.group)
    return Wanted(frozenset(which.kind) or None, which.group, which.user, who.chats)


@events.get("/events", "List events", Permission.DASHBOARD_VIEW)
async def list_events(call: Call[Nothing, EventsAsked, Nothing]) -> Page[Event]:
    """The latest first. A page may have fewer items than asked for, or none, and others still follow: `next` says so."""
    asked, overview = call.query, service(Overview)
    found = await find(_wanted(call.who, asked), asked.limit, number_of(asked.cursor))
    items = [event_of(Happened.of(row), overview) for row in found.rows]
    return Page(items=items, next=sealed((found.before,)) if found.before else None)


@events.get("/events/stream", "Events as they happen", Permission.DASHBOARD_VIEW, media="text/event-stream")
async def stream_events(call: Call[Nothing, Which, Nothing]) -> Response:
    """Server-sent events: `id` and `event` (the kind) of each, and `data` as in the list.

    Whoever comes back with `Last-Event-ID` first gets what he missed, up to a thousand events. It ends after an hour at the latest;
    ten streams may be open at once.
    """
    after = whole_number(request.headers.get("Last-Event-ID", ""))
    news = batches(service(Feed), after, _wanted(call.who, call.query), missed=MOST_MISSED)
    made: Response = service(Streams).response(call.who.session, _messages(news, service(Overview)))
    return made


async def _messages(news: AsyncGenerator[list[Happened], None], overview: Overview) -> AsyncGenerator[Message, None]:
    try:
        async for batch in news:
            for event in batch:
                yield Message(event_of(event, overview).model_dump_json(), event=event.kind.value, id=str(event.id))
    finally:
        await news.aclose()
