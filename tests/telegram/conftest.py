"""Fixtures: a database, a sandbox with its community, and our bots on it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from nezuko.config import StorageSettings
from nezuko.sandbox import Sandbox
from nezuko.sandbox.wire.keys import RsaKey
from nezuko.storage.database import open_database
from nezuko.storage.vault import Vault
from nezuko.storage.writer import Writer
from nezuko.tasks import Tasks
from tests.telegram.rig import MODELS, Live, Rig

KEY = RsaKey.generate()


@pytest.fixture
async def writer(sqlite_storage: StorageSettings) -> AsyncIterator[Writer]:
    async with open_database(sqlite_storage, models=MODELS):
        tasks = Tasks("test")
        writer = Writer()
        writer.start(tasks)
        yield writer
        await writer.stop()
        await tasks.stop()


@pytest.fixture
async def rig(writer: Writer, vault: Vault, tmp_path: Path) -> AsyncIterator[Rig]:
    tasks = Tasks("test")
    async with Sandbox(rsa_key=KEY) as tg:
        rig = Rig(tg, tmp_path, vault, writer, tasks)
        yield rig
        await rig.close()
        await tasks.stop()
        assert not tg.server.crashes, list(tg.server.crashes)


@pytest.fixture
async def live(rig: Rig) -> Live:
    """The gate, connected."""
    return await rig.bot()
