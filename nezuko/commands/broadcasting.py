"""/broadcast and /stats, for owners, in private."""

from __future__ import annotations

import re
import time
from collections.abc import Awaitable

from nezuko.analytics.models import DAY, Rollup
from nezuko.app import CommandCall, Commands, CommandSpec
from nezuko.bots.supervisor import Supervisor
from nezuko.broadcasts import texts
from nezuko.broadcasts.courses import Audience
from nezuko.broadcasts.service import Broadcasts
from nezuko.commands.answering import answered
from nezuko.commands.dispatcher import ONLY_OWNERS, IsOwner
from nezuko.commands.replies import Replies
from nezuko.errors import InvalidInput
from nezuko.events.overview import Overview
from nezuko.telegram import html
from nezuko.telegram.types import Pressed, Text
from nezuko.words.voice import ENGLISH

_OPTION = re.compile(r"\s*(to|bot|group|lang)=(\S+)(?=\s|$)", re.IGNORECASE)


class Broadcasting:
    """The two commands, and the buttons of a broadcast."""

    def __init__(
        self,
        broadcasts: Broadcasts,
        supervisor: Supervisor,
        overview: Overview,
        replies: Replies,
        is_owner: IsOwner,
    ) -> None:
        """`is_owner`: whether somebody (Telegram's id) owns this installation."""
        self._broadcasts = broadcasts
        self._supervisor = supervisor
        self._overview = overview
        self._replies = replies
        self._is_owner = is_owner

    def register(self, commands: Commands) -> None:
        """Add the commands to the registry."""
        add = commands.add
        add(CommandSpec(name="stats", summary="How much the bots guard, and what happened today", handler=self.stats,
                        in_private=True, owners_only=True))  # fmt: skip
        add(CommandSpec(name="broadcast", summary="One message to everybody who knows the bots, or to the groups", handler=self.broadcast,
                        in_private=True, owners_only=True))  # fmt: skip

    # ------------------------------------------------------------ commands

    async def stats(self, call: CommandCall) -> None:
        """The numbers of now and of today (UTC)."""
        day = int(time.time()) // DAY * DAY
        calls = sum(count for _, _, count, _ in await Rollup.calls_on(day))
        reach = await self._broadcasts.store.reach(Audience())
        now = await self._overview.numbers()
        await self._replies.reply(call, texts.numbers(now, await Rollup.events_on(day), calls, reach.total))

    async def broadcast(self, call: CommandCall) -> None:
        """Try a broadcast dry, and ask."""
        if call.user is None:
            return
        if not call.rest:
            await self._replies.reply(call, Text(texts.HOW))
            return
        text, audience = self._understood(call.rest)
        course, reach = await self._broadcasts.draft(text, audience, note=(call.bot_id, call.user.id))
        gateway = self._supervisor.gateway(call.bot_id)
        message_id = await gateway.send_private(call.user.id, *texts.dry(course, reach))
        await self._broadcasts.show_in(course, message_id)

    def _understood(self, rest: str) -> tuple[str, Audience]:
        """Take the options off the text's begin. Raises InvalidInput."""
        given: dict[str, list[str]] = {"to": [], "bot": [], "group": [], "lang": []}
        place = 0
        while match := _OPTION.match(rest, place):
            given[match[1].lower()] += match[2].split(",")
            place = match.end()
        to = given["to"][-1].lower() if given["to"] else "people"
        if to not in ("people", "groups"):
            raise InvalidInput("Say to=people or to=groups.")
        return rest[place:].strip(), Audience(
            groups=to == "groups",
            bots=tuple(self._bot(name) for name in given["bot"]),
            chats=tuple(_chat(number) for number in given["group"]),
            languages=tuple(language[:2].lower() for language in given["lang"]),
        )

    def _bot(self, name: str) -> int:
        wanted = name.lstrip("@").lower()
        for row, _ in self._supervisor.bots():
            if wanted in (row.username.lower(), str(row.id)):
                return int(row.id)
        raise InvalidInput(f"No bot that runs here is called {name}.")

    # ------------------------------------------------------------ buttons

    def pressed(self, update: Pressed) -> Awaitable[None] | None:
        """A press on a button of ours; None if it is none."""
        verb, _, number = update.data[len(texts.PREFIX) :].decode("ascii", "replace").partition(":")
        known = verb in ("go", "drop", "pause", "on", "stop") and number.isdigit() and len(number) < 20  # noqa: PLR2004 - 63 bits
        if not known:
            return None
        return answered(self._supervisor.gateway(update.bot_id), update, self._steer(update, verb, int(number)))

    async def _steer(self, update: Pressed, verb: str, number: int) -> str:
        if not await self._is_owner(update.user.id):
            return ENGLISH.plain(ONLY_OWNERS)
        broadcasts = self._broadcasts
        course = await broadcasts.find(number)
        if verb == "drop":
            await broadcasts.drop(course)
            gateway = self._supervisor.gateway(update.bot_id)
            await gateway.edit(None, update.message_id, html.plain(texts.DROPPED), user_id=update.user.id)
            return ""
        work = {"go": broadcasts.begin, "pause": broadcasts.pause, "on": broadcasts.resume, "stop": broadcasts.cancel}
        await work[verb](course)
        return ""


def _chat(number: str) -> int:
    digits = number.removeprefix("-100").lstrip("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 19):  # noqa: PLR2004 - 63 bits
        raise InvalidInput("Give a group by its number, as in group=-1001234567890.")
    return int(digits)
