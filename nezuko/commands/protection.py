"""/protect, /unprotect and /status: the group's rule, set from the group."""

from __future__ import annotations

import time
from collections.abc import Awaitable

from loguru import logger

from nezuko import actor
from nezuko.administration.candidates import find_group
from nezuko.administration.protections import Protections
from nezuko.app import CommandCall, Commands, CommandSpec
from nezuko.commands.dispatcher import AGAIN, FAILED, ONLY_ADMINS, Dispatcher, actor_of
from nezuko.commands.replies import IN_THE_GROUP, Replies
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.service import Enforcement
from nezuko.groups.directory import Groups, Protection
from nezuko.telegram import html
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import Button, Keyboard, Pressed, Text
from nezuko.telegram.waiting import in_time
from nezuko.words.phrases import Kind, phrase
from nezuko.words.refusals import Refusal
from nezuko.words.voice import Span, Voice, voice_for

PREFIX = b"u:"

USAGE = phrase(
    "protect.usage",
    "Tell me which channels members have to join: <code>/protect @yourchannel</code>, or several: <code>/protect @one @two</code>. "
    "For a private channel give its number, as in <code>/protect -1001234567890</code>. If one of several is enough, write "
    "<code>/protect any @one @two</code>; if it takes two of them, <code>/protect 2 @one @two @three</code>; what is needed in any case "
    "comes first: <code>/protect @news any @one @two</code>.",
    about="Answers /protect. The words in <code> stay as they are.",
)
PROTECTED = phrase(
    "protect.done", "✅ This group is protected. {rule} Who isn't is muted and told what to do. Admins and bots are never touched.",
    about="Answers /protect. {rule}: a sentence, “Members may write while they are in @news.”",
)  # fmt: skip
NOT_GUARDED = phrase("unprotect.not", "This group isn't protected.", about="Answers /unprotect.")
UNPROTECTED = phrase("unprotect.done", "This group isn't protected any more. I keep the rule; /protect alone brings it back.",
                     about="Answers /unprotect.")  # fmt: skip
STILL_MUTED = phrase("unprotect.muted", "{count} member is still muted by me. Unmute?",
                     plural="{count} members are still muted by me. Unmute?",
                     about="A question under the answer to /unprotect.")  # fmt: skip
UNMUTE_BUTTON = phrase("unprotect.unmute_button", "🔓 Unmute them", Kind.BUTTON)
LEAVE_BUTTON = phrase("unprotect.leave_button", "Leave them muted", Kind.BUTTON)
AGAIN_PROTECTED = phrase("unprotect.again", "The group is protected again; nothing was changed.", Kind.ALERT)
UNMUTING = phrase(
    "unprotect.unmuting", "I am unmuting {count} member.", Kind.ALERT, plural="I am unmuting {count} members."
)
STAY_MUTED = phrase("unprotect.stay", "They stay muted. /unprotect asks again after the next /protect.", Kind.ALERT)

STATUS_UNKNOWN = phrase(
    "status.unknown", "This group isn't protected. An admin can begin with /protect @channel.", about="Answers /status."
)
STATUS_ON = phrase("status.on", "<b>Protected</b>", Kind.PART, about="The head of the answer to /status.")
STATUS_OFF = phrase(
    "status.off", "<b>Not protected at present</b>", Kind.PART, about="The head of the answer to /status."
)
STATUS_WELL = phrase(
    "status.well", "All rights are there, everything works.", Kind.PART, about="A line of the answer to /status."
)
STATUS_MUTED = phrase(
    "status.muted", "Muted by me at present: {number}", Kind.PART, about="A line of the answer to /status."
)
STATUS_HEARD = phrase("status.heard", "Last update from Telegram: {time}", Kind.PART,
                      about="A line of the answer to /status. {time}: “2 hours ago”.")  # fmt: skip
