"""What was changed, as it is kept."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

from tortoise import fields
from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from nezuko.storage.models import Row

ID_BITS = 22
BATCH = 500


def id_floor(at: float) -> int:
    """Return the least id that a row of this moment (seconds since 1970) can have (see `nezuko.ids`)."""
    return int(at * 1000) << ID_BITS


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows are asked for, and by whom. Empty text and None: all.

    `own` is the account whose rows are always seen; with `chats` (ids of groups) also what befell these; None for both: everything.
    """

    own: int | None = None
    chats: frozenset[int] | None = None
    who: str = ""
    action: str = ""
    resource: str = ""
    since: float | None = None


class AuditRow(Row):
    """One change that somebody made, or one try that failed.

    Its id grows with time.
    """

    id = fields.BigIntField(primary_key=True, generated=False)
    at = fields.BigIntField()
    account_id = fields.BigIntField(null=True)
    telegram_id = fields.BigIntField(null=True)
    actor = fields.CharField(max_length=140, default="")
    via = fields.CharField(max_length=12, default="")
    ip = fields.CharField(max_length=45, default="")
    user_agent = fields.CharField(max_length=200, default="")
    action = fields.CharField(max_length=40)
    resource = fields.CharField(max_length=24)
    resource_id = fields.CharField(max_length=64, default="")
    bot_id = fields.BigIntField(null=True)
    chat_id = fields.BigIntField(null=True)
    old = fields.TextField(default="")
    """JSON: what was there before, only what changed; or empty."""
    new = fields.TextField(default="")
    """JSON: what is there now, only what changed; or empty."""
    correlation = fields.CharField(max_length=32, default="")

    class Meta:
        """Table name and indexes."""

        table = "audit_log"
        indexes = (("account_id", "id"), ("chat_id", "id"), ("action", "id"), ("resource", "id"))

    @classmethod
    def _chosen(cls, wanted: Wanted) -> QuerySet[AuditRow]:
        rows = cls.all()
        if wanted.own is not None:
            mine = Q(account_id=wanted.own)
            rows = rows.filter(mine | Q(chat_id__in=list(wanted.chats)) if wanted.chats else mine)
        if wanted.who:
            rows = rows.filter(actor__icontains=wanted.who)
        if wanted.action:
            rows = rows.filter(action=wanted.action)
        if wanted.resource:
            rows = rows.filter(resource=wanted.resource)
        if wanted.since is not None:
            rows = rows.filter(id__gte=id_floor(wanted.since))
        return rows

    @classmethod
    async def page(cls, wanted: Wanted, limit: int, before: int | None = None) -> list[AuditRow]:
        """The newest rows that are wanted, newest first; `before`: only older ones than that id."""
        rows = cls._chosen(wanted)
        if before is not None:
            rows = rows.filter(id__lt=before)
        return await rows.order_by("-id").limit(limit)

    @classmethod
    async def stream(cls, wanted: Wanted, most: int) -> AsyncIterator[AuditRow]:
        """Yield up to `most` rows, newest first, a few hundred at a time."""
        before: int | None = None
        while most > 0:
            rows = await cls.page(wanted, min(BATCH, most), before)
            for row in rows:
                yield row
            if len(rows) < BATCH:
                return
            most -= len(rows)
            before = rows[-1].id

    @classmethod
    async def purge(cls, before: float, batch: int) -> int:
        """Delete up to `batch` rows older than `before` (seconds). Returns how many went; fewer than `batch` means that is all."""
        ids = await cls.filter(id__lt=id_floor(before)).order_by("id").limit(batch).values_list("id", flat=True)
        return await cls.filter(id__in=list(ids)).delete() if ids else 0
