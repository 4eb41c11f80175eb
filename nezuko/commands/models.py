"""Which commands were taken up already."""

from __future__ import annotations

import hashlib
import time

from tortoise import fields

from nezuko.app import CommandCall
from nezuko.storage.models import Row


class TakenCommand(Row):
    """A command that was taken up: after a crash Telegram tells of its message again, and /protect must not undo what came later."""

    id = fields.BigIntField(primary_key=True, generated=False)
    at = fields.BigIntField()

    class Meta:
        """Table name and index."""

        table = "taken_commands"
        indexes = (("at",),)

    @classmethod
    async def take(cls, call: CommandCall) -> bool:
        """Note that a command is taken up now. Returns False if it was before. Raises StorageError."""
        where = call.chat_id if call.chat_id is not None else f"private {call.user.id if call.user else 0}"
        digest = hashlib.blake2b(f"{call.bot_id}:{where}:{call.message_id}".encode(), digest_size=8).digest()
        _, fresh = await cls.get_or_create(id=int.from_bytes(digest) >> 1, defaults={"at": int(time.time())})
        return fresh

    @classmethod
    async def purge(cls, before: float, limit: int) -> int:
        """Delete at most `limit` rows older than `before`; returns how many that were."""
        old = await cls.filter(at__lt=int(before)).order_by("at").limit(limit).values_list("id", flat=True)
        return await cls.filter(id__in=list(old)).delete()
