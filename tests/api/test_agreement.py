"""Pages and API tell the same, as they stand on the same services; and of long lists every row is reached by both."""

from __future__ import annotations

import csv
import html
import io
import re

import pytest

from tests.api.caller import Caller, caller
from tests.dashboards import Visitor
from tests.desk import Desk

PEOPLE = 30


@pytest.fixture
async def full(desk: Desk) -> Desk:
    """More people wait than fit on a page."""
    town = desk.town
    people = [town.person(f"Person {number}") for number in range(PEOPLE)]
    for person in people:
        town.w.join(town.group, person)
    await town.until(lambda: not any(town.may_write(person) for person in people))
    await town.settled()
    return desk


async def every(who: Caller, path: str, limit: int = 7) -> list[dict[str, object]]:
    """A list of the API, from its first page to its last."""
    found, cursor = list[dict[str, object]](), ""
    while cursor is not None:
        page = (await who.get(f"{path}?limit={limit}" + (f"&cursor={cursor}" if cursor else ""))).json
        found += page["items"]
        cursor = page["next"]
    return found


async def walked(who: Visitor, path: str, pattern: str) -> list[str]:
    """What stands in a list on pages, from the first to the last."""
    found, following = list[str](), path
    while following:
        page = (await who.get(following)).text
        found += re.findall(pattern, page)
        more = re.search(r'href="([^"]+)"[^>]* rel="next"', page)
        following = html.unescape(more.group(1)).partition("#")[0] if more else ""
    return found


async def table(who: Visitor, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((await who.get(path)).text)))


async def test_everybody_who_is_muted_is_reached_by_page_api_and_file_alike(full: Desk) -> None:
    owner, program, group = await full.signed_in(), await caller(full), full.town.group.id
    by_api = [str(one["user_id"]) for one in await every(program, f"{full.path()}/muted")]
    assert len(set(by_api)) == PEOPLE
    assert await walked(owner, full.path(), rf'<a href="/members/{group}/(\d+)"') == by_api
    assert [row["user_id"] for row in await table(owner, f"{full.path()}/muted.csv")] == by_api


async def test_counts_of_a_group_are_the_same_on_page_list_file_and_api(full: Desk) -> None:
    owner, program = await full.signed_in(), await caller(full)
    now = (await program.get(f"{full.path()}/status")).json
    (listed,) = (await program.get("/groups")).json["items"]
    (row,) = await table(owner, "/groups.csv")
    page = (await owner.get(full.path())).text
    shown = re.search(r'data-number="muted" title="(\d+)"', page)
    assert shown
    assert {now["muted"], listed["muted"], int(row["muted"]), int(shown.group(1))} == {PEOPLE}
    assert now["state"] == listed["state"] == row["state"]
    cards = {card["name"]: card["value"] for card in (await program.get("/overview")).json["cards"]}
    assert cards["muted"] == PEOPLE
    assert f'title="{PEOPLE}"' in (await owner.get("/overview/cards")).text


async def test_audit_is_the_same_on_page_file_and_api(full: Desk) -> None:
    owner, program = await full.signed_in(), await caller(full)
    await owner.post(f"{full.path()}/off")
    await full.audited()
    by_api = [(one["action"], one["resource_id"]) for one in await every(program, "/audit", 2)]
    assert [(row["action"], row["resource_id"]) for row in await table(owner, "/audit.csv")] == by_api
    assert "group.unprotect" in dict(by_api)
