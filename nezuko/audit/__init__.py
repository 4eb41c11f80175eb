"""The audit: who changed what, with the old and the new value. Services record; owners read."""

from __future__ import annotations

from nezuko.app import App, NavEntry
from nezuko.audit import views
from nezuko.audit.log import Audit
from nezuko.audit.models import AuditRow
from nezuko.web.permissions import Permission


def setup(app: App) -> None:
    """Register the service, its page and the end of old rows."""
    app.retention.keep(
        "audit rows", lambda: app.settings.log.audit_days, AuditRow.purge, table="audit_log", setting="log.audit_days"
    )
    app.provide(Audit(app.writer))
    app.blueprints.append(views.blueprint)
    app.nav.append(NavEntry("Audit", "/audit", "history", order=60, permission=Permission.AUDIT_VIEW))
