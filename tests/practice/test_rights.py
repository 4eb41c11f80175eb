"""Who may look into the practice room, who may act there, and as whom."""

from __future__ import annotations

import pytest

from tests.dashboards import Visitor
from tests.practice.conftest import Practice

DEEDS = ("join", "leave", "write", "press")


async def test_nobody_is_led_to_the_sign_in(practice: Practice) -> None:
    answer = await Visitor(practice.web, "127.0.0.1").get("/practice")
    assert answer.status == 303
    assert answer.location.startswith("/sign-in")


async def test_viewer_looks_and_does_nothing(practice: Practice) -> None:
    visit = await practice.visit("viewer")
    page = await visit.look()
    assert page.status == 200
    assert "Only owners and admins act here" in page.text
    assert f'action="{visit.base}' not in page.text
    for deed in DEEDS:
        assert (await visit.do(deed)).status == 403
    assert (await visit.visitor.post("/practice/people", {"group": str(practice.community.group.id)})).status == 403
    assert not practice.community.w.is_member(practice.community.group, visit.person)


async def test_admin_acts(practice: Practice) -> None:
    visit = await practice.visit("admin")
    await visit.do("join")
    assert practice.community.w.is_member(practice.community.group, visit.person)


@pytest.mark.parametrize("role", ["viewer", "admin"])
async def test_only_an_owner_can_be_whom_the_bots_obey(practice: Practice, role: str) -> None:
    community = practice.community
    boss = community.w.add_user("Boss", user_id=1001)
    for person in (boss, community.owner, community.admin("Mod")):
        visit = await practice.visit(role, person=person)
        assert (await visit.look()).status == 403
        assert (await visit.look(community.bot)).status == 403
        assert (await visit.do("write", community.bot, text="/dashboard")).status == 403
        assert f'value="{person.id}"' not in (await (await practice.visit(role)).look()).text
    assert not community.private(boss)


async def test_owner_can_be_the_group_s_owner(practice: Practice) -> None:
    community = practice.community
    visit = await practice.visit(person=community.owner)
    await visit.do("write", text="/unprotect")
    await community.settled()
    assert community.protection() is None


async def test_each_form_needs_its_token(practice: Practice) -> None:
    visit = await practice.visit()
    await visit.look()
    for deed in DEEDS:
        answer = await visit.visitor.post(f"{visit.base}/{practice.community.group.id}/{deed}", {"csrf_token": "x"})
        assert answer.status == 403
