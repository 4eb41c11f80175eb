"""Fixtures: `guarding` makes communities, `unguarded` is one whose group isn't protected yet, `guarded` one whose is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from nezuko.config import StorageSettings
from nezuko.sandbox.wire.keys import RsaKey
from tests.gate.guarded import Guarded, Guarding

KEY = RsaKey.generate()


@pytest.fixture
async def guarding(
    tmp_path: Path, sqlite_storage: StorageSettings, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Guarding]:
    maker = Guarding(tmp_path, sqlite_storage, monkeypatch, KEY)
    yield maker
    await maker.close()


@pytest.fixture
async def unguarded(guarding: Guarding) -> Guarded:
    return await guarding()


@pytest.fixture
async def guarded(unguarded: Guarded) -> Guarded:
    await unguarded.protect()
    return unguarded
