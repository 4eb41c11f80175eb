"""The page of the audit, and the same as CSV."""

from __future__ import annotations

import time
from dataclasses import dataclass
from urllib.parse import urlencode

from quart import Blueprint, Response, render_template, request

from nezuko.audit.export import as_csv
from nezuko.audit.models import AuditRow, Wanted
from nezuko.audit.seen import Change, address_of, changes, seen_by, sees_all
from nezuko.events.overview import Overview
from nezuko.i18n.pages import gettext, mark
from nezuko.web.guard import Identity, require
from nezuko.web.numbers import whole_number
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("audit", __name__)

ROWS = 50
_MOST = 2**63
PERIODS = {
    "1": mark("Last 24 hours"),
    "7": mark("Last 7 days"),
    "30": mark("Last 30 days"),
    "90": mark("Last 90 days"),
    "": mark("Any time"),
}
RESOURCES = {
    "account": mark("Account"),
    "bot": mark("Bot"),
    "channel": mark("Channel"),
    "configuration": mark("Configuration"),
    "group": mark("Group"),
    "member": mark("Member"),
    "session": mark("Session"),
    "sign-in": mark("Sign-in"),
    "storage": mark("Storage"),
    "webhook": mark("Webhook"),
}
"""Offered by the filter; others are found too, when they stand in the address."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row, ready for the template."""

    row: AuditRow
    group: str
    changes: tuple[Change, ...]
    address: str
    """The caller's address, where the reader may know it."""

    @property
    def who(self) -> str:
        """Who did it, in words."""
        return self.row.actor or (f"Telegram {self.row.telegram_id}" if self.row.telegram_id else gettext("Somebody"))

    @property
    def resource(self) -> str:
        """What kind of thing it was done to, in words."""
        return gettext(self.row.resource.capitalize())

    @property
    def deed(self) -> str:
        """The action in words."""
        return self.row.action.replace(".", " ").replace("_", " ")

    @property
    def failed(self) -> bool:
        """Whether it tells of a try that failed."""
        return self.row.action.endswith(("failed", "refused"))


def _wanted(who: Identity) -> Wanted:
    days = request.args.get("days", "")
    who_did, action, resource = (request.args.get(name, "").strip()[:64] for name in ("who", "action", "resource"))
    since = time.time() - int(days) * 86_400 if days in PERIODS and days else None
    return seen_by(who, name=who_did, action=action, resource=resource, since=since)


@blueprint.get("/audit")
async def audit() -> str:
    """Who changed what, newest first."""
    who = require(Permission.AUDIT_VIEW)
    before = request.args.get("before", "")
    at = whole_number(before)
    rows = await AuditRow.page(_wanted(who), ROWS + 1, at)
    kept = {name: value for name, value in request.args.items() if value and name != "before"}
    query = urlencode(kept)
    return await render_template(
        "audit/audit.html",
        lines=[_line(row, who) for row in rows[:ROWS]],
        older=urlencode({**kept, "before": rows[ROWS - 1].id}) if len(rows) > ROWS else "",
        later=at is not None,
        query=query,
        filters=kept,
        periods=PERIODS,
        resources=RESOURCES,
        everything=sees_all(who),
    )


@blueprint.get("/audit.csv")
async def audit_csv() -> Response:
    """The rows that the page shows, up to 10,000 of them, written while they are read."""
    who = require(Permission.AUDIT_VIEW)
    return as_csv(_wanted(who), who, service(Overview))


def _line(row: AuditRow, who: Identity) -> Line:
    group = service(Overview).chat_title(row.chat_id) if row.chat_id else ""
    return Line(row, group, changes(row), address_of(row, who))
