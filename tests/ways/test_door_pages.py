"""Who asked to join stands on the group's page, and an admin may decide: it asks, it tells Telegram, it is in the audit."""

from __future__ import annotations

import pytest

from nezuko.sandbox.world.people import User
from tests.api.caller import caller
from tests.desk import Desk, towns
from tests.gate.guarded import Guarding
from tests.ways.test_guard import guarding_group
from tests.ways.test_requests import ask, asking, inside, told, waits

__all__ = ["towns"]


@pytest.fixture
async def desk(towns: Guarding) -> Desk:
    return Desk(await asking(towns))


def path(desk: Desk, user: User, answer: str) -> str:
    return f"{desk.path()}/door/{user.id}/{answer}"


async def test_who_waits_stands_on_the_groups_page(desk: Desk) -> None:
    bob, owner = desk.town.person("Bob <b>"), await desk.signed_in()
    assert "Asked to join" not in (await owner.get(desk.path())).text
    await ask(desk.town, bob)
    page = (await owner.get(desk.path())).text
    assert "Bob &lt;b&gt;" in page
    assert "was told in private" in page
    desk.town.w.join(desk.town.channel, bob)
    await desk.town.settled()
    assert "Asked to join" not in (await owner.get(desk.path())).text


async def test_admin_lets_somebody_in_and_the_gate_mutes_him_like_everybody(desk: Desk) -> None:
    town = desk.town
    bob, owner = town.person("Bob"), await desk.signed_in()
    await ask(town, bob)
    assert "Let Bob in?" in (await owner.get(path(desk, bob, "admit"))).text
    await desk.post(owner, path(desk, bob, "admit"))
    assert inside(town, bob)
    await town.until(town.prompts)
    assert not town.may_write(bob)
    assert told(town, bob, "admitted") == ["was let in: Owner decided so"]
    row = (await desk.audited())[-1]
    assert (row.action, row.resource_id, row.chat_id) == ("request.admit", str(bob.id), town.group.id)


async def test_admin_turns_somebody_away(desk: Desk) -> None:
    town = desk.town
    bob, owner = town.person("Bob"), await desk.signed_in()
    await ask(town, bob)
    await desk.post(owner, path(desk, bob, "decline"))
    assert not waits(town, bob)
    assert not inside(town, bob)
    assert told(town, bob, "declined") == ["was turned away: Owner decided so"]
    answer = await owner.get(path(desk, bob, "admit"))
    assert answer.status == 404


async def test_viewer_sees_who_waits_and_decides_nothing(desk: Desk) -> None:
    bob, viewer = desk.town.person("Bob"), await desk.signed_in("viewer")
    await ask(desk.town, bob)
    page = (await viewer.get(desk.path())).text
    assert "Asked to join" in page
    assert "Turn away" not in page
    assert (await viewer.get(path(desk, bob, "admit"))).status == 403
    assert (await desk.post(viewer, path(desk, bob, "decline"))).status == 403
    assert waits(desk.town, bob)


async def test_what_telegram_refuses_is_said_and_tried_again(desk: Desk) -> None:
    town = desk.town
    bob, owner = town.person("Bob"), await desk.signed_in()
    await ask(town, bob)
    town.faults.error("messages.hideChatJoinRequest", 400, "CHAT_ADMIN_REQUIRED")
    await desk.post(owner, path(desk, bob, "admit"))
    assert not inside(town, bob)
    (problem,) = told(town, bob, "error")
    assert problem == "could not be let in: the bot lacks the right “Invite users”"
    await town.advance(61)
    assert inside(town, bob)


async def test_groups_page_says_whether_the_bot_is_the_guard(towns: Guarding) -> None:
    desk = Desk(await guarding_group(towns))
    town, owner, program = desk.town, await desk.signed_in(), await caller(desk)

    async def guards() -> tuple[bool, bool, object]:
        await desk.post(owner, f"{desk.path()}/check")
        page = (await owner.get(desk.path())).text
        return (
            ">This bot<" in page,
            "Not this bot" in page,
            (await program.get(f"{desk.path()}/status")).json["is_guard"],
        )

    assert await guards() == (True, False, True)
    town.w.change_chat(town.group, guard_bot_id=None)
    assert await guards() == (False, True, False)
    town.faults.error("channels.getFullChannel", 400, "CHANNEL_PRIVATE", times=None)
    town.w.change_chat(town.group, guard_bot_id=town.bot.id)
    assert await guards() == (False, True, False)
