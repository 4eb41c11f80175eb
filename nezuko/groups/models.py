"""Protected groups, the channels they require, and who is exempt."""

from __future__ import annotations

from tortoise import fields

from nezuko.channels.models import Channel
from nezuko.storage.models import Row


class Group(Row):
    """A supergroup that one bot protects."""

    id = fields.BigIntField(primary_key=True, generated=False)
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    title = fields.CharField(max_length=255)
    username = fields.CharField(max_length=64, null=True)
    enabled = fields.BooleanField(default=True)
    protected_since = fields.BigIntField()
    """Who joined before that is asked only when he writes; who joined later is found by reconciling too."""
    protected_by = fields.BigIntField(null=True)
    """Who is told when something is wrong; None if an anonymous admin set it up."""
    own_options = fields.TextField(default="{}")
    """JSON: what the group set for itself of `nezuko.options.GroupOptions`."""
    linked_chat_id = fields.BigIntField(null=True)
    needed = fields.IntField(default=0)
    """How many of the requirements that are a choice have to be met; 0 if none is a choice."""
    problem = fields.TextField(default="")
    problem_since = fields.BigIntField(null=True)
    own_rights = fields.IntField(null=True)
    """What the bot may do there (flags of `Admin`, 0: it is no admin) when it was last looked at."""
    is_guard = fields.BooleanField(null=True)
    """Whether it was the group's guard then; None: that wasn't told."""
    looked_at = fields.BigIntField(null=True)
    reconciled_at = fields.BigIntField(null=True)

    requirements: fields.ReverseRelation[Requirement]

    class Meta:
        """Table name and keys."""

        table = "groups"
        unique_together = (("bot_id", "chat_id"),)


class Requirement(Row):
    """A channel that a group requires."""

    id = fields.BigIntField(primary_key=True, generated=False)
    group: fields.ForeignKeyRelation[Group] = fields.ForeignKeyField(
        "models.Group", related_name="requirements", on_delete=fields.CASCADE
    )
    channel: fields.ForeignKeyRelation[Channel] = fields.ForeignKeyField(
        "models.Channel", related_name="requirements", on_delete=fields.RESTRICT
    )
    position = fields.IntField(default=0)
    choice = fields.BooleanField(default=False)
    """One of those of which the group needs `needed`; the others are always needed."""
    pending_counts = fields.BooleanField(default=False)
    """Whether somebody who has asked to join counts as joined."""

    class Meta:
        """Table name and keys."""

        table = "requirements"
        unique_together = (("group", "channel"),)


class Exemption(Row):
    """Somebody who may write in a group without being in its channels."""

    id = fields.BigIntField(primary_key=True, generated=False)
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    user_id = fields.BigIntField()
    granted_by = fields.BigIntField(null=True)
    reason = fields.CharField(max_length=255, default="")
    passing = fields.BooleanField(default=False)
    """True for the pass that comes from an admin lifting our mute by hand: it ends when the person leaves the group or a channel."""
    created_at = fields.BigIntField()
    ends_at = fields.BigIntField(null=True)
    """When it ends by itself; None: it doesn't."""

    class Meta:
        """Table name and keys."""

        table = "exemptions"
        unique_together = (("bot_id", "chat_id", "user_id"),)


class GroupText(Row):
    """What members read in a group in its own words, instead of a phrase's translation."""

    id = fields.BigIntField(primary_key=True, generated=False)
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    language = fields.CharField(max_length=8)
    """A language's code, or `*` for all of them."""
    key = fields.CharField(max_length=64)
    """The phrase's."""
    text = fields.TextField()
    changed_at = fields.BigIntField()

    class Meta:
        """Table name and keys."""

        table = "group_texts"
        unique_together = (("bot_id", "chat_id", "language", "key"),)
