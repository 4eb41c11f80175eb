"""The bots of this installation: their tokens, their connections, who watches over them."""

from __future__ import annotations

from nezuko.app import App
from nezuko.bots.supervisor import Supervisor
from nezuko.telegram.models import ApiCall


def setup(app: App) -> None:
    """Plug the supervisor in."""
    supervisor = Supervisor(app)
    app.provide(supervisor)
    app.on_settings.append(supervisor.use)
    app.readiness.add("bots", supervisor.ready)
    app.retention.keep(
        "calls to Telegram",
        lambda: app.settings.log.call_log_days,
        ApiCall.purge,
        table="telegram_calls",
        setting="log.call_log_days",
    )
    app.on_connect.append(supervisor.start)
    app.on_stop.append(supervisor.stop)
