"""The page of the log: read by those who may, narrowed, cleared, downloaded, live."""

from __future__ import annotations

import asyncio

import pytest
from loguru import logger

from nezuko.logs.ring import Ring
from tests.dashboards import Visitor
from tests.desk import Desk


async def test_lines_are_shown_newest_first(bare_desk: Desk) -> None:
    owner = await bare_desk.signed_in()
    logger.info("first <b>word</b>")
    logger.bind(chat=42).warning("second word")
    page = (await owner.get("/logs")).text
    assert page.index("second word") < page.index("first &lt;b&gt;word")
    assert "<b>chat</b>=42" in page


async def test_page_is_narrowed_by_level_and_words(bare_desk: Desk) -> None:
    owner = await bare_desk.signed_in()
    logger.info("apples came")
    logger.error("pears broke")
    bare_desk.town.errors.clear()
    page = (await owner.get("/logs?level=warning&q=pears")).text
    assert "pears broke" in page
    assert "apples came" not in page
    assert "Nothing like this" in (await owner.get("/logs?q=quinces")).text
    assert (await owner.get("/logs?level=nonsense&after=x&q=" + "a" * 500)).status == 200


async def test_clearing_leaves_what_comes_later(bare_desk: Desk) -> None:
    owner = await bare_desk.signed_in()
    logger.info("old line")
    page = (await owner.get("/logs")).text
    clear = page.partition('href="/logs?after=')[2].partition('"')[0]
    logger.info("new line")
    page = (await owner.get(f"/logs?after={clear}")).text
    assert "new line" in page
    assert "old line" not in page
    assert "Show earlier" in page


async def test_download_has_the_lines_oldest_first_as_text(bare_desk: Desk) -> None:
    owner = await bare_desk.signed_in()
    logger.info("apples came")
    logger.info("apples went")
    answer = await owner.get("/logs.txt?q=apples")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="nezuko-log.txt"'
    lines = answer.text.splitlines()
    assert [line.rpartition("apples ")[2] for line in lines] == ["came", "went"]


async def test_new_lines_come_live_and_once(bare_desk: Desk) -> None:
    owner = await bare_desk.signed_in()
    client = bare_desk.web.test_client()
    for name, value in owner.cookies().items():
        client.set_cookie("localhost", name, value)
    logger.info("before the page")
    after = bare_desk.town.app.get(Ring).newest
    async with client.request(f"/logs/stream?level=info&after={after}") as connection:
        await connection.send_complete()
        received = b""
        logger.debug("too fine")
        logger.info("while it is open")
        while b"while it is open" not in received:
            received += await asyncio.wait_for(connection.receive(), 10)
        await connection.disconnect()
    assert b"before the page" not in received
    assert b"too fine" not in received
    assert b"id: " in received


@pytest.mark.parametrize("path", ["/logs", "/logs.txt", "/logs/stream"])
async def test_nobody_reads_it_without_signing_in(bare_desk: Desk, path: str) -> None:
    stranger = Visitor(bare_desk.web, "127.0.0.1")
    assert (await stranger.get(path)).status in (303, 401)


async def test_sign_in_links_and_tokens_never_stand_in_it(bare_desk: Desk) -> None:
    owner = await bare_desk.signed_in()
    token = bare_desk.town.bot.token or ""
    logger.info("the token is {}", token)
    text = (await owner.get("/logs.txt")).text
    assert "the token is" in text
    assert token not in text
