"""Sign in as anybody, for work on the program itself. It exists only where nobody but the developer can be."""

from __future__ import annotations

from datetime import timedelta

from loguru import logger
from quart import Blueprint, Response, render_template, request
from quart_rate_limiter import rate_limit

from nezuko.accounts.accounts import Accounts
from nezuko.accounts.models import CONSOLE, Role
from nezuko.accounts.views import SIGN_INS_A_MINUTE, caller, welcome
from nezuko.accounts.ways import Ways
from nezuko.config import Settings, on_this_machine
from nezuko.errors import ConfigurationError, Forbidden
from nezuko.i18n.pages import mark
from nezuko.web import cookies
from nezuko.web.guard import SESSION_COOKIE, public
from nezuko.web.network import is_local
from nezuko.web.service import service

blueprint = Blueprint("development", __name__)

HERE = "/sign-in/development"
PEOPLE = {Role.OWNER: CONSOLE, Role.ADMIN: -2, Role.VIEWER: -3}
"""Whom one may be. Telegram's ids are positive: these can't be anybody's."""


def refuse_in_production(settings: Settings) -> None:
    """Go on only where development sign-in is off or can do no harm. Raises ConfigurationError."""
    if not settings.accounts.development_sign_in:
        return
    problem = ""
    if not on_this_machine(settings.web.host):
        problem = "web.host isn't this machine alone"
    elif settings.web.public_url and not on_this_machine(settings.web.public_url):
        problem = "web.public_url is an address for others"
    elif settings.web.public_url.startswith("https://"):
        problem = "web.public_url has https, as a real installation"
    elif not (settings.telegram.dc_address and on_this_machine(settings.telegram.dc_address)):
        problem = "this is the real Telegram"
    if problem:
        raise ConfigurationError(
            f"accounts.development_sign_in lets everybody in, and {problem}. Switch it off; it is for `nezuko demo` on your own machine."
        )


@blueprint.get(HERE)
@public
async def choose() -> str:
    """Offer whom to be."""
    service(Ways).need(HERE)
    return await render_template("entrance/development.html", people=list(PEOPLE))


@blueprint.post(HERE)
@rate_limit(SIGN_INS_A_MINUTE, timedelta(minutes=1))
@public
async def be() -> Response:
    """Begin a session as whoever was chosen."""
    service(Ways).need(HERE)
    accounts, who = service(Accounts), caller()
    if not is_local(request):
        raise Forbidden(str(accounts.failed("refused", mark("Only from this very machine."), who, "development")))
    chosen = (await request.form).get("role", "")
    role = Role(chosen) if chosen in PEOPLE else Role.VIEWER
    logger.warning("somebody signs in as {} without showing anything: development sign-in is on", role.label)
    account = await accounts.account_for(PEOPLE[role], role, f"Development {role.value}")
    return welcome(await accounts.admit(account, who, cookies.read(SESSION_COOKIE), how="development"))
