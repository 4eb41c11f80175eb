"""The button “I have joined”: whoever presses it is judged, about himself, and gets an answer whatever happens."""

from __future__ import annotations

import asyncio

from loguru import logger

from nezuko.enforcement import texts
from nezuko.enforcement.cases import Cause, Ruling
from nezuko.enforcement.enforcer import Enforcer
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups, Protection
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import Pressed
from nezuko.words.voice import Voice, voice_for

PRESS_SECONDS = 4.0
"""After so long whoever pressed is told to try again, while his judgement goes on: Telegram's apps wait some ten seconds."""


class Presses:
    """Answers the presses of one bot."""

    def __init__(self, bot_id: int, *, gateway: Gateway, groups: Groups, enforcer: Enforcer, events: EventLog) -> None:
        self._bot_id = bot_id
        self._gateway = gateway
        self._groups = groups
        self._enforcer = enforcer
        self._events = events

    async def pressed(self, update: Pressed) -> None:
        """Judge whoever pressed and answer him."""
        answer, alert = self._voice(update).plain(texts.TROUBLE), True
        try:
            answer, alert = await self._answer(update)
        finally:
            try:
                await self._gateway.answer(update.query_id, answer, alert=alert)
            except TelegramError as error:
                logger.bind(bot=self._bot_id, member=update.user.id).info("a press went unanswered: {}", error)

    async def _answer(self, update: Pressed) -> tuple[str, bool]:
        """What he reads, and whether he has to close it."""
        group = self._groups.protected(self._bot_id, update.chat_id) if update.chat_id is not None else None
        if group is None:
            return self._voice(update).plain(texts.NOT_PROTECTED), False
        task = self._enforcer.consider(group, update.user, Cause.PRESS, fresh=True, received=update.received)
        self._events.record(
            Kind.PRESSED, bot_id=self._bot_id, chat_id=group.chat_id, user=update.user, text="pressed “I have joined”"
        )
        try:
            async with asyncio.timeout(PRESS_SECONDS):
                ruling = await asyncio.shield(task) if task is not None else Ruling()
        except TimeoutError:
            return group.voice(update.user).plain(texts.UNCERTAIN), True
        return _told(group.voice(update.user), group, ruling)

    def _voice(self, update: Pressed) -> Voice:
        group = self._groups.known(self._bot_id, update.chat_id) if update.chat_id is not None else None
        return group.voice(update.user) if group is not None else voice_for(update.user)


def _told(voice: Voice, group: Protection, ruling: Ruling) -> tuple[str, bool]:
    verdict = ruling.verdict
    if verdict is not None and verdict.allowed is False:
        return texts.still_missing(voice, group, verdict.missing), True
    if verdict is None or verdict.allowed is None or ruling.muted:
        return voice.plain(texts.UNCERTAIN), True
    if ruling.restricted:
        return voice.plain(texts.BY_MODERATOR), True
    return voice.plain(texts.NOW_FREE if ruling.lifted else texts.ALREADY_FREE), False
