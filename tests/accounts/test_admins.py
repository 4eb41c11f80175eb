"""Owners manage who may sign in; everything is in force at once, audited, and there is always an owner left."""

from __future__ import annotations

import pytest

from nezuko.accounts.admins import Admins
from nezuko.accounts.models import Account, Role, WebSession
from nezuko.audit.models import AuditRow
from nezuko.errors import InvalidInput
from nezuko.web.service import KEY
from tests.dashboards import CONFIGURED_OWNER, RunningDashboard


def admins_of(dashboard: RunningDashboard) -> Admins:
    found = dashboard.app.extensions[KEY][Admins]
    assert isinstance(found, Admins)
    return found


async def account_of(role: str) -> Account:
    return await Account.get(role=role)


async def actions(dashboard: RunningDashboard) -> list[str]:
    await dashboard.writer.flush()
    return [row.action for row in await AuditRow.all().order_by("id")]


async def test_page_lists_everybody_and_is_for_owners(dashboard: RunningDashboard) -> None:
    cast = await dashboard.cast()
    page = (await cast["owner"].get("/admins")).text
    for name in ("Owner", "Admin", "Viewer", "9001", "9002", "9003"):
        assert name in page
    assert [(await cast[role].get("/admins")).status for role in ("admin", "viewer", "nobody")] == [403, 403, 303]


async def test_somebody_is_let_in_by_his_telegram_id(dashboard: RunningDashboard) -> None:
    owner = await dashboard.signed_in()
    await owner.get("/admins")
    answer = await owner.post("/admins", {"telegram_id": "555", "name": "Ann <b>", "role": "admin"})
    assert answer.location == "/admins"
    made = await Account.get(telegram_id=555)
    assert (made.role, made.is_active) == ("admin", True)
    assert "Ann &lt;b&gt;" in (await owner.get("/admins")).text
    assert await actions(dashboard) == ["account.add"]
    again = await owner.post("/admins", {"telegram_id": "555", "role": "owner"})
    assert again.status == 303
    assert (await Account.get(telegram_id=555)).role == "admin"


@pytest.mark.parametrize("number", ["", "0", "-5", "abc", "12345678901234567890", "²"])
async def test_what_is_no_telegram_id_is_refused(dashboard: RunningDashboard, number: str) -> None:
    owner = await dashboard.signed_in()
    await owner.get("/admins")
    await owner.post("/admins", {"telegram_id": number, "name": "x", "role": "viewer"})
    assert await Account.all().count() == 1


async def test_role_changes_at_once_and_ends_what_is_open(dashboard: RunningDashboard) -> None:
    cast = await dashboard.cast()
    viewer = await account_of("viewer")
    ended: list[str] = []
    dashboard.accounts.on_end.append(ended.append)
    await cast["owner"].get("/admins")
    await cast["owner"].post(f"/admins/{viewer.id}/role", {"role": "admin"})
    assert (await cast["viewer"].get("/audit")).status == 200
    assert len(ended) == 1
    row = await AuditRow.get(action="account.role") if await actions(dashboard) else None
    assert row
    assert ('"viewer"' in row.old, '"admin"' in row.new, row.actor) == (True, True, "Owner")


async def test_account_switched_off_is_signed_out_and_can_come_back(dashboard: RunningDashboard) -> None:
    cast = await dashboard.cast()
    viewer = await account_of("viewer")
    assert "Switch off" in (await cast["owner"].get(f"/admins/{viewer.id}/switch")).text
    await cast["owner"].post(f"/admins/{viewer.id}/switch", {"to": "off"})
    assert (await cast["viewer"].get("/")).status == 303
    assert await WebSession.filter(account_id=viewer.id).count() == 0
    await cast["owner"].post(f"/admins/{viewer.id}/switch", {"to": "on"})
    assert (await Account.get(id=viewer.id)).is_active


async def test_removed_account_is_gone_with_its_sessions(dashboard: RunningDashboard) -> None:
    cast = await dashboard.cast()
    viewer = await account_of("viewer")
    page = (await cast["owner"].get(f"/admins/{viewer.id}/remove")).text
    assert "be undone" in page
    await cast["owner"].post(f"/admins/{viewer.id}/remove")
    assert await Account.get_or_none(id=viewer.id) is None
    assert (await cast["viewer"].get("/")).status == 303
    assert await actions(dashboard) == ["account.remove"]
    assert (await cast["owner"].get(f"/admins/{viewer.id}/remove")).status == 404


async def test_last_owner_stays(dashboard: RunningDashboard) -> None:
    owner = await dashboard.signed_in()
    me = await account_of("owner")
    await Account.create(id=5, telegram_id=5, role="owner", is_active=False, created_at=1)
    await owner.get("/admins")
    for path, form in (("role", {"role": "viewer"}), ("switch", {"to": "off"}), ("remove", {})):
        await owner.post(f"/admins/{me.id}/{path}", form)
        assert "last owner" in (await owner.get("/admins")).text
    still = await Account.get(id=me.id)
    assert (still.role, still.is_active) == ("owner", True)
    await Account.filter(id=5).update(is_active=True)
    await owner.post(f"/admins/{me.id}/role", {"role": "viewer"})
    assert (await Account.get(id=me.id)).role == "viewer"


async def test_owner_by_the_configuration_stays_one(dashboard: RunningDashboard) -> None:
    await dashboard.signed_in()
    await dashboard.accounts.sign_in_link(CONFIGURED_OWNER, Role.OWNER)
    account = await Account.get(telegram_id=CONFIGURED_OWNER)
    for deed in (
        admins_of(dashboard).set_role(account.id, Role.VIEWER),
        admins_of(dashboard).switch(account.id, active=False),
        admins_of(dashboard).remove(account.id),
    ):
        with pytest.raises(InvalidInput, match="owner_ids"):
            await deed


async def test_nobody_else_can_change_accounts(dashboard: RunningDashboard) -> None:
    cast = await dashboard.cast()
    owner = await account_of("owner")
    for role in ("admin", "viewer"):
        await cast[role].get("/")
        for path in ("", f"/{owner.id}/role", f"/{owner.id}/switch", f"/{owner.id}/remove", f"/{owner.id}/sign-out"):
            form = {"role": "owner", "telegram_id": "77", "to": "off"}
            assert (await cast[role].post(f"/admins{path}", form)).status == 403, (role, path)
    assert await Account.all().count() == 3


async def test_owner_signs_somebody_out_everywhere(dashboard: RunningDashboard) -> None:
    cast = await dashboard.cast()
    viewer = await account_of("viewer")
    await cast["owner"].get("/admins")
    await cast["owner"].post(f"/admins/{viewer.id}/sign-out")
    assert (await cast["viewer"].get("/")).status == 303


async def test_admins_leave_as_a_table_for_owners_alone(dashboard: RunningDashboard) -> None:
    owner, viewer = await dashboard.signed_in(), await dashboard.signed_in("viewer")
    lines = (await owner.get("/admins.csv")).text.splitlines()
    assert lines[0].startswith("telegram_id,name,role")
    assert lines[1].startswith("9001,Owner,Owner,yes,0,1,20")
    assert (await viewer.get("/admins.csv")).status == 403
