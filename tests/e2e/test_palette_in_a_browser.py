"""The command palette and the keys that lead everywhere, by keyboard and on a phone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from nezuko.config import StorageSettings
from nezuko.palette import views
from nezuko.palette.finding import Finder
from nezuko.web.service import KEY
from tests.dashboards import NAV, RunningDashboard, running_dashboard, served

pytestmark = pytest.mark.browser

AXE = (Path(__file__).resolve().parents[1] / "vendor" / "axe-core" / "axe.min.js").read_text()


class NoLines:
    """In place of the lists of groups and channels: there are none here."""

    async def lines(self, *_: object) -> list[object]:
        return []


@pytest.fixture
async def live(sqlite_storage: StorageSettings) -> AsyncIterator[RunningDashboard]:
    async with running_dashboard(sqlite_storage, blueprints=(views.blueprint,)) as dashboard:
        services = dashboard.app.extensions[KEY]
        overview = next(service for kind, service in services.items() if kind.__name__ == "Overview")
        services[Finder] = Finder(NAV, NoLines(), NoLines(), overview)  # type: ignore[arg-type]  # nothing of theirs is asked for
        await dashboard.tell_story()
        async with served(dashboard):
            yield dashboard


async def enter(page: Page, live: RunningDashboard) -> None:
    visitor = await live.signed_in()
    cookies = [{"name": name, "value": value, "url": live.url} for name, value in visitor.cookies().items()]
    await page.context.add_cookies(cookies)
    await page.goto(live.url)


async def test_somebody_goes_to_a_member_without_a_mouse(page: Page, live: RunningDashboard) -> None:
    await enter(page, live)
    await page.keyboard.press("Control+k")
    field = page.get_by_role("combobox")
    await expect(field).to_be_focused()
    await expect(page.get_by_role("option", name="Overview")).to_have_attribute("aria-selected", "true")
    await page.keyboard.press("ArrowDown")
    analytics = page.get_by_role("option", name="Analytics")
    await expect(analytics).to_have_attribute("aria-selected", "true")
    await expect(field).to_have_attribute("aria-activedescendant", str(await analytics.get_attribute("id")))
    await page.keyboard.type("ann arch")
    await expect(page.get_by_role("option")).to_have_count(1)
    await expect(page.locator("[data-palette-count]")).to_have_text("One thing fits.")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Ann Archer")


async def test_escape_gives_the_focus_back(page: Page, live: RunningDashboard) -> None:
    await enter(page, live)
    button = page.get_by_role("button", name="Find or go to…")
    await button.click()
    await expect(page.get_by_role("combobox")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.locator("#palette")).to_be_hidden()
    await expect(button).to_be_focused()


async def test_deeds_of_the_palette_are_done(page: Page, live: RunningDashboard) -> None:
    await enter(page, live)
    await page.keyboard.press("Control+k")
    await page.keyboard.type("night")
    await expect(page.get_by_role("option")).to_have_count(1)
    await page.keyboard.press("Enter")
    await expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    await page.keyboard.press("Control+k")
    await page.keyboard.type("sign out")
    await expect(page.get_by_role("option")).to_have_count(1)
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("You are signed out.")).to_be_visible()


async def test_keys_lead_to_pages_unless_one_types_or_switched_them_off(page: Page, live: RunningDashboard) -> None:
    await enter(page, live)
    await page.keyboard.press("g")
    await page.keyboard.press("m")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Members")
    await page.keyboard.press("/")
    await page.keyboard.type("g a")
    await expect(page.get_by_role("searchbox")).to_have_value("g a")
    await page.get_by_role("heading", level=1).click()
    await page.keyboard.press("?")
    await expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_be_visible()
    await page.get_by_label("Only use shortcuts with").check()
    await page.keyboard.press("Escape")
    await page.keyboard.press("?")
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_narrow_sidebar_is_remembered_and_its_links_keep_their_names(page: Page, live: RunningDashboard) -> None:
    await enter(page, live)
    wide = await page.locator(".side").bounding_box()
    await page.keyboard.press("[")
    await page.goto(f"{live.url}/members")
    narrow = await page.locator(".side").bounding_box()
    assert wide is not None
    assert narrow is not None
    assert narrow["width"] < wide["width"] / 3
    await expect(page.locator(".side").get_by_role("link", name="Activity")).to_have_attribute("title", "Activity")


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_palette_has_no_barrier(page: Page, live: RunningDashboard, theme: str, width: int) -> None:
    await page.set_viewport_size({"width": width, "height": 844})
    await page.emulate_media(color_scheme="dark" if theme == "dark" else "light", reduced_motion="reduce")
    await enter(page, live)
    await page.get_by_role("button", name="Find or go to…").click()
    for question in ("", "ann", "nobody at all"):
        await page.get_by_role("combobox").fill(question)
        await expect(page.locator("[data-palette-count]")).to_contain_text("Nothing" if "at all" in question else "fit")
        await page.evaluate(AXE)
        found = await page.evaluate(
            "async () => (await axe.run('#palette')).violations.map((one) => one.id + one.nodes[0].html)"
        )
        assert found == [], question
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
