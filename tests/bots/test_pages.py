"""The pages of bots: adding one in two steps, what its page shows, switching and removing it there."""

from __future__ import annotations

import csv
import io
import re

import pytest

from nezuko.bots.models import Bot
from nezuko.bots.supervisor import Supervisor
from nezuko.enforcement.service import Enforcement
from tests.dashboards import Answer, Visitor
from tests.desk import Desk

TITLE = re.compile(r'<td class="rows-main">.*?<a href="([^"]+)">([^<]+)</a>')


def path(desk: Desk) -> str:
    return f"/bots/{desk.town.bot.id}"


async def first_step(desk: Desk, who: Visitor, token: str) -> Answer:
    await who.get("/bots/add")
    return await desk.post(who, "/bots/add", token=token)


async def test_bot_is_added_in_two_steps_and_guards_at_once(desk: Desk) -> None:
    watch = desk.town.w.add_bot("Watch", username="watchbot")
    owner = await desk.signed_in()
    answer = await first_step(desk, owner, f"  {watch.token} ")
    assert answer.status == 303
    assert not await Bot.exists(id=watch.id)
    page = (await owner.get(answer.location)).text
    for word in ("Is this your bot?", "Watch", "@watchbot", str(watch.id), "Add @watchbot"):
        assert word in page
    assert (watch.token or "").partition(":")[2] not in page
    done = await desk.post(owner, answer.location)
    assert done.location == f"/bots/{watch.id}"
    await desk.town.until(lambda: desk.town.app.get(Enforcement).gate(watch.id) is not None)
    assert "@watchbot is added." in (await owner.get(done.location)).text
    audited = (await desk.audited())[-1]
    assert (audited.action, audited.actor) == ("bot.add", "Owner")
    assert (watch.token or "") not in audited.new
    assert (await owner.get(answer.location)).status == 303  # used up


@pytest.mark.parametrize(
    ("token", "sentence"),
    [
        ("", "isn&#39;t a bot token"),
        ("hello", "isn&#39;t a bot token"),
        ("12345:never-a-token", "doesn&#39;t know this token"),
    ],
)
async def test_token_that_is_none_is_refused_with_what_to_do(desk: Desk, token: str, sentence: str) -> None:
    owner = await desk.signed_in()
    answer = await first_step(desk, owner, token)
    assert answer.status == 422
    assert sentence in answer.text
    assert "BotFather" in answer.text
    assert await Bot.all().count() == 1


async def test_revoked_token_and_one_that_is_here_already_are_told_apart(desk: Desk) -> None:
    watch = desk.town.w.add_bot("Watch", username="watchbot")
    old = watch.token or ""
    desk.town.w.revoke_token(watch)
    owner = await desk.signed_in()
    assert "is revoked. Send /token" in (await first_step(desk, owner, old)).text
    assert "@gatebot is here already" in (await first_step(desk, owner, desk.town.bot.token or "")).text


async def test_second_step_belongs_to_whoever_took_the_first(desk: Desk) -> None:
    watch = desk.town.w.add_bot("Watch", username="watchbot")
    owner, other = await desk.signed_in(), await desk.signed_in("admin")
    answer = await first_step(desk, owner, watch.token or "")
    assert (await other.get(answer.location)).status == 403
    assert (await desk.post(other, answer.location)).status == 403
    assert (await desk.post(owner, "/bots/add/never-was")).location == "/bots/add"
    assert "Paste the token once more" in (await owner.get("/bots/add")).text
    assert not await Bot.exists(id=watch.id)


async def test_too_many_tries_have_to_wait(desk: Desk) -> None:
    owner = await desk.signed_in()
    answers = [(await first_step(desk, owner, "hello")).status for _ in range(12)]
    assert answers[0] == 422
    assert answers[-1] == 429


async def test_new_token_of_a_bot_that_is_here_replaces_the_old_one(desk: Desk) -> None:
    town = desk.town
    token = town.w.revoke_token(town.bot)
    await town.app.get(Supervisor).look()
    await town.until(lambda: "bot_down" in town.kinds())
    owner = await desk.signed_in()
    page = (await owner.get(path(desk))).text
    assert "Needs attention" in page
    assert "add the bot again" in page
    assert "Bot not running" in (await owner.get("/groups")).text
    answer = await first_step(desk, owner, token)
    assert "Its group is guarded again" in (await owner.get(answer.location)).text
    await desk.post(owner, answer.location)
    await town.until(lambda: town.app.get(Enforcement).gate(town.bot.id) is not None)
    row = (await desk.audited())[-1]
    assert row.action == "bot.add"
    assert row.old == '{"token": "••••••"}' == row.new
    ann = town.person("Ann")
    town.w.join(town.group, ann)
    await town.until(lambda: not town.may_write(ann))


