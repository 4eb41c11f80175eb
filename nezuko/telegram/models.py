"""What the gateway keeps: sessions, access hashes, update cursors and the log of calls."""

from __future__ import annotations

from typing import ClassVar

from tortoise import fields

from nezuko.storage.fields import SealedField
from nezuko.storage.models import Row


class TelegramSession(Row):
    """One bot's connection to Telegram and its account-wide update cursor. `auth_key` and `data_key` are encrypted by the Vault."""

    bot_id = fields.BigIntField(primary_key=True, generated=False)
    token_digest = fields.CharField(max_length=64, db_index=True)
    """SHA-256 of the token: finds the session before Telegram has said who the bot is."""
    dc_id = fields.IntField()
    address = fields.CharField(max_length=255)
    port = fields.IntField()
    auth_key = SealedField()
    data_key = SealedField()
    """Seals the access hashes and names of this bot: an authenticated cipher under a key of its own is 8 times faster than Fernet."""
    pts = fields.BigIntField(default=0)
    qts = fields.BigIntField(default=0)
    seq = fields.BigIntField(default=0)
    date = fields.BigIntField(default=0)

    class Meta:
        """Table name."""

        table = "telegram_sessions"


class TelegramChat(Row):
    """A group or channel as one bot knows it, and how far its updates were handled (`pts`, 0 = unknown)."""

    key = fields.CharField(max_length=64, primary_key=True)
    """`<bot id>.<kind>.<chat id>`: one index does for both look-up and upsert."""
    bot_id = fields.BigIntField(db_index=True)
    chat_id = fields.BigIntField()
    kind = fields.CharField(max_length=1)
    pts = fields.BigIntField(default=0)
    sealed = fields.BinaryField()

    class Meta:
        """Table name."""

        table = "telegram_chats"


class TelegramPerson(Row):
    """A person as one bot knows him: access hash, name and username, sealed with the bot's data key."""

    key = fields.CharField(max_length=64, primary_key=True)
    """`<bot id>.<user id>`."""
    sealed = fields.BinaryField()

    class Meta:
        """Table name."""

        table = "telegram_people"


class ApiCall(Row):
    """One call to Telegram and how it went.

    `waited_ms` passed in our queue, `took_ms` on the way to Telegram and back.
    """

    id = fields.BigIntField(primary_key=True)
    bot_id = fields.BigIntField()
    at_ms = fields.BigIntField()
    method = fields.CharField(max_length=64)
    chat_id = fields.BigIntField(null=True)
    user_id = fields.BigIntField(null=True)
    took_ms = fields.FloatField()
    ok = fields.BooleanField()
    error = fields.CharField(max_length=64, default="")
    waited_ms = fields.FloatField()

    class Meta:
        """Table name and indexes."""

        table = "telegram_calls"
        indexes: ClassVar = [("method", "at_ms"), ("chat_id", "at_ms")]

    @classmethod
    async def purge(cls, before: float, batch: int) -> int:
        """Delete up to `batch` calls older than `before` (seconds). Returns how many went; fewer than `batch` means that is all."""
        oldest = await cls.all().order_by("id").limit(batch).values_list("id", "at_ms")  # ids grow with time
        ids = [number for number, at_ms in oldest if at_ms < before * 1000]
        return await cls.filter(id__in=ids).delete() if ids else 0
