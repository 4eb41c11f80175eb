"""Protected groups: which channels each requires, who is exempt."""

from __future__ import annotations

from nezuko.app import App
from nezuko.groups.directory import Groups


def setup(app: App) -> None:
    """Plug the directory of groups in; it is read before any bot connects."""
    groups = Groups(app.settings.gate, app.writer)
    app.provide(groups)
    app.on_start.append(groups.load)
    app.on_settings.append(lambda settings: groups.use(settings.gate))
