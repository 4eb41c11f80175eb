"""Remembers who has written to a bot in private: a bot can't begin a conversation (https://core.telegram.org/bots/faq)."""

from __future__ import annotations

import time

from nezuko.broadcasts.models import Contact
from nezuko.storage.deletion import Deletion
from nezuko.storage.writer import Upsert, Writer
from nezuko.telegram.types import Person, Pressed, PrivateMessage

_CONTACT = Upsert.of(Contact, conflict=("id",), update=("language", "blocked_at"))
_BLOCKED = Upsert.of(Contact, conflict=("id",), update=("blocked_at",))
_GONE = Deletion(Contact, key=("id",))


class Contacts:
    """Service. Each contact is written when he is met, and again when his language is another one or he is back."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._known: dict[tuple[int, int], str | None] = {}
        """Language by bot and person; None: he has stopped the bot."""

    async def load(self) -> None:
        """Read who is known; call once, at start."""
        for bot_id, user_id, language, blocked in await Contact.all().values_list(
            "bot_id", "user_id", "language", "blocked_at"
        ):
            self._known[int(bot_id), int(user_id)] = None if blocked else str(language)

    def wrote(self, update: PrivateMessage) -> None:
        """Somebody wrote to a bot."""
        self._meet(update.bot_id, update.user)

    def pressed(self, update: Pressed) -> None:
        """Somebody pressed a button; in private that says as much as writing."""
        if update.chat_id is None:
            self._meet(update.bot_id, update.user)

    def _meet(self, bot_id: int, user: Person) -> None:
        key, language = (bot_id, user.id), (user.language or "")[:2].lower()
        known = self._known.get(key)
        if user.is_bot or (known is not None and (not language or known == language)):
            return
        self._known[key] = language
        self._writer.add(_CONTACT, (f"{bot_id}:{user.id}", bot_id, user.id, language, int(time.time()), None))

    def blocked(self, bot_id: int, user_id: int) -> None:
        """Telegram says that he has stopped the bot: nobody writes to him until he writes."""
        key = (bot_id, user_id)
        if self._known.get(key) is not None:
            self._known[key] = None
            now = int(time.time())
            self._writer.add(_BLOCKED, (f"{bot_id}:{user_id}", bot_id, user_id, "", now, now))

    def forget(self, user_id: int) -> None:
        """Know nothing more of somebody, with any bot."""
        for key in [key for key in self._known if key[1] == user_id]:
            del self._known[key]
            self._writer.put(_GONE, (f"{key[0]}:{user_id}",))
