"""Stay signed in, until the session ends."""

from __future__ import annotations

import asyncio

import pytest

from nezuko.accounts.models import Account, SignInLink, WebSession
from tests.dashboards import RunningDashboard

DAY = 86_400


async def test_signing_in_again_gives_a_new_session_and_ends_the_old_one(dashboard: RunningDashboard) -> None:
    visitor = await dashboard.signed_in()
    old = visitor.cookies()["nezuko-session"]
    link = await dashboard.accounts.sign_in_link(9001, "owner")
    await visitor.get(link)
    await visitor.post(link)
    new = visitor.cookies()["nezuko-session"]
    assert new != old
    assert await dashboard.accounts.identify(old) is None
    assert await dashboard.accounts.identify(new) is not None


async def test_session_planted_before_sign_in_is_never_used(dashboard: RunningDashboard) -> None:
    visitor = dashboard.visitor()
    visitor.bring("nezuko-session", "planted")
    link = await dashboard.accounts.sign_in_link(1, "owner")
    await visitor.get(link)
    await visitor.post(link)
    assert visitor.cookies()["nezuko-session"] != "planted"
    assert await dashboard.accounts.identify("planted") is None


async def test_sign_out_ends_the_session_on_the_server(dashboard: RunningDashboard) -> None:
    visitor = await dashboard.signed_in()
    secret = visitor.cookies()["nezuko-session"]
    await visitor.get("/")
    assert (await visitor.post("/sign-out")).location == "/sign-in?reason=signed-out"
    assert await dashboard.accounts.identify(secret) is None
    visitor.bring("nezuko-session", secret)
    assert (await visitor.get("/")).status == 303


async def test_session_can_be_revoked_from_elsewhere(dashboard: RunningDashboard) -> None:
    visitor = await dashboard.signed_in()
    account = await Account.get()
    (session,) = await dashboard.accounts.sessions(account.id)
    assert await dashboard.accounts.revoke(session.id_hash)
    assert (await visitor.get("/")).status == 303
    assert not await dashboard.accounts.revoke(session.id_hash)


async def test_switching_an_account_off_ends_its_work_at_once(dashboard: RunningDashboard) -> None:
    visitor = await dashboard.signed_in()
    await Account.all().update(is_active=False)
    assert (await visitor.get("/")).status == 303


async def test_role_is_read_anew_with_each_request(dashboard: RunningDashboard) -> None:
    visitor = await dashboard.signed_in("viewer")
    await Account.all().update(role="admin")
    identity = await dashboard.accounts.identify(visitor.cookies()["nezuko-session"])
    assert identity is not None
    assert identity.role == "admin"


async def test_use_prolongs_a_session_but_is_written_once_a_minute(dashboard: RunningDashboard) -> None:
    visitor = await dashboard.signed_in()
    before = await WebSession.get()
    await visitor.get("/")
    assert (await WebSession.get()).last_seen == before.last_seen
    await WebSession.all().update(last_seen=before.last_seen - 90, expires_at=before.expires_at - 90)
    await visitor.get("/")
    after = await WebSession.get()
    assert after.last_seen >= before.last_seen
    assert after.expires_at - after.last_seen == 14 * DAY


async def test_purge_deletes_what_has_ended_and_nothing_else(dashboard: RunningDashboard) -> None:
    await dashboard.signed_in("owner")
    visitor = await dashboard.signed_in("viewer")
    ended = await WebSession.filter(account__telegram_id=9001).first()
    assert ended is not None
    await WebSession.filter(id_hash=ended.id_hash).update(expires_at=1)
    await SignInLink.filter(account__telegram_id=9001).update(expires_at=1)
    assert await dashboard.accounts.purge() == 1
    assert await SignInLink.all().count() == 1
    assert (await visitor.get("/")).status == 200


async def test_session_remembers_whence_it_was_begun(dashboard: RunningDashboard) -> None:
    await dashboard.signed_in(address="203.0.113.7")
    session = await WebSession.get()
    assert session.ip == "203.0.113.7"
    assert (await Account.get()).last_login == session.created_at


async def test_signed_in_visitor_has_nothing_to_do_on_the_sign_in_page(dashboard: RunningDashboard) -> None:
    visitor = await dashboard.signed_in()
    assert (await visitor.get("/sign-in")).location == "/"
    assert (await visitor.get("/sign-in/used-link")).location == "/"


async def test_sign_in_page_names_both_ways_to_a_link(dashboard: RunningDashboard) -> None:
    page = (await dashboard.visitor().get("/sign-in?reason=expired")).text
    assert "/dashboard" in page
    assert "Your sign-in has ended" in page


async def test_sessions_that_have_ended_go_by_themselves(
    dashboard: RunningDashboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    await dashboard.signed_in()
    await WebSession.all().update(expires_at=1)
    purged, purge = asyncio.Event(), dashboard.accounts.purge

    async def watched() -> int:
        count = await purge()
        purged.set()
        return count

    monkeypatch.setattr(dashboard.accounts, "purge", watched)
    dashboard.accounts.start(dashboard.tasks)
    async with asyncio.timeout(10):
        await purged.wait()
    assert not await WebSession.exists()
