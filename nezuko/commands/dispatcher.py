"""Reads commands from messages, checks who may use them, and calls them. Whoever sends one always gets an answer."""

from __future__ import annotations

import asyncio
import re
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import replace

from loguru import logger

from nezuko import actor
from nezuko.administration.candidates import BASIC
from nezuko.app import CommandCall, Commands, CommandSpec
from nezuko.bots.supervisor import Supervisor
from nezuko.commands.models import TakenCommand
from nezuko.commands.replies import Replies
from nezuko.enforcement.service import Enforcement
from nezuko.errors import NezukoError
from nezuko.telegram import html
from nezuko.telegram.errors import ChatGone, TelegramError
from nezuko.telegram.types import ChatKind, MessageReceived, Person, PrivateMessage
from nezuko.words.phrases import Kind, phrase
from nezuko.words.refusals import Refusal

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w{3,64}))?(?:\s+(.*))?", re.DOTALL)

ONLY_ADMINS = phrase(
    "only_admins", "Only admins of this group can do that.", Kind.ALERT, about="Answers a command or a press."
)
ONLY_OWNERS = phrase("only_owners", "Only the owner of this bot can do that.", about="Answers a command.")
AGAIN = "send /protect again"
"""What to do once something that a command complained about is mended."""
FAILED = phrase("failed", "Something went wrong on my side; it is noted. Please try again.", Kind.ALERT,
                about="Answers a command or a press.")  # fmt: skip


IsOwner = Callable[[int], Awaitable[bool]]


class Dispatcher:
    """Finds the command for a message and runs it, one at a time in each chat."""

    def __init__(
        self,
        commands: Commands,
        enforcement: Enforcement,
        supervisor: Supervisor,
        replies: Replies,
        is_owner: IsOwner,
    ) -> None:
        """`is_owner`: whether somebody (Telegram's id) owns this installation."""
        self._commands = commands
        self._enforcement = enforcement
        self._supervisor = supervisor
        self._replies = replies
        self._is_owner = is_owner
        self._locks: dict[tuple[int, int], asyncio.Lock] = defaultdict(asyncio.Lock)

    async def in_group(self, update: MessageReceived) -> None:
        """A message that passed the gate and begins with a slash."""
        await self._in_group(update, turned_away=False)

    async def turned_away(self, update: MessageReceived) -> None:
        """The same of somebody who may not write. His message is gone; what helps him out is answered all the same."""
        await self._in_group(update, turned_away=True)

    async def _in_group(self, update: MessageReceived, *, turned_away: bool) -> None:
        call = self._parse(update.bot_id, update.chat_id, update.user, update.message_id, update.text)
        spec = self._commands.find(call.name) if call else None
        if call is None or spec is None or not spec.in_groups or (turned_away and not spec.for_everybody):
            return
        call = replace(call, reply_to=update.reply_to, turned_away=turned_away)
        async with self._locks[update.bot_id, update.chat_id]:
            if not await TakenCommand.take(call):
                return
            refusal = await self.refusal(call) if spec.admins_only else ""
            if refusal:
                await self._replies.reply(call, html.plain(refusal))
                return
            await self._run(spec, call)

    async def refusal(self, call: CommandCall) -> str:
        """Why what only admins may do in a group isn't done; "" if it is."""
        only_admins = self._replies.voice(call).plain(ONLY_ADMINS)
        if (chat_id := call.chat_id) is None:
            return only_admins
        try:
            return "" if await self.is_admin(call.bot_id, chat_id, call.user) else only_admins
        except ChatGone as error:
            chat = await self._supervisor.gateway(call.bot_id).chat(chat_id)
            return BASIC.format(again=AGAIN) if chat.kind is ChatKind.BASIC_GROUP else str(error)
        except TelegramError as error:
            logger.bind(bot=call.bot_id, chat=chat_id).warning("can't tell whether an admin sent it: {}", error)
            return str(error)

    async def in_private(self, update: PrivateMessage) -> None:
        """A message in private; anything that is no command is answered like /help."""
        call = self._parse(update.bot_id, None, update.user, update.message_id, update.text)
        spec = self._commands.find(call.name) if call else None
        if call is None or spec is None or not spec.in_private:
            call = CommandCall(
                bot_id=update.bot_id, chat_id=None, user=update.user, message_id=update.message_id, name="help", rest=""
            )  # fmt: skip
            spec = self._commands.find("help")
        if spec is None or not await TakenCommand.take(call):
            return
        if spec.owners_only and not await self._is_owner(update.user.id):
            await self._replies.reply(call, self._replies.voice(call).say(ONLY_OWNERS))
            return
        await self._run(spec, call)

    async def is_admin(self, bot_id: int, chat_id: int, user: Person | None) -> bool:
        """Whether he may change the group's rule. No `user` means an anonymous admin, who is one by nature. Raises TelegramError."""
        if user is None:
            return True
        gate = self._enforcement.gate(bot_id)
        if gate is None:
            return False
        standing, _ = await gate.memberships.standing(chat_id, user.id, gate.gateway.standing, fresh=True)
        return standing.is_admin

    async def _run(self, spec: CommandSpec, call: CommandCall) -> None:
        try:
            with actor.bound(actor_of(call.user)):
                await spec.handler(call)
        except Refusal as error:
            await self._replies.reply(call, error.said(self._replies.voice(call)))
        except NezukoError as error:
            await self._replies.reply(call, html.plain(error))
        except Exception:  # noqa: BLE001 - an edge: whoever asked gets an answer, and the log the traceback
            logger.bind(bot=call.bot_id, chat=call.chat_id).exception("/{} failed", call.name)
            await self._replies.reply(call, self._replies.voice(call).say(FAILED))

    def _parse(
        self, bot_id: int, chat_id: int | None, user: Person | None, message_id: int, text: str
    ) -> CommandCall | None:
        match = _COMMAND.fullmatch(text.strip())
        if match is None:
            return None
        name, addressed, rest = match.groups()
        if addressed and addressed.lower() != (self._supervisor.person(bot_id).username or "").lower():
            return None
        return CommandCall(
            bot_id=bot_id, chat_id=chat_id, user=user, message_id=message_id, name=name.lower(), rest=(rest or "").strip()
        )  # fmt: skip


def actor_of(user: Person | None) -> actor.Actor:
    """Whoever sent a command, as the audit names him; None is an anonymous admin."""
    name = (user.name or user.label) if user else "An anonymous admin"
    return actor.Actor(name, telegram_id=user.id if user else None, via="telegram")
