"""The pages of channels."""

from __future__ import annotations

import csv
import io
import re
import time

from nezuko.administration.subscribers import Subscribers
from nezuko.channels.models import HOUR, Channel, SubscriberCount
from tests.desk import Desk

ROW = re.compile(r'<td class="rows-main"><a href="([^"]+)">([^<]+)</a>')


def titles(page: str) -> list[str]:
    return [title for _, title in ROW.findall(page)]


def path(desk: Desk) -> str:
    return f"/channels/{desk.town.bot.id}/{desk.town.channel.id}"


async def several(desk: Desk) -> None:
    """One channel that is required by two groups, one in trouble, one that nobody requires any more."""
    town = desk.town
    circle, recipes = town.add_channel("Circle"), town.add_channel("Recipes", "recipes")
    allotment = town.add_group("Allotment")
    await town.protect(town.channel, circle, group=allotment)
    await town.protect(recipes, group=town.group)
    await town.protect(town.channel, group=town.group)
    town.w.demote(circle, town.bot)
    await town.settled()


async def test_list_tells_health_and_who_requires_each_channel(desk: Desk) -> None:
    await several(desk)
    owner = await desk.signed_in()
    page = (await owner.get("/channels")).text
    assert titles(page) == ["Circle", "News", "Recipes"]
    for word in ("Can&#39;t be checked", "Checked", "Not required", "Allotment", "Book club", "private", "@recipes"):
        assert word in page
    assert titles((await owner.get("/channels?q=%40rec")).text) == ["Recipes"]
    assert titles((await owner.get("/channels?state=troubled")).text) == ["Circle"]
    assert titles((await owner.get("/channels?sort=groups")).text) == ["News", "Circle", "Recipes"]
    assert "No channel fits" in (await owner.get("/channels?q=nothing-like-it")).text


async def test_list_of_channels_is_a_csv_too(desk: Desk) -> None:
    await several(desk)
    answer = await (await desk.signed_in()).get("/channels/list.csv")
    rows = {row["title"]: row for row in csv.DictReader(io.StringIO(answer.text))}
    assert rows["News"]["groups"] == "Book club; Allotment"
    assert rows["Recipes"]["state"] == "unused"


async def test_page_counts_subscribers_and_whom_the_channel_keeps_muted(desk: Desk) -> None:
    town = desk.town
    for name in ("Ann", "Bob"):
        town.w.join(town.group, town.person(name))
    await town.until(lambda: desk.muted() == 2)
    town.person("Carl", subscribed=[town.channel])
    owner = await desk.signed_in()
    await desk.post(owner, f"{path(desk)}/check")
    page = (await owner.get(path(desk))).text
    assert "@newschan can be checked." in page
    assert 'title="3"' in page  # the owner, the bot, Carl
    assert 'title="2">2</div><div class="stat-hint">until they join' in page
    assert f'href="{desk.path()}"' in page
    assert 'href="https://t.me/newschan"' in page


async def test_check_says_what_keeps_the_bot_from_seeing_members(desk: Desk) -> None:
    town = desk.town
    town.w.demote(town.channel, town.bot)
    await town.settled()
    owner = await desk.signed_in()
    await desk.post(owner, f"{path(desk)}/check")
    assert "I am not an admin of @newschan" in (await owner.get(path(desk))).text
    town.w.promote(town.channel, town.bot, invite_users=True)
    await town.settled()
    await desk.post(owner, f"{path(desk)}/check")
    assert "@newschan can be checked." in (await owner.get(path(desk))).text


async def test_channel_that_nobody_requires_can_be_forgotten_and_no_other(desk: Desk) -> None:
    await several(desk)
    owner = await desk.signed_in()
    recipes = await Channel.get(username="recipes")
    assert "Forget @recipes?" in (await owner.get(f"/channels/{desk.town.bot.id}/{recipes.chat_id}/forget")).text
    await desk.post(owner, f"/channels/{desk.town.bot.id}/{recipes.chat_id}/forget")
    await desk.post(owner, f"{path(desk)}/forget")
    assert "Book club requires this channel" in (await owner.get(path(desk))).text
    assert titles((await owner.get("/channels")).text) == ["Circle", "News"]
    assert (await desk.actions())[-1] == "channel.forget"


async def test_viewers_look_at_channels_and_change_nothing(desk: Desk) -> None:
    viewer = await desk.signed_in("viewer")
    assert "Check now" not in (await viewer.get(path(desk))).text
    for deed in ("check", "forget"):
        assert (await desk.post(viewer, f"{path(desk)}/{deed}")).status == 403
    assert (await viewer.get(f"{path(desk)}/forget")).status == 403
    assert (await viewer.get(f"/channels/1/{2**70}")).status == 404


