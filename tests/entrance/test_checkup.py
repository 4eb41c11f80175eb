"""`nezuko check` looks at Log In With Telegram, too, where it is switched on."""

from __future__ import annotations

from pathlib import Path

import pytest

from nezuko.checkup import checkup
from nezuko.config import load
from nezuko.entrance.openid_views import BACK
from tests.entrance.issuer import CLIENT_ID, CLIENT_SECRET, LocalIssuer


async def said(folder: Path, issuer: str, *, on: bool = True) -> list[str]:
    """What the check says of it."""
    accounts = {
        "openid": on,
        "openid_client_id": CLIENT_ID,
        "openid_client_secret": CLIENT_SECRET,
        "openid_issuer": issuer,
    }
    lines: list[str] = []
    await checkup(
        load(None, accounts=accounts, storage={"data_dir": folder / "data"}), lambda line: lines.append(str(line))
    )
    return [line for line in lines if "Log In With" in line]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


async def test_issuer_that_answers_is_well_and_the_address_to_register_is_named(
    issuer: LocalIssuer, tmp_path: Path
) -> None:
    (line,) = await said(tmp_path, issuer.url)
    assert line.startswith("✓")
    assert line.endswith(BACK)


async def test_issuer_that_doesnt_answer_is_told(issuer: LocalIssuer, tmp_path: Path) -> None:
    issuer.says_it_is = "https://another.example"
    (line,) = await said(tmp_path, issuer.url)
    assert line.startswith("✗")
    assert "openid_issuer" in line


async def test_switched_off_nothing_is_said_of_it(issuer: LocalIssuer, tmp_path: Path) -> None:
    assert await said(tmp_path, issuer.url, on=False) == []
