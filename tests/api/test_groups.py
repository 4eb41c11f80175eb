"""Groups by the API: read, changed, protected; what is changed is in force at once."""

from __future__ import annotations

from tests.api.caller import caller
from tests.desk import Desk


def path(desk: Desk) -> str:
    return f"/groups/{desk.town.bot.id}/{desk.town.group.id}"


async def test_list_names_the_groups_with_their_state(desk: Desk) -> None:
    answer = await (await caller(desk)).get("/groups")
    (group,) = answer.json["items"]
    assert group["title"] == "Book club"
    assert group["state"] == "guarded"
    assert group["channels"] == ["@newschan"]
    assert answer.json["next"] is None


async def test_group_is_read_with_its_rule(desk: Desk) -> None:
    group = (await (await caller(desk)).get(path(desk))).json
    assert group["rule"] == "Members may write while they are in @newschan."
    assert group["own_on_unknown"] is None
    assert group["on_unknown"] == "allow"
    assert group["protected_since"].endswith("Z")


async def test_policy_is_changed_and_taken_back(desk: Desk) -> None:
    owner = await caller(desk)
    changed = await owner.patch(path(desk), {"own_on_unknown": "mute"})
    assert (changed.status, changed.json["on_unknown"]) == (200, "mute")
    assert desk.town.protection().on_unknown == "mute"
    back = await owner.patch(path(desk), {"own_on_unknown": None})
    assert back.json["on_unknown"] == "allow"
    assert (await desk.actions())[-2:] == ["group.change", "group.change"]
    row = (await desk.audited())[-1]
    assert (row.via, row.actor) == ("api", "Owner")


async def test_protection_is_switched_off_and_on(desk: Desk) -> None:
    owner = await caller(desk)
    ann = desk.town.person("Ann")
    desk.town.w.join(desk.town.group, ann)
    await desk.town.until(lambda: not desk.town.may_write(ann))
    assert (await owner.get(f"{path(desk)}/status")).json["muted"] == 1
    assert (await owner.get(f"{path(desk)}/muted")).json["items"][0]["name"] == "Ann"
    assert (await owner.patch(path(desk), {"enabled": False})).json["enabled"] is False
    assert desk.town.protection() is None
    assert (await owner.post(f"{path(desk)}/free")).json == {"count": 1}
    await desk.town.until(lambda: desk.town.may_write(ann))
    assert (await owner.patch(path(desk), {"enabled": True})).json["enabled"] is True
    await desk.town.until(lambda: not desk.town.may_write(ann))
