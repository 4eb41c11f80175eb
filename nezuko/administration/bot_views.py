"""The pages of bots: the list, the two steps of adding one, the page of each, and what may be done there."""

from __future__ import annotations

from datetime import timedelta

from quart import Blueprint, Response, render_template, request
from quart_rate_limiter import rate_limit

from nezuko.administration.bot_list import BotLine, BotList
from nezuko.administration.bot_newcomers import Newcomers
from nezuko.administration.bots import Bots
from nezuko.bots.links import add_to_group
from nezuko.bots.models import BotPicture
from nezuko.errors import NezukoError, NotFound, StorageError
from nezuko.events.overview import Overview
from nezuko.events.rows import lines as event_lines
from nezuko.i18n.pages import gettext, ngettext, told
from nezuko.web.asking import Choice, Did, Question, ask, done, refused, tried, undo
from nezuko.web.export import csv_response
from nezuko.web.guard import require
from nezuko.web.paths import safe_path, see_other
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("bots", __name__, url_prefix="/bots")

TRIES_A_MINUTE = 10
SHOWN_AFFECTED = 12
_MOST = 2**63
HEADER = ("bot_id", "username", "name", "state", "groups", "muted", "calls_today", "problem")


@blueprint.get("")
async def bots() -> str:
    """All bots, and how each does."""
    require(Permission.BOTS_VIEW)
    return await render_template("bots/list.html", lines=await service(BotList).lines())


@blueprint.get("/list.csv")
async def bots_csv() -> Response:
    """All bots as a file."""
    require(Permission.BOTS_VIEW)
    lines = await service(BotList).lines()
    return csv_response("nezuko-bots", HEADER, (_row(line) for line in lines))


def _row(line: BotLine) -> tuple[str | int, ...]:
    row = line.row
    return (row.id, row.username, row.name, line.state.value, line.groups, line.muted, line.calls, row.problem)


# ------------------------------------------------------------ adding


@blueprint.get("/add")
async def add() -> str:
    """The first step: paste the token."""
    require(Permission.BOTS_CHANGE)
    return await _first_step("")


async def _first_step(problem: str) -> str:
    back = safe_path(request.args.get("next", ""), "/bots")
    return await render_template("bots/add.html", problem=problem, back=back)


@blueprint.post("/add")
@rate_limit(TRIES_A_MINUTE, timedelta(minutes=1))
async def verify() -> Response:
    """Ask Telegram whose token it is; lead to the second step, or say what is wrong with it."""
    who = require(Permission.BOTS_CHANGE)
    token = (await request.form).get("token", "")[:200]
    try:
        person, picture = await service(Bots).meet(token)
    except StorageError:
        raise
    except NezukoError as error:
        return Response(await _first_step(told(error)), 422)
    name = service(Newcomers).keep(person, token, who.account_id, picture)
    following = safe_path(request.args.get("next", ""), "/bots")
    return see_other(f"/bots/add/{name}" + ("" if following == "/bots" else f"?next={following}"))


@blueprint.get("/add/<name>")
async def second_step(name: str) -> str | Response:
    """The second step: this is the bot; shall it be added?"""
    who = require(Permission.BOTS_CHANGE)
    try:
        newcomer = service(Newcomers).find(name, who.account_id)
    except NotFound as error:
        return refused("/bots/add", error)
    return await render_template(
        "bots/confirm.html",
        person=newcomer.person,
        name=name,
        pictured=bool(newcomer.picture),
        kept=service(Bots).affected(newcomer.person.id),
        back=safe_path(request.args.get("next", ""), "/bots"),
    )


@blueprint.get("/add/<name>/picture")
async def newcomer_picture(name: str) -> Response:
    """The picture of a bot that isn't added yet."""
    who = require(Permission.BOTS_CHANGE)
    return _picture(service(Newcomers).find(name, who.account_id).picture)


def _picture(jpeg: bytes) -> Response:
    if not jpeg:
        raise NotFound("This bot has no picture.")
    return Response(jpeg, content_type="image/jpeg", headers={"Cache-Control": "private, max-age=300"})


@blueprint.post("/add/<name>")
async def confirm(name: str) -> Response:
    """Add it."""
    who = require(Permission.BOTS_CHANGE)
    try:
        newcomer = service(Newcomers).find(name, who.account_id)
        row = await service(Bots).add(newcomer.token)
    except StorageError:
        raise
    except NezukoError as error:
        return refused("/bots/add", error)
    service(Newcomers).forget(name)
    return done(
        safe_path(request.args.get("next", ""), f"/bots/{row.id}"),
        gettext("{bot} is added.", bot=newcomer.person.label),
    )


# ------------------------------------------------------------ one bot


async def _line(bot_id: int) -> BotLine:
    if bot_id >= _MOST:
        raise NotFound("There is no such bot here.")
    return await service(BotList).line(bot_id)


@blueprint.get("/<int:bot_id>")
async def bot(bot_id: int) -> str:
    """How it does, what it guards, what befell it, what it calls."""
    require(Permission.BOTS_VIEW)
    if bot_id >= _MOST:
        raise NotFound("There is no such bot here.")
    detail = await service(BotList).detail(bot_id)
    return await render_template(
        "bots/bot.html",
        detail=detail,
        line=detail.line,
        load=service(BotList).load(bot_id),
        news=event_lines(detail.news, service(Overview)),
        add_group=add_to_group(detail.line.row.username),
    )


