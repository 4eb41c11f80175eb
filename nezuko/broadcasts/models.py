"""Who can be written to, and what was written to whom."""

from __future__ import annotations

from tortoise import fields
from tortoise.expressions import Q

from nezuko.storage.models import Row


class Contact(Row):
    """Somebody who has written to a bot in private, so that the bot may write to him."""

    id = fields.CharField(max_length=42, primary_key=True)
    """`bot:user`."""
    bot_id = fields.BigIntField()
    user_id = fields.BigIntField(db_index=True)
    language = fields.CharField(max_length=8, default="")
    """Two letters, or empty if Telegram doesn't say."""
    since = fields.BigIntField()
    blocked_at = fields.BigIntField(null=True)
    """Since when the bot knows that he has stopped it; None: as far as it knows he hasn't."""

    class Meta:
        """Table name and index."""

        table = "contacts"
        indexes = (("bot_id", "language"),)


class BroadcastRow(Row):
    """One message to many. See `courses.Course`."""

    id = fields.BigIntField(primary_key=True, generated=False)
    state = fields.CharField(max_length=12)
    text = fields.TextField()
    audience = fields.TextField()
    """JSON: see `courses.Audience`."""
    by_id = fields.BigIntField(null=True)
    by_name = fields.CharField(max_length=140, default="")
    total = fields.IntField(default=0)
    counts = fields.TextField(default="{}")
    """JSON: how many recipients came to which outcome; right once it is over, before that the rows say it."""
    problem = fields.CharField(max_length=255, default="")
    note_bot = fields.BigIntField(null=True)
    note_user = fields.BigIntField(null=True)
    """To whom the progress is shown in private, as one message."""
    note_message = fields.BigIntField(null=True)
    created_at = fields.BigIntField()
    begun_at = fields.BigIntField(null=True)
    ended_at = fields.BigIntField(null=True)

    class Meta:
        """Table name and keys."""

        table = "broadcasts"
        indexes = (("state",),)

    @classmethod
    async def purge(cls, before: float, batch: int) -> int:
        """Delete up to `batch` that ended before `before` (seconds), with their recipients. Returns how many went."""
        over = Q(ended_at__lt=int(before)) | Q(state="draft", created_at__lt=int(before))
        ids = list(await cls.filter(over).order_by("id").limit(batch).values_list("id", flat=True))
        if not ids:
            return 0
        await RecipientRow.filter(broadcast_id__in=ids).delete()
        return await cls.filter(id__in=ids).delete()


class RecipientRow(Row):
    """One to whom a broadcast goes: a person or a group.

    The message's `random_id` follows from the row's id, so that a second try after a crash or a lost answer is one that Telegram refuses.
    """

    id = fields.BigIntField(primary_key=True, generated=False)
    broadcast_id = fields.BigIntField()
    bot_id = fields.BigIntField()
    user_id = fields.BigIntField(null=True)
    chat_id = fields.BigIntField(null=True)
    outcome = fields.CharField(max_length=12, default="due")
    why = fields.CharField(max_length=255, default="")
    settled_at = fields.BigIntField(null=True)

    class Meta:
        """Table name and keys."""

        table = "broadcast_recipients"
        indexes = (("broadcast_id", "bot_id", "outcome", "id"),)
