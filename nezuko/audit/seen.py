"""Who may see what of the audit, and what a row says in words."""

from __future__ import annotations

import json
from dataclasses import dataclass

from nezuko.audit.models import AuditRow, Wanted
from nezuko.web.guard import Identity
from nezuko.web.permissions import Permission


@dataclass(frozen=True, slots=True)
class Change:
    """One value that changed. None: there was or is none."""

    key: str
    old: str | None
    new: str | None


def sees_all(who: Identity) -> bool:
    """Tell whether somebody sees what everybody did."""
    return who.may(Permission.ACCOUNTS_CHANGE)


def seen_by(
    who: Identity, *, name: str = "", action: str = "", resource: str = "", since: float | None = None
) -> Wanted:
    """Return which rows a reader gets: all, or his own and those about his groups; narrowed by what he asks for."""
    own = None if sees_all(who) else who.account_id
    return Wanted(own=own, chats=who.chats, who=name, action=action, resource=resource, since=since)


def address_of(row: AuditRow, who: Identity) -> str:
    """Where others sit is nobody's business but an owner's."""
    return row.ip if sees_all(who) or row.account_id == who.account_id else ""


def changes(row: AuditRow) -> tuple[Change, ...]:
    """Return what a row says has changed, key by key."""
    old, new = (json.loads(text) if text else {} for text in (row.old, row.new))
    return tuple(Change(key.replace("_", " "), _text(old.get(key)), _text(new.get(key))) for key in {**old, **new})


def _text(value: object) -> str | None:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return None if value is None else str(value)
