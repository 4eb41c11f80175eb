"""Who may open the dashboard: accounts, one-time sign-in links, sessions that can be revoked."""

from __future__ import annotations

from nezuko.accounts import admin_views, password_views, settings_views, token_views, views
from nezuko.accounts.accounts import Accounts
from nezuko.accounts.admins import Admins
from nezuko.accounts.passwords import Passwords
from nezuko.accounts.tokens import Tokens
from nezuko.accounts.ways import Ways
from nezuko.app import App, NavEntry
from nezuko.audit.log import Audit
from nezuko.config import Settings
from nezuko.events.log import EventLog
from nezuko.web.permissions import Permission
from nezuko.web.sse import Streams


def setup(app: App) -> None:
    """Register the service, the sign-in pages and the purge of what has ended."""
    accounts = Accounts(app.settings.web, app.get(EventLog), app.get(Audit))
    streams = Streams()
    accounts.on_end.append(streams.end)

    def follow(settings: Settings) -> None:
        accounts.use(settings.web)
        passwords.enabled = settings.accounts.passwords

    async def begin() -> None:
        accounts.start(app.tasks)

    app.provide(accounts)
    app.provide(streams)
    app.provide(Ways(lambda: app.settings.accounts.bot_links, lambda: app.settings.accounts.console_links))
    app.provide(Tokens(accounts, app.get(Audit)))
    passwords = Passwords(accounts, app.get(Audit), enabled=app.settings.accounts.passwords)
    app.provide(passwords)
    app.provide(Admins(accounts, app.get(Audit), app.settings.telegram.owner_ids))
    app.blueprints += [views.blueprint, admin_views.blueprint, settings_views.blueprint, token_views.blueprint]
    app.blueprints.append(password_views.blueprint)
    app.nav.append(NavEntry("Admins", "/admins", "user-shield", order=70, permission=Permission.ACCOUNTS_CHANGE))
    app.nav.append(NavEntry("Settings", "/settings", "settings", order=80))
    app.on_start.append(begin)
    app.on_settings.append(follow)
