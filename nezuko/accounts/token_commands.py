"""`nezuko token …`: API tokens from the command line."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import click

from nezuko import actor, log
from nezuko.accounts.accounts import Accounts
from nezuko.accounts.models import CONSOLE, Account, ApiToken, Role
from nezuko.accounts.tokens import Made, Tokens
from nezuko.audit.log import Audit
from nezuko.config import Settings, load
from nezuko.errors import NotFound
from nezuko.storage.database import open_database
from nezuko.storage.writer import Writer
from nezuko.tasks import Tasks
from nezuko.web.permissions import Permission

USUAL_DAYS = 90


@click.group()
def token() -> None:
    """Make, list and revoke tokens for programs that call the API."""


@token.command("make")
@click.argument("name")
@click.option(
    "--may", "scopes", multiple=True, required=True, type=click.Choice([one.value for one in Permission]),
    help="What it may do; may be given several times.",
)  # fmt: skip
@click.option("--days", default=USUAL_DAYS, show_default=True, help="After how many days it expires.")
@click.option(
    "--account", default=CONSOLE, help="Telegram id of the account it belongs to; default: that of the command line."
)
@click.pass_obj
def make(config_file: Path | None, name: str, scopes: tuple[str, ...], days: int, account: int) -> None:
    """Make a token called NAME and print it, this once."""
    made = asyncio.run(_make(_settings(config_file), name, scopes, days, account))
    click.echo(made.secret)


async def _make(settings: Settings, name: str, scopes: tuple[str, ...], days: int, telegram_id: int) -> Made:
    async with _tokens(settings) as (tokens, accounts):
        if telegram_id == CONSOLE:
            account = await accounts.account_for(CONSOLE, Role.OWNER, "")
        else:
            account = await _known(telegram_id)
        return await tokens.make(account, name, scopes, days)


async def _known(telegram_id: int) -> Account:
    account = await Account.get_or_none(telegram_id=telegram_id)
    if account is None:
        raise NotFound(f"Nobody with the Telegram id {telegram_id} may sign in. Let them in first, on the page Admins.")
    return account


@token.command("list")
@click.pass_obj
def list_tokens(config_file: Path | None) -> None:
    """List all tokens, the newest first."""
    for row in asyncio.run(_all(_settings(config_file))):
        until = datetime.fromtimestamp(row.expires_at, UTC).strftime("%Y-%m-%d")
        state = f"until {until}" if row.expires_at > time.time() else f"expired {until}"
        who = row.account.name or row.account.telegram_id or "command line"
        click.echo(f"{row.id}  {row.prefix}…  {row.name}  ({who}, {state}): {row.scopes}")


async def _all(settings: Settings) -> list[ApiToken]:
    async with open_database(settings.storage):
        return await ApiToken.all().select_related("account").order_by("-id")


@token.command("revoke")
@click.argument("token_id", type=int)
@click.pass_obj
def revoke(config_file: Path | None, token_id: int) -> None:
    """End a token at once; also one that is in use now."""
    row = asyncio.run(_revoke(_settings(config_file), token_id))
    click.echo(f"“{row.name}” is revoked.")


async def _revoke(settings: Settings, token_id: int) -> ApiToken:
    async with _tokens(settings) as (tokens, _):
        return await tokens.revoke(token_id)


@asynccontextmanager
async def _tokens(settings: Settings) -> AsyncIterator[tuple[Tokens, Accounts]]:
    """The service over the open database; what it records is written at the end."""
    async with open_database(settings.storage):
        tasks, writer = Tasks("token"), Writer()
        writer.start(tasks)
        accounts = Accounts(settings.web)
        try:
            with actor.bound(actor.Actor("Command line", via="console")):
                yield Tokens(accounts, Audit(writer)), accounts
        finally:
            await writer.stop()
            await tasks.stop()


def _settings(config_file: Path | None) -> Settings:
    settings = load(config_file)
    log.configure(settings.log)
    return settings
