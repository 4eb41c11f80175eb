"""Watches over the bots: connects each, keeps it connected, notices when its token is worth nothing any more.

One bot's trouble never touches another: each has its own task, its own client, its own back-off.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from loguru import logger
from prometheus_client import Gauge

from nezuko.app import App
from nezuko.bots.models import Bot, BotPicture
from nezuko.config import Settings
from nezuko.errors import InvalidInput, NotFound, StorageError
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.i18n.pages import mark
from nezuko.storage.failures import is_transient
from nezuko.telegram.client import BotClient
from nezuko.telegram.errors import BadToken, TelegramError, TokenRevoked
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.limits import Limits
from nezuko.telegram.router import Handlers
from nezuko.telegram.types import Person

HERE_ALREADY = mark("{bot} is here already, with this very token.")
UP = Gauge("nezuko_bots_up", "Bots that are connected.")

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
DRAIN_SECONDS = 1.0
WATCH_SECONDS = 0.5
"""How often the database is asked which bots are to run: the command line changes them there."""
LOOK_SECONDS = 60.0
"""How often each bot asks Telegram who it is: a token that was revoked is noticed even where nothing happens."""
LONGEST_ID = 18
"""Digits that the id in a token may have."""


@dataclass(slots=True)
class Running:
    """A bot that is connected or about to be."""

    row: Bot
    client: BotClient
    task: asyncio.Task[None] | None = None
    up: bool = False
    begun: bool = False
    beginning: asyncio.Task[None] | None = None
    refused: bool = False
    ending: bool = False
    """Whether it is being disconnected on purpose."""
    at_start: bool = False
    """Whether it was launched with the program, which then may end when no bot can work at all."""

    @property
    def connected(self) -> bool:
        """Whether it can make calls now: also a bot that is up may have lost its connection for a moment."""
        return self.up and self.client.connected.is_set()


class Supervisor:
    """Service: all bots of this process.

    Others plug in: `on_prepare` before a bot's first connection, `on_up` once it has caught up, `on_gone` when it has stopped.
    """

    def __init__(self, app: App) -> None:
        self._app = app
        self._events = app.get(EventLog)
        self._tasks = app.tasks.branch("bots")
        self._running: dict[int, Running] = {}
        self._changing = asyncio.Lock()
        self._started = False
        self.count = 0
        """How many bots there are, paused ones too, as the database said last."""
        self.on_prepare: list[Callable[[int, BotClient], Awaitable[None]]] = []
        self.on_up: list[Callable[[int], Awaitable[None]]] = []
        self.on_gone: list[Callable[[int], Awaitable[None]]] = []
        self.on_hopeless: list[Callable[[str], None]] = []
        """Told, with the reasons, when Telegram refused the tokens of all bots before any of them could connect."""

    # ------------------------------------------------------------ asking

    def gateway(self, bot_id: int) -> Gateway:
        """The way to Telegram as that bot. Raises NotFound if it doesn't run."""
        running = self._running.get(bot_id)
        if running is None:
            raise NotFound("This bot isn't running at present.")
        return running.client.gateway

    def person(self, bot_id: int) -> Person:
        """The bot itself. Raises NotFound if it doesn't run."""
        running = self._running.get(bot_id)
        if running is None:
            raise NotFound("This bot isn't running at present.")
        return running.client.me or Person(bot_id, running.row.name, running.row.username or None, is_bot=True)

    def bots(self) -> list[tuple[Bot, bool]]:
        """The running bots, each with whether it is connected."""
        return [(running.row, running.connected) for running in self._running.values()]

    def problem(self, bot_id: int) -> str:
        """What keeps a bot from working, as a sentence; "" if nothing does, or if it doesn't run."""
        running = self._running.get(bot_id)
        return running.row.problem if running else ""

    def client(self, bot_id: int) -> BotClient | None:
        """The connection of a bot that runs, for status pages."""
        running = self._running.get(bot_id)
        return running.client if running else None

    def use(self, settings: Settings) -> None:
        """Let all bots work from now on as these settings say."""
        for running in self._running.values():
            running.client.sweep_at(settings.gate.sweep_per_second)

    async def verify(self, token: str) -> tuple[Person, bytes]:
        """Ask Telegram whose token this is, without taking the bot in. Returns the bot and its picture (a JPEG, empty if it has none).

        Raises:
            InvalidInput: this can't be a bot's token, or it is the one of a bot that runs already.
            BadToken, TokenRevoked, Unreachable, …: what Telegram says of it.
        """
        bot_id = token_id(token)
        running = self._running.get(bot_id)
        if running is not None and not running.refused and self._token(running.row) == token.strip():
            raise InvalidInput(HERE_ALREADY, bot=self.person(bot_id).label)
        probe = self._client(bot_id, token.strip(), Handlers(), probe=True)
        try:
            person = await probe.start()
            return person, await probe.gateway.own_picture(probe.photo) if probe.photo else b""
        finally:
            await probe.stop(0)

    # ------------------------------------------------------------ changing

    async def start(self) -> None:
        """Connect every active bot, each in the background, and from now on do what the database says of them."""
        self._started = True
        await self.settle(at_start=True)
        self._tasks.every("watch", WATCH_SECONDS, self._watch, at_once=False)
        self._tasks.every("look", LOOK_SECONDS, self.look, at_once=False)

    async def stop(self) -> None:
        """Drain and disconnect all bots."""
        self._started = False
        async with self._changing, asyncio.TaskGroup() as together:
            for bot_id in list(self._running):
                together.create_task(self._halt(bot_id))
        await self._tasks.stop()

    async def add(self, token: str) -> Bot:
        """Take a bot in, or bring it back with a new token, and connect it.

        Raises:
            InvalidInput: this can't be a bot's token.
        """
        row = await save_bot(self._app, token)
        await self.settle()
        return row

    async def pause(self, bot_id: int) -> Bot:
        """Disconnect a bot until `resume`; its groups are left as they are. Raises NotFound."""
        await self._known(bot_id)
        await Bot.filter(id=bot_id).update(active=False, problem="")
        await self.settle()
        return await self._known(bot_id)

    async def resume(self, bot_id: int) -> Bot:
        """Connect a paused bot again; harmless if it runs. Raises NotFound."""
        await self._known(bot_id)
        await Bot.filter(id=bot_id).update(active=True)
        await self.settle()
        return await self._known(bot_id)

    async def delete(self, bot_id: int) -> Bot:
        """Disconnect a bot and wipe its token; its groups and their rules stay, for when it is added again. Raises NotFound."""
        row = await self._known(bot_id)
        await Bot.remove(bot_id)
        await self.settle()
        return row

    async def settle(self, *, at_start: bool = False) -> None:
        """Let run what the database says should, and nothing else. Before `start` (on the command line) this does nothing."""
        async with self._changing:
            if not self._started:
                return
            rows = {row.id: row for row in await Bot.all().order_by("added_at")}
            self.count = sum(1 for row in rows.values() if row.deleted_at is None)
            for running in list(self._running.values()):
                row = rows.get(running.row.id)
                if row is None or not row.wanted or not self._is_still(running, row):
                    await self._halt(running.row.id)
                    self._tell_gone(running.row, row)
            for row in rows.values():
                if row.wanted and row.id not in self._running:
                    await self._launch(row, at_start=at_start)

    def _is_still(self, running: Running, row: Bot) -> bool:
        """Whether what runs is what the row says: not if it has a new token, or the refused one was given once more."""
        if running.refused and not row.problem:
            return False
        return running.row.token == row.token or self._token(running.row) == self._token(row)

    def _token(self, row: Bot) -> str | None:
        try:
            return self._app.vault.decrypt(row.token or b"").decode()
        except StorageError:
            return None

    def _tell_gone(self, known: Bot, row: Bot | None) -> None:
        if row is not None and row.wanted:
            return  # it goes on at once, with another token
        how = "was paused" if row is not None and row.deleted_at is None else "was removed"
        self._events.record(Kind.BOT_DOWN, bot_id=known.id, text=f"{known.label} {how}")

    async def _watch(self) -> None:
        try:
            await self.settle()
        except Exception as error:
            if not is_transient(error):
                raise
            raise ConnectionError("the database doesn't say which bots are to run") from error

    async def look(self) -> None:
        """Let each connected bot ask Telegram who it is."""
        await asyncio.gather(*(self._look_at(running) for running in self._running.values() if running.connected))

    async def _look_at(self, running: Running) -> None:
        try:
            me = await running.client.look()
        except TelegramError as error:
            logger.bind(bot=running.row.id).info("the bot could not be looked at: {}", error)
            return
        if (me.name, me.username or "") != (running.row.name, running.row.username):
            await self._note(running.row, running.row.problem, name=me.name, username=me.username or "")
        await self._look_at_picture(running)

    @staticmethod
    async def _look_at_picture(running: Running) -> None:
        """Keep the bot's picture as it is now."""
        photo, bot_id = running.client.photo, running.row.id
        known = await BotPicture.get_or_none(bot_id=bot_id)
        if photo is None:
            if known is not None:
                await known.delete()
        elif known is None or known.photo_id != photo.id:
            jpeg = await running.client.gateway.own_picture(photo)
            if jpeg:
                await BotPicture.update_or_create({"photo_id": photo.id, "jpeg": jpeg}, bot_id=bot_id)

    @staticmethod
    async def _known(bot_id: int) -> Bot:
        row = await Bot.get_or_none(id=bot_id, deleted_at=None)
        if row is None:
            raise NotFound("There is no such bot here.")
        return row

    # ------------------------------------------------------------ inside

    def _client(self, bot_id: int, token: str, handlers: Handlers, *, probe: bool = False) -> BotClient:
        return BotClient(
            bot_id=bot_id,
            token=token,
            settings=self._app.settings.telegram,
            vault=self._app.vault,
            writer=self._app.writer,
            handlers=handlers,
            limits=Limits.with_sweep(self._app.settings.gate.sweep_per_second),
            probe=probe,
        )

    async def _launch(self, row: Bot, *, at_start: bool = False) -> None:
        try:
            token = self._app.vault.decrypt(row.token or b"").decode()
        except StorageError as error:
            problem = f"Its token can't be read: {error}"
            if row.problem != problem:
                await self._note(row, problem)
            return
        client = self._client(row.id, token, self._app.updates)
        running = self._running[row.id] = Running(row, client, at_start=at_start)
        for prepare in self.on_prepare:
            await prepare(row.id, client)
        running.task = self._tasks.start(f"bot {row.id}", self._keep(running))

    async def _keep(self, running: Running) -> None:
        """Keep one bot connected until it is stopped or its token is refused."""
        pause = FIRST_PAUSE
        while True:
            asked_to_wait = 0.0
            try:
                await self._connect(running)
                pause = FIRST_PAUSE
                await running.client.run()
                return
            except (BadToken, TokenRevoked) as error:
                await self._down(running, str(error))
                running.refused = True
                await self._retire(running)
                self._give_up_if_hopeless()
                return
            except TelegramError as error:
                if running.ending:
                    return
                asked_to_wait = error.retry_after or 0.0
                await self._down(running, str(error))
            except Exception as error:  # noqa: BLE001 - the edge of one bot: a bug here must not end the others
                logger.bind(bot=running.row.id).exception("the bot failed")
                await self._down(running, f"An unexpected error: {error!r}")
            await asyncio.sleep(max(asked_to_wait, pause * random.uniform(0.75, 1.25)))
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _connect(self, running: Running) -> None:
        me = await running.client.start()
        running.up = True
        self._count()
        row = running.row
        await self._note(row, "", name=me.name, username=me.username or "")
        logger.bind(bot=row.id).info("@{} is connected", me.username)
        self._events.record(Kind.BOT_UP, bot_id=row.id, text=f"{me.label} is connected")
        if not running.begun:
            running.begun = True
            running.beginning = self._tasks.start(f"begin {row.id}", self._begin(running))
            if running.client.photo is not None:
                self._tasks.start(f"picture of {row.id}", self._look_at_picture(running))

    async def _begin(self, running: Running) -> None:
        """Go to work once everything that was missed has been told: who acts before that acts on what was so long ago."""
        await running.client.caught_up.wait()
        for begin in self.on_up:
            if running.ending:  # it was connected only while it was being stopped
                return
            await begin(running.row.id)

    async def _down(self, running: Running, problem: str) -> None:
        if running.up or running.row.problem != problem:
            logger.bind(bot=running.row.id).warning("the bot is down: {}", problem)
            self._events.record(Kind.BOT_DOWN, bot_id=running.row.id, text=problem)
        running.up = False
        self._count()
        await self._note(running.row, problem)

    @staticmethod
    async def _note(row: Bot, problem: str, **changes: str) -> None:
        row.problem = problem
        await Bot.filter(id=row.id).update(problem=problem, **changes)
        row.update_from_dict(changes)

    async def _halt(self, bot_id: int) -> None:
        running = self._running.pop(bot_id, None)
        if running is None:
            return
        running.ending = True
        await self._retire(running)
        await _end(running.task)
        self._count()

    async def _retire(self, running: Running) -> None:
        """End a bot's work: what still waits to be asked of Telegram fails at once. Harmless if it has ended."""
        await _end(running.beginning)
        await running.client.stop(DRAIN_SECONDS)
        for gone in self.on_gone:
            await gone(running.row.id)

    def _give_up_if_hopeless(self) -> None:
        everybody = self._running.values()
        if all(running.at_start and running.refused and not running.begun for running in everybody):
            reasons = " ".join(f"Bot {running.row.id}: {running.row.problem}" for running in everybody)
            for tell in self.on_hopeless:
                tell(reasons)

    def _count(self) -> None:
        UP.set(sum(1 for running in self._running.values() if running.up))

    async def ready(self) -> str | None:
        """For /ready: None if every bot is connected, else a sentence."""
        down = [
            running.row.username or str(running.row.id) for running in self._running.values() if not running.connected
        ]
        return f"Not connected to Telegram: {', '.join(down)}." if down else None


async def _end(task: asyncio.Task[None] | None) -> None:
    if task is not None:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def token_id(token: str) -> int:
    """The id of the bot whose token this is: the number before the colon.

    Raises:
        InvalidInput: this can't be a bot's token.
    """
    number, _, secret = token.strip().partition(":")
    if not (number.isascii() and number.isdigit() and len(number) <= LONGEST_ID) or not secret:
        raise InvalidInput('That isn\'t a bot token. @BotFather gives them, as in "123456789:AAE…".')
    return int(number)


async def save_bot(app: App, token: str, *, keep_paused: bool = False) -> Bot:
    """Write a bot's token down, sealed. `keep_paused`: a bot that was paused stays so.

    Raises:
        InvalidInput: this can't be a bot's token.
    """
    bot_id = token_id(token)
    known = await Bot.get_or_none(id=bot_id)
    row = known or Bot(id=bot_id, added_at=int(time.time()))
    row.token = app.vault.encrypt(token.strip())
    if not (keep_paused and known is not None and known.deleted_at is None):
        row.active = True
    row.deleted_at, row.problem = None, ""
    await row.save()
    return row