async def test_without_channels_the_page_names_the_next_step(bare_desk: Desk) -> None:
    assert "/protect @yourchannel" in (await (await bare_desk.signed_in()).get("/channels")).text


async def test_subscribers_are_counted_again_after_somebody_came_and_shown_over_time(desk: Desk) -> None:
    town, subscribers = desk.town, desk.town.app.get(Subscribers)
    chosen = {"bot_id": town.bot.id, "chat_id": town.channel.id}
    await town.settled()
    await SubscriberCount.create(**chosen, at=int(time.time()) // HOUR * HOUR - 48 * HOUR, count=1)
    town.person("Carl", subscribed=[town.channel])
    await town.settled()
    asked = town.calls("channels.getFullChannel")
    await subscribers.look()
    await subscribers.look()  # nothing has changed since: nothing is asked
    assert town.calls("channels.getFullChannel") == asked + 1
    await town.app.writer.flush()
    assert [row.count for row in await SubscriberCount.filter(**chosen).order_by("at")] == [1, 3]
    owner = await desk.signed_in()
    page = (await owner.get(f"{path(desk)}?days=7")).text
    assert "Subscribers over time" in page
    assert '"values": [1, 3]' in page
    assert "may invite users" in page
    rows = list(csv.DictReader(io.StringIO((await owner.get(f"{path(desk)}/subscribers.csv?days=7")).text)))
    assert [row["subscribers"] for row in rows] == ["1", "3"]


async def test_channel_that_was_not_measured_says_so(desk: Desk) -> None:
    await desk.town.app.writer.flush()
    await SubscriberCount.all().delete()
    page = (await (await desk.signed_in()).get(path(desk))).text
    assert "It was not measured in this time." in page


async def test_old_measurements_go_and_new_ones_stay(desk: Desk) -> None:
    await desk.town.app.writer.flush()
    await SubscriberCount.all().delete()
    for at in (HOUR, 2 * HOUR, 3 * HOUR):
        await SubscriberCount.create(bot_id=1, chat_id=2, at=at, count=5)
    assert await SubscriberCount.purge(2.5 * HOUR, 1) == 1
    assert await SubscriberCount.purge(2.5 * HOUR, 10) == 1
    assert await SubscriberCount.purge(2.5 * HOUR, 10) == 0
    assert [row.at for row in await SubscriberCount.all()] == [3 * HOUR]


async def test_chosen_channels_are_checked_and_those_that_nobody_requires_forgotten_after_asking(desk: Desk) -> None:
    await several(desk)
    town, owner = desk.town, await desk.signed_in()
    refs = {row.title: f"{row.bot_id}:{row.chat_id}" for row in await Channel.all()}
    await owner.get("/channels")
    await desk.post(owner, "/channels/several", do="check", channel=refs["News"])
    assert "1 of 1 can be checked." in (await owner.get("/channels")).text
    await desk.post(owner, "/channels/several", do="check", channel=refs["Circle"])
    assert "0 of 1 can be checked. Circle: I am not an admin" in (await owner.get("/channels")).text
    await desk.post(owner, "/channels/several", do="forget", channel=refs["News"])
    assert "groups require these channels" in (await owner.get("/channels")).text
    asked = await desk.post(owner, "/channels/several", do="forget", channel=refs["Recipes"])
    assert "Forget @recipes?" in asked.text
    assert await Channel.filter(username="recipes").exists()
    await desk.post(owner, "/channels/several", do="forget", choice="sure", channel=refs["Recipes"])
    assert not await Channel.filter(username="recipes").exists()
    await desk.post(owner, "/channels/several", do="check")
    assert "choose channels first" in (await owner.get("/channels")).text
    assert (await desk.post(await desk.signed_in("viewer"), "/channels/several", do="check")).status == 403
    await town.settled()


async def test_columns_of_the_list_are_chosen_and_remembered(desk: Desk) -> None:
    owner = await desk.signed_in()
    assert 'data-label="Health"' in (await owner.get("/channels")).text
    back = "/channels?sort=groups"
    answer = await desk.post(owner, "/channels/columns", column="rights", back=back)
    assert answer.location == back
    page = (await owner.get("/channels")).text
    assert 'data-label="Rights of the bot">may invite users' in page
    assert 'data-label="Health"' not in page
    await desk.post(owner, "/channels/columns", back="https://elsewhere.example/")
    page = (await owner.get("/channels")).text
    assert "News" in page
    assert "data-label" not in page
