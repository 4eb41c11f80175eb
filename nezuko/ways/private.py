"""The private chat, opened by a group's link: whoever can't write there finds out why, and sees how far he is while he joins."""

from __future__ import annotations

import asyncio
import time

from loguru import logger

from nezuko.enforcement.cases import Cause
from nezuko.enforcement.entries import silences
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.texts import ALREADY_FREE, NOT_PROTECTED, NOW_FREE, UNCERTAIN, still_missing
from nezuko.events.kinds import Kind
from nezuko.groups.protection import Protection
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import Keyboard, Person, Pressed, Text
from nezuko.verification.rules import Verdict
from nezuko.ways import texts
from nezuko.ways.book import AskKind, AskState, Book, Waiting, Way
from nezuko.ways.requests import Requests
from nezuko.words.voice import voice_for

RULING_SECONDS = 8.0


class Private:
    """One bot's private chats, as far as they are about getting into groups."""

    def __init__(self, gate: Gate, book: Book, requests: Requests) -> None:
        self._gate = gate
        self._book = book
        self._requests = requests

    async def opened(self, person: Person, chat_id: int) -> None:
        """Somebody opened the link of a group. What Telegram refuses is raised: TelegramError."""
        group = self._gate.groups.protected(self._gate.bot_id, chat_id)
        if group is None:
            await self._gate.gateway.send_private(person.id, voice_for(person).say(texts.NO_GROUP))
            return
        request = self._book.find(chat_id, person.id, AskKind.REQUEST)
        if request is not None:
            if not await self._requests.write_anew(request):
                await self._gate.gateway.send_private(person.id, *texts.said(texts.LET_IN, group, person))
            return
        if not group.username and not await self._is_known(group, person):
            await self._gate.gateway.send_private(person.id, voice_for(person).say(texts.STRANGER))
            return
        waiting = self._book.begin(chat_id, person, AskKind.PRIVATE, int(time.time()))
        waiting.way = Way.PRIVATE
        verdict = await self._judge(group, person, Cause.PRESS, fresh=True)
        text, keyboard = self._said(group, person, verdict)
        waiting.message_id, waiting.said = await self._gate.gateway.send_private(person.id, text, keyboard), text.html
        self._gate.events.record(
            Kind.PROMPTED, bot_id=self._gate.bot_id, chat_id=chat_id, user=person, correlation=waiting.correlation,
            text="opened the chat with the bot, which said where he stands", findings=verdict.as_dicts(),
        )  # fmt: skip
        await self._settle(waiting, verdict)

    async def _is_known(self, group: Protection, person: Person) -> bool:
        """Whether he is in the group, or muted there: nobody else is told what a private group asks for."""
        if self._gate.ledger.open(group.chat_id, person.id) is not None:
            return True
        try:
            standing, _ = await self._gate.memberships.standing(
                group.chat_id, person.id, self._gate.gateway.standing, fresh=True
            )
        except TelegramError as error:
            logger.bind(bot=self._gate.bot_id, group=group.chat_id).info("can't be looked for: {}", error)
            return False
        return standing.present

    # ------------------------------------------------------------ following him

    def follow(self, waiting: Waiting, cause: Cause = Cause.JOINED_CHANNEL) -> asyncio.Task[Verdict]:
        """Something changed for somebody who has such a chat open: let it say how far he is now."""
        work = self._look(waiting, cause, fresh=cause is Cause.PRESS)
        return self._gate.tasks.start(f"private chat with {waiting.person.id}", work)

    async def _look(self, waiting: Waiting, cause: Cause, *, fresh: bool) -> Verdict:
        async with self._book.turn(waiting):
            group = self._gate.groups.protected(self._gate.bot_id, waiting.chat_id)
            if group is None:
                await self._book.close(waiting, AskState.GONE)
                return Verdict(None, ())
            verdict = await self._judge(group, waiting.person, cause, fresh=fresh)
            text, keyboard = self._said(group, waiting.person, verdict)
            if waiting.open and text.html != waiting.said and waiting.message_id is not None:
                await self._change(waiting, text, keyboard)
            if waiting.open:
                await self._settle(waiting, verdict)
            return verdict

    async def _change(self, waiting: Waiting, text: Text, keyboard: Keyboard) -> None:
        try:
            await self._gate.gateway.edit(None, waiting.message_id or 0, text, keyboard, user_id=waiting.person.id)
            waiting.said = text.html
        except TelegramError as error:
            logger.bind(bot=self._gate.bot_id, member=waiting.person.id).info("can't be changed: {}", error)

    async def _settle(self, waiting: Waiting, verdict: Verdict) -> None:
        if verdict.allowed:
            await self._book.close(waiting, AskState.DONE)
        else:
            await self._book.written(waiting)

    async def _judge(self, group: Protection, person: Person, cause: Cause, *, fresh: bool) -> Verdict:
        """Judge him as in the group, so that he is free there before he reads that he is."""
        task = self._gate.enforcer.consider(group, person, cause, fresh=fresh)
        if task is not None:
            try:
                async with asyncio.timeout(RULING_SECONDS):
                    ruling = await asyncio.shield(task)
            except TimeoutError:
                return Verdict(None, ())
            if ruling.verdict is not None:
                return ruling.verdict
        return await self._gate.verifier.verify(group, person.id, is_bot=person.is_bot)

    def _said(self, group: Protection, person: Person, verdict: Verdict) -> tuple[Text, Keyboard]:
        if verdict.allowed is None:
            text, _ = texts.said(texts.UNKNOWN, group, person)
            return text, texts.again(group, group.voice(person))
        if verdict.allowed is False:
            return texts.card(texts.PRIVATE, group, person, verdict.missing)
        fact = self._gate.memberships.fact(group.chat_id, person.id)
        theirs = fact is not None and fact.standing.present and silences(fact.standing)
        if theirs and not self._gate.looking.bears_our_mute(group.chat_id, person.id):
            return texts.said(texts.BY_MODERATOR, group, person)
        return texts.said(texts.FREE, group, person)

    # ------------------------------------------------------------ the button

    async def pressed(self, update: Pressed) -> None:
        """“I have joined”, in private: look again, and answer whatever happens."""
        answer, alert = voice_for(update.user).plain(UNCERTAIN), True
        try:
            answer, alert = await self._answer(update)
        except TelegramError as error:
            logger.bind(bot=self._gate.bot_id, member=update.user.id).info("a press led to nothing: {}", error)
        finally:
            try:
                await self._gate.gateway.answer(update.query_id, answer, alert=alert)
            except TelegramError as error:
                logger.bind(bot=self._gate.bot_id, member=update.user.id).info("a press went unanswered: {}", error)

    async def _answer(self, update: Pressed) -> tuple[str, bool]:
        chat_id = texts.group_of(update.data)
        group = self._gate.groups.protected(self._gate.bot_id, chat_id) if chat_id is not None else None
        if group is None:
            return voice_for(update.user).plain(NOT_PROTECTED), False
        self._gate.events.record(
            Kind.PRESSED, bot_id=self._gate.bot_id, chat_id=group.chat_id, user=update.user,
            text="pressed “I have joined” in private",
        )  # fmt: skip
        voice = group.voice(update.user)
        request = self._book.find(group.chat_id, update.user.id, AskKind.REQUEST)
        if request is not None:
            verdict = await self._requests.follow(request, fresh=True)
            free = texts.LET_IN_SHORT
        else:
            waiting = self._book.find(group.chat_id, update.user.id, AskKind.PRIVATE)
            if waiting is None:
                await self.opened(update.user, group.chat_id)
                return voice.plain(ALREADY_FREE), False
            verdict = await self.follow(waiting, Cause.PRESS)
            free = NOW_FREE
        if verdict.allowed is None:
            return voice.plain(UNCERTAIN), True
        return (voice.plain(free), False) if verdict.allowed else (still_missing(voice, group, verdict.missing), True)
