"""`nezuko backup` and `nezuko link`: what they make, and when they say no."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from nezuko.accounts.models import Account
from nezuko.cli import main
from nezuko.config import StorageSettings
from nezuko.storage.database import open_database


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEZUKO_STORAGE__DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "data"


async def _account(folder: Path) -> None:
    async with open_database(StorageSettings(data_dir=folder)):
        await Account.create(id=1, telegram_id=1, name="Ann", created_at=0)


def test_backup_is_a_database_beside_the_first_or_where_one_says(data: Path, tmp_path: Path) -> None:
    asyncio.run(_account(data))
    assert CliRunner().invoke(main, ["backup"]).exit_code == 0
    (beside,) = data.glob("nezuko-*.sqlite")
    said = CliRunner().invoke(main, ["backup", str(tmp_path / "mine.sqlite")])
    assert said.exit_code == 0
    assert "mine.sqlite" in said.output
    for copy in (beside, tmp_path / "mine.sqlite"):
        with closing(sqlite3.connect(copy)) as connection:
            assert connection.execute("SELECT name FROM accounts").fetchall() == [("Ann",)]


def test_backup_says_why_there_is_none(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = CliRunner().invoke(main, ["backup"])
    assert nothing.exit_code == 2
    asyncio.run(_account(data))
    (tmp_path / "there").write_text("precious")
    taken = CliRunner().invoke(main, ["backup", str(tmp_path / "there")])
    assert taken.exit_code == 2
    assert (tmp_path / "there").read_text() == "precious"
    monkeypatch.setenv("NEZUKO_STORAGE__DATABASE", "postgres://a@b/c")
    assert CliRunner().invoke(main, ["backup"]).exit_code == 2


def test_links_of_the_command_line_can_be_switched_off(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "/sign-in/" in CliRunner().invoke(main, ["link"]).output
    monkeypatch.setenv("NEZUKO_ACCOUNTS__CONSOLE_LINKS", "false")
    refused = CliRunner().invoke(main, ["link"])
    assert refused.exit_code == 2
    assert "/sign-in/" not in refused.output
