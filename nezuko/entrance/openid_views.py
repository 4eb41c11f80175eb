"""The two ends of Log In With Telegram: the way there, and the way back."""

from __future__ import annotations

from datetime import timedelta

from loguru import logger
from quart import Blueprint, Response, render_template, request
from quart_rate_limiter import rate_limit

from nezuko.accounts.accounts import Accounts, SignedIn
from nezuko.accounts.views import SIGN_INS_A_MINUTE, caller, welcome
from nezuko.accounts.ways import Ways
from nezuko.entrance.admission import Admission
from nezuko.entrance.issuer import Refused, Unreachable
from nezuko.entrance.openid import TRY_SECONDS, OpenId
from nezuko.entrance.widget import Forged, Stale
from nezuko.errors import Forbidden, InvalidInput
from nezuko.i18n.pages import mark, told
from nezuko.web import cookies
from nezuko.web.guard import SESSION_COOKIE, public
from nezuko.web.service import service

blueprint = Blueprint("openid", __name__)

HERE = "/sign-in/openid"
BACK = "/sign-in/openid/back"
COOKIE = "openid"
HOW = "oidc"
PROBLEMS: dict[type[Exception], tuple[str, str]] = {
    Forged: (
        "forged",
        mark("This sign-in wasn't begun in this browser, or what came back isn't Telegram's. Begin again."),
    ),
    Stale: ("stale", mark("This sign-in took too long. Begin again.")),
    Refused: ("used", mark("Telegram doesn't accept this sign-in any more: each works once. Begin again.")),
    Unreachable: (
        "unreachable",
        mark("Telegram's sign-in can't be reached now. Try again later, or ask your bot for a link."),
    ),
}


@blueprint.get(HERE)
@rate_limit(SIGN_INS_A_MINUTE, timedelta(minutes=1))
@public
async def leave() -> Response:
    """Lead to the provider."""
    service(Ways).need(HERE)
    try:
        there, kept = await service(OpenId).begin()
    except Unreachable as problem:
        return await _refused(_failed(problem))
    response = Response("", 303, {"Location": there})
    cookies.write(response, COOKIE, kept, max_age=TRY_SECONDS, same_site="Lax")
    return response


@blueprint.get(BACK)
@rate_limit(SIGN_INS_A_MINUTE, timedelta(minutes=1))
@public
async def back() -> Response:
    """Check what came back, and begin a session. The try is over, however it ends."""
    service(Ways).need(HERE)
    try:
        response = welcome(await _signed_in())
    except (InvalidInput, Forbidden) as problem:
        logger.debug("Log In With Telegram failed: {}", problem)
        response = await _refused(problem)
    cookies.forget(response, COOKIE)
    return response


async def _signed_in() -> SignedIn:
    given = request.args
    if given.get("error") == "access_denied":
        raise service(Accounts).failed("cancelled", mark("You didn't allow it on Telegram."), caller(), HOW)
    try:
        person = await service(OpenId).finish(cookies.read(COOKIE), given.get("state", ""), given.get("code", ""))
    except tuple(PROBLEMS) as problem:
        raise _failed(problem) from None
    return await service(Admission).admit(person, caller(), cookies.read(SESSION_COOKIE), how=HOW)


def _failed(problem: Exception) -> InvalidInput:
    outcome, sentence = PROBLEMS[type(problem)]
    if str(problem):
        logger.warning("Log In With Telegram: {}", problem)
    return service(Accounts).failed(outcome, sentence, caller(), HOW)


async def _refused(problem: InvalidInput | Forbidden) -> Response:
    return Response(await render_template("entrance/refused.html", problem=told(problem), again=HERE), 403)
