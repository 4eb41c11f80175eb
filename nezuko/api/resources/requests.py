"""Requests to join a group that wait: who asked, and the two answers."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from nezuko.administration.protections import Protections
from nezuko.api.fields import Moment, Page, Paged, cut
from nezuko.api.operations import Call, Nothing, Operations
from nezuko.api.resources.groups import GroupRef
from nezuko.api.resources.members import MemberRef, Said
from nezuko.ways.book import Waiting, Way
from nezuko.ways.deciding import Deciding, order
from nezuko.web.permissions import Permission
from nezuko.web.service import service

requests = Operations("Requests to join", "Who asked to join a group and waits: let in or turned away.")

_REQUEST = "/groups/{bot_id}/{group_id}/requests/{user_id}"


class JoinRequest(BaseModel):
    """Somebody who asked to join and waits."""

    user_id: int
    name: str
    username: str | None = Field(description="null also if Telegram didn't tell it.")
    told: Literal["guard", "request"] | None = Field(
        description="How he was told what is missing: on the guard's page, or in private; null: he wasn't."
    )
    asked_at: Moment


@requests.get("/groups/{bot_id}/{group_id}/requests", "Who asked to join", Permission.GROUPS_VIEW)
async def list_requests(call: Call[GroupRef, Paged, Nothing]) -> Page[JoinRequest]:
    """And waits, the latest first. Nobody waits at a bot that isn't connected."""
    group = service(Protections).known(call.path.bot_id, call.path.group_id)
    found, following = cut(service(Deciding).waiting(group.bot_id, group.chat_id), order, call.query)
    return Page(items=[_request(waiting) for waiting in found], next=following)


@requests.post(f"{_REQUEST}/admit", "Let somebody in", Permission.MEMBERS_ACT)
async def admit(call: Call[MemberRef, Nothing, Nothing]) -> Said:
    """Whatever his channels. The gate then judges him like everybody: without the channels he is muted until he joins them."""
    return await _decide(call.path, approved=True)


@requests.post(f"{_REQUEST}/decline", "Turn somebody away", Permission.MEMBERS_ACT)
async def decline(call: Call[MemberRef, Nothing, Nothing]) -> Said:
    """He may ask again."""
    return await _decide(call.path, approved=False)


async def _decide(path: MemberRef, *, approved: bool) -> Said:
    group = service(Protections).known(path.bot_id, path.group_id)
    return Said(said=await service(Deciding).decide(group.bot_id, group.chat_id, path.user_id, approved=approved))


def _request(waiting: Waiting) -> JoinRequest:
    person = waiting.person
    told: Literal["guard", "request"] | None = None
    if waiting.way == Way.GUARD:
        told = "guard"
    elif waiting.way == Way.REQUEST:
        told = "request"
    return JoinRequest(
        user_id=person.id, name=person.name, username=person.username, told=told, asked_at=waiting.asked_at
    )
