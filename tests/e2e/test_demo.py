"""`make demo` as a newcomer meets it: one command, a link, and within a minute everything that the gate does is in the live feed."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import stat
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

IMAGES = os.environ.get("NEZUKO_SCREENSHOTS", "")
"""A folder: the screenshots of README and docs are written there."""
A_MINUTE = 60_000


@pytest.fixture
async def demo(tmp_path: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("NEZUKO_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "nezuko", "demo", cwd=tmp_path, env={**clean, "NEZUKO_WEB__PORT": "0"},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    yield process
    if process.returncode is None:
        process.kill()
        await process.wait()


async def link_of(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    async with asyncio.timeout(30):
        async for line in process.stdout:
            if match := re.search(rb"(http://\S+/sign-in/\S+)", line):
                return match[1].decode()
    raise AssertionError("it ended without a link")


@pytest.mark.browser
async def test_the_demo_shows_joins_muted_prompted_verified_and_revoked_within_a_minute(
    demo: asyncio.subprocess.Process, page: Page, tmp_path: Path
) -> None:
    link = await link_of(demo)
    await page.set_viewport_size({"width": 1440, "height": 900})
    await page.emulate_media(color_scheme="light", reduced_motion="reduce")
    await page.goto(link)
    await page.get_by_role("button", name="Sign in").click()
    await expect(page.locator(".live")).to_have_text("Live")
    feed = page.locator("#feed")
    for word in ("Joined", "Muted", "Prompted", "Verified", "Revoked"):
        await expect(feed.get_by_text(word, exact=True).first).to_be_visible(timeout=A_MINUTE)
    await expect(page.locator("[data-card=groups]")).to_have_text("7")
    if IMAGES:
        await take_pictures(page)
    await feed.locator("li", has=page.get_by_text("Revoked", exact=True)).first.get_by_role("link").first.click()
    await expect(page.locator(".answer-sentence")).to_be_visible()
    if IMAGES:
        await picture(page, "member")

    await page.goto("about:blank")  # a page whose server goes away rightly complains
    demo.send_signal(signal.SIGINT)
    async with asyncio.timeout(10):
        await demo.communicate()
    assert demo.returncode == 0
    check_what_was_written(tmp_path)


async def picture(page: Page, name: str) -> None:
    await page.mouse.move(700, 2)
    await page.screenshot(path=Path(IMAGES) / f"{name}.png", animations="disabled")


async def take_pictures(page: Page) -> None:
    """The main pages for README and docs; leads back to the overview."""
    base = page.url.rstrip("/")
    await picture(page, "overview")
    await page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    await picture(page, "overview-dark")
    await page.keyboard.press("Control+k")
    await page.keyboard.type("gard")
    await expect(page.get_by_role("option", name="Garden News")).to_be_visible()
    await picture(page, "palette")
    await page.emulate_media(color_scheme="light", reduced_motion="reduce")
    for name in ("analytics", "bots"):
        await page.goto(f"{base}/{name}{'?period=30d' if name == 'analytics' else ''}")
        await picture(page, name)
    await page.goto(f"{base}/groups")
    await page.get_by_role("link", name="Kitchen Table").click()
    await expect(page.locator(".live")).to_have_text("Live")
    await picture(page, "group")
    await page.set_viewport_size({"width": 390, "height": 844})
    for name, path in (("phone-overview", "/"), ("phone-members", "/members")):
        await page.goto(base + path)
        await picture(page, name)
    await page.set_viewport_size({"width": 1440, "height": 900})
    await page.goto(base)
    await expect(page.locator(".live")).to_have_text("Live")


def check_what_was_written(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == {"var"}
    key = folder / "var" / "encryption.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
