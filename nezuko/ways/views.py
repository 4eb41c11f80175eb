"""The page that a guard shows to who asks to join. Nobody signs in here: Telegram's app says who opened it, with the bot's signature."""

from __future__ import annotations

from datetime import timedelta

from quart import Blueprint, Response, current_app, render_template, request
from quart_rate_limiter import rate_limit

from nezuko.errors import Forbidden, NotFound
from nezuko.groups.protection import Protection
from nezuko.i18n.languages import best_language
from nezuko.ways import init_data, texts
from nezuko.ways.page import PageStreams, messages, sights
from nezuko.ways.service import Door, WaysIn
from nezuko.web import headers
from nezuko.web.guard import public
from nezuko.web.service import service
from nezuko.words.voice import Voice

blueprint = Blueprint("ways", __name__)

SCHEME = "tma"
"""How programs for Mini Apps name the scheme under which a page shows what Telegram signed."""
OPENINGS_A_MINUTE = 60
_MOST = 2**63
NO_GROUP = "This page belongs to a group that isn't guarded any more."


@blueprint.get("/join/<int:bot_id>/<int:chat_id>")
@rate_limit(OPENINGS_A_MINUTE, timedelta(minutes=1))
@public
async def page(bot_id: int, chat_id: int) -> Response:
    """The page, empty: what it shows comes once it has said for whom."""
    # Who opened it isn't known yet, but the app says which languages it is set to.
    voice = Voice(best_language(*request.accept_languages.values()))
    response = Response(
        await render_template("ways/join.html", bot_id=bot_id, chat_id=chat_id, voice=voice, texts=texts)
    )
    headers.let_telegram_frame(response)
    return response


@blueprint.get("/join/<int:bot_id>/<int:chat_id>/live")
@rate_limit(OPENINGS_A_MINUTE, timedelta(minutes=1))
@public
async def live(bot_id: int, chat_id: int) -> Response:
    """What the page shows, as it changes.

    Raises:
        Forbidden: what Telegram's app said is forged, stale or another bot's.
        NotFound: this bot guards no such group.
    """
    ways = service(WaysIn)
    scheme, _, said = request.headers.get("Authorization", "").partition(" ")
    token = await ways.token(bot_id) if scheme == SCHEME and bot_id < _MOST else None
    if token is None:
        raise Forbidden(init_data.FORGED)
    person = init_data.check(said, token)
    door, group = _place(ways, bot_id, chat_id)
    source = messages(sights(door, group, person), current_app.jinja_env.get_template("ways/_sight.html"))
    return service(PageStreams).response(f"{bot_id}:{person.id}", source)


def _place(ways: WaysIn, bot_id: int, chat_id: int) -> tuple[Door, Protection]:
    door = ways.door(bot_id)
    group = door.gate.groups.protected(bot_id, chat_id) if door is not None and chat_id < _MOST else None
    if door is None or group is None:
        raise NotFound(NO_GROUP)
    return door, group
