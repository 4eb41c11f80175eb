"""How somebody outside is told what is missing: by the page that a guard shows him, or by a message in private that counts along."""

from __future__ import annotations

from collections.abc import Callable

from loguru import logger

from nezuko.enforcement.gate import Gate
from nezuko.groups.protection import Protection
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import GuardAnswer, Keyboard, Text
from nezuko.verification.rules import Verdict
from nezuko.ways import texts
from nezuko.ways.book import Waiting


class Cards:
    """What one bot tells people who asked to join."""

    def __init__(self, gate: Gate, page: Callable[[int, int], str]) -> None:
        """`page(bot_id, chat_id)`: the address of the page that shows somebody what is missing; "" if there can be none."""
        self._gate = gate
        self._page = page

    async def show_page(self, waiting: Waiting, failed: list[str]) -> bool:
        """Go the guard's way. Where it can't be gone, he waits among the others, for the next way; `failed` says why."""
        page = self._page(self._gate.bot_id, waiting.chat_id)
        try:
            await self._gate.gateway.answer_guard_query(waiting.query_id or 0, page or GuardAnswer.QUEUED)
        except TelegramError as error:
            failed.append(f"the guard's page failed: {error}")
            waiting.query_id = None
            return False
        if page:
            return True
        failed.append("the guard has no page: web.public_url names no https address")
        waiting.query_id = None
        return False

    async def write(self, group: Protection, waiting: Waiting, verdict: Verdict, failed: list[str]) -> bool:
        """Telegram lets a bot write to who asks to join, for five minutes; that it does is best effort. `failed` says why it didn't."""
        text, keyboard = _card(group, waiting, verdict)
        try:
            waiting.message_id = await self._gate.gateway.send_private(waiting.person.id, text, keyboard)
        except TelegramError as error:
            failed.append(f"a message in private failed: {error}")
            return False
        waiting.said = text.html
        return True

    async def bring_up_to_date(self, group: Protection, waiting: Waiting, verdict: Verdict) -> None:
        """Let the message in private say how far he is now."""
        if waiting.message_id is not None:
            await self.change(waiting, *_card(group, waiting, verdict))

    async def change(self, waiting: Waiting, text: Text, keyboard: Keyboard) -> None:
        """Let the message in private, if there is one, say this."""
        if waiting.message_id is None or waiting.said == text.html:
            return
        try:
            await self._gate.gateway.edit(None, waiting.message_id, text, keyboard, user_id=waiting.person.id)
            waiting.said = text.html
        except TelegramError as error:
            bound = logger.bind(bot=self._gate.bot_id, group=waiting.chat_id, member=waiting.person.id)
            bound.info("a message in private can't be changed: {}", error)


def _card(group: Protection, waiting: Waiting, verdict: Verdict) -> tuple[Text, Keyboard]:
    if verdict.allowed is None:
        return texts.said(texts.UNKNOWN, group, waiting.person)
    return texts.card(texts.REQUEST, group, waiting.person, verdict.missing)
