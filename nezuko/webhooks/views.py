"""The pages of webhooks: the list, one of them, and the forms."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from quart import Blueprint, Response, render_template, request
from quart_rate_limiter import RateLimit, rate_limit

from nezuko.errors import InvalidInput
from nezuko.events.kinds import LOOKS
from nezuko.events.overview import GroupState, Overview
from nezuko.i18n.pages import gettext, told
from nezuko.web.asking import Question, ask, done, refused, undo
from nezuko.web.cookies import Undo
from nezuko.web.export import Cell, csv_response, csv_time
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service
from nezuko.webhooks.delivery_views import STATES, narrowed
from nezuko.webhooks.endpoints import Webhooks, Wish
from nezuko.webhooks.models import State, WebhookDelivery, WebhookEndpoint

blueprint = Blueprint("webhooks", __name__)

HERE = "/webhooks"
ROWS = 50
COUNTED = 1000
"""Deliveries of one state are counted up to this."""
HEADER = ("id", "name", "url", "kinds", "groups", "state", "waiting", "failed", "failing_since", "added")
_TESTS = (10, timedelta(minutes=1))


def _page(endpoint_id: int) -> str:
    return f"{HERE}/{endpoint_id}"


@blueprint.get("/webhooks")
async def webhooks() -> str:
    """All webhooks."""
    require(Permission.CONFIG_CHANGE)
    endpoints = service(Webhooks).all()
    return await render_template(
        "webhooks/list.html",
        endpoints=endpoints,
        counts=await WebhookDelivery.pending(row.id for row in endpoints),
        groups=len(_groups()),
        looks=LOOKS,
    )


@blueprint.get("/webhooks.csv")
async def webhooks_csv() -> Response:
    """All webhooks as a file. Their secrets aren't in it."""
    require(Permission.CONFIG_CHANGE)
    endpoints = service(Webhooks).all()
    counts = await WebhookDelivery.pending(row.id for row in endpoints)
    return csv_response("nezuko-webhooks", HEADER, (_cells(row, counts) for row in endpoints))


def _cells(row: WebhookEndpoint, counts: Mapping[tuple[int, str], int]) -> tuple[Cell, ...]:
    state = "paused" if not row.active else "failing" if row.failing_since else "active"
    groups = " ".join(f"{bot_id}:{chat_id}" for bot_id, chat_id in sorted(row.group_set))
    waiting, failed = (counts.get((row.id, one), 0) for one in (State.WAITING, State.FAILED))
    return (row.id, row.name, row.url, " ".join(sorted(row.kind_set)), groups, state, waiting, failed, csv_time(row.failing_since),
            csv_time(row.created_at))  # fmt: skip


@blueprint.get("/webhooks/new")
async def new() -> str:
    """The form for a new one."""
    require(Permission.CONFIG_CHANGE)
    return await _form(None, Wish(name="", url=""))


@blueprint.post("/webhooks")
async def add() -> str | tuple[str, int]:
    """Add one, and show its secret once."""
    require(Permission.CONFIG_CHANGE)
    wish = await _wish()
    try:
        row, secret = await service(Webhooks).add(wish)
    except InvalidInput as error:
        return await _form(None, wish, told(error)), 422
    return await render_template("webhooks/secret.html", endpoint=row, secret=secret, fresh=True)


@blueprint.get("/webhooks/<int:webhook_id>")
async def webhook(webhook_id: int) -> str:
    """One of them: how it does, and what was sent."""
    require(Permission.CONFIG_CHANGE)
    endpoint = service(Webhooks).get(webhook_id)
    state, before = narrowed()
    rows = await WebhookDelivery.page(endpoint.id, ROWS + 1, state=state, before=before)
    return await render_template(
        "webhooks/webhook.html",
        endpoint=endpoint,
        here=_page(endpoint.id),
        kinds=[LOOKS[kind] for kind in LOOKS if kind.value in endpoint.kind_set],
        groups=[group.title for group in _groups() if (group.bot_id, group.chat_id) in endpoint.group_set],
        counts={one.value: await WebhookDelivery.count_to(endpoint.id, one, COUNTED) for one in State},
        counted=COUNTED,
        rows=rows[:ROWS],
        older=rows[ROWS - 1].id if len(rows) > ROWS else None,
        later=before is not None,
        state=state,
        states=STATES,
        looks=LOOKS,
    )


@blueprint.get("/webhooks/<int:webhook_id>/edit")
async def edit(webhook_id: int) -> str:
    """The form to change one."""
    require(Permission.CONFIG_CHANGE)
    row = service(Webhooks).get(webhook_id)
    return await _form(row, Wish(name=row.name, url=row.url, kinds=row.kind_set, groups=row.group_set))


@blueprint.post("/webhooks/<int:webhook_id>")
async def change(webhook_id: int) -> Response | tuple[str, int]:
    """Change one."""
    require(Permission.CONFIG_CHANGE)
    wish, before = await _wish(), service(Webhooks).get(webhook_id)
    former = (
        ("name", before.name), ("url", before.url), *(("kind", kind) for kind in sorted(before.kind_set)),
        *(("group", f"{bot_id}:{chat_id}") for bot_id, chat_id in sorted(before.group_set)),
    )  # fmt: skip
    try:
        row = await service(Webhooks).change(webhook_id, wish)
    except InvalidInput as error:
        return await _form(service(Webhooks).get(webhook_id), wish, told(error)), 422
    return done(_page(row.id), gettext("{name} is changed.", name=row.name), Undo(_page(row.id), former))


