"""What is known of people's places in groups and channels."""

from __future__ import annotations

from tortoise import fields

from nezuko.storage.models import Row


class Membership(Row):
    """One person in one chat, as one bot last learned it. The table is written in batches and read once, at start."""

    id = fields.CharField(max_length=64, primary_key=True)
    """`bot:chat:user`: Tortoise knows no composite primary keys."""
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    user_id = fields.BigIntField()
    status = fields.CharField(max_length=12)
    present = fields.BooleanField()
    bans = fields.IntField(default=0)
    until = fields.BigIntField(default=0)
    restricted_by = fields.BigIntField(null=True)
    joined_at = fields.BigIntField(default=0)
    told_qts = fields.BigIntField(default=0)
    """qts of the newest participant update about him; an update with a smaller one is a double."""
    told_at = fields.BigIntField(default=0)
    """Telegram's date of that update."""
    requested_at = fields.BigIntField(default=0)
    """When he asked to join, if he isn't there and the request wasn't answered as far as is known; 0 if he didn't."""
    learned_at = fields.BigIntField(default=0)
    """When the row was last confirmed, by an update or a look-up."""

    class Meta:
        """Table name and keys."""

        table = "memberships"
        indexes = (("bot_id",),)
