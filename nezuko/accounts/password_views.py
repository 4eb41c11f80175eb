"""Signing in with a password, setting one, and taking it away. Not to be found where passwords are switched off."""

from __future__ import annotations

from datetime import timedelta

from quart import Blueprint, Response, request
from quart_rate_limiter import rate_limit

from nezuko.accounts.accounts import Accounts
from nezuko.accounts.passwords import Passwords
from nezuko.accounts.views import SIGN_INS_A_MINUTE, caller, sign_in_page, welcome
from nezuko.accounts.ways import SWITCHED_OFF
from nezuko.errors import InvalidInput, NotFound
from nezuko.i18n.pages import gettext, told
from nezuko.web import cookies
from nezuko.web.asking import done, refused
from nezuko.web.guard import SESSION_COOKIE, public, signed_in
from nezuko.web.service import service

blueprint = Blueprint("passwords", __name__)

SETTINGS = "/settings"


def _need_passwords() -> None:
    if not service(Passwords).enabled:
        raise NotFound(SWITCHED_OFF)


@blueprint.post("/sign-in/password")
@rate_limit(SIGN_INS_A_MINUTE, timedelta(minutes=1))
@public
async def by_password() -> Response:
    """Begin a session for who knows the password."""
    _need_passwords()
    form = await request.form
    try:
        made = await service(Passwords).sign_in(
            form.get("email", ""), form.get("password", ""), caller(), cookies.read(SESSION_COOKIE)
        )
    except InvalidInput as problem:
        return Response(await sign_in_page(problem=told(problem), email=form.get("email", "")[:254]), 403)
    return welcome(made)


@blueprint.post("/settings/password")
@rate_limit(SIGN_INS_A_MINUTE, timedelta(minutes=1))
async def set_password() -> Response:
    """Set or change one's own password; every other browser is signed out."""
    who, form = signed_in(), await request.form
    _need_passwords()
    try:
        await service(Passwords).set(
            who.account_id, form.get("email", ""), form.get("password", ""), form.get("current", "")
        )
    except InvalidInput as problem:
        return refused(SETTINGS, problem)
    accounts = service(Accounts)
    for session in await accounts.sessions(who.account_id):
        if session.id_hash != who.session:
            await accounts.revoke(session.id_hash)
    return done(SETTINGS, gettext("Your password is set. Other browsers are signed out."))


@blueprint.post("/settings/password/remove")
@rate_limit(SIGN_INS_A_MINUTE, timedelta(minutes=1))
async def remove_password() -> Response:
    """Take one's own password away."""
    who = signed_in()
    try:
        await service(Passwords).remove(who.account_id, (await request.form).get("current", ""))
    except InvalidInput as problem:
        return refused(SETTINGS, problem)
    return done(SETTINGS, gettext("Your password is gone. You sign in by a link from now on."))
