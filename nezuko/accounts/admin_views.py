"""The page of who may sign in. For owners."""

from __future__ import annotations

from quart import Blueprint, Response, render_template, request

from nezuko.accounts.accounts import Accounts
from nezuko.accounts.admins import OFFERED, Admins, Listed
from nezuko.accounts.models import CONSOLE, Account, Role
from nezuko.errors import InvalidInput
from nezuko.i18n.pages import gettext, mark
from nezuko.web.asking import Did, Question, ask, done, refused, tried, undo
from nezuko.web.export import Cell, csv_response, csv_time
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("admins", __name__)

HERE = "/admins"
_LONGEST_ID = 15
ABOUT = {
    Role.OWNER: mark("everything"),
    Role.ADMIN: mark("groups, channels and members of all groups; no bots, settings or accounts"),
    Role.VIEWER: mark("looks, changes nothing"),
}
_SWITCHED = {True: mark("{name} may sign in again."), False: mark("{name} is switched off and signed out.")}
_IS_NOW = {
    Role.OWNER: mark("{name} is owner now."),
    Role.ADMIN: mark("{name} is admin now."),
    Role.VIEWER: mark("{name} is viewer now."),
}


@blueprint.get("/admins")
async def admins() -> str:
    """Everybody who may sign in."""
    who = require(Permission.ACCOUNTS_CHANGE)
    return await render_template(
        "accounts/admins.html",
        people=await service(Admins).listed(),
        offered=OFFERED,
        about=ABOUT,
        me=who.account_id,
        role=Role,
    )


@blueprint.get("/admins.csv")
async def admins_csv() -> Response:
    """The same as a table."""
    require(Permission.ACCOUNTS_CHANGE)
    heads = ("telegram_id", "name", "role", "active", "groups", "sessions", "last_sign_in")
    return csv_response("nezuko-admins", heads, [_row(one) for one in await service(Admins).listed()])


def _row(one: Listed) -> tuple[Cell, ...]:
    account = one.account
    active = "yes" if account.is_active else "no"
    return (
        account.telegram_id or None,
        one.name,
        Role(account.role).label,
        active,
        one.groups,
        one.sessions,
        csv_time(account.last_login),
    )


@blueprint.post("/admins")
async def invite() -> Response:
    """Let somebody in by his Telegram id."""
    require(Permission.ACCOUNTS_CHANGE)
    form = await request.form
    number = form.get("telegram_id", "").strip()
    if not (number.isascii() and number.isdigit() and 0 < len(number) <= _LONGEST_ID and int(number) > 0):
        return refused(
            HERE, InvalidInput("A Telegram id is a number, such as 123456789. @userinfobot tells anybody his own.")
        )

    async def deed() -> Did:
        known = await Account.exists(telegram_id=int(number))
        account = await service(Admins).invite(int(number), form.get("name", "").strip(), _role(form.get("role", "")))
        said = gettext(
            "{name} may sign in now: by /dashboard, in private with a bot of yours.",
            name=account.name or account.telegram_id,
        )
        return Did(said, None if known else undo(f"{HERE}/{account.id}/remove"))

    return await tried(deed(), HERE)


@blueprint.post("/admins/<int:account_id>/role")
async def set_role(account_id: int) -> Response:
    """Change what somebody may do."""
    require(Permission.ACCOUNTS_CHANGE)
    role = _role((await request.form).get("role", ""))

    async def deed() -> Did:
        former = (await service(Admins).get(account_id)).role
        account = await service(Admins).set_role(account_id, role)
        back = undo(f"{HERE}/{account_id}/role", role=former) if former in OFFERED else None
        return Did(gettext(_IS_NOW[role], name=account.name or account.telegram_id), back)

    return await tried(deed(), HERE)


@blueprint.get("/admins/<int:account_id>/switch")
async def ask_switch(account_id: int) -> str:
    """Ask before somebody is switched off."""
    require(Permission.ACCOUNTS_CHANGE)
    account = await service(Admins).get(account_id)
    return await ask(
        Question(
            title=gettext("Switch off {name}?", name=_called(account)),
            text=gettext("He is signed out everywhere at once and can't sign in any more."),
            action=f"/admins/{account_id}/switch",
            back=HERE,
            button=gettext("Switch off"),
            undo=gettext("You can switch the account on again at any time."),
            hidden=[("to", "off")],
        )
    )


@blueprint.post("/admins/<int:account_id>/switch")
async def switch(account_id: int) -> Response:
    """Switch an account off or on."""
    require(Permission.ACCOUNTS_CHANGE)
    active = (await request.form).get("to") == "on"

    async def deed() -> Did:
        account = await service(Admins).switch(account_id, active=active)
        said = gettext(_SWITCHED[active], name=_called(account))
        return Did(said, undo(f"{HERE}/{account_id}/switch", to="off" if active else "on"))

    return await tried(deed(), HERE)


@blueprint.get("/admins/<int:account_id>/remove")
async def ask_remove(account_id: int) -> str:
    """Ask before an account is removed."""
    require(Permission.ACCOUNTS_CHANGE)
    account = await service(Admins).get(account_id)
    return await ask(
        Question(
            title=gettext("Remove {name}?", name=_called(account)),
            text=gettext("The account goes, with its sessions and links. What the audit says about it stays."),
            action=f"/admins/{account_id}/remove",
            back=HERE,
            button=gettext("Remove"),
            undo=gettext("It can't be undone, but you can let the same person in again."),
        )
    )


@blueprint.post("/admins/<int:account_id>/remove")
async def remove(account_id: int) -> Response:
    """Remove an account."""
    require(Permission.ACCOUNTS_CHANGE)

    async def deed() -> str:
        return gettext("{name} is removed.", name=_called(await service(Admins).remove(account_id)))

    return await tried(deed(), HERE)


@blueprint.get("/admins/<int:account_id>/sign-out")
async def ask_sign_out(account_id: int) -> str:
    """Ask before somebody is signed out everywhere."""
    require(Permission.ACCOUNTS_CHANGE)
    account = await service(Admins).get(account_id)
    return await ask(
        Question(
            title=gettext("Sign {name} out?", name=_called(account)),
            text=gettext("Whatever its browsers have open ends at once. API tokens stay."),
            action=f"{HERE}/{account_id}/sign-out",
            back=HERE,
            button=gettext("Sign out"),
            undo=gettext("It can't be undone; whoever it is can sign in again."),
        )
    )


@blueprint.post("/admins/<int:account_id>/sign-out")
async def sign_out(account_id: int) -> Response:
    """End all sessions of an account."""
    require(Permission.ACCOUNTS_CHANGE)
    account = await service(Admins).get(account_id)
    await service(Accounts).unsettle(account_id, end=True)
    return done(HERE, gettext("{name} is signed out everywhere.", name=_called(account)))


def _called(account: Account) -> str:
    if account.telegram_id == CONSOLE:
        return gettext("the account of the command line")
    return str(account.name or f"Telegram {account.telegram_id}")


def _role(text: str) -> Role:
    return Role(text) if text in {role.value for role in OFFERED} else Role.VIEWER
