"""Who may what."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from quart import Blueprint, render_template_string

from nezuko import actor
from nezuko.accounts.models import Role
from nezuko.accounts.permissions import ROLE_PERMISSIONS, Permission
from nezuko.config import StorageSettings
from nezuko.web.guard import Identity, require
from tests.dashboards import STRANGER, RunningDashboard, running_dashboard

P = Permission


@pytest.fixture
async def asking(sqlite_storage: StorageSettings) -> AsyncIterator[RunningDashboard]:
    blueprint = Blueprint("asking", __name__)

    @blueprint.get("/asking/<permission>")
    async def view(permission: str) -> str:
        require(Permission(permission))
        return await render_template_string("{{ 'yes' if may('groups.change') else 'no' }}")

    @blueprint.get("/who")
    async def who() -> str:
        found = actor.current()
        return f"{found.name} {found.telegram_id} {found.ip} {found.user_agent} {found.via}"

    async with running_dashboard(sqlite_storage, blueprints=(blueprint,)) as made:
        yield made


def test_there_are_fifteen_permissions_and_the_owner_has_them_all() -> None:
    assert len(Permission) == 15
    assert ROLE_PERMISSIONS[Role.OWNER] == frozenset(Permission)
    assert set(ROLE_PERMISSIONS) == set(Role)


def test_viewer_may_change_nothing() -> None:
    assert not {name for name in ROLE_PERMISSIONS[Role.VIEWER] if not name.endswith(".view")}


def test_only_owners_manage_bots_settings_and_accounts() -> None:
    for name in (P.BOTS_CHANGE, P.CONFIG_CHANGE, P.ACCOUNTS_CHANGE):
        assert [role for role in Role if name in ROLE_PERMISSIONS[role]] == [Role.OWNER]


@pytest.mark.parametrize(
    ("permission", "allowed"),
    [
        (P.DASHBOARD_VIEW, {"viewer", "admin", "owner"}),
        (P.GROUPS_CHANGE, {"admin", "owner"}),
        (P.BOTS_CHANGE, {"owner"}),
    ],
)
async def test_page_refuses_whoever_lacks_its_permission(
    asking: RunningDashboard, permission: Permission, allowed: set[str]
) -> None:
    for role in ("viewer", "admin", "owner"):
        answer = await (await asking.signed_in(role)).get(f"/asking/{permission}")
        assert answer.status == (200 if role in allowed else 403), role


async def test_templates_can_ask_too(asking: RunningDashboard) -> None:
    for role, said in (("viewer", "no"), ("owner", "yes")):
        assert (await (await asking.signed_in(role)).get("/asking/dashboard.view")).text == said


async def test_services_know_who_does_it_and_from_where(asking: RunningDashboard) -> None:
    visitor = await asking.signed_in("admin", STRANGER)
    assert (await visitor.get("/who", User_Agent="a browser")).text == f"Admin 9002 {STRANGER} a browser web"
    assert actor.current() is actor.PROGRAM


def test_whoever_has_no_groups_sees_none() -> None:
    nobody = Identity(1, "n", "group", "s", "c")
    assert not nobody.sees(7, 70)
    assert not nobody.may("groups.view")
    everybody = Identity(1, "n", "owner", "s", "c", groups=None)
    assert everybody.sees(7, 70)
    assert everybody.chats is None


def test_group_admin_sees_his_group_under_his_bot_only() -> None:
    one = Identity(1, "n", "group", "s", "c", groups=frozenset({(7, 70), (8, 80)}))
    assert one.sees(7, 70)
    assert not one.sees(8, 70)
    assert one.sees_chat(70)
    assert not one.sees_chat(71)
    assert one.chats == {70, 80}
