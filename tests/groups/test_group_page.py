"""The page of one group: what it shows, and what a change there does on Telegram."""

from __future__ import annotations

import csv
import io
import logging
import re
from collections.abc import Iterator
from datetime import datetime

import pytest

from nezuko.groups.directory import Groups
from nezuko.groups.models import Exemption, Group, Requirement
from nezuko.telegram.types import Chat, ChatKind
from tests.desk import Desk
from tests.gate.guarded import Guarding


@pytest.fixture
def queries() -> Iterator[list[str]]:
    """What the database is asked meanwhile."""
    asked: list[str] = []
    logger = logging.getLogger("tortoise.db_client")

    class Count(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            asked.append(record.getMessage())

    handler, level = Count(), logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    yield asked
    logger.removeHandler(handler)
    logger.setLevel(level)


async def muted_ann(desk: Desk):
    ann = desk.town.person("Ann", username="annarcher")
    desk.town.w.join(desk.town.group, ann)
    await desk.town.until(lambda: not desk.town.may_write(ann))
    await desk.town.settled()
    return ann


async def test_page_tells_the_rule_and_who_waits_in_few_queries(desk: Desk, queries: list[str]) -> None:
    ann = await muted_ann(desk)
    owner = await desk.signed_in()
    await desk.town.settled()
    queries.clear()
    page = (await owner.get(desk.path())).text
    assert "Members may write while they are in @newschan." in page
    assert f'href="/members/{desk.town.group.id}/{ann.id}"' in page
    assert "is not in @newschan" in page
    assert len(queries) <= 10, queries


async def test_group_that_nobody_knows_is_not_found(desk: Desk) -> None:
    owner = await desk.signed_in()
    assert (await owner.get(f"/groups/{desk.town.bot.id}/1")).status == 404
    assert (await owner.get(f"/groups/{2**70}/{2**70}")).status == 404


async def test_options_are_in_force_at_once_and_audited(desk: Desk) -> None:
    owner = await desk.signed_in()
    await desk.post(owner, f"{desk.path()}/options", on_unknown="mute", send_as_channel="")
    group = desk.town.protection()
    assert group is not None
    assert group.options.on_unknown == "mute"
    assert group.options.send_as_channel == "delete"
    row = (await desk.audited())[-1]
    assert (row.action, row.actor, row.old, row.new) == (
        "group.change",
        "Owner",
        '{"on_unknown": "allow"}',
        '{"on_unknown": "mute"}',
    )
    refused = await desk.post(owner, f"{desk.path()}/options", on_unknown="perhaps")
    assert refused.status == 303
    assert (await owner.get(f"{desk.path()}/options")).text.count("there is no such choice") == 1


async def test_further_channel_is_asked_for_and_taken_back(desk: Desk) -> None:
    town = desk.town
    recipes = town.add_channel("Recipes", "recipes")
    bob = town.person("Bob", subscribed=[town.channel])
    town.w.join(town.group, bob)
    await town.settled()
    assert town.may_write(bob)
    owner = await desk.signed_in()
    await desk.post(owner, f"{desk.path()}/channels", channel="@recipes")
    await town.until(lambda: not town.may_write(bob))
    assert await Requirement.all().count() == 2
    asked = await owner.get(f"{desk.path()}/channels/{recipes.id}/remove")
    assert "Don&#39;t ask for @recipes any more?" in asked.text
    await desk.post(owner, f"{desk.path()}/channels/{recipes.id}/remove")
    await town.until(lambda: town.may_write(bob))
    assert (await desk.actions())[-2:] == ["group.require", "group.drop"]
    await town.restart()
    group = town.protection()
    assert group is not None
    assert [channel.label for channel in group.channels] == ["@newschan"]


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("@olga", "is a person or a bot, not a channel"),
        ("@nobodyhasit", "There is no channel @nobodyhasit"),
        ("@foreign", "I am not an admin of @foreign"),
        ("what is this", "“is” is no channel"),
        ("<b>", "is no channel"),
    ],
)
async def test_channel_that_can_not_be_checked_is_refused_with_the_sentence_of_the_command(
    desk: Desk, word: str, sentence: str
) -> None:
    desk.town.w.add_channel("Foreign", creator=desk.town.owner, username="foreign")
    owner = await desk.signed_in()
    assert (await desk.post(owner, f"{desk.path()}/channels", channel=word)).status == 303
    page = (await owner.get(desk.path())).text
    assert sentence in page
    assert "/protect" not in page


