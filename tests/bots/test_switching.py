"""Bots are paused, resumed, deleted and brought back while the program runs, and what the database says of them is done."""

from __future__ import annotations

import asyncio
import time

import pytest

from nezuko.administration.bots import Bots
from nezuko.bots.models import Bot
from nezuko.bots.supervisor import Supervisor, save_bot
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput, NotFound
from nezuko.groups.directory import Groups
from nezuko.sandbox.world.people import User
from tests.desk import Desk

WITHIN = 2.0
"""Seconds after which a bot that was switched off must be gone."""


def gate(desk: Desk) -> object:
    return desk.town.app.get(Enforcement).gate(desk.town.bot.id)


async def muted(desk: Desk, name: str = "Ann") -> User:
    person = desk.town.person(name)
    desk.town.w.join(desk.town.group, person)
    await desk.town.until(lambda: not desk.town.may_write(person))
    await desk.town.settled()
    return person


async def test_paused_bot_is_gone_and_touches_nobody_and_catches_up_when_it_is_resumed(desk: Desk) -> None:
    ann, bots = await muted(desk), desk.town.app.get(Bots)
    await bots.pause(desk.town.bot.id)
    assert gate(desk) is None
    assert desk.town.app.get(Supervisor).client(desk.town.bot.id) is None
    bob = desk.town.person("Bob")
    desk.town.w.join(desk.town.group, bob)
    desk.town.w.join(desk.town.channel, ann)
    assert desk.town.may_write(bob)
    assert not desk.town.may_write(ann)
    await bots.resume(desk.town.bot.id)
    await desk.town.until(lambda: desk.town.may_write(ann) and not desk.town.may_write(bob))
    rows = [(row.action, row.old, row.new) for row in await desk.audited() if row.resource == "bot"]
    assert rows == [
        ("bot.pause", '{"state": "active"}', '{"state": "paused"}'),
        ("bot.resume", '{"state": "paused"}', '{"state": "active"}'),
    ]
    told = [event.text for event in desk.town.events if event.kind.value == "bot_down"]
    assert told == ["@gatebot was paused"]


@pytest.mark.parametrize("change", [{"active": False}, {"deleted_at": 5, "token": None}])
async def test_what_another_process_writes_of_a_bot_is_done_within_two_seconds(
    desk: Desk, change: dict[str, object]
) -> None:
    began = time.monotonic()
    await Bot.filter(id=desk.town.bot.id).update(**change)
    await desk.town.until(lambda: gate(desk) is None, WITHIN)
    assert time.monotonic() - began < WITHIN
    await save_bot(desk.town.app, desk.town.bot.token or "")
    await desk.town.until(lambda: gate(desk) is not None)
    await desk.town.settled()
    await muted(desk)


async def test_paused_bot_stays_paused_over_a_restart(desk: Desk) -> None:
    await desk.town.app.get(Bots).pause(desk.town.bot.id)
    desk.town.tokens.clear()
    await desk.town.restart()
    assert gate(desk) is None
    await desk.town.app.get(Bots).resume(desk.town.bot.id)
    await desk.town.until(lambda: gate(desk) is not None)


async def test_token_that_stands_in_the_configuration_does_not_wake_a_paused_bot(desk: Desk) -> None:
    await desk.town.app.get(Bots).pause(desk.town.bot.id)
    await save_bot(desk.town.app, desk.town.bot.token or "", keep_paused=True)
    await desk.town.app.get(Supervisor).settle()
    assert gate(desk) is None


async def test_deleted_bot_keeps_its_groups_and_they_are_guarded_again_once_it_is_back(desk: Desk) -> None:
    ann, bots = await muted(desk), desk.town.app.get(Bots)
    await bots.delete(desk.town.bot.id)
    row = await Bot.get(id=desk.town.bot.id)
    assert row.token is None
    assert row.deleted_at
    assert gate(desk) is None
    group = desk.town.app.get(Groups).known(desk.town.bot.id, desk.town.group.id)
    assert group is not None
    assert group.enabled
    assert not desk.town.may_write(ann)
    await bots.add(desk.town.bot.token or "")
    await desk.town.until(lambda: gate(desk) is not None)
    await desk.town.settled()
    desk.town.w.join(desk.town.channel, ann)
    await desk.town.until(lambda: desk.town.may_write(ann))
    await muted(desk, "Bob")
    actions = [(row.action, row.new) for row in await desk.audited() if row.resource == "bot"]
    assert actions == [
        ("bot.delete", '{"state": "removed", "groups_kept": 1}'),
        ("bot.add", '{"bot": "@gatebot", "state": "active", "groups": 1}'),
    ]


