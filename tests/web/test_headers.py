"""What answers say to browsers."""

from __future__ import annotations

import io

import pytest
from loguru import logger

from nezuko.config import StorageSettings, WebSettings
from tests.dashboards import RunningDashboard, running_dashboard

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


@pytest.mark.parametrize("path", ["/", "/sign-in", "/nope", "/live", "/static/x/nezuko.css", "/static/x/nope"])
async def test_every_answer_carries_the_strict_policy(dashboard: RunningDashboard, path: str) -> None:
    answer = await dashboard.visitor().get(path)
    assert answer.headers["Content-Security-Policy"] == POLICY
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert "Strict-Transport-Security" not in answer.headers


async def test_no_page_has_anything_inline(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    owner = await dashboard.signed_in()
    for path in ("/", "/members", "/members/1500000001/101", "/nope"):
        page = (await owner.get(path)).text
        assert "<script>" not in page
        assert "<style" not in page
        assert " style=" not in page
        assert " onclick=" not in page
        assert "hx-on" not in page


async def test_pages_are_never_cached(dashboard: RunningDashboard) -> None:
    assert (await (await dashboard.signed_in()).get("/")).headers["Cache-Control"] == "no-store"


async def test_cookies_are_for_this_site_and_not_for_scripts(dashboard: RunningDashboard) -> None:
    visitor = dashboard.visitor()
    link = await dashboard.accounts.sign_in_link(1, "owner")
    opened = await visitor.get(link)
    signed = await visitor.post(link)
    cookies = {
        cookie.partition("=")[0]: cookie
        for cookie in (*opened.headers.getlist("Set-Cookie"), *signed.headers.getlist("Set-Cookie"))
    }
    assert "SameSite=Strict" in cookies["nezuko-csrf"]
    assert "SameSite=Lax" in cookies["nezuko-session"], "a link on Telegram must find its reader signed in"
    assert all("HttpOnly" in cookie and "Path=/" in cookie and "Secure" not in cookie for cookie in cookies.values())


async def test_cookies_need_https_where_the_dashboard_has_it(sqlite_storage: StorageSettings) -> None:
    web = WebSettings(port=0, public_url="https://nezuko.example.org")
    async with running_dashboard(sqlite_storage, web) as dashboard:
        visitor = dashboard.visitor()
        answer = await visitor.get(await dashboard.accounts.sign_in_link(1, "owner"))
        cookie = answer.headers["Set-Cookie"]
        assert cookie.startswith("__Host-nezuko-csrf=")
        assert "Secure" in cookie
        assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


async def test_request_id_is_echoed_and_stands_in_the_log(dashboard: RunningDashboard) -> None:
    written = io.StringIO()
    sink = logger.add(written, level="DEBUG", format="{extra} {message}", filter="nezuko.web")
    try:
        answer = await dashboard.visitor().get("/live", X_Request_ID="walk-7")
    finally:
        logger.remove(sink)
    assert answer.headers["X-Request-ID"] == "walk-7"
    assert "'correlation': 'walk-7'" in written.getvalue()


@pytest.mark.parametrize("bad", ["", "a b", "x" * 65, "<script>", "../../etc"])
async def test_strange_request_id_is_replaced(dashboard: RunningDashboard, bad: str) -> None:
    given = (await dashboard.visitor().get("/live", X_Request_ID=bad)).headers["X-Request-ID"]
    assert given != bad
    assert len(given) == 16
