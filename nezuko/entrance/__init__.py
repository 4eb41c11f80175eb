"""More ways into the dashboard, for those who want them: Telegram vouches for the person. Each is switched on in the configuration."""

from __future__ import annotations

from nezuko.accounts.accounts import Accounts
from nezuko.accounts.ways import Way, Ways
from nezuko.app import App
from nezuko.config import Settings
from nezuko.entrance import views
from nezuko.entrance.admission import Admission
from nezuko.entrance.bots import LoginBots
from nezuko.errors import ConfigurationError
from nezuko.group_admins.scopes import Scopes


def setup(app: App) -> None:
    """Register who decides, and the ways that are switched on.

    Raises:
        ConfigurationError: a way is switched on without what it needs.
    """
    settings = app.settings
    app.provide(Admission(app.get(Accounts), app.get(Scopes), settings.telegram.owner_ids))
    if settings.accounts.login_widget:
        _needs_https(settings, "accounts.login_widget")
        app.provide(LoginBots(app.vault, settings.accounts.login_bot))
        app.blueprints.append(views.blueprint)
        app.get(Ways).add(Way("Sign in with Telegram", views.HERE, "brand-telegram"))


def _needs_https(settings: Settings, key: str) -> None:
    if not settings.web.public_url.startswith("https://"):
        raise ConfigurationError(
            f"{key} needs a public address: set web.public_url to the https:// address that people use, or switch {key} off."
        )
