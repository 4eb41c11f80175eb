"""A sandbox on a free port, and plain Telethon clients for it."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any

import pytest
from telethon import TelegramClient, errors, events
from telethon.crypto import rsa
from telethon.errors.rpcerrorlist import rpc_errors_dict
from telethon.sessions import MemorySession

from nezuko.sandbox import Sandbox
from nezuko.sandbox.wire.keys import RsaKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from nezuko.sandbox.world.people import User

KEY = RsaKey.generate()
PATIENCE = 10.0


class Seen:
    """The raw updates a client got, in order."""

    def __init__(self, client: TelegramClient) -> None:
        self.all: list[Any] = []
        self._news = asyncio.Event()
        client.add_event_handler(self._take, events.Raw())

    async def _take(self, update: Any) -> None:
        self.all.append(update)
        self._news.set()

    def of(self, kind: type) -> list[Any]:
        return [update for update in self.all if isinstance(update, kind)]

    async def wait(self, kind: type, count: int = 1) -> list[Any]:
        """Wait until so many updates of a kind came."""
        async with asyncio.timeout(PATIENCE):
            while len(self.of(kind)) < count:
                self._news.clear()
                await self._news.wait()
        return self.of(kind)

    async def first(self, kind: type) -> Any:
        return (await self.wait(kind))[0]


async def until(fact: Callable[[], Any]) -> Any:
    """Wait until something is true."""
    deadline = time.monotonic() + PATIENCE
    while not (found := fact()):
        assert time.monotonic() < deadline, "it didn't become true"
        await asyncio.sleep(0.005)
    return found


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(rsa_key=KEY) as running:
        rsa.add_key(running.public_key_pem, old=False)
        yield running
        assert not running.server.crashes, list(running.server.crashes)


@pytest.fixture
def world(sandbox: Sandbox) -> Any:
    return sandbox.world


@pytest.fixture
async def new_client(sandbox: Sandbox) -> AsyncIterator[Callable[..., Awaitable[TelegramClient]]]:
    clients: list[TelegramClient] = []

    async def connect(session: Any = None) -> TelegramClient:
        session = session or MemorySession()
        session.set_dc(2, *sandbox.address)
        client = TelegramClient(session, 1, "hash", request_retries=2, flood_sleep_threshold=0)
        clients.append(client)
        await client.connect()
        client.seen = Seen(client)
        return client

    yield connect
    for client in clients:
        await client.disconnect()


@pytest.fixture
def bot_client(new_client: Any) -> Callable[[User], Awaitable[TelegramClient]]:
    """Sign a bot in; its updates are in `.seen`."""

    async def start(bot: User, session: Any = None) -> TelegramClient:
        client = await new_client(session)
        await client.sign_in(bot_token=bot.token)
        return client

    return start


@pytest.fixture
def user_client(new_client: Any) -> Callable[[User], Awaitable[TelegramClient]]:
    """Sign a person with a phone number in; the updates are in `.seen`."""

    async def start(user: User, session: Any = None) -> TelegramClient:
        client = await new_client(session)
        await client.send_code_request(user.phone)
        await client.sign_in(user.phone, "22222")
        return client

    return start


async def refusal(call: Awaitable[Any]) -> str:
    """Return Telegram's name of the error that a call ends with."""
    with pytest.raises(errors.RPCError) as caught:
        await call
    known = {kind: name for name, kind in rpc_errors_dict.items()}
    return known.get(type(caught.value), caught.value.message)
