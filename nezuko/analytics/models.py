"""Counts by hour and by day, from which every chart is drawn."""

from __future__ import annotations

from collections.abc import Collection

from tortoise import fields
from tortoise.functions import Sum

from nezuko.storage.models import Row

HOUR, DAY = 3600, 86_400
EVERYWHERE = 0
"""In place of a chat: all chats together, and what belongs to none."""


class Rollup(Row):
    """How often something happened in one chat within one hour or day (of UTC).

    Each thing is counted four times: by hour and by day, in its chat and in all of them, so that no chart adds up many rows.
    """

    id = fields.BigIntField(primary_key=True)
    span = fields.IntField()
    """Seconds: HOUR or DAY."""
    chat_id = fields.BigIntField()
    what = fields.CharField(max_length=80)
    """`event:<kind>`, `call:<method>` or `check:<outcome>`."""
    at = fields.BigIntField()
    """Begin of the hour or day, in seconds since 1970."""
    bot_id = fields.BigIntField()
    count = fields.IntField(default=0)
    cached = fields.IntField(default=0)
    """How many of them needed no look-up."""
    failed = fields.IntField(default=0)
    """How many of them failed (calls)."""
    # How many took so long: see `buckets`.
    b00 = fields.IntField(default=0)
    b01 = fields.IntField(default=0)
    b02 = fields.IntField(default=0)
    b03 = fields.IntField(default=0)
    b04 = fields.IntField(default=0)
    b05 = fields.IntField(default=0)
    b06 = fields.IntField(default=0)
    b07 = fields.IntField(default=0)
    b08 = fields.IntField(default=0)
    b09 = fields.IntField(default=0)
    b10 = fields.IntField(default=0)
    b11 = fields.IntField(default=0)
    b12 = fields.IntField(default=0)
    b13 = fields.IntField(default=0)
    b14 = fields.IntField(default=0)
    b15 = fields.IntField(default=0)
    b16 = fields.IntField(default=0)
    b17 = fields.IntField(default=0)
    b18 = fields.IntField(default=0)
    b19 = fields.IntField(default=0)

    class Meta:
        """Table name, key and indexes: the key finds one chat's counts, the index those of all chats."""

        table = "rollups"
        unique_together = (("span", "chat_id", "what", "at", "bot_id"),)
        indexes = (("span", "what", "at"),)

    @classmethod
    async def counts_on(cls, day: int, bot_id: int, chat_id: int, what: Collection[str]) -> dict[str, int]:
        """How often each of these things happened in one chat on a day (its begin, in seconds); what never did isn't there."""
        chosen = cls.filter(span=DAY, chat_id=chat_id, what__in=list(what), at=day, bot_id=bot_id)
        return {str(name): int(count) for name, count in await chosen.values_list("what", "count")}

    @classmethod
    async def events_on(cls, day: int) -> dict[str, int]:
        """How many events of each kind there were on a day (its begin, in seconds), of all bots."""
        chosen = cls.filter(span=DAY, chat_id=EVERYWHERE, what__gte="event:", what__lt="event;", at=day)
        rows = await chosen.annotate(sum=Sum("count")).group_by("what").values_list("what", "sum")
        return {str(what).removeprefix("event:"): int(count) for what, count in rows}

    @classmethod
    async def calls_on(cls, day: int, bot_id: int | None = None) -> list[tuple[int, str, int, int]]:
        """Calls to Telegram on a day (its begin, in seconds), of all bots or of one: (bot_id, method, count, how many of them failed)."""
        chosen = cls.filter(span=DAY, chat_id=EVERYWHERE, what__gte="call:", what__lt="call;", at=day)
        if bot_id is not None:
            chosen = chosen.filter(bot_id=bot_id)
        rows = await chosen.values_list("bot_id", "what", "count", "failed")
        return [
            (int(bot), str(what).removeprefix("call:"), int(count), int(failed)) for bot, what, count, failed in rows
        ]

    @classmethod
    async def purge_hours(cls, before: float, batch: int) -> int:
        """Delete up to `batch` counts by hour older than `before` (seconds). Returns how many went; fewer than `batch`: that was all.

        It goes from thing to thing, each along the index: the hours of all things together have none.
        """
        gone = 0
        for what in await cls.filter(span=DAY, chat_id=EVERYWHERE).distinct().values_list("what", flat=True):
            old = cls.filter(span=HOUR, what=what, at__lt=int(before))
            ids = await old.order_by("at").limit(batch - gone).values_list("id", flat=True)
            if ids:
                gone += await cls.filter(id__in=list(ids)).delete()
            if gone >= batch:
                break
        return gone


