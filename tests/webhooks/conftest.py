"""A post office: everything that webhooks are made of over a real database, and a receiver to send to.

Fixtures:
    receiver: a local HTTP server.
    office: over SQLite; addresses of this machine are allowed, and what failed is tried again within milliseconds.
    desk and what it needs: the whole program, for its pages.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from nezuko.audit.log import Audit
from nezuko.config import StorageSettings
from nezuko.events.feed import Feed
from nezuko.events.kinds import Kind
from nezuko.events.log import Event, EventLog
from nezuko.storage.database import open_database
from nezuko.storage.vault import Vault
from nezuko.storage.writer import Writer
from nezuko.tasks import Tasks
from nezuko.telegram.types import Person
from nezuko.webhooks import courier, schedule
from nezuko.webhooks.addresses import Addresses
from nezuko.webhooks.endpoints import Webhooks, Wish
from nezuko.webhooks.models import WebhookDelivery, WebhookEndpoint
from nezuko.webhooks.sender import Sender
from tests.desk import bare_desk, desk, towns
from tests.webhooks.receiver import Receiver, receiving, until

__all__ = ["bare_desk", "desk", "towns"]

MODELS = [
    "nezuko.events.models",
    "nezuko.telegram.models",
    "nezuko.audit.models",
    "nezuko.webhooks.models",
]
BOT, GROUP, OTHER = 7, 1_500_000_001, 1_500_000_002
ANN = Person(101, "Ann Archer", "annarcher")


@dataclass
class Office:
    """One life of the program's webhooks."""

    writer: Writer
    events: EventLog
    webhooks: Webhooks
    audit: Audit
    told: list[str] = field(default_factory=list)
    """What the owners were told."""

    async def add(self, url: str, **wish: Any) -> tuple[WebhookEndpoint, str]:
        return await self.webhooks.add(Wish(name=wish.pop("name", "Shop"), url=url, **wish))

    def happen(self, kind: Kind = Kind.RESTRICTED, chat_id: int | None = GROUP, text: str = "may not write") -> Event:
        """Something happens in a group."""
        return self.events.record(kind, bot_id=BOT, chat_id=chat_id, user=ANN, text=text, correlation="join-of-ann")

    async def rows(self) -> list[WebhookDelivery]:
        """All deliveries, oldest first."""
        await self.writer.flush()
        return await WebhookDelivery.all().order_by("id")

    async def only(self) -> WebhookDelivery:
        (row,) = await self.rows()
        return row

    async def until_all(self, state: str, count: int = 1) -> list[WebhookDelivery]:
        """Wait until so many deliveries are in that state."""

        async def there() -> bool:
            return len([row for row in await self.rows() if row.state == state]) >= count

        await until(there)
        return await self.rows()


@asynccontextmanager
async def open_office(storage: StorageSettings, addresses: Addresses | None = None) -> AsyncIterator[Office]:
    """Open the office on a database; at the end it closes as the program does."""
    addresses = addresses or Addresses(allow_private=True)
    async with open_database(storage, models=MODELS):
        tasks = Tasks("tests")
        writer = Writer()
        writer.start(tasks)
        events, audit = EventLog(writer, Feed()), Audit(writer)
        webhooks = Webhooks(
            writer=writer,
            vault=await Vault.open(storage),
            tasks=tasks,
            audit=audit,
            events=events,
            sender=Sender(addresses, total_seconds=5),
            check=addresses.check,
            title={GROUP: "Garden Friends", OTHER: "Orchard"}.__getitem__,
        )
        office = Office(writer, events, webhooks, audit)

        async def tell(sentence: str) -> None:
            office.told.append(sentence)

        webhooks.tell.append(tell)
        await webhooks.start()
        try:
            yield office
        finally:
            await webhooks.stop()
            await writer.stop()
            await tasks.stop()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tries follow each other within milliseconds."""
    monkeypatch.setattr(schedule, "FIRST_SECONDS", 0.01)
    monkeypatch.setattr(schedule, "FACTOR", 1.5)
    monkeypatch.setattr(schedule, "REST_LONGEST", 0.01)
    monkeypatch.setattr(courier, "POLL_SECONDS", 0.05)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with receiving() as made:
        yield made


@pytest.fixture
async def office(sqlite_storage: StorageSettings, impatient: None) -> AsyncIterator[Office]:
    async with open_office(sqlite_storage) as made:
        yield made


def long_ago(hours: float) -> int:
    """That many hours ago, in seconds since 1970."""
    return int(time.time() - hours * 3600)
