"""/exempt and /unexempt: let somebody write without the channels, for good or for some days."""

from __future__ import annotations

import re

from nezuko.administration.members import Members
from nezuko.app import CommandCall, Commands, CommandSpec
from nezuko.commands.replies import IN_THE_GROUP, Replies
from nezuko.commands.targets import Targets
from nezuko.enforcement.service import Enforcement
from nezuko.telegram import html
from nezuko.words.phrases import Kind, phrase
from nezuko.words.refusals import Refusal

_DAYS = re.compile(r"(\d{1,4})(?:d|days?)?", re.IGNORECASE)
_DAY_WORDS = ("d", "day", "days")
LONGEST_REASON = 200
EXEMPT_SUMMARY = phrase(
    "menu.exempt", "Let somebody write without the channels: /exempt @user [days] [reason]", Kind.MENU
)
UNEXEMPT_SUMMARY = phrase("menu.unexempt", "Take an exemption back: /unexempt @user [reason]", Kind.MENU)


class Exempting:
    """The two commands."""

    def __init__(self, enforcement: Enforcement, members: Members, replies: Replies) -> None:
        self._members = members
        self._targets = Targets(members, enforcement)
        self._replies = replies

    def register(self, commands: Commands) -> None:
        """Add the commands to the registry."""
        commands.add(CommandSpec(name="exempt", summary=EXEMPT_SUMMARY,
                                 handler=self.exempt, in_groups=True, admins_only=True))  # fmt: skip
        commands.add(CommandSpec(name="unexempt", summary=UNEXEMPT_SUMMARY,
                                 handler=self.unexempt, in_groups=True, admins_only=True))  # fmt: skip

    async def exempt(self, call: CommandCall) -> None:
        """Exempt whoever is named or answered."""
        chat_id = _group_of(call)
        person, words = await self._targets.of(call)
        days, words = _days(words)
        said = await self._members.exempt(call.bot_id, chat_id, person, _reason(words), days=days)
        await self._replies.reply(call, html.plain(f"✅ {said}"))

    async def unexempt(self, call: CommandCall) -> None:
        """Take that back; he is judged at once."""
        chat_id = _group_of(call)
        person, words = await self._targets.of(call)
        said = await self._members.end_exemption(call.bot_id, chat_id, person.id, _reason(words))
        await self._replies.reply(call, html.plain(f"The exemption has ended. {said}"))


def _group_of(call: CommandCall) -> int:
    if call.chat_id is None:
        raise Refusal(IN_THE_GROUP)
    return call.chat_id


def _days(words: list[str]) -> tuple[int | None, list[str]]:
    """How many days are meant, and the other words."""
    match = _DAYS.fullmatch(words[0]) if words else None
    if match is None:
        return None, words
    rest = words[1:]
    return int(match[1]), rest[1:] if rest and rest[0].lower() in _DAY_WORDS else rest


def _reason(words: list[str]) -> str:
    return " ".join(words)[:LONGEST_REASON]
