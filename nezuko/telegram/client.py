"""One bot's connection to Telegram, from sign-in to stop: connects, signs in, keeps the connection up, saves the cursor."""

from __future__ import annotations

import asyncio
import random
import time
from datetime import UTC, datetime
from typing import Any, Literal

from loguru import logger
from telethon.tl import functions as fn
from telethon.tl import types as tl

from nezuko.config import TelegramSettings
from nezuko.storage.vault import Vault
from nezuko.storage.writer import Writer
from nezuko.tasks import Tasks
from nezuko.telegram.box import SILENCE
from nezuko.telegram.call_log import CallLog, recent_writes
from nezuko.telegram.connector import Connector
from nezuko.telegram.entities import Entities
from nezuko.telegram.errors import (
    BadToken,
    RpcFault,
    TelegramError,
    TokenRevoked,
    Unreachable,
    WrongServer,
    flood_seconds,
    is_session_ended,
    translate,
)
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.limits import Limits
from nezuko.telegram.link import Link
from nezuko.telegram.pictures import photo_of
from nezuko.telegram.queue import CallQueue
from nezuko.telegram.reader import Snapshot, UpdateReader
from nezuko.telegram.router import Handlers, Router
from nezuko.telegram.servers import first_address, trust_key
from nezuko.telegram.session import Cursor, Session, SessionStore, digest
from nezuko.telegram.standings import epoch
from nezuko.telegram.types import Person, Photo

State = Literal["connecting", "up", "waiting", "stopped"]

SAVE_SECONDS = 0.5
KEEPALIVE_SECONDS = 10.0
QUIET_SECONDS = 30.0
"""After so long without a word from Telegram it is asked for a sign of life."""
PONG_SECONDS = 15.0
HELD_SECONDS = 120.0
"""After so long with the same update not done it is said in the log."""
START_TRIES = 3
STEADY_SECONDS = 5.0
"""A connection that held so long was a good one: the next loss is met by an immediate try."""
TOO_MANY = 429
"""The transport's error for too many connections (core.telegram.org/mtproto/mtproto-transports#transport-errors)."""
_PAUSE_FIRST, _PAUSE_MOST = 0.25, 30.0


