"""Other programs that are told of events."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from nezuko.administration.paging import sealed
from nezuko.api.fields import Line, Moment, OwnId, Page, Paged, TelegramId, number_of
from nezuko.api.operations import Call, Input, Nothing, Operations
from nezuko.events.kinds import Kind
from nezuko.web.permissions import Permission
from nezuko.web.service import service
from nezuko.webhooks.endpoints import Webhooks, Wish
from nezuko.webhooks.models import State, WebhookDelivery, WebhookEndpoint

webhooks = Operations("Webhooks", "Other programs that are told of events, signed, at least once.")


class WebhookRef(Input):
    """A webhook."""

    webhook_id: OwnId


class DeliveryRef(WebhookRef):
    """A delivery of it."""

    delivery_id: OwnId


class GroupId(Input):
    """A group, as one bot guards it."""

    bot_id: TelegramId
    group_id: TelegramId


class ToTell(Input):
    """Where to tell what."""

    name: Line = Field(min_length=1, max_length=80)
    url: Line = Field(min_length=1, max_length=500, description="Where messages are posted to.")
    kinds: list[Kind] = Field([], max_length=50, description="Kinds of events; empty: every kind.")
    groups: list[GroupId] = Field([], max_length=200, description="Only of these groups; empty: of all.")


class WebhookChange(Input):
    """What to change; what is left out stays as it is."""

    name: Line | None = Field(None, description="null: leave it.")
    url: Line | None = Field(None, description="null: leave it.")
    kinds: list[Kind] | None = Field(None, max_length=50, description="Empty: every kind; null: leave it.")
    groups: list[GroupId] | None = Field(None, max_length=200, description="Empty: all groups; null: leave it.")
    active: bool | None = Field(
        None, description="false: pause it; what happens meanwhile it never hears of. null: leave it."
    )


class DeliveriesAsked(Paged):
    """Which deliveries are wanted."""

    state: Literal["waiting", "delivered", "failed"] | None = Field(None, description="Only these.")


class Webhook(BaseModel):
    """A program that is told of events."""

    id: str
    name: str
    url: str
    kinds: list[str] = Field(description="Empty: every kind.")
    groups: list[GroupId] = Field(description="Empty: all groups.")
    active: bool
    paused_why: str = Field(description="Why it was paused by itself; empty if it wasn't.")
    failing_since: Moment | None
    created_at: Moment


class NewWebhook(Webhook):
    """A webhook just added, with its secret."""

    secret: str = Field(description="What its messages are signed with. It can't be read again.")


class NewSecret(BaseModel):
    """A new secret."""

    secret: str = Field(description="For a day messages are signed with the old one as well. It can't be read again.")


class Delivery(BaseModel):
    """One message."""

    id: str
    kind: str
    state: State
    attempts: int
    status: int | None = Field(description="Of the last answer; null: there was none.")
    error: str = Field(description="Why the last try failed; empty if it didn't.")
    took_ms: float | None
    last_at: Moment | None
    due_at: Moment
    request: str


@webhooks.get("/webhooks", "List webhooks", Permission.CONFIG_CHANGE)
async def list_webhooks(call: Call[Nothing, Nothing, Nothing]) -> Page[Webhook]:
    """By name."""
    del call
    return Page(items=[Webhook(**_plain(row)) for row in service(Webhooks).all()], next=None)


@webhooks.post("/webhooks", "Add a webhook", Permission.CONFIG_CHANGE, makes="/webhooks/{id}")
async def add_webhook(call: Call[Nothing, Nothing, ToTell]) -> NewWebhook:
    """The answer holds its secret, which can't be read again."""
    wanted = call.body
    row, secret = await service(Webhooks).add(_wish(wanted.name, wanted.url, wanted.kinds, wanted.groups))
    return NewWebhook(**_plain(row), secret=secret)


@webhooks.get("/webhooks/{webhook_id}", "Read a webhook", Permission.CONFIG_CHANGE)
async def get_webhook(call: Call[WebhookRef, Nothing, Nothing]) -> Webhook:
    """All but its secret."""
    return Webhook(**_plain(_row(call.path)))


