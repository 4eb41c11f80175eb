"""People who wait outside, or who came to the bot in private to get in."""

from __future__ import annotations

from tortoise import fields

from nezuko.storage.models import Row


class Ask(Row):
    """One person who asked to join a group, or who opened its link in private: the latest time that he did."""

    id = fields.CharField(max_length=80, primary_key=True)
    """`bot:chat:user:kind`."""
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    user_id = fields.BigIntField()
    user_name = fields.CharField(max_length=140, default="")
    kind = fields.CharField(max_length=8)
    """"request": asked to join; "private": opened the link."""
    state = fields.CharField(max_length=10)
    way = fields.CharField(max_length=8, default="")
    """By which way he was told what is missing; empty: not yet."""
    query_id = fields.BigIntField(null=True)
    """What a guard bot answers."""
    message_id = fields.BigIntField(null=True)
    """The message in private that says how far he is."""
    asked_at = fields.BigIntField()
    closed_at = fields.BigIntField(null=True)
    correlation = fields.CharField(max_length=32, default="")

    class Meta:
        """Table name and keys."""

        table = "asks"
        indexes = (("bot_id", "closed_at"),)

    @classmethod
    async def purge(cls, before: float, batch: int) -> int:
        """Delete up to `batch` that were last asked before `before` (seconds). Returns how many went."""
        ids = await cls.filter(asked_at__lt=int(before)).order_by("id").limit(batch).values_list("id", flat=True)
        return await cls.filter(id__in=list(ids)).delete() if ids else 0
