"""Everybody's own page: where he is signed in, and how to end that."""

from __future__ import annotations

import csv
import io

import pytest

from nezuko.accounts.devices import device, is_phone
from nezuko.accounts.models import WebSession
from nezuko.audit.models import AuditRow
from tests.dashboards import STRANGER, RunningDashboard

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1"
EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0"


@pytest.mark.parametrize(
    ("agent", "shown", "phone"),
    [(FIREFOX, "Firefox on Linux", False), (IPHONE, "Safari on iPhone", True),
     (EDGE, "Edge on Windows", False), ("", "Unknown browser", False)],
)  # fmt: skip
def test_browsers_are_named(agent: str, shown: str, phone: bool) -> None:
    assert (device(agent), is_phone(agent)) == (shown, phone)


async def test_everybody_sees_his_own_sessions_and_nobody_elses(dashboard: RunningDashboard) -> None:
    await dashboard.signed_in("owner", STRANGER)
    viewer = await dashboard.signed_in("viewer")
    page = (await viewer.get("/settings")).text
    assert "This one" in page
    assert STRANGER not in page
    assert page.count("Where you are signed in") == 1


async def test_other_browser_is_signed_out(dashboard: RunningDashboard) -> None:
    first, second = await dashboard.signed_in(), await dashboard.signed_in()
    page = (await second.get("/settings")).text
    name = page.partition("/settings/sessions/")[2].partition("/end")[0]
    other = next(
        part.partition("/end")[0]
        for part in page.split("/settings/sessions/")[1:]
        if len(part.partition('/end"')[0]) == 64
    )
    await second.post(f"/settings/sessions/{other}/end")
    assert name
    assert (await first.get("/")).status == 303
    assert (await second.get("/")).status == 200


async def test_session_of_somebody_else_cannot_be_ended(dashboard: RunningDashboard) -> None:
    owner, viewer = await dashboard.signed_in("owner"), await dashboard.signed_in("viewer")
    other = await WebSession.filter(account__telegram_id=9001).first()
    assert other
    await viewer.get("/settings")
    await viewer.post(f"/settings/sessions/{other.id_hash}/end")
    assert (await owner.get("/")).status == 200


async def test_all_others_end_at_once(dashboard: RunningDashboard) -> None:
    others = [await dashboard.signed_in() for _ in range(3)]
    me = await dashboard.signed_in()
    await me.get("/settings")
    await me.post("/settings/sessions/end-others")
    assert [(await one.get("/")).status for one in (*others, me)] == [303, 303, 303, 200]
    await dashboard.writer.flush()
    assert await AuditRow.filter(action="session.revoke").count() == 3


async def test_new_key_makes_the_old_cookie_worthless(dashboard: RunningDashboard) -> None:
    me = await dashboard.signed_in()
    stolen = me.cookies()["nezuko-session"]
    before = await WebSession.get()
    await me.get("/settings")
    assert (await me.post("/settings/sessions/rotate")).status == 303
    assert me.cookies()["nezuko-session"] != stolen
    assert (await me.get("/settings")).status == 200
    thief = dashboard.visitor()
    thief.bring("nezuko-session", stolen)
    assert (await thief.get("/")).status == 303
    after = await WebSession.get()
    assert (after.created_at, after.account_id) == (before.created_at, before.account_id)  # type: ignore[attr-defined]


async def test_live_pages_of_a_revoked_session_end(dashboard: RunningDashboard) -> None:
    await dashboard.signed_in()
    ended: list[str] = []
    dashboard.accounts.on_end.append(ended.append)
    session = await WebSession.get()
    await dashboard.accounts.revoke(session.id_hash)
    assert ended == [session.id_hash]


async def test_own_sessions_leave_as_csv_and_nobody_elses(dashboard: RunningDashboard) -> None:
    await dashboard.signed_in("owner", STRANGER)
    await dashboard.signed_in("viewer")
    viewer = await dashboard.signed_in("viewer")
    answer = await viewer.get("/settings/sessions.csv")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [row["this_one"] for row in rows] == ["yes", "no"]
    assert STRANGER not in answer.text
    assert all(session.id_hash not in answer.text for session in await WebSession.all())
