"""What is stored, for how long and how much; deleting, checking, tidying up and copying it."""

from __future__ import annotations

import re
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from nezuko.ids import new_id
from nezuko.maintenance.upkeep import Upkeep, abouts, short
from nezuko.maintenance.views import size
from nezuko.storage.models import MODELS
from nezuko.telegram.models import ApiCall
from tests.desk import Desk

OLD = int((time.time() - 100 * 86_400) * 1000)


async def call(desk: Desk, at_ms: int) -> None:
    await ApiCall.create(
        id=new_id(), bot_id=desk.town.bot.id, at_ms=at_ms, method="getMe", took_ms=1.0, ok=True, waited_ms=0.0
    )


@pytest.mark.parametrize(
    ("count", "shown"),
    [(None, "–"), (0, "0 B"), (1023, "1023 B"), (1536, "1.5 kB"), (20 * 2**20, "20 MB"), (5 * 2**40, "5120 GB")],
)
def test_sizes_read_well(count: int | None, shown: str) -> None:
    assert size(count) == shown


async def test_page_shows_each_kind_its_days_rows_and_size(desk: Desk) -> None:
    owner = await desk.signed_in()
    page = (await owner.get("/maintenance")).text
    for rule in desk.town.app.retention.rules:
        assert f"/maintenance/purge/{short(rule)}" in page
    assert "/configuration#log.event_days" in page
    assert "encryption.key" in page
    assert re.search(r"\d+ (B|kB|MB) in all", page)


async def test_every_table_is_measured_and_explained(desk: Desk) -> None:
    measured = await desk.town.app.get(Upkeep).look()
    assert measured is not None
    names = {table.name for table in measured.holdings.tables}
    assert names >= set(abouts())
    assert all(abouts().values()), [name for name, text in abouts().items() if not text]
    assert all(table.rows is not None for table in measured.holdings.tables)
    assert sum(table.bytes or 0 for table in measured.holdings.tables) <= measured.holdings.total
    assert len(MODELS) <= len(names)


async def test_old_rows_go_when_asked_for_and_only_those(desk: Desk) -> None:
    owner = await desk.signed_in()
    await call(desk, OLD)
    await call(desk, int(time.time() * 1000))
    before = await ApiCall.all().count()
    question = await owner.get("/maintenance/purge/calls-to-telegram")
    assert "be undone" in question.text
    assert await ApiCall.filter(at_ms__lte=OLD).count() == 1
    assert (await owner.post("/maintenance/purge/calls-to-telegram")).status == 303
    assert await ApiCall.filter(at_ms__lte=OLD).count() == 0
    assert await ApiCall.all().count() == before - 1
    assert "1 old calls to Telegram deleted" in (await owner.get("/maintenance")).text
    row = next(row for row in await desk.audited() if row.action == "maintenance.purge")
    assert (row.resource_id, row.new) == ("calls-to-telegram", '{"older than days": 30}')


async def test_unknown_kind_isnt_found(bare_desk: Desk) -> None:
    owner = await bare_desk.signed_in()
    assert (await owner.get("/maintenance/purge/everything")).status == 404
    assert (await owner.post("/maintenance/purge/everything")).status == 404


async def test_check_finds_no_damage(bare_desk: Desk) -> None:
    owner = await bare_desk.signed_in()
    await owner.get("/maintenance")
    await owner.post("/maintenance/check")
    assert "No damage was found" in (await owner.get("/maintenance")).text
    assert "maintenance.check" in await bare_desk.actions()


async def test_tidying_up_gives_room_back(bare_desk: Desk) -> None:
    owner = await bare_desk.signed_in()
    for _ in range(300):
        await call(bare_desk, OLD)
    await ApiCall.all().delete()
    before = await bare_desk.town.app.database.size()
    await owner.get("/maintenance/tidy")
    await owner.post("/maintenance/tidy")
    assert "were given back" in (await owner.get("/maintenance")).text
    assert await bare_desk.town.app.database.size() < before


async def test_download_is_a_whole_database_without_its_key(bare_desk: Desk, tmp_path: Path) -> None:
    owner = await bare_desk.signed_in()
    await owner.get("/maintenance")
    answer = await owner.request("POST", "/maintenance/backup", form={"csrf_token": owner.token})
    assert answer.status == 200
    assert re.fullmatch(r'attachment; filename="nezuko-\d{8}-\d{6}\.sqlite"', answer.headers["Content-Disposition"])
    assert answer.text.startswith("SQLite format 3")
    data_dir = bare_desk.town.app.settings.storage.data_dir
    assert (data_dir / "encryption.key").read_text().split()[-1] not in answer.text
    assert (bare_desk.town.bot.token or "x") not in answer.text
    assert not list(data_dir.glob(".download-*")), "nothing is left behind"
    assert "maintenance.backup" in await bare_desk.actions()


async def test_only_owners_do_any_of_it(bare_desk: Desk) -> None:
    for role in ("admin", "viewer"):
        visitor = await bare_desk.signed_in(role)
        for path in ("/maintenance", "/maintenance/tidy", "/maintenance/purge/events"):
            assert (await visitor.get(path)).status == 403
        for path in ("check", "tidy", "backup", "purge/events"):
            assert (await visitor.post(f"/maintenance/{path}")).status == 403


async def test_copy_can_be_opened(bare_desk: Desk, tmp_path: Path) -> None:
    length, chunks = await bare_desk.town.app.get(Upkeep).copy()
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes(b"".join([chunk async for chunk in chunks]))
    assert copy.stat().st_size == length
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM bots").fetchone() == (1,)


async def test_page_waits_for_what_is_still_being_measured(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = await desk.signed_in()

    async def nothing_yet(_: Upkeep) -> None:
        return None

    with monkeypatch.context() as patch:
        patch.setattr(Upkeep, "look", nothing_yet)
        page = (await owner.get("/maintenance")).text
    assert "Being measured" in page
    assert 'aria-busy="true" hx-get="/maintenance"' in page
    assert page.count("skeleton-line") == 6
    assert "aria-busy" not in (await owner.get("/maintenance")).text