PROTECT_SUMMARY = phrase("menu.protect", "Let only members of channels write: /protect @channel …", Kind.MENU)
UNPROTECT_SUMMARY = phrase("menu.unprotect", "Stop guarding this group", Kind.MENU)
STATUS_SUMMARY = phrase("menu.status", "What this group asks for, and whether I am well", Kind.MENU)


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
        add(CommandSpec(name="protect", summary=PROTECT_SUMMARY, handler=self.protect,
                        in_groups=True, admins_only=True))  # fmt: skip
        add(CommandSpec(name="unprotect", summary=UNPROTECT_SUMMARY, handler=self.unprotect, in_groups=True,
                        admins_only=True))  # fmt: skip
        add(
            CommandSpec(
                name="status",
                summary=STATUS_SUMMARY,
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
            await self._replies.reply(call, self._replies.voice(call).say(USAGE))
            return
        group = await self._protections.protect(call.bot_id, chat_id, words, by=call.user, again=AGAIN)
        voice = self._replies.voice(call)
        await self._replies.reply(call, voice.say(PROTECTED, rule=group.sentence(voice)))

    # ------------------------------------------------------------ /unprotect

    async def unprotect(self, call: CommandCall) -> None:
        """Stop guarding, at once; ask what becomes of those who are muted."""
        _, chat_id = self._gate(call)
        group = self._groups.known(call.bot_id, chat_id)
        if group is None:
            raise Refusal(NOT_GUARDED)
        muted = await self._protections.switch_off(call.bot_id, chat_id, by=call.user)
        voice = self._replies.voice(call)
        if not muted:
            await self._replies.reply(call, voice.say(UNPROTECTED))
            return
        keyboard: Keyboard = (
            (
                Button(voice.plain(UNMUTE_BUTTON), data=PREFIX + b"free"),
                Button(voice.plain(LEAVE_BUTTON), data=PREFIX + b"keep"),
            ),
        )
        question = html.join([voice.say(UNPROTECTED), voice.say(STILL_MUTED, count=muted)], "\n\n")
        await self._replies.reply(call, question, keyboard)

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
        group = self._groups.known(update.bot_id, chat_id)
        voice = group.voice(update.user) if group else voice_for(update.user)
        answer = voice.plain(FAILED)
        try:
            if await self._dispatcher.is_admin(update.bot_id, chat_id, update.user):
                with actor.bound(actor_of(update.user)):
                    answer = self._free_or_keep(gate, chat_id, update, voice)
            else:
                answer = voice.plain(ONLY_ADMINS)
        except TelegramError as error:
            logger.bind(bot=update.bot_id, chat=chat_id).warning("a press could not be judged: {}", error)
        finally:
            await gate.gateway.answer(update.query_id, answer)

    def _free_or_keep(self, gate: Gate, chat_id: int, update: Pressed, voice: Voice) -> str:
        group = self._groups.known(update.bot_id, chat_id)
        if group is not None and group.enabled:
            return voice.plain(AGAIN_PROTECTED)
        if update.data == PREFIX + b"free":
            count = self._protections.free_muted(update.bot_id, chat_id)
            text = voice.plain(UNMUTING, count=count)
        else:
            text = voice.plain(STAY_MUTED)
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
            await self._replies.reply(call, self._replies.voice(call).say(STATUS_UNKNOWN))
            return
        await self._replies.reply(call, _status(self._replies.voice(call), gate, group))

    # ------------------------------------------------------------ inside

    def _gate(self, call: CommandCall) -> tuple[Gate, int]:
        gate = self._enforcement.gate(call.bot_id)
        if gate is None or call.chat_id is None:
            raise Refusal(IN_THE_GROUP)
        return gate, call.chat_id


def _status(voice: Voice, gate: Gate, group: Protection) -> Text:
    lines: list[Text | str] = [voice.say(STATUS_ON if group.enabled else STATUS_OFF), group.sentence(voice)]
    problems = [problem for problem in (group.problem, *(channel.problem for channel in group.channels)) if problem]
    lines += [f"⚠️ {problem}" for problem in problems] or [voice.say(STATUS_WELL)]
    lines.append(voice.say(STATUS_MUTED, number=len(gate.ledger.of_chat(group.chat_id))))
    if since := gate.last_event.get(group.chat_id):
        lines.append(voice.say(STATUS_HEARD, time=Span(time.time() - since, ago=True)))
    return html.join(lines, "\n")
