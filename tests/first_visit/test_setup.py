"""The guided set-up: from nothing to a guarded group, each step looked at while it is done on Telegram."""

from __future__ import annotations

import re

from nezuko.enforcement.service import Enforcement
from nezuko.first_visit.sightings import Sightings
from tests.dashboards import Visitor
from tests.desk import Desk

STEP = re.compile(r'class="walk-step panel is-(\w+)[^>]* id="step-(\w+)"')
NEWS = re.compile(r'hx-get="(/setup/news[^"]*)"')


async def steps(who: Visitor, query: str = "") -> dict[str, str]:
    """How each step stands."""
    answer = await who.get(f"/setup{query}")
    assert answer.status == 200
    return {name: state for state, name in STEP.findall(answer.text)}


async def add_bot(desk: Desk, who: Visitor, token: str | None = None) -> str:
    """Paste a token on the page of the set-up and confirm; returns where that leads."""
    await who.get("/setup")
    answer = await who.post("/bots/add?next=/setup", {"token": token or desk.town.bot.token or ""})
    await who.get(answer.location)
    answer = await who.post(answer.location)
    await desk.town.until(lambda: desk.town.app.get(Enforcement).gate(desk.town.bot.id) is not None)
    await desk.town.settled()
    return answer.location


async def forget(desk: Desk) -> None:
    """Let what was seen of chats be looked at anew, as it is after some seconds."""
    await desk.town.settled()
    for seen in desk.town.app.get(Sightings)._seen.values():
        seen.sights.clear()


async def test_without_a_bot_the_dashboard_leads_to_the_set_up(empty: Desk) -> None:
    owner = await empty.signed_in()
    assert (await owner.get("/")).location == "/setup"
    assert await steps(owner) == {
        "application": "done", "bot": "now", "group": "later", "channels": "later", "try": "later",
    }  # fmt: skip
    viewer = await empty.signed_in("viewer")
    assert (await viewer.get("/")).status == 200
    assert (await viewer.get("/setup")).status == 403
    assert (await viewer.post("/setup/channels", {"bot": "1", "group": "1"})).status == 403


async def test_whole_set_up_from_the_first_token_to_somebody_who_tries_it(empty: Desk) -> None:
    town, owner = empty.town, await empty.signed_in()
    town.w.leave(town.group, town.bot)
    assert await add_bot(empty, owner) == "/setup"
    assert (await steps(owner))["bot"] == "done"
    page = (await owner.get("/setup")).text
    assert "t.me/gatebot?startgroup=setup&amp;admin=restrict_members+delete_messages+invite_users" in page
    town.w.join(town.group, town.bot)
    town.w.promote(town.group, town.bot, ban_users=True, delete_messages=True)
    await town.settled()
    found = await steps(owner)
    assert (found["group"], found["channels"], found["try"]) == ("done", "now", "later")
    page = (await owner.get("/setup")).text
    assert "Book club" in page
    await empty.post(
        owner, "/setup/channels", bot=str(town.bot.id), group=str(town.group.id), known="", channel="@newschan"
    )
    assert town.protection() is not None
    assert (await steps(owner))["try"] == "now"
    ann = town.person("Ann")
    town.w.join(town.group, ann)
    await town.until(lambda: not town.may_write(ann))
    await town.settled()
    assert "Somebody was muted" in (await owner.get("/setup")).text
    town.w.join(town.channel, ann)
    await town.until(lambda: town.may_write(ann))
    await town.settled()
    assert set((await steps(owner)).values()) == {"done"}
    assert "Everything is set up" in (await owner.get("/setup")).text
    assert (await owner.get("/")).status == 200


async def test_what_the_bot_lacks_is_said_and_noticed_when_it_is_mended(empty: Desk) -> None:
    town, owner = empty.town, await empty.signed_in()
    await add_bot(empty, owner)
    town.w.promote(town.group, town.bot, delete_messages=True)
    await forget(empty)
    page = (await owner.get("/setup")).text
    assert (await steps(owner))["group"] == "trouble"
    assert "“Ban users”" in page
    town.w.demote(town.group, town.bot)
    await forget(empty)
    assert "I am not an admin of the group" in (await owner.get("/setup")).text
    town.w.promote(town.group, town.bot, ban_users=True, delete_messages=True)
    await town.settled()  # told by an update: nobody has to wait until it is looked at again
    assert (await steps(owner))["group"] == "done"


