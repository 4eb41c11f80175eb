"""The live feed over HTTP."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from nezuko.events.kinds import Kind
from nezuko.i18n import pages
from nezuko.telegram.types import Person
from tests.dashboards import GROUP, RunningDashboard, served

ANN = Person(101, "Ann Archer")


class Stream:
    """A browser's end of the stream."""

    def __init__(self, reader: asyncio.StreamReader) -> None:
        self._reader = reader

    async def message(self) -> tuple[str, str]:
        """Return the next message with data as (id, HTML), skipping comments and named events."""
        while True:
            async with asyncio.timeout(5):
                block = (await self._reader.readuntil(b"\n\n")).decode()
            if "data: " in block and "event: " not in block:
                number = re.search(r"id: (\d+)", block)
                assert number
                return number.group(1), block


@asynccontextmanager
async def opened(dashboard: RunningDashboard, path: str, last: str = "", language: str = "en") -> AsyncIterator[Stream]:
    visitor = await dashboard.signed_in()
    head = f"Cookie: nezuko-session={visitor.cookies()['nezuko-session']}\r\n"
    head += f"Accept-Language: {language}\r\n"
    head += f"Last-Event-ID: {last}\r\n" if last else ""
    host, _, port = dashboard.url.removeprefix("http://").partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n{head}\r\n".encode())
    assert b" 200 " in await reader.readuntil(b"\r\n\r\n")
    await reader.readuntil(b"retry: 1000\n\n")
    yield Stream(reader)
    writer.close()


@pytest.fixture
async def live(dashboard: RunningDashboard) -> AsyncIterator[RunningDashboard]:
    async with served(dashboard):
        yield dashboard


async def test_event_arrives_as_a_row_with_its_id(live: RunningDashboard) -> None:
    async with opened(live, "/events/stream") as stream:
        event = live.log.record(Kind.RESTRICTED, chat_id=GROUP, user=ANN, text="may not <write>")
        number, html = await stream.message()
    assert number == str(event.id)
    assert "may not &lt;write&gt;" in html
    assert f'href="/members/{GROUP}/101"' in html


async def test_each_reader_gets_rows_in_his_own_language(
    live: RunningDashboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "_found", lambda message: f"{pages.spoken()}:{message}")
    path = f"/events/stream?chat={GROUP}"  # not of the sign-ins
    async with opened(live, path) as english, opened(live, path, language="de") as german:
        live.log.record(Kind.RESTRICTED, chat_id=GROUP, user=ANN, text="is not in @news")
        assert "en:Muted" in (await english.message())[1]
        assert "de:Muted" in (html := (await german.message())[1])
        assert ">is not in @news<" in html


async def test_browser_that_comes_back_gets_what_it_missed_once(live: RunningDashboard) -> None:
    first = live.log.record(Kind.JOINED, user=ANN, text="one")
    await live.writer.flush()
    live.log.record(Kind.JOINED, user=ANN, text="two")
    await live.writer.flush()
    async with opened(live, "/events/stream?after=0", last=str(first.id)) as stream:
        _, html = await stream.message()
        assert "two" in html
        assert ">one<" not in html
        live.log.record(Kind.JOINED, user=ANN, text="three")
        _, html = await stream.message()
        while "three" not in html:  # the sign-in may have come first
            assert "two" not in html
            _, html = await stream.message()


async def test_what_memory_has_forgotten_comes_from_the_database(live: RunningDashboard) -> None:
    first = live.log.record(Kind.JOINED, user=ANN, text="one")
    live.log.record(Kind.JOINED, user=ANN, text="two")
    await live.writer.flush()
    live.feed._last.clear()
    async with opened(live, f"/events/stream?after={first.id}") as stream:
        _, html = await stream.message()
    assert "two" in html
    assert ">one<" not in html


async def test_stream_can_be_narrowed_to_a_member(live: RunningDashboard) -> None:
    async with opened(live, f"/events/stream?chat={GROUP}&user=101") as stream:
        live.log.record(Kind.JOINED, chat_id=GROUP, user=102, text="somebody else")
        live.log.record(Kind.JOINED, chat_id=GROUP + 1, user=ANN, text="somewhere else")
        live.log.record(Kind.JOINED, chat_id=GROUP, user=ANN, text="here")
        _, html = await stream.message()
    assert "here" in html
    assert "else" not in html


async def test_storm_is_gathered_into_few_messages(live: RunningDashboard) -> None:
    async with opened(live, "/events/stream") as stream:
        last = [live.log.record(Kind.JOINED, user=ANN, text=f"number {n}") for n in range(400)][-1]
        messages = 0
        while (await stream.message())[0] != str(last.id):
            messages += 1
        assert messages < 40


async def test_sign_out_ends_the_live_page(live: RunningDashboard) -> None:
    visitor = await live.signed_in()
    await visitor.get("/")
    secret = visitor.cookies()["nezuko-session"]
    host, _, port = live.url.removeprefix("http://").partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(f"GET /events/stream HTTP/1.1\r\nHost: localhost\r\nCookie: nezuko-session={secret}\r\n\r\n".encode())
    await reader.readuntil(b"retry: 1000\n\n")
    assert (await visitor.post("/sign-out")).status == 303
    async with asyncio.timeout(5):
        await reader.readuntil(b"0\r\n\r\n")
    writer.close()


@pytest.mark.parametrize("after", ["x", "-1", "99999999999999999999999", "1e3"])
async def test_strange_ids_are_ignored(live: RunningDashboard, after: str) -> None:
    async with opened(live, "/events/stream", last=after) as stream:
        live.log.record(Kind.JOINED, user=ANN, text="fine")
        assert "fine" in (await stream.message())[1] or "fine" in (await stream.message())[1]