class BotClient:
    """Connects one bot. `start`, then `run` until `stop`.

    Attributes:
        gateway: what the bot can do.
        router: where its updates go.
        photo: which picture the bot has.
        state: "connecting", "up", "waiting" (for the next try) or "stopped".
        connected: set while calls can be made.
        caught_up: set while nothing that was missed (before a start, during a lost connection) is still to be told.
    """

    def __init__(
        self,
        *,
        bot_id: int | None,
        token: str,
        settings: TelegramSettings,
        vault: Vault,
        writer: Writer,
        handlers: Handlers,
        limits: Limits | None = None,
        probe: bool = False,
    ) -> None:
        """Make a client that isn't connected yet.

        Args:
            bot_id: the bot's Telegram id if known; it only names things before the first sign-in.
            token: from @BotFather.
            settings: where Telegram is, and as which application to speak.
            vault: opens and seals what is secret.
            writer: keeps session, entities and the log of calls.
            handlers: what the updates are told to.
            limits: budgets of calls, if not the usual ones.
            probe: only make calls: take no updates, and leave the cursor of the program that does where it is.
        """
        name = str(bot_id or token.partition(":")[0])
        self._name = name
        self._token = token
        self._settings = settings
        self._limits = limits or Limits()
        self._probe = probe
        self._writer = writer
        self._store = SessionStore(vault, writer)
        self._connector = Connector(settings, token)
        self._entities = Entities(writer)
        self._log = CallLog(writer)
        self._tasks = Tasks(f"telegram/{name}", weather=(TelegramError,))
        self._queue = CallQueue(self._limits, self._log, session_ended=self._on_session_ended, name=name)
        self.router = Router(handlers, name=name)
        self._reader = UpdateReader(self._entities, self.router, self._queue)
        self.caught_up = self._reader.caught_up
        self.gateway = Gateway(self._queue, self._entities, self._tasks, counted=self._reader.count_from)
        self.connected = asyncio.Event()
        self.state: State = "stopped"
        self.me = Person(bot_id or 0, "", is_bot=True)
        self.photo: Photo | None = None
        self._session: Session | None = None
        self._link: Link | None = None
        self._up_since = 0.0
        self._heard = 0.0
        self._snapshot: Snapshot | None = None
        self._held_since = 0.0
        self._running = False
        self._stopping = asyncio.Event()

    def sweep_at(self, per_second: float) -> None:
        """Let sweeps use so many look-ups a second from now on."""
        self._queue.sweep_at(per_second)

    # ------------------------------------------------------------------ life

    async def start(self) -> Person:
        """Connect, sign in if there is no session yet, and begin to take updates where the last run ended.

        Raises:
            BadToken: the token was never right.
            TokenRevoked: it was right once.
            Unreachable: no server there, or it is no Telegram server; the text says what was tried.
            WrongServer: it sends this bot elsewhere.
            ConfigurationError: settings that can't be used.
        """
        self.state = "connecting"
        for attempt in range(START_TRIES):
            try:
                await self._connect()
                break
            except Unreachable as error:
                if attempt == START_TRIES - 1 or error.name == "UNKNOWN_SERVER_KEY" or self._stopping.is_set():
                    self.state = "stopped"
                    raise
                await asyncio.sleep(_pause(attempt + 1))
            except TelegramError:
                self.state = "stopped"
                raise
        self._begin_loops()
        return self.me

    def _begin_loops(self) -> None:
        if not self._running and not self._probe:
            self._running = True
            self._tasks.start("reader", self._reader.run())
            self._tasks.every("cursor", SAVE_SECONDS, self._save_cursor, at_once=False)
            self._tasks.every("keepalive", KEEPALIVE_SECONDS, self._keep_alive, at_once=False)

    async def look(self) -> Person:
        """Ask Telegram who we are: names change, and a session that was ended is noticed even while nothing else is asked."""
        if found := await self.gateway.myself():
            self.me, self.photo = found
        return self.me

    def met(self) -> list[int]:
        """The ids of the groups and channels that the bot has ever met, those met last at the end; it may have left some of them."""
        return self._entities.met()

    async def run(self) -> None:
        """Keep the connection up until `stop`.

        Raises:
            TokenRevoked: Telegram ended the session and refuses the token.
        """
        failures = 0
        while not self._stopping.is_set():
            if self._link is not None:
                flooded = await self._until_lost(self._link)
                steady = time.monotonic() - self._up_since > STEADY_SECONDS
                failures = failures + 1 if flooded or not steady else 0
            if self._stopping.is_set():
                return
            if failures:
                self.state = "waiting"
                await self._rest(_pause(failures))
                if self._stopping.is_set():
                    return
            try:
                self.state = "connecting"
                await self._connect()
                self._begin_loops()
            except BadToken as error:
                self.state = "stopped"
                raise TokenRevoked(name=error.name) from error
            except (TokenRevoked, WrongServer):
                self.state = "stopped"
                raise
            except TelegramError as error:
                failures += 1
                logger.bind(bot=self.me.id).warning("no connection to Telegram: {}", error)
                await self._rest(error.retry_after or 0.0)

    async def _until_lost(self, link: Link) -> bool:
        """Wait for the end of a connection; returns whether it is the server that wants fewer of them."""
        stopping: asyncio.Future[Any] = asyncio.ensure_future(self._stopping.wait())
        try:
            await asyncio.wait({link.lost, stopping}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            stopping.cancel()
        if link.lost.done() and not self._stopping.is_set():
            logger.bind(bot=self.me.id).info("the connection to Telegram is lost: {}", link.lost.result())
            await self._drop_link()
        return link.lost.done() and getattr(link.lost.result(), "code", 0) == TOO_MANY

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            return

    async def stop(self, drain: float = 1.0) -> None:
        """End it: let handlers finish for at most `drain` seconds, save how far they came, disconnect."""
        self._stopping.set()
        self._reader.close()
        if await self.router.drain(drain) and self._running:
            self._snapshot = self._snapshot or self._reader.snapshot()
            await self._save_cursor()
            await self._save_cursor()
        await self._tasks.stop()
        await self.router.stop()
        self._queue.stop()
        await self._drop_link()
        self.state = "stopped"

    async def _drop_link(self) -> None:
        link, self._link = self._link, None
        self.connected.clear()
        self._queue.disconnected()
        if link is not None:
            self._heard = link.heard
            await link.close()

    # ------------------------------------------------------------------ connecting

    async def _load(self) -> Session:
        if self._session is None:
            trust_key(self._settings)
            host, port = first_address(self._settings)
            session = await self._store.find(digest(self._token))
            if session is None:
                session = Session(digest(self._token), self._settings.dc_id, host, port)
            elif self._settings.dc_host_port:
                session.address, session.port = host, port
            self._session = session
        return self._session

    async def _connect(self) -> None:
        """One try: a connection, who we are, where the updates go on; then calls may flow."""
        session = await self._load()
        connected = await self._connector.connect(session, _ignore if self._probe else self._reader.take)
        link = connected.link
        try:
            await self._become(connected.user, session)
            if not self._probe:
                await self._resume(link, session, returning=connected.returning)
            if not (self._probe and connected.returning):
                await self._store.save(session)
        except BaseException as error:
            await link.close()
            if isinstance(error, (RpcFault, OSError)):
                raise translate(error) from error
            raise
        if self._stopping.is_set():
            await link.close()
            raise Unreachable("The bot is being stopped.")
        self._link = link
        self._up_since = time.monotonic()
        self.state = "up"
        self.connected.set()
        self._queue.connected(link)
        link.lost.add_done_callback(lambda _: self._on_lost(link))

    def _on_lost(self, link: Link) -> None:
        """Called as soon as a connection is over; `run` makes the next one."""
        if self._link is link:
            self.state = "connecting"
            self.connected.clear()
            self._reader.lost()
            self._queue.disconnected()

    async def _become(self, user: Any, session: Session) -> None:
        """Know who we are, and whom this bot has met."""
        self.me = self._entities.learn_user(user) or Person(user.id, "", is_bot=True)
        self.photo = photo_of(user)
        if session.bot_id is None:
            # The same bot may have had another token: what it knew of people is still true, and how far it came.
            earlier = await self._store.earlier(user.id)
            if earlier is not None:
                session.data_key, session.cursor = earlier.data_key, earlier.cursor
        session.bot_id = user.id
        if not self._log.bot_id:
            self._log.bot_id = user.id
            await self._entities.open(user.id, session.seal)
            self._queue.recall(await recent_writes(user.id, 61.0))

    async def _resume(self, link: Link, session: Session, *, returning: bool) -> None:
        """Go on with the updates: in this run, where an earlier one ended, or at the present."""
        reader = self._reader
        if not reader.has_begun and session.cursor.pts and self._settings.catch_up:
            reader.begin(self.me.id, session.cursor, self._entities.channels())
            if time.time() - session.cursor.date > SILENCE:
                reader.gap("a long silence")
        elif reader.has_begun and time.monotonic() - self._heard > SILENCE:
            reader.gap("a long silence")
        state = await self._state(link)
        if reader.has_begun and (returning or self._cursor_fits(state)):
            reader.catch_up(state.qts)
            if not returning:
                reader.gap("a new session")
            return
        session.cursor = Cursor(state.pts, state.qts, state.seq, epoch(state.date))
        reader.begin(self.me.id, session.cursor, {})
        reader.gap("missed updates aren't asked for" if returning else "the first sign-in")

    @staticmethod
    async def _state(link: Link) -> Any:
        """Where Telegram says that the bot's updates are; the beginning, if it doesn't say."""
        try:
            return await link.send(fn.updates.GetStateRequest())
        except RpcFault as error:
            if is_session_ended(error) or flood_seconds(error) is not None:
                raise
            logger.debug("the state of the updates isn't told: {}", error)
            return tl.updates.State(pts=1, qts=0, date=datetime.now(UTC), seq=0, unread_count=0)

    def _cursor_fits(self, state: Any) -> bool:
        """Whether a server that didn't know our session can go on from our cursor: one that is behind it is another world."""
        pts, qts, _, _ = self._reader.box.account()
        return bool(state.pts >= pts and state.qts >= qts)

    # ------------------------------------------------------------------ loops

    async def _save_cursor(self) -> None:
        """Write the cursor once everything up to it is settled: a killed process gets the rest again."""
        if self._snapshot is None:
            self._snapshot = self._reader.snapshot()
        snapshot, session = self._snapshot, self._session
        if snapshot is None or session is None or self._writer.lost_rows:
            return  # rows that were lost come from updates that the next start has to ask for again
        if not self.router.settled(snapshot.number):
            self._watch_cursor()
            return
        self._snapshot, self._held_since = None, 0.0
        session.cursor = snapshot.cursor
        self._entities.save_pts(snapshot.channels)
        await self._store.save(session)

    def _watch_cursor(self) -> None:
        """A handler that doesn't end holds the cursor back, and a killed process would get all since then again: say so."""
        now = time.monotonic()
        if not self._held_since:
            self._held_since = now
        elif now - self._held_since > HELD_SECONDS:
            self._held_since = now
            text = "{} updates are not done since {:.0f} s; the cursor waits for the oldest"
            logger.bind(bot=self.me.id).warning(text, self.router.unsettled, HELD_SECONDS)

    async def _keep_alive(self) -> None:
        link = self._link
        if link is None:
            return
        if self._queue.oldest_flight() > self._limits.answer_seconds:
            link.abandon("a call went unanswered")
        elif time.monotonic() - link.heard > QUIET_SECONDS:
            await link.ping(PONG_SECONDS)

    def _on_session_ended(self, error: Exception) -> None:
        """Telegram refuses a call because the session is over: connect anew, which signs in again or finds out that it can't."""
        if self._link is not None:
            self._link.abandon(f"the session has ended ({error})")


def _ignore(_packet: Any, _own: bool) -> None:
    """A probe takes no updates."""


def _pause(failures: int) -> float:
    """Seconds before the next try: doubling, with jitter so that many bots don't come back at once."""
    return min(_PAUSE_MOST, _PAUSE_FIRST * 2.0 ** min(failures - 1, 10)) * random.uniform(0.8, 1.2)
