"""The log channels of groups."""

from __future__ import annotations

from tortoise import fields

from nezuko.storage.models import Row


class LogChannel(Row):
    """Where the decisions about one group are written, and how far that has come."""

    id = fields.BigIntField(primary_key=True, generated=False)
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    """The group."""
    log_chat_id = fields.BigIntField()
    """The channel or group where it is written."""
    title = fields.CharField(max_length=255)
    told = fields.BigIntField()
    """The id of the last event that was written there."""
    telling = fields.BigIntField(default=0)
    """The id of the last event of the message that is on its way; 0: none is. A restart sends just that message again."""
    problem = fields.TextField(default="")
    """Why nothing can be written there at present; empty if it can."""

    class Meta:
        """Table name and keys."""

        table = "log_channels"
        unique_together = (("bot_id", "chat_id"),)
