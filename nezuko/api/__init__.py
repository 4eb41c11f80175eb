"""The API for programs: what the pages do, for whoever shows a token. See docs/api.md."""

from __future__ import annotations

from nezuko.api import page, views
from nezuko.api.answering import Answering
from nezuko.api.document import Document
from nezuko.api.models import Repeatable
from nezuko.api.registry import ALL
from nezuko.api.repeats import KEPT_DAYS, Repeats
from nezuko.app import App, NavEntry


def setup(app: App) -> None:
    """Plug the calls in, and the end of what is kept of them."""
    app.provide(Answering(Repeats(app.vault)))
    document = Document(ALL)
    app.provide(document)
    app.provide(page.Catalogue(document))
    app.retention.keep("answers to repeatable calls", KEPT_DAYS, Repeatable.purge, table="api_repeatable_calls")
    app.blueprints += [views.blueprint(), page.blueprint]
    app.nav.append(NavEntry("API", "/api", "plug-connected", order=85))
