"""The command line. Each command opens what it needs and says in a sentence what went wrong; problems of a start end with status 2."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any

import click
from loguru import logger

from nezuko import actor, log
from nezuko.accounts.accounts import Accounts
from nezuko.accounts.token_commands import token
from nezuko.administration.bots import Bots
from nezuko.analytics import recount
from nezuko.bots.models import Bot
from nezuko.bots.supervisor import save_bot
from nezuko.checkup import checkup
from nezuko.config import Settings, load
from nezuko.demo import show
from nezuko.errors import ConfigurationError, NezukoError, NotFound
from nezuko.groups.directory import Groups
from nezuko.main import build, run, stop_on_signals
from nezuko.sandbox import standalone
from nezuko.storage import migrations
from nezuko.storage.address import Address
from nezuko.storage.backup import backup, file_name
from nezuko.storage.database import open_database
from nezuko.storage.locks import in_use, is_in_use
from nezuko.storage.rotation import rotate_key

IN_USE = "Nezuko is already running on this data folder. Stop it first, or set storage.data_dir to another folder"
PROBLEM = 2
"""Exit status when the program can't do what it was asked for."""

MISSING = """\
Nezuko needs {what} to reach Telegram.
Get api_id and api_hash at https://my.telegram.org (NEZUKO_TELEGRAM__API_ID, NEZUKO_TELEGRAM__API_HASH, or config.toml), \
a bot token from @BotFather (on the dashboard; or NEZUKO_TELEGRAM__BOT_TOKENS, or: nezuko bot add).
To look around first, without any of them: make demo"""

READY = "the dashboard is at {}; sign in with: nezuko link"
NO_BOT = "there is no bot yet: the dashboard at {} leads you through it, sign in with: nezuko link (or give a token to: nezuko bot add)"


class Program(click.Group):
    """Turns our own errors into one sentence and a status."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except NezukoError as error:
            click.echo(str(error), err=True)
            sys.exit(PROBLEM)


@click.group(cls=Program, invoke_without_command=True)
@click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    help="A TOML file; default: config.toml here, if there is one.",
)
@click.version_option(package_name="nezuko")
@click.pass_context
def main(ctx: click.Context, config_file: Path | None) -> None:
    """Nezuko: members write in your group while they are in your channels."""
    ctx.obj = config_file
    if ctx.invoked_subcommand is None:
        ctx.invoke(run_command)


@main.command("run")
@click.pass_obj
def run_command(config_file: Path | None) -> None:
    """Guard the groups on Telegram (this is what happens without a command, too)."""
    settings = _settings(config_file)
    _await(_run(settings))


async def _run(settings: Settings) -> None:
    telegram = settings.telegram
    lacking = [
        name for name, there in (("api_id", telegram.api_id), ("api_hash", telegram.api_hash.get_secret_value())) if not there
    ]  # fmt: skip
    if lacking:
        raise ConfigurationError(MISSING.format(what=" and ".join(lacking)))
    async with in_use(settings.storage.data_dir, IN_USE), build(settings) as app:
        for token in telegram.bot_tokens:
            await save_bot(app, token.get_secret_value(), keep_paused=True)
        first_visit = not await Bot.exists(deleted_at=None)
        stop = asyncio.Event()
        stop_on_signals(stop)
        await run(app, stop, ready=lambda url: logger.info(NO_BOT if first_visit else READY, url))


@main.command()
@click.option("--people", default=show.PEOPLE, show_default=True, help="How many simulated people there are.")
@click.option("--pace", default=1.0, show_default=True, help="How fast they live; 1 is a human pace.")
@click.pass_obj
def demo(config_file: Path | None, people: int, pace: float) -> None:
    """Guard three groups on an embedded Telegram, with simulated people and a practice room."""
    _await(show.run_demo(config_file, people=people, pace=pace))


@main.command()
@click.pass_obj
def check(config_file: Path | None) -> None:
    """Check configuration, key, database, Redis, and each bot's rights; say what is wrong and how to mend it."""
    settings = _settings(config_file)
    sys.exit(0 if _await(checkup(settings, click.echo)) else 1)


@main.command()
@click.option("--listen", default="127.0.0.1:4430", show_default=True, help="Where clients connect, as host:port.")
@click.option(
    "--control", default="127.0.0.1:4431", show_default=True, help="Where the control API answers, as host:port."
)
@click.option(
    "--profile", default="telegram", show_default=True, type=click.Choice(["telegram", "free"]), help="Its rate limits."
)
@click.option("--key-file", default="var/sandbox.pem", show_default=True, help="Where its public key is written.")
def sandbox(listen: str, control: str, profile: str, key_file: str) -> None:
    """Run the practice Telegram alone, with a control API (see docs/sandbox.md)."""
    sys.exit(standalone.main(listen, control, profile, Path(key_file)))


@main.command()
@click.pass_obj
def link(config_file: Path | None) -> None:
    """Print a link that signs you in to the dashboard, once, within ten minutes."""
    settings = _settings(config_file)
    if not settings.accounts.console_links:
        raise ConfigurationError("Links from the command line are switched off: accounts.console_links.")
    click.echo(_await(_link(settings)))


async def _link(settings: Settings) -> str:
    async with open_database(settings.storage):
        return settings.web.public_address + await Accounts(settings.web).sign_in_link()


@main.group()
def bot() -> None:
    """Add, list, pause, resume and remove bots; a running nezuko does it within two seconds."""


