"""/privacy: what is kept about whoever asks, sent to him or deleted. In private only."""

from __future__ import annotations

from collections.abc import Awaitable

from loguru import logger

from nezuko import actor
from nezuko.app import CommandCall, Commands, CommandSpec
from nezuko.bots.supervisor import Supervisor
from nezuko.commands.answering import answered
from nezuko.commands.pace import Pace
from nezuko.commands.replies import Replies
from nezuko.privacy import texts
from nezuko.privacy.people import PersonalData
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import Keyboard, Pressed, Text
from nezuko.words.voice import voice_for

SECONDS = 10
"""Between two exports of one person: each reads every table."""
HIMSELF = actor.Actor("The person", via="telegram")
"""Who asks for his own data: the audit must not name anew whoever wants to be forgotten."""


class Privacy:
    """The command and its buttons."""

    def __init__(self, data: PersonalData, supervisor: Supervisor, replies: Replies) -> None:
        self._data = data
        self._supervisor = supervisor
        self._replies = replies
        self._pace = Pace(SECONDS)

    def register(self, commands: Commands) -> None:
        """Add the command to the registry."""
        commands.add(
            CommandSpec(
                name="privacy",
                summary=texts.SUMMARY,
                handler=self.privacy,
                in_private=True,
            )
        )

    async def privacy(self, call: CommandCall) -> None:
        """Say what is kept."""
        if call.user is not None:
            await self._replies.reply(
                call, *texts.overview(voice_for(call.user), await self._data.amounts(call.user.id))
            )

    def pressed(self, update: Pressed) -> Awaitable[None] | None:
        """A press on a button of ours; None if it is none."""
        verbs = {"get": self._send, "ask": self._ask, "yes": self._forget, "no": self._leave}
        work = verbs.get(update.data[len(texts.PREFIX) :].decode("ascii", "replace"))
        if work is None or update.chat_id is not None:
            return None
        return answered(self._supervisor.gateway(update.bot_id), update, work(update), by=HIMSELF)

    async def _send(self, update: Pressed) -> str:
        self._pace.take(update.bot_id, update.user.id)
        data = await self._data.export(update.user.id)
        try:
            await self._supervisor.gateway(update.bot_id).send_file(
                update.user.id, texts.FILE_NAME, data, voice_for(update.user).say(texts.FILE_TEXT)
            )
        except TelegramError as error:
            logger.bind(bot=update.bot_id).warning("somebody's data could not be sent to him: {}", error)
            return voice_for(update.user).plain(texts.NOT_SENT)
        return ""

    async def _ask(self, update: Pressed) -> str:
        return await self._show(update, *texts.question(voice_for(update.user)))

    async def _leave(self, update: Pressed) -> str:
        return await self._show(update, voice_for(update.user).say(texts.CANCELLED))

    async def _forget(self, update: Pressed) -> str:
        """Delete, say so, and forget what saying so has taught."""
        done = await self._data.forget(update.user.id)
        try:
            await self._show(update, texts.forgotten(voice_for(update.user), done))
        except TelegramError as error:
            logger.bind(bot=update.bot_id).info("whoever was forgotten could not be told: {}", error)
        await self._data.forget_names(update.user.id)
        return ""

    async def _show(self, update: Pressed, text: Text, keyboard: Keyboard = ()) -> str:
        gateway = self._supervisor.gateway(update.bot_id)
        await gateway.edit(None, update.message_id, text, keyboard, user_id=update.user.id)
        return ""
