"""Presses find their feature here. Whoever presses a button gets an answer, also when no feature knows it any more."""

from __future__ import annotations

from loguru import logger

from nezuko.app import Buttons
from nezuko.bots.supervisor import Supervisor
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import Pressed
from nezuko.words.phrases import Kind, phrase
from nezuko.words.voice import voice_for

UNKNOWN = phrase(
    "press.unknown", "This button doesn't work any more.", Kind.ALERT, about="Answers the press of an old button."
)


class ButtonDesk:
    """Hands each press to whom its data belongs to."""

    def __init__(self, buttons: Buttons, supervisor: Supervisor) -> None:
        self._buttons = buttons
        self._supervisor = supervisor

    async def pressed(self, update: Pressed) -> None:
        """Let the feature answer; answer for it if there is none."""
        handler = self._buttons.find(update.data)
        work = handler(update) if handler else None
        if work is not None:
            await work
            return
        try:
            await self._supervisor.gateway(update.bot_id).answer(update.query_id, voice_for(update.user).plain(UNKNOWN))
        except TelegramError as error:
            logger.bind(bot=update.bot_id, member=update.user.id).info("a press went unanswered: {}", error)
