"""A person's data: shown to him, exported, deleted; what must be honoured outlives that under a keyed hash. See docs/privacy.md."""

from __future__ import annotations

from nezuko.app import App
from nezuko.audit.log import Audit
from nezuko.bots.supervisor import Supervisor
from nezuko.broadcasts.contacts import Contacts
from nezuko.enforcement.service import Enforcement
from nezuko.events.feed import Feed
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups
from nezuko.privacy import views
from nezuko.privacy.keeping import Keeping
from nezuko.privacy.models import Kept
from nezuko.privacy.nameless import Nameless
from nezuko.privacy.people import PersonalData
from nezuko.privacy.pseudonyms import Pseudonyms
from nezuko.ways.service import WaysIn

KEPT_DAYS = 730
"""For so long it is remembered without a name what has to be honoured when somebody comes back."""


def setup(app: App) -> None:
    """Plug the service and its pages in."""
    enforcement, groups = app.get(Enforcement), app.get(Groups)
    pseudonyms = Pseudonyms(app.vault)
    keeping = Keeping(pseudonyms, enforcement, groups, app.writer)
    app.provide(
        PersonalData(
            keeping,
            enforcement,
            app.get(Supervisor),
            groups,
            app.get(EventLog),
            app.get(Feed),
            app.get(Contacts),
            app.get(Audit),
            app.writer,
            app.get(WaysIn),
        )
    )
    app.provide(Nameless(keeping, enforcement, groups, app.get(Supervisor), app.get(EventLog), app.writer))
    enforcement.recalls.append(keeping.recall)
    app.on_start += [pseudonyms.open, keeping.load]
    app.blueprints.append(views.blueprint)
    app.retention.keep("what is kept without names", KEPT_DAYS, Kept.purge, table="kept_pseudonymously")
