"""By the API: who asked to join, let in and turned away, and by which links people came into a channel."""

from __future__ import annotations

import pytest

from nezuko.accounts.permissions import ROLE_PERMISSIONS, Role
from nezuko.web.permissions import Permission
from tests.api.caller import caller
from tests.api.test_agreement import every
from tests.desk import Desk, towns
from tests.gate.guarded import Guarding
from tests.ways.test_requests import ask, asking, inside, told, waits

__all__ = ["towns"]


@pytest.fixture
async def desk(towns: Guarding) -> Desk:
    return Desk(await asking(towns))


async def test_who_waits_is_listed_page_by_page_and_is_gone_once_he_is_in(desk: Desk) -> None:
    town, program = desk.town, await caller(desk)
    people = [town.person(f"Person {number}") for number in range(5)]
    for person in people:
        await ask(town, person)
    waiting = await every(program, f"{desk.path()}/requests", 2)
    assert {one["user_id"] for one in waiting} == {person.id for person in people}
    assert len(waiting) == len(people)
    assert {one["told"] for one in waiting} == {"request"}
    town.w.join(town.channel, people[0])
    await town.settled()
    left = (await program.get(f"{desk.path()}/requests")).json["items"]
    assert {one["user_id"] for one in left} == {person.id for person in people[1:]}


async def test_program_lets_in_and_turns_away_and_the_audit_says_so(desk: Desk) -> None:
    town, program = desk.town, await caller(desk)
    bob, eve = town.person("Bob"), town.person("Eve")
    await ask(town, bob)
    await ask(town, eve)
    let_in = await program.post(f"{desk.path()}/requests/{bob.id}/admit")
    assert (let_in.status, let_in.json) == (200, {"said": "Bob was let in."})
    away = await program.post(f"{desk.path()}/requests/{eve.id}/decline")
    assert (away.status, away.json) == (200, {"said": "Eve was turned away."})
    await town.settled()
    assert (inside(town, bob), inside(town, eve), waits(town, eve)) == (True, False, False)
    assert told(town, eve, "declined") == ["was turned away: Owner decided so"]
    rows = [(row.action, row.resource_id, row.via) for row in await desk.audited()][-2:]
    assert rows == [("request.admit", str(bob.id), "api"), ("request.decline", str(eve.id), "api")]
    again = await program.post(f"{desk.path()}/requests/{bob.id}/admit")
    assert (again.status, again.problem) == (404, "not-found")


async def test_what_telegram_refuses_is_a_problem_and_tried_again(desk: Desk) -> None:
    town, program = desk.town, await caller(desk)
    bob = town.person("Bob")
    await ask(town, bob)
    town.faults.error("messages.hideChatJoinRequest", 400, "CHAT_ADMIN_REQUIRED")
    refused = await program.post(f"{desk.path()}/requests/{bob.id}/admit")
    assert (refused.status, refused.problem) == (422, "refused")
    await town.advance(61)
    assert inside(town, bob)


async def test_token_that_may_look_only_decides_nothing(desk: Desk) -> None:
    bob = desk.town.person("Bob")
    await ask(desk.town, bob)
    scopes = [one.value for one in ROLE_PERMISSIONS[Role.OWNER] if one is not Permission.MEMBERS_ACT]
    looking = await caller(desk, "owner", scopes)
    assert "Bob" in (await looking.get(f"{desk.path()}/requests")).text
    assert (await looking.post(f"{desk.path()}/requests/{bob.id}/admit")).problem == "scope-missing"
    assert waits(desk.town, bob)


async def test_joins_are_told_by_link_as_on_the_channels_page(desk: Desk) -> None:
    town, program, owner = desk.town, await caller(desk), await desk.signed_in()
    inner = town.add_channel("Inner Circle")
    await town.protect(inner)
    protection = town.protection()
    assert protection is not None
    own = town.w.invites.of_link(inner, protection.channels[0].invite_link or "")
    others = [town.w.invite(inner) for _ in range(3)]
    for number, link in enumerate((own, own, *others)):
        town.w.join(inner, town.person(f"Person {number}"), link)
    await town.settled()
    await town.app.writer.flush()
    where = f"/channels/{town.bot.id}/{inner.id}"
    links = await every(program, f"{where}/links", 1)
    assert links[0] == {"link": own.link, "joins": 2, "own": True}
    assert {(one["link"], one["joins"], one["own"]) for one in links[1:]} == {(one.link, 1, False) for one in others}
    page = (await owner.get(where)).text
    assert [one["link"] for one in links if str(one["link"]) not in page] == []
    wrong = await program.get(f"{where}/links?cursor=WzFd")
    assert (wrong.status, wrong.problem) == (422, "invalid-fields")
