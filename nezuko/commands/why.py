"""/why and /verify: where somebody stands, in plain words for himself, and step by step for admins who ask about others.

In a group a command of somebody who may not write is deleted like everything that he writes. /why is answered all the same, to him alone:
it is the way out, and nothing of it stays in the group.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterable

from loguru import logger

from nezuko.administration.members import Members
from nezuko.app import CommandCall, Commands, CommandSpec
from nezuko.commands.dispatcher import Dispatcher
from nezuko.commands.pace import Pace
from nezuko.commands.replies import STARTING, Replies
from nezuko.commands.standing import Answer, answer
from nezuko.commands.targets import Targets
from nezuko.commands.trace import Tracer
from nezuko.enforcement import texts
from nezuko.enforcement.cases import Cause
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.service import Enforcement
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups, Protection
from nezuko.telegram import html
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import Keyboard, Person, Text
from nezuko.words.phrases import Kind as Place
from nezuko.words.phrases import phrase
from nezuko.words.refusals import Refusal

WHY_SECONDS = 5.0
VERIFY_SECONDS = 30.0
RULING_SECONDS = 8.0
MOST_GROUPS = 20
"""So many groups are told of in one answer; whoever is in more is looked at in the first of them."""
MOST_BUTTONS = 12

NOWHERE = phrase(
    "why.nowhere",
    "I don't know you from any group that I guard. Join the group first, with this account; if you have, write /verify and I look "
    "for you everywhere.",
    about="Answers /why and /verify in private.",
)
AS_GROUP = phrase(
    "why.as_group",
    "You write as the group itself, and admins always may write.",
    about="Answers /why of an anonymous admin.",
)
NOT_PROTECTED = phrase(
    "why.not_protected", "This group isn't protected: it asks for no channel.", about="Answers /why."
)
WAITING = phrase(
    "why.waiting",
    "{group}: Telegram hasn't answered yet. I go on; ask me with /why in a minute.",
    about="Answers /verify.",
)
WHY_SUMMARY = phrase("menu.why", "Why you can or can't write, and what to do", Place.MENU)
VERIFY_SUMMARY = phrase("menu.verify", "Look again whether you have joined, in all your groups", Place.MENU)


class Why:
    """The two commands."""

    def __init__(
        self,
        enforcement: Enforcement,
        groups: Groups,
        events: EventLog,
        members: Members,
        tracer: Tracer,
        replies: Replies,
        dispatcher: Dispatcher,
    ) -> None:
        self._enforcement = enforcement
        self._groups = groups
        self._events = events
        self._targets = Targets(members, enforcement)
        self._tracer = tracer
        self._replies = replies
        self._dispatcher = dispatcher
        self._why_pace, self._verify_pace = Pace(WHY_SECONDS), Pace(VERIFY_SECONDS)

    def register(self, commands: Commands) -> None:
        """Add the commands to the registry."""
        commands.add(CommandSpec(name="why", summary=WHY_SUMMARY, handler=self.why,
                                 in_private=True, in_groups=True, for_everybody=True))  # fmt: skip
        commands.add(CommandSpec(name="verify", summary=VERIFY_SUMMARY,
                                 handler=self.verify, in_private=True))  # fmt: skip

    # ------------------------------------------------------------ /why

    async def why(self, call: CommandCall) -> None:
        """In a group: about the asker there, or for admins about somebody else. In private: about the asker in all his groups."""
        gate = self._gate(call)
        if call.chat_id is not None and (call.rest or call.reply_to):
            await self._why_somebody(gate, call, call.chat_id)
            return
        if call.user is None:
            await self._replies.reply(call, self._replies.voice(call).say(AS_GROUP))
            return
        self._why_pace.take(call.bot_id, call.user.id)
        if call.chat_id is None:
            await self._say(call, await self._told(gate, self._groups_of(gate, call.user.id), call.user))
            return
        group = self._groups.known(call.bot_id, call.chat_id)
        if group is None:
            raise Refusal(NOT_PROTECTED)
        await self._say(call, [await self._from_memory(gate, group, call.user)])

    async def _why_somebody(self, gate: Gate, call: CommandCall, chat_id: int) -> None:
        """The trace, which is for admins; whoever answers a message of somebody else and is no admin is told about himself."""
        refusal = await self._dispatcher.refusal(call)
        if refusal and (call.rest or call.user is None):
            await self._replies.whisper(call, html.plain(refusal))
            return
        group = self._groups.known(call.bot_id, chat_id)
        if group is None:
            raise Refusal(NOT_PROTECTED)
        if refusal and call.user is not None:
            await self._say(call, [await self._from_memory(gate, group, call.user)])
            return
        person, _ = await self._targets.of(call)
        await self._replies.whisper(call, await self._tracer.trace(gate, group, person))

    async def _from_memory(self, gate: Gate, group: Protection, person: Person) -> Answer:
        """Where he stands as far as is known; Telegram is asked only for what nobody looked at yet."""
        verdict = None
        if group.enabled and not group.problem:
            verdict = await gate.verifier.verify(group, person.id, is_bot=person.is_bot)
        return await answer(gate, group, person, verdict)

    async def _told(self, gate: Gate, groups: Iterable[Protection], person: Person) -> list[Answer]:
        return await asyncio.gather(*(self._from_memory(gate, group, person) for group in groups))

    # ------------------------------------------------------------ /verify

    async def verify(self, call: CommandCall) -> None:
        """Judge the asker anew in all his groups, by what Telegram says now."""
        gate, person = self._gate(call), call.user
        if person is None:
            return
        self._verify_pace.take(call.bot_id, person.id)
        groups = self._groups_of(gate, person.id) or await self._search(gate, person)
        await self._say(call, await asyncio.gather(*(self._judged(gate, group, person) for group in groups)))

    async def _judged(self, gate: Gate, group: Protection, person: Person) -> Answer:
        self._events.record(
            Kind.PRESSED, bot_id=gate.bot_id, chat_id=group.chat_id, user=person, text="sent /verify in private"
        )
        task = gate.enforcer.consider(group, person, Cause.PRESS, fresh=True)
        if task is None:
            return await self._from_memory(gate, group, person)
        try:
            async with asyncio.timeout(RULING_SECONDS):
                ruling = await asyncio.shield(task)
        except TimeoutError:
            return Answer(group.voice(person).say(WAITING, group=html.bold(group.title)))
        return await answer(gate, group, person, ruling.verdict)

    # ------------------------------------------------------------ whose groups

    def _groups_of(self, gate: Gate, user_id: int) -> list[Protection]:
        """The groups where he is known to be, or muted."""
        found = []
        for group in self._groups.of_bot(gate.bot_id):
            fact = gate.memberships.fact(group.chat_id, user_id)
            known = gate.ledger.open(group.chat_id, user_id) or gate.ledger.out(group.chat_id, user_id)
            if (fact is not None and fact.standing.present) or known is not None:
                found.append(group)
        return found[:MOST_GROUPS]

    async def _search(self, gate: Gate, person: Person) -> list[Protection]:
        """The groups where Telegram says that he is: at the pace of sweeps, since anybody may ask, and only where that isn't known."""
        groups = [
            group
            for group in self._groups.of_bot(gate.bot_id)
            if not gate.memberships.is_outside(group.chat_id, person.id)
        ][:MOST_GROUPS]
        there = await asyncio.gather(*(self._is_in(gate, group, person) for group in groups))
        return [group for group, present in zip(groups, there, strict=True) if present]

    @staticmethod
    async def _is_in(gate: Gate, group: Protection, person: Person) -> bool:
        try:
            standing, _ = await gate.memberships.standing(
                group.chat_id, person.id, lambda chat_id, user_id: gate.gateway.standing(chat_id, user_id, sweep=True)
            )
        except TelegramError as error:
            logger.bind(bot=gate.bot_id, group=group.chat_id, member=person.id).info("can't be looked for: {}", error)
            return False
        return standing.present

    # ------------------------------------------------------------ saying it

    def _say(self, call: CommandCall, answers: list[Answer]) -> Awaitable[None]:
        voice = self._replies.voice(call)
        if not answers:
            return self._replies.reply(call, voice.say(NOWHERE))
        channels = list(dict.fromkeys(channel for one in answers for channel in one.channels))
        keyboard: Keyboard = texts.doors(voice, channels[:MOST_BUTTONS])
        text: Text = html.join([one.text for one in answers], "\n\n")
        return self._replies.whisper(call, text, keyboard)

    def _gate(self, call: CommandCall) -> Gate:
        gate = self._enforcement.gate(call.bot_id)
        if gate is None:
            raise Refusal(STARTING)
        return gate
