"""Answers to commands: within the group's allowance, and gone again after a while, with the command."""

from __future__ import annotations

import time
from collections.abc import Callable

from loguru import logger

from nezuko.app import CommandCall
from nezuko.bots.supervisor import Supervisor
from nezuko.config import Settings
from nezuko.enforcement.due import DueKind
from nezuko.enforcement.service import Enforcement
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import Keyboard, Text
from nezuko.words.phrases import phrase
from nezuko.words.voice import Voice, voice_for

STARTING = phrase(
    "starting", "I am just starting. Please try again in a moment.", about="Answers a command right after the start."
)
IN_THE_GROUP = phrase("send_in_group", "Send this in the group that it is about.", about="Answers a command.")


class Replies:
    """Sends answers."""

    def __init__(self, enforcement: Enforcement, supervisor: Supervisor, settings: Callable[[], Settings]) -> None:
        """`settings` returns those in force."""
        self._enforcement = enforcement
        self._supervisor = supervisor
        self._settings = settings

    def voice(self, call: CommandCall) -> Voice:
        """How to speak to whoever sent a command: in his language if it is known, else in that of the group."""
        gate = self._enforcement.gate(call.bot_id)
        group = gate.groups.known(call.bot_id, call.chat_id) if gate and call.chat_id is not None else None
        if group is None:
            return voice_for(call.user)
        return group.voice(call.user) if call.user else group.voice()

    async def reply(
        self, call: CommandCall, text: Text, keyboard: Keyboard = (), *, kept_seconds: int | None = None
    ) -> None:
        """Answer a command where it was written. What Telegram refuses is logged: there is nobody else to tell.

        `kept_seconds`: for how long the answer stands in a group; default is what the settings say.
        """
        try:
            if call.chat_id is None:
                if call.user is not None:
                    await self._supervisor.gateway(call.bot_id).send_private(call.user.id, text, keyboard)
                return
            await self._reply_in_group(call, call.chat_id, text, keyboard, kept_seconds)
        except TelegramError as error:
            logger.bind(bot=call.bot_id, chat=call.chat_id).warning("/{} went unanswered: {}", call.name, error)

    async def whisper(self, call: CommandCall, text: Text, keyboard: Keyboard = ()) -> None:
        """Answer so that only the asker sees it; where Telegram can't do that, like `reply`."""
        gate = self._enforcement.gate(call.bot_id)
        if call.chat_id is None or call.user is None or gate is None:
            await self.reply(call, text, keyboard)
            return
        try:
            await gate.gateway.whisper(call.chat_id, call.user.id, text, keyboard)
        except TelegramError as error:
            logger.bind(bot=call.bot_id, chat=call.chat_id).debug(
                "/{} is answered for all to see: {}", call.name, error
            )
            await self.reply(call, text, keyboard)
            return
        if not call.turned_away:
            gate.due.add(call.chat_id, DueKind.DELETE, call.message_id, time.time() + self._settings().gate.reply_ttl)

    async def _reply_in_group(
        self, call: CommandCall, chat_id: int, text: Text, keyboard: Keyboard, kept_seconds: int | None
    ) -> None:
        gate = self._enforcement.gate(call.bot_id)
        if gate is None:
            return
        await gate.allowance.take(chat_id)
        message_id = await gate.gateway.send(chat_id, text, keyboard)
        at = time.time() + self._settings().gate.reply_ttl
        gate.due.add(chat_id, DueKind.DELETE, message_id, time.time() + kept_seconds if kept_seconds else at)
        if not call.turned_away:
            gate.due.add(chat_id, DueKind.DELETE, call.message_id, at)
