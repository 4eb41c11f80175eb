"""Mute, lift, say why: acts on verdicts, keeps the ledger of our own restrictions, writes the shared prompts, reconciles."""

from __future__ import annotations

from nezuko.analytics.checks import Checks
from nezuko.analytics.stays import Stays
from nezuko.app import App
from nezuko.bots.supervisor import Supervisor
from nezuko.enforcement.books import Books
from nezuko.enforcement.models import Prompt, Restriction, Whisper
from nezuko.enforcement.service import Enforcement
from nezuko.events.overview import Overview
from nezuko.groups.directory import Groups


def setup(app: App) -> None:
    """Plug the gates in, and give the overview its numbers."""
    enforcement = Enforcement(app)
    enforcement.plug_in(app.get(Supervisor))
    enforcement.judged += [app.get(Checks).count, app.get(Stays).judged]
    app.provide(enforcement)
    app.on_settings.append(enforcement.use)
    app.retention.keep(
        "ended restrictions",
        lambda: app.settings.log.event_days,
        Restriction.purge,
        table="restrictions",
        setting="log.event_days",
    )
    app.retention.keep("prompts that are gone", 1, Prompt.purge, table="prompts")
    app.retention.keep("whispers that are gone", 1, Whisper.purge, table="whispers")
    app.get(Overview).use(Books(enforcement, app.get(Groups), app.get(Supervisor)))
