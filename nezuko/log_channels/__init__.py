"""Log channels: each decision about a group as a line in a channel of its admins, with a button that undoes it."""

from __future__ import annotations

from nezuko.app import App
from nezuko.audit.log import Audit
from nezuko.bots.supervisor import Supervisor
from nezuko.enforcement.service import Enforcement
from nezuko.groups.directory import Groups
from nezuko.log_channels import views
from nezuko.log_channels.service import LogChannels
from nezuko.telegram.types import ChatMigrated


def setup(app: App) -> None:
    """Register the service and its forms, and write while bots are connected."""
    channels = LogChannels(app.writer, app.get(Enforcement), app.get(Groups), app.get(Audit))
    app.provide(channels)
    app.blueprints.append(views.blueprint)
    app.on_start.append(channels.load)
    app.updates.on(ChatMigrated, channels.on_migrated)
    app.get(Supervisor).on_up.append(channels.up)