async def test_last_channel_can_not_be_removed(desk: Desk) -> None:
    owner = await desk.signed_in()
    await desk.post(owner, f"{desk.path()}/channels/{desk.town.channel.id}/remove")
    assert "asks for at least one channel" in (await owner.get(desk.path())).text
    assert desk.town.protection() is not None


async def test_somebody_is_exempted_by_username_and_the_exemption_ends(desk: Desk) -> None:
    ann = await muted_ann(desk)
    owner = await desk.signed_in()
    await desk.post(owner, f"{desk.path()}/exempt", who="@annarcher", reason="a friend of the house")
    await desk.town.until(lambda: desk.town.may_write(ann))
    page = (await owner.get(desk.path())).text
    assert "a friend of the house" in page
    assert "exempted by Owner: a friend of the house" in " ".join(event.text for event in desk.town.events)
    await desk.post(owner, f"{desk.path()}/exempt/{ann.id}/remove", reason="a mistake")
    await desk.town.until(lambda: not desk.town.may_write(ann))
    await desk.town.settled()
    assert not await Exemption.exists()
    assert (await desk.actions())[-2:] == ["member.exempt", "member.end_exemption"]


async def test_somebody_whom_the_gate_never_met_is_found_on_telegram(desk: Desk) -> None:
    zed = desk.town.person("Zed", username="zedthefirst")
    owner = await desk.signed_in()
    await desk.post(owner, f"{desk.path()}/exempt", who="https://t.me/zedthefirst", reason="expected")
    group = desk.town.protection()
    assert group is not None
    assert zed.id in group.exempt
    for nonsense in ("@newschan", "@nobodyhasit", "-5", "two words", "9" * 30):
        await desk.post(owner, f"{desk.path()}/exempt", who=nonsense, reason="x")
    assert len(await Exemption.all()) == 1


async def test_check_now_says_what_is_missing(desk: Desk) -> None:
    owner = await desk.signed_in()
    await desk.post(owner, f"{desk.path()}/check")
    assert "All rights are there" in (await owner.get(desk.path())).text
    desk.town.w.promote(desk.town.group, desk.town.bot, delete_messages=True)
    await desk.town.settled()
    await desk.post(owner, f"{desk.path()}/check")
    assert "“Ban users”" in (await owner.get(desk.path())).text


async def test_group_is_compared_when_asked(desk: Desk) -> None:
    owner = await desk.signed_in()
    await Group.all().update(reconciled_at=5)
    before = desk.town.kinds().count("reconciled")
    await desk.post(owner, f"{desk.path()}/reconcile")
    assert desk.town.kinds().count("reconciled") == before + 1
    assert (await Group.get(chat_id=desk.town.group.id)).reconciled_at > 5


@pytest.mark.parametrize(("choice", "free"), [("free", True), ("keep", False)])
async def test_switching_off_asks_what_becomes_of_the_muted(desk: Desk, choice: str, free: bool) -> None:
    ann = await muted_ann(desk)
    owner = await desk.signed_in()
    asked = (await owner.get(f"{desk.path()}/off")).text
    assert "1 member is muted by the gate now." in asked
    assert "can switch the protection on again" in asked
    await desk.post(owner, f"{desk.path()}/off", choice=choice)
    assert desk.town.protection() is None
    if free:
        await desk.town.until(lambda: desk.town.may_write(ann))
    assert desk.town.may_write(ann) is free
    await desk.post(owner, f"{desk.path()}/on")
    assert desk.town.protection() is not None


async def test_viewers_read_and_change_nothing(desk: Desk) -> None:
    viewer = await desk.signed_in("viewer")
    page = (await viewer.get(desk.path())).text
    assert "Switch off" not in page
    assert "Exempt somebody" not in page
    for path in ("options", "channels", "off", "on", "check", "reconcile", "exempt", "exempt/5/remove"):
        assert (await desk.post(viewer, f"{desk.path()}/{path}")).status == 403
    for path in ("off", "exempt/5/remove", f"channels/{desk.town.channel.id}/remove"):
        assert (await viewer.get(f"{desk.path()}/{path}")).status == 403
    assert desk.town.protection() is not None