@blueprint.get("/<int:bot_id>/now")
async def now(bot_id: int) -> str:
    """Its state and its meters alone, for the page that is open."""
    require(Permission.BOTS_VIEW)
    return await render_template("bots/_now.html", line=await _line(bot_id), load=service(BotList).load(bot_id))


@blueprint.get("/<int:bot_id>/picture")
async def picture(bot_id: int) -> Response:
    """Its picture."""
    require(Permission.BOTS_VIEW)
    row = await BotPicture.get_or_none(bot_id=bot_id) if bot_id < _MOST else None
    return _picture(bytes(row.jpeg) if row else b"")


@blueprint.get("/<int:bot_id>/pause")
async def ask_pause(bot_id: int) -> str:
    """Ask whether it shall be disconnected."""
    require(Permission.BOTS_CHANGE)
    line = await _line(bot_id)
    kept = service(Bots).affected(bot_id)
    text = gettext("It disconnects from Telegram: in its groups nobody is muted, freed or answered meanwhile.")
    if line.muted:
        text += " " + gettext("Whoever is muted now ({count}) stays so until it runs again.", count=line.muted)
    return await ask(
        Question(
            title=gettext("Pause {bot}?", bot=line.row.label),
            text=text,
            action=f"{line.path}/pause",
            back=line.path,
            button=gettext("Pause"),
            undo=gettext("You can resume it at any time; it then catches up with what it missed."),
            affected=[group.title for group in kept.groups[:SHOWN_AFFECTED]],
            more_affected=max(0, len(kept.groups) - SHOWN_AFFECTED),
        )
    )


@blueprint.post("/<int:bot_id>/pause")
async def pause(bot_id: int) -> Response:
    """Disconnect it."""
    require(Permission.BOTS_CHANGE)
    line = await _line(bot_id)

    async def work() -> Did:
        row = await service(Bots).pause(bot_id)
        return Did(gettext("{bot} is paused.", bot=row.label), undo(f"{line.path}/resume"))

    return await tried(work(), line.path)


@blueprint.post("/<int:bot_id>/resume")
async def resume(bot_id: int) -> Response:
    """Connect it again."""
    require(Permission.BOTS_CHANGE)
    line = await _line(bot_id)

    async def work() -> Did:
        row = await service(Bots).resume(bot_id)
        return Did(gettext("{bot} connects.", bot=row.label), undo(f"{line.path}/pause"))

    return await tried(work(), line.path)


@blueprint.get("/<int:bot_id>/delete")
async def ask_delete(bot_id: int) -> str:
    """Ask whether it shall be removed, and what becomes of those whom it keeps muted."""
    require(Permission.BOTS_CHANGE)
    line = await _line(bot_id)
    groups = service(Bots).affected(bot_id).groups
    text = gettext("Its token is wiped and it disconnects.")
    if groups:
        text += " " + ngettext(
            "One group isn't guarded any more; the rules and exemptions are kept:",
            "{count} groups aren't guarded any more; the rules and exemptions are kept:",
            len(groups),
        )
    return await ask(
        Question(
            title=gettext("Remove {name}?", name=line.row.label),
            text=text,
            action=f"{line.path}/delete",
            back=line.path,
            button=gettext("Remove the bot"),
            undo=gettext(
                "Add it again with its token, and its groups are guarded as before. A token that stands in the configuration is read "
                "at the next start: remove it there, too."
            ),
            affected=[_affected(group.title, group.enabled) for group in groups[:SHOWN_AFFECTED]],
            more_affected=max(0, len(groups) - SHOWN_AFFECTED),
            choices=_choices(line),
        )
    )


def _affected(title: str, enabled: bool) -> str:
    return title if enabled else gettext("{group} (switched off)", group=title)


def _choices(line: BotLine) -> tuple[Choice, ...]:
    if not line.muted:
        return ()
    hint = ngettext(
        "{count} member is muted by this bot and can't write until a moderator frees them.",
        "{count} members are muted by this bot and can't write until a moderator frees them.",
        line.muted,
    )
    keep = Choice("keep", gettext("Leave them muted"), hint)
    hint = gettext("Their groups are switched off, everybody is unmuted, then the bot is removed.")
    free = Choice("free", gettext("Unmute them first"), hint)
    return (free, keep) if line.state == "connected" else (keep,)


@blueprint.post("/<int:bot_id>/delete")
async def delete(bot_id: int) -> Response:
    """Remove it, at once or after everybody is unmuted."""
    require(Permission.BOTS_CHANGE)
    line = await _line(bot_id)
    free = (await request.form).get("choice") == "free"

    async def work() -> str:
        if not free:
            await service(Bots).delete(bot_id)
            return gettext("{bot} is removed; its groups are kept.", bot=line.row.label)
        return ngettext(
            "{count} member is being unmuted; then {bot} is removed.",
            "{count} members are being unmuted; then {bot} is removed.",
            await service(Bots).free_and_delete(bot_id),
            bot=line.row.label,
        )

    return await tried(work(), line.path, done_at=line.path if free else "/bots")
