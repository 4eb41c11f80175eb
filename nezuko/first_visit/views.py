"""The page of the guided set-up. It reads and posts without scripts; with them it looks every two seconds what has changed."""

from __future__ import annotations

from urllib.parse import urlencode

from quart import Blueprint, Response, render_template, request

from nezuko.administration.protections import Protections
from nezuko.bots.links import add_to_channel, add_to_group
from nezuko.errors import InvalidInput, NezukoError, StorageError
from nezuko.first_visit.progress import FirstVisit, Progress
from nezuko.web.asking import done, refused
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("first_visit", __name__, url_prefix="/setup")

_LONGEST = 18
_NOTHING_NEW = 204


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _LONGEST else None


async def _look() -> Progress:
    require(Permission.BOTS_CHANGE)
    return await service(FirstVisit).look(_number(request.args.get("bot", "")), _number(request.args.get("group", "")))


@blueprint.get("")
async def steps() -> str:
    """The five steps, and what is missing."""
    return await render_template("first_visit/setup.html", **_shown(await _look()))


@blueprint.get("/news")
async def news() -> Response | str:
    """The steps alone if anything has changed since `seen`, else nothing."""
    progress = await _look()
    if progress.mark == request.args.get("seen"):
        return Response("", _NOTHING_NEW)
    return await render_template("first_visit/_steps.html", **_shown(progress))


def _shown(progress: Progress) -> dict[str, object]:
    username = progress.bot.username if progress.bot else ""
    chosen = {name: request.args[name] for name in ("bot", "group") if _number(request.args.get(name, "")) is not None}
    return {
        "progress": progress,
        "bot": progress.bot,
        "add_group": add_to_group(username) if username else "",
        "add_channel": add_to_channel(username) if username else "",
        "api_id": service(FirstVisit).api_id,
        "news": "/setup/news?" + urlencode({**chosen, "seen": progress.mark}),
        "here": "/setup",
    }


@blueprint.post("/channels")
async def channels() -> Response:
    """Protect the group with the channels that were chosen."""
    require(Permission.BOTS_CHANGE)
    form = await request.form
    bot_id, chat_id = _number(form.get("bot", "")), _number(form.get("group", ""))
    back = "/setup?" + urlencode({"bot": bot_id or "", "group": chat_id or ""})
    chosen = [f"-100{number}" for word in form.getlist("known") if (number := _number(word))]
    words = [*chosen, *form.get("channel", "").split()]
    try:
        if bot_id is None or chat_id is None:
            raise InvalidInput("Choose the group first.")
        if not words:
            raise InvalidInput("Choose a channel, or write its @username.")
        group = await service(Protections).protect(bot_id, chat_id, words)
    except StorageError:
        raise
    except NezukoError as error:
        return refused(back, error)
    return done(back, group.shown_rule)
