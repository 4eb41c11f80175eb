"""A world of one bot, small enough to test the wire alone."""

from __future__ import annotations

import asyncio
import inspect
from contextlib import asynccontextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from telethon import TelegramClient
from telethon import functions as f
from telethon import types as t
from telethon.crypto import rsa
from telethon.sessions import MemorySession

from nezuko.sandbox.errors import RpcError
from nezuko.sandbox.faults import Faults
from nezuko.sandbox.journal import Journal
from nezuko.sandbox.wire.keys import AuthState, RsaKey
from nezuko.sandbox.wire.server import Server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

TOKEN = "1000:secret"
BOT = t.User(id=1000, is_self=True, bot=True, bot_info_version=1, access_hash=1, first_name="Bot", username="gatebot")


class TinyWorld:
    """Signs one bot in, and answers a few methods."""

    def __init__(self) -> None:
        self.asked: list[Any] = []
        self.gate = asyncio.Event()

    def times(self, cls: type) -> int:
        return sum(isinstance(request, cls) for request in self.asked)

    def call(self, auth: AuthState, request: Any) -> Any:
        self.asked.append(request)
        handler = getattr(self, type(request).__name__, None)
        if handler is None:
            raise RpcError(400, "INPUT_METHOD_INVALID")
        return handler(auth, request)

    def GetConfigRequest(self, _auth: AuthState, _request: Any) -> Any:  # noqa: N802 - named as the request it answers
        return config()

    def ImportBotAuthorizationRequest(self, auth: AuthState, request: Any) -> Any:  # noqa: N802
        if request.bot_auth_token != TOKEN:
            raise RpcError(400, "ACCESS_TOKEN_INVALID")
        auth.user_id, auth.is_bot = 1000, True
        return t.auth.Authorization(user=BOT)

    def GetStateRequest(self, _auth: AuthState, _request: Any) -> Any:  # noqa: N802
        return t.updates.State(pts=1, qts=0, date=0, seq=0, unread_count=0)

    def GetDifferenceRequest(self, _auth: AuthState, _request: Any) -> Any:  # noqa: N802
        return t.updates.DifferenceEmpty(date=0, seq=0)

    def GetUsersRequest(self, auth: AuthState, _request: Any) -> Any:  # noqa: N802
        if auth.user_id is None:
            raise RpcError(401, "AUTH_KEY_UNREGISTERED")
        return [BOT]

    def SetTypingRequest(self, _auth: AuthState, _request: Any) -> Any:  # noqa: N802
        return True

    async def GetBotCallbackAnswerRequest(self, _auth: AuthState, _request: Any) -> Any:  # noqa: N802
        await self.gate.wait()
        return t.messages.BotCallbackAnswer(cache_time=0, message="at last")

    def GetRecentStickersRequest(self, _auth: AuthState, _request: Any) -> Any:  # noqa: N802
        raise ZeroDivisionError

    def GetNearestDcRequest(self, _auth: AuthState, _request: Any) -> Any:  # noqa: N802
        return t.NearestDc("nowhere", "this is", "no number")

    def GetSupportNameRequest(self, _auth: AuthState, _request: Any) -> Any:  # noqa: N802
        return t.help.SupportName("a" * 100_000)


NUMBERS = ("_ms", "_max", "_limit", "_decay", "_period", "webfile_dc_id")


def config() -> Any:
    numbers = (name for name in inspect.signature(t.Config).parameters if name.endswith(NUMBERS))
    zero = dict.fromkeys(numbers, 0)
    return t.Config(
        date=0, expires=0, test_mode=False, this_dc=2, dc_options=[], dc_txt_domain_name="", me_url_prefix="", **zero
    )


def new_client(server: Server, session: Any = None, **options: Any) -> TelegramClient:
    """An unmodified Telethon client for this server."""
    rsa.add_key(server.public_key_pem, old=False)
    if session is None:
        session = MemorySession()
        session.set_dc(2, *server.address)
    options = {"request_retries": 1, "retry_delay": 0.05, "connection_retries": 20, **options}
    return TelegramClient(session, 1, "hash", **options)


def typing(chat_id: int = 500) -> Any:
    """A small call that names a chat."""
    return f.messages.SetTypingRequest(t.InputPeerChannel(chat_id, 1), t.SendMessageTypingAction())


@cache
def rsa_key() -> RsaKey:
    return RsaKey.generate()


@asynccontextmanager
async def running(faults: Faults | None = None) -> AsyncIterator[Server]:
    """A server with the tiny world behind it; fails when one of its methods crashed unasked."""
    server = Server(TinyWorld(), rsa_key=rsa_key(), journal=Journal(), faults=faults or Faults())
    await server.start()
    try:
        yield server
    finally:
        await server.stop()
    assert not [crash for crash in server.crashes if not isinstance(crash, ZeroDivisionError)]


@asynccontextmanager
async def signed_in(server: Server, **options: Any) -> AsyncIterator[TelegramClient]:
    """An unmodified Telethon client, signed in as the bot."""
    client = new_client(server, **options)
    await client.start(bot_token=TOKEN)
    try:
        yield client
    finally:
        await client.disconnect()


async def until(fact: Callable[[], Any], seconds: float = 5.0) -> None:
    """Wait for a fact, or fail after so many seconds."""
    async with asyncio.timeout(seconds):
        while not fact():  # noqa: ASYNC110 - the facts are many, and none has an event of its own
            await asyncio.sleep(0.005)
