"""/protect, /unprotect and /status: the group's rule, set from the group."""

from __future__ import annotations

import re
import time
from collections.abc import Awaitable

from loguru import logger

from nezuko.app import CommandCall, Commands, CommandSpec
from nezuko.bots.supervisor import Supervisor
from nezuko.commands.dispatcher import BASIC, ONLY_ADMINS, Dispatcher
from nezuko.commands.replies import Replies
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.health import missing_in_channel, missing_in_group
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput, NotFound
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups, Protection
from nezuko.telegram import html
from nezuko.telegram.errors import ChatGone, MissingRights, NotAChat, NotFoundUsername, TelegramError
from nezuko.telegram.types import Admin, Button, Chat, ChatKind, Keyboard, Pressed, Text, parse_chat_id

PREFIX = b"u:"
MOST_CHANNELS = 10
_LINK = re.compile(r"(?:https?://)?t\.me/(?:c/(?P<id>\d+)(?:/\d*)*|(?P<name>[A-Za-z]\w{3,31}))/?")
_NAME = re.compile(r"@?(?P<name>[A-Za-z]\w{3,31})")

USAGE = (
    "Tell me which channels members have to join: <code>/protect @yourchannel</code>, or several: <code>/protect @one @two</code>. "
    "For a private channel give its number, as in <code>/protect -1001234567890</code>."
)


def parse_channel(word: str) -> int | str:
    """A channel as people write it (@name, t.me link, number) as an id or a username. Raises InvalidInput."""
    if match := _LINK.fullmatch(word):
        return int(match["id"]) if match["id"] else match["name"]
    if re.fullmatch(r"-?\d+", word):
        return parse_chat_id(word)
    if match := _NAME.fullmatch(word):
        return match["name"]
    raise InvalidInput(
        f"“{word[:64]}” is no channel. Write @itsname, or its number as in -1001234567890 if it is private."
    )


class Protecting:
    """The three commands."""

    def __init__(
        self,
        enforcement: Enforcement,
        supervisor: Supervisor,
        groups: Groups,
        replies: Replies,
        events: EventLog,
        dispatcher: Dispatcher,
    ) -> None:
        self._enforcement = enforcement
        self._supervisor = supervisor
        self._groups = groups
        self._replies = replies
        self._events = events
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
        chat = await gate.gateway.chat(chat_id)
        if chat.kind is not ChatKind.SUPERGROUP:
            raise InvalidInput(BASIC)
        if problem := missing_in_group(chat):
            raise InvalidInput(problem)
        words = call.rest.split()
        known = self._groups.known(call.bot_id, chat_id)
        if not words and (known is None or not known.channels):
            await self._replies.reply(call, Text(USAGE))
            return
        if words:
            channels = await self._find_channels(gate, chat, words)
            group = await self._groups.protect(call.bot_id, chat, channels, call.user.id if call.user else None)
        else:
            group = await self._groups.enable(call.bot_id, chat_id)
        await self._begin(gate, group)
        self._events.record(Kind.PROTECTED, bot_id=call.bot_id, chat_id=chat_id, user=call.user, text=group.sentence())
        await self._replies.reply(call, _protected(group))

    async def _begin(self, gate: Gate, group: Protection) -> None:
        await gate.health.check_group(group.chat_id)
        for channel in group.channels:
            await gate.health.check_channel(channel.chat_id)
        gate.reconciler.request(group.chat_id, "protected")

    async def _find_channels(self, gate: Gate, group: Chat, words: list[str]) -> list[tuple[Chat, str | None]]:
        refs = list(dict.fromkeys(parse_channel(word) for word in words))
        if len(refs) > MOST_CHANNELS:
            raise InvalidInput(f"That are {len(refs)} channels; at most {MOST_CHANNELS} can be asked for.")
        found: dict[int, tuple[Chat, str | None]] = {}
        for ref in refs:
            channel = await self._find_channel(gate, group, ref)
            found[channel.id] = (channel, await self._invite_link(gate, channel))
        return list(found.values())

    async def _find_channel(self, gate: Gate, group: Chat, ref: int | str) -> Chat:
        shown = f"@{ref}" if isinstance(ref, str) else str(ref)
        try:
            channel = await gate.gateway.chat(ref)
        except NotAChat:
            raise InvalidInput(
                f"{shown} is a person or a bot, not a channel. Name the channel that members have to join."
            ) from None
        except NotFoundUsername:
            raise InvalidInput(f"There is no channel {shown}. Check the spelling.") from None
        except (ChatGone, MissingRights):
            raise InvalidInput(
                f"I can't see the channel {shown}. Make me an admin there, then send /protect again."
            ) from None
        if channel.id == group.id:
            raise InvalidInput("That is this group itself. Name the channel that members have to join.")
        if channel.kind is ChatKind.BASIC_GROUP:
            raise InvalidInput(f"{channel.title} is a basic group; only channels and supergroups can be asked for.")
        if problem := missing_in_channel(channel):
            raise InvalidInput(problem)
        return channel

    @staticmethod
    async def _invite_link(gate: Gate, channel: Chat) -> str | None:
        if channel.username:
            return None
        if not channel.own_rights & Admin.INVITE_USERS:
            raise InvalidInput(
                f"{channel.title} is private, so members need a link of mine. Give me the right “Invite users” there, "
                "then send /protect again."
            )
        return await gate.gateway.invite_link(channel.id)

    # ------------------------------------------------------------ /unprotect

    async def unprotect(self, call: CommandCall) -> None:
        """Stop guarding, at once; ask what becomes of those who are muted."""
        gate, chat_id = self._gate(call)
        group = self._groups.known(call.bot_id, chat_id)
        if group is None or not group.enabled:
            raise InvalidInput("This group isn't protected.")
        await self._groups.unprotect(call.bot_id, chat_id)
        self._events.record(
            Kind.UNPROTECTED, bot_id=call.bot_id, chat_id=chat_id, user=call.user, text="protection was switched off"
        )
        muted = len(gate.ledger.of_chat(chat_id))
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
            count = gate.free_all(chat_id, "the group isn't protected any more")
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
