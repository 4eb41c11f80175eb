"""The real program guarding a community on the sandbox, in one process and without its web server."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from loguru import logger

from nezuko import main
from nezuko.app import App
from nezuko.bots.supervisor import Running, Supervisor, save_bot
from nezuko.config import Settings, StorageSettings, load
from nezuko.enforcement.entries import Entry
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.models import Restriction
from nezuko.enforcement.prompts import PromptState
from nezuko.enforcement.service import Enforcement
from nezuko.events.log import Event, EventLog
from nezuko.groups.directory import Groups, Protection
from nezuko.sandbox import Sandbox
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.posts import Post
from tests.gate.community import Community

PATIENCE = 30.0
LOOPS = {"due", "raids", "lockdowns", "paused", "rights", "reconcile", "prompts", "links", "log channels"}


class Guarded(Community):
    """What a test has in hand: the community, and the program that guards it."""

    def __init__(self, tg: Sandbox, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(tg)
        self.settings = settings
        self.errors: list[str] = []
        self.events: list[Event] = []
        self._app: App | None = None
        self._life: asyncio.Task[None] | None = None
        self._ending = asyncio.Event()
        self._monkeypatch = monkeypatch
        self._skipped = 0.0
        self.tokens = [self.bot.token]

    # ------------------------------------------------------------ the program

    @property
    def app(self) -> App:
        assert self._app is not None, "the program doesn't run"
        return self._app

    async def start(self) -> None:
        """Start the program and wait until its bots are connected and have looked around."""
        self._app, self._ending = None, asyncio.Event()
        self._life = asyncio.create_task(self._live(self._ending))
        while self._app is None:
            if self._life.done():
                self._life.result()
            await asyncio.sleep(0.002)
        await self.until(lambda: all(up or row.problem for row, up in self.app.get(Supervisor).bots()))
        await self.settled()

    async def _live(self, ending: asyncio.Event) -> None:
        """One life of the program, in a task of its own: a database is closed in the context in which it was opened."""
        async with main.build(self.settings) as app:
            for token in self.tokens:
                await save_bot(app, token)
            self._watch(app.get(EventLog))
            async with main.running(app):
                self._app = app
                await ending.wait()

    def _watch(self, log: EventLog) -> None:
        record = log.record

        def watched(*args: Any, **more: Any) -> Event:
            self.events.append(event := record(*args, **more))
            return event

        self._monkeypatch.setattr(log, "record", watched)

    async def stop(self) -> None:
        """End the program as SIGTERM does."""
        self._app = None
        self._ending.set()
        if self._life is not None:
            await self._life

    async def crash(self) -> None:
        """End the program as if it were killed: what is under way breaks off, nothing is drained, nothing more is written."""
        app, errors = self.app, list(self.errors)
        app.writer._wake = asyncio.Event()
        if app.writer._task is not None:
            app.writer._task.cancel()
            await asyncio.wait([app.writer._task])
        for running in self.connections():
            await running.client._drop_link()
            await running.client._tasks.stop()
            await running.client.router.stop()
        for gate in app.get(Enforcement).gates.values():
            await gate.stop()
        app.on_stop.clear()
        await app.tasks.stop()
        await app.get(Supervisor)._tasks.stop()
        await self.stop()
        self.errors[:] = errors  # what broke off had every reason to complain

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    def connections(self) -> list[Running]:
        return list(self.app.get(Supervisor)._running.values())

    def gate_of(self, bot: User) -> Gate:
        gate = self.app.get(Enforcement).gate(bot.id)
        assert gate is not None
        return gate

    @property
    def gate(self) -> Gate:
        return self.gate_of(self.bot)

    @property
    def in_flight(self) -> int:
        """Calls of the bots that Telegram hasn't answered yet."""
        return sum(running.client._queue.in_flight for running in self.connections())

    def protection(self, group: Chat | None = None, bot: User | None = None) -> Protection | None:
        """The rule in force in a group, None if it isn't protected."""
        return self.app.get(Groups).protected((bot or self.bot).id, (group or self.group).id)

    def entry(self, user: User, group: Chat | None = None) -> Entry | None:
        """The ledger's open entry."""
        return self.gate.ledger.open((group or self.group).id, user.id)

    async def rows(self, user: User) -> list[Restriction]:
        """All that the ledger ever wrote of somebody, oldest first."""
        await self.app.writer.flush()
        return await Restriction.filter(user_id=user.id).order_by("id")

    async def protect(
        self, *channels: Chat, group: Chat | None = None, by: User | None = None, bot: User | None = None
    ) -> None:
        """Let an admin protect a group with /protect, and wait until that is in force."""
        where = group or self.group
        wanted = channels or (self.channel,)
        names = " ".join(f"@{channel.username}" if channel.username else f"-100{channel.id}" for channel in wanted)
        self.w.say(where, by or self.owner, f"/protect{f'@{bot.username}' if bot else ''} {names}")
        await self.until(lambda: self.protection(where, bot))
        await self.settled()

    async def command(self, user: User, text: str, group: Chat | None = None, **how: Any) -> str:
        """Send a command in a group and return what the bot answers."""
        seen = {post.id for post in self.bot_posts(group)}
        self.say(user, text, group, **how)
        await self.settled()
        answers = [post.text for post in self.bot_posts(group) if post.id not in seen]
        return answers[-1] if answers else ""

    async def ask(self, user: User, text: str) -> Post:
        """Send something to the bot in private and return its answer."""
        seen = len(self.private(user))
        self.w.say(self.bot, user, text)
        await self.until(lambda: len(self.private(user)) > seen)
        await self.settled()
        return self.private(user)[-1]

    # ------------------------------------------------------------ time

    async def until(self, fact: Callable[[], Any], seconds: float = PATIENCE) -> None:
        """Wait for a fact."""
        deadline = time.monotonic() + seconds
        while not fact():
            assert time.monotonic() < deadline, f"this didn't come to be: {fact}\n" + self.story()
            await asyncio.sleep(0.005)

    async def settled(self, seconds: float = PATIENCE) -> None:
        """Wait until the program has heard everything and done everything about it."""
        deadline = time.monotonic() + seconds
        quiet = 0
        while quiet < 3:
            for running in self.connections():
                link = running.client._link
                if link is not None and running.client.connected.is_set():
                    with contextlib.suppress(ConnectionError):  # it broke just now
                        await link.ping(5)
            busy = self._busy()
            quiet = 0 if busy else quiet + 1
            assert time.monotonic() < deadline, f"still busy: {busy}\n" + self.story()
            await asyncio.sleep(0.01 if busy else 0)
        await self.app.writer.flush()

    def _busy(self) -> str:
        for running in self.connections():
            client = running.client
            if running.row.problem:
                continue
            if not client.connected.is_set():
                return "not connected"
            if running.beginning is None or not running.beginning.done():
                return "beginning"
            if client._reader._packets or client.router.unsettled:
                return f"{client.router.unsettled} updates"
            if client._queue.in_flight or client._queue.waiting:
                return f"calls: {client._queue.in_flight} in flight, {client._queue.depths()}"
        for gate in self.app.get(Enforcement).gates.values():
            names = [task.get_name().rpartition("/")[2] for task in gate.tasks._running]
            work = [name for name in names if name not in LOOPS and not name.startswith("prompts of")]
            boards = gate.prompts._boards.values()
            shown = [shared for board in boards for shared in board.prompts.values()]
            planned = any(shared.state is not PromptState.SENT or shared.unshown for shared in shown)
            if work or planned or any(gate.prompts._still_waiting(board) for board in boards):
                return f"{work}, prompts planned: {planned}"
        return ""

    def skip(self, seconds: float) -> None:
        """Let time pass; the sandbox's clock goes along, since it is the same process."""
        self._skipped += seconds
        real, skipped = _REAL_TIME, self._skipped
        self._monkeypatch.setattr(time, "time", lambda: real() + skipped)
        self._monkeypatch.setattr(time, "time_ns", lambda: int((real() + skipped) * 1e9))  # events tell it too

    def leave_midnight(self) -> None:
        """Go over to the next day if little of this one (UTC) is left: what a test counts "today" must not fall into two."""
        left = A_DAY - time.time() % A_DAY
        if left < SHORT_OF_MIDNIGHT:
            self.skip(left + 60)

    async def advance(self, seconds: float) -> None:
        """Let time pass, for the program and for Telegram; do what has become due."""
        self.skip(seconds)
        for gate in self.app.get(Enforcement).gates.values():
            await self.app.writer.flush()
            gate.prompts.drop_old()
            await gate.due.turn()
            await gate.raids.turn()
            await gate.lockdowns.turn()
        await self.settled()

    def end_waits(self) -> None:
        """Let Telegram be in order again, and the waits that it asked for be over."""
        self.faults.clear()
        for running in self.connections():
            obstacles = running.client._queue._obstacles
            obstacles._floods.clear()
            obstacles._paces.clear()

    # ------------------------------------------------------------ looking back

    def calls(self, method: str, *, target: User | None = None, group: Chat | None = None, since: int = 0) -> int:
        """How often the bots called a method, about a person or in a chat."""
        return self.journal.count(
            method, target=target.id if target else None, chat_id=group.id if group else None, since_seq=since
        )

    def kinds(self, user: User | None = None) -> list[str]:
        """The kinds of events recorded, in order; those about one person if he is named."""
        return [event.kind.value for event in self.events if user is None or event.user_id == user.id]

    def story(self) -> str:
        """What happened, for a failed test's report."""
        calls = Counter(f"{entry.method} {entry.answer}" for entry in self.journal)
        told = [f"{event.kind.value} {event.user_name}: {event.text}" for event in self.events[-30:]]
        return "\n".join([*told, str(dict(calls)), *(f"  > {text}" for text in self.texts()), *self.errors])


