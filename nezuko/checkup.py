"""`nezuko check`: try everything that the program stands on, and print what is wrong and how to mend it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from redis.asyncio import Redis
from redis.exceptions import RedisError

from nezuko.app import App
from nezuko.bots.models import Bot
from nezuko.config import Settings
from nezuko.enforcement.health import missing_in_channel, missing_in_group
from nezuko.entrance import openid_views
from nezuko.entrance.issuer import Issuer, Unreachable
from nezuko.errors import NezukoError
from nezuko.groups.directory import Groups, Protection
from nezuko.main import build
from nezuko.telegram.client import BotClient
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.router import Handlers

REDIS_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table; `problem` is empty if all is well."""

    what: str
    problem: str = ""
    note: str = ""


async def checkup(settings: Settings, say: Callable[[str], object]) -> bool:
    """Check everything and print a table with `say`; returns whether all is well."""
    lines = [Line("configuration"), *_credentials(settings), await _redis(settings)]
    try:
        async with build(settings) as app:
            lines += [Line("database", note=app.database.address_shown), Line("encryption key")]
            lines += [*await _openid(app.settings), *await _bots(app)]
    except NezukoError as error:
        lines.append(Line("database and key", str(error)))
    width = max(len(line.what) for line in lines)
    for line in lines:
        mark = "✗" if line.problem else "✓"
        say(f"{mark} {line.what.ljust(width)}  {line.problem or line.note or 'ok'}")
    return not any(line.problem for line in lines)


def _credentials(settings: Settings) -> list[Line]:
    telegram = settings.telegram
    there = telegram.api_id and telegram.api_hash.get_secret_value()
    return [
        Line(
            "Telegram API",
            "" if there else "telegram.api_id or api_hash is missing; get them at https://my.telegram.org.",
        )
    ]


async def _redis(settings: Settings) -> Line:
    if not settings.storage.redis:
        return Line("Redis", note="not used")
    try:
        client = Redis.from_url(settings.storage.redis, socket_connect_timeout=REDIS_SECONDS)
        async with client, asyncio.timeout(REDIS_SECONDS):
            await client.execute_command("PING")  # type: ignore[no-untyped-call]  # redis types ping() wrongly and this not at all
    except (RedisError, OSError, TimeoutError, ValueError) as error:
        return Line("Redis", f"it doesn't answer ({type(error).__name__}); check storage.redis and that Redis runs.")
    return Line("Redis")


async def _openid(settings: Settings) -> list[Line]:
    """Log In With Telegram, where it is switched on: what its issuer says of itself, and its keys, can be read."""
    if not settings.accounts.openid:
        return []
    issuer = Issuer(settings.accounts)
    try:
        await issuer.places()
    except Unreachable as error:
        return [Line("Log In With Telegram", f"{error}; check accounts.openid_issuer and the way to it.")]
    finally:
        await issuer.close()
    return [Line("Log In With Telegram", note=f"lead back to {settings.web.public_address}{openid_views.BACK}")]


async def _bots(app: App) -> list[Line]:
    groups = app.get(Groups)
    await groups.load()
    rows = await Bot.running()
    if not rows:
        return [Line("bots", "there is none; add one with: nezuko bot add")]
    lines: list[Line] = []
    for row in rows:
        lines += await _bot(app, row, groups.of_bot(row.id))
    return lines


async def _bot(app: App, row: Bot, groups: list[Protection]) -> list[Line]:
    name = f"@{row.username}" if row.username else f"bot {row.id}"
    client = BotClient(
        bot_id=row.id,
        token=app.vault.decrypt(row.token or b"").decode(),
        settings=app.settings.telegram,
        vault=app.vault,
        writer=app.writer,
        handlers=Handlers(),
        probe=True,
    )
    try:
        me = await client.start()
        lines = [Line(f"@{me.username}", note="connected")]
        for group in groups:
            lines += await _group(client.gateway, group)
    except TelegramError as error:
        return [Line(name, str(error))]
    finally:
        await client.stop(0)
    return lines


async def _group(gateway: Gateway, group: Protection) -> list[Line]:
    lines = [Line(f"  {group.title}", await _problem(gateway, group.chat_id, of_group=True))]
    lines += [
        Line(f"    {channel.label}", await _problem(gateway, channel.chat_id, of_group=False))
        for channel in group.channels
    ]
    return lines


async def _problem(gateway: Gateway, chat_id: int, *, of_group: bool) -> str:
    try:
        chat = await gateway.chat(chat_id)
    except TelegramError as error:
        return str(error)
    return missing_in_group(chat) if of_group else missing_in_channel(chat)
