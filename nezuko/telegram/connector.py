"""From nothing to a signed-in connection, with the detours that Telegram may ask for."""

from __future__ import annotations

import asyncio
import platform
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from struct import error as struct_error
from typing import Any, NoReturn

from loguru import logger
from prometheus_client import Counter
from telethon.errors import TypeNotFoundError
from telethon.tl import functions as fn
from telethon.tl import types as tl
from telethon.tl.alltlobjects import LAYER

from nezuko.config import TelegramSettings
from nezuko.errors import NezukoError
from nezuko.telegram.errors import (
    DEACTIVATED,
    BadToken,
    RpcFault,
    TokenRevoked,
    Unreachable,
    WrongServer,
    flood_seconds,
    is_session_ended,
    migration,
    translate,
)
from nezuko.telegram.link import WIRE_LOGS, Link, UnknownServerKeyError
from nezuko.telegram.servers import proxy_of
from nezuko.telegram.session import Session
from nezuko.telegram.wire import Wire

CONNECTS = Counter("nezuko_telegram_connects_total", "Tries to connect, by result.", ["result"])

ANSWER_SECONDS = 30.0
_DETOURS = 4
_SILENT_TRIES = 2
_REFUSED = (RpcFault, TypeNotFoundError, BufferError, struct_error, ValueError)
"""An answer that says no, or that can't be read, as those of another layer."""

Take = Callable[[Any, bool], None]


class _DetourError(Exception):
    """Connect again with what the session says now."""


@dataclass(frozen=True, slots=True)
class Connected:
    """A connection that is signed in. `returning`: with a session from before, so that its updates go on."""

    link: Link
    user: Any
    returning: bool


class Connector:
    """Connects one bot. Changes the session that it is given (key, data centre); saving it is the caller's business."""

    def __init__(self, settings: TelegramSettings, token: str) -> None:
        self._settings = settings
        self._token = token
        self._silent = 0
        """Connections in a row over which the server said nothing that our kept key could read."""

    async def connect(self, session: Session, take: Take) -> Connected:
        """Connect and sign in. `take` gets the updates.

        Raises:
            BadToken: the token was never right.
            TokenRevoked: it was right once.
            Unreachable: no server there, or none that can be talked to; the text says what was tried.
            WrongServer: it sends this bot elsewhere, but the settings name one address.
        """
        for _ in range(_DETOURS):
            try:
                connected = await self._try(session, take)
            except _DetourError as detour:
                logger.info("connecting anew: {}", detour)
            else:
                CONNECTS.labels("ok").inc()
                return connected
        raise Unreachable("Telegram sends this bot from one place to the next. Try again later.")

    async def _try(self, session: Session, take: Take) -> Connected:
        kept = session.auth_key
        if kept is None or self._silent < _SILENT_TRIES:
            return await self._attempt(session, take)
        # Not every server that has forgotten a key says so: see whether it takes a new one, and keep the old one till then.
        self._silent, session.auth_key = 0, None
        logger.info("the server at {} doesn't answer to our key: trying a new one", session.address)
        try:
            return await self._attempt(session, take)
        except BaseException:
            session.auth_key = kept
            raise

    async def _attempt(self, session: Session, take: Take) -> Connected:
        link = Link(session.auth_key, take)
        opened = False
        try:
            connection = Wire(
                session.address, session.port, session.dc_id, loggers=WIRE_LOGS, proxy=proxy_of(self._settings)
            )
            await link.open(connection)
            opened = session.auth_key is not None
            async with asyncio.timeout(ANSWER_SECONDS):
                connected = await self._introduce(link, session)
            self._silent = 0
            return connected
        except BaseException as error:
            self._silent = self._silent + 1 if opened and not link.has_heard else 0
            await link.close()
            if isinstance(error, Exception) and not isinstance(error, (_DetourError, NezukoError)):
                CONNECTS.labels("failed").inc()
                _explain(error, session)
            raise

    async def _introduce(self, link: Link, session: Session) -> Connected:
        """Say who we are; sign in if there is no session yet."""
        ask = _Asking(link, self._hello)
        config = await ask.first()
        if session.auth_key is not None and session.bot_id is not None:
            try:
                return Connected(link, await self._recognised(ask), returning=True)
            except _REFUSED as error:
                _raise_if_serious(error)
                # It knows the key, but doesn't say whose it is: signing in once more does.
                logger.debug("asked who we are: {}", error)
                return Connected(link, await self._sign_in(ask, session, config), returning=True)
        session.auth_key = link.key_bytes
        return Connected(link, await self._sign_in(ask, session, config), returning=False)

    async def _recognised(self, ask: _Asking) -> Any:
        users = await ask(fn.users.GetUsersRequest([tl.InputUserSelf()]))
        if not users or type(users[0]) is not tl.User:
            raise ValueError("the answer names nobody")
        return users[0]

    def _hello(self, query: Any) -> Any:
        """Wrap the first query of a connection in what says which application asks, and in which layer."""
        hello = fn.InitConnectionRequest(
            api_id=self._settings.api_id,
            device_model=f"Nezuko on {platform.system() or 'unknown'}",
            system_version=platform.release() or "0",
            app_version=version("nezuko"),
            system_lang_code="en",
            lang_pack="",
            lang_code="en",
            query=query,
        )
        return fn.InvokeWithLayerRequest(LAYER, hello)

    async def _sign_in(self, ask: _Asking, session: Session, config: Any) -> Any:
        request = fn.auth.ImportBotAuthorizationRequest(
            flags=0,
            api_id=self._settings.api_id,
            api_hash=self._settings.api_hash.get_secret_value(),
            bot_auth_token=self._token,
        )
        try:
            return (await ask(request)).user
        except RpcFault as fault:
            session.auth_key = None
            if (data_centre := migration(fault)) is not None:
                self._move(session, data_centre, config)
            error = translate(fault)
            if fault.name in DEACTIVATED:
                raise TokenRevoked("Telegram has deleted or banned this bot.", name=fault.name) from fault
            if isinstance(error, BadToken) and session.bot_id is not None:
                raise TokenRevoked(name=error.name) from fault
            raise error from fault

    def _move(self, session: Session, data_centre: int, config: Any) -> NoReturn:
        """Go where Telegram sends this bot, unless the settings name one server and no other."""
        if self._settings.dc_host_port:
            raise WrongServer(name=f"USER_MIGRATE_{data_centre}")
        for option in config.dc_options if config is not None else ():
            if option.id == data_centre and not (option.ipv6 or option.cdn or option.media_only):
                session.dc_id, session.address, session.port = data_centre, option.ip_address, option.port
                raise _DetourError(f"to data centre {data_centre}")
        raise Unreachable(f"Telegram sends this bot to data centre {data_centre}, but tells no address of it.")


