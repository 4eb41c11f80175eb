"""Who may open the dashboard: accounts, one-time sign-in links, sessions that can be revoked."""

from __future__ import annotations

from nezuko.accounts import views
from nezuko.accounts.accounts import Accounts
from nezuko.app import App
from nezuko.audit.log import Audit
from nezuko.events.log import EventLog
from nezuko.web.sse import Streams


def setup(app: App) -> None:
    """Register the service, the sign-in pages and the purge of what has ended."""
    accounts = Accounts(app.settings.web, app.get(EventLog), app.get(Audit))
    streams = Streams()
    accounts.on_end.append(streams.end)

    async def begin() -> None:
        accounts.start(app.tasks)

    app.provide(accounts)
    app.provide(streams)
    app.blueprints.append(views.blueprint)
    app.on_start.append(begin)
