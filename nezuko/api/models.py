"""Calls that carried an Idempotency-Key, and how they were answered."""

from __future__ import annotations

from tortoise import fields
from tortoise.exceptions import IntegrityError

from nezuko.storage.fields import SealedField
from nezuko.storage.models import Row


class Repeatable(Row):
    """A call that may be sent again, and what it was answered. Without a status it is being worked on."""

    key_hash = fields.CharField(max_length=64, primary_key=True)
    """Of the account and the key."""
    call_hash = fields.CharField(max_length=64)
    """Of method, address and body: a key stands for one call."""
    begun_at = fields.BigIntField(db_index=True)
    status = fields.IntField(null=True)
    answer = SealedField(null=True)
    """Body of the answer, sealed: nobody who reads the database learns more from it than from the rest."""
    media = fields.CharField(max_length=80, default="")

    class Meta:
        """Table name."""

        table = "api_repeatable_calls"

    @classmethod
    async def claim(cls, key_hash: str, call_hash: str, now: int) -> bool:
        """Begin to work on a call; False if somebody has begun."""
        try:
            await cls(key_hash=key_hash, call_hash=call_hash, begun_at=now).save(force_create=True)
        except IntegrityError:
            return False
        return True

    @classmethod
    async def take_over(cls, key_hash: str, begun_at: int, now: int) -> bool:
        """Begin anew what was begun then and never ended; True for exactly one."""
        return await cls.filter(key_hash=key_hash, begun_at=begun_at, status=None).update(begun_at=now) == 1

    @classmethod
    async def purge(cls, before: float, batch: int) -> int:
        """Delete up to `batch` calls begun before `before` (seconds). Returns how many went."""
        keys = await cls.filter(begun_at__lt=int(before)).limit(batch).values_list("key_hash", flat=True)
        return await cls.filter(key_hash__in=list(keys)).delete() if keys else 0
