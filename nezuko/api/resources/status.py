"""How it goes: health, and the numbers of now."""

from __future__ import annotations

from importlib.metadata import version

from pydantic import BaseModel, Field

from nezuko.api.operations import Call, Nothing, Operations
from nezuko.events.overview import Overview
from nezuko.web.permissions import Permission
from nezuko.web.service import service
from nezuko.web.status import Readiness, uptime

status = Operations("Status", "How it goes: health, and the numbers of now.")


class Check(BaseModel):
    """One thing that the work depends on."""

    name: str
    ok: bool
    problem: str = Field(
        description="What is wrong, as a sentence; empty if nothing is, and for those who may not see the bots."
    )


class Status(BaseModel):
    """Whether everything that the work depends on is there."""

    ready: bool
    version: str
    uptime_seconds: float
    checks: list[Check]


class Number(BaseModel):
    """One number of the overview."""

    name: str
    title: str
    value: int | None = Field(description="null: not known.")
    hint: str = Field(description="What puts it into proportion.")


class Numbers(BaseModel):
    """The numbers of now, of the groups that the caller may see."""

    cards: list[Number]
    troubled: int = Field(description="Protected groups where something keeps the gate from working.")
    bots: int | None = Field(description="Bots that should be connected; null: not known.")
    bots_connected: int


@status.get("/status", "Whether everything works", Permission.DASHBOARD_VIEW)
async def get_status(call: Call[Nothing, Nothing, Nothing]) -> Status:
    """What `/ready` checks, for those who are signed in."""
    outcomes = await service(Readiness).look()
    told = call.who.groups is None and call.who.may(Permission.BOTS_VIEW)
    checks = [Check(name=name, ok=one.ok, problem=one.problem if told else "") for name, one in outcomes.items()]
    return Status(
        ready=all(one.ok for one in checks), version=version("nezuko"), uptime_seconds=uptime(), checks=checks
    )


@status.get("/overview", "The numbers of now", Permission.DASHBOARD_VIEW)
async def get_overview(call: Call[Nothing, Nothing, Nothing]) -> Numbers:
    """What the overview shows."""
    overview = service(Overview)
    now = await overview.numbers(call.who.chats)
    cards = [
        Number(name=card.name, title=card.title, value=card.value, hint=card.hint)
        for card in await overview.cards(call.who.chats)
    ]
    return Numbers(cards=cards, troubled=now.troubled, bots=now.bots, bots_connected=now.bots_up)
