"""What the gate did: facts that are stored, counted, streamed to the dashboard and explained on the members' pages."""

from __future__ import annotations

from nezuko.app import App, NavEntry
from nezuko.events import activity, views
from nezuko.events.feed import Feed
from nezuko.events.log import EventLog
from nezuko.events.models import EventRow
from nezuko.events.overview import Overview


def setup(app: App) -> None:
    """Register the log, the feed, the overview and the members' pages, and the end of old events."""
    feed = Feed()
    app.retention.keep(
        "events", lambda: app.settings.log.event_days, EventRow.purge, table="events", setting="log.event_days"
    )

    async def end() -> None:
        feed.close()

    app.provide(feed)
    app.provide(EventLog(app.writer, feed))
    app.provide(Overview())
    app.blueprints += [views.blueprint, activity.blueprint]
    app.nav.append(NavEntry("Overview", "/", "layout-dashboard", order=0))
    app.nav.append(NavEntry("Members", "/members", "users", order=10))
    app.nav.append(NavEntry("Activity", "/activity", "activity", order=50))
    app.on_stop.append(end)
