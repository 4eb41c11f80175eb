"""A real Chromium for tests: found, installed where that is possible, or missed with the reason.

    python tests/browser.py install     makes sure that there is one

Fixtures:
    browser: a Chromium of this test alone.
    page: a page in it; the test fails at its end if the page wrote an error to the console, broke its own policy or asked for something
        that isn't there. `problems` is the list of these; a test that provokes one takes it out.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.async_api import Browser, ConsoleMessage, Page, Response

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
INSTALL_SECONDS = 600


def find() -> str | None:
    """Return the path of a Chromium, or None: $CHROMIUM, the path, then what Playwright has downloaded at some time."""
    named = os.environ.get("CHROMIUM")
    if named and Path(named).is_file():
        return named
    for name in NAMES:
        if found := shutil.which(name):
            return found
    cache = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache" / "ms-playwright")
    downloaded = sorted(cache.glob("chromium-*/chrome-linux*/chrome"))
    return str(downloaded[-1]) if downloaded else None


def why_not() -> str:
    """Return why there is no browser and what to do."""
    return "no Chromium was found: install one (Debian: apt-get install chromium) or name it in $CHROMIUM"


def install() -> str | None:
    """Install Debian's Chromium if there is none. Returns what kept it from being there, None if it is."""
    if find():
        return None
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return f"{why_not()} (it can be installed by itself only as root on a system with apt-get)"
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
    ):
        try:
            subprocess.run(command, check=True, env=environment, capture_output=True, timeout=INSTALL_SECONDS)  # noqa: S603 - fixed words
        except (subprocess.SubprocessError, OSError) as error:
            return f"{' '.join(command)} failed ({error}); {why_not()}"
    return None if find() else why_not()


def main() -> int:
    """Run from the command line; missing the browser is an error only under CI=true."""
    if sys.argv[1:] != ["install"]:
        print("usage: python tests/browser.py install", file=sys.stderr)  # noqa: T201 - a command line
        return 2
    reason = install()
    if reason is None:
        return 0
    print(f"browser tests will be skipped: {reason}", file=sys.stderr)  # noqa: T201 - a command line
    return 1 if os.environ.get("CI") == "true" else 0


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    executable = find()
    if executable is None:
        if os.environ.get("CI") == "true":
            pytest.fail(why_not())
        pytest.skip(why_not())
    from playwright.async_api import async_playwright  # noqa: PLC0415 - only browser tests pay for it

    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(
            executable_path=executable, args=list(FLAGS), chromium_sandbox=False
        )
        yield launched
        await launched.close()


class Problems(list[str]):
    """What a page complained of while its test ran. That the server goes before the page does, at the test's end, is no problem."""

    over = False

    def append(self, problem: str) -> None:
        if not self.over:
            super().append(problem)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Function) -> Iterator[None]:
    yield
    for value in item.funcargs.values():
        if isinstance(value, Problems):
            value.over = True


@pytest.fixture
def problems() -> list[str]:
    return Problems()


def watch(page: Page, problems: list[str]) -> None:
    """Collect what goes wrong on `page`: console errors (broken policies are among them), exceptions, answers from 400 on."""

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            problems.append(f"console {message.type}: {message.text}")

    def on_response(response: Response) -> None:
        if response.status >= 400:
            problems.append(f"{response.status} {response.url}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: problems.append(f"exception: {error}"))
    page.on("response", on_response)


@pytest.fixture
async def page(browser: Browser, problems: list[str]) -> AsyncIterator[Page]:
    context = await browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB", timezone_id="UTC")
    opened = await context.new_page()
    watch(opened, problems)
    yield opened
    await context.close()
    assert not problems


if __name__ == "__main__":
    sys.exit(main())