async def test_channels_that_the_bot_sees_are_offered_and_wrong_ones_explained(empty: Desk) -> None:
    town, owner = empty.town, await empty.signed_in()
    await add_bot(empty, owner)
    town.w.demote(town.channel, town.bot)
    town.w.promote(town.channel, town.bot, invite_users=True)
    town.say(town.owner, "/status")
    await town.settled()
    page = (await owner.get("/setup")).text
    assert f'name="known" value="{town.channel.id}"' in page
    chosen = {"bot": str(town.bot.id), "group": str(town.group.id)}
    town.w.add_channel("Foreign", creator=town.owner, username="foreign")
    for form, sentence in (
        ({"channel": "@foreign"}, "I am not an admin of @foreign"),
        ({"channel": "@olga"}, "is a person or a bot, not a channel"),
        ({}, "Choose a channel, or write its @username."),
    ):
        await empty.post(owner, "/setup/channels", **chosen, **form)
        assert sentence in (await owner.get("/setup")).text
        assert town.protection() is None
    await empty.post(owner, "/setup/channels", **chosen, known=str(town.channel.id))
    assert town.protection() is not None
    await empty.post(owner, "/setup/channels", known=str(town.channel.id), group="x")
    assert "Choose the group first." in (await owner.get("/setup")).text


async def test_open_page_is_told_only_what_is_new(empty: Desk) -> None:
    town, owner = empty.town, await empty.signed_in()
    page = (await owner.get("/setup")).text
    news = NEWS.findall(page)[0].replace("&amp;", "&")
    assert (await owner.get(news)).status == 204
    await add_bot(empty, owner)
    answer = await owner.get(news)
    assert answer.status == 200
    assert "<html" not in answer.text
    assert ("done", "bot") in STEP.findall(answer.text)
    news = NEWS.findall(answer.text)[0].replace("&amp;", "&")
    assert (await owner.get(news)).status in (200, 204)
    assert town.bot.username in answer.text


async def test_paused_and_refused_bots_hold_the_set_up_with_what_to_do(empty: Desk) -> None:
    town, owner = empty.town, await empty.signed_in()
    await add_bot(empty, owner)
    await empty.post(owner, f"/bots/{town.bot.id}/pause")
    assert "is paused. Resume it on its page." in (await owner.get("/setup")).text
    assert (await steps(owner))["bot"] == "trouble"


async def test_overview_points_to_the_set_up_until_a_group_is_guarded(empty: Desk) -> None:
    owner = await empty.signed_in()
    await add_bot(empty, owner)
    assert "Go on with the set-up" in (await owner.get("/")).text
    assert "Go on with the set-up" not in (await (await empty.signed_in("viewer")).get("/")).text
    await empty.town.protect()
    assert "Go on with the set-up" not in (await owner.get("/")).text


async def test_another_group_is_set_up_while_the_first_one_is_guarded(empty: Desk) -> None:
    owner = await empty.signed_in()
    await add_bot(empty, owner)
    await empty.town.protect()
    assert (await steps(owner))["channels"] == "done"
    assert (await steps(owner, "?group=0"))["group"] == "now"
    empty.town.add_group("Allotment")
    await empty.town.settled()
    assert "Allotment" in (await owner.get("/setup?group=0")).text
    assert (await steps(owner, "?group=0"))["channels"] == "now"
    assert (await steps(owner, f"?group={empty.town.group.id}"))["channels"] == "done"


async def test_basic_group_is_explained_and_followed_when_it_becomes_a_supergroup(empty: Desk) -> None:
    town, owner = empty.town, await empty.signed_in()
    town.w.leave(town.group, town.bot)
    await add_bot(empty, owner)
    basic = town.w.add_basic_group("Family", creator=town.owner, members=[town.bot])
    town.w.say(basic, town.owner, "/start")
    await town.settled()
    page = (await owner.get("/setup")).text
    assert "This is a basic group" in page
    assert (await steps(owner))["group"] == "trouble"
    group = town.w.migrate(basic)
    town.w.promote(group, town.bot, ban_users=True, delete_messages=True)
    await forget(empty)
    assert (await steps(owner))["group"] == "done"
    assert "This is a basic group" not in (await owner.get("/setup")).text
