"""Whom a command is about: named by @username or number, or by answering his message."""

from __future__ import annotations

import re

from nezuko.administration.members import Members
from nezuko.app import CommandCall
from nezuko.commands.replies import STARTING
from nezuko.enforcement.service import Enforcement
from nezuko.telegram.types import Person
from nezuko.words.phrases import phrase
from nezuko.words.refusals import Refusal

_NAMED = re.compile(r"@\w+|(?:https?://)?t\.me/\w+|\d{5,18}")
"""What names a person at the begin of a command's words; shorter numbers are something else, as days."""

WHO = phrase(
    "target.who", "Say who is meant: answer a message of that person with /{command}, or write /{command} @username.",
    about="Answers an admin's command.",
)  # fmt: skip
MESSAGE_GONE = phrase(
    "target.gone", "That message is gone, or wasn't written by a person. Name the person by @username.",
    about="Answers an admin's command.",
)  # fmt: skip


class Targets:
    """Finds them."""

    def __init__(self, members: Members, enforcement: Enforcement) -> None:
        self._members = members
        self._enforcement = enforcement

    async def of(self, call: CommandCall) -> tuple[Person, list[str]]:
        """Return whom a command is about, and its other words.

        Raises:
            Refusal: nobody is named, or not in a way that can be understood.
            TelegramError: Telegram can't be asked who that is.
        """
        words = call.rest.split()
        if words and _NAMED.fullmatch(words[0]):
            return await self._members.find(call.bot_id, words[0]), words[1:]
        if call.reply_to is not None and call.chat_id is not None:
            return await self._author(call.bot_id, call.chat_id, call.reply_to), words
        raise Refusal(WHO, command=call.name)

    async def _author(self, bot_id: int, chat_id: int, message_id: int) -> Person:
        gate = self._enforcement.gate(bot_id)
        if gate is None:
            raise Refusal(STARTING)
        person = await gate.gateway.author(chat_id, message_id)
        if person is None:
            raise Refusal(MESSAGE_GONE)
        return person
