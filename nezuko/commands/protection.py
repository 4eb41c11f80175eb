"""/protect, /unprotect and /status: the group's rule, set from the group."""

from __future__ import annotations

import time
from collections.abc import Awaitable

from loguru import logger

from nezuko import actor
from nezuko.administration.candidates import find_group, in_time
from nezuko.administration.protections import Protections
from nezuko.app import CommandCall, Commands, CommandSpec
from nezuko.commands.dispatcher import AGAIN, ONLY_ADMINS, Dispatcher, actor_of
from nezuko.commands.replies import Replies
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput, NotFound
from nezuko.groups.directory import Groups, Protection
from nezuko.telegram import html
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import Button, Keyboard, Pressed, Text

PREFIX = b"u:"

USAGE = (
    "Tell me which channels members have to join: <code>/protect @yourchannel</code>, or several: <code>/protect @one @two</code>. "
    "For a private channel give its number, as in <code>/protect -1001234567890</code>. If one of several is enough, write "
    "<code>/protect any @one @two</code>; if it takes two of them, <code>/protect 2 @one @two @three</code>; what is needed in any case "
    "comes first: <code>/protect @news any @one @two</code>."
)


class Protecting:
    """The three commands."""

    def __init__(
        self,
        enforcement: Enforcement,
        groups: Groups,
        protections: Protections,
        replies: Replies,
        dispatcher: Dispatcher,
    ) -> None:
        self._enforcement = enforcement
        self._groups = groups
        self._protections = protections
        self._replies = replies
        self._dispatcher = dispatcher

    def register(self, commands: Commands) -> None:
        """Add the commands to the registry."""
        add = commands.add
        add(CommandSpec(name="protect", summary="Let only members of channels write: /protect @channel …", handler=self.protect,
                        in_groups=True, admins_only=True))  # fmt: skip
        add(CommandSpec(name="unprotect", summary="Stop guarding this group", handler=self.unprotect, in_groups=True,
                        admins_only=True))  # fmt: skip
        add(
            CommandSpec(
                name="status",
                summary="What this group asks for, and whether I am well",
                handler=self.status,
                in_groups=True,
            )
        )

    # ------------------------------------------------------------ /protect

    async def protect(self, call: CommandCall) -> None:
        """Protect the group with the channels named, or again with the rule it had."""
        gate, chat_id = self._gate(call)
        words = call.rest.split()
        known = self._groups.known(call.bot_id, chat_id)
        if not words and (known is None or not known.channels):
            async with in_time():
                await find_group(gate, chat_id, again=AGAIN)
            await self._replies.reply(call, Text(USAGE))
            return
        group = await self._protections.protect(call.bot_id, chat_id, words, by=call.user, again=AGAIN)
        await self._replies.reply(call, _protected(group))

    # ------------------------------------------------------------ /unprotect

    async def unprotect(self, call: CommandCall) -> None:
        """Stop guarding, at once; ask what becomes of those who are muted."""
        _, chat_id = self._gate(call)
        group = self._groups.known(call.bot_id, chat_id)
        if group is None:
            raise InvalidInput("This group isn't protected.")
        muted = await self._protections.switch_off(call.bot_id, chat_id, by=call.user)
        told = "This group isn't protected any more. I keep the rule; /protect alone brings it back."
        if not muted:
            await self._replies.reply(call, html.plain(told))
            return
        people = "1 member is" if muted == 1 else f"{muted} members are"
        keyboard: Keyboard = (
            (Button("🔓 Unmute them", data=PREFIX + b"free"), Button("Leave them muted", data=PREFIX + b"keep")),
        )
        await self._replies.reply(call, html.plain(f"{told}\n\n{people} still muted by me. Unmute?"), keyboard)

    def pressed(self, update: Pressed) -> Awaitable[None] | None:
        """A press on the question of /unprotect."""
        return (
            self._decide(update, update.chat_id)
            if update.chat_id is not None and update.data.startswith(PREFIX)
            else None
        )

    async def _decide(self, update: Pressed, chat_id: int) -> None:
        gate = self._enforcement.gate(update.bot_id)
        if gate is None:
            return
        answer = "Something went wrong. Please try again."
        try:
            if await self._dispatcher.is_admin(update.bot_id, chat_id, update.user):
                with actor.bound(actor_of(update.user)):
                    answer = self._free_or_keep(gate, chat_id, update)
            else:
                answer = ONLY_ADMINS
        except TelegramError as error:
            logger.bind(bot=update.bot_id, chat=chat_id).warning("a press could not be judged: {}", error)
        finally:
            await gate.gateway.answer(update.query_id, answer)

    def _free_or_keep(self, gate: Gate, chat_id: int, update: Pressed) -> str:
        group = self._groups.known(update.bot_id, chat_id)
        if group is not None and group.enabled:
            return "The group is protected again; nothing was changed."
        if update.data == PREFIX + b"free":
            count = self._protections.free_muted(update.bot_id, chat_id)
            text = f"I am unmuting {count} {'member' if count == 1 else 'members'}."
        else:
            text = "They stay muted. /unprotect asks again after the next /protect."
        gate.tasks.start("say decision", self._say(gate, chat_id, update.message_id, text))
        return text

    @staticmethod
    async def _say(gate: Gate, chat_id: int, message_id: int, text: str) -> None:
        try:
            await gate.allowance.take(chat_id)
            await gate.gateway.edit(chat_id, message_id, html.plain(text))
        except TelegramError as error:
            logger.bind(chat=chat_id).info("the question could not be edited: {}", error)

    # ------------------------------------------------------------ /status

    async def status(self, call: CommandCall) -> None:
        """The rule, whether it works, and who waits."""
        gate, chat_id = self._gate(call)
        group = self._groups.known(call.bot_id, chat_id)
        if group is None:
            await self._replies.reply(
                call, html.plain("This group isn't protected. An admin can begin with /protect @channel.")
            )
            return
        await self._replies.reply(call, _status(gate, group))

    # ------------------------------------------------------------ inside

    def _gate(self, call: CommandCall) -> tuple[Gate, int]:
        gate = self._enforcement.gate(call.bot_id)
        if gate is None or call.chat_id is None:
            raise NotFound("Send this in the group that it is about.")
        return gate, call.chat_id


def _protected(group: Protection) -> Text:
    return html.join(
        (
            "✅ This group is protected. ",
            group.sentence(),
            " Who isn't is muted and told what to do. Admins and bots are never touched.",
        )
    )


def _status(gate: Gate, group: Protection) -> Text:
    lines: list[Text | str] = [
        html.bold("Protected" if group.enabled else "Not protected at present"),
        f"\n{group.sentence()}\n",
    ]
    problems = [problem for problem in (group.problem, *(channel.problem for channel in group.channels)) if problem]
    lines += [f"⚠️ {problem}\n" for problem in problems] or ["All rights are there, everything works.\n"]
    muted = len(gate.ledger.of_chat(group.chat_id))
    lines.append(f"Muted by me at present: {muted}\n")
    if since := gate.last_event.get(group.chat_id):
        lines.append(f"Last update from Telegram: {_ago(time.time() - since)} ago")
    return html.join(lines)


def _ago(seconds: float) -> str:
    for unit, size in (("day", 86400), ("hour", 3600), ("minute", 60)):
        if seconds >= size:
            number = int(seconds // size)
            return f"{number} {unit}{'s' if number > 1 else ''}"
    number = max(1, int(seconds))
    return f"{number} second{'s' if number > 1 else ''}"
