"""Who may sign in, and what he may do."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from nezuko.accounts.accounts import Accounts
from nezuko.accounts.admins import Admins, Listed
from nezuko.accounts.models import Role
from nezuko.api.fields import Line, Moment, OwnId, Page, TelegramId
from nezuko.api.operations import Call, Input, Nothing, Operations
from nezuko.errors import NotFound
from nezuko.web.permissions import Permission
from nezuko.web.service import service

admins = Operations("Admins", "Who may sign in, and what he may do.")

Offered = Literal["owner", "admin", "viewer"]


class AdminRef(Input):
    """An account."""

    account_id: OwnId


class ToInvite(Input):
    """Somebody who shall be let in; he signs in by /dashboard, in private with a bot."""

    telegram_id: TelegramId
    name: Line = Field("", max_length=140)
    role: Offered


class AdminChange(Input):
    """What to change; what is left out stays as it is."""

    role: Offered | None = Field(None, description="null: leave it.")
    active: bool | None = Field(
        None, description="false: he is signed out everywhere and can't sign in any more; null: leave it."
    )


class Admin(BaseModel):
    """Somebody who may sign in."""

    account_id: str
    telegram_id: int | None = Field(description="null: the account of the command line.")
    name: str
    role: Role
    active: bool
    sessions: int = Field(description="Browsers in which he is signed in.")
    groups: int = Field(description="Of a group admin: how many.")
    by_configuration: bool = Field(description="Whether the configuration makes him an owner.")
    created_at: Moment
    last_login: Moment | None


@admins.get("/admins", "List who may sign in", Permission.ACCOUNTS_CHANGE)
async def list_admins(call: Call[Nothing, Nothing, Nothing]) -> Page[Admin]:
    """Owners first."""
    del call
    return Page(items=[_admin(one) for one in await service(Admins).listed()], next=None)


@admins.post("/admins", "Let somebody in", Permission.ACCOUNTS_CHANGE, makes="/admins/{account_id}")
async def invite_admin(call: Call[Nothing, Nothing, ToInvite]) -> Admin:
    """By his Telegram id."""
    wanted = call.body
    account = await service(Admins).invite(wanted.telegram_id, wanted.name.strip(), Role(wanted.role))
    return await _one(account.id)


@admins.get("/admins/{account_id}", "Read an account", Permission.ACCOUNTS_CHANGE)
async def get_admin(call: Call[AdminRef, Nothing, Nothing]) -> Admin:
    """Whoever it belongs to."""
    return await _one(int(call.path.account_id))


@admins.patch("/admins/{account_id}", "Change an account", Permission.ACCOUNTS_CHANGE, current=get_admin)
async def change_admin(call: Call[AdminRef, Nothing, AdminChange]) -> Admin:
    """Its role, or whether it may be used. There is always an owner left."""
    number, wanted = int(call.path.account_id), call.body
    await _one(number)
    if wanted.role is not None:
        await service(Admins).set_role(number, Role(wanted.role))
    if wanted.active is not None:
        await service(Admins).switch(number, active=wanted.active)
    return await _one(number)


@admins.delete("/admins/{account_id}", "Remove an account", Permission.ACCOUNTS_CHANGE)
async def remove_admin(call: Call[AdminRef, Nothing, Nothing]) -> None:
    """With its sessions and tokens; what the audit says about it stays."""
    await _one(int(call.path.account_id))
    await service(Admins).remove(int(call.path.account_id))


@admins.delete("/admins/{account_id}/sessions", "Sign somebody out", Permission.ACCOUNTS_CHANGE)
async def sign_admin_out(call: Call[AdminRef, Nothing, Nothing]) -> None:
    """Everywhere; his API tokens stay."""
    await _one(int(call.path.account_id))
    await service(Accounts).unsettle(int(call.path.account_id), end=True)


async def _one(account_id: int) -> Admin:
    for one in await service(Admins).listed():
        if one.account.id == account_id:
            return _admin(one)
    raise NotFound("There is no such account. It may have been removed.")


def _admin(one: Listed) -> Admin:
    account = one.account
    return Admin(
        account_id=str(account.id),
        telegram_id=account.telegram_id or None,
        name=one.name,
        role=Role(account.role),
        active=account.is_active,
        sessions=one.sessions,
        groups=one.groups,
        by_configuration=one.by_configuration,
        created_at=account.created_at,
        last_login=account.last_login,
    )
