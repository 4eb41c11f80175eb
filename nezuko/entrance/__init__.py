"""More ways into the dashboard, for those who want them: Telegram vouches for the person. Each is switched on in the configuration."""

from __future__ import annotations

from nezuko.accounts.accounts import Accounts
from nezuko.accounts.ways import Way, Ways
from nezuko.app import App
from nezuko.config import Settings, on_this_machine
from nezuko.entrance import development, openid_views, views
from nezuko.entrance.admission import Admission
from nezuko.entrance.bots import LoginBots
from nezuko.entrance.issuer import Issuer
from nezuko.entrance.openid import OpenId
from nezuko.errors import ConfigurationError
from nezuko.group_admins.scopes import Scopes
from nezuko.i18n.pages import mark


def setup(app: App) -> None:
    """Register who decides, and all ways; each is offered while it is switched on.

    Raises:
        ConfigurationError: a way is switched on without what it needs.
    """
    check(app.settings)
    app.on_check.append(check)
    settings = app.settings
    app.provide(Admission(app.get(Accounts), app.get(Scopes), settings.telegram.owner_ids))
    app.provide(LoginBots(app.vault, settings.accounts.login_bot))
    issuer = Issuer(settings.accounts)
    app.provide(OpenId(issuer, app.vault, settings.web.public_address + openid_views.BACK))
    app.on_stop.append(issuer.close)
    app.blueprints += [views.blueprint, openid_views.blueprint]
    ways = app.get(Ways)
    ways.add(
        Way(mark("Log in with Telegram"), openid_views.HERE, "brand-telegram", lambda: app.settings.accounts.openid)
    )
    ways.add(
        Way(mark("Sign in with Telegram"), views.HERE, "brand-telegram", lambda: app.settings.accounts.login_widget)
    )
    if settings.accounts.development_sign_in:
        app.blueprints.append(development.blueprint)
        ways.add(Way(mark("Development sign-in"), development.HERE, "user"))


def check(settings: Settings) -> None:
    """Go on only if every way that is switched on has what it needs. Raises ConfigurationError."""
    accounts = settings.accounts
    development.refuse_in_production(settings)
    if accounts.login_widget:
        _needs_https(settings, "accounts.login_widget")
    if accounts.openid and not on_this_machine(accounts.openid_issuer):
        _needs_https(settings, "accounts.openid")


def _needs_https(settings: Settings, key: str) -> None:
    if not settings.web.public_url.startswith("https://"):
        raise ConfigurationError(
            f"{key} needs a public address: set web.public_url to the https:// address that people use, or switch {key} off."
        )
