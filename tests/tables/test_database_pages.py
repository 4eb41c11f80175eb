"""The database's tables: an owner looks, page by page; nothing secret is ever read."""

from __future__ import annotations

import csv
import io
import re
import time
from collections.abc import AsyncIterator

import pytest
from tortoise import fields

from nezuko.accounts.models import SignInLink, WebSession
from nezuko.config import StorageSettings
from nezuko.ids import new_id
from nezuko.storage.database import open_database
from nezuko.storage.fields import described
from nezuko.storage.models import MODELS
from nezuko.tables.columns import MASKED, SHOWN
from nezuko.tables.reading import ROWS, Table, all_tables, tables
from nezuko.telegram.models import ApiCall, TelegramPerson
from tests.desk import Desk

SECRET = re.compile(r"hash|secret|token|password|passphrase|sealed|digest|auth_key|data_key|nonce|salt|link|url|jpeg")
NO_SECRETS = {"groups.linked_chat_id"}
"""Columns whose names look like secrets and aren't."""


@pytest.fixture
async def models(sqlite_storage: StorageSettings) -> AsyncIterator[list[Table]]:
    async with open_database(sqlite_storage, models=list(MODELS)):
        yield all_tables()


async def test_every_column_of_every_model_is_classed(models: list[Table]) -> None:
    found = {table.name: set(table.columns) for table in models}
    classed = {table: {*SHOWN.get(table, ()), *MASKED.get(table, ())} for table in {*SHOWN, *MASKED}}
    unclassed = {table: columns - classed.get(table, set()) for table, columns in found.items()}
    assert not {table: left for table, left in unclassed.items() if left}, "say in columns.py what may be seen of these"
    gone = {table: columns - found.get(table, set()) for table, columns in classed.items()}
    assert not {table: left for table, left in gone.items() if left}, "there are no such columns"
    both = {table: set(SHOWN.get(table, ())) & set(MASKED.get(table, ())) for table in classed}
    assert not any(both.values())


async def test_no_column_that_holds_bytes_or_is_called_a_secret_is_shown(models: list[Table]) -> None:
    for table in models:
        about = described(table.model)
        for name in table.shown:
            field = about.fields_map[about.fields_db_projection_reverse[name]]
            assert not isinstance(field, fields.BinaryField), f"{table.name}.{name} holds bytes"
            assert not SECRET.search(name) or f"{table.name}.{name}" in NO_SECRETS, f"{table.name}.{name}"


