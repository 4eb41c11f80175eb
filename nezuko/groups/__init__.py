"""Protected groups: which channels each requires, who is exempt."""

from __future__ import annotations

from prometheus_client import Gauge

from nezuko.app import App
from nezuko.groups.directory import Groups

PROTECTED = Gauge("nezuko_groups_protected", "Groups that are protected.")


def setup(app: App) -> None:
    """Plug the directory of groups in; it is read before any bot connects."""
    groups = Groups(app.settings.gate, app.writer)
    PROTECTED.set_function(lambda: sum(group.enabled for group in groups.all()))
    app.provide(groups)
    app.on_start.append(groups.load)
    app.on_settings.append(lambda settings: groups.use(settings.gate))
