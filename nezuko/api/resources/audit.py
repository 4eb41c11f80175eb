"""Who changed what."""

from __future__ import annotations

import time

from pydantic import AwareDatetime, BaseModel, Field
from quart import Response

from nezuko.administration.paging import sealed
from nezuko.api.fields import Line, Moment, Page, Paged, number_of
from nezuko.api.operations import Call, Input, Nothing, Operations
from nezuko.audit.export import as_csv
from nezuko.audit.models import AuditRow, Wanted
from nezuko.audit.seen import address_of, changes, seen_by
from nezuko.events.overview import Overview
from nezuko.web.guard import Identity
from nezuko.web.permissions import Permission
from nezuko.web.service import service

audit = Operations("Audit", "Who changed what, with the old and the new value.")


class AuditFilter(Input):
    """Which rows are wanted."""

    who: Line = Field("", max_length=64, description="A part of the name of whoever did it.")
    action: Line = Field("", max_length=40, description="As in group.change.")
    resource: Line = Field("", max_length=24, description="As in group, channel, bot, account, member.")
    since: AwareDatetime | None = Field(
        None, description="Only since this moment, with its offset, as in 2026-01-31T12:00:00Z."
    )


class AuditAsked(AuditFilter, Paged):
    """Which rows are wanted, and which page of them."""


class Change(BaseModel):
    """One value that changed; null: there was or is none."""

    key: str
    old: str | None
    new: str | None


class AuditEntry(BaseModel):
    """One change, or one try that failed."""

    id: str
    at: Moment
    who: str
    account_id: str | None
    telegram_id: int | None
    via: str = Field(description="web, api, telegram, console or program.")
    ip: str = Field(description="Only for owners, and for what the caller did himself.")
    action: str
    resource: str
    resource_id: str
    bot_id: int | None
    group_id: int | None
    group: str
    changes: list[Change]
    request: str


@audit.get("/audit", "Who changed what", Permission.AUDIT_VIEW)
async def list_audit(call: Call[Nothing, AuditAsked, Nothing]) -> Page[AuditEntry]:
    """The latest first. Owners see everything; others what they did themselves, and group admins what befell their groups."""
    asked = call.query
    rows = await AuditRow.page(_wanted(call.who, asked), asked.limit + 1, number_of(asked.cursor))
    more, rows = len(rows) > asked.limit, rows[: asked.limit]
    return Page(items=[_entry(row, call.who) for row in rows], next=sealed((rows[-1].id,)) if more else None)


@audit.get("/audit.csv", "Who changed what, as CSV", Permission.AUDIT_VIEW, media="text/csv")
async def audit_as_csv(call: Call[Nothing, AuditFilter, Nothing]) -> Response:
    """The same rows as a file, up to 10,000 of them, written while they are read."""
    return as_csv(_wanted(call.who, call.query), call.who, service(Overview))


def _wanted(who: Identity, asked: AuditFilter) -> Wanted:
    # Ids of rows hold no moments before 1970; nothing is younger than now.
    since = min(max(asked.since.timestamp(), 0), time.time()) if asked.since else None
    return seen_by(who, name=asked.who, action=asked.action, resource=asked.resource, since=since)


def _entry(row: AuditRow, who: Identity) -> AuditEntry:
    return AuditEntry(
        id=str(row.id),
        at=row.at,
        who=row.actor,
        account_id=str(row.account_id) if row.account_id else None,
        telegram_id=row.telegram_id,
        via=row.via,
        ip=address_of(row, who),
        action=row.action,
        resource=row.resource,
        resource_id=row.resource_id,
        bot_id=row.bot_id,
        group_id=row.chat_id,
        group=service(Overview).chat_title(row.chat_id),
        changes=[Change(key=one.key, old=one.old, new=one.new) for one in changes(row)],
        request=row.correlation,
    )
