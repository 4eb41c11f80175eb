"""Signing in by Telegram's login widget: without its script, which no page of this dashboard would be allowed to load.

The page at oauth.telegram.org that the script would open is opened by a plain link; it leads back here with what Telegram says, behind a
`#` (or, from a widget on another page, as a query). A visit alone signs nobody in: there is a button to press, with a token of the form, so
that nobody can be signed in to another's account unawares.
"""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlencode

from loguru import logger
from quart import Blueprint, Response, render_template, request
from quart_rate_limiter import rate_limit

from nezuko.accounts.accounts import Accounts
from nezuko.accounts.views import SIGN_INS_A_MINUTE, caller, welcome
from nezuko.accounts.ways import Ways
from nezuko.config import WebSettings
from nezuko.entrance.admission import Admission
from nezuko.entrance.bots import LoginBots
from nezuko.entrance.widget import FIELDS, Forged, Stale, check
from nezuko.errors import Forbidden, InvalidInput, NotFound
from nezuko.i18n.pages import mark, told
from nezuko.web import cookies
from nezuko.web.guard import SESSION_COOKIE, public
from nezuko.web.service import service

blueprint = Blueprint("entrance", __name__)

HERE = "/sign-in/telegram"
TELEGRAM = "https://oauth.telegram.org/auth"
NO_BOT = mark("There is no bot by which you could sign in. Ask for a link instead.")
STALE = mark("Telegram's word for you is older than five minutes. Begin again.")
FORGED = mark("This doesn't come from Telegram, or not for this bot. Begin again.")


@blueprint.get(HERE)
@rate_limit(SIGN_INS_A_MINUTE, timedelta(minutes=1))
@public
async def telegram() -> str:
    """Lead to Telegram; and when it has led back, show the button."""
    service(Ways).need(HERE)
    bot = await service(LoginBots).find()
    if bot is None:
        raise NotFound(NO_BOT)
    origin = service(WebSettings).public_address
    there = urlencode({"bot_id": bot.id, "origin": origin, "embed": 0, "return_to": origin + HERE})
    given = {name: value for name, value in request.args.items() if name in FIELDS | {"hash"}}
    return await render_template(
        "entrance/telegram.html", there=f"{TELEGRAM}?{there}", given=given, fields=sorted(FIELDS | {"hash"})
    )


@blueprint.post(HERE)
@rate_limit(SIGN_INS_A_MINUTE, timedelta(minutes=1))
@public
async def by_telegram() -> Response:
    """Check what Telegram says, and begin a session."""
    service(Ways).need(HERE)
    given = {name: value for name, value in (await request.form).items() if name in FIELDS | {"hash"} and value}
    accounts, who = service(Accounts), caller()
    try:
        bot = await service(LoginBots).find()
        if bot is None:
            raise InvalidInput(NO_BOT)
        try:
            person = check(given, bot.token)
        except Stale:
            raise accounts.failed("stale", STALE, who, "widget") from None
        except Forged:
            raise accounts.failed("forged", FORGED, who, "widget") from None
        made = await service(Admission).admit(person, who, cookies.read(SESSION_COOKIE), how="widget")
    except (InvalidInput, Forbidden) as problem:
        logger.debug("signing in by Telegram failed: {}", problem)
        return Response(await render_template("entrance/refused.html", problem=told(problem), again=HERE), 403)
    return welcome(made)
