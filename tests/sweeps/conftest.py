"""Fixtures: `town` is a protected book club whose members came long before the protection; nobody has looked at them yet."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from nezuko import main
from nezuko.config import StorageSettings
from nezuko.sandbox.wire.keys import RsaKey
from nezuko.sandbox.world.people import User
from nezuko.storage.models import MODELS
from nezuko.sweeps.runs import Run, RunKind, RunState
from nezuko.sweeps.service import Sweeps
from tests.gate.guarded import Guarded, Guarding

KEY = RsaKey.generate()
LONG_AGO = 30 * 86_400

Make = Callable[..., Awaitable["Town"]]


class Town:
    """The community `c` with `outside` (not in the channel) and `inside` (in it), and the service of sweeps."""

    def __init__(self, community: Guarded) -> None:
        self.c = community
        self.outside: list[User] = []
        self.inside: list[User] = []

    @property
    def sweeps(self) -> Sweeps:
        return self.c.app.get(Sweeps)

    @property
    def here(self) -> tuple[int, int]:
        return self.c.bot.id, self.c.group.id

    def settle_in(self, outside: int, inside: int) -> None:
        """Let people join the group who came before there was any protection."""
        for n in range(outside + inside):
            subscribed = [self.c.channel] if n >= outside else []
            person = self.c.person(f"Person {n}", subscribed=subscribed)
            self.c.w.join(self.c.group, person)
            (self.inside if subscribed else self.outside).append(person)

    def silent(self) -> list[User]:
        """Who may not write."""
        return [person for person in self.outside + self.inside if not self.c.may_write(person)]

    async def over(self, run: Run) -> Run:
        """Wait for the end of a run."""
        await self.c.until(lambda: run.state is not RunState.RUNNING)
        await self.c.settled()
        return run

    async def simulated(self) -> Run:
        run = await self.over(await self.sweeps.simulate(*self.here))
        assert run.state is RunState.DONE
        return run

    async def swept(self, **how: Any) -> Run:
        return await self.over(await self.sweeps.sweep(*self.here, **how))

    async def undone(self, **how: Any) -> Run:
        return await self.over(await self.sweeps.undo(*self.here, what="the sweep", **how))

    async def taken_up(self, kind: RunKind) -> Run:
        """After a restart: the run that was under way."""
        await self.c.until(lambda: self.sweeps.active(*self.here))
        run = self.sweeps.active(*self.here)
        assert run is not None
        assert run.kind is kind
        return run


@pytest.fixture
async def make(tmp_path: Path, sqlite_storage: StorageSettings, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Make]:
    """Makes towns: how many are outside and inside, and settings of the gate."""
    monkeypatch.setattr(main, "open_database", partial(main.open_database, models=list(MODELS)))
    maker = Guarding(tmp_path, sqlite_storage, monkeypatch, KEY)

    async def make(outside: int = 4, inside: int = 3, *, protect: bool = True, **gate: Any) -> Town:
        community = await maker(**gate)
        town = Town(community)
        town.settle_in(outside, inside)
        community.skip(LONG_AGO)
        if protect:
            await community.protect()
            assert town.silent() == []
        return town

    yield make
    await maker.close()


@pytest.fixture
async def town(make: Make) -> Town:
    return await make()
