"""The practice room: be somebody in a group on the embedded Telegram, and see beside it what the gate decides and why."""

from __future__ import annotations

from nezuko.app import App, NavEntry
from nezuko.groups.directory import Groups
from nezuko.practice import views
from nezuko.practice.room import Room
from nezuko.sandbox import Sandbox
from nezuko.web.permissions import Permission

PATH = "/practice"


def setup(app: App, sandbox: Sandbox) -> Room:
    """Open the room over an embedded Telegram; to be called only where one is in use, after all other features.

    Returns the room, which knows whom somebody acts as: simulated people are to leave those alone.
    """
    room = Room(sandbox.world, app.get(Groups), owner_ids=app.settings.telegram.owner_ids)
    app.provide(room)
    app.blueprints.append(views.blueprint)
    app.nav.append(NavEntry("Practice", PATH, "device-mobile", order=90, permission=Permission.BOTS_VIEW))
    return room
