"""Members: found, explained, and what an admin may decide about them."""

from __future__ import annotations

from pydantic import BaseModel, Field

from nezuko.administration.group_detail import GroupDetails
from nezuko.administration.members import MOST_DAYS, Members
from nezuko.administration.paging import sealed
from nezuko.administration.protections import Protections
from nezuko.api.fields import Line, Moment, Page, Paged, Reason, TelegramId, number_of
from nezuko.api.operations import Call, Input, Nothing, Operations
from nezuko.api.resources.events import Event, Found, event_of
from nezuko.api.resources.groups import Exempt, GroupRef
from nezuko.events.overview import Overview
from nezuko.events.people import find_people, member_of
from nezuko.web.permissions import Permission
from nezuko.web.service import service

members = Operations("Members", "Members: found, explained, and what an admin may decide about them.")


MUTE_SHORTEST, MUTE_LONGEST = 60, 365 * 86_400
"""Seconds. Telegram takes less than 30 s, and more than 366 days, for "for ever"."""


class MemberRef(GroupRef):
    """Somebody in a group."""

    user_id: TelegramId


class Question(Input):
    """Whom to look for."""

    q: Line = Field(
        "", max_length=100, description="An id, an @username, or a part of a name; empty: whoever was seen last."
    )
    limit: int = Field(25, ge=1, le=100, description="How many people at most.")


class Seen(BaseModel):
    """A group in which something happened to somebody."""

    group_id: int
    title: str
    last_at: Moment


class Person(BaseModel):
    """Somebody whom the gate has met."""

    user_id: int
    name: str
    username: str
    seen_in: list[Seen] = Field(description="The latest first; only groups that the caller may see.")


class Member(BaseModel):
    """Where somebody stands in a group, and why."""

    bot_id: int
    group_id: int
    user_id: int
    name: str
    username: str
    muted: bool | None = Field(description="By the gate or an admin; null: the gate's books don't know this person.")
    by_hand: bool | None = Field(description="Whether an admin muted him, whatever his channels; null: likewise.")
    until: Moment | None = Field(description="When the mute ends by itself; null: it doesn't.")
    exempt: bool | None = Field(description="Whether he may write whatever his channels; null: likewise.")
    since: Moment | None = Field(description="Since when he is muted.")
    tone: str = Field(description="good, bad, wait, alert or plain.")
    answer: str = Field(description="Why he may or may not write, as a sentence.")
    hint: str = Field(description="What would help him; empty if nothing has to.")
    findings: list[Found] = Field(description="What the rules found when it was decided.")
    events: list[Event] = Field(description="All that is known of him there, the latest first; at most 200.")


class Because(Input):
    """A decision needs a reason."""

    reason: Reason


class ToMute(Because):
    """A mute, whatever the channels."""

    seconds: int | None = Field(
        None, ge=MUTE_SHORTEST, le=MUTE_LONGEST, description="For how long; null: until somebody ends it."
    )


class Exemption(Because):
    """An exemption."""

    days: int | None = Field(None, ge=1, le=MOST_DAYS, description="For how long; null: until somebody ends it.")


class ToExempt(Exemption):
    """Somebody who shall be exempt."""

    who: Line = Field(min_length=1, max_length=64, description="An id, an @username, or a t.me link.")


class Said(BaseModel):
    """What came of it."""

    said: str = Field(description="As a sentence for people.")


@members.get("/members", "Find people", Permission.DASHBOARD_VIEW)
async def find_members(call: Call[Nothing, Question, Nothing]) -> Page[Person]:
    """The best matches; there are no further pages: ask more exactly."""
    people, places = await find_people(call.query.q.strip(), call.who.chats, call.query.limit)
    title = service(Overview).chat_title
    items = [
        Person(
            user_id=person.id,
            name=person.name,
            username=person.username,
            seen_in=[Seen(group_id=chat, title=title(chat), last_at=at / 1000) for chat, at in places[person.id]],
        )
        for person in people
    ]
    return Page(items=items, next=None)


