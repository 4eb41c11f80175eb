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
    assert group["own_options"] == []
    assert group["options"]["on_unknown"] == "allow"
    assert group["protected_since"].endswith("Z")


async def test_policy_is_changed_and_taken_back(desk: Desk) -> None:
    owner = await caller(desk)
    changed = await owner.patch(path(desk), {"options": {"on_unknown": "mute"}})
    assert (changed.status, changed.json["options"]["on_unknown"]) == (200, "mute")
    assert desk.town.protection().options.on_unknown == "mute"
    back = await owner.patch(path(desk), {"options": {"on_unknown": None}})
    assert back.json["options"]["on_unknown"] == "allow"
    assert (await desk.actions())[-2:] == ["group.change", "group.change"]
    row = (await desk.audited())[-1]
    assert (row.via, row.actor) == ("api", "Owner")


async def test_protection_is_switched_off_and_on(desk: Desk) -> None:
    owner = await caller(desk)
    ann = desk.town.person("Ann")
    desk.town.w.join(desk.town.group, ann)
    await desk.town.until(lambda: not desk.town.may_write(ann))
    await desk.town.settled()
    assert (await owner.get(f"{path(desk)}/status")).json["muted"] == 1
    assert (await owner.get(f"{path(desk)}/muted")).json["items"][0]["name"] == "Ann"
    assert (await owner.patch(path(desk), {"enabled": False})).json["enabled"] is False
    assert desk.town.protection() is None
    assert (await owner.post(f"{path(desk)}/free")).json == {"count": 1}
    await desk.town.until(lambda: desk.town.may_write(ann))
    assert (await owner.patch(path(desk), {"enabled": True})).json["enabled"] is True
    await desk.town.settled()
    desk.town.try_to_say(ann, "hello")  # who was there before is asked when he writes
    await desk.town.until(lambda: not desk.town.may_write(ann))


async def test_group_is_protected_with_a_choice_of_channels(bare_desk: Desk) -> None:
    town = bare_desk.town
    for name in ("recipes", "seeds"):
        town.add_channel(name.title(), name)
    owner = await caller(bare_desk)
    body = {
        "bot_id": town.bot.id,
        "group_id": town.group.id,
        "channels": ["@newschan"],
        "choice": ["@recipes", "@seeds"],
    }
    answer = await owner.post("/groups", body)
    assert answer.status == 201, answer.text
    assert answer.json["needed"] == 1
    assert [channel["choice"] for channel in answer.json["channels"]] == [False, True, True]
    plain = await owner.post(f"/groups/{town.bot.id}/{town.group.id}/rule", {})
    assert plain.json["needed"] == 0
    await town.settled()
    dropped = await owner.delete(f"{path(bare_desk)}/channels/{answer.json['channels'][1]['channel_id']}")
    assert (dropped.status, dropped.text) == (204, "")
    assert len((await owner.get(path(bare_desk))).json["channels"]) == 2


async def test_member_is_explained_and_decided_about(desk: Desk) -> None:
    town, owner = desk.town, await caller(desk)
    ann = town.person("Ann")
    town.w.join(town.group, ann)
    await town.until(lambda: not town.may_write(ann))
    where = f"{path(desk)}/members/{ann.id}"
    member = (await owner.get(where)).json
    assert (member["muted"], member["tone"]) == (True, "bad")
    assert "@newschan" in member["answer"]
    assert member["events"][-1]["kind"] == "joined"
    assert (await owner.post(f"{where}/exempt", {"reason": " "})).problem == "invalid-fields"
    said = await owner.post(f"{where}/exempt", {"reason": "an old friend"})
    assert said.json == {"said": "Ann is exempt from now on."}
    await town.until(lambda: town.may_write(ann))
    (exempt,) = (await owner.get(f"{path(desk)}/exemptions")).json["items"]
    assert (exempt["name"], exempt["reason"]) == ("Ann", "Owner: an old friend")
    await owner.post(f"{where}/end-exemption", {"reason": "no friend any more"})
    await town.until(lambda: not town.may_write(ann))


async def test_member_is_muted_by_hand_and_freed(desk: Desk) -> None:
    town, owner = desk.town, await caller(desk)
    bob = town.person("Bob", subscribed=[town.channel])
    town.w.join(town.group, bob)
    await town.settled()
    assert town.may_write(bob)
    where = f"{path(desk)}/members/{bob.id}"
    muted = await owner.post(f"{where}/mute", {"reason": "spam", "seconds": 3600})
    assert muted.json == {"said": "Bob is muted."}
    await town.until(lambda: not town.may_write(bob))
    member = (await owner.get(where)).json
    assert (member["muted"], member["by_hand"]) == (True, True)
    assert member["until"] is not None
    assert (await owner.post(f"{where}/end-mute", {"reason": "sorry"})).status == 200
    await town.until(lambda: town.may_write(bob))


async def test_exemption_may_end_by_itself(desk: Desk) -> None:
    owner = await caller(desk)
    cy = desk.town.person("Cy")
    body = {"who": str(cy.id), "reason": "a guest", "days": 3}
    assert (await owner.post(f"{path(desk)}/exemptions", body)).status == 200
    (exempt,) = (await owner.get(f"{path(desk)}/exemptions")).json["items"]
    assert exempt["until"] is not None


async def test_group_is_forgotten_when_nobody_is_muted_there_any_more(desk: Desk) -> None:
    town, owner = desk.town, await caller(desk)
    ann = town.person("Ann")
    town.w.join(town.group, ann)
    await town.until(lambda: not town.may_write(ann))
    assert (await owner.delete(path(desk))).problem == "refused"
    await owner.patch(path(desk), {"enabled": False})
    assert "mutes somebody" in (await owner.delete(path(desk))).json["detail"]
    await owner.post(f"{path(desk)}/free")
    await town.until(lambda: town.may_write(ann))
    await town.settled()
    await town.app.writer.flush()
    assert (await owner.delete(path(desk))).status == 204
    assert (await owner.get(path(desk))).status == 404
    assert (await owner.get("/groups")).json["items"] == []
    assert (await desk.actions())[-1] == "group.forget"
    await town.protect()
    assert (await owner.get(path(desk))).json["enabled"] is True


async def test_page_asks_before_a_group_is_forgotten(desk: Desk) -> None:
    owner = await desk.signed_in()
    assert "/forget" not in (await owner.get(desk.path())).text
    await desk.post(owner, f"{desk.path()}/off")
    assert f"{desk.path()}/forget" in (await owner.get(desk.path())).text
    assert "Forget Book club?" in (await owner.get(f"{desk.path()}/forget")).text
    assert (await desk.post(owner, f"{desk.path()}/forget")).location == "/groups"
    assert (await owner.get(desk.path())).status == 404
