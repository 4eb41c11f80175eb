"""What we changed ourselves is known before Telegram echoes it, and is never mistaken for news."""

from __future__ import annotations

import asyncio
import time

import pytest

from nezuko.storage.writer import Writer
from nezuko.telegram.types import MUTE, Ban, ParticipantChanged, Person, Standing, Status
from nezuko.verification.membership import Memberships

BOT, CHAT, MODERATOR = 8, 100, 3
ANN = Person(1, "Ann")
MUTED = Standing(Status.RESTRICTED, present=True, bans=MUTE, restricted_by=BOT)


@pytest.fixture
async def memberships() -> Memberships:
    """Ann is muted by us."""
    memberships = Memberships(BOT, Writer(), trust_seconds=60)
    memberships.feed_begins(CHAT)
    memberships.looked_up(CHAT, ANN.id, MUTED)
    return memberships


def change(actor_id: int, before: Standing, after: Standing) -> ParticipantChanged:
    return ParticipantChanged(
        bot_id=BOT, received=0.0, at=int(time.time()), chat_id=CHAT, user=ANN, actor_id=actor_id, before=before, after=after, qts=5
    )  # fmt: skip


def standing(memberships: Memberships) -> Standing:
    fact = memberships.fact(CHAT, ANN.id)
    assert fact is not None
    return fact.standing


async def test_lift_is_known_before_its_echo_comes(memberships: Memberships) -> None:
    memberships.acted(CHAT, ANN.id, Ban.SEND_POLLS, 0, serial=memberships.serial)
    assert standing(memberships) == Standing(Status.RESTRICTED, present=True, bans=Ban.SEND_POLLS, restricted_by=BOT)
    memberships.acted(CHAT, ANN.id, Ban.NONE, 0, serial=memberships.serial)
    assert standing(memberships) == Standing(Status.MEMBER, present=True)


async def test_answer_that_was_asked_for_before_a_lift_does_not_undo_it(memberships: Memberships) -> None:
    asked, answered = asyncio.Event(), asyncio.Event()

    async def look_up(_chat_id: int, _user_id: int) -> Standing:
        asked.set()
        await answered.wait()
        return MUTED

    looking = asyncio.create_task(memberships.standing(CHAT, ANN.id, look_up, fresh=True))
    await asked.wait()
    memberships.acted(CHAT, ANN.id, Ban.NONE, 0, serial=memberships.serial)
    answered.set()
    assert (await looking)[0].bans == Ban.NONE
    assert standing(memberships).bans == Ban.NONE


async def test_what_somebody_else_changed_while_the_call_was_under_way_stays_known(memberships: Memberships) -> None:
    serial = memberships.serial
    theirs = Standing(Status.RESTRICTED, present=True, bans=MUTE, restricted_by=MODERATOR)
    memberships.told(change(MODERATOR, MUTED, theirs))
    memberships.acted(CHAT, ANN.id, Ban.NONE, 0, serial=serial)
    assert standing(memberships) == theirs


async def test_echo_of_our_own_mute_that_came_late_does_not_hide_the_lift(memberships: Memberships) -> None:
    serial = memberships.serial
    memberships.told(change(BOT, Standing(Status.MEMBER, present=True), MUTED))
    memberships.acted(CHAT, ANN.id, Ban.SEND_POLLS, 0, serial=serial)
    assert standing(memberships).bans == Ban.SEND_POLLS


async def test_what_telegram_says_now_is_not_hidden_by_an_update_told_meanwhile(memberships: Memberships) -> None:
    free = Standing(Status.MEMBER, present=True)

    async def look_up(_chat_id: int, _user_id: int) -> Standing:
        memberships.told(change(BOT, free, MUTED))
        return free

    assert await memberships.ask_now(CHAT, ANN.id, look_up) == free
    assert standing(memberships) == MUTED
