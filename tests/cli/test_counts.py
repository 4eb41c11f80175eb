"""`nezuko counts`: compared, mended, never while the program runs."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from click.testing import CliRunner

from nezuko.analytics import rollups
from nezuko.analytics.models import Rollup
from nezuko.cli import main
from nezuko.config import StorageSettings
from nezuko.events.feed import Feed
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.storage.database import open_database
from nezuko.storage.writer import Writer
from nezuko.tasks import Tasks


async def _live(folder: Path) -> None:
    """A program that counted one event wrongly."""
    async with open_database(StorageSettings(data_dir=folder)):
        tasks, writer = Tasks("test"), Writer()
        rollups.plug_in(writer)
        writer.start(tasks)
        EventLog(writer, Feed()).record(Kind.JOINED, chat_id=5, bot_id=7)
        await writer.stop()
        await tasks.stop()
        await Rollup.filter(chat_id=5).update(count=3)


def test_wrong_counts_are_found_and_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEZUKO_STORAGE__DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    asyncio.run(_live(tmp_path / "data"))
    found = CliRunner().invoke(main, ["counts", "check"])
    assert found.exit_code == 1
    assert "nezuko counts rebuild" in found.output
    assert CliRunner().invoke(main, ["counts", "rebuild"]).exit_code == 0
    after = CliRunner().invoke(main, ["counts", "check"])
    assert (after.exit_code, after.output.strip()) == (0, "All counts are right.")
