"""Who waits at one bot's groups: in memory, and written down before anything is done about it."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from weakref import WeakValueDictionary

from nezuko import correlation
from nezuko.storage.writer import Upsert, Writer
from nezuko.telegram.types import Person
from nezuko.ways.models import Ask


class AskKind(StrEnum):
    """REQUEST: he asked Telegram to be let in. PRIVATE: he opened the group's link to the bot."""

    REQUEST = "request"
    PRIVATE = "private"


class AskState(StrEnum):
    """WAITING → ADMITTING (about to be let in) → ADMITTED, or → DECLINING → DECLINED. DONE: a private one has all. GONE: it is over."""

    WAITING = "waiting"
    ADMITTING = "admitting"
    ADMITTED = "admitted"
    DECLINING = "declining"
    DECLINED = "declined"
    DONE = "done"
    GONE = "gone"


class Way(StrEnum):
    """The ways of telling somebody what is missing, in the order in which they are tried."""

    GUARD = "guard"
    """The page that a guard bot shows before anybody is let in."""
    REQUEST = "request"
    """A message in private to who asked to join."""
    EPHEMERAL = "alone"
    """A message in the group that he alone sees."""
    GROUP = "group"
    """The shared message in the group."""
    PRIVATE = "private"
    """The chat with the bot, opened by the group's link: works always."""


@dataclass(slots=True)
class Waiting:
    """One who waits."""

    chat_id: int
    person: Person
    kind: AskKind
    asked_at: int
    correlation: str
    state: AskState = AskState.WAITING
    way: str = ""
    query_id: int | None = None
    message_id: int | None = None
    closed_at: int | None = None
    said: str = ""
    """What his message in private says at present."""
    failed: tuple[str, ...] = ()
    """Which ways failed, and why."""

    @property
    def key(self) -> tuple[int, int, AskKind]:
        """Chat, person and kind."""
        return self.chat_id, self.person.id, self.kind

    @property
    def open(self) -> bool:
        """Whether it isn't over."""
        return self.closed_at is None


Listener = Callable[[], None]


class Book:
    """The people who wait at one bot's groups."""

    def __init__(self, bot_id: int, writer: Writer) -> None:
        self._bot_id = bot_id
        self._writer = writer
        self._upsert = Upsert.of(Ask, conflict=["id"])
        self._open: dict[tuple[int, int, AskKind], Waiting] = {}
        self._of_person: dict[int, tuple[Waiting, ...]] = {}
        self._locks: WeakValueDictionary[tuple[int, int, AskKind], asyncio.Lock] = WeakValueDictionary()
        self._listeners: dict[tuple[int, int], set[Listener]] = defaultdict(set)

    async def load(self) -> None:
        """Read who waits; call once, before updates come."""
        for row in await Ask.filter(bot_id=self._bot_id, closed_at__isnull=True):
            waiting = Waiting(
                row.chat_id, Person(row.user_id, row.user_name), AskKind(row.kind), row.asked_at, row.correlation,
                AskState(row.state), row.way, row.query_id, row.message_id,
            )  # fmt: skip
            self._keep(waiting)

    def begin(self, chat_id: int, person: Person, kind: AskKind, asked_at: int, query_id: int | None = None) -> Waiting:
        """Note somebody who asks now; what he asked before is over."""
        waiting = Waiting(
            chat_id, person, kind, asked_at, correlation.current() or correlation.new(), query_id=query_id
        )
        self._keep(waiting)
        return waiting

    def _keep(self, waiting: Waiting) -> None:
        others = (other for other in self.of(waiting.person.id) if other.key != waiting.key)
        self._open[waiting.key] = waiting
        self._of_person[waiting.person.id] = (*others, waiting)

    def turn(self, waiting: Waiting) -> asyncio.Lock:
        """Return what lets one after the other look at somebody; it lives for as long as somebody holds it or waits for it."""
        return self._locks.setdefault(waiting.key, asyncio.Lock())

    def find(self, chat_id: int, user_id: int, kind: AskKind) -> Waiting | None:
        """Return who waits there, if he does."""
        return self._open.get((chat_id, user_id, kind))

    def of(self, user_id: int) -> list[Waiting]:
        """Return all that somebody waits for."""
        return list(self._of_person.get(user_id, ()))

    def everything(self) -> Iterator[Waiting]:
        """All who wait."""
        return iter(list(self._open.values()))

    def close(self, waiting: Waiting, state: AskState) -> asyncio.Future[None]:
        """It is over."""
        waiting.state, waiting.closed_at = state, int(time.time())
        if self._open.get(waiting.key) is waiting:
            del self._open[waiting.key]
            others = tuple(other for other in self._of_person.pop(waiting.person.id) if other is not waiting)
            if others:
                self._of_person[waiting.person.id] = others
        self.changed(waiting.chat_id, waiting.person.id)
        return self.written(waiting)

    def drop(self, user_id: int) -> None:
        """Forget this person: he waits for nothing any more, and nothing more is written of him."""
        for waiting in self.of(user_id):
            waiting.closed_at = int(time.time())
            del self._open[waiting.key]
        self._of_person.pop(user_id, None)

    def written(self, waiting: Waiting) -> asyncio.Future[None]:
        """Write it as it is now; the future ends when it is safe on disk."""
        person = waiting.person
        key = f"{self._bot_id}:{waiting.chat_id}:{person.id}:{waiting.kind.value}"
        return self._writer.put(
            self._upsert,
            (
                key, self._bot_id, waiting.chat_id, person.id, (person.name or person.label)[:140], waiting.kind.value, waiting.state.value,
                waiting.way, waiting.query_id, waiting.message_id, waiting.asked_at, waiting.closed_at, waiting.correlation,
            ),
        )  # fmt: skip

    # ------------------------------------------------------------ those who look on

    def listen(self, chat_id: int, user_id: int, listener: Listener) -> Callable[[], None]:
        """Call `listener` whenever something changes for that person there; returns what ends that."""
        self._listeners[chat_id, user_id].add(listener)

        def end() -> None:
            listeners = self._listeners[chat_id, user_id]
            listeners.discard(listener)
            if not listeners:
                del self._listeners[chat_id, user_id]

        return end

    def changed(self, chat_id: int, user_id: int) -> None:
        """Tell those who look on that something changed."""
        for listener in list(self._listeners.get((chat_id, user_id), ())):
            listener()
