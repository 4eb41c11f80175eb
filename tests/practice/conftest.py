"""Fixtures: `practice` is the practice room over a sandbox whose group the real program guards; its visitors have no scripts."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest
from quart import Quart

from nezuko import practice as feature
from nezuko.accounts.accounts import Accounts
from nezuko.config import StorageSettings
from nezuko.practice.room import Room
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.people import User
from nezuko.web.app import create
from nezuko.web.guard import Guard
from nezuko.web.status import Readiness
from tests.dashboards import TELEGRAM_IDS, Answer, Visitor
from tests.gate.conftest import KEY
from tests.gate.guarded import Guarded, Guarding


class Visit:
    """Somebody signed in, who holds the phone of `person` in `group`."""

    def __init__(self, visitor: Visitor, group: Chat, person: User) -> None:
        self.visitor = visitor
        self.person = person
        self.base = f"/practice/{group.id}/{person.id}"
        self._group = group

    async def look(self, place: Chat | User | None = None) -> Answer:
        """Open a chat on the phone, the group if none is named."""
        return await self.visitor.get(f"{self.base}/{(place or self._group).id}")

    async def chats(self) -> Answer:
        """Open the list of chats."""
        return await self.visitor.get(f"{self.base}/0")

    async def do(self, deed: str, place: Chat | User | None = None, **form: str) -> Answer:
        """Do something and return the page that the answer leads to."""
        there = place or self._group
        await self.visitor.get(f"{self.base}/{there.id}")
        answer = await self.visitor.post(f"{self.base}/{there.id}/{deed}", form)
        return await self.visitor.get(answer.location) if answer.status == 303 else answer


@dataclass
class Practice:
    """Everything that a test may want to reach."""

    community: Guarded
    web: Quart
    room: Room

    async def signed_in(self, role: str = "owner") -> Visitor:
        """Return somebody who has signed in by a real link."""
        visitor = Visitor(self.web, "127.0.0.1")
        path = await self.community.app.get(Accounts).sign_in_link(TELEGRAM_IDS[role], role, role.title())
        await visitor.get(path)
        assert (await visitor.post(path)).status == 303
        return visitor

    async def visit(self, role: str = "owner", *, person: User | None = None, group: Chat | None = None) -> Visit:
        """Return somebody with a phone in his hands: a newcomer's if nobody is named."""
        who = person or self.room.newcomer("Mara")
        return Visit(await self.signed_in(role), group or self.community.group, who)


@pytest.fixture
async def practice(
    tmp_path: Path, sqlite_storage: StorageSettings, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Practice]:
    guarding = Guarding(tmp_path, sqlite_storage, monkeypatch, KEY)
    community = await guarding(telegram={"owner_ids": (1001,)})
    await community.protect()
    app = community.app
    room = feature.setup(app, community.tg)
    provide = {**app.services, Readiness: app.readiness, Guard: app.get(Accounts).guard()}
    yield Practice(community, create(app.settings, provide, app.blueprints, app.nav), room)
    await guarding.close()


def words(answer: Answer) -> str:
    """Return the page without entities, in one line."""
    return " ".join(unescape(answer.text).split())
