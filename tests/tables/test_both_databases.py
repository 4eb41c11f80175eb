"""Reading tables page by page, on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest

from nezuko.accounts.models import Account, WebSession
from nezuko.config import StorageSettings
from nezuko.errors import InvalidInput
from nezuko.storage.database import open_database
from nezuko.storage.models import MODELS
from nezuko.storage.vault import Vault
from nezuko.tables import reading


async def read_through(name: str, vault: Vault) -> list[tuple[object, ...]]:
    """All rows, as somebody reads them who goes on from page to page."""
    rows: list[tuple[object, ...]] = []
    before = ""
    while True:
        page = await reading.page(reading.table(name), vault, before=before)
        rows += page.rows
        before = page.older
        if not before:
            return rows


async def test_every_row_is_read_once(storage: StorageSettings, vault: Vault) -> None:
    count = 2 * reading.ROWS + 3
    async with open_database(storage, models=list(MODELS)):
        await Account.bulk_create(
            [Account(id=number, telegram_id=number, name=f"n{number}", created_at=0) for number in range(1, count + 1)]
        )
        await WebSession.bulk_create(
            [
                WebSession(id_hash=f"{number:064x}", account_id=1, created_at=number, last_seen=0, expires_at=number)
                for number in range(count)
            ]
        )
        accounts = await read_through("accounts", vault)
        sessions = await read_through("web_sessions", vault)
    assert [row[0] for row in accounts] == list(range(count, 0, -1))
    assert sorted(row[1] for row in sessions) == list(range(count))  # type: ignore[type-var]
    assert all(len(row) == 6 for row in sessions), "the key is read along, but not handed out"


async def test_rows_are_found_by_a_value(storage: StorageSettings, vault: Vault) -> None:
    async with open_database(storage, models=list(MODELS)):
        await Account.create(id=1, telegram_id=77, name="Ann", created_at=0)
        await Account.create(id=2, telegram_id=78, name="Bob", created_at=0)
        table = reading.table("accounts")
        (row,) = (await reading.page(table, vault, column="telegram_id", value=" 78 ")).rows
        assert row[2] == "Bob"
        with pytest.raises(InvalidInput):
            await reading.page(table, vault, column="name", value="Bob")
        for large in (2**63, 2**200):
            with pytest.raises(InvalidInput):
                await reading.page(table, vault, column="telegram_id", value=str(large))
        rollups = reading.table("rollups")
        assert "span" in rollups.findable
        with pytest.raises(InvalidInput):
            await reading.page(rollups, vault, column="span", value=str(2**31))
