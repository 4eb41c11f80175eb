"""The page of the API in a browser: calls are tried, changes are really made, the stream is listened to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page, expect

from nezuko.config import WebSettings
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.web.serve import listen, serve
from tests.desk import Desk, bare_desk, desk, towns

__all__ = ["bare_desk", "desk", "towns"]

pytestmark = pytest.mark.browser


@pytest.fixture
async def url(desk: Desk, page: Page) -> AsyncIterator[str]:
    listener, stop = listen(WebSettings(port=0)), asyncio.Event()
    server = asyncio.ensure_future(serve(desk.web, WebSettings(port=0), stop, listener))
    visitor = await desk.signed_in()
    await page.context.add_cookies(
        [{"name": name, "value": value, "url": listener.url} for name, value in visitor.cookies().items()]
    )
    yield listener.url
    stop.set()
    await server


async def test_call_is_tried_and_answered(page: Page, url: str) -> None:
    await page.goto(f"{url}/api#list_groups")
    call = page.locator("#list_groups")
    await expect(call.get_by_role("button", name="Send")).to_be_visible()
    await call.locator("[name=q]").fill("book")
    await call.get_by_role("button", name="Send").click()
    await expect(call.get_by_role("status")).to_contain_text("200")
    await expect(call.locator("[data-api-answer]")).to_contain_text("Book club")


async def test_change_is_really_made(page: Page, url: str, desk: Desk) -> None:
    await page.goto(f"{url}/api#change_group")
    call = page.locator("#change_group")
    await call.locator("[name=bot_id]").fill(str(desk.town.bot.id))
    await call.locator("[name=group_id]").fill(str(desk.town.group.id))
    await call.locator("textarea").fill('{"options": {"on_unknown": "mute"}}')
    await call.get_by_role("button", name="Send").click()
    await expect(call.get_by_role("status")).to_contain_text("200")
    protection = desk.town.protection()
    assert protection is not None
    assert protection.options.on_unknown == "mute"


async def test_stream_is_listened_to(page: Page, url: str, desk: Desk) -> None:
    await page.goto(f"{url}/api#stream_events")
    call = page.locator("#stream_events")
    await call.get_by_role("button", name="Listen").click()
    await expect(call.get_by_role("status")).to_have_text("Live")
    desk.town.app.get(EventLog).record(Kind.LEFT, chat_id=desk.town.group.id, text="went for a walk")
    await expect(call.locator("[data-api-answer]")).to_contain_text("went for a walk")
    await call.get_by_role("button", name="Stop").click()
    await expect(call.get_by_role("status")).to_have_text("Ended")


async def test_calls_are_found_by_words(page: Page, url: str) -> None:
    await page.goto(f"{url}/api")
    await page.get_by_role("searchbox", name="Find a call").fill("delete channel")
    await expect(page.locator("#forget_channel")).to_be_visible()
    await expect(page.locator("#list_groups")).to_be_hidden()
