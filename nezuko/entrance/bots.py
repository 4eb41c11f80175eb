"""The bot in whose name people sign in."""

from __future__ import annotations

from dataclasses import dataclass

from nezuko.bots.models import Bot
from nezuko.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class LoginBot:
    """A bot and the token by which Telegram signs for it."""

    id: int
    token: str


class LoginBots:
    """Service: finds the bot that the configuration names, or the first one."""

    def __init__(self, vault: Vault, username: str) -> None:
        """`username`: of the bot, with or without @; empty for the first one."""
        self._vault = vault
        self._username = username.lstrip("@").lower()

    async def find(self) -> LoginBot | None:
        """Return the bot, or None if there is none such. Raises StorageError if its token can't be read."""
        rows = await Bot.running()
        row = next((row for row in rows if not self._username or row.username.lower() == self._username), None)
        return None if row is None else LoginBot(row.id, self._vault.decrypt(row.token or b"").decode())
