"""The bench of the dashboard goes on working: it reaches whatever can be read, and nothing that it asks for fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import dashboard
from bench.dashboard_pages import paths
from nezuko.accounts.accounts import Accounts
from nezuko.api.resources import charts
from nezuko.web import pacing
from nezuko.web.app import create
from nezuko.web.guard import Guard
from nezuko.web.status import Readiness

EVENTS = 2_000


async def test_every_page_and_call_that_reads_is_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module, limit in ((pacing, "PAGES"), (charts, "TRENDS")):
        monkeypatch.setattr(module, limit, getattr(module, limit))  # the bench lifts them; they come back afterwards
    async with dashboard.opened(dashboard.settings_for("", tmp_path), EVENTS) as app:
        provide = {**app.services, Readiness: app.readiness, Guard: app.get(Accounts).guard()}
        web = create(app.settings, provide, app.blueprints, app.nav)
        client = await dashboard.sign_in(app, web)
        dashboard.without_limits(app)
        measured, left_out = await paths(app, web)
        assert all("<" in rule for rule in left_out)  # only where a blank would have to be filled with something
        assert len(left_out) < len(measured) / 10
        asked = {address for addresses in measured.values() for address in addresses[:1]}
        statuses = {address: (await client.get(address, headers=dashboard.HEADERS)).status_code for address in asked}
    assert {"/", "/webhooks", "/logs", "/bots", "/audit.csv", "/api/v1/groups"} <= set(asked)
    assert set(statuses.values()) <= {200, 404}
    assert list(statuses.values()).count(200) > len(asked) * 0.9