async def test_bot_can_unmute_everybody_before_it_is_removed(desk: Desk) -> None:
    people = [await muted(desk, name) for name in ("Ann", "Bob")]
    bots = desk.town.app.get(Bots)
    assert await bots.free_and_delete(desk.town.bot.id) == 2
    await desk.town.until(lambda: gate(desk) is None)
    assert all(desk.town.may_write(person) for person in people)
    assert (await Bot.get(id=desk.town.bot.id)).deleted_at
    await desk.town.until(lambda: not bots.removing)
    group = desk.town.app.get(Groups).known(desk.town.bot.id, desk.town.group.id)
    assert group is not None
    assert group.enabled
    with pytest.raises(NotFound):
        await bots.free_and_delete(desk.town.bot.id)


async def test_revoked_token_is_noticed_while_the_connection_stays_up_and_nothing_happens(desk: Desk) -> None:
    town = desk.town
    town.w.revoke_token(town.bot)
    assert town.app.get(Supervisor).client(town.bot.id).connected.is_set()  # type: ignore[union-attr]  # it runs
    await asyncio.wait_for(town.app.get(Supervisor).look(), 10)
    await town.until(lambda: "bot_down" in town.kinds())
    assert "@BotFather" in (await Bot.get(id=town.bot.id)).problem


async def test_new_name_of_a_bot_is_noticed(desk: Desk) -> None:
    desk.town.bot.first_name = "Porter"
    desk.town.bot.changed()
    await desk.town.app.get(Supervisor).look()
    assert (await Bot.get(id=desk.town.bot.id)).name == "Porter"


async def test_refused_bot_is_tried_again_when_its_token_is_given_once_more(desk: Desk) -> None:
    town, supervisor = desk.town, desk.town.app.get(Supervisor)
    old = town.bot.token or ""
    town.w.revoke_token(town.bot)
    await supervisor.look()
    await town.until(lambda: "bot_down" in town.kinds())
    before = supervisor.client(town.bot.id)
    with pytest.raises(InvalidInput, match="revoked"):
        await town.app.get(Bots).check(old)
    await supervisor.add(old)
    await town.until(lambda: supervisor.client(town.bot.id) is not before)


async def test_pausing_twice_and_unknown_bots_are_said(desk: Desk) -> None:
    bots = desk.town.app.get(Bots)
    with pytest.raises(InvalidInput, match="running already"):
        await bots.resume(desk.town.bot.id)
    await bots.pause(desk.town.bot.id)
    with pytest.raises(InvalidInput, match="paused already"):
        await bots.pause(desk.town.bot.id)
    for deed in (bots.pause, bots.resume, bots.delete):
        with pytest.raises(NotFound, match="no such bot"):
            await deed(5)


async def test_unreadable_token_is_said_once_and_the_others_go_on(desk: Desk) -> None:
    watch = desk.town.w.add_bot("Watch", username="watchbot")
    row = await desk.town.app.get(Bots).add(watch.token or "")
    await desk.town.until(lambda: gate(desk) is not None)
    await Bot.filter(id=row.id).update(token=b"nonsense")
    await desk.town.app.get(Supervisor).settle()
    assert "can't be read" in (await Bot.get(id=row.id)).problem
    assert desk.town.app.get(Supervisor).client(row.id) is None
    await muted(desk)


async def test_bot_stays_with_its_groups_guarded_if_not_everybody_can_be_unmuted(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann, bots = await muted(desk), desk.town.app.get(Bots)
    monkeypatch.setattr("nezuko.administration.bots.FREEING_SECONDS", 0.2)
    desk.town.faults.flood("channels.editBanned", seconds=3600)
    await bots.free_and_delete(desk.town.bot.id)
    await desk.town.until(lambda: not bots.removing)
    assert (await Bot.get(id=desk.town.bot.id)).deleted_at is None
    assert desk.town.protection() is not None
    assert not desk.town.may_write(ann)
    desk.town.end_waits()


async def test_groups_of_a_bot_that_can_not_connect_are_not_shown_as_guarded(desk: Desk) -> None:
    await desk.town.stop()
    desk.town.faults.error("auth.importBotAuthorization", 400, "ACCESS_TOKEN_INVALID", times=None)
    desk.town.faults.error("users.getUsers", 401, "AUTH_KEY_UNREGISTERED", times=None)
    await desk.town.start()
    desk.web = desk._web()
    assert "Bot not running" in (await (await desk.signed_in()).get("/groups")).text
    desk.town.faults.clear()


@pytest.mark.parametrize("after", [0.0, 0.005, 0.02, 0.05])
async def test_bot_that_is_paused_while_it_connects_does_not_get_there(desk: Desk, after: float) -> None:
    town, bots = desk.town, desk.town.app.get(Bots)
    watch = town.w.add_bot("Watch", username="watchbot")
    await bots.add(watch.token or "")
    await asyncio.sleep(after)
    await bots.pause(watch.id)
    await town.until(lambda: town.tg.server.sessions_of(watch.id) == 0)
    assert town.app.get(Supervisor).client(watch.id) is None