@members.get(
    "/groups/{bot_id}/{group_id}/members/{user_id}", "Why somebody may or may not write", Permission.DASHBOARD_VIEW
)
async def get_member(call: Call[MemberRef, Nothing, Nothing]) -> Member:
    """The whole trace: what was found, what was decided, what was done."""
    path, about = call.path, service(Overview)
    service(Protections).known(path.bot_id, path.group_id)
    known = await member_of(path.group_id, path.user_id, about)
    state, answer = known.state, known.answer
    return Member(
        bot_id=path.bot_id,
        group_id=path.group_id,
        user_id=path.user_id,
        name=known.name,
        username=known.username,
        muted=state.muted if state else None,
        by_hand=state.by_hand if state else None,
        until=(state.until or None) if state else None,
        exempt=state.exempt if state else None,
        since=state.since if state else None,
        tone=answer.tone,
        answer=answer.sentence,
        hint=answer.hint,
        findings=[Found.of(one) for one in answer.findings],
        events=[event_of(event, about) for event in known.events],
    )


@members.post("/groups/{bot_id}/{group_id}/members/{user_id}/lift", "Unmute somebody", Permission.MEMBERS_ACT)
async def lift(call: Call[MemberRef, Nothing, Because]) -> Said:
    """He may write at once, until he leaves the group or one of its channels."""
    path = call.path
    return Said(said=await service(Members).lift(path.bot_id, path.group_id, path.user_id, call.body.reason))


@members.post("/groups/{bot_id}/{group_id}/members/{user_id}/exempt", "Exempt somebody", Permission.MEMBERS_ACT)
async def exempt(call: Call[MemberRef, Nothing, Exemption]) -> Said:
    """He may write whatever his channels, until that is taken back or its days are over."""
    path, body, members = call.path, call.body, service(Members)
    person = await members.person(path.bot_id, path.user_id)
    return Said(said=await members.exempt(path.bot_id, path.group_id, person, body.reason, days=body.days))


@members.post("/groups/{bot_id}/{group_id}/members/{user_id}/end-exemption", "End an exemption", Permission.MEMBERS_ACT)
async def end_exemption(call: Call[MemberRef, Nothing, Because]) -> Said:
    """From then on the rule holds for him: without the channels he is muted at once."""
    path = call.path
    return Said(said=await service(Members).end_exemption(path.bot_id, path.group_id, path.user_id, call.body.reason))


@members.post("/groups/{bot_id}/{group_id}/members/{user_id}/mute", "Mute somebody", Permission.MEMBERS_ACT)
async def mute(call: Call[MemberRef, Nothing, ToMute]) -> Said:
    """Whatever his channels; the gate doesn't lift it."""
    path, body = call.path, call.body
    said = await service(Members).mute(path.bot_id, path.group_id, path.user_id, body.reason, body.seconds)
    return Said(said=said)


@members.post("/groups/{bot_id}/{group_id}/members/{user_id}/end-mute", "End a mute by hand", Permission.MEMBERS_ACT)
async def end_mute(call: Call[MemberRef, Nothing, Because]) -> Said:
    """From then on the rule holds for him."""
    path = call.path
    return Said(said=await service(Members).end_mute(path.bot_id, path.group_id, path.user_id, call.body.reason))


@members.post("/groups/{bot_id}/{group_id}/members/{user_id}/judge", "Judge somebody again", Permission.MEMBERS_ACT)
async def judge(call: Call[MemberRef, Nothing, Because]) -> Said:
    """By what Telegram says of him now: a mute, its end, or nothing, as the rule says."""
    path = call.path
    return Said(said=await service(Members).judge(path.bot_id, path.group_id, path.user_id, call.body.reason))


@members.get("/groups/{bot_id}/{group_id}/exemptions", "Who is exempt", Permission.GROUPS_VIEW)
async def list_exemptions(call: Call[GroupRef, Paged, Nothing]) -> Page[Exempt]:
    """The latest first."""
    group = service(Protections).known(call.path.bot_id, call.path.group_id)
    found, before = await service(GroupDetails).exempt(group, number_of(call.query.cursor), call.query.limit)
    items = [
        Exempt(
            user_id=one.row.user_id,
            name=one.name,
            username=one.username,
            reason=one.row.reason,
            passing=one.row.passing,
            until=one.row.ends_at,
            since=one.row.created_at,
        )
        for one in found
    ]
    return Page(items=items, next=sealed((before,)) if before else None)


@members.post("/groups/{bot_id}/{group_id}/exemptions", "Exempt somebody by name", Permission.MEMBERS_ACT)
async def exempt_by_name(call: Call[GroupRef, Nothing, ToExempt]) -> Said:
    """Also somebody who isn't in the group yet."""
    path, body, members = call.path, call.body, service(Members)
    service(Protections).known(path.bot_id, path.group_id)
    person = await members.find(path.bot_id, body.who)
    return Said(said=await members.exempt(path.bot_id, path.group_id, person, body.reason, days=body.days))
