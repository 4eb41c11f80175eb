"""Each form carries its token, and nothing changes without it."""

from __future__ import annotations

import re

import pytest

from tests.dashboards import GROUP, RunningDashboard
from tests.web.test_guard import address

CHANGING = {"POST", "PUT", "PATCH", "DELETE"}


async def test_no_route_that_changes_anything_works_without_the_token(dashboard: RunningDashboard) -> None:
    owner = await dashboard.signed_in()
    owner.token = ""
    tried = 0
    for rule in dashboard.app.url_map.iter_rules():
        for method in (rule.methods or set()) & CHANGING:
            answer = await owner.request(method, address(rule), Accept="text/plain")
            assert answer.status == 403, (method, rule.rule)
            tried += 1
    assert tried >= 2


async def test_every_form_of_every_page_carries_the_token(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    owner = await dashboard.signed_in()
    link = await dashboard.accounts.sign_in_link(5, "viewer")
    pages = [(await owner.get(path)).text for path in ("/", "/members", f"/members/{GROUP}/101", "/nope")]
    pages.append((await dashboard.visitor().get(link)).text)
    for page in pages:
        forms = re.findall(r'<form[^>]*method="post".*?</form>', page, re.DOTALL)
        assert forms
        assert all(re.search(r'name="csrf_token" value="[^"]{20,}"', form) for form in forms)


async def test_token_of_another_session_is_refused(dashboard: RunningDashboard) -> None:
    one, other = await dashboard.signed_in("owner"), await dashboard.signed_in("viewer")
    await one.get("/")
    await other.get("/")
    other.token = one.token
    assert (await other.post("/sign-out")).status == 403


async def test_token_may_come_in_a_header(dashboard: RunningDashboard) -> None:
    owner = await dashboard.signed_in()
    await owner.get("/")
    answer = await owner.request("POST", "/sign-out", X_CSRF_Token=owner.token)
    assert answer.status == 303


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
async def test_form_of_a_foreign_site_is_refused_even_with_the_token(dashboard: RunningDashboard, site: str) -> None:
    owner = await dashboard.signed_in()
    await owner.get("/")
    assert (await owner.post("/sign-out", Sec_Fetch_Site=site)).status == 403


async def test_sign_in_form_works_only_in_the_browser_that_opened_it(dashboard: RunningDashboard) -> None:
    link = await dashboard.accounts.sign_in_link(1, "owner")
    honest, lured = dashboard.visitor(), dashboard.visitor()
    await honest.get(link)
    lured.token = honest.token
    assert (await lured.post(link)).status == 403
    assert (await honest.post(link)).status == 303
