"""Whoever looks at a chat or at a mailbox is woken when something in it changes, and by nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nezuko.sandbox.world.world import World

DEEDS: dict[str, Callable[[World], object]] = {
    "somebody writes": lambda w: w.say(1, 20, "hello"),
    "somebody joins": lambda w: w.join(1, 30),
    "somebody leaves": lambda w: w.leave(1, 20),
    "somebody is muted": lambda w: w.restrict(1, 20),
    "a message is deleted": lambda w: w.delete(1, [1]),
}


@pytest.fixture
def world() -> World:
    made = World()
    made.add_user("Olga", user_id=10)
    made.add_user("Ann", user_id=20)
    made.add_user("Bob", user_id=30)
    made.add_supergroup("Group", creator=10, chat_id=1, members=[20])
    made.add_supergroup("Other", creator=10, chat_id=2, members=[20])
    made.say(1, 10, "the first message")
    return made


@pytest.mark.parametrize("deed", DEEDS)
def test_who_looks_at_a_chat_is_woken(world: World, deed: str) -> None:
    with world.outbox.changes.looking(1) as here, world.outbox.changes.looking(2) as elsewhere:
        DEEDS[deed](world)
        assert here.is_set()
        assert not elsewhere.is_set()


def test_who_looks_at_a_mailbox_is_woken_by_both_sides(world: World) -> None:
    bot = world.add_bot("Gate", username="gatebot")
    with world.outbox.changes.looking(20, 20) as mailbox:
        world.say(bot, 20, "/start")
        assert mailbox.is_set()
        mailbox.clear()
        world.say(world.user(20), bot, "hello")
        assert mailbox.is_set()


def test_nothing_is_kept_of_who_looks_no_more(world: World) -> None:
    with world.outbox.changes.looking(1) as gone:
        pass
    world.say(1, 20, "hello")
    assert not gone.is_set()
    assert not world.outbox.changes._looking
