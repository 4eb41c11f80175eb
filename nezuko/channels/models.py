"""Channels (and supergroups) that a group can require."""

from __future__ import annotations

import time

from tortoise import fields
from tortoise.expressions import Q

from nezuko.storage.models import Row
from nezuko.storage.writer import Upsert, Writer


class Channel(Row):
    """One channel as one bot knows it; what one bot sees is never shown to another."""

    id = fields.BigIntField(primary_key=True, generated=False)
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    title = fields.CharField(max_length=255)
    username = fields.CharField(max_length=64, null=True)
    invite_link = fields.CharField(max_length=255, null=True)
    """The bot's own link into a private channel."""
    request_link = fields.CharField(max_length=255, null=True)
    """The bot's own link that lets people ask to join, for groups to which that is enough."""
    is_group = fields.BooleanField(default=False)
    """It is a supergroup, not a broadcast channel."""
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


HOUR = 3600


class SubscriberCount(Row):
    """How many were in a channel, as Telegram told within one hour: the last measurement of the hour."""

    id = fields.BigIntField(primary_key=True)
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    at = fields.BigIntField()
    """Begin of the hour."""
    count = fields.BigIntField()

    class Meta:
        """Table name and key."""

        table = "subscriber_counts"
        unique_together = (("bot_id", "chat_id", "at"),)

    @classmethod
    def note(cls, writer: Writer, bot_id: int, chat_id: int, count: int) -> None:
        """Keep a measurement of now, with the writer's next commit."""
        upsert = Upsert.of(cls, conflict=("bot_id", "chat_id", "at"), update=("count",))
        writer.add(upsert, (bot_id, chat_id, int(time.time()) // HOUR * HOUR, count))

    @classmethod
    async def since(cls, bot_id: int, chat_id: int, begin: int, step: int = HOUR) -> list[tuple[int, int]]:
        """The measurements from `begin` on, the last of each `step` (seconds): (begin of the step, count), oldest first."""
        rows = cls.filter(bot_id=bot_id, chat_id=chat_id, at__gte=begin).order_by("at").values_list("at", "count")
        return list({int(at) // step * step: int(count) for at, count in await rows}.items())

    @classmethod
    async def purge(cls, before: float, batch: int) -> int:
        """Delete up to `batch` measurements older than `before` (seconds). Returns how many went; fewer than `batch`: that was all."""
        ids = await cls.filter(at__lt=int(before)).order_by("id").limit(batch).values_list("id", flat=True)
        return await cls.filter(id__in=list(ids)).delete() if ids else 0


class InviteLink(Row):
    """An invite link of a channel, and how many came in by it since the bot watches. Its id is made of bot, channel and link."""

    id = fields.BigIntField(primary_key=True, generated=False)
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    link = fields.CharField(max_length=255)
    """As Telegram tells it: of links that others made, an admin's bot sees the beginning alone."""
    joins = fields.IntField(default=0)

    class Meta:
        """Table name and keys."""

        table = "invite_links"
        indexes = (("bot_id", "chat_id"),)

    @classmethod
    async def of(cls, bot_id: int, chat_id: int, most: int, behind: tuple[int, ...] = ()) -> list[InviteLink]:
        """Return the links by which most people came, those first; `behind`: only what comes after a link with (joins, id)."""
        chosen = cls.filter(bot_id=bot_id, chat_id=chat_id)
        if behind:
            joins, number = behind
            chosen = chosen.filter(Q(joins__lt=joins) | Q(joins=joins, id__gt=number))
        return await chosen.order_by("-joins", "id").limit(most)


class LinkJoin(Row):
    """One join by a link; its id is made of who came when, and says neither. So a join that is told twice counts once."""

    id = fields.BigIntField(primary_key=True, generated=False)
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    link = fields.CharField(max_length=255)
    at = fields.BigIntField()

    class Meta:
        """Table name and keys."""

        table = "link_joins"
        indexes = (("at",),)

    @classmethod
    async def purge(cls, before: float, batch: int) -> int:
        """Delete up to `batch` that are older than `before` (seconds); the counts stay. Returns how many went."""
        ids = await cls.filter(at__lt=int(before)).order_by("id").limit(batch).values_list("id", flat=True)
        return await cls.filter(id__in=list(ids)).delete() if ids else 0
