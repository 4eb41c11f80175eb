"""A newcomer learns the gate in the practice room: the demo runs, a real browser holds the phone of a simulated person."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

pytestmark = pytest.mark.browser

IMAGES = os.environ.get("NEZUKO_SCREENSHOTS", "")
"""A folder: the screenshots of README and docs are written there."""
AXE = Path(__file__).resolve().parents[1] / "vendor" / "axe-core" / "axe.min.js"
SIZES = {"phone": (390, 844), "desk": (1440, 900)}


@pytest.fixture
async def link(tmp_path: Path) -> AsyncIterator[str]:
    """The sign-in link of a demo without a crowd. To be asked for before the page: that complains when its server goes first."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("NEZUKO_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "nezuko", "demo", "--people", "0", cwd=tmp_path, env={**clean, "NEZUKO_WEB__PORT": "0"},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    reading = asyncio.ensure_future(_find_link(process))
    try:
        yield await asyncio.wait_for(asyncio.shield(reading), 30)
    finally:
        process.kill()
        await process.wait()
        reading.cancel()


async def _find_link(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    told = b""
    async for line in process.stdout:
        told += line
        if match := re.search(rb"(http://\S+/sign-in/\S+)", line):
            return match[1].decode()
    raise AssertionError(told.decode())


async def enter(page: Page, link: str) -> None:
    """Sign in and go where the demo's start text says."""
    await page.goto(link)
    await page.get_by_role("button", name="Sign in").click()
    await page.get_by_role("link", name="Practice").first.click()
    await expect(page.locator(".live")).to_have_text("Live")


async def become(page: Page, name: str) -> None:
    await page.get_by_label("Or somebody new").fill(name)
    await page.get_by_role("button", name="New person").click()
    await expect(page.get_by_text(f"{name}’s phone")).to_be_visible()
    await expect(page.locator(".live")).to_have_text("Live")


async def test_newcomer_learns_the_whole_story(link: str, page: Page) -> None:
    await enter(page, link)
    await become(page, "Mara")
    trace, phone = page.locator("#trace"), page.locator("#phone")
    await expect(trace).to_contain_text("The gate has decided nothing about Mara")

    await phone.get_by_role("button", name="Join group").click()
    await expect(phone.get_by_text("You can’t write here")).to_be_visible()
    await expect(phone.locator(".names-me")).to_contain_text("To write in this group, join the channel")
    await expect(trace.locator(".answer-sentence")).to_contain_text("Mara is muted in Practice Ground")
    await expect(trace).to_contain_text("Mara was muted: is not in @practice_news")
    await expect(trace.locator(".lesson-count")).to_have_text("1 of 5")

    await phone.get_by_role("button", name="I have joined").click()
    alert = phone.get_by_role("alertdialog")
    await expect(alert).to_contain_text("You aren't in @practice_news yet.")
    await expect(trace).to_contain_text("The bot answered: “You aren't in @practice_news yet.")
    await page.keyboard.press("Escape")
    await expect(alert).to_be_hidden()
    if IMAGES:
        await page.mouse.move(700, 5)
        await page.evaluate("scrollTo(0, 0)")
        await page.screenshot(path=Path(IMAGES) / "practice.png", animations="disabled")

    await phone.get_by_role("link", name="Join Practice News").click()
    await phone.get_by_role("button", name="Join channel").click()
    await expect(trace.locator(".answer-sentence")).to_contain_text("Mara may write in Practice Ground")
    await expect(trace).to_contain_text("Mara joined and may write now")

    await phone.get_by_role("link", name="Back to Practice Ground").click()
    await phone.get_by_label("Message", exact=True).fill("Good morning!")
    await page.keyboard.press("Enter")
    await expect(phone.locator(".is-mine")).to_contain_text("Good morning!")
    await expect(phone.get_by_label("Message", exact=True)).to_have_value("")
    await expect(phone.get_by_label("Message", exact=True)).to_be_focused()
    await expect(trace).to_contain_text("You wrote “Good morning!”")

    await phone.get_by_role("link", name="All chats").click()
    await phone.get_by_role("link", name="Practice News").click()
    await phone.get_by_role("button", name="Leave channel", exact=True).click()
    await phone.get_by_role("link", name="Back to Practice Ground").click()
    await expect(phone.get_by_text("You can’t write here")).to_be_visible()
    await expect(trace).to_contain_text("Mara left a required channel and was muted")
    await expect(trace).to_contain_text("That is the whole story of a gate.")

    await phone.get_by_role("button", name="Leave Practice Ground").click()
    await expect(phone.get_by_role("button", name="Join group")).to_be_visible()


async def test_what_one_types_survives_what_others_do(link: str, page: Page, problems: list[str]) -> None:
    await enter(page, link)
    await become(page, "Mara")
    phone = page.locator("#phone")
    await phone.get_by_role("link", name="@practice_news").first.click()
    await phone.get_by_role("button", name="Join channel").click()
    await phone.get_by_role("link", name="Back to Practice Ground").click()
    await phone.get_by_role("button", name="Join group").click()
    await phone.get_by_label("Message", exact=True).fill("I am still writ")

    other = await page.context.new_page()
    await other.goto(page.url)
    await become(other, "Nils")
    await other.locator("#phone").get_by_role("button", name="Join group").click()
    await expect(other.get_by_text("You can’t write here")).to_be_visible()
    await expect(phone.get_by_text("Nils joined the group")).to_be_visible()
    await expect(phone.get_by_label("Message", exact=True)).to_have_value("I am still writ")
    await other.close()


async def test_owner_changes_the_rule_from_his_own_phone(link: str, page: Page) -> None:
    await enter(page, link)
    await page.get_by_label("You are").select_option("Olga Orlova")
    await expect(page.get_by_text("Olga’s phone")).to_be_visible()
    phone = page.locator("#phone")
    await phone.get_by_label("Message", exact=True).fill("/unprotect")
    await page.keyboard.press("Enter")
    await expect(phone.get_by_text("/unprotect")).to_be_visible()
    await expect(page.locator("#trace")).to_contain_text("No bot guards this group at present.")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_phone_and_trace_have_no_barrier_and_stick_out_nowhere(
    link: str, page: Page, theme: str, size: str
) -> None:
    width, height = SIZES[size]
    await page.set_viewport_size({"width": width, "height": height})
    await page.emulate_media(color_scheme="dark" if theme == "dark" else "light", reduced_motion="reduce")
    await page.goto(link)
    await page.get_by_role("button", name="Sign in").click()
    await page.goto(link.split("/sign-in", maxsplit=1)[0] + "/practice")
    phone = page.locator("#phone")
    await check(page)
    await phone.get_by_role("button", name="Join group").click()
    await phone.get_by_role("button", name="I have joined").click()
    await expect(phone.get_by_role("alertdialog")).to_be_visible()
    await check(page)
    await page.keyboard.press("Escape")
    await phone.get_by_role("link", name="All chats").click()
    await check(page)
    await phone.get_by_role("link", name="Nezuko Gate").click()
    await phone.get_by_role("button", name="Start").click()
    await expect(phone.get_by_role("button", name="How it works")).to_be_visible()
    await check(page)
    if size == "phone":
        above, below = await phone.bounding_box(), await page.locator("#trace").bounding_box()
        assert above
        assert below
        assert above["y"] + above["height"] <= below["y"]


async def check(page: Page) -> None:
    """The page scrolls one way only, and axe finds nothing serious."""
    await page.evaluate(AXE.read_text())
    found = await page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations")
    serious = [
        f"{one['id']} ({one['impact']}): {node['html'][:200]} {node['failureSummary'][:300]}"
        for one in found
        if one["impact"] in ("serious", "critical", "moderate")
        for node in one["nodes"]
    ]
    assert not serious
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_story_can_be_told_without_scripts(browser: Browser, link: str) -> None:
    context = await browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = await context.new_page()
    await page.goto(link)
    await page.get_by_role("button", name="Sign in").click()
    await page.goto(link.split("/sign-in", maxsplit=1)[0] + "/practice")
    phone = page.locator("#phone")
    await phone.get_by_role("button", name="Join group").click()
    await expect(phone.get_by_text("You can’t write here")).to_be_visible()
    await phone.get_by_role("button", name="I have joined").click()
    await phone.get_by_role("button", name="OK").click()
    await expect(phone.get_by_role("alertdialog")).to_be_hidden()
    await phone.get_by_role("link", name="Join Practice News").click()
    await phone.get_by_role("button", name="Join channel").click()
    await phone.get_by_role("link", name="Back to Practice Ground").click()
    await phone.get_by_label("Message", exact=True).fill("Good morning!")
    await phone.get_by_role("button", name="Send").click()
    await expect(phone.locator(".is-mine")).to_contain_text("Good morning!")
    await context.close()
