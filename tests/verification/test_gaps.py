"""An answer that was asked for before a gap says nothing of what the gap hid."""

from __future__ import annotations

import asyncio

from nezuko.storage.writer import Writer
from nezuko.telegram.types import LEFT, MEMBER, Standing
from nezuko.verification.membership import Memberships

CHAT, ANN = 100, 1


class Telegram:
    """Answers when told to."""

    def __init__(self) -> None:
        self._asked: asyncio.Queue[asyncio.Future[Standing]] = asyncio.Queue()

    async def standing(self, *_: int) -> Standing:
        asked: asyncio.Future[Standing] = asyncio.get_running_loop().create_future()
        self._asked.put_nowait(asked)
        return await asked

    async def question(self) -> asyncio.Future[Standing]:
        """The next thing that it is asked, to be answered."""
        return await self._asked.get()


def memory() -> Memberships:
    memberships = Memberships(8, Writer(), trust_seconds=60)
    memberships.feed_begins(CHAT)
    return memberships


async def test_answer_that_comes_after_the_gap_is_not_believed_to_the_letter() -> None:
    memberships, telegram = memory(), Telegram()
    asking = asyncio.create_task(memberships.standing(CHAT, ANN, telegram.standing))
    question = await telegram.question()
    memberships.feed_broken()
    question.set_result(MEMBER)
    await asking
    assert memberships.believed(CHAT, ANN, strictly=True) is None
    assert memberships.believed(CHAT, ANN) is not None, "for a short time it is good enough"


async def test_whoever_compares_after_the_gap_asks_anew_and_does_not_share_the_old_answer() -> None:
    memberships, telegram = memory(), Telegram()
    before = asyncio.create_task(memberships.standing(CHAT, ANN, telegram.standing, strictly=True))
    old = await telegram.question()
    memberships.feed_broken()
    after = asyncio.create_task(memberships.standing(CHAT, ANN, telegram.standing, strictly=True))
    await asyncio.sleep(0)
    old.set_result(MEMBER)
    (await telegram.question()).set_result(LEFT)
    assert (await before)[0] == MEMBER
    assert (await after)[0] == LEFT
    assert memberships.believed(CHAT, ANN, strictly=True) is not None


async def test_answer_that_was_asked_for_after_the_gap_is_believed() -> None:
    memberships, telegram = memory(), Telegram()
    memberships.feed_broken()
    asking = asyncio.create_task(memberships.standing(CHAT, ANN, telegram.standing))
    (await telegram.question()).set_result(MEMBER)
    await asking
    assert memberships.believed(CHAT, ANN, strictly=True) is not None
