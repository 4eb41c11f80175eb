"""One bot's connection to Telegram, from sign-in to stop: connects, signs in, keeps the connection up, saves the cursor."""

from __future__ import annotations

import asyncio
import platform
import random
import time
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any, Literal

from loguru import logger
from prometheus_client import Counter
from telethon.network.connection import ConnectionTcpFull
from telethon.tl import functions as fn
from telethon.tl import types as tl
from telethon.tl.alltlobjects import LAYER

from nezuko.config import TelegramSettings
from nezuko.storage.vault import Vault
from nezuko.storage.writer import Writer
from nezuko.tasks import Tasks
from nezuko.telegram.box import SILENCE
from nezuko.telegram.call_log import CallLog
from nezuko.telegram.entities import Entities
from nezuko.telegram.errors import (
    BadToken,
    RpcFault,
    TelegramError,
    TokenRevoked,
    Unreachable,
    WrongServer,
    is_session_ended,
    migration,
    translate,
)
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.limits import Limits
from nezuko.telegram.link import WIRE_LOGS, Link, UnknownServerKey
from nezuko.telegram.queue import CallQueue
from nezuko.telegram.reader import Snapshot, UpdateReader
from nezuko.telegram.router import Handlers, Router
from nezuko.telegram.servers import first_address, proxy_of, trust_key
from nezuko.telegram.session import Cursor, Session, SessionStore, digest
from nezuko.telegram.standings import epoch
from nezuko.telegram.types import Person

CONNECTS = Counter("nezuko_telegram_connects_total", "Tries to connect, by result.", ["result"])

State = Literal["connecting", "up", "waiting", "stopped"]

SAVE_SECONDS = 0.5
KEEPALIVE_SECONDS = 10.0
QUIET_SECONDS = 30.0
"""After so long without a word from Telegram it is asked for a sign of life."""
PONG_SECONDS = 15.0
CALL_SECONDS = 30.0
START_TRIES = 3
STEADY_SECONDS = 5.0
"""A connection that held so long was a good one: the next loss is met by an immediate try."""
_PAUSE_FIRST, _PAUSE_MOST = 0.25, 30.0