async def test_column_that_nobody_classed_stays_hidden(models: list[Table], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nezuko.tables.reading.SHOWN", {"bots": ("id",)})
    bots = next(table for table in tables() if table.name == "bots")
    assert bots.shown == ("id",)
    assert "name" in bots.masked
    assert [table.name for table in tables()] == ["bots"]


async def test_rows_are_only_found_by_columns_with_an_index(models: list[Table]) -> None:
    findable = {table.name: table.findable for table in models}
    assert findable["events"] == ("id", "kind", "chat_id", "user_id")
    assert findable["web_sessions"] == ("expires_at",)
    assert findable["telegram_people"] == ("key",)
    assert "text" not in findable["events"]


# ---------------------------------------------------------------- the pages


async def test_all_tables_are_listed_with_what_they_hold(desk: Desk) -> None:
    page = (await (await desk.signed_in()).get("/database")).text
    for table in tables():
        assert f'href="/database/{table.name}"' in page
        assert table.about
    assert "encryption" not in page


async def test_no_secret_stands_on_any_page(desk: Desk) -> None:
    owner = await desk.signed_in()
    session = await WebSession.get()
    link = await SignInLink.all().first()
    hidden = [session.id_hash, link.token_hash if link else "x", desk.town.bot.token or "x", "gAAAAA", "b&#39;", "b'"]
    for table in tables():
        text = (await owner.get(f"/database/{table.name}")).text
        assert not [secret for secret in hidden if secret in text], table.name


async def test_rows_are_paged_along_the_key(bare_desk: Desk) -> None:
    owner = await bare_desk.signed_in()
    await ApiCall.all().delete()
    numbers = [new_id() for _ in range(2 * ROWS + 5)]
    for number in numbers:
        await ApiCall.create(id=number, bot_id=1, at_ms=0, method=f"m{number}", took_ms=1.0, ok=True, waited_ms=0.0)
    seen: list[int] = []
    path = "/database/telegram_calls"
    while path:
        page = (await owner.get(path)).text
        seen += [int(text) for text in re.findall(r">m(\d+)<", page)]
        more = re.search(r'href="([^"]+)" rel="next"', page)
        path = more.group(1).replace("&amp;", "&") if more else ""
    assert [number for number in seen if number in numbers] == sorted(numbers, reverse=True)


async def test_pages_of_a_table_with_a_secret_key_dont_tell_it(bare_desk: Desk) -> None:
    owner = await bare_desk.signed_in()
    account = (await WebSession.get()).account_id
    hashes = [f"{number:064x}" for number in range(ROWS + 5)]
    now = int(time.time())
    for name in hashes:
        await SignInLink.create(token_hash=name, account_id=account, created_at=now, expires_at=now)
    first = (await owner.get("/database/sign_in_links")).text
    more = re.search(r'href="([^"]+)" rel="next"', first)
    assert more
    assert not [name for name in hashes if name in first]
    second = (await owner.get(more.group(1).replace("&amp;", "&"))).text
    assert first.count("<tr>") - 1 == ROWS
    assert second.count("<tr>") - 1 == await SignInLink.all().count() - ROWS
    assert "leads nowhere" in (await owner.get(f"/database/sign_in_links?before={hashes[3]}")).text


async def test_rows_leave_as_csv_without_what_is_never_shown(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nezuko.tables.views.BATCH", 1)
    owner, other = await desk.signed_in(), await desk.signed_in("admin")
    rows = list(csv.DictReader(io.StringIO((await owner.get("/database/web_sessions/rows.csv")).text)))
    assert len(rows) == await WebSession.all().count() >= 2
    assert "id_hash" not in rows[0]
    one = rows[0]["expires_at"]
    found = (await owner.get(f"/database/web_sessions/rows.csv?column=expires_at&value={one}")).text
    assert {row["expires_at"] for row in csv.DictReader(io.StringIO(found))} == {one}
    assert (await owner.get("/database/web_sessions/rows.csv?column=user_agent&value=x")).status == 422
    assert (await other.get("/database/web_sessions/rows.csv")).status == 403


async def test_row_is_found_and_shown_whole(desk: Desk) -> None:
    owner = await desk.signed_in()
    bot = desk.town.bot
    page = (await owner.get(f"/database/bots?column=id&value={bot.id}")).text
    assert str(bot.username) in page
    assert "never shown" in page
    assert "No such row" in (await owner.get("/database/bots?column=id&value=1")).text


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("column=text&value=x", "aren&#39;t found by that column"),
        ("column=findings&value=x", "aren&#39;t found by that column"),
        ("column=id&value=abc", "id is a number"),
        ("column=id&value=99999999999999999999999999", "id is a number"),
        ("column=id%3B&value=1", "aren&#39;t found by that column"),
        ("column=user_name__contains&value=A", "aren&#39;t found by that column"),
        ("before=abc", "id is a number"),
    ],
)
async def test_strange_questions_are_answered_with_a_sentence(bare_desk: Desk, query: str, problem: str) -> None:
    answer = await (await bare_desk.signed_in()).get(f"/database/events?{query}")
    assert answer.status == 200
    assert problem in answer.text


async def test_text_is_found_as_it_stands(bare_desk: Desk) -> None:
    owner = await bare_desk.signed_in()
    await TelegramPerson.create(key="1.2' OR 1=1 --", sealed=b"x")
    await TelegramPerson.create(key="1.3", sealed=b"x")
    page = (await owner.get("/database/telegram_people?column=key&value=1.2'%20OR%201=1%20--")).text
    assert ">1.3<" not in page
    assert "never shown" in page


@pytest.mark.parametrize("name", ["sqlite_master", "aerich", "nothing", "bots;--"])
async def test_other_tables_dont_exist(bare_desk: Desk, name: str) -> None:
    assert (await (await bare_desk.signed_in()).get(f"/database/{name}")).status == 404


async def test_only_owners_look(bare_desk: Desk) -> None:
    for role in ("admin", "viewer"):
        visitor = await bare_desk.signed_in(role)
        assert (await visitor.get("/database")).status == 403
        assert (await visitor.get("/database/accounts")).status == 403
