"""Handlers are told in order, once; their errors stop nobody; the watermark is exact."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from loguru import logger

from nezuko import correlation
from nezuko.telegram.identity import REMEMBERED, Seen, identity
from nezuko.telegram.router import Handlers, Router
from nezuko.telegram.types import (
    LEFT,
    MEMBER,
    MessageReceived,
    ParticipantChanged,
    Person,
    Pressed,
    PrivateMessage,
    SenderKind,
    Update,
)

BOB = Person(7, "Bob")


def said(number: int, chat_id: int = 1) -> MessageReceived:
    return MessageReceived(
        bot_id=1, at=0, chat_id=chat_id, message_id=number, sender=SenderKind.PERSON, user=BOB, text=str(number)
    )


def change(qts: int = 0, at: int = 0) -> ParticipantChanged:
    return ParticipantChanged(bot_id=1, at=at, chat_id=1, user=BOB, actor_id=7, before=LEFT, after=MEMBER, qts=qts)


class Scene:
    def __init__(self, **options: Any) -> None:
        self.handlers = Handlers()
        self.router = Router(self.handlers, **options)
        self.seen: list[Any] = []

    def feed(self, *updates: Update) -> None:
        for update in updates:
            self.router.feed(update)


@pytest.fixture
async def scene() -> Any:
    made = Scene()
    yield made
    await made.router.stop()


async def test_facts_are_told_at_once_in_order_of_arrival(scene: Scene) -> None:
    scene.handlers.fact(MessageReceived, lambda update: scene.seen.append(update.message_id))
    scene.feed(said(1, 1), said(2, 2), said(3, 1))
    assert scene.seen == [1, 2, 3]
    assert scene.router.settled(3)


async def test_messages_of_a_chat_are_handled_one_after_the_other_and_chats_beside_each_other(scene: Scene) -> None:
    gates = {number: asyncio.Event() for number in (1, 2, 3)}

    async def handle(update: MessageReceived) -> None:
        scene.seen.append(("begins", update.message_id))
        await gates[update.message_id].wait()
        scene.seen.append(("ends", update.message_id))

    scene.handlers.on(MessageReceived, handle)
    scene.feed(said(1, 1), said(2, 1), said(3, 2))
    await asyncio.sleep(0)
    assert scene.seen == [("begins", 1), ("begins", 3)]
    gates[2].set()
    gates[3].set()
    await asyncio.sleep(0.01)
    assert scene.seen[2:] == [("ends", 3)]
    gates[1].set()
    assert await scene.router.drain(5)
    assert scene.seen[3:] == [("ends", 1), ("begins", 2), ("ends", 2)]


async def test_facts_of_an_update_come_before_its_handlers(scene: Scene) -> None:
    async def handle(update: MessageReceived) -> None:
        scene.seen.append(("handler", update.message_id))

    scene.handlers.on(MessageReceived, handle)
    scene.handlers.fact(MessageReceived, lambda update: scene.seen.append(("fact", update.message_id)))
    scene.feed(said(1))
    await scene.router.drain(5)
    assert scene.seen == [("fact", 1), ("handler", 1)]


async def test_private_chats_have_a_lane_for_each_person(scene: Scene) -> None:
    stuck = asyncio.Event()

    async def handle(update: PrivateMessage) -> None:
        if update.user.id == 1:
            await stuck.wait()
        scene.seen.append(update.user.id)

    scene.handlers.on(PrivateMessage, handle)
    for user_id in (1, 2):
        scene.feed(PrivateMessage(bot_id=1, at=0, user=Person(user_id, ""), message_id=1, text=""))
    await asyncio.sleep(0.01)
    assert scene.seen == [2]
    stuck.set()
    await scene.router.drain(5)


async def test_error_in_a_handler_is_logged_and_stops_nothing(scene: Scene) -> None:
    log: list[Any] = []
    sink = logger.add(lambda message: log.append(message.record), level="ERROR", format="{message}")

    async def broken(update: MessageReceived) -> None:
        raise ZeroDivisionError(update.message_id)

    def broken_fact(_: MessageReceived) -> None:
        raise KeyError("fact")

    async def fine(update: MessageReceived) -> None:
        scene.seen.append(update.message_id)

    scene.handlers.fact(MessageReceived, broken_fact)
    scene.handlers.on(MessageReceived, broken)
    scene.handlers.on(MessageReceived, fine)
    scene.feed(said(1), said(2))
    assert await scene.router.drain(5)
    logger.remove(sink)
    assert scene.seen == [1, 2]
    assert len(log) == 4
    assert all(record["extra"]["correlation"] for record in log)
    assert log[0]["extra"]["chat"] == 1
    assert scene.router.settled(2)


async def test_work_that_a_fact_began_counts_until_it_ends(scene: Scene) -> None:
    gate = asyncio.Event()

    async def work() -> None:
        await gate.wait()

    scene.handlers.fact(MessageReceived, lambda _: work())
    scene.feed(said(1))
    assert not scene.router.settled(1)
    assert not await scene.router.drain(0.01)
    gate.set()
    assert await scene.router.drain(5)
    assert scene.router.settled(1)


async def test_watermark_stands_before_the_oldest_that_is_not_done(scene: Scene) -> None:
    gates = {1: asyncio.Event(), 2: asyncio.Event()}

    async def handle(update: MessageReceived) -> None:
        await gates[update.chat_id].wait()

    scene.handlers.on(MessageReceived, handle)
    scene.feed(change(), said(1, 1), said(2, 2))
    gates[2].set()
    await asyncio.sleep(0.01)
    assert scene.router.settled(1), "nobody asked for it"
    assert not scene.router.settled(2)
    assert not scene.router.settled(3), "the third is done, but the second isn't"
    gates[1].set()
    await scene.router.drain(5)
    assert scene.router.settled(3)


async def test_cancelled_work_is_not_done(scene: Scene) -> None:
    async def for_ever(_: MessageReceived) -> None:
        await asyncio.Event().wait()

    scene.handlers.on(MessageReceived, for_ever)
    scene.handlers.fact(MessageReceived, for_ever)
    scene.feed(said(1))
    await asyncio.sleep(0)
    await scene.router.stop()
    assert not scene.router.settled(1)


async def test_router_says_when_it_is_full() -> None:
    scene = Scene(capacity=2)
    gate = asyncio.Event()

    async def handle(_: MessageReceived) -> None:
        await gate.wait()

    scene.handlers.on(MessageReceived, handle)
    scene.feed(said(1), said(2))
    assert scene.router.full
    gate.set()
    await scene.router.progress()
    await scene.router.drain(5)
    assert not scene.router.full


async def test_each_update_has_a_correlation_id_of_its_own_wherever_it_is_handled(scene: Scene) -> None:
    async def work(_: MessageReceived) -> None:
        scene.seen.append(correlation.current())

    def fact(update: MessageReceived) -> Any:
        scene.seen.append(correlation.current())
        return work(update)

    scene.handlers.fact(MessageReceived, fact)
    scene.handlers.on(MessageReceived, work)
    scene.feed(said(1), said(2))
    await scene.router.drain(5)
    assert len(scene.seen) == 6
    assert len(set(scene.seen)) == 2
    assert all(scene.seen)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (said(1), said(1), True),
        (said(1), said(2), False),
        (said(1), said(1, chat_id=2), False),
        (said(1), replace(said(1), edited=True), False),
        (replace(said(1), edited=True), replace(said(1), edited=True, text="again"), False),
        (change(5), change(5), True),
        (change(5), change(6), False),
        (change(0), change(0), False),
    ],
)
async def test_what_counts_as_the_same_update(scene: Scene, first: Update, second: Update, same: bool) -> None:
    assert scene.router.feed(first)
    assert scene.router.feed(second) is not same


async def test_press_is_told_once(scene: Scene) -> None:
    press = Pressed(bot_id=1, at=0, query_id=5, chat_id=1, user=BOB, message_id=1, data=b"x")
    assert scene.router.feed(press)
    assert not scene.router.feed(replace(press, at=9))


def test_memory_of_doubles_is_bounded() -> None:
    seen = Seen()
    for number in range(5 * REMEMBERED):
        assert seen.add(number)
    assert not seen.add(5 * REMEMBERED - 1)
    assert not seen.add(4 * REMEMBERED + 1), "at least the last ones are known"
    assert len(seen._fresh) + len(seen._old) <= 2 * REMEMBERED


def test_unnumbered_change_has_no_identity() -> None:
    assert identity(change(0)) is None
