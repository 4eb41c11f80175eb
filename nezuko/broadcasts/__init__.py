"""One message to many: everybody who knows a bot in private, or the protected groups. See docs/broadcasts.md."""

from __future__ import annotations

from nezuko.app import App, NavEntry
from nezuko.audit.log import Audit
from nezuko.bots.supervisor import Supervisor
from nezuko.broadcasts import views
from nezuko.broadcasts.contacts import Contacts
from nezuko.broadcasts.models import BroadcastRow
from nezuko.broadcasts.service import Broadcasts
from nezuko.broadcasts.store import Store
from nezuko.broadcasts.telling import Telling
from nezuko.enforcement.service import Enforcement
from nezuko.groups.directory import Groups
from nezuko.telegram.types import Pressed, PrivateMessage
from nezuko.web.permissions import Permission


def setup(app: App) -> None:
    """Plug the service and its pages in."""
    contacts = Contacts(app.writer)
    store = Store(app.writer, app.get(Groups))
    broadcasts = Broadcasts(store, contacts, app.get(Enforcement), app.get(Audit), app.tasks.branch("broadcasts"))
    supervisor = app.get(Supervisor)
    broadcasts.shown.append(Telling(supervisor).show)
    app.provide(contacts)
    app.provide(broadcasts)
    app.on_start += [contacts.load, broadcasts.load]
    app.updates.fact(PrivateMessage, contacts.wrote)
    app.updates.fact(Pressed, contacts.pressed)
    supervisor.on_up.append(broadcasts.up)
    supervisor.on_gone.append(broadcasts.gone)
    app.on_stop.append(broadcasts.stop)
    app.blueprints.append(views.blueprint)
    app.nav.append(NavEntry("Broadcasts", "/broadcasts", "mail", order=45, permission=Permission.BROADCASTS_SEND))
    app.retention.keep(
        "ended broadcasts", lambda: app.settings.log.event_days, BroadcastRow.purge, table="broadcasts", setting="log.event_days"
    )  # fmt: skip
