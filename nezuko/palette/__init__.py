"""The command palette: from anywhere to any page, group, channel or member, by keyboard."""

from __future__ import annotations

from nezuko.administration.channel_list import Channels
from nezuko.administration.group_list import GroupList
from nezuko.app import App
from nezuko.events.overview import Overview
from nezuko.palette import views
from nezuko.palette.finding import Finder


def setup(app: App) -> None:
    """Plug the search and its address in."""
    app.provide(Finder(app.nav, app.get(GroupList), app.get(Channels), app.get(Overview)))
    app.blueprints.append(views.blueprint)
