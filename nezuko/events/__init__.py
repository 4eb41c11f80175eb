"""What the gate did: facts that are stored, counted, streamed to the dashboard and explained on the members' pages."""

from __future__ import annotations

from nezuko.app import App, NavEntry
from nezuko.events.feed import Feed
from nezuko.events.log import EventLog
from nezuko.events.views import blueprint


def setup(app: App) -> None:
    """Plug the log, the feed and the pages in."""
    feed = Feed()
    app.provide(feed)
    app.provide(EventLog(app.writer, feed))
    app.blueprints.append(blueprint)
    app.nav += [NavEntry("Overview", "/", "layout-dashboard", 0), NavEntry("Members", "/members", "users", 10)]
