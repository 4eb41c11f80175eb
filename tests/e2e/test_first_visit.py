"""The first visit in a real browser: what is done on Telegram shows up on the page by itself, and nothing that was typed is lost."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from nezuko.config import WebSettings
from nezuko.web.serve import listen, serve
from tests.desk import Desk, towns
from tests.gate.guarded import Guarding

__all__ = ["towns"]

pytestmark = pytest.mark.browser

AXE = (Path(__file__).resolve().parents[1] / "vendor" / "axe-core" / "axe.min.js").read_text()
expect.set_options(timeout=15_000)
SERIOUS = """async () => (await axe.run({resultTypes: ['violations']})).violations
    .filter((found) => ['serious', 'critical'].includes(found.impact)).map((found) => `${found.id}: ${found.nodes[0].html}`)"""


@pytest.fixture
async def empty(towns: Guarding) -> AsyncIterator[tuple[Desk, str]]:
    """A program that knows no bot, and the address of its dashboard."""
    town = await towns(start=False)
    town.tokens.clear()
    await town.start()
    town.w.leave(town.group, town.bot)
    desk, web, stop = Desk(town), WebSettings(port=0), asyncio.Event()
    listener = listen(web)
    server = asyncio.ensure_future(serve(desk.web, web, stop, listener))
    yield desk, listener.url
    stop.set()
    await server


async def enter(page: Page, desk: Desk, url: str) -> None:
    visitor = await desk.signed_in()
    cookies = [{"name": name, "value": value, "url": url} for name, value in visitor.cookies().items()]
    await page.context.add_cookies(cookies)  # type: ignore[arg-type]  # a name, a value and an address do
    await page.goto(url)


async def look(page: Page) -> None:
    """Nothing on the page keeps anybody from using it, by day and by night."""
    await page.evaluate(AXE)
    for theme in ("light", "dark"):
        await page.evaluate(f"document.documentElement.dataset.bsTheme = '{theme}'")
        await page.wait_for_timeout(300)  # colours fade over
        assert await page.evaluate(SERIOUS) == []


async def test_somebody_is_led_from_nothing_to_a_guarded_group(page: Page, empty: tuple[Desk, str]) -> None:
    desk, url = empty
    town = desk.town
    await enter(page, desk, url)
    await expect(page).to_have_url(f"{url}/setup")
    await look(page)
    await page.get_by_label("Token").fill(town.bot.token or "")
    await page.get_by_role("button", name="Check the token").click()
    await expect(page.get_by_role("heading", name="Is this your bot?")).to_be_visible()
    await look(page)
    await page.get_by_role("button", name="Add @gatebot").click()
    await expect(page.locator("#step-bot")).to_contain_text("is connected")
    # From here on everything happens on Telegram, and the page notices.
    town.w.join(town.group, town.bot)
    town.w.promote(town.group, town.bot, delete_messages=True)
    await expect(page.locator("#step-group")).to_contain_text("“Ban users”")
    town.w.promote(town.group, town.bot, ban_users=True, delete_messages=True)
    await expect(page.locator("#step-group .chip")).to_have_text("Done")
    await page.get_by_label("Channels").fill("@news")
    town.w.demote(town.channel, town.bot)
    town.w.promote(town.channel, town.bot, invite_users=True)
    await expect(page.get_by_label("News")).to_be_visible()
    await expect(page.get_by_label("Or others")).to_have_value("@news")  # half a name, typed meanwhile
    await look(page)
    await page.get_by_label("Or others").fill("")
    await page.get_by_label("News").check()
    await page.get_by_role("button", name="Guard the group").click()
    await expect(page.locator("#step-channels .chip")).to_have_text("Done")
    ann = town.person("Ann")
    town.w.join(town.group, ann)
    await expect(page.locator("#step-try")).to_contain_text("Somebody was muted")
    town.w.join(town.channel, ann)
    await expect(page.get_by_role("heading", name="Everything is set up")).to_be_visible()


async def test_bot_is_paused_resumed_and_removed_by_dialogs(page: Page, empty: tuple[Desk, str]) -> None:
    desk, url = empty
    town = desk.town
    await enter(page, desk, url)
    await page.goto(f"{url}/bots/add")
    await page.get_by_label("Token").fill(town.bot.token or "")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Add @gatebot").click()
    await expect(page.locator("#now")).to_contain_text("Connected")
    await look(page)
    await page.get_by_role("link", name="Pause").click()
    await expect(page.get_by_role("dialog")).to_contain_text("Pause @gatebot?")
    await page.get_by_role("dialog").get_by_role("button", name="Pause").click()
    await expect(page.locator("#now")).to_contain_text("It is paused")
    await page.get_by_role("button", name="Resume").click()
    await expect(page.locator("#now")).to_contain_text("Connected")
    await page.get_by_role("link", name="Remove").click()
    await page.get_by_role("dialog").get_by_role("button", name="Remove the bot").click()
    await expect(page.get_by_role("heading", name="No bot yet")).to_be_visible()
