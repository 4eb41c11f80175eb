"""/log: into which channel the decisions about a group are written; and the buttons there that undo them."""

from __future__ import annotations

from collections.abc import Awaitable

from nezuko.administration.members import Members
from nezuko.app import CommandCall, Commands, CommandSpec
from nezuko.commands.answering import answered
from nezuko.commands.dispatcher import ONLY_ADMINS, Dispatcher
from nezuko.commands.replies import Replies
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput
from nezuko.log_channels.lines import PREFIX
from nezuko.log_channels.service import LogChannels
from nezuko.telegram import html
from nezuko.telegram.types import Pressed
from nezuko.words.phrases import Kind, phrase
from nezuko.words.voice import voice_for

SUMMARY = phrase("menu.log", "Write my decisions into a channel: /log @channel, /log off", Kind.MENU)
WHY = "undone from the log channel"


class Logging:
    """The command and the buttons."""

    def __init__(
        self,
        channels: LogChannels,
        members: Members,
        enforcement: Enforcement,
        replies: Replies,
        dispatcher: Dispatcher,
    ) -> None:
        self._channels = channels
        self._members = members
        self._enforcement = enforcement
        self._replies = replies
        self._dispatcher = dispatcher

    def register(self, commands: Commands) -> None:
        """Add the command to the registry."""
        commands.add(CommandSpec(name="log", summary=SUMMARY, handler=self.log, in_groups=True, admins_only=True))

    async def log(self, call: CommandCall) -> None:
        """Choose the channel, end it, or say which one it is."""
        if call.chat_id is None:
            return
        known = self._channels.of(call.bot_id, call.chat_id)
        if call.rest.lower() == "off":
            await self._channels.stop(call.bot_id, call.chat_id)
            said = "I don't write into a log channel any more."
        elif call.rest:
            row = await self._channels.choose(call.bot_id, call.chat_id, call.rest)
            said = f"📒 I write what I decide here into {row.title}. /log off ends it."
        elif known is not None:
            said = f"📒 I write what I decide here into {known.title}. {known.problem} /log off ends it."
        else:
            raise InvalidInput(
                "Name the channel, as in /log @ourlog. Make me an admin there, with the right to post messages."
            )
        await self._replies.reply(call, html.plain(said))

    def pressed(self, update: Pressed) -> Awaitable[None] | None:
        """A press on a button of ours; None if it is none."""
        numbers = update.data[len(PREFIX) :].decode("ascii", "replace").split(":")
        if len(numbers) != 2 or not all(number.isdigit() and len(number) < 20 for number in numbers):  # noqa: PLR2004 - 63 bits
            return None
        return self._undo(update, int(numbers[0]), int(numbers[1]))

    async def _undo(self, update: Pressed, chat_id: int, user_id: int) -> None:
        gate = self._enforcement.gate(update.bot_id)
        if gate is not None:
            await answered(gate.gateway, update, self._undone(update, chat_id, user_id))

    async def _undone(self, update: Pressed, chat_id: int, user_id: int) -> str:
        if not await self._dispatcher.is_admin(update.bot_id, chat_id, update.user):
            return voice_for(update.user).plain(ONLY_ADMINS)
        return await self._members.lift(update.bot_id, chat_id, user_id, WHY)
