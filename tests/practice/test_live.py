"""An open page is told when its phone or its trace is another one now."""

from __future__ import annotations

import asyncio

import pytest

from nezuko.events.feed import Feed
from nezuko.events.kinds import Kind
from nezuko.events.log import Event
from nezuko.events.stream import Wanted
from nezuko.practice import live
from nezuko.sandbox.world.changes import Changes

PERSON, GROUP = 7, 1


class Page:
    """What an open page listens to."""

    def __init__(self) -> None:
        self.feed, self.deeds, self.changes = Feed(), Changes(), Changes()
        wanted = Wanted(chat_id=GROUP, user_id=PERSON)
        self._news = live.news(self.feed, wanted, self.deeds, self.changes, (GROUP, PERSON))

    async def next(self) -> str:
        async with asyncio.timeout(5):
            return (await anext(self._news)).event

    async def close(self) -> None:
        await self._news.aclose()


@pytest.fixture
async def page(monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setattr(live, "GATHER_SECONDS", 0)
    made = Page()
    assert [await made.next(), await made.next()] == ["phone", "trace"]
    return made


def event(kind: Kind, person: int = PERSON) -> Event:
    return Event(1, 1, kind, chat_id=GROUP, user_id=person)


async def test_what_changes_on_telegram_changes_the_phone(page: Page) -> None:
    soon = asyncio.ensure_future(page.next())
    await asyncio.sleep(0)
    page.changes.touch(2)
    page.changes.touch(GROUP)
    assert await soon == "phone"
    await page.close()


async def test_what_one_does_and_what_the_gate_does_change_the_trace(page: Page) -> None:
    soon = asyncio.ensure_future(page.next())
    await asyncio.sleep(0)
    page.deeds.touch(PERSON)
    assert await soon == "trace"
    page.feed.publish(event(Kind.RESTRICTED))
    assert await page.next() == "trace"
    await page.close()


async def test_others_change_nothing(page: Page) -> None:
    page.feed.publish(event(Kind.RESTRICTED, person=8))
    page.deeds.touch(8)
    page.changes.touch(GROUP)
    assert await page.next() == "phone"
    await page.close()


async def test_page_that_went_leaves_nothing_behind(page: Page) -> None:
    soon = asyncio.ensure_future(page.next())
    await asyncio.sleep(0)
    page.changes.touch(GROUP)
    await soon
    await page.close()
    assert not page.changes._looking
    assert not page.deeds._looking
    assert not page.feed._watchers


async def test_stream_ends_with_the_feed(page: Page) -> None:
    page.feed.close()
    with pytest.raises(StopAsyncIteration):
        await page.next()


async def test_page_without_scripts_waits_for_the_prompt_that_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "QUIET_SECONDS", 0.01)
    feed = Feed()
    watcher = feed.subscribe()
    waiting = asyncio.ensure_future(live.until_quiet(watcher, Wanted(chat_id=GROUP, user_id=PERSON)))
    feed.publish(event(Kind.RESTRICTED))
    done, _ = await asyncio.wait({waiting}, timeout=0.05)
    assert not done
    feed.publish(event(Kind.PROMPTED))
    async with asyncio.timeout(live.LONGEST_SECONDS):
        await waiting
