"""A welcome in the group to those who just have joined what it asks for, where the group wants that.

Like prompts, one message names all who come within the window, so that a wave is no flood. A welcome that a crash swallows is not sent
later: by then nobody waits for it.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable

from loguru import logger

from nezuko.config import GateSettings
from nezuko.enforcement import texts
from nezuko.enforcement.cases import Cause
from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.entries import Entry
from nezuko.enforcement.pacing import Allowance
from nezuko.groups.directory import Groups
from nezuko.groups.protection import Protection
from nezuko.tasks import Tasks
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import Person
from nezuko.words.phrases import phrase

WELCOME = phrase(
    "welcome",
    "🎉 Welcome to {group}, {name}!",
    about="In the group, to newcomers who have joined the channels, if the group wants it. {name}: those it is for, each notified.",
    needs=("name",), also=("channels",), of_group=True,
)  # fmt: skip


class Welcomes:
    """The welcomes of one bot."""

    def __init__(
        self,
        bot_id: int,
        *,
        gateway: Gateway,
        groups: Groups,
        due: DueList,
        tasks: Tasks,
        allowance: Allowance,
        settings: Callable[[], GateSettings],
    ) -> None:
        """`settings` returns those in force."""
        self._bot_id = bot_id
        self._gateway = gateway
        self._groups = groups
        self._due = due
        self._tasks = tasks
        self._allowance = allowance
        self._settings = settings
        self._waiting: dict[int, dict[int, Person]] = defaultdict(dict)
        self._turning: set[int] = set()

    def verified(self, group: Protection, entry: Entry, person: Person) -> None:
        """Somebody was freed because he is in the channels; only newcomers are welcomed, not who had left a channel."""
        if not group.options.welcome or entry.origin != Cause.JOINED.value:
            return
        self._waiting[group.chat_id][person.id] = person
        if group.chat_id not in self._turning:
            self._turning.add(group.chat_id)
            self._tasks.start(f"welcome in {group.chat_id}", self._turn(group.chat_id))

    async def _turn(self, chat_id: int) -> None:
        try:
            await asyncio.sleep(self._settings().prompt_window)
            await self._allowance.take(chat_id)
        finally:
            self._turning.discard(chat_id)
        people = list(self._waiting.pop(chat_id, {}).values())
        group = self._groups.protected(self._bot_id, chat_id)
        if group is not None and group.options.welcome and people:
            await self._say(group, people)

    async def _say(self, group: Protection, people: list[Person]) -> None:
        voice = group.voice(*people)
        text = voice.say(
            WELCOME,
            group=group.title,
            name=voice.mentioned(people, self._settings().prompt_names),
            channels=group.whole_wish.said(voice, texts.linked),
        )
        try:
            message_id = await self._gateway.send(group.chat_id, text)
        except TelegramError as error:
            logger.bind(bot=self._bot_id, group=group.chat_id).info("can't welcome: {}", error)
            return
        self._due.add(group.chat_id, DueKind.DELETE, message_id, time.time() + self._settings().prompt_ttl)
