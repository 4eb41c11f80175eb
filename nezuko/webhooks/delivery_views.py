"""What was sent to a webhook: one message, all of them as a file, and sending again."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

from quart import Blueprint, Response, render_template, request

from nezuko.errors import InvalidInput, NotFound
from nezuko.events.kinds import LOOKS
from nezuko.i18n.pages import gettext, mark, ngettext
from nezuko.web.asking import done, refused
from nezuko.web.export import Cell, csv_response, csv_time
from nezuko.web.guard import require
from nezuko.web.numbers import whole_number
from nezuko.web.permissions import Permission
from nezuko.web.service import service
from nezuko.webhooks.endpoints import Webhooks
from nezuko.webhooks.models import State, WebhookDelivery

blueprint = Blueprint("deliveries", __name__, url_prefix="/webhooks/<int:webhook_id>")

CSV_ROWS = 10_000
HEADER = ("message_id", "kind", "state", "attempts", "last_try", "next_try", "status", "ms", "error")
STATES = {
    State.WAITING: (mark("Waiting"), "hourglass", "wait"),
    State.DELIVERED: (mark("Delivered"), "circle-check", "good"),
    State.FAILED: (mark("Failed"), "circle-x", "alert"),
}


def _page(endpoint_id: int) -> str:
    return f"/webhooks/{endpoint_id}"


def narrowed() -> tuple[str, int | None]:
    """Return which state is asked for ("": all), and before which message the page begins."""
    state = request.args.get("state", "")
    return state if state in {one.value for one in State} else "", whole_number(request.args.get("before", ""))


@blueprint.get("/deliveries.csv")
async def deliveries_csv(webhook_id: int) -> Response:
    """What was sent, up to 10,000 rows, as a file."""
    require(Permission.CONFIG_CHANGE)
    endpoint = service(Webhooks).get(webhook_id)
    state, _ = narrowed()
    return csv_response("nezuko-webhook", HEADER, _cells(endpoint.id, state))


async def _cells(endpoint_id: int, state: str) -> AsyncIterator[tuple[Cell, ...]]:
    before: int | None = None
    left = CSV_ROWS
    while left > 0:
        rows = await WebhookDelivery.page(endpoint_id, min(500, left), state=state, before=before)
        for row in rows:
            due = _when(row.due_ms) if row.state == State.WAITING else None
            yield (
                row.message_id,
                row.kind,
                row.state,
                row.attempts,
                _when(row.last_ms),
                due,
                row.status,
                row.took_ms,
                row.error,
            )
        if not rows:
            return
        left -= len(rows)
        before = rows[-1].id


def _when(ms: int | None) -> str | None:
    return csv_time(None if ms is None else ms / 1000)


@blueprint.get("/deliveries/<int:number>")
async def delivery(webhook_id: int, number: int) -> str:
    """One message: what was sent, and what came back."""
    require(Permission.CONFIG_CHANGE)
    row = await service(Webhooks).delivery(webhook_id, number)
    return await render_template(
        "webhooks/delivery.html",
        endpoint=service(Webhooks).get(webhook_id),
        here=_page(webhook_id),
        row=row,
        body=json.dumps(json.loads(row.body), indent=2, ensure_ascii=False),
        states=STATES,
        looks=LOOKS,
    )


@blueprint.post("/deliveries/<int:number>/redeliver")
async def redeliver(webhook_id: int, number: int) -> Response:
    """Send a message again."""
    require(Permission.CONFIG_CHANGE)
    try:
        await service(Webhooks).redeliver(webhook_id, number)
    except (InvalidInput, NotFound) as error:
        return refused(_page(webhook_id), error)
    return done(_page(webhook_id), gettext("The message is sent again."))


@blueprint.post("/redeliver")
async def redeliver_failed(webhook_id: int) -> Response:
    """Send everything again that was given up."""
    require(Permission.CONFIG_CHANGE)
    try:
        count = await service(Webhooks).redeliver_failed(webhook_id)
    except InvalidInput as error:
        return refused(_page(webhook_id), error)
    return done(
        _page(webhook_id), ngettext("{count} message is sent again.", "{count} messages are sent again.", count)
    )
