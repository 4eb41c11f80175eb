"""Every route asks for sign-in unless it is listed here."""

from __future__ import annotations

import pytest
from werkzeug.routing import Rule

from nezuko.accounts.models import WebSession
from tests.dashboards import GROUP, RunningDashboard

PUBLIC = {
    "/live",
    "/health",
    "/ready",
    "/metrics",
    "/favicon.ico",
    "/static/<version>/<path:name>",
    "/sign-in",
    "/sign-in/<token>",
}
VALUES = {
    "version": "x",
    "name": "nezuko.css",
    "token": "x",
    "token_id": "1",
    "chat_id": GROUP,
    "user_id": 101,
    "account_id": 1,
    "session": "x",
}


def address(rule: Rule) -> str:
    built = rule.build({name: VALUES[name] for name in rule.arguments})
    assert built is not None
    return built[1]


async def test_no_route_but_the_listed_ones_answers_nobody(dashboard: RunningDashboard) -> None:
    nobody = dashboard.visitor()
    for rule in dashboard.app.url_map.iter_rules():
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
            answer = await nobody.request(method, address(rule), Accept="text/plain")
            asked = answer.status == 401 and "Session" in answer.headers.get("WWW-Authenticate", "")
            assert asked == (rule.rule not in PUBLIC), (method, rule.rule, answer.status)


async def test_each_page_is_tried_by_the_cast(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    expected = {"nobody": 303, "viewer": 200, "admin": 200, "owner": 200}
    cast = await dashboard.cast()
    for path in ("/", "/?show=muted", "/overview/cards", "/members", "/members?q=ann", f"/members/{GROUP}/101"):
        for name, visitor in cast.items():
            answer = await visitor.get(path)
            assert answer.status == expected[name], (path, name)
            assert name != "nobody" or answer.location.startswith("/sign-in")


async def test_visitor_is_sent_to_sign_in_and_back_to_where_he_wanted(dashboard: RunningDashboard) -> None:
    visitor = dashboard.visitor()
    sent = await visitor.get("/members?q=ann")
    assert sent.location == "/sign-in?reason=missing"
    link = await dashboard.accounts.sign_in_link(1, "owner")
    await visitor.get(link)
    assert (await visitor.post(link)).location == "/members?q=ann"


@pytest.mark.parametrize(
    "evil", ["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", "evil"]
)
async def test_sign_in_never_leads_to_another_site(dashboard: RunningDashboard, evil: str) -> None:
    visitor = dashboard.visitor()
    link = await dashboard.accounts.sign_in_link(1, "owner")
    await visitor.get(link)
    visitor.bring("nezuko-next", evil)
    assert (await visitor.post(link)).location == "/"


async def test_program_is_told_whether_its_session_is_missing_or_has_ended(dashboard: RunningDashboard) -> None:
    nobody = await dashboard.visitor().get("/events/stream", Accept="text/event-stream")
    assert (nobody.status, nobody.headers["WWW-Authenticate"]) == (401, 'Session error="missing"')
    visitor = await dashboard.signed_in()
    await WebSession.all().update(expires_at=1)
    ended = await visitor.get("/events/stream", Accept="text/event-stream")
    assert (ended.status, ended.headers["WWW-Authenticate"]) == (401, 'Session error="expired"')
    assert "has ended" in ended.text


async def test_page_in_use_leads_to_sign_in_when_the_session_has_ended(dashboard: RunningDashboard) -> None:
    visitor = await dashboard.signed_in()
    await WebSession.all().delete()
    answer = await visitor.get("/overview/cards", HX_Request="true")
    assert (answer.status, answer.headers["HX-Redirect"]) == (401, "/sign-in?reason=expired")


async def test_unknown_page_says_nothing_of_the_inside_to_nobody(dashboard: RunningDashboard) -> None:
    assert "Members" not in (await dashboard.visitor().get("/no/such/page")).text
    answer = await (await dashboard.signed_in()).get("/no/such/page")
    assert answer.status == 404
    assert "Members" in answer.text
