"""An admin of a group on Telegram signs in by /dashboard and has his groups, no others, for as long as he is admin there."""

from __future__ import annotations

import re
import time

from nezuko.accounts.accounts import Accounts
from nezuko.accounts.models import Account, GroupGrant, WebSession
from nezuko.group_admins.scopes import GRACE_SECONDS, Scopes
from nezuko.sandbox.world.people import User
from tests.dashboards import Visitor
from tests.desk import Desk

LINK = re.compile(r"/sign-in/\S+")


async def by_telegram(desk: Desk, person: User) -> Visitor:
    """Ask the bot for a link in private and use it."""
    town = desk.town
    found = LINK.search((await town.ask(person, "/dashboard")).text)
    assert found, "the bot sent no link"
    visitor = Visitor(desk.web, "127.0.0.1")
    assert "Group admin" in (await visitor.get(found.group())).text
    assert (await visitor.post(found.group())).status == 303
    return visitor


async def groups_of(person: User) -> set[int]:
    account = await Account.get(telegram_id=person.id)
    return {grant.chat_id for grant in await GroupGrant.of(account.id)}


async def test_group_admin_gets_a_link_for_his_groups_alone(desk: Desk) -> None:
    town = desk.town
    other = town.add_group("Other place")
    await town.protect(group=other)
    mona = town.admin("Mona")
    visitor = await by_telegram(desk, mona)
    assert await groups_of(mona) == {town.group.id}
    page = (await visitor.get("/")).text
    assert "Group admin" in page


async def test_owner_of_two_groups_has_both(desk: Desk) -> None:
    town = desk.town
    other = town.add_group("Other place")
    await town.protect(group=other)
    await by_telegram(desk, town.owner)
    assert await groups_of(town.owner) == {town.group.id, other.id}


async def test_member_who_is_no_admin_gets_no_link(desk: Desk) -> None:
    ann = desk.town.person("Ann", subscribed=[desk.town.channel])
    desk.town.w.join(desk.town.group, ann)
    assert "you are neither" in (await desk.town.ask(ann, "/dashboard")).text
    assert await Account.all().count() == 0


async def test_whom_an_owner_let_in_gets_a_link_though_he_is_admin_nowhere(desk: Desk) -> None:
    ann = desk.town.person("Ann")
    await desk.town.app.get(Accounts).sign_in_link(ann.id, "viewer", "Ann")
    assert LINK.search((await desk.town.ask(ann, "/dashboard")).text)
    assert (await Account.get(telegram_id=ann.id)).role == "viewer"


async def test_demoted_admin_is_out_at_once(desk: Desk) -> None:
    town = desk.town
    mona = town.admin("Mona")
    visitor = await by_telegram(desk, mona)
    assert (await visitor.get("/")).status == 200
    town.w.demote(town.group, mona)
    await town.settled()
    assert (await visitor.get("/")).location == "/sign-in?reason=expired"
    assert "account.group_lost" in await desk.actions()


async def test_admin_who_leaves_one_of_two_groups_keeps_the_other(desk: Desk) -> None:
    town = desk.town
    other = town.add_group("Other place")
    await town.protect(group=other)
    mona = town.admin("Mona")
    town.w.join(other, mona)
    town.w.promote(other, mona, ban_users=True)
    visitor = await by_telegram(desk, mona)
    town.w.demote(other, mona)
    await town.settled()
    assert await groups_of(mona) == {town.group.id}
    assert (await visitor.get("/")).status == 200


async def test_link_of_somebody_who_was_demoted_meanwhile_does_not_work(desk: Desk) -> None:
    town = desk.town
    mona = town.admin("Mona")
    found = LINK.search((await town.ask(mona, "/dashboard")).text)
    assert found
    town.w.demote(town.group, mona)
    await town.settled()
    visitor = Visitor(desk.web, "127.0.0.1")
    await visitor.get(found.group())
    refused = await visitor.post(found.group())
    assert refused.status == 410
    assert "aren&#39;t an admin" in refused.text.replace("aren't", "aren&#39;t")
    assert await WebSession.all().count() == 0


async def test_looking_again_takes_away_and_gives(desk: Desk) -> None:
    town = desk.town
    other = town.add_group("Other place")
    await town.protect(group=other)
    mona = town.admin("Mona")
    await by_telegram(desk, mona)
    town.w.join(other, mona)
    town.w.promote(other, mona, ban_users=True)
    await town.settled()
    await town.app.get(Scopes).recheck()
    assert await groups_of(mona) == {town.group.id, other.id}


async def test_silence_of_telegram_takes_nothing_away_for_an_hour(desk: Desk) -> None:
    town, scopes = desk.town, desk.town.app.get(Scopes)
    mona = town.admin("Mona")
    await by_telegram(desk, mona)
    town.faults.error("channels.getParticipant", -503, "Timeout", times=None)
    await scopes.recheck()
    assert await groups_of(mona) == {town.group.id}
    await GroupGrant.all().update(checked_at=int(time.time()) - GRACE_SECONDS - 1)
    await scopes.recheck()
    assert await groups_of(mona) == set()
    assert await WebSession.all().count() == 0
