"""Sends: one bot's part of a broadcast, a few at a time, within the gateway's limits and after whatever the gate has to say."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from loguru import logger
from prometheus_client import Counter

from nezuko.broadcasts.contacts import Contacts
from nezuko.broadcasts.courses import Course, Outcome, Recipient
from nezuko.broadcasts.store import Store
from nezuko.enforcement.gate import Gate
from nezuko.errors import StorageError
from nezuko.telegram import html
from nezuko.telegram.errors import Duplicate, TelegramError
from nezuko.turns import take_turns

SENT = Counter("nezuko_broadcast_messages_total", "Recipients that broadcasts are through with.", ["outcome"])

AT_ONCE = 20
"""Messages of one bot under way at once; its limits pace them."""
BATCH = 500
RETRY_SECONDS = 20.0
STOPPED = "USER_IS_BLOCKED"
WHY_STOPPED = "has stopped the bot"


class Engine:
    """Works for all bots."""

    def __init__(self, store: Store, contacts: Contacts, *, settled: Callable[[Course], None]) -> None:
        """`settled` is told whenever one more recipient is settled."""
        self._store = store
        self._contacts = contacts
        self._settled = settled

    async def work(self, gate: Gate, course: Course) -> None:
        """Write to all to whom this bot has to, until that is done or the broadcast halts."""
        await gate.caught_up.wait()
        while course.goes_on:
            try:
                due = await self._store.due(course.id, gate.bot_id, BATCH)
                if not due:
                    return

                async def send(one: Recipient) -> None:
                    await self._send(gate, course, one)

                await take_turns(iter(due), send, at_once=AT_ONCE, goes_on=lambda: course.goes_on)
            except StorageError as error:
                logger.bind(bot=gate.bot_id).error("a broadcast waits for the database: {}", error)
                await _rest(course, RETRY_SECONDS)

    async def _send(self, gate: Gate, course: Course, one: Recipient) -> None:
        """Write to one, however often Telegram puts it off; nothing is sent once the broadcast halts."""
        while course.goes_on:
            try:
                await self._write(gate, course, one)
            except Duplicate:
                await self._settle(course, one, Outcome.SENT)  # it went out before a crash, or its answer was lost
                return
            except TelegramError as error:
                if error.permanent:
                    await self._refused(course, one, error)
                    return
                logger.bind(bot=gate.bot_id).info("a message of a broadcast is tried again: {}", error)
                await _rest(course, error.retry_after or RETRY_SECONDS)
            else:
                await self._settle(course, one, Outcome.SENT)
                return

    @staticmethod
    async def _write(gate: Gate, course: Course, one: Recipient) -> None:
        text = html.plain(course.text)
        await gate.caught_up.wait()
        if one.chat_id is not None:
            await gate.allowance.take(one.chat_id)
            await gate.gateway.send(one.chat_id, text, random_id=one.random_id, in_bulk=True)
        elif one.user_id is not None:
            await gate.gateway.send_private(one.user_id, text, random_id=one.random_id, in_bulk=True)

    async def _refused(self, course: Course, one: Recipient, error: TelegramError) -> None:
        if error.name == STOPPED and one.user_id is not None:
            self._contacts.blocked(one.bot_id, one.user_id)
            await self._settle(course, one, Outcome.BLOCKED, WHY_STOPPED)
        else:
            await self._settle(course, one, Outcome.FAILED, str(error))

    async def _settle(self, course: Course, one: Recipient, outcome: Outcome, why: str = "") -> None:
        await self._store.settle(course, one, outcome, why)
        course.counts[outcome] += 1
        SENT.labels(outcome.value).inc()
        self._settled(course)


async def _rest(course: Course, seconds: float) -> None:
    """Wait, but not longer than the broadcast goes on."""
    try:
        async with asyncio.timeout(seconds):
            await course.halted.wait()
    except TimeoutError:
        return
