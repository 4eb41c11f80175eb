"""What the program writes about its own work: the last lines of it, live, without secrets."""

from __future__ import annotations

from nezuko import log
from nezuko.app import App, NavEntry
from nezuko.config import Settings
from nezuko.logs import views
from nezuko.logs.redaction import Redactor, secrets_of
from nezuko.logs.reports import Reporter
from nezuko.logs.ring import Ring
from nezuko.web.permissions import Permission


def setup(app: App) -> None:
    """Begin to remember lines; plug in the page."""
    redact = Redactor(secrets_of(app.settings))
    ring = Ring(redact)
    ring.listen(app.settings.log.level)

    def follow(settings: Settings) -> None:
        log.change(settings.log)
        ring.listen(settings.log.level)

    async def end() -> None:
        ring.close()

    dsn = app.settings.log.sentry_dsn.get_secret_value()
    if dsn:
        app.on_stop.append(Reporter(dsn, redact).close)
    app.provide(ring)
    app.on_settings.append(follow)
    app.on_stop.append(end)
    app.blueprints.append(views.blueprint)
    app.nav.append(NavEntry("Logs", "/logs", "logs", order=55, permission=Permission.LOGS_VIEW))
