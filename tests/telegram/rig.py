"""A sandbox with a small community, and bots of ours connected to it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from nezuko.config import TelegramSettings
from nezuko.sandbox import Sandbox
from nezuko.sandbox.world.people import User
from nezuko.storage.vault import Vault
from nezuko.storage.writer import Writer
from nezuko.tasks import Tasks
from nezuko.telegram import types as t
from nezuko.telegram.client import BotClient
from nezuko.telegram.limits import Limits
from nezuko.telegram.router import Handlers

KINDS = (
    t.ParticipantChanged,
    t.MemberSeen,
    t.MessageReceived,
    t.PrivateMessage,
    t.OwnMessage,
    t.Pressed,
    t.ChatMigrated,
    t.OwnStandingChanged,
    t.Gap,
)
MODELS = ["nezuko.telegram.models"]
SECONDS = 10.0


async def eventually(check: Callable[[], Any], seconds: float = SECONDS) -> Any:
    """Wait until `check()` is true, and return what it gave."""
    deadline = time.monotonic() + seconds
    while not (result := check()):
        assert time.monotonic() < deadline, "it didn't come about in time"
        await asyncio.sleep(0.01)
    return result


class Live:
    """One of our bots and what its handlers were told."""

    def __init__(self, client: BotClient, seen: list[t.Update], tasks: Tasks) -> None:
        self.client = client
        self.gateway = client.gateway
        self.seen = seen
        self._tasks = tasks
        self.running: asyncio.Task[None] | None = None

    async def start(self) -> Live:
        await self.client.start()
        self.running = self._tasks.start("run", self.client.run())
        return self

    def of(self, kind: type[t.Update], **fields: Any) -> list[Any]:
        """What was seen of one kind, with these values."""
        return [
            update
            for update in self.seen
            if type(update) is kind and all(getattr(update, name) == value for name, value in fields.items())
        ]

    async def wait(self, kind: type[t.Update], count: int = 1, seconds: float = SECONDS, **fields: Any) -> list[Any]:
        """Wait for so many of one kind."""
        return await eventually(lambda: len(found := self.of(kind, **fields)) >= count and found, seconds)

    async def stop(self) -> None:
        await self.client.stop()

    async def kill(self) -> None:
        """End it as SIGKILL would: nothing is saved, nobody says goodbye."""
        client = self.client
        client._stopping.set()
        await client._tasks.stop()
        await client.router.stop()
        client._queue.stop()
        await client._drop_link()


class Rig:
    """The sandbox's world: Alice owns a group and a channel in which the bot is admin; Bob is nobody in particular."""

    def __init__(self, tg: Sandbox, folder: Path, vault: Vault, writer: Writer, tasks: Tasks) -> None:
        self.tg = tg
        self.world = tg.world
        self._vault, self.writer, self._tasks = vault, writer, tasks
        self._lives: list[Live] = []
        key = folder / "server.pem"
        key.write_text(tg.public_key_pem)
        host, port = tg.address
        self.settings = TelegramSettings(api_id=1, api_hash="hash", dc_address=f"{host}:{port}", dc_public_key=key)
        world = self.world
        self.alice = world.add_user("Alice", username="alice")
        self.bob = world.add_user("Bob")
        self.gate: User = world.add_bot("Gate", username="gatebot")
        self.group = world.add_supergroup("Book club", creator=self.alice, username="bookclub")
        self.channel = world.add_channel("News", creator=self.alice, username="news")
        for chat in (self.group, self.channel):
            world.promote(
                chat,
                self.gate,
                by=self.alice,
                ban_users=True,
                delete_messages=True,
                invite_users=True,
                pin_messages=True,
            )

    def another_group(self, title: str = "Another") -> Any:
        group = self.world.add_supergroup(title, creator=self.alice)
        self.world.promote(group, self.gate, by=self.alice, ban_users=True, delete_messages=True, invite_users=True)
        return group

    def make(
        self,
        *,
        token: str | None = None,
        handlers: Handlers | None = None,
        limits: Limits | None = None,
        settings: TelegramSettings | None = None,
    ) -> Live:
        """A bot that isn't started; its facts are recorded."""
        seen: list[t.Update] = []
        handlers = handlers or Handlers()
        for kind in KINDS:
            handlers.fact(kind, seen.append)
        client = BotClient(
            bot_id=None,
            token=token or self.gate.token,
            settings=settings or self.settings,
            vault=self._vault,
            writer=self.writer,
            handlers=handlers,
            limits=limits,
        )
        live = Live(client, seen, self._tasks)
        self._lives.append(live)
        return live

    async def bot(self, **options: Any) -> Live:
        """A bot that is connected."""
        return await self.make(**options).start()

    def calls(self, method: str | None = None, **filters: Any) -> int:
        return self.tg.journal.count(method, **filters)

    async def close(self) -> None:
        for live in self._lives:
            await live.client.stop(drain=0.2)