class _Asking:
    """The first questions over a connection. Some servers refuse `help.getConfig`: then the next question introduces us instead."""

    def __init__(self, link: Link, hello: Callable[[Any], Any]) -> None:
        self._link = link
        self._hello = hello
        self._introduced = False

    async def first(self) -> Any:
        """The server's configuration, None if it can't be had: only whom Telegram sends elsewhere needs it."""
        try:
            config = await self._link.send(self._hello(fn.help.GetConfigRequest()))
        except _REFUSED as error:
            _raise_if_serious(error)
            logger.debug("no configuration from the server: {}", error)
            return None
        self._introduced = True
        return config

    async def __call__(self, request: Any) -> Any:
        """The answer to `request`."""
        return await self._link.send(request if self._introduced else self._hello(request))


def _raise_if_serious(error: Exception) -> None:
    """Raise what is no mere refusal of one question: a session that is over, a wait."""
    if is_session_ended(error) or flood_seconds(error) is not None:
        raise error


def _explain(error: Exception, session: Session) -> NoReturn:
    """Raise what an error while connecting means."""
    where = f"{session.address}:{session.port}"
    if is_session_ended(error) and session.auth_key is not None:
        session.auth_key = None
        raise _DetourError(f"the session has ended ({error})") from error
    if isinstance(error, UnknownServerKeyError):
        text = f"The server at {where} has a public key that isn't known. Set telegram.dc_public_key to its file."
        raise Unreachable(text, name="UNKNOWN_SERVER_KEY") from error
    if isinstance(error, OSError):  # all of ConnectionError and TimeoutError
        reason = str(error) or type(error).__name__
        text = f"Telegram can't be reached at {where} ({reason}). Check the network and telegram.dc_address."
        raise Unreachable(text, name=type(error).__name__) from error
    raise translate(error) from error