@bot.command("add")
@click.argument("token", required=False)
@click.pass_obj
def bot_add(config_file: Path | None, token: str | None) -> None:
    """Take a bot in. Without TOKEN it is asked for, so that it doesn't end up in the shell's history."""
    token = token or click.prompt("Token from @BotFather", hide_input=True)
    settings = _settings(config_file)
    row = _await(_with_bots(settings, lambda bots: bots.add(token)))
    click.echo(f"Bot {row.id} is taken in. {_when(settings, 'It connects')}")


@bot.command("list")
@click.pass_obj
def bot_list(config_file: Path | None) -> None:
    """List the bots."""
    settings = _settings(config_file)
    for row in _await(_bots(settings)):
        state = "removed" if row.deleted_at else row.problem or ("ok" if row.active else "paused")
        click.echo(f"{row.id}  {'@' + row.username if row.username else '(never connected)':24} {state}")


async def _bots(settings: Settings) -> list[Bot]:
    async with open_database(settings.storage):
        return await Bot.all().order_by("added_at")


@bot.command("pause")
@click.argument("bot_id", type=int)
@click.pass_obj
def bot_pause(config_file: Path | None, bot_id: int) -> None:
    """Disconnect a bot until it is resumed. In its groups nobody is muted or freed meanwhile."""
    settings = _settings(config_file)
    row = _await(_with_bots(settings, lambda bots: bots.pause(bot_id)))
    click.echo(f"{row.label} is paused. {_when(settings, 'That takes effect')}")


@bot.command("resume")
@click.argument("bot_id", type=int)
@click.pass_obj
def bot_resume(config_file: Path | None, bot_id: int) -> None:
    """Connect a paused bot again; it catches up with what it missed."""
    settings = _settings(config_file)
    row = _await(_with_bots(settings, lambda bots: bots.resume(bot_id)))
    click.echo(f"{row.label} is resumed. {_when(settings, 'It connects')}")


@bot.command("remove")
@click.argument("bot_id", type=int)
@click.pass_obj
def bot_remove(config_file: Path | None, bot_id: int) -> None:
    """Forget a bot's token. Its groups and their rules are kept, in case it is added again."""
    settings = _settings(config_file)
    row = _await(_with_bots(settings, lambda bots: bots.delete(bot_id)))
    click.echo(f"{row.label} is removed; its groups are kept. {_when(settings, 'That takes effect')}")


async def _with_bots(settings: Settings, work: Callable[[Bots], Awaitable[Bot]]) -> Bot:
    """Change something about a bot, in the name of whoever sits at this machine."""
    async with build(settings) as app:
        await app.get(Groups).load()
        with actor.bound(actor.Actor("Command line", via="console")):
            try:
                return await work(app.get(Bots))
            except NotFound as error:
                raise NotFound(f"{error} See: nezuko bot list") from None


def _when(settings: Settings, what: str) -> str:
    """When a running program, if there is one, does it."""
    return f"{what} now." if is_in_use(settings.storage.data_dir) else f"{what} when nezuko runs."


main.add_command(token)


@main.command("rotate-key")
@click.pass_obj
def rotate_key_command(config_file: Path | None) -> None:
    """Make a new encryption key and seal every secret anew with it. Stop nezuko before."""
    settings = _settings(config_file)
    count = _await(rotate_key(settings.storage))
    click.echo(f"{count} secrets are sealed with the new key.")


@main.command("backup")
@click.argument("target", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def backup_command(config_file: Path | None, target: Path | None) -> None:
    """Copy the database (SQLite) to TARGET, or beside it; nezuko may run meanwhile. Keep the encryption key elsewhere."""
    settings = _settings(config_file)
    target = target or settings.storage.data_dir
    target = target / file_name() if target.is_dir() else target
    size = _await(backup(Address.of(settings.storage), target))
    click.echo(f"{target}: {size} bytes. Keep a copy of the encryption key, but not beside it.")


@main.group()
def counts() -> None:
    """The counts from which charts are drawn."""


@counts.command("check")
@click.pass_obj
def counts_check(config_file: Path | None) -> None:
    """Compare them with the events and calls that they are counts of."""
    wrong = _await(_counts(_settings(config_file), mend=False))
    click.echo(f"{wrong} counts differ. To mend them: nezuko counts rebuild" if wrong else "All counts are right.")
    sys.exit(1 if wrong else 0)


@counts.command("rebuild")
@click.pass_obj
def counts_rebuild(config_file: Path | None) -> None:
    """Make them anew, as far back as all events and calls are kept; older ones stay as they are."""
    _await(_counts(_settings(config_file), mend=True))
    click.echo("All counts are made anew.")


async def _counts(settings: Settings, *, mend: bool) -> int:
    async with in_use(settings.storage.data_dir, IN_USE), open_database(settings.storage):
        if mend:
            await recount.recount()
            return 0
        return await recount.differences()


@main.group()
def migrate() -> None:
    """The database's structure."""


@migrate.command("up")
@click.pass_obj
def migrate_up(config_file: Path | None) -> None:
    """Bring the database up to date (every start does that, too)."""
    settings = _settings(config_file)
    click.echo(f"{_await(_migrate(settings))} is up to date.")


async def _migrate(settings: Settings) -> str:
    async with open_database(settings.storage) as database:
        return database.address_shown


@migrate.command("make")
@click.argument("name")
def migrate_make(name: str) -> None:
    """Write a migration for what changed in the models, for both databases. For developers."""
    made = migrations.make(name)
    click.echo(f"Read what {made} does before you commit it." if made else "The models have not changed.")


def _settings(config_file: Path | None) -> Settings:
    settings = load(config_file)
    log.configure(settings.log)
    return settings


def _await(work: Coroutine[Any, Any, Any]) -> Any:
    try:
        return asyncio.run(work)
    except KeyboardInterrupt:
        sys.exit(130)
