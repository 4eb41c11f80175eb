"""A sandbox on a free port, and plain Telethon clients for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from plain_clients import Scene, Seen
from telethon import TelegramClient
from telethon.crypto import rsa
from telethon.sessions import MemorySession

from nezuko.sandbox import Sandbox
from nezuko.sandbox.wire.keys import RsaKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from nezuko.sandbox.world.people import User

KEY = RsaKey.generate()


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


@pytest.fixture
async def scene(world: Any, bot_client: Any) -> Scene:
    made = Scene(world)
    return await made.ready(await bot_client(made.gate))
