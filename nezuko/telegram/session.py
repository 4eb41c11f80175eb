"""A bot's session with Telegram, kept in the database: auth key (encrypted), data centre, update cursor."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from nezuko.storage.vault import Vault
from nezuko.storage.writer import Upsert, Writer
from nezuko.telegram.models import TelegramSession
from nezuko.telegram.seal import Seal

_SESSION = Upsert.of(TelegramSession, conflict=["bot_id"])


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far the account's updates were handled; `date` in epoch seconds."""

    pts: int = 0
    qts: int = 0
    seq: int = 0
    date: int = 0


@dataclass(slots=True)
class Session:
    """What must survive a restart. `auth_key` is None before the first handshake, `bot_id` None before the first sign-in."""

    token_digest: str
    dc_id: int
    address: str
    port: int
    bot_id: int | None = None
    auth_key: bytes | None = None
    data_key: bytes = field(default_factory=Seal.new_key)
    cursor: Cursor = field(default_factory=Cursor)

    @property
    def seal(self) -> Seal:
        """What the access hashes are sealed with."""
        return Seal(self.data_key)


def digest(token: str) -> str:
    """What identifies a token without giving it away."""
    return hashlib.sha256(token.encode()).hexdigest()


class SessionStore:
    """Reads and writes sessions; secrets pass through the Vault."""

    def __init__(self, vault: Vault, writer: Writer) -> None:
        self._vault = vault
        self._writer = writer
        self._sealed: dict[bytes, bytes] = {}

    async def find(self, token_digest: str) -> Session | None:
        """The session of the bot with that token.

        Raises:
            StorageError: it can't be decrypted.
        """
        row = await TelegramSession.get_or_none(token_digest=token_digest)
        return self._read(row) if row else None

    async def earlier(self, bot_id: int) -> Session | None:
        """What a bot had with an earlier token."""
        row = await TelegramSession.get_or_none(bot_id=bot_id)
        return self._read(row) if row else None

    def _read(self, row: TelegramSession) -> Session:
        return Session(
            token_digest=row.token_digest,
            dc_id=row.dc_id,
            address=row.address,
            port=row.port,
            bot_id=row.bot_id,
            auth_key=self._vault.decrypt(bytes(row.auth_key)),
            data_key=self._vault.decrypt(bytes(row.data_key)),
            cursor=Cursor(row.pts, row.qts, row.seq, row.date),
        )

    async def save(self, session: Session) -> None:
        """Write the session; returns after commit. Before the first sign-in there is nothing to write."""
        if session.bot_id is None or session.auth_key is None:
            return
        cursor = session.cursor
        row = (
            session.bot_id,
            session.token_digest,
            session.dc_id,
            session.address,
            session.port,
            self._seal(session.auth_key),
            self._seal(session.data_key),
            cursor.pts,
            cursor.qts,
            cursor.seq,
            cursor.date,
        )
        await self._writer.put(_SESSION, row)

    def _seal(self, secret: bytes) -> bytes:
        """Keys don't change with the cursor, so they are sealed once and not once a second."""
        sealed = self._sealed.get(secret)
        if sealed is None:
            sealed = self._sealed[secret] = self._vault.encrypt(secret)
        return sealed
