"""API tokens on the page of one's own settings: made, shown once, revoked."""

from __future__ import annotations

import csv
import io
import re
import time

import pytest

from nezuko.accounts.models import Account, ApiToken
from nezuko.accounts.tokens import BEGIN, Tokens
from nezuko.audit.models import AuditRow
from nezuko.errors import InvalidInput
from nezuko.web.guard import Missing
from nezuko.web.service import KEY
from tests.dashboards import RunningDashboard, Visitor

SECRET = re.compile(rf'<code class="secret">({BEGIN}[\w-]+)</code>')


def tokens(dashboard: RunningDashboard) -> Tokens:
    found = dashboard.app.extensions[KEY][Tokens]
    assert isinstance(found, Tokens)
    return found


async def made(visitor: Visitor, *scopes: str, name: str = "backup") -> str:
    await visitor.get("/settings/tokens/new")
    answer = await visitor.post("/settings/tokens", {"name": name, "days": "30", "scope": scopes[0]})
    found = SECRET.search(answer.text)
    assert found, answer.text
    return found.group(1)


async def test_token_is_shown_once_and_kept_as_a_hash(dashboard: RunningDashboard) -> None:
    owner = await dashboard.signed_in()
    secret = await made(owner, "groups.view")
    row = await ApiToken.get()
    assert secret not in str(dict(row))
    assert row.prefix == secret[:10]
    page = (await owner.get("/settings")).text
    assert "backup" in page
    assert row.prefix in page
    assert secret not in page
    assert 29 * 86_400 < row.expires_at - time.time() <= 30 * 86_400
    await dashboard.writer.flush()
    audited = await AuditRow.get(action="token.make")
    assert secret not in audited.new


async def test_token_says_who_shows_it_and_what_it_may(dashboard: RunningDashboard) -> None:
    secret = await made(await dashboard.signed_in(), "groups.view")
    who = await tokens(dashboard).identify(secret)
    assert not isinstance(who, Missing)
    assert (who.name, who.by_token, set(who.permissions)) == ("Owner", True, {"groups.view"})
    assert (await ApiToken.get()).last_used is not None


async def test_token_is_revoked_after_asking(dashboard: RunningDashboard) -> None:
    owner = await dashboard.signed_in()
    secret = await made(owner, "groups.view")
    ended: list[str] = []
    dashboard.accounts.on_end.append(ended.append)
    number = (await ApiToken.get()).id
    assert "Revoke “backup”?" in (await owner.get(f"/settings/tokens/{number}/revoke")).text
    await owner.post(f"/settings/tokens/{number}/revoke")
    assert await tokens(dashboard).identify(secret) is Missing.UNKNOWN
    assert ended == [f"token:{number}"]


async def test_token_of_somebody_else_can_not_be_revoked(dashboard: RunningDashboard) -> None:
    await made(await dashboard.signed_in(), "groups.view")
    viewer = await dashboard.signed_in("viewer")
    number = (await ApiToken.get()).id
    await viewer.get("/settings")
    assert (await viewer.get(f"/settings/tokens/{number}/revoke")).status == 404
    await viewer.post(f"/settings/tokens/{number}/revoke")
    assert await ApiToken.all().count() == 1


async def test_nobody_makes_a_token_that_may_more_than_he(dashboard: RunningDashboard) -> None:
    viewer = await dashboard.signed_in("viewer")
    page = (await viewer.get("/settings/tokens/new")).text
    assert 'value="groups.view"' in page
    assert 'value="accounts.change"' not in page
    answer = await viewer.post("/settings/tokens", {"name": "x", "days": "30", "scope": "accounts.change"})
    assert answer.status == 422
    assert await ApiToken.all().count() == 0


@pytest.mark.parametrize(
    ("name", "scopes", "days"),
    [("", ["groups.view"], 30), ("x", [], 30), ("x", ["groups.fly"], 30), ("x", ["groups.view"], 0), ("x", ["groups.view"], 9999)],
)  # fmt: skip
async def test_token_needs_a_name_a_scope_and_an_end(
    dashboard: RunningDashboard, name: str, scopes: list[str], days: int
) -> None:
    await dashboard.signed_in()
    with pytest.raises(InvalidInput):
        await tokens(dashboard).make(await Account.get(), name, scopes, days)


async def test_expired_token_is_told_from_one_that_never_was_and_goes_after_a_month(
    dashboard: RunningDashboard,
) -> None:
    secret = await made(await dashboard.signed_in(), "groups.view")
    await ApiToken.all().update(expires_at=int(time.time()))
    assert await tokens(dashboard).identify(secret) is Missing.EXPIRED
    await dashboard.accounts.purge()
    assert await ApiToken.all().count() == 1
    await ApiToken.all().update(expires_at=int(time.time()) - 31 * 86_400)
    await dashboard.accounts.purge()
    assert await ApiToken.all().count() == 0


async def test_own_tokens_leave_as_csv_without_their_secrets(dashboard: RunningDashboard) -> None:
    owner, viewer = await dashboard.signed_in(), await dashboard.signed_in("viewer")
    secret = await made(owner, "groups.view", name="nightly")
    await made(viewer, "groups.view", name="not mine")
    text = (await owner.get("/settings/tokens/list.csv")).text
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["name"], row["may"], row["last_used"]) == ("nightly", "groups.view", "")
    assert secret.startswith(row["begins_with"])
    assert secret not in text
