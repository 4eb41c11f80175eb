"""What one sees while a part of a page is on its way, and the way back after a deed, in a real browser."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, Route, expect

from nezuko.config import WebSettings
from nezuko.web.serve import listen, serve
from tests.desk import Desk, bare_desk, desk, towns

__all__ = ["bare_desk", "desk", "towns"]

pytestmark = pytest.mark.browser

LOOKS = "getComputedStyle(document.querySelector('#list td'), '::after').animationName"


@pytest.fixture
async def url(desk: Desk) -> AsyncIterator[str]:
    listener, stop = listen(WebSettings(port=0)), asyncio.Event()
    server = asyncio.ensure_future(serve(desk.web, WebSettings(port=0), stop, listener))
    yield listener.url
    stop.set()
    await server


async def enter(page: Page, desk: Desk, url: str, path: str) -> None:
    visitor = await desk.signed_in()
    await page.context.add_cookies(
        [{"name": name, "value": value, "url": url} for name, value in visitor.cookies().items()]
    )
    await page.goto(url + path)


async def held(page: Page, address: str) -> asyncio.Event:
    """Let requests to an address wait until the event is set."""
    release = asyncio.Event()

    async def wait(route: Route) -> None:
        await release.wait()
        await route.continue_()

    await page.route(address, wait)
    return release


async def test_list_that_is_slow_to_come_shows_bars_until_it_is_there(desk: Desk, url: str, page: Page) -> None:
    await enter(page, desk, url, "/groups")
    release = await held(page, "**/groups?*")
    await page.locator("[data-search]").fill("book")
    await expect(page.locator("#list.htmx-request")).to_have_count(1)
    assert await page.evaluate(LOOKS) == "skeleton-late"
    release.set()
    await expect(page.locator("#list.htmx-request")).to_have_count(0)
    assert await page.evaluate(LOOKS) == "none"
    await expect(page.locator("#list")).to_contain_text("1 group found")


async def test_question_that_is_slow_to_come_shows_bars_and_can_be_left(desk: Desk, url: str, page: Page) -> None:
    await enter(page, desk, url, desk.path())
    release = await held(page, "**/off")
    switch = page.get_by_role("link", name="Switch off")
    await switch.click()
    await expect(page.get_by_role("dialog", name="Loading").locator(".skeleton")).to_have_count(6)
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.url == url + desk.path()
    await switch.click()
    await expect(page.get_by_role("dialog", name="Loading")).to_be_visible()
    release.set()
    await expect(page.get_by_role("dialog", name="Switch off the protection of Book club?")).to_be_visible()
    await expect(page.get_by_role("dialog")).to_have_count(1)


async def test_deed_is_taken_back_from_the_note_that_follows_it(desk: Desk, url: str, page: Page) -> None:
    await enter(page, desk, url, desk.path())
    await page.get_by_role("link", name="Switch off").click()
    await page.get_by_role("dialog").get_by_role("button", name="Switch off").click()
    note = page.locator("[data-toast]")
    await expect(note).to_contain_text("isn't guarded any more")
    assert desk.town.protection() is None
    await note.get_by_role("button", name="Undo").click()
    await expect(page.locator("[data-toast]")).to_contain_text("is guarded again")
    assert desk.town.protection() is not None


async def test_deed_is_taken_back_without_scripts(desk: Desk, url: str, browser: Browser) -> None:
    context = await browser.new_context(java_script_enabled=False)
    page = await context.new_page()
    await enter(page, desk, url, f"{desk.path()}/off")
    await page.get_by_role("button", name="Switch off").click()
    await page.get_by_role("button", name="Undo").click()
    await expect(page.locator("[data-toast]")).to_contain_text("is guarded again")
    assert desk.town.protection() is not None
    await context.close()
