"""Tell the owners in private, by whichever bot can."""

from __future__ import annotations

from loguru import logger

from nezuko.accounts.models import CONSOLE, Account, Role
from nezuko.bots.supervisor import Supervisor
from nezuko.errors import NezukoError
from nezuko.telegram import html


class Owners:
    """The people who own this installation."""

    def __init__(self, supervisor: Supervisor) -> None:
        self._supervisor = supervisor

    async def tell(self, sentence: str) -> None:
        """Give every owner a sentence; who has never talked to a bot of ours can't be reached."""
        owners = Account.filter(role=Role.OWNER.value, is_active=True).exclude(telegram_id=CONSOLE)
        for telegram_id in await owners.values_list("telegram_id", flat=True):
            if not await self._told(int(telegram_id), sentence):  # type: ignore[call-overload]  # a flat list holds numbers
                logger.info("the owner {} can't be told in private", telegram_id)

    async def _told(self, telegram_id: int, sentence: str) -> bool:
        for bot, connected in self._supervisor.bots():
            if not connected:
                continue
            try:
                await self._supervisor.gateway(bot.id).send_private(telegram_id, html.plain(f"⚠️ {sentence}"))
            except NezukoError as error:
                logger.bind(bot=bot.id).debug("this bot can't tell {}: {}", telegram_id, error)
            else:
                return True
        return False