@blueprint.get("/webhooks/<int:webhook_id>/pause")
async def ask_pause(webhook_id: int) -> str:
    """Ask before one is paused."""
    require(Permission.CONFIG_CHANGE)
    row = service(Webhooks).get(webhook_id)
    return await ask(
        Question(
            title=gettext("Pause {name}?", name=row.name),
            text=gettext("Nothing is sent any more. What happens while it is paused it will never hear of."),
            action=f"{_page(row.id)}/pause",
            back=_page(row.id),
            button=gettext("Pause"),
            undo=gettext("You can resume it at any time; what waits now is sent then, if it isn't older than a day."),
            danger=False,
        )
    )


@blueprint.post("/webhooks/<int:webhook_id>/pause")
async def pause(webhook_id: int) -> Response:
    """Pause one."""
    require(Permission.CONFIG_CHANGE)
    row = await service(Webhooks).switch(webhook_id, active=False)
    return done(_page(row.id), gettext("{name} is paused.", name=row.name), undo(f"{_page(row.id)}/resume"))


@blueprint.post("/webhooks/<int:webhook_id>/resume")
async def resume(webhook_id: int) -> Response:
    """Let one go on."""
    require(Permission.CONFIG_CHANGE)
    row = await service(Webhooks).switch(webhook_id, active=True)
    return done(_page(row.id), gettext("{name} goes on.", name=row.name), undo(f"{_page(row.id)}/pause"))


@blueprint.get("/webhooks/<int:webhook_id>/delete")
async def ask_delete(webhook_id: int) -> str:
    """Ask before one is deleted."""
    require(Permission.CONFIG_CHANGE)
    row = service(Webhooks).get(webhook_id)
    return await ask(
        Question(
            title=gettext("Delete {name}?", name=row.name),
            text=gettext("Nothing is sent to {url} any more, and the list of what was sent goes.", url=row.url),
            action=f"{_page(row.id)}/delete",
            back=_page(row.id),
            button=gettext("Delete"),
            undo=gettext("It can't be undone. A new webhook to the same address gets a new secret."),
        )
    )


@blueprint.post("/webhooks/<int:webhook_id>/delete")
async def delete(webhook_id: int) -> Response:
    """Delete one."""
    require(Permission.CONFIG_CHANGE)
    row = await service(Webhooks).delete(webhook_id)
    return done(HERE, gettext("{name} is deleted.", name=row.name))


@blueprint.get("/webhooks/<int:webhook_id>/secret")
async def ask_rotate(webhook_id: int) -> str:
    """Ask before the secret is changed."""
    require(Permission.CONFIG_CHANGE)
    row = service(Webhooks).get(webhook_id)
    return await ask(
        Question(
            title=gettext("Give {name} a new secret?", name=row.name),
            text=gettext(
                "For 24 hours each message is signed with the new and with the old secret, so that you can change it there "
                "without losing anything."
            ),
            action=f"{_page(row.id)}/secret",
            back=_page(row.id),
            button=gettext("Make a new secret"),
            undo=gettext("It can't be undone: the old secret ends in 24 hours. The new one is shown once."),
        )
    )


@blueprint.post("/webhooks/<int:webhook_id>/secret")
async def rotate(webhook_id: int) -> str:
    """Change the secret, and show it once."""
    require(Permission.CONFIG_CHANGE)
    secret = await service(Webhooks).rotate(webhook_id)
    row = service(Webhooks).get(webhook_id)
    return await render_template("webhooks/secret.html", endpoint=row, secret=secret, fresh=False)


@blueprint.post("/webhooks/<int:webhook_id>/test")
@rate_limit(limits=[RateLimit(*_TESTS)])
async def test(webhook_id: int) -> Response:
    """Send a test message now and say what came of it."""
    require(Permission.CONFIG_CHANGE)
    sent = await service(Webhooks).test(webhook_id)
    if sent.state == State.DELIVERED:
        said = gettext(
            "The test arrived: status {status} after {time} ms.", status=sent.status, time=f"{sent.took_ms:.0f}"
        )
        return done(_page(webhook_id), said)
    return refused(_page(webhook_id), InvalidInput("The test failed. {problem}", problem=sent.error))


def _groups() -> list[GroupState]:
    return sorted(service(Overview).groups(), key=lambda group: group.title.lower())


async def _wish() -> Wish:
    form = await request.form
    refs = {f"{group.bot_id}:{group.chat_id}": (group.bot_id, group.chat_id) for group in _groups()}
    chosen = frozenset(refs[ref] for ref in form.getlist("group") if ref in refs)
    return Wish(
        name=form.get("name", ""), url=form.get("url", ""), kinds=frozenset(form.getlist("kind")), groups=chosen
    )


async def _form(endpoint: WebhookEndpoint | None, wish: Wish, problem: str = "") -> str:
    return await render_template(
        "webhooks/form.html",
        endpoint=endpoint,
        back=_page(endpoint.id) if endpoint else HERE,
        action=_page(endpoint.id) if endpoint else HERE,
        wish=wish,
        problem=problem,
        groups=_groups(),
        looks=LOOKS,
    )
