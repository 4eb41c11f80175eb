"""Which groups and channels a bot sees, and what it may do there: looked at while somebody sets it up."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field

from loguru import logger

from nezuko.bots.supervisor import Supervisor
from nezuko.errors import NotFound
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import Chat, OwnStandingChanged

MOST = 30
"""Chats that are looked at: those that the bot met last."""
ANSWER_SECONDS = 5.0
FRESH_SECONDS, STALE_SECONDS = 8.0, 60.0
"""After so long a chat is looked at again: the first where something is missing, the second where nothing is."""


@dataclass(slots=True)
class _Sight:
    """A chat as it was last seen; None: it can't be seen."""

    chat: Chat | None
    until: float


@dataclass(slots=True)
class _Seen:
    """What one bot sees."""

    sights: dict[int, _Sight] = field(default_factory=dict)
    looking: asyncio.Lock = field(default_factory=asyncio.Lock)


class Sightings:
    """Service: the chats of each bot."""

    def __init__(self, supervisor: Supervisor) -> None:
        self._supervisor = supervisor
        self._seen: dict[int, _Seen] = {}

    def changed(self, update: OwnStandingChanged) -> None:
        """A bot was added somewhere, or its rights changed: the next look asks anew."""
        if seen := self._seen.get(update.bot_id):
            seen.sights.pop(update.chat_id, None)

    async def of(self, bot_id: int) -> list[Chat]:
        """The chats that the bot is in, by title; none while it isn't connected."""
        client = self._supervisor.client(bot_id)
        if client is None or not client.connected.is_set():
            return []
        seen = self._seen.setdefault(bot_id, _Seen())
        async with seen.looking:
            now = time.monotonic()
            ids = client.met()[-MOST:]
            stale = [chat_id for chat_id in ids if (known := seen.sights.get(chat_id)) is None or known.until <= now]
            await asyncio.gather(*(self._look(client.gateway, seen, chat_id) for chat_id in stale))
        chats = [sight.chat for chat_id in ids if (sight := seen.sights.get(chat_id)) and sight.chat]
        return sorted(chats, key=lambda chat: chat.title.casefold())

    async def _look(self, gateway: Gateway, seen: _Seen, chat_id: int) -> None:
        chat: Chat | None = None
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                chat = await gateway.chat(chat_id)
        except (TelegramError, NotFound, TimeoutError) as error:
            logger.debug("chat {} can't be looked at during the set-up: {!r}", chat_id, error)
        well = chat is not None and chat.is_admin
        seen.sights[chat_id] = _Sight(chat, time.monotonic() + (STALE_SECONDS if well else FRESH_SECONDS))
