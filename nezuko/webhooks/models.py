"""Where webhooks go, and what is on its way or has arrived there."""

from __future__ import annotations

import json
from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from tortoise import fields
from tortoise.functions import Count

from nezuko.storage.fields import SealedField
from nezuko.storage.models import Row

TEST_KIND = "test"


class State(StrEnum):
    """How far a delivery has come."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    FAILED = "failed"


class WebhookEndpoint(Row):
    """An address that is told of events."""

    id = fields.BigIntField(primary_key=True, generated=False)
    name = fields.CharField(max_length=80)
    url = fields.CharField(max_length=500)
    kinds = fields.TextField(default="")
    """JSON: a list of kinds of events; empty: every kind."""
    groups = fields.TextField(default="")
    """JSON: a list of [bot_id, chat_id]; empty: all groups, and what belongs to none."""
    secret = SealedField()
    old_secret = SealedField(null=True)
    """The secret before the last change; signatures are made with both until `old_until`."""
    old_until = fields.BigIntField(default=0)
    active = fields.BooleanField(default=True)
    paused_why = fields.CharField(max_length=200, default="")
    """Why the program paused it by itself; empty if somebody did."""
    failing_since = fields.BigIntField(null=True)
    """When the tries began to fail; None while they succeed."""
    created_at = fields.BigIntField()

    class Meta:
        """Table name."""

        table = "webhook_endpoints"

    @property
    def kind_set(self) -> frozenset[str]:
        """The kinds it is told of; empty: every kind."""
        return frozenset(json.loads(self.kinds)) if self.kinds else frozenset()

    @property
    def group_set(self) -> frozenset[tuple[int, int]]:
        """The (bot_id, chat_id) it is told of; empty: all."""
        return frozenset((int(bot), int(chat)) for bot, chat in json.loads(self.groups)) if self.groups else frozenset()


class WebhookDelivery(Row):
    """One message for one endpoint, from the moment it is due until it is delivered or given up.

    Its id grows with time.
    It refers to its endpoint without a foreign key: the row is written with the event, and nothing here may make an event fail.
    """

    id = fields.BigIntField(primary_key=True, generated=False)
    endpoint_id = fields.BigIntField()
    event_id = fields.BigIntField(null=True)
    kind = fields.CharField(max_length=24)
    body = fields.TextField()
    correlation = fields.CharField(max_length=32, default="")
    state = fields.CharField(max_length=10, default=State.WAITING.value)
    since_ms = fields.BigIntField()
    """Begin of this series of tries; a day later it is given up."""
    due_ms = fields.BigIntField()
    attempts = fields.IntField(default=0)
    last_ms = fields.BigIntField(null=True)
    """When the last try began."""
    took_ms = fields.FloatField(null=True)
    status = fields.IntField(null=True)
    """The status of the last answer; None if there was none."""
    error = fields.CharField(max_length=300, default="")
    """Why the last try failed, as a sentence."""
    answer = fields.TextField(default="")
    """How the last answer began."""

    class Meta:
        """Table name and indexes."""

        table = "webhook_deliveries"
        indexes = (("endpoint_id", "state", "due_ms"), ("endpoint_id", "state", "id"), ("endpoint_id", "id"))

    @property
    def message_id(self) -> str:
        """What receivers know it by: the same at each try."""
        return f"msg_{self.id}"

    @classmethod
    async def due(cls, endpoint_id: int, now_ms: int, limit: int) -> list[WebhookDelivery]:
        """The deliveries of an endpoint whose time has come, the longest overdue first."""
        waiting = cls.filter(endpoint_id=endpoint_id, state=State.WAITING.value, due_ms__lte=now_ms)
        return await waiting.order_by("due_ms").limit(limit)

    @classmethod
    async def next_due(cls, endpoint_id: int, after_ms: int) -> int | None:
        """When the next delivery of an endpoint after that moment is due (ms), None if there is none."""
        waiting = cls.filter(endpoint_id=endpoint_id, state=State.WAITING.value, due_ms__gt=after_ms)
        found = await waiting.order_by("due_ms").limit(1).values_list("due_ms", flat=True)
        return int(found[0]) if found else None  # type: ignore[call-overload]  # a flat list holds numbers

    @classmethod
    async def page(
        cls, endpoint_id: int, limit: int, *, state: str = "", before: int | None = None
    ) -> list[WebhookDelivery]:
        """The newest deliveries of an endpoint (in one state), newest first; `before`: only older ones than that id."""
        chosen: dict[str, Any] = {"endpoint_id": endpoint_id}
        if state:
            chosen["state"] = state
        if before is not None:
            chosen["id__lt"] = before
        return await cls.filter(**chosen).order_by("-id").limit(limit)

    @classmethod
    async def pending(cls, endpoint_ids: Iterable[int]) -> dict[tuple[int, str], int]:
        """How many deliveries each endpoint has that wait or failed. Those that arrived are too many to be counted."""
        rows = (
            await cls.filter(endpoint_id__in=list(endpoint_ids), state__in=[State.WAITING.value, State.FAILED.value])
            .annotate(count=Count("id"))
            .group_by("endpoint_id", "state")
            .values("endpoint_id", "state", "count")
        )
        return {(row["endpoint_id"], row["state"]): row["count"] for row in rows}

    @classmethod
    async def count_to(cls, endpoint_id: int, state: State, most: int) -> int:
        """How many deliveries of an endpoint are in a state, counted up to `most`."""
        return len(await cls.filter(endpoint_id=endpoint_id, state=state.value).limit(most).values_list("id"))

    @classmethod
    async def give_up(cls, endpoint_ids: Iterable[int], before_ms: int, batch: int, why: str) -> int:
        """Give up to `batch` deliveries up that have been tried since before that moment. Returns how many."""
        old = cls.filter(endpoint_id__in=list(endpoint_ids), state=State.WAITING.value, since_ms__lt=before_ms)
        ids = await old.limit(batch).values_list("id", flat=True)
        if not ids:
            return 0
        never = cls.filter(id__in=list(ids), state=State.WAITING.value, error="")
        told = await never.update(state=State.FAILED.value, error=why)
        return told + await cls.filter(id__in=list(ids), state=State.WAITING.value).update(state=State.FAILED.value)

    @classmethod
    async def hurry(cls, endpoint_id: int, now_ms: int, batch: int) -> int:
        """Let up to `batch` deliveries that wait for their next try be due now. Returns how many."""
        later = cls.filter(endpoint_id=endpoint_id, state=State.WAITING.value, due_ms__gt=now_ms)
        ids = await later.limit(batch).values_list("id", flat=True)
        return await cls.filter(id__in=list(ids), state=State.WAITING.value).update(due_ms=now_ms) if ids else 0

    @classmethod
    async def begin_anew(cls, endpoint_id: int, now_ms: int, batch: int) -> int:
        """Let up to `batch` deliveries that failed wait again, from now on. Returns how many."""
        failed = cls.filter(endpoint_id=endpoint_id, state=State.FAILED.value).exclude(kind=TEST_KIND)
        ids = await failed.limit(batch).values_list("id", flat=True)
        if not ids:
            return 0
        chosen = cls.filter(id__in=list(ids), state=State.FAILED.value)
        return await chosen.update(state=State.WAITING.value, since_ms=now_ms, due_ms=now_ms, attempts=0)

    @classmethod
    async def purge(cls, before: float, batch: int) -> int:
        """Delete up to `batch` rows older than `before` (seconds). Returns how many went; fewer than `batch` means that is all."""
        floor = int(before * 1000) << 22  # see nezuko.ids
        ids = await cls.filter(id__lt=floor).order_by("id").limit(batch).values_list("id", flat=True)
        return await cls.filter(id__in=list(ids)).delete() if ids else 0
