"""A community on the sandbox, the real program guarding it, and its dashboard: what an admin changes there is seen on Telegram.

Fixtures:
    desk: the group is protected and guarded, and its owner sits at the dashboard.
    bare_desk: the bot is there, but no group is protected yet.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
from quart import Quart

from nezuko import main
from nezuko.accounts.accounts import Accounts
from nezuko.audit.models import AuditRow
from nezuko.config import StorageSettings
from nezuko.enforcement.service import Enforcement
from nezuko.sandbox.wire.keys import RsaKey
from nezuko.sandbox.world.chats import Chat
from nezuko.storage.models import MODELS
from nezuko.web.app import create
from nezuko.web.guard import Guard
from nezuko.web.status import Readiness
from tests.dashboards import TELEGRAM_IDS, Answer, Visitor
from tests.gate.guarded import Guarded, Guarding

KEY = RsaKey.generate()


class Desk:
    """The community `town`, the web app over it, and visitors."""

    def __init__(self, town: Guarded) -> None:
        self.town = town
        self.web = self._web()

    def _web(self) -> Quart:
        app = self.town.app
        provide = {**app.services, Readiness: app.readiness, Guard: app.get(Accounts).guard()}
        return create(app.settings, provide, app.blueprints, app.nav)

    async def signed_in(self, role: str = "owner") -> Visitor:
        """Somebody who has signed in."""
        visitor = Visitor(self.web, "127.0.0.1")
        path = await self.town.app.get(Accounts).sign_in_link(TELEGRAM_IDS[role], role, role.title())
        await visitor.get(path)
        assert (await visitor.post(path)).status == 303
        await visitor.get("/")
        return visitor

    def path(self, group: Chat | None = None) -> str:
        """The page of a group."""
        return f"/groups/{self.town.bot.id}/{(group or self.town.group).id}"

    async def post(self, who: Visitor, path: str, /, **form: str) -> Answer:
        """Send a form, and let the program finish what follows from it."""
        answer = await who.post(path, form)
        await self.town.settled()
        return answer

    async def audited(self) -> list[AuditRow]:
        """What the audit has, oldest first."""
        await self.town.app.writer.flush()
        return await AuditRow.all().order_by("id")

    async def actions(self) -> list[str]:
        """The audit's actions, oldest first."""
        return [row.action for row in await self.audited()]

    def muted(self, group: Chat | None = None) -> int:
        gate = self.town.app.get(Enforcement).gate(self.town.bot.id)
        return len(gate.ledger.of_chat((group or self.town.group).id)) if gate else 0


@pytest.fixture
async def towns(
    tmp_path: Path, sqlite_storage: StorageSettings, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Guarding]:
    # Tables are made from the models as they are now: the migration history has tests of its own.
    monkeypatch.setattr(main, "open_database", partial(main.open_database, models=list(MODELS)))
    maker = Guarding(tmp_path, sqlite_storage, monkeypatch, KEY)
    yield maker
    await maker.close()


@pytest.fixture
async def bare_desk(towns: Guarding) -> Desk:
    return Desk(await towns())


@pytest.fixture
async def desk(bare_desk: Desk) -> Desk:
    await bare_desk.town.protect()
    return bare_desk
