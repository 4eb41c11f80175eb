"""What is stored, for how long, how much that is; deleting, checking and copying it."""

from __future__ import annotations

from nezuko.app import App, NavEntry
from nezuko.audit.log import Audit
from nezuko.maintenance import views
from nezuko.maintenance.upkeep import Upkeep
from nezuko.web.permissions import Permission


def setup(app: App) -> None:
    """Register service and page."""
    app.provide(Upkeep(app, app.get(Audit)))
    app.blueprints.append(views.blueprint)
    app.nav.append(NavEntry("Maintenance", views.HERE, "tools", order=74, permission=Permission.CONFIG_CHANGE))
