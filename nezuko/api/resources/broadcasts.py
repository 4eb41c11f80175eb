"""Broadcasts: one message to many, tried dry, sent, paused, explained."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from nezuko.administration.paging import sealed
from nezuko.api.fields import Line, Moment, OwnId, Page, Paged, TelegramId, number_of
from nezuko.api.operations import Call, Input, Nothing, Operations
from nezuko.broadcasts.courses import LONGEST, PER_SECOND, Audience, Course, CourseState, Outcome, result
from nezuko.broadcasts.service import Broadcasts
from nezuko.web.permissions import Permission
from nezuko.web.service import service

broadcasts = Operations(
    "Broadcasts", "One message to everybody who knows the bots in private, or to the protected groups."
)


class BroadcastRef(Input):
    """A broadcast."""

    broadcast_id: OwnId


class ToWhom(Input):
    """To whom it goes; empty lists let all through."""

    to: Literal["people", "groups"] = "people"
    bots: list[TelegramId] = Field(default_factory=list, max_length=100, description="Only by these bots.")
    groups: list[TelegramId] = Field(
        default_factory=list,
        max_length=1000,
        description="Only people who are in one of these groups, or these groups.",
    )
    languages: list[Line] = Field(default_factory=list, max_length=100, description="Only people with these languages.")


class ToDraft(ToWhom):
    """A broadcast to be tried dry."""

    text: str = Field(min_length=1, max_length=LONGEST)


class Broadcast(BaseModel):
    """One broadcast and how far it is."""

    broadcast_id: str
    state: CourseState = Field(
        description="“draft” sends nothing yet; “paused” waits; “done” and “cancelled” are over."
    )
    text: str
    to: Literal["people", "groups"]
    by: str = Field(description="Who wrote it.")
    created_at: Moment
    begun_at: Moment | None
    ended_at: Moment | None
    total: int = Field(description="To how many it goes; of a draft: would go.")
    settled: int = Field(description="With how many it is through.")
    counts: dict[Outcome, int] = Field(description="What became of how many of them.")
    seconds_left: float = Field(description="About how long the others take at Telegram's limits.")
    problem: str = Field(description="What it waits for; empty if for nothing.")
    said: str = Field(description="What came out so far, as a sentence for people.")

    @classmethod
    def of(cls, course: Course) -> Broadcast:
        """Return it as programs read it."""
        return cls(
            broadcast_id=str(course.id),
            state=course.state,
            text=course.text,
            to="groups" if course.audience.groups else "people",
            by=course.by_name,
            created_at=course.created_at,
            begun_at=course.begun_at,
            ended_at=course.ended_at,
            total=course.total,
            settled=course.settled,
            counts={outcome: count for outcome, count in course.counts.items() if count},
            seconds_left=(course.total - course.settled) / PER_SECOND if course.ended_at is None else 0.0,
            problem=course.problem,
            said=result(course),
        )


class RecipientsAsked(Paged):
    """Which recipients are wanted."""

    outcome: Outcome | None = Field(None, description="Only those of whom this became; null: those who didn't get it.")


class RecipientShown(BaseModel):
    """One recipient."""

    bot_id: int
    user_id: int | None
    group_id: int | None
    outcome: Outcome
    why: str


@broadcasts.get("/broadcasts", "Broadcasts", Permission.BROADCASTS_SEND)
async def list_broadcasts(call: Call[Nothing, Paged, Nothing]) -> Page[Broadcast]:
    """The newest first."""
    limit = call.query.limit
    found = await service(Broadcasts).store.latest(limit + 1, number_of(call.query.cursor))
    following = sealed((found[limit - 1].id,)) if len(found) > limit else None
    return Page(items=[Broadcast.of(course) for course in found[:limit]], next=following)


@broadcasts.post("/broadcasts", "Try a broadcast dry", Permission.BROADCASTS_SEND, makes="/broadcasts/{broadcast_id}")
async def draft_broadcast(call: Call[Nothing, Nothing, ToDraft]) -> Broadcast:
    """It is kept, and nothing is sent: `total` says to how many it would go, `seconds_left` how long that takes."""
    body = call.body
    audience = Audience(body.to == "groups", tuple(body.bots), tuple(body.groups), tuple(body.languages))
    course, _ = await service(Broadcasts).draft(body.text, audience)
    return Broadcast.of(course)


@broadcasts.get("/broadcasts/{broadcast_id}", "A broadcast", Permission.BROADCASTS_SEND)
async def get_broadcast(call: Call[BroadcastRef, Nothing, Nothing]) -> Broadcast:
    """How far it is."""
    return Broadcast.of(await service(Broadcasts).find(int(call.path.broadcast_id)))


@broadcasts.get("/broadcasts/{broadcast_id}/recipients", "Who got it, who didn't, and why", Permission.BROADCASTS_SEND)
async def list_recipients(call: Call[BroadcastRef, RecipientsAsked, Nothing]) -> Page[RecipientShown]:
    """In the order in which they are written to."""
    query, store = call.query, service(Broadcasts).store
    course = await service(Broadcasts).find(int(call.path.broadcast_id))
    outcomes = (query.outcome,) if query.outcome else (Outcome.BLOCKED, Outcome.FAILED)
    found = await store.recipients(course.id, outcomes, after=number_of(query.cursor) or 0, limit=query.limit + 1)
    items = [
        RecipientShown(bot_id=one.bot_id, user_id=one.user_id, group_id=one.chat_id, outcome=one.outcome, why=one.why)
        for one in found[: query.limit]
    ]
    return Page(items=items, next=sealed((found[query.limit - 1].id,)) if len(found) > query.limit else None)


@broadcasts.post("/broadcasts/{broadcast_id}/begin", "Send a draft", Permission.BROADCASTS_SEND)
async def begin_broadcast(call: Call[BroadcastRef, Nothing, Nothing]) -> Broadcast:
    """Whom it goes to is found anew. One broadcast goes out at a time."""
    course = await service(Broadcasts).find(int(call.path.broadcast_id))
    await service(Broadcasts).begin(course)
    return Broadcast.of(course)


@broadcasts.post("/broadcasts/{broadcast_id}/pause", "Pause a broadcast", Permission.BROADCASTS_SEND)
async def pause_broadcast(call: Call[BroadcastRef, Nothing, Nothing]) -> Broadcast:
    """What is on its way arrives."""
    course = await service(Broadcasts).find(int(call.path.broadcast_id))
    await service(Broadcasts).pause(course)
    return Broadcast.of(course)


@broadcasts.post("/broadcasts/{broadcast_id}/resume", "Go on with a broadcast", Permission.BROADCASTS_SEND)
async def resume_broadcast(call: Call[BroadcastRef, Nothing, Nothing]) -> Broadcast:
    """Nobody gets it twice."""
    course = await service(Broadcasts).find(int(call.path.broadcast_id))
    await service(Broadcasts).resume(course)
    return Broadcast.of(course)


@broadcasts.post("/broadcasts/{broadcast_id}/stop", "End a broadcast where it is", Permission.BROADCASTS_SEND)
async def stop_broadcast(call: Call[BroadcastRef, Nothing, Nothing]) -> Broadcast:
    """What was sent stays sent."""
    course = await service(Broadcasts).find(int(call.path.broadcast_id))
    await service(Broadcasts).cancel(course)
    return Broadcast.of(course)


@broadcasts.delete("/broadcasts/{broadcast_id}", "Throw a draft away", Permission.BROADCASTS_SEND)
async def drop_broadcast(call: Call[BroadcastRef, Nothing, Nothing]) -> None:
    """Only one that was never begun; the others go by themselves after a while."""
    course = await service(Broadcasts).find(int(call.path.broadcast_id))
    await service(Broadcasts).drop(course)