_REAL_TIME = time.time
A_DAY = 86_400
SHORT_OF_MIDNIGHT = 2 * 3600
"""Longer than what a test lets pass in one day."""


class Guarding:
    """Makes communities, and takes them apart at the test's end."""

    def __init__(self, folder: Path, storage: StorageSettings, monkeypatch: pytest.MonkeyPatch, key: Any) -> None:
        self._folder, self._storage, self._monkeypatch, self._key = folder, storage, monkeypatch, key
        self._stack = AsyncExitStack()
        self._made: list[Guarded] = []

    async def __call__(
        self,
        *,
        profile: str = "free",
        storage: StorageSettings | None = None,
        start: bool = True,
        telegram: dict[str, Any] | None = None,
        **gate: Any,
    ) -> Guarded:
        """Make a sandbox and, unless told not to, start the program on it. `gate` are settings of the gate."""
        tg = await self._stack.enter_async_context(Sandbox(rsa_key=self._key, profile=profile))
        pem = self._folder / "server.pem"
        pem.write_text(tg.public_key_pem)
        address = "{}:{}".format(*tg.address)
        settings = load(
            None,
            telegram={
                "api_id": 1,
                "api_hash": "x",
                "dc_address": address,
                "dc_public_key": str(pem),
                **(telegram or {}),
            },
            storage=(storage or self._storage).model_dump(),
            gate={"prompt_window": 0.5, "sweep_per_second": 100, **gate},
        )
        made = Guarded(tg, settings, self._monkeypatch)
        sink = logger.add(
            lambda message: made.errors.append(str(message)), level="ERROR", backtrace=False, diagnose=False
        )
        self._stack.callback(logger.remove, sink)
        self._made.append(made)
        made.leave_midnight()
        if start:
            await made.start()
        return made

    async def close(self) -> None:
        """Stop everything; fail if anything broke on the way, here or in the sandbox."""
        for made in self._made:
            if made._app is not None:
                await made.stop()
        await self._stack.aclose()
        for made in self._made:
            assert not made.tg.server.crashes, list(made.tg.server.crashes)
            assert not made.errors, "\n".join(made.errors)
