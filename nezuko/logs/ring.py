"""The last lines of the log, in memory: as many as a page can show, and no more."""

from __future__ import annotations

import asyncio
import itertools
import traceback
from collections import deque
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loguru import logger

from nezuko.logs.redaction import Redactor

if TYPE_CHECKING:
    from loguru import Message, Record

KEPT = 2000
LONGEST_TEXT = 4000
LONGEST_TRACE = 12_000
GATHER_SECONDS = 0.2
"""Lines of a busy moment are sent together."""
LEVELS = {"TRACE": 5, "DEBUG": 10, "INFO": 20, "WARNING": 30, "ERROR": 40}


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `extra` is what was bound to it, `trace` the traceback of an error, `where` the place in the program."""

    id: int
    at: float
    level: str
    number: int
    where: str
    text: str
    extra: tuple[tuple[str, str], ...] = ()
    trace: str = ""

    @property
    def haystack(self) -> str:
        """What a search looks through, in lower case."""
        bound = " ".join(f"{key}={value}" for key, value in self.extra)
        return f"{self.text} {self.where} {bound} {self.trace}".lower()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines are asked for: at least that level, with these words, younger than `after`."""

    level: int = 0
    words: str = ""
    after: int = 0

    def __call__(self, line: Line) -> bool:
        """Tell whether a line is asked for."""
        return (
            line.number >= self.level
            and line.id > self.after
            and all(word in line.haystack for word in self.words.lower().split())
        )


class Ring:
    """Service: remembers the last lines and tells those who watch. Lines may come from any thread."""

    def __init__(self, redact: Redactor, *, kept: int = KEPT) -> None:
        """`redact` takes secrets out; `kept`: how many lines are remembered."""
        self._redact = redact
        self._lines: deque[Line] = deque(maxlen=kept)
        self._ids = itertools.count(1)
        self._sink: int | None = None
        self._waiting: set[asyncio.Event] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._closed = False
        self.level = ""
        """The least level that is remembered."""

    def listen(self, level: str) -> None:
        """Remember from now on what is of this level at least."""
        self._deaf()
        self.level = level
        self._sink = logger.add(self._hear, level=level, format="{message}", backtrace=False, diagnose=False)

    def close(self) -> None:
        """Stop listening, and end all who watch."""
        self._deaf()
        self._closed = True
        self._tell()

    def last(self, wanted: Wanted, most: int) -> list[Line]:
        """Return up to `most` of the lines asked for, newest first."""
        return list(itertools.islice(filter(wanted, reversed(self._lines.copy())), most))

    @property
    def newest(self) -> int:
        """The id of the newest line; 0 if there is none."""
        return self._lines[-1].id if self._lines else 0

    async def watch(self, wanted: Wanted) -> AsyncGenerator[list[Line], None]:
        """Yield the lines asked for, oldest first, as they come; whoever is slow misses what has been forgotten meanwhile."""
        self._loop = asyncio.get_running_loop()
        news = asyncio.Event()
        self._waiting.add(news)
        seen = wanted.after
        try:
            while not self._closed:
                fresh = [line for line in self._lines.copy() if line.id > seen]
                seen = fresh[-1].id if fresh else seen
                if chosen := [line for line in fresh if wanted(line)]:
                    yield chosen
                await asyncio.sleep(GATHER_SECONDS if fresh else 0)
                if self.newest <= seen:
                    await news.wait()
                    news.clear()
        finally:
            self._waiting.discard(news)

    def _deaf(self) -> None:
        if self._sink is not None:
            logger.remove(self._sink)
            self._sink = None

    def _hear(self, message: Message) -> None:
        """Take a line in; loguru calls it, one line at a time, in the thread that wrote it."""
        record = message.record
        self._lines.append(
            Line(
                id=next(self._ids),
                at=record["time"].timestamp(),
                level=record["level"].name,
                number=record["level"].no,
                where=f"{record['name']}:{record['line']}",
                text=self._redact(record["message"][:LONGEST_TEXT]),
                extra=tuple(
                    (str(key), self._bound(str(key), value))
                    for key, value in record["extra"].items()
                    if value is not None
                ),
                trace=self._trace(record),
            )
        )
        if self._waiting and self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._tell)

    def _bound(self, key: str, value: object) -> str:
        if isinstance(value, int | float):
            return str(value)
        # With its name before it, so that what is called a secret is taken for one.
        return self._redact(f"{key}={str(value)[:200]}").removeprefix(f"{key}=")

    def _trace(self, record: Record) -> str:
        error = record["exception"]
        if error is None or error.type is None:
            return ""
        text = "".join(traceback.format_exception(error.type, error.value, error.traceback))
        return self._redact(text[-LONGEST_TRACE:])

    def _tell(self) -> None:
        for news in self._waiting:
            news.set()
