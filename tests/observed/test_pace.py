"""Nobody opens pages faster than a person could look at them, and everybody is told how many are left."""

from __future__ import annotations

import io

import pytest
from loguru import logger

from nezuko.web import pacing
from nezuko.web.limits import Rate
from tests.dashboards import RunningDashboard


async def test_answer_says_how_many_pages_are_left(dashboard: RunningDashboard) -> None:
    owner = await dashboard.signed_in()
    first, second = [(await owner.get("/audit")).headers for _ in range(2)]
    assert first["RateLimit-Limit"] == str(pacing.PAGES.count)
    assert int(second["RateLimit-Remaining"]) <= int(first["RateLimit-Remaining"])
    assert int(second["RateLimit-Reset"]) >= 1


async def test_too_many_pages_are_refused_to_one_session_only(
    dashboard: RunningDashboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pacing, "PAGES", Rate("pages", 5, 60))
    owner = await dashboard.signed_in()
    answers = [await owner.get("/audit") for _ in range(7)]
    assert [answer.status for answer in answers] == [200] * 5 + [429] * 2
    assert int(answers[-1].headers["Retry-After"]) >= 1
    assert answers[-1].headers["RateLimit-Remaining"] == "0"
    assert "Too many" in answers[-1].text
    assert (await (await dashboard.signed_in()).get("/audit")).status == 200
    assert (await owner.get("/live")).status == 200


async def test_each_request_has_its_line_in_the_access_log_without_secrets(dashboard: RunningDashboard) -> None:
    written = io.StringIO()
    sink = logger.add(written, level="INFO", format="{level} {message} {extra}", filter="nezuko.web.observed")
    try:
        owner = await dashboard.signed_in()
        await owner.get("/audit?who=somebody")
        await owner.get("/live")
        await owner.get("/no/such/page")
    finally:
        logger.remove(sink)
    lines = written.getvalue().splitlines()
    assert [line for line in lines if line.startswith("INFO GET /audit 200 ") and "'ip': '127.0.0.1'" in line]
    assert [line for line in lines if "POST /sign-in/<token> 303" in line]
    assert [line for line in lines if "GET none 404" in line]
    assert not [line for line in lines if "somebody" in line or "/live" in line]
    assert "'account': " in lines[-2]


async def test_access_log_can_be_switched_off(dashboard: RunningDashboard) -> None:
    written = io.StringIO()
    sink = logger.add(written, level="INFO", format="{message}", filter="nezuko.web.observed")
    dashboard.app.config["NEZUKO_ACCESS_LOG"] = False
    try:
        await (await dashboard.signed_in()).get("/audit")
    finally:
        logger.remove(sink)
    assert written.getvalue() == ""
