"""The database's tables, to look at: for owners, read-only, without anything that is secret."""

from __future__ import annotations

from nezuko.app import App, NavEntry
from nezuko.tables import views
from nezuko.web.permissions import Permission


def setup(app: App) -> None:
    """Register the pages."""
    app.blueprints.append(views.blueprint)
    app.nav.append(NavEntry("Database", views.HERE, "database", order=76, permission=Permission.CONFIG_CHANGE))
