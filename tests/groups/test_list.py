"""The list of groups: what it shows to whom, how it is narrowed, and switching several at once."""

from __future__ import annotations

import csv
import io
import re

from tests.desk import Desk

ROW = re.compile(r'<td class="rows-main"><a href="([^"]+)">([^<]+)</a>')


def titles(page: str) -> list[str]:
    return [title for _, title in ROW.findall(page)]


async def several(desk: Desk) -> Desk:
    """Three more groups: one switched off, one in trouble, one that asks for two channels."""
    town = desk.town
    recipes = town.add_channel("Recipes", "recipes")
    groups = {title: town.add_group(title) for title in ("Allotment", "Zoo", "Kitchen")}
    await town.protect(town.channel, group=groups["Allotment"])
    await town.protect(town.channel, recipes, group=groups["Zoo"])
    await town.protect(recipes, group=groups["Kitchen"])
    await town.command(town.owner, "/unprotect", groups["Allotment"])
    town.w.demote(groups["Kitchen"], town.bot)
    await town.settled()
    return desk


async def test_list_names_each_group_with_its_rule_and_state(desk: Desk) -> None:
    await several(desk)
    page = (await (await desk.signed_in()).get("/groups")).text
    assert titles(page) == ["Allotment", "Book club", "Kitchen", "Zoo"]
    for word in ("Guarded", "Needs attention", "Off", "@newschan", "@recipes", "@gatebot"):
        assert word in page


async def test_list_is_searched_narrowed_and_sorted_on_the_server(desk: Desk) -> None:
    await several(desk)
    owner = await desk.signed_in()
    assert titles((await owner.get("/groups?q=zoo")).text) == ["Zoo"]
    assert titles((await owner.get("/groups?q=%40recipes")).text) == ["Kitchen", "Zoo"]
    assert titles((await owner.get(f"/groups?q={desk.town.group.id}")).text) == ["Book club"]
    assert titles((await owner.get("/groups?state=off")).text) == ["Allotment"]
    assert titles((await owner.get("/groups?state=troubled")).text) == ["Kitchen"]
    assert titles((await owner.get("/groups?sort=state")).text)[0] == "Kitchen"
    assert titles((await owner.get("/groups?sort=channels")).text)[0] == "Zoo"
    assert titles((await owner.get(f"/groups?bot={desk.town.bot.id}")).text) != []
    assert "No group fits" in (await owner.get("/groups?q=nothing-like-it")).text
    assert (await owner.get("/groups?sort=%00&bot=abc&after=%00x&state=x")).status == 200


async def test_pages_follow_each_other_without_doubles(desk: Desk, monkeypatch) -> None:
    await several(desk)
    monkeypatch.setattr("nezuko.administration.group_list.PAGE", 3)
    owner = await desk.signed_in()
    first = (await owner.get("/groups")).text
    following = re.search(r'href="([^"]+)" rel="next"', first)
    assert following
    second = (await owner.get(following.group(1).replace("&amp;", "&"))).text
    assert titles(first) + titles(second) == ["Allotment", "Book club", "Kitchen", "Zoo"]
    assert 'rel="next"' not in second


async def test_list_can_be_taken_along_as_csv(desk: Desk) -> None:
    await several(desk)
    formula = desk.town.add_group("=1+1")
    await desk.town.protect(group=formula)
    answer = await (await desk.signed_in()).get("/groups.csv?q=1%2B1")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert answer.headers["Content-Type"].startswith("text/csv")
    assert [row["title"] for row in rows] == ["'=1+1"]
    assert rows[0]["channels"] == "'@newschan"
    assert rows[0]["state"] == "guarded"


async def test_several_groups_are_switched_off_after_asking_and_on_again(desk: Desk) -> None:
    town = desk.town
    ann = town.person("Ann")
    town.w.join(town.group, ann)
    await town.until(lambda: not town.may_write(ann))
    owner = await desk.signed_in()
    ref, before = f"{town.bot.id}:{town.group.id}", len(await desk.audited())
    asked = await desk.post(owner, "/groups/switch", to="off", group=ref)
    assert asked.status == 200
    assert "1 member is muted" in asked.text
    assert town.protection() is not None
    answer = await desk.post(owner, "/groups/switch", to="off", group=ref, choice="free")
    assert answer.status == 303
    assert town.protection() is None
    await town.until(lambda: town.may_write(ann))
    await desk.post(owner, "/groups/switch", to="on", group=ref)
    assert town.protection() is not None
    town.try_to_say(ann, "Hello!")  # she was there before it was switched on: she is asked when she writes
    await town.until(lambda: not town.may_write(ann))
    assert (await desk.actions())[before:] == ["group.unprotect", "group.free", "group.protect"]


async def test_viewers_see_the_list_and_may_switch_nothing(desk: Desk) -> None:
    viewer = await desk.signed_in("viewer")
    page = (await viewer.get("/groups")).text
    assert titles(page) == ["Book club"]
    assert "Switch off" not in page
    refused = await desk.post(viewer, "/groups/switch", to="off", group=f"{desk.town.bot.id}:{desk.town.group.id}")
    assert refused.status == 403
    assert desk.town.protection() is not None


async def test_without_groups_the_page_names_the_next_step(bare_desk: Desk) -> None:
    assert "/protect @yourchannel" in (await (await bare_desk.signed_in()).get("/groups")).text


async def test_columns_of_the_list_are_chosen_and_remembered(desk: Desk) -> None:
    owner = await desk.signed_in()
    page = (await owner.get("/groups")).text
    assert 'data-label="Waiting"' in page
    assert 'data-label="Exempt"' not in page
    await desk.post(owner, "/groups/columns", column="exempt", back="/groups?state=guarded")
    page = (await owner.get("/groups?state=guarded")).text
    assert 'data-label="Exempt"' in page
    assert 'data-label="Waiting"' not in page
    assert "Book club" in page
