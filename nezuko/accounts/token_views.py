"""One's own API tokens: made, shown once, revoked."""

from __future__ import annotations

from collections.abc import Collection

from quart import Blueprint, Response, render_template, request

from nezuko.accounts.models import Account, ApiToken
from nezuko.accounts.settings_views import HERE
from nezuko.accounts.tokens import Tokens
from nezuko.errors import InvalidInput, NotFound
from nezuko.i18n.pages import gettext, mark, told
from nezuko.web.asking import Question, ask, done, refused
from nezuko.web.export import Cell, csv_response, csv_time
from nezuko.web.guard import signed_in
from nezuko.web.numbers import whole_number
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("tokens", __name__, url_prefix="/settings/tokens")

LIFETIMES = {7: mark("7 days"), 30: mark("30 days"), 90: mark("90 days"), 365: mark("One year")}
USUAL_DAYS = 90
HEADER = ("id", "name", "begins_with", "may", "made", "expires", "last_used")
WORDS = {
    Permission.DASHBOARD_VIEW: mark("See the overview, events and members"),
    Permission.GROUPS_VIEW: mark("See groups"),
    Permission.GROUPS_CHANGE: mark("Change groups and their rules"),
    Permission.CHANNELS_VIEW: mark("See channels"),
    Permission.CHANNELS_CHANGE: mark("Check and forget channels"),
    Permission.MEMBERS_ACT: mark("Unmute, exempt and judge members"),
    Permission.PEOPLE_DATA: mark("Export and delete all that is kept about a person"),
    Permission.BROADCASTS_SEND: mark("Write to all members or groups at once"),
    Permission.BOTS_VIEW: mark("See bots"),
    Permission.BOTS_CHANGE: mark("Add, pause and remove bots"),
    Permission.ANALYTICS_VIEW: mark("Read charts"),
    Permission.LOGS_VIEW: mark("Read the log"),
    Permission.AUDIT_VIEW: mark("Read the audit"),
    Permission.CONFIG_CHANGE: mark("Change settings and webhooks"),
    Permission.ACCOUNTS_CHANGE: mark("Change who may sign in"),
}
_LONGEST_ID = 19


@blueprint.get("/list.csv")
async def tokens_csv() -> Response:
    """One's own tokens as a file, without their secrets."""
    rows = await service(Tokens).of(signed_in().account_id)
    return csv_response("nezuko-tokens", HEADER, [_row(row) for row in rows])


def _row(row: ApiToken) -> tuple[Cell, ...]:
    return (
        row.id,
        row.name,
        row.prefix,
        row.scopes,
        csv_time(row.created_at),
        csv_time(row.expires_at),
        csv_time(row.last_used),
    )


@blueprint.get("/new")
async def new() -> str:
    """Ask what it shall be for."""
    return await _form()


async def _form(problem: str = "", name: str = "", chosen: Collection[str] = (), days: int = USUAL_DAYS) -> str:
    own = signed_in().permissions
    return await render_template(
        "accounts/token_new.html",
        problem=problem,
        name=name,
        chosen=chosen,
        days=days,
        lifetimes=LIFETIMES,
        offered={permission: words for permission, words in WORDS.items() if permission in own},
    )


@blueprint.post("")
async def make() -> str | tuple[str, int]:
    """Make it, and show it this once."""
    who, form = signed_in(), await request.form
    name, scopes, days = form.get("name", ""), form.getlist("scope"), form.get("days", "")
    number = int(days) if days in {str(known) for known in LIFETIMES} else USUAL_DAYS
    try:
        made = await service(Tokens).make(await Account.get(id=who.account_id), name, scopes, number)
    except InvalidInput as error:
        return await _form(told(error), name, scopes, number), 422
    return await render_template("accounts/token_made.html", row=made.row, secret=made.secret)


@blueprint.get("/<token_id>/revoke")
async def ask_revoke(token_id: str) -> str:
    """Ask before a program is locked out."""
    number = _number(token_id)
    for row in await service(Tokens).of(signed_in().account_id):
        if row.id == number:
            return await ask(
                Question(
                    title=gettext("Revoke “{name}”?", name=row.name),
                    text=gettext("Whatever shows it is turned away from now on, and what it has open ends."),
                    action=f"/settings/tokens/{row.id}/revoke",
                    back=HERE,
                    button=gettext("Revoke"),
                    undo=gettext("It can't be undone, but you can make another one."),
                )
            )
    raise NotFound("There is no such token. It may have been revoked already.")


@blueprint.post("/<token_id>/revoke")
async def revoke(token_id: str) -> Response:
    """Lock a program out."""
    try:
        row = await service(Tokens).revoke(_number(token_id), signed_in().account_id)
    except NotFound as error:
        return refused(HERE, error)
    return done(HERE, gettext("“{name}” is revoked.", name=row.name))


def _number(text: str) -> int:
    if (number := whole_number(text)) is None:
        raise NotFound("There is no such token. It may have been revoked already.")
    return number
