"""Whom a command is about: named by @username or number, or by answering his message."""

from __future__ import annotations

import re

from nezuko.administration.members import Members
from nezuko.app import CommandCall
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput, NotFound
from nezuko.telegram.types import Person

_NAMED = re.compile(r"@\w+|(?:https?://)?t\.me/\w+|\d{5,18}")
"""What names a person at the begin of a command's words; shorter numbers are something else, as days."""


class Targets:
    """Finds them."""

    def __init__(self, members: Members, enforcement: Enforcement) -> None:
        self._members = members
        self._enforcement = enforcement

    async def of(self, call: CommandCall) -> tuple[Person, list[str]]:
        """Return whom a command is about, and its other words.

        Raises:
            InvalidInput: nobody is named, or not in a way that can be understood.
            TelegramError: Telegram can't be asked who that is.
        """
        words = call.rest.split()
        if words and _NAMED.fullmatch(words[0]):
            return await self._members.find(call.bot_id, words[0]), words[1:]
        if call.reply_to is not None and call.chat_id is not None:
            return await self._author(call.bot_id, call.chat_id, call.reply_to), words
        raise InvalidInput(
            f"Say who is meant: answer a message of that person with /{call.name}, or write /{call.name} @username."
        )

    async def _author(self, bot_id: int, chat_id: int, message_id: int) -> Person:
        gate = self._enforcement.gate(bot_id)
        if gate is None:
            raise NotFound("I am just starting. Please try again in a moment.")
        person = await gate.gateway.author(chat_id, message_id)
        if person is None:
            raise InvalidInput("That message is gone, or wasn't written by a person. Name the person by @username.")
        return person
