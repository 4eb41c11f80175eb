"""A rule applied to everybody who is in a group already: simulated first, in steps, and undone with one click."""

from __future__ import annotations

from nezuko.app import App
from nezuko.audit.log import Audit
from nezuko.bots.supervisor import Supervisor
from nezuko.enforcement.service import Enforcement
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups
from nezuko.sweeps import views
from nezuko.sweeps.braking import Braking
from nezuko.sweeps.models import SweepRow
from nezuko.sweeps.offers import Offers
from nezuko.sweeps.raiding import Raiding
from nezuko.sweeps.service import Sweeps
from nezuko.sweeps.store import Store
from nezuko.sweeps.telling import Telling


def setup(app: App) -> None:
    """Plug the service in."""
    sweeps = Sweeps(
        Store(app.writer),
        app.get(Enforcement),
        app.get(Groups),
        app.get(EventLog),
        app.get(Audit),
        lambda: app.settings,
    )
    app.provide(sweeps)
    app.provide(Offers(sweeps))
    enforcement = app.get(Enforcement)
    sweeps.shown.append(Telling(sweeps, enforcement).show)
    braking = Braking(enforcement, app.get(Audit))
    app.provide(braking)
    enforcement.braked.append(braking.alarm)
    raiding = Raiding(enforcement, app.get(Audit))
    app.provide(raiding)
    enforcement.raided.append(raiding.alarm)
    app.get(Supervisor).on_up += [sweeps.up, braking.up, raiding.up]
    app.blueprints.append(views.blueprint)
    app.retention.keep(
        "ended sweeps", lambda: app.settings.log.event_days, SweepRow.purge, table="sweeps", setting="log.event_days"
    )