class Stay(Row):
    """The course of somebody's latest stay in a group: one row for each person there, begun anew when he joins again.

    Written with the events that tell of it, in the same transactions; times are seconds since 1970.
    """

    id = fields.CharField(max_length=64, primary_key=True)
    """`bot:chat:user`."""
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    user_id = fields.BigIntField()
    joined_at = fields.BigIntField(null=True)
    """None: he was there before anybody looked."""
    invite = fields.CharField(max_length=255, default="")
    """The link by which he came, as far as Telegram shows it; empty: by none."""
    prompted_at = fields.BigIntField(null=True)
    channel_at = fields.BigIntField(null=True)
    """When he last joined a channel that the group asks for."""
    verified_at = fields.BigIntField(null=True)
    admitted_at = fields.BigIntField(null=True)
    """When he last came with every channel joined: of that no event tells. It counts if it isn't older than `joined_at`."""
    left_at = fields.BigIntField(null=True)
    due_at = fields.BigIntField(null=True, default=0)
    """When it has to be counted again: 0 after each change, later when a day is reached that is asked about; None: never."""
    counted_at = fields.BigIntField(null=True)
    """As who joined when (`joined_at`) it is counted in `Cohort`; None: it isn't yet."""
    counted_by = fields.CharField(max_length=255, default="")
    """And by which link."""
    counted_as = fields.IntField(default=0)
    """And with which stages: one bit for each of `STAGES`."""

    class Meta:
        """Table name and indexes."""

        table = "stays"
        indexes = (("due_at",), ("user_id",), ("left_at",))

    @classmethod
    async def purge(cls, before: float, batch: int) -> int:
        """Delete up to `batch` stays that ended before `before` (seconds). Returns how many went; fewer than `batch`: that was all.

        What they count for stays in the cohorts; so one that isn't counted yet has to wait.
        """
        over = cls.filter(left_at__lt=int(before), due_at=None)
        ids = await over.order_by("left_at").limit(batch).values_list("id", flat=True)
        return await cls.filter(id__in=list(ids)).delete() if ids else 0


STAYED_DAYS = (1, 7, 30)
"""After how many days is asked who is still there."""
STAGES = ("prompted", "channel", "verified", "left_verified", "left_before", "stayed1", "stayed7", "stayed30")
"""What may become of who has joined; columns of `Cohort`."""


class Cohort(Row):
    """What became of all who joined one group within one hour or day (of UTC) by one link: `stays`, added up.

    Everybody is in it once for each group, with his latest stay.
    """

    id = fields.BigIntField(primary_key=True)
    span = fields.IntField()
    """Seconds: HOUR or DAY."""
    chat_id = fields.BigIntField()
    at = fields.BigIntField()
    """Begin of the hour or day in which they joined, in seconds since 1970."""
    bot_id = fields.BigIntField()
    invite = fields.CharField(max_length=255)
    joined = fields.IntField(default=0)
    prompted = fields.IntField(default=0)
    channel = fields.IntField(default=0)
    """How many joined a channel that the group asks for."""
    verified = fields.IntField(default=0)
    left_verified = fields.IntField(default=0)
    """How many of the verified have left."""
    left_before = fields.IntField(default=0)
    """How many left without having been verified."""
    # How many of the verified were still there after so many days.
    stayed1 = fields.IntField(default=0)
    stayed7 = fields.IntField(default=0)
    stayed30 = fields.IntField(default=0)

    class Meta:
        """Table name, key and indexes: the key finds one group's cohorts, the index those of all groups."""

        table = "cohorts"
        unique_together = (("span", "chat_id", "at", "bot_id", "invite"),)
        indexes = (("span", "at"),)

    @classmethod
    async def purge_hours(cls, before: float, batch: int) -> int:
        """Delete up to `batch` cohorts of hours older than `before` (seconds). Returns how many went; fewer than `batch`: that was all."""
        ids = await cls.filter(span=HOUR, at__lt=int(before)).order_by("at").limit(batch).values_list("id", flat=True)
        return await cls.filter(id__in=list(ids)).delete() if ids else 0
