"""Where somebody stands in a group, and whether the mute that he bears is ours; what can't be told now is looked at again."""

from __future__ import annotations

import time

from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.entries import silences
from nezuko.enforcement.ledger import Ledger
from nezuko.enforcement.lifting import RETRY_SECONDS
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import Standing
from nezuko.verification.membership import Memberships

RETRY_UNKNOWN_SECONDS = 60


class Looking:
    """Looks for one bot."""

    def __init__(
        self, bot_id: int, *, gateway: Gateway, memberships: Memberships, ledger: Ledger, due: DueList
    ) -> None:
        self._bot_id = bot_id
        self._gateway = gateway
        self._memberships = memberships
        self._ledger = ledger
        self._due = due

    def bears_our_mute(self, chat_id: int, user_id: int) -> bool:
        """Whether somebody is muted in our name as far as memory knows, and not because a moderator wants it."""
        fact = self._memberships.fact(chat_id, user_id)
        return fact is not None and self.is_our_mute(chat_id, user_id, fact.standing)

    def is_our_mute(self, chat_id: int, user_id: int, standing: Standing) -> bool:
        """Whether he stands there as somebody whom we muted, and not because a moderator wants it."""
        ours = standing.restricted_by == self._bot_id and silences(standing)
        return ours and not self._ledger.is_theirs(chat_id, user_id)

    async def look(self, chat_id: int, user_id: int) -> Standing | None:
        """Ask Telegram where somebody stands in the group; if that can't be told now, it is tried again later."""
        try:
            standing, _ = await self._memberships.standing(chat_id, user_id, self._gateway.standing, fresh=True)
        except TelegramError as error:
            self.once_more(chat_id, user_id, error)
            return None
        return standing

    async def look_now(self, chat_id: int, user_id: int) -> Standing:
        """Return what Telegram says from now on, for what can't be taken back (`Memberships.ask_now`). Raises TelegramError."""
        return await self._memberships.ask_now(chat_id, user_id, self._gateway.standing)

    def once_more(self, chat_id: int, user_id: int, error: TelegramError) -> None:
        """A call failed: judge him again when Telegram allows it."""
        self._due.add(chat_id, DueKind.LOOK_AGAIN, user_id, time.time() + (error.retry_after or RETRY_SECONDS))

    def later(self, chat_id: int, user_id: int) -> None:
        """Judge him again in a minute: it can't be told now, and not because a call failed."""
        self._due.add(chat_id, DueKind.LOOK_AGAIN, user_id, time.time() + RETRY_UNKNOWN_SECONDS)
