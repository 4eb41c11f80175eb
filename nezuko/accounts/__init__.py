"""Who may open the dashboard: accounts, one-time sign-in links, sessions that can be revoked."""

from __future__ import annotations

from nezuko.accounts.accounts import Accounts
from nezuko.accounts.views import blueprint
from nezuko.app import App
from nezuko.events.log import EventLog


def setup(app: App) -> None:
    """Plug accounts and the sign-in pages in."""
    accounts = Accounts(app.settings.web, app.get(EventLog))
    app.provide(accounts)
    app.blueprints.append(blueprint)

    async def begin() -> None:
        accounts.start(app.tasks)

    app.on_start.append(begin)
