"""The settings on the dashboard: what is set and by whom; what may change while the program runs changes here."""

from __future__ import annotations

from nezuko.app import App, NavEntry
from nezuko.audit.log import Audit
from nezuko.configuration import views
from nezuko.configuration.changes import Configuration
from nezuko.web.permissions import Permission


def setup(app: App) -> None:
    """Register service and page."""
    app.provide(Configuration(app, app.given or app.settings, app.get(Audit)))
    app.blueprints.append(views.blueprint)
    app.nav.append(NavEntry("Configuration", views.HERE, "adjustments", order=72, permission=Permission.CONFIG_CHANGE))
