"""The log in a real browser: a thousand lines, live, held back and played again in their order."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from loguru import logger
from playwright.async_api import Page, expect

from nezuko.config import StorageSettings
from nezuko.logs import views
from nezuko.logs.redaction import Redactor
from nezuko.logs.ring import Ring
from nezuko.web.service import KEY
from tests.dashboards import RunningDashboard, running_dashboard, served

pytestmark = pytest.mark.browser

LINES = "#logs > li"


@pytest.fixture
async def written(sqlite_storage: StorageSettings) -> AsyncIterator[RunningDashboard]:
    ring = Ring(Redactor())
    async with running_dashboard(sqlite_storage, blueprints=(views.blueprint,)) as dashboard:
        dashboard.app.extensions[KEY][Ring] = ring
        # Not from the start: what the requests say would stand between the lines of the tests.
        ring.listen("INFO")
        async with served(dashboard):
            yield dashboard
        ring.close()


async def open_log(page: Page, dashboard: RunningDashboard) -> None:
    visitor = await dashboard.signed_in("owner")
    await page.context.add_cookies(
        [{"name": name, "value": value, "url": dashboard.url} for name, value in visitor.cookies().items()]
    )
    await page.goto(f"{dashboard.url}/logs?q=line")
    await expect(page.locator(".live")).to_have_text("Live")


async def test_a_thousand_lines_are_shown_and_never_more(page: Page, written: RunningDashboard) -> None:
    for number in range(1500):
        logger.info("line {}", number)
    await open_log(page, written)
    await expect(page.locator(LINES)).to_have_count(1000)
    for number in range(300):
        logger.info("late line {}", number)
    await expect(page.locator(LINES).first).to_contain_text("late line 299")
    await expect(page.locator(LINES)).to_have_count(1000)
    await expect(page.locator(LINES).last).to_contain_text("line 800")


async def test_what_comes_while_it_is_paused_is_played_in_its_order(page: Page, written: RunningDashboard) -> None:
    logger.info("line before")
    await open_log(page, written)
    await page.get_by_role("button", name="Pause").click()
    for number in range(5):
        logger.info("line {}", number)
    await expect(page.get_by_role("button", name="Resume")).to_contain_text("5 new")
    await expect(page.locator(LINES)).to_have_count(1)
    await page.get_by_role("button", name="Resume").click()
    await expect(page.locator(LINES)).to_have_count(6)
    texts = await page.locator(f"{LINES} .log-text").all_text_contents()
    assert texts == ["line 4", "line 3", "line 2", "line 1", "line 0", "line before"]


async def test_cleared_view_shows_only_what_comes_later(page: Page, written: RunningDashboard) -> None:
    logger.info("old line")
    await open_log(page, written)
    await page.get_by_role("link", name="Clear").click()
    await expect(page.locator(LINES)).to_have_count(0)
    await expect(page.locator(".live")).to_have_text("Live")
    logger.warning("new line")
    await expect(page.locator(LINES)).to_have_count(1)
    await page.get_by_role("link", name="Show earlier").click()
    await expect(page.locator(LINES)).to_have_count(2)