@webhooks.patch("/webhooks/{webhook_id}", "Change a webhook", Permission.CONFIG_CHANGE, current=get_webhook)
async def change_webhook(call: Call[WebhookRef, Nothing, WebhookChange]) -> Webhook:
    """Where to tell what, and whether at all."""
    row, wanted, hooks = _row(call.path), call.body, service(Webhooks)
    if wanted.model_fields_set - {"active"}:
        known = Webhook(**_plain(row))
        kinds = [Kind(kind) for kind in known.kinds] if wanted.kinds is None else wanted.kinds
        groups = known.groups if wanted.groups is None else wanted.groups
        await hooks.change(row.id, _wish(wanted.name or row.name, wanted.url or row.url, kinds, groups))
    if wanted.active is not None:
        await hooks.switch(row.id, active=wanted.active)
    return Webhook(**_plain(_row(call.path)))


@webhooks.delete("/webhooks/{webhook_id}", "Delete a webhook", Permission.CONFIG_CHANGE)
async def delete_webhook(call: Call[WebhookRef, Nothing, Nothing]) -> None:
    """With its deliveries."""
    await service(Webhooks).delete(int(call.path.webhook_id))


@webhooks.post("/webhooks/{webhook_id}/test", "Test a webhook", Permission.CONFIG_CHANGE)
async def test_webhook(call: Call[WebhookRef, Nothing, Nothing]) -> Delivery:
    """Sends a message now, once, and says what came of it."""
    return _delivery(await service(Webhooks).test(int(call.path.webhook_id)))


@webhooks.post("/webhooks/{webhook_id}/rotate", "Give a webhook a new secret", Permission.CONFIG_CHANGE)
async def rotate_webhook(call: Call[WebhookRef, Nothing, Nothing]) -> NewSecret:
    """For a day its messages are signed with both."""
    return NewSecret(secret=await service(Webhooks).rotate(int(call.path.webhook_id)))


@webhooks.get("/webhooks/{webhook_id}/deliveries", "What was delivered", Permission.CONFIG_CHANGE)
async def list_deliveries(call: Call[WebhookRef, DeliveriesAsked, Nothing]) -> Page[Delivery]:
    """And what wasn't; the latest first."""
    asked, endpoint = call.query, _row(call.path)
    before = number_of(asked.cursor)
    rows = await WebhookDelivery.page(endpoint.id, asked.limit + 1, state=asked.state or "", before=before)
    more, rows = len(rows) > asked.limit, rows[: asked.limit]
    return Page(items=[_delivery(row) for row in rows], next=sealed((rows[-1].id,)) if more else None)


@webhooks.post(
    "/webhooks/{webhook_id}/deliveries/{delivery_id}/repeat", "Deliver again", Permission.CONFIG_CHANGE, status=202
)
async def repeat_delivery(call: Call[DeliveryRef, Nothing, Nothing]) -> None:
    """Under the old id: a receiver that keeps these notices."""
    await service(Webhooks).redeliver(int(call.path.webhook_id), int(call.path.delivery_id))


def _row(path: WebhookRef) -> WebhookEndpoint:
    return service(Webhooks).get(int(path.webhook_id))


def _wish(name: str, url: str, kinds: list[Kind], groups: list[GroupId]) -> Wish:
    chosen = frozenset((group.bot_id, group.group_id) for group in groups)
    return Wish(name=name, url=url, kinds=frozenset(kind.value for kind in kinds), groups=chosen)


def _plain(row: WebhookEndpoint) -> dict[str, object]:
    return {
        "id": str(row.id),
        "name": row.name,
        "url": row.url,
        "kinds": sorted(row.kind_set),
        "groups": [{"bot_id": bot_id, "group_id": chat_id} for bot_id, chat_id in sorted(row.group_set)],
        "active": row.active,
        "paused_why": row.paused_why,
        "failing_since": row.failing_since,
        "created_at": row.created_at,
    }


def _delivery(row: WebhookDelivery) -> Delivery:
    return Delivery(
        id=str(row.id),
        kind=row.kind,
        state=State(row.state),
        attempts=row.attempts,
        status=row.status,
        error=row.error,
        took_ms=row.took_ms,
        last_at=None if row.last_ms is None else row.last_ms / 1000,
        due_at=row.due_ms / 1000,
        request=row.correlation,
    )
