"""Measures, purges, checks and copies the database, beside the program's work."""

from __future__ import annotations

import asyncio
import re
import tempfile
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from loguru import logger
from tortoise import Tortoise

from nezuko.app import App
from nezuko.audit.log import Audit
from nezuko.errors import NotFound, StorageError
from nezuko.storage import tables
from nezuko.storage.address import APP
from nezuko.storage.backup import backup
from nezuko.storage.fields import described
from nezuko.storage.keys import key_file, key_source, read_keys
from nezuko.storage.retention import Rule
from nezuko.storage.tables import Holdings

FRESH_SECONDS = 60.0
PATIENCE_SECONDS = 2.0
"""So long a page waits for what takes longer on large databases; then it goes on without."""
CHUNK = 256 * 1024
OLD_KEY_DAYS = 365


@dataclass(frozen=True, slots=True)
class Measured:
    """What the tables held at a moment (seconds since 1970)."""

    at: float
    holdings: Holdings


@dataclass(frozen=True, slots=True)
class Key:
    """What can be told of the encryption key: where it is, since when (None: unknown), how many keys are in use."""

    place: str
    since: float | None
    count: int

    @property
    def is_old(self) -> bool:
        """Whether it is time for a new one."""
        return self.since is not None and time.time() - self.since > OLD_KEY_DAYS * 86_400


class Upkeep:
    """Service: looks after what is stored."""

    def __init__(self, app: App, audit: Audit) -> None:
        self._app = app
        self._audit = audit
        self._measuring: asyncio.Task[None] | None = None
        self._purging: dict[str, asyncio.Task[int]] = {}
        self.measured: Measured | None = None
        """The last measurement, if there was one."""

    # ------------------------------------------------------------ looking

    @property
    def rules(self) -> list[Rule]:
        """How long each kind of rows is kept."""
        return self._app.retention.rules

    def rule(self, name: str) -> Rule:
        """Return the rule of that short name (see `short`). Raises NotFound."""
        for rule in self.rules:
            if short(rule) == name:
                return rule
        raise NotFound("Nothing of that kind is kept here.")

    def is_purging(self, rule: Rule) -> bool:
        """Whether old rows of this kind are being deleted by hand now."""
        return rule.name in self._purging

    async def look(self) -> Measured | None:
        """Return what the tables hold, measured within the last minute if that is quick, else as it was; None: not yet known."""
        last = self.measured
        if (last is None or time.time() - last.at > FRESH_SECONDS) and self._measuring is None:
            self._measuring = self._app.tasks.start("measure", self._measure())
        if self._measuring is not None:
            await asyncio.wait({self._measuring}, timeout=PATIENCE_SECONDS)
        return self.measured

    async def _measure(self) -> None:
        try:
            self.measured = Measured(time.time(), await tables.measure(self._app.database))
        except StorageError as problem:
            logger.warning("the tables could not be measured: {}", problem)
        finally:
            self._measuring = None

    def key(self) -> Key:
        """Return what can be told of the encryption key."""
        settings = self._app.settings.storage
        file = key_file(settings)
        place = key_source(settings)
        since = file.stat().st_mtime if place == str(file) and file.exists() else None
        return Key(place, since, len(read_keys(settings)))

    # ------------------------------------------------------------ doing

    async def purge(self, rule: Rule) -> int | None:
        """Delete now what is older than the rule allows. Returns how many rows went; None: it takes longer and goes on by itself."""
        task = self._purging.get(rule.name)
        if task is None:
            self._audit.record("maintenance.purge", "storage", short(rule), None, {"older than days": rule.days()})
            task = self._app.tasks.start(f"purge {rule.name}", self._app.retention.apply(rule))
            self._purging[rule.name] = task
            task.add_done_callback(lambda _: self._purging.pop(rule.name, None))
        await asyncio.wait({task}, timeout=PATIENCE_SECONDS)
        self.measured = None
        return task.result() if task.done() else None

    async def check(self) -> str:
        """Look for damage; returns a sentence. Raises StorageError."""
        self._audit.record("maintenance.check", "storage", "database")
        return await tables.check(self._app.database)

    async def tidy(self) -> int:
        """Give back what deleted rows left over; returns how many bytes. Raises StorageError."""
        self._audit.record("maintenance.tidy", "storage", "database")
        given = await tables.tidy(self._app.database)
        self.measured = None
        return given

    @property
    def can_tidy(self) -> bool:
        """Whether the database is one that can be tidied up and copied from here."""
        return self._app.database.dialect == "sqlite" and self._app.database.address.path is not None

    async def copy(self) -> tuple[int, AsyncIterator[bytes]]:
        """Make a copy of the database; returns its size and its bytes. It is gone once they were read. Raises StorageError."""
        await self._app.writer.flush()
        folder = tempfile.TemporaryDirectory(dir=self._app.settings.storage.data_dir, prefix=".download-")
        file = Path(folder.name, "copy.sqlite")
        try:
            size = await backup(self._app.database.address, file)
        except StorageError:
            folder.cleanup()
            raise
        self._audit.record("maintenance.backup", "storage", "database", None, {"bytes": size})
        return size, _bytes_of(file, folder)


def short(rule: Rule) -> str:
    """Return the rule's name as it stands in addresses."""
    return re.sub(r"[^a-z]+", "-", rule.name.lower()).strip("-")


def abouts() -> dict[str, str]:
    """Return what each table is for, by its name: the first sentence of its model."""
    return {
        described(model).db_table: (model.__doc__ or "").strip().split("\n")[0] for model in Tortoise.apps[APP].values()
    }


async def _bytes_of(file: Path, folder: tempfile.TemporaryDirectory[str]) -> AsyncIterator[bytes]:
    try:
        with file.open("rb") as source:
            while chunk := await asyncio.to_thread(source.read, CHUNK):
                yield chunk
    finally:
        folder.cleanup()
