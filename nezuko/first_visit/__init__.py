"""The first visit: five steps from nothing to a guarded group, each looked at while it is done."""

from __future__ import annotations

from nezuko.app import App
from nezuko.bots.supervisor import Supervisor
from nezuko.events.overview import Overview, Panel
from nezuko.first_visit import views
from nezuko.first_visit.progress import FirstVisit
from nezuko.first_visit.sightings import Sightings
from nezuko.groups.directory import Groups
from nezuko.telegram.types import OwnStandingChanged
from nezuko.web.guard import may
from nezuko.web.permissions import Permission

PATH = "/setup"


def setup(app: App) -> None:
    """Register the page; lead there while there is no bot, and point to it while no group is guarded."""
    supervisor, groups, overview = app.get(Supervisor), app.get(Groups), app.get(Overview)
    sightings = Sightings(supervisor)
    app.updates.fact(OwnStandingChanged, sightings.changed)
    app.provide(sightings)
    app.provide(FirstVisit(app.settings.telegram, supervisor, groups, sightings))
    app.blueprints.append(views.blueprint)

    def detour() -> str:
        return PATH if may(Permission.BOTS_CHANGE) and not supervisor.count else ""

    async def reminder(chats: frozenset[int] | None) -> Panel | None:
        if chats is not None or groups.all() or not may(Permission.BOTS_CHANGE):
            return None
        return Panel("first_visit/_reminder.html", {}, "first_visit/_head.html")

    overview.detours.append(detour)
    overview.panels.insert(0, reminder)
