"""Admins of groups on Telegram may sign in to the dashboard, for their groups alone."""

from __future__ import annotations

from nezuko.accounts.accounts import Accounts
from nezuko.app import App
from nezuko.audit.log import Audit
from nezuko.enforcement.service import Enforcement
from nezuko.group_admins.scopes import CHECK_SECONDS, Scopes
from nezuko.groups.directory import Groups
from nezuko.telegram.types import ParticipantChanged


def setup(app: App) -> None:
    """Register the service; let accounts ask it; look again every few minutes."""
    accounts = app.get(Accounts)
    scopes = Scopes(app.get(Enforcement), app.get(Groups), accounts, app.get(Audit))
    accounts.ask_groups = scopes.administered

    async def begin() -> None:
        app.tasks.every("group-admins", CHECK_SECONDS, scopes.recheck, at_once=False)

    app.provide(scopes)
    app.updates.fact(ParticipantChanged, scopes.participant)
    app.on_start.append(begin)
