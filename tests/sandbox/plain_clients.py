"""What tests do with plain Telethon clients: wait for updates and facts, name refusals, build requests."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any

import pytest
from telethon import TelegramClient, errors, events, functions, types
from telethon.errors.rpcerrorlist import rpc_errors_dict

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from nezuko.sandbox.world.people import User

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


async def refusal(call: Awaitable[Any]) -> str:
    """Return Telegram's name of the error that a call ends with."""
    with pytest.raises(errors.RPCError) as caught:
        await call
    known = {kind: name for name, kind in rpc_errors_dict.items()}
    return known.get(type(caught.value), caught.value.message)


def rights(*forbidden: str, until: int | None = None) -> types.ChatBannedRights:
    """Return prohibitions; none lifts them all."""
    return types.ChatBannedRights(until_date=until, **dict.fromkeys(forbidden, True))


def ban(chat: Any, person: Any, *forbidden: str, until: int | None = None) -> Any:
    return functions.channels.EditBannedRequest(chat, person, rights(*forbidden, until=until))


def look_up(chat: Any, person: Any) -> Any:
    return functions.channels.GetParticipantRequest(chat, person)


class Scene:
    """A group and a channel with an owner, a bot that is admin of both, and its client."""

    def __init__(self, world: Any) -> None:
        self.world = world
        self.olga = world.add_user("Olga", username="olga", phone="+9996620001")
        self.gate = world.add_bot("Gate", username="gate_bot")
        self.group = world.add_supergroup("Book club", creator=self.olga, username="bookclub")
        self.channel = world.add_channel("Book news", creator=self.olga, username="booknews")
        world.promote(self.group, self.gate)
        world.promote(self.channel, self.gate)
        self.client: Any = None
        self.here: Any = None
        self.there: Any = None

    async def ready(self, client: TelegramClient) -> Scene:
        self.client = client
        self.here = await client.get_input_entity("bookclub")
        self.there = await client.get_input_entity("booknews")
        return self

    def member(self, name: str, **fields: Any) -> User:
        """Make a person who is in the group, without anybody having seen the coming."""
        user = self.world.add_user(name, **fields)
        self.world.membership.enrol(self.group, user)
        return user

    def peer(self, user: User, viewer: User | None = None) -> types.InputPeerUser:
        """Return the person as the bot, or another viewer, may name him."""
        return types.InputPeerUser(user.id, self.world.hashes.of((viewer or self.gate).id, user.id))

    def seen(self, kind: type) -> list[Any]:
        return self.client.seen.of(kind)
