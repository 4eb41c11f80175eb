"""The first pages in a real browser. The `page` fixture fails a test whose page wrote an error or broke its own policy."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, Route, expect

from nezuko.config import WebSettings
from nezuko.events.kinds import Kind
from nezuko.telegram.types import Person
from nezuko.web.serve import listen, serve
from tests.dashboards import GROUP, RunningDashboard, served

pytestmark = pytest.mark.browser

AXE = Path(__file__).resolve().parents[1] / "vendor" / "axe-core" / "axe.min.js"
PAGES = ("/", "/?show=muted", "/members", "/members?q=nobody-at-all", f"/members/{GROUP}/101", "/sign-in")
SIZES = {"phone": (390, 844), "desk": (1440, 900)}
CLEO = Person(103, "Cleo Live", "cleo")


@pytest.fixture
async def live(dashboard: RunningDashboard) -> AsyncIterator[RunningDashboard]:
    await dashboard.tell_story()
    async with served(dashboard):
        yield dashboard


async def bring_session(page: Page, dashboard: RunningDashboard, role: str = "owner") -> None:
    visitor = await dashboard.signed_in(role)
    await page.context.add_cookies(
        [{"name": name, "value": value, "url": dashboard.url} for name, value in visitor.cookies().items()]
    )


async def test_visitor_signs_in_with_a_link_and_out_again(page: Page, live: RunningDashboard) -> None:
    await page.goto(f"{live.url}/members?q=ann")
    await expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    await page.goto(live.url + await live.accounts.sign_in_link(1, "owner", "Mira"))
    await page.get_by_role("button", name="Sign in").click()
    await expect(page).to_have_url(f"{live.url}/members?q=ann")
    await expect(page.locator("#toasts")).to_contain_text("Welcome, Mira.")
    await page.get_by_role("button", name="Sign out").first.click()
    await expect(page.get_by_text("You are signed out.")).to_be_visible()


async def test_what_the_gate_does_appears_while_one_looks(page: Page, live: RunningDashboard) -> None:
    await bring_session(page, live)
    await page.goto(live.url)
    await expect(page.locator(".live")).to_have_text("Live")
    before = await page.locator("#feed > li").count()
    live.log.record(Kind.VERIFIED, chat_id=GROUP, user=CLEO, text="is in every channel")
    first = page.locator("#feed > li").first
    await expect(first).to_contain_text("Cleo Live")
    await expect(page.locator("#feed > li")).to_have_count(before + 1)
    await expect(page.locator("[data-card=verified]")).to_have_text("2")
    await first.get_by_role("link", name="Cleo Live").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Cleo Live")


async def test_page_becomes_live_however_late_its_scripts_come(page: Page, live: RunningDashboard) -> None:
    async def late(route: Route) -> None:
        await asyncio.sleep(0.7)  # the network is what is played here
        await route.continue_()

    await page.route("**/hx-sse.min.js", late)
    await bring_session(page, live)
    await page.goto(live.url)
    await expect(page.locator(".live")).to_have_text("Live")


async def test_feed_keeps_to_its_length_in_a_storm(page: Page, live: RunningDashboard) -> None:
    await bring_session(page, live)
    await page.goto(live.url)
    await expect(page.locator(".live")).to_have_text("Live")
    for number in range(400):
        live.log.record(Kind.JOINED, chat_id=GROUP, user=CLEO, text=f"came as number {number}")
    await expect(page.locator("#feed > li").first).to_contain_text("came as number 399")
    await expect(page.locator("#feed > li")).to_have_count(50)


async def test_member_page_follows_what_happens(page: Page, live: RunningDashboard) -> None:
    await bring_session(page, live)
    await page.goto(f"{live.url}/members/{GROUP}/101")
    await expect(page.locator(".answer-sentence")).to_contain_text("is muted in Garden Friends, because")
    await expect(page.locator(".live")).to_have_text("Live")
    live.log.record(Kind.LIFTED, chat_id=GROUP, user=101, text="joined Garden News")
    await expect(page.locator(".answer-sentence")).to_contain_text("may write")
    live.log.record(Kind.LEFT, chat_id=GROUP, user=101, text="left")
    await expect(page.locator(".answer-sentence")).to_contain_text("has left")
    await expect(page.locator(".live")).to_have_text("Live")


async def test_feed_says_when_the_server_is_away_and_misses_nothing(
    page: Page, dashboard: RunningDashboard, problems: list[str]
) -> None:
    listener = listen(dashboard.settings.web)
    port = listener.sock.getsockname()[1]
    stop = asyncio.Event()
    server = asyncio.ensure_future(serve(dashboard.app, dashboard.settings.web, stop, listener))
    dashboard.url = listener.url
    await bring_session(page, dashboard)
    await page.goto(listener.url)
    await expect(page.locator(".live")).to_have_text("Live")
    stop.set()
    await server
    await expect(page.locator(".live")).to_have_text("Reconnecting")
    dashboard.log.record(Kind.VERIFIED, chat_id=GROUP, user=CLEO, text="came while nobody looked")
    await dashboard.writer.flush()
    dashboard.app.extensions["nezuko.services"][type(dashboard.streams)] = type(dashboard.streams)()
    stop = asyncio.Event()
    again = listen(WebSettings(port=port))
    server = asyncio.ensure_future(serve(dashboard.app, dashboard.settings.web, stop, again))
    await expect(page.locator(".live")).to_have_text("Live", timeout=15_000)
    await expect(page.locator("#feed > li").first).to_contain_text("came while nobody looked")
    await expect(page.locator("#feed > li").filter(has_text="came while nobody looked")).to_have_count(1)
    stop.set()
    await server
    problems[:] = [
        problem for problem in problems if "ERR_CONNECTION_REFUSED" not in problem and "ERR_INCOMPLETE" not in problem
    ]


async def test_feed_says_when_the_network_is_gone_and_begins_anew_with_it(
    page: Page, live: RunningDashboard, problems: list[str]
) -> None:
    await bring_session(page, live)
    await page.goto(live.url)
    await expect(page.locator(".live")).to_have_text("Live")
    await page.context.set_offline(True)
    await expect(page.locator(".live")).to_have_text("Offline")
    await page.context.set_offline(False)
    await expect(page.locator(".live")).to_have_text("Live")
    live.log.record(Kind.VERIFIED, chat_id=GROUP, user=CLEO, text="came with the network")
    await expect(page.locator("#feed > li").first).to_contain_text("came with the network")
    problems[:] = [problem for problem in problems if "ERR_INTERNET_DISCONNECTED" not in problem]


async def test_live_page_leads_to_sign_in_when_the_session_ends(
    page: Page, live: RunningDashboard, problems: list[str]
) -> None:
    await bring_session(page, live)
    await page.goto(live.url)
    await expect(page.locator(".live")).to_have_text("Live")
    visitor = live.visitor()
    visitor.bring(
        "nezuko-session", next(c["value"] for c in await page.context.cookies() if c["name"] == "nezuko-session")
    )
    await visitor.get("/")
    await visitor.post("/sign-out")
    await expect(page.get_by_text("Your sign-in has ended.")).to_be_visible()
    problems[:] = [problem for problem in problems if "401" not in problem]


async def test_theme_is_remembered(page: Page, live: RunningDashboard) -> None:
    await bring_session(page, live)
    await page.goto(live.url)
    await page.get_by_role("button", name="Dark theme").click()
    await expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    await page.goto(f"{live.url}/members")
    await expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    await expect(page.get_by_role("button", name="Dark theme")).to_have_attribute("aria-pressed", "true")
    await page.emulate_media(color_scheme="light")
    await page.get_by_role("button", name="System theme").click()
    await expect(page.locator("html")).to_have_attribute("data-bs-theme", "light")


async def test_search_is_a_key_away(page: Page, live: RunningDashboard) -> None:
    await bring_session(page, live)
    await page.goto(f"{live.url}/members")
    await page.keyboard.press("/")
    await page.keyboard.type("@annarcher")
    await page.keyboard.press("Enter")
    await page.get_by_role("link", name="Garden Friends").click()
    await expect(page.locator(".answer-sentence")).to_contain_text("Ann Archer is muted")


async def test_menu_opens_on_a_phone(page: Page, live: RunningDashboard) -> None:
    await bring_session(page, live)
    await page.set_viewport_size({"width": 390, "height": 844})
    await page.goto(live.url)
    await expect(page.get_by_role("link", name="Members")).to_be_hidden()
    await page.locator(".top-menu summary").click()
    await page.get_by_role("link", name="Members").click()
    await expect(page).to_have_url(f"{live.url}/members")


async def test_everything_can_be_read_without_scripts(browser: Browser, live: RunningDashboard) -> None:
    context = await browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = await context.new_page()
    await page.goto(live.url + await live.accounts.sign_in_link(1, "owner"))
    await page.get_by_role("button", name="Sign in").click()
    await expect(page.locator("#feed > li").first).to_be_visible()
    await expect(page.get_by_text("Reload to see what is new")).to_be_visible()
    await expect(page.locator(".live")).to_be_hidden()
    await page.locator(".top-menu summary").click()
    await page.get_by_role("link", name="Members").click()
    await page.get_by_role("link", name="Garden Friends").first.click()
    await expect(page.locator(".answer-sentence")).to_be_visible()
    await context.close()


@pytest.fixture
async def audit(page: Page) -> Callable[[], Awaitable[list[str]]]:
    """Let axe look at the page; returns what it finds serious."""

    async def look() -> list[str]:
        # The policy of the pages forbids foreign scripts: evaluated ones come from the test, not from the page.
        await page.evaluate(AXE.read_text())
        found = await page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations")
        return [
            f"{one['id']} ({one['impact']}): {node['html'][:160]}"
            for one in found
            if one["impact"] in ("serious", "critical", "moderate")
            for node in one["nodes"]
        ]

    return look


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_no_page_has_a_barrier_or_sticks_out(
    page: Page, live: RunningDashboard, audit: Callable[[], Awaitable[list[str]]], theme: str, size: str
) -> None:
    width, height = SIZES[size]
    await page.set_viewport_size({"width": width, "height": height})
    await page.emulate_media(color_scheme="dark" if theme == "dark" else "light", reduced_motion="reduce")
    for path in PAGES:
        if path == "/sign-in":
            await page.context.clear_cookies()
        else:
            await bring_session(page, live)
        await page.goto(live.url + path)
        assert await audit() == [], path
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


async def test_no_link_is_dead(page: Page, live: RunningDashboard) -> None:
    owner = await live.signed_in()
    await bring_session(page, live)
    seen, todo = set[str](), ["/"]
    while todo:
        path = todo.pop()
        seen.add(path)
        if ".csv" in path or path.startswith("/api"):  # downloads open no page; the API isn't part of this dashboard
            continue
        await page.goto(live.url + path)
        links = await page.eval_on_selector_all("a[href^='/']", "links => links.map(link => link.getAttribute('href'))")
        bare = dict.fromkeys(link.partition("#")[0] for link in links)
        todo += [link for link in bare if link not in seen and link not in todo]
    assert len(seen) > 6
    for path in seen:
        if path.startswith("/api"):
            continue
        assert (await owner.get(path)).status == 200, path


@pytest.mark.parametrize("role", ["nobody", "viewer", "owner"])
async def test_each_page_opens_for_the_cast_without_a_complaint(page: Page, live: RunningDashboard, role: str) -> None:
    if role != "nobody":
        await bring_session(page, live, role)
    for path in PAGES[:5]:
        await page.goto(live.url + path)
        if role == "nobody":
            await expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
        else:
            await expect(page.get_by_role("button", name="Sign out").first).to_be_visible()
