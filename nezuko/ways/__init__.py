"""Ways into a group: a guard's page, requests to join, the private chat. What is told within the group is enforcement's."""

from __future__ import annotations

from nezuko.app import App
from nezuko.audit.log import Audit
from nezuko.bots.supervisor import Supervisor
from nezuko.channels.models import LinkJoin
from nezuko.enforcement.service import Enforcement
from nezuko.ways import views
from nezuko.ways.deciding import Deciding
from nezuko.ways.links import counted
from nezuko.ways.models import Ask
from nezuko.ways.page import PageStreams
from nezuko.ways.service import WaysIn


def setup(app: App) -> None:
    """Plug the ways in."""
    ways = WaysIn(app, app.get(Enforcement), app.get(Supervisor))
    ways.plug_in()
    app.provide(ways)
    app.provide(Deciding(ways, app.get(Audit)))
    app.provide(PageStreams(per_session=3, in_all=2000))
    app.blueprints.append(views.blueprint)
    app.writer.derive(LinkJoin, counted)
    app.retention.keep("requests to join", 31, Ask.purge, table="asks")
    app.retention.keep("joins by link (their counts stay)", 7, LinkJoin.purge, table="link_joins")
