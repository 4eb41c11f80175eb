"""The sockets that features plug into: services, updates, commands, pages, readiness, loops.

Each feature package has a `setup(app)` that registers what it brings; `main.build` calls them in floor order.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TypeVar, cast

from quart import Blueprint

from nezuko.config import Settings
from nezuko.storage.cache import Store
from nezuko.storage.database import Database
from nezuko.storage.retention import Retention
from nezuko.storage.stores import MemoryStore
from nezuko.storage.vault import Vault
from nezuko.storage.writer import Writer
from nezuko.tasks import Tasks
from nezuko.telegram.router import Handlers
from nezuko.telegram.types import Person, Pressed
from nezuko.web.status import Readiness
from nezuko.words.phrases import Phrase
from nezuko.words.voice import Voice

S = TypeVar("S")

Hook = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandCall:
    """Somebody's command, ready to be answered.

    `chat_id` is None in private chats. `user` is None when an anonymous admin wrote it. `rest` is what follows the command.
    `turned_away`: whoever sent it may not write there, and the message is gone already. `reply_to`: the message that it answers.
    """

    bot_id: int
    chat_id: int | None
    user: Person | None
    message_id: int
    name: str
    rest: str
    reply_to: int | None = None
    turned_away: bool = False


CommandHandler = Callable[[CommandCall], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandSpec:
    """One command: who may use it where, what it does, and its line in the menus and in /help.

    `for_everybody`: in groups it is answered also for those who may not write there.
    """

    name: str
    summary: Phrase | str
    handler: CommandHandler
    in_private: bool = False
    in_groups: bool = False
    admins_only: bool = False
    owners_only: bool = False
    for_everybody: bool = False

    def line(self, voice: Voice) -> str:
        """Its line in a menu or in /help."""
        return voice.plain(self.summary) if isinstance(self.summary, Phrase) else self.summary


class Commands:
    """The registry from which answers, menus and /help are made."""

    def __init__(self) -> None:
        self._specs: dict[str, CommandSpec] = {}

    def add(self, spec: CommandSpec) -> None:
        """Register a command. Raises ValueError if the name is taken."""
        if spec.name in self._specs:
            raise ValueError(f"/{spec.name} is registered twice")
        self._specs[spec.name] = spec

    def find(self, name: str) -> CommandSpec | None:
        """Return the command of that name, or None."""
        return self._specs.get(name)

    def all(self) -> tuple[CommandSpec, ...]:
        """All commands in the order of their registration."""
        return tuple(self._specs.values())


ButtonHandler = Callable[[Pressed], Awaitable[None] | None]


class Buttons:
    """The registry from which presses find their handlers, by what their data begins with."""

    def __init__(self) -> None:
        self._handlers: dict[bytes, ButtonHandler] = {}

    def add(self, prefix: bytes, handler: ButtonHandler) -> None:
        """Register who is told of presses whose data begins with `prefix`, up to and with its colon; None from him means: not mine.

        Raises:
            ValueError: the prefix is taken, or has not its one colon at the end.
        """
        if prefix in self._handlers or prefix.find(b":") != len(prefix) - 1:
            raise ValueError(f"{prefix!r} is registered twice or no prefix")
        self._handlers[prefix] = handler

    def find(self, data: bytes) -> ButtonHandler | None:
        """Return the handler for a button's data, or None."""
        head, colon, _ = data.partition(b":")
        return self._handlers.get(head + colon)


@dataclass(frozen=True, slots=True)
class NavEntry:
    """An entry of the dashboard's menu; `permission` is what one needs to see it."""

    title: str
    path: str
    icon: str
    order: int = 100
    permission: str | None = None


@dataclass(slots=True)
class App:
    """What is shared by all features of one process."""

    settings: Settings
    database: Database
    vault: Vault
    writer: Writer
    tasks: Tasks
    store: Store = field(default_factory=MemoryStore)
    """Where caches keep what they hold: memory, or a Redis."""
    updates: Handlers = field(default_factory=Handlers)
    commands: Commands = field(default_factory=Commands)
    buttons: Buttons = field(default_factory=Buttons)
    blueprints: list[Blueprint] = field(default_factory=list)
    nav: list[NavEntry] = field(default_factory=list)
    readiness: Readiness = field(default_factory=Readiness)
    retention: Retention = field(default_factory=Retention)
    given: Settings | None = None
    """The settings as file and environment say; `settings` are those in force, with what was changed on the dashboard."""
    on_start: list[Hook] = field(default_factory=list)
    on_connect: list[Hook] = field(default_factory=list)
    """Run after all of `on_start`: connections, whose updates need everything else."""
    on_stop: list[Hook] = field(default_factory=list)
    on_check: list[Callable[[Settings], None]] = field(default_factory=list)
    """Asked before settings are changed while the program runs; a ConfigurationError refuses the change."""
    on_settings: list[Callable[[Settings], Awaitable[None] | None]] = field(default_factory=list)
    """Told when `settings` have changed; whoever reads them anew each time needs no telling."""
    services: dict[type, object] = field(default_factory=dict)

    def provide(self, service: object, as_type: type | None = None) -> None:
        """Make `service` findable under its type (or under `as_type`, a protocol it fulfils)."""
        self.services[as_type or type(service)] = service

    def get(self, kind: type[S]) -> S:
        """Return the service of that type. Raises KeyError when no feature brought one."""
        return cast("S", self.services[kind])  # the dict is keyed by the type it holds