async def test_muted_and_exempt_are_listed_in_pages(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nezuko.administration.group_detail.MUTED_ROWS", 2)
    monkeypatch.setattr("nezuko.administration.group_detail.EXEMPT_ROWS", 2)
    people = [desk.town.person(f"Person{number}") for number in range(3)]
    for person in people:
        desk.town.w.join(desk.town.group, person)
    await desk.town.until(lambda: desk.muted() == 3)
    groups = desk.town.app.get(Groups)
    for number in (901, 902, 903):
        await groups.exempt(desk.town.bot.id, desk.town.group.id, number, by=None, reason="")
    owner = await desk.signed_in()
    page = (await owner.get(desk.path())).text
    muted, exempt = page.split('href="' + desk.path() + "?muted=")[1], page.split("?exempt=")[1]
    second = (await owner.get(f"{desk.path()}?muted={muted.split('#')[0]}&exempt={exempt.split('#')[0]}")).text
    for person in people:
        link = f"/members/{desk.town.group.id}/{person.id}"
        assert (link in page) != (link in second)
    for number in (901, 902, 903):
        link = f"/members/{desk.town.group.id}/{number}"
        assert (link in page) != (link in second)


async def test_muted_and_exempt_leave_as_csv_whole_whatever_the_page_shows(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nezuko.administration.group_detail.MUTED_ROWS", 1)
    monkeypatch.setattr("nezuko.administration.group_detail.BATCH", 2)
    owner, town = await desk.signed_in(), desk.town
    people = [town.person(name) for name in ("Ann", "=1+1", "Cleo")]
    for person in people:
        town.w.join(town.group, person)
    await town.until(lambda: not any(town.may_write(person) for person in people))
    await town.settled()
    muted = list(csv.DictReader(io.StringIO((await owner.get(f"{desk.path()}/muted.csv")).text)))
    assert {row["user_id"] for row in muted} == {str(person.id) for person in people}
    assert {row["name"] for row in muted} == {"Ann", "'=1+1", "Cleo"}
    assert {row["missing"] for row in muted} == {"'@newschan"}
    assert datetime.fromisoformat(muted[0]["muted_since"]).tzinfo is not None
    for person in people:
        await desk.post(owner, f"{desk.path()}/exempt", who=str(person.id), reason="=speaker", days="3")
    exempt = list(csv.DictReader(io.StringIO((await owner.get(f"{desk.path()}/exempt.csv")).text)))
    assert [row["user_id"] for row in exempt] == [str(person.id) for person in reversed(people)]
    assert {row["ends_by_leaving"] for row in exempt} == {"no"}
    assert all("=speaker" in row["reason"] and row["until"] > row["since"] for row in exempt)


async def test_lists_of_a_group_that_nobody_knows_are_not_found(desk: Desk) -> None:
    owner = await desk.signed_in()
    for name in ("muted", "exempt"):
        assert (await owner.get(f"/groups/{desk.town.bot.id}/1/{name}.csv")).status == 404
        assert (await owner.get(f"/groups/{2**70}/{2**70}/{name}.csv")).status == 404


async def test_requiring_a_channel_twice_changes_nothing(desk: Desk) -> None:
    groups, town = desk.town.app.get(Groups), desk.town
    chat = Chat(town.channel.id, ChatKind.CHANNEL, "News", "newschan")
    group = await groups.require(town.bot.id, town.group.id, chat, None)
    assert len(group.channels) == 1
    assert await Requirement.all().count() == 1


async def test_page_counts_today_and_the_reasons_and_names_the_rights(desk: Desk) -> None:
    recipes = desk.town.add_channel("Recipes", "recipes")
    await desk.town.protect(desk.town.channel, recipes)
    await muted_ann(desk)
    desk.town.w.join(desk.town.group, desk.town.person("Bob", subscribed=[desk.town.channel]))
    await desk.town.until(lambda: desk.muted() == 2)
    await desk.town.settled()
    page = (await (await desk.signed_in()).get(desk.path())).text
    assert '<dt>joined</dt><dd title="2">' in page
    assert '<dt>muted</dt><dd title="2">' in page
    assert page.index("lack @recipes") < page.index("lack @newschan")
    assert "50 %" in page
    assert "may ban users and delete messages" in page
    assert f'href="/bots/{desk.town.bot.id}"' in page


async def test_day_counts_who_was_given_time_and_who_was_thrown_out_once_and_not_as_leaving(towns: Guarding) -> None:
    desk = Desk(await towns(grace_newcomers=600, kick_after=600))
    town = desk.town
    await town.protect()
    bob, owner = town.person("Bob"), await desk.signed_in()
    town.w.join(town.group, bob)
    await town.settled()
    for _ in range(2):
        await town.advance(601)
        await town.advance(1)
    assert town.kinds(bob)[-1] == "kicked"
    await town.app.writer.flush()
    page = (await owner.get(desk.path())).text
    counted = dict(re.findall(r'<dt>([a-z ]+)</dt><dd title="(\d+)">', page))
    assert (counted["given time to join"], counted["muted"], counted["kicked"], counted["left"]) == ("1", "1", "1", "0")
    assert "banned" not in counted
    assert "raids" not in counted
