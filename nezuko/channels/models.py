"""Channels (and supergroups) that a group can require."""

from __future__ import annotations

from tortoise import fields

from nezuko.storage.models import Row


class Channel(Row):
    """One channel as one bot knows it; what one bot sees is never shown to another."""

    id = fields.BigIntField(primary_key=True, generated=False)
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    title = fields.CharField(max_length=255)
    username = fields.CharField(max_length=64, null=True)
    invite_link = fields.CharField(max_length=255, null=True)
    """The bot's own link into a private channel."""
    problem = fields.TextField(default="")
    """Why memberships can't be determined there; empty if they can. While it is set, look-ups are paused."""
    problem_since = fields.BigIntField(null=True)
    subscribers = fields.BigIntField(null=True)
    """How many were in it when it was last looked at."""
    own_rights = fields.IntField(null=True)
    """What the bot may do there then (flags of `Admin`, 0: it is no admin)."""
    looked_at = fields.BigIntField(null=True)
    """When that was."""

    class Meta:
        """Table name and keys."""

        table = "channels"
        unique_together = (("bot_id", "chat_id"),)
