"""The pages of signing in and out."""

from __future__ import annotations

from datetime import timedelta

from quart import Blueprint, Response, render_template, request
from quart_rate_limiter import rate_limit

from nezuko.accounts.accounts import COOKIE_SECONDS, Accounts, Caller, SignedIn
from nezuko.accounts.passwords import Passwords
from nezuko.accounts.ways import Ways
from nezuko.errors import InvalidInput
from nezuko.i18n.pages import gettext, told
from nezuko.web import cookies
from nezuko.web.guard import NEXT_COOKIE, SESSION_COOKIE, Identity, look, public, signed_in
from nezuko.web.network import client_address
from nezuko.web.paths import safe_path, see_other
from nezuko.web.service import service
from nezuko.web.sse import Streams

blueprint = Blueprint("accounts", __name__)

SIGN_INS_A_MINUTE = 20


def caller() -> Caller:
    """Return whence this request comes."""
    return Caller(client_address(request), request.headers.get("User-Agent", ""))


@blueprint.get("/sign-in")
@public
async def sign_in() -> Response | str:
    """Say how to get a sign-in link."""
    if isinstance(await look(), Identity):
        return see_other("/")
    return await sign_in_page(reason=request.args.get("reason", ""))


async def sign_in_page(*, reason: str = "", problem: str = "", email: str = "") -> str:
    """Return the page with all ways to sign in.

    Args:
        reason: why the visitor was sent here: "missing", "expired" or "signed-out".
        problem: why his password didn't let him in.
        email: what he typed along with it.
    """
    return await render_template(
        "accounts/sign_in.html",
        reason=reason,
        problem=problem,
        email=email,
        ways=service(Ways).all(),
        links=service(Ways),
        passwords=service(Passwords).enabled,
    )


@blueprint.get("/sign-in/<token>")
@rate_limit(SIGN_INS_A_MINUTE, timedelta(minutes=1))
@public
async def confirm(token: str) -> Response | str:
    """Show a button. The visit alone must not use the link up: messengers and mail scanners visit links to preview them."""
    account = await service(Accounts).peek(token)
    if account is None and isinstance(await look(), Identity):
        return see_other("/")  # the link was used in this very browser, and its page is opened again
    return await render_template("accounts/confirm.html", account=account, token=token)


@blueprint.post("/sign-in/<token>")
@rate_limit(SIGN_INS_A_MINUTE, timedelta(minutes=1))
@public
async def consume(token: str) -> Response:
    """Use the link up, begin a session, go where the visitor wanted to go."""
    try:
        made = await service(Accounts).sign_in(token, caller(), cookies.read(SESSION_COOKIE))
    except InvalidInput as problem:
        page = await render_template("accounts/confirm.html", account=None, token=token, problem=told(problem))
        return Response(page, 410)
    return welcome(made)


def welcome(made: SignedIn) -> Response:
    """Return the answer to a sign-in that worked: the cookie, and the way to where the visitor wanted to go."""
    response = see_other(safe_path(cookies.read(NEXT_COOKIE)))
    cookies.write(response, SESSION_COOKIE, made.secret, max_age=COOKIE_SECONDS, same_site="Lax")
    cookies.forget(response, NEXT_COOKIE)
    name = made.account.name
    cookies.toast(response, gettext("Welcome, {name}.", name=name) if name else gettext("Welcome."))
    return response


@blueprint.post("/sign-out")
async def sign_out() -> Response:
    """End this session and its live streams."""
    service(Streams).end(signed_in().session)
    await service(Accounts).sign_out(cookies.read(SESSION_COOKIE))
    response = see_other("/sign-in?reason=signed-out")
    cookies.forget(response, SESSION_COOKIE)
    return response