class BotClient:
    """Connects one bot. `start`, then `run` until `stop`.

    Attributes:
        gateway: what the bot can do.
        router: where its updates go.
        state: "connecting", "up", "waiting" (for the next try) or "stopped".
        connected: set while calls can be made.
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
    ) -> None:
        """`bot_id`: the bot's Telegram id if known; it only names things before the first sign-in."""
        name = str(bot_id or token.partition(":")[0])
        self._name = name
        self._token = token
        self._settings = settings
        self._limits = limits or Limits()
        self._store = SessionStore(vault, writer)
        self._entities = Entities(writer)
        self._log = CallLog(writer)
        self._tasks = Tasks(f"telegram/{name}", weather=(TelegramError,))
        self._queue = CallQueue(self._limits, self._log, session_ended=self._on_session_ended)
        self.router = Router(handlers, name=name)
        self._reader = UpdateReader(self._entities, self.router, self._queue)
        self.gateway = Gateway(self._queue, self._entities, self._tasks)
        self.connected = asyncio.Event()
        self.state: State = "stopped"
        self.me = Person(bot_id or 0, "", is_bot=True)
        self._session: Session | None = None
        self._link: Link | None = None
        self._up_since = 0.0
        self._heard = 0.0
        self._snapshot: Snapshot | None = None
        self._running = False
        self._stopping = asyncio.Event()

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
        trust_key(self._settings)
        await self._load()
        self.state = "connecting"
        for attempt in range(START_TRIES):
            try:
                await self._connect()
                break
            except Unreachable as error:
                if attempt == START_TRIES - 1 or not _worth_a_try(error):
                    self.state = "stopped"
                    raise
                await asyncio.sleep(_pause(attempt))
            except TelegramError:
                self.state = "stopped"
                raise
        self._begin_loops()
        return self.me

    def _begin_loops(self) -> None:
        if not self._running:
            self._running = True
            self._tasks.start("reader", self._reader.run())
            self._tasks.every("cursor", SAVE_SECONDS, self._save_cursor, at_once=False)
            self._tasks.every("keepalive", KEEPALIVE_SECONDS, self._keep_alive, at_once=False)

    async def run(self) -> None:
        """Keep the connection up until `stop`.

        Raises:
            TokenRevoked: Telegram ended the session and refuses the token.
        """
        failures = 0
        while not self._stopping.is_set():
            if self._link is not None:
                await self._until_lost(self._link)
                failures = 0 if time.monotonic() - self._up_since > STEADY_SECONDS else failures + 1
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

    async def _until_lost(self, link: Link) -> None:
        stopping: asyncio.Future[Any] = asyncio.ensure_future(self._stopping.wait())
        try:
            await asyncio.wait({link.lost, stopping}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            stopping.cancel()
        if link.lost.done() and not self._stopping.is_set():
            logger.bind(bot=self.me.id).info("the connection to Telegram is lost: {}", link.lost.result())
            await self._drop_link()

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

    async def _load(self) -> None:
        if self._session is not None:
            return
        host, port = first_address(self._settings)
        session = await self._store.find(digest(self._token))
        if session is None:
            session = Session(digest(self._token), self._settings.dc_id, host, port)
        elif self._settings.dc_host_port:
            session.address, session.port = host, port
        self._session = session

    async def _connect(self) -> None:
        """One try, with the detours that Telegram may ask for: another data centre, a new key."""
        session = self._known_session()
        for _ in range(4):
            try:
                await self._open(session)
                CONNECTS.labels("ok").inc()
                return
            except _Detour as detour:
                logger.bind(bot=self.me.id).info("connecting anew: {}", detour)
        raise Unreachable("Telegram sends this bot from one place to the next. Try again later.")

    def _known_session(self) -> Session:
        if self._session is None:
            raise RuntimeError("start() comes first")
        return self._session

    async def _open(self, session: Session) -> None:
        connection = ConnectionTcpFull(
            session.address, session.port, session.dc_id, loggers=WIRE_LOGS, proxy=proxy_of(self._settings)
        )
        link = Link(session.auth_key, self._reader.take)
        link.lost.add_done_callback(lambda _: self._queue.disconnected() if self._link is link else None)
        where = f"{session.address}:{session.port}"
        try:
            await link.open(connection)
            async with asyncio.timeout(CALL_SECONDS):
                await self._introduce(link, session)
        except UnknownServerKey:
            raise Unreachable(
                f"The server at {where} has a public key that isn't known. Set telegram.dc_public_key to its file.",
                name="UNKNOWN_SERVER_KEY",
            ) from None
        except (_Detour, TelegramError):
            await link.close()
            raise
        except Exception as error:
            await link.close()
            CONNECTS.labels("failed").inc()
            self._explain(error, session, where)
        except BaseException:
            await link.close()
            raise
        self._use(link)

    def _explain(self, error: Exception, session: Session, where: str) -> None:
        """Raise what an error while connecting means."""
        if is_session_ended(error) and session.auth_key is not None:
            session.auth_key = None
            raise _Detour(f"the session has ended ({error})") from error
        if isinstance(error, (ConnectionError, TimeoutError, OSError)):
            text = f"Telegram can't be reached at {where} ({error or type(error).__name__}). Check the network and telegram.dc_address."
            raise Unreachable(text, name=type(error).__name__) from error
        raise translate(error) from error

    def _use(self, link: Link) -> None:
        self._link = link
        self._up_since = time.monotonic()
        self.state = "up"
        self.connected.set()
        self._queue.connected(link)

    async def _introduce(self, link: Link, session: Session) -> None:
        """Say who we are, sign in if necessary, and find out where the updates go on."""
        config = await link.send(fn.InvokeWithLayerRequest(LAYER, self._hello()))
        returning = session.auth_key is not None and session.bot_id is not None
        if returning:
            users = await link.send(fn.users.GetUsersRequest([tl.InputUserSelf()]))
            user = users[0]
        else:
            session.auth_key = link.key_bytes
            user = await self._sign_in(link, session, config)
        await self._become(user, session)
        await self._resume(link, session, returning=returning)
        await self._store.save(session)

    def _hello(self) -> Any:
        return fn.InitConnectionRequest(
            api_id=self._settings.api_id,
            device_model=f"Nezuko on {platform.system() or 'unknown'}",
            system_version=platform.release() or "0",
            app_version=version("nezuko"),
            system_lang_code="en",
            lang_pack="",
            lang_code="en",
            query=fn.help.GetConfigRequest(),
        )

    async def _sign_in(self, link: Link, session: Session, config: Any) -> Any:
        request = fn.auth.ImportBotAuthorizationRequest(
            flags=0,
            api_id=self._settings.api_id,
            api_hash=self._settings.api_hash.get_secret_value(),
            bot_auth_token=self._token,
        )
        try:
            return (await link.send(request)).user
        except RpcFault as fault:
            session.auth_key = None
            if (data_centre := migration(fault)) is not None:
                self._move(session, data_centre, config)
            error = translate(fault)
            if isinstance(error, BadToken) and session.bot_id is not None:
                raise TokenRevoked(name=error.name) from fault
            raise error from fault

    def _move(self, session: Session, data_centre: int, config: Any) -> None:
        """Go where Telegram sends this bot, unless the settings name one server and no other."""
        if self._settings.dc_host_port:
            raise WrongServer(name=f"USER_MIGRATE_{data_centre}")
        option = next(
            (o for o in config.dc_options if o.id == data_centre and not (o.ipv6 or o.cdn or o.media_only)), None
        )
        if option is None:
            raise Unreachable(f"Telegram sends this bot to data centre {data_centre}, but tells no address of it.")
        session.dc_id, session.address, session.port = data_centre, option.ip_address, option.port
        raise _Detour(f"to data centre {data_centre}")

    async def _become(self, user: Any, session: Session) -> None:
        """Know who we are, and whom this bot has met."""
        first = self.me.id == 0 or self._log.bot_id == 0
        self._entities.self_bot = True
        self.me = self._entities.learn_user(user) or Person(user.id, "", is_bot=True)
        if session.bot_id is None:
            session.data_key = await self._store.data_key(user.id) or session.data_key
        session.bot_id = user.id
        self._log.bot_id = user.id
        if first:
            await self._entities.open(user.id, session.seal)

    async def _resume(self, link: Link, session: Session, *, returning: bool) -> None:
        """Go on with the updates: in this run, where an earlier one ended, or at the present."""
        if returning and not self.reader_is_empty:
            if time.monotonic() - self._heard > SILENCE:
                self._reader.gap("a long silence")
            self._reader.catch_up()
        elif returning and session.cursor.pts and self._settings.catch_up:
            self._reader.begin(session.bot_id or 0, session.cursor, self._entities.channels())
            if time.time() - session.cursor.date > SILENCE:
                self._reader.gap("a long silence")
            self._reader.catch_up()
        else:
            state = await link.send(fn.updates.GetStateRequest())
            session.cursor = Cursor(state.pts, state.qts, state.seq, epoch(state.date or datetime.now(UTC)))
            self._reader.begin(session.bot_id or 0, session.cursor, {})
            self._reader.gap("the first sign-in" if not returning else "missed updates weren't asked for")

    @property
    def reader_is_empty(self) -> bool:
        """Whether no update state was taken over in this run yet."""
        return self._reader.box.is_empty()

    # ------------------------------------------------------------------ loops

    async def _save_cursor(self) -> None:
        """Write the cursor once everything up to it is settled: a killed process gets the rest again."""
        if self._snapshot is None:
            self._snapshot = self._reader.snapshot()
        snapshot, session = self._snapshot, self._session
        if snapshot is None or session is None or not self.router.settled(snapshot.number):
            return
        self._snapshot = None
        session.cursor = snapshot.cursor
        self._entities.save_pts(snapshot.channels)
        await self._store.save(session)

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


class _Detour(Exception):  # noqa: N818 - no error: connect again, differently
    """Connect again with what the session says now."""


def _worth_a_try(error: Unreachable) -> bool:
    return error.name != "UNKNOWN_SERVER_KEY"


def _pause(failures: int) -> float:
    """Seconds before the next try: doubling, with jitter so that many bots don't come back at once."""
    return min(_PAUSE_MOST, _PAUSE_FIRST * 2 ** min(failures, 10)) * random.uniform(0.8, 1.2)