async def test_list_and_csv_tell_how_each_bot_does(desk: Desk) -> None:
    ann = desk.town.person("Ann")
    desk.town.w.join(desk.town.group, ann)
    await desk.town.until(lambda: desk.muted() == 1)
    await desk.town.settled()
    owner = await desk.signed_in()
    page = (await owner.get("/bots")).text
    assert TITLE.findall(page) == [(path(desk), "Gate")]
    assert "Connected" in page
    answer = await owner.get("/bots/list.csv")
    (row,) = csv.DictReader(io.StringIO(answer.text))
    assert (row["username"], row["state"], row["groups"], row["muted"]) == ("gatebot", "connected", "1", "1")
    assert int(row["calls_today"]) > 2


async def test_page_shows_limits_groups_channels_rights_and_calls(desk: Desk) -> None:
    ann = desk.town.person("Ann")
    desk.town.w.join(desk.town.group, ann)
    await desk.town.settled()
    page = (await (await desk.signed_in()).get(path(desk))).text
    for word in (
        "Calls under way",
        "of 256",
        "Nothing waits",
        "Book club",
        "may ban users and delete messages",
        "News",
        "may invite users",
        "channels.editBanned",
        "is connected",
        "t.me/gatebot?startgroup=setup&amp;admin=restrict_members",
    ):
        assert word in page, word
    now = await (await desk.signed_in()).get(f"{path(desk)}/now")
    assert "Calls under way" in now.text
    assert "<html" not in now.text


async def test_waits_that_telegram_asks_for_are_shown(desk: Desk) -> None:
    town = desk.town
    town.faults.flood("channels.editBanned", seconds=25)
    town.w.join(town.group, town.person("Ann"))
    await town.until(lambda: town.gate.gateway.load()["floods"])
    page = (await (await desk.signed_in()).get(path(desk))).text
    assert "Telegram asked to wait" in page
    assert "1 call waits" in page
    town.end_waits()


async def test_pausing_asks_and_names_the_groups_and_resuming_does_not(desk: Desk) -> None:
    owner = await desk.signed_in()
    asked = (await owner.get(f"{path(desk)}/pause")).text
    assert "Pause @gatebot?" in asked
    assert "Book club" in asked
    await desk.post(owner, f"{path(desk)}/pause")
    assert not (await Bot.get(id=desk.town.bot.id)).active
    page = (await owner.get(path(desk))).text
    assert "Paused" in page
    assert "Resume" in page
    assert "@gatebot is paused." in page
    await desk.post(owner, f"{path(desk)}/resume")
    await desk.town.until(lambda: desk.town.app.get(Enforcement).gate(desk.town.bot.id) is not None)


@pytest.mark.parametrize(("choice", "free"), [("free", True), ("keep", False)])
async def test_removing_lists_what_it_affects_and_asks_what_becomes_of_the_muted(
    desk: Desk, choice: str, free: bool
) -> None:
    town = desk.town
    ann = town.person("Ann")
    town.w.join(town.group, ann)
    await town.until(lambda: desk.muted() == 1)
    await town.settled()
    owner = await desk.signed_in()
    asked = (await owner.get(f"{path(desk)}/delete")).text
    for word in (
        "Remove @gatebot?",
        "Book club",
        "One group isn&#39;t",
        "1 member is muted by this bot",
        "Unmute them first",
    ):
        assert word in asked, word
    await desk.post(owner, f"{path(desk)}/delete", choice=choice)
    await town.until(lambda: town.app.get(Enforcement).gate(town.bot.id) is None)
    assert town.may_write(ann) is free
    assert "No bot yet" in (await owner.get("/bots")).text
    assert "Book club" in (await owner.get("/groups")).text
    assert (await owner.get(path(desk))).status == 404


async def test_only_owners_change_bots(desk: Desk) -> None:
    for role in ("admin", "viewer"):
        visitor = await desk.signed_in(role)
        page = (await visitor.get(path(desk))).text
        assert f"{path(desk)}/pause" not in page
        assert (await visitor.get("/bots")).status == 200
        for deed in ("pause", "resume", "delete"):
            assert (await desk.post(visitor, f"{path(desk)}/{deed}")).status == 403
        for asked in ("pause", "delete"):
            assert (await visitor.get(f"{path(desk)}/{asked}")).status == 403
        assert (await visitor.get("/bots/add")).status == 403
        assert (await desk.post(visitor, "/bots/add", token=desk.town.bot.token or "")).status == 403
    assert (await (await desk.signed_in()).get(f"/bots/{2**70}")).status == 404
