"""The one place where everything is made and put together: read it from top to bottom."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from loguru import logger

from nezuko import (
    accounts,
    administration,
    analytics,
    api,
    audit,
    bots,
    broadcasts,
    commands,
    configuration,
    enforcement,
    entrance,
    events,
    first_visit,
    group_admins,
    groups,
    log_channels,
    logs,
    maintenance,
    palette,
    privacy,
    sweeps,
    tables,
    ways,
    webhooks,
)
from nezuko.accounts.accounts import Accounts
from nezuko.app import App
from nezuko.bots.supervisor import Supervisor
from nezuko.config import Settings
from nezuko.configuration import changes
from nezuko.errors import ConfigurationError
from nezuko.events.feed import Feed
from nezuko.storage.database import open_database
from nezuko.storage.stores import open_store
from nezuko.storage.vault import Vault
from nezuko.storage.writer import Writer
from nezuko.tasks import Tasks
from nezuko.web.app import create
from nezuko.web.guard import Guard
from nezuko.web.serve import Listener, listen, serve
from nezuko.web.status import Readiness

FEATURES: tuple[Callable[[App], None], ...] = (
    events.setup,
    analytics.setup,
    audit.setup,
    accounts.setup,
    bots.setup,
    webhooks.setup,
    groups.setup,
    enforcement.setup,
    ways.setup,
    sweeps.setup,
    log_channels.setup,
    broadcasts.setup,
    privacy.setup,
    group_admins.setup,
    entrance.setup,
    administration.setup,
    logs.setup,
    configuration.setup,
    maintenance.setup,
    tables.setup,
    api.setup,
    palette.setup,
    commands.setup,
    first_visit.setup,
)
"""In floor order: each may use what those before it provide."""

WRITER_LAG_ROWS = 50_000


@asynccontextmanager
async def build(settings: Settings) -> AsyncIterator[App]:
    """Open the database and make all services; close them in reverse order.

    Raises:
        ConfigurationError, StorageError: it can't work like this; the text says what to do.
    """
    async with open_database(settings.storage) as database, open_store(settings.storage) as store:
        vault = await Vault.open(settings.storage)
        tasks = Tasks("nezuko")
        writer = Writer()
        writer.start(tasks)
        in_force = await changes.in_force(settings)
        app = App(
            settings=in_force, given=settings, database=database, vault=vault, writer=writer, tasks=tasks, store=store
        )
        app.provide(app)
        app.readiness.add("database", lambda: _database_answers(app))
        app.readiness.add("writer", lambda: _writer_keeps_up(app))
        for plug_in in FEATURES:
            plug_in(app)
        try:
            yield app
        finally:
            await writer.stop()
            await tasks.stop()


async def _database_answers(app: App) -> str | None:
    await app.database.ping()
    return None


async def _writer_keeps_up(app: App) -> str | None:
    pending = app.writer.pending
    return f"{pending} rows wait to be written; the database is too slow." if pending > WRITER_LAG_ROWS else None


@asynccontextmanager
async def running(app: App) -> AsyncIterator[None]:
    """Start what the features registered, connections last; stop it in reverse order, each whatever happens to the others."""
    for start in (*app.on_start, *app.on_connect):
        await start()
    app.retention.start(app.tasks)
    try:
        yield
    finally:
        for stop in reversed(app.on_stop):
            try:
                await stop()
            except Exception:  # noqa: BLE001 - closing survives one failure
                logger.exception("a part could not be stopped cleanly")


async def run(
    app: App, stop: asyncio.Event, *, listener: Listener | None = None, ready: Callable[[str], object] | None = None
) -> None:
    """Serve until `stop` is set.

    Args:
        app: from `build`.
        stop: set it to end.
        listener: a bound socket; default is the one of the settings.
        ready: told the dashboard's address once it can be opened.

    Raises:
        ConfigurationError: the dashboard's address can't be used, or Telegram refuses the tokens of all bots.
    """
    listener = listener or listen(app.settings.web)
    url = listener.url
    hopeless: list[str] = []

    def give_up(reasons: str) -> None:
        hopeless.append(reasons)
        stop.set()

    app.get(Supervisor).on_hopeless.append(give_up)
    provide = {**app.services, Readiness: app.readiness, Guard: app.get(Accounts).guard()}
    web = create(app.settings, provide, app.blueprints, app.nav)
    async with running(app):
        _calm_collector()
        serving = asyncio.ensure_future(serve(web, app.settings.web, stop, listener))
        if ready is not None:
            told = ready(url)
            if asyncio.iscoroutine(told):
                await told
        try:
            await serving
        finally:
            app.get(Feed).close()
    if hopeless:
        raise ConfigurationError(hopeless[0])


def _calm_collector() -> None:
    """Look for garbage less often: what was loaded at the start stays, and each full search of it stalls everything for 100 ms.

    A storm makes and drops some 100 objects for each update; nearly all of them go by their reference counts.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def stop_on_signals(stop: asyncio.Event) -> None:
    """Let SIGINT and SIGTERM set `stop`; a second SIGINT ends the process at once."""
    loop = asyncio.get_running_loop()

    def first() -> None:
        stop.set()
        loop.remove_signal_handler(signal.SIGINT)

    loop.add_signal_handler(signal.SIGINT, first)
    loop.add_signal_handler(signal.SIGTERM, stop.set)
