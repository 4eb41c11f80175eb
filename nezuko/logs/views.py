"""The page of the log: what the program says of itself, as it says it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator
from datetime import UTC, datetime
from urllib.parse import urlencode

from jinja2 import Template
from quart import Blueprint, Response, current_app, render_template, request

from nezuko.logs.ring import LEVELS, Line, Ring, Wanted
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service
from nezuko.web.sse import Message, Streams

blueprint = Blueprint("logs", __name__)

SHOWN = 1000
_MOST = 2**53
TONES = {"WARNING": "wait", "ERROR": "alert", "CRITICAL": "alert", "SUCCESS": "good"}


def _asked() -> dict[str, str]:
    """What the address asks for, as far as it makes sense."""
    level = request.args.get("level", "").upper()
    after = request.args.get("after", "")
    asked = {
        "level": level if level in LEVELS else "",
        "q": request.args.get("q", "").strip()[:100],
        "after": after if after.isascii() and after.isdigit() and int(after) < _MOST else "",
    }
    return {name: value for name, value in asked.items() if value}


def _wanted(asked: dict[str, str]) -> Wanted:
    return Wanted(LEVELS.get(asked.get("level", ""), 0), asked.get("q", ""), int(asked.get("after", "0")))


@blueprint.get("/logs")
async def logs() -> str:
    """The last lines, newest first."""
    require(Permission.LOGS_VIEW)
    ring, asked = service(Ring), _asked()
    filters = {name: value for name, value in asked.items() if name != "after"}
    return await render_template(
        "logs/logs.html",
        lines=ring.last(_wanted(asked), SHOWN),
        levels=list(LEVELS),
        asked=asked,
        query=urlencode(asked),
        stream=urlencode({**filters, "after": ring.newest}),
        clear=urlencode({**filters, "after": ring.newest}),
        everything=urlencode(filters),
        most=SHOWN,
        level_now=ring.level,
        **_words(),
    )


@blueprint.get("/logs/stream")
async def stream() -> Response:
    """Lines as they are written. `after` or the header Last-Event-ID: begin behind that line."""
    who = require(Permission.LOGS_VIEW)
    asked = _asked()
    last = request.headers.get("Last-Event-ID", "")
    if last.isascii() and last.isdigit() and int(last) < _MOST:
        asked["after"] = last
    rows = current_app.jinja_env.get_template("logs/_lines.html")
    return service(Streams).response(who.session, _messages(service(Ring).watch(_wanted(asked)), rows))


@blueprint.get("/logs.txt")
async def download() -> Response:
    """What the page shows, as a file."""
    require(Permission.LOGS_VIEW)
    lines = service(Ring).last(_wanted(_asked()), _MOST)
    body = "".join(_plain(line) for line in reversed(lines))
    response = Response(body, content_type="text/plain; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="nezuko-log.txt"'
    response.headers["Cache-Control"] = "no-store"
    return response


async def _messages(news: AsyncGenerator[list[Line], None], rows: Template) -> AsyncGenerator[Message, None]:
    try:
        async for batch in news:
            html = await rows.render_async(lines=list(reversed(batch[-SHOWN:])), fresh=True, **_words())
            yield Message(html, id=str(batch[-1].id))
    finally:
        await news.aclose()


def _words() -> dict[str, object]:
    return {"tones": TONES, "clock": _clock}


def _clock(at: float) -> str:
    moment = datetime.fromtimestamp(at, UTC)
    return f"{moment:%H:%M:%S}.{moment.microsecond // 1000:03}"


def _plain(line: Line) -> str:
    when = datetime.fromtimestamp(line.at, UTC).isoformat(timespec="milliseconds")
    bound = "".join(_pairs(line))
    return f"{when} {line.level:<7} {line.where} {line.text}{bound}\n{line.trace}"


def _pairs(line: Line) -> Iterator[str]:
    for key, value in line.extra:
        yield f" {key}={value}"
