"""Charts and the activity page in a real browser."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from nezuko.analytics.charts import TABS
from nezuko.events.kinds import Kind
from nezuko.events.overview import Numbers
from nezuko.telegram.types import Person
from tests.dashboards import GROUP, RunningDashboard, served
from tests.e2e.test_dashboard_in_a_browser import AXE, SIZES, bring_session

pytestmark = pytest.mark.browser

CLEO = Person(103, "Cleo Live", "cleo")
PAGES = (
    "/",
    *(f"/analytics?tab={tab}&period=24h" for tab in TABS),
    "/analytics?group=1",
    "/activity",
    "/activity?show=error",
)


@pytest.fixture
async def live(dashboard: RunningDashboard) -> AsyncIterator[RunningDashboard]:
    await dashboard.tell_story()
    dashboard.log.record(Kind.BOT_DOWN, bot_id=7, text="lost")
    dashboard.books.titles[1] = "Quiet"
    dashboard.books.now = Numbers(muted=1, waiting=1, groups=1, bots=2, bots_up=1)
    await dashboard.writer.flush()
    async with served(dashboard):
        yield dashboard


async def test_curves_are_drawn_and_say_their_numbers(page: Page, live: RunningDashboard) -> None:
    await bring_session(page, live)
    await page.goto(f"{live.url}/analytics?period=24h")
    plot = page.locator("[data-chart=verifications]")
    await expect(plot.locator("canvas")).to_have_count(1)
    box = await plot.locator(".u-over").bounding_box()
    assert box
    await page.mouse.move(box["x"] + box["width"] - 3, box["y"] + 20)
    await expect(plot.locator(".chart-tip")).to_contain_text("Verified 1")
    await page.get_by_text("Numbers as a table").first.click()
    await expect(page.locator("#analytics table").first).to_be_visible()


async def test_curves_follow_theme_and_width(page: Page, live: RunningDashboard) -> None:
    await bring_session(page, live)
    await page.goto(live.url)
    plot = page.locator("[data-chart=verifications]")
    await expect(plot.locator("canvas")).to_have_count(1)
    await page.get_by_role("button", name="Dark theme").click()
    await expect(plot.locator("canvas")).to_have_count(1)
    await page.set_viewport_size({"width": 390, "height": 844})
    await expect(plot.locator(".u-wrap")).to_have_js_property(
        "clientWidth", await plot.evaluate("one => one.clientWidth")
    )


async def test_group_is_chosen_without_a_button(page: Page, live: RunningDashboard) -> None:
    await bring_session(page, live)
    await page.goto(f"{live.url}/analytics?tab=trends")
    await page.get_by_label("Group").select_option("Garden Friends")
    await expect(page).to_have_url(f"{live.url}/analytics?tab=trends&period=7d&group={GROUP}")
    await expect(page.get_by_label("Group")).to_have_value(str(GROUP))


async def test_paused_list_keeps_what_comes_and_goes_on_in_order(page: Page, live: RunningDashboard) -> None:
    await bring_session(page, live)
    await page.goto(f"{live.url}/activity")
    await expect(page.locator(".live")).to_have_text("Live")
    await page.get_by_role("button", name="Pause").click()
    before = await page.locator("#activity > li").count()
    for number in range(3):
        live.log.record(Kind.JOINED, chat_id=GROUP, user=CLEO, text=f"came as number {number}")
        await expect(page.get_by_role("button", name=f"Resume ({number + 1} new)")).to_be_visible()
    await expect(page.locator("#activity > li")).to_have_count(before)
    await page.get_by_role("button", name="Resume").click()
    await expect(page.locator("#activity > li")).to_have_count(before + 3)
    shown = await page.locator("#activity > li .row-text").all_text_contents()
    assert shown[:3] == [f"came as number {number}" for number in (2, 1, 0)]
    live.log.record(Kind.LEFT, chat_id=GROUP, user=CLEO, text="went")
    await expect(page.locator("#activity > li").first).to_contain_text("went")


async def test_filtered_list_stays_filtered_while_live(page: Page, live: RunningDashboard) -> None:
    await bring_session(page, live)
    await page.goto(f"{live.url}/activity?show=left")
    await expect(page.locator(".live")).to_have_text("Live")
    live.log.record(Kind.JOINED, chat_id=GROUP, user=CLEO, text="came")
    live.log.record(Kind.LEFT, chat_id=GROUP, user=CLEO, text="went")
    await expect(page.locator("#activity > li")).to_have_count(1)
    await expect(page.locator("#activity > li")).to_contain_text("went")


async def test_numbers_can_be_read_without_scripts(browser: Browser, live: RunningDashboard) -> None:
    context = await browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = await context.new_page()
    await page.goto(live.url + await live.accounts.sign_in_link(1, "owner"))
    await page.get_by_role("button", name="Sign in").click()
    await page.goto(f"{live.url}/analytics?period=24h")
    await page.get_by_text("Numbers as a table").first.click()
    await expect(page.locator("#analytics table").first).to_be_visible()
    await page.get_by_label("Group").select_option("Garden Friends")
    await page.get_by_role("button", name="Show").click()
    await expect(page.get_by_label("Group")).to_have_value(str(GROUP))
    await context.close()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_no_page_of_charts_has_a_barrier_or_sticks_out(
    page: Page, live: RunningDashboard, theme: str, size: str
) -> None:
    width, height = SIZES[size]
    await page.set_viewport_size({"width": width, "height": height})
    await page.emulate_media(color_scheme="dark" if theme == "dark" else "light", reduced_motion="reduce")
    await bring_session(page, live)
    for path in PAGES:
        await page.goto(live.url + path)
        await page.evaluate(AXE.read_text())
        found = await page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations")
        serious = [
            f"{one['id']}: {node['html'][:160]}"
            for one in found
            if one["impact"] in ("serious", "critical", "moderate")
            for node in one["nodes"]
        ]
        assert serious == [], path
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
