"""The guard's page on a phone: ticks turn green as each channel is joined, the last one leads in; forged or old words are turned away."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, Page, expect

from nezuko.config import WebSettings
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.people import User
from nezuko.web.app import create
from nezuko.web.serve import listen, serve
from tests.browser import watch
from tests.e2e.test_first_visit import SERIOUS
from tests.gate.conftest import guarding
from tests.gate.guarded import Guarded, Guarding
from tests.ways.test_guard import ask, guarding_group

__all__ = ["guarding"]

pytestmark = pytest.mark.browser

AXE = (Path(__file__).resolve().parents[1] / "vendor" / "axe-core" / "axe.min.js").read_text()
PICTURES = os.environ.get("TEST_PICTURES", "")
"""A folder where the page is photographed, to be looked at."""
expect.set_options(timeout=15_000)


class Phone:
    """A group whose guard shows its page on a phone of 390 pixels."""

    def __init__(self, guarded: Guarded, journal: Chat, url: str) -> None:
        self.guarded, self.journal, self.url = guarded, journal, url

    def address(self, user: User) -> str:
        """The page as Telegram's app opens it, at the address where it is served here."""
        return f"{self.bare}#{urlsplit(self.guarded.w.join_page(self.guarded.group, user)).fragment}"

    @property
    def bare(self) -> str:
        """The page as somebody opens it who copied its address."""
        return f"{self.url}/join/{self.guarded.bot.id}/{self.guarded.group.id}"


@pytest.fixture
async def phone(guarding: Guarding) -> AsyncIterator[Phone]:
    guarded = await guarding_group(guarding)
    journal = guarded.add_channel("The Journal of Rather Long Titles", "journalchan")
    await guarded.protect(guarded.channel, journal)
    web, stop = WebSettings(port=0), asyncio.Event()
    listener = listen(web)
    app = create(guarded.app.settings, guarded.app.services, guarded.app.blueprints)
    server = asyncio.ensure_future(serve(app, web, stop, listener))
    yield Phone(guarded, journal, listener.url)
    stop.set()
    await server


async def opened(browser: Browser, problems: list[str], theme: Literal["light", "dark"] = "light") -> Page:
    context = await browser.new_context(
        viewport={"width": 390, "height": 844}, color_scheme=theme, locale="en-GB", has_touch=True
    )
    page = await context.new_page()
    watch(page, problems)
    return page


async def photograph(page: Page, name: str) -> None:
    if PICTURES:
        await page.screenshot(path=f"{PICTURES}/{name}.png")


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_ticks_turn_green_live_and_the_last_one_leads_in(
    browser: Browser, problems: list[str], phone: Phone, theme: Any
) -> None:
    guarded = phone.guarded
    bob = guarded.person("Bob")
    await ask(guarded, bob)
    page = await opened(browser, problems, theme)
    await page.goto(phone.address(bob))
    await expect(page.get_by_role("heading", name="Book club")).to_be_visible()
    await expect(page.get_by_text("0 of 2")).to_be_visible()
    await expect(page.get_by_role("link", name="Join News")).to_have_attribute("href", "https://t.me/newschan")
    await photograph(page, f"join-{theme}-0")
    await page.evaluate(AXE)
    assert await page.evaluate(SERIOUS) == []
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390
    guarded.w.join(phone.journal, bob)
    await expect(page.locator(f"[data-channel='{phone.journal.id}']")).to_have_class("join-step is-joined")
    await expect(page.get_by_text("1 of 2")).to_be_visible()
    await photograph(page, f"join-{theme}-1")
    guarded.w.join(guarded.channel, bob)
    await expect(page.get_by_text("You are in Book club now")).to_be_visible()
    await photograph(page, f"join-{theme}-2")
    assert await page.evaluate(SERIOUS) == []
    assert guarded.w.is_member(guarded.group, bob)
    assert not problems


async def test_i_have_joined_looks_again_when_the_update_went_unheard(
    browser: Browser, problems: list[str], phone: Phone
) -> None:
    guarded = phone.guarded
    bob = guarded.person("Bob", subscribed=[phone.journal])
    await ask(guarded, bob)
    page = await opened(browser, problems)
    await page.goto(phone.address(bob))
    await expect(page.get_by_text("1 of 2")).to_be_visible()
    guarded.faults.lose_updates("updateChannelParticipant", times=None)
    guarded.w.join(guarded.channel, bob)
    await page.get_by_role("button", name="I have joined").click()
    await expect(page.get_by_text("You are in Book club now")).to_be_visible()
    assert not problems


async def test_page_opened_outside_of_telegram_says_so(browser: Browser, problems: list[str], phone: Phone) -> None:
    page = await opened(browser, problems)
    await page.goto(phone.bare)
    await expect(page.get_by_role("alert")).to_have_text("Open this page from Telegram, by asking to join the group.")
    assert len(problems) == 2  # the browser notes the answer 403, and the page's console too
    assert all("403" in problem for problem in problems)


async def test_arabic_reads_from_right_to_left(browser: Browser, problems: list[str], phone: Phone) -> None:
    amal = phone.guarded.person("Amal", lang_code="ar")
    await ask(phone.guarded, amal)
    page = await opened(browser, problems)
    await page.goto(phone.address(amal))
    await expect(page.locator(".join-sight")).to_have_attribute("dir", "rtl")
    await photograph(page, "join-rtl")
    assert not problems
