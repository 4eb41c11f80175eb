"""Somebody of each kind walks through every page that links lead to, in both themes and at two widths, while the demo goes on behind it.

The walk finds the pages by itself: one of each pattern of address. So whatever page is added is walked, too, as soon as something leads
to it.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import time
from collections import Counter, deque
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest
from playwright.async_api import Browser, BrowserContext, Page

from nezuko.accounts.models import Account, GroupGrant, Role, WebSession
from nezuko.config import StorageSettings
from nezuko.groups.models import Group
from nezuko.ids import new_id
from nezuko.storage.database import open_database
from tests.browser import watch

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

SHOTS = os.environ.get("NEZUKO_WALK_SHOTS", "")
"""A folder: what the owner sees is written there, page by page."""
AXE = (Path(__file__).resolve().parents[1] / "vendor" / "axe-core" / "axe.min.js").read_text()
LOOKS = (("light", 1440, 900), ("dark", 1440, 900), ("dark", 390, 844), ("light", 390, 844))
"""Theme, width and height, in the order in which each page is looked at. The owner sees each page in all four, others in every second."""
SECRET = "walker"
NUMBER = re.compile(r"^-?\d+$|^[0-9a-f]{8,}$|^[0-9a-f]{8}-")
DOWNLOAD = re.compile(r"\.(csv|json|ya?ml|txt|ndjson)(\?|$)")
LINKS = """() => [...document.querySelectorAll("a[href]")].map((a) => [a.getAttribute("href"), a.hasAttribute("download")])"""
MENU = """() => [...document.querySelectorAll(".side .side-nav a")].map((a) => a.getAttribute("href"))"""
LOST = """() => [...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute("href"))
    .filter((to) => to.length > 1 && !document.getElementById(to.slice(1)))"""
STICKING_OUT = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
    .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(e).position !== "fixed").slice(0, 3)
    .map((e) => e.outerHTML.slice(0, 120))"""
BARRIERS = """async (options) => (await axe.run(document, options)).violations
    .filter((one) => ["serious", "critical"].includes(one.impact))
    .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 140)} ${node.any[0]?.message ?? ""}`))"""
AT_ONCE = 3
LINKS_OF_A_PATTERN = 3
SIBLINGS = 5
"""Pages below one page that are opened; there may be one for each table of the database."""


def pattern(address: str) -> str:
    """The pattern of an address: numbers, ids and the values of its query are left out."""
    parts = urlsplit(address)
    path = "/".join("*" if NUMBER.match(part) else part for part in parts.path.split("/"))
    keys = ",".join(sorted({key for key, value in parse_qsl(parts.query) if value}))
    return f"{path}?{keys}" if keys else path


@dataclass
class Walker:
    """One kind of visitor on his way."""

    role: str
    base: str
    context: BrowserContext
    complaints: list[str] = field(default_factory=list)
    pages: dict[str, str] = field(default_factory=dict)
    """Pattern -> the address that was opened."""
    links: dict[str, set[str]] = field(default_factory=dict)
    """Pattern -> addresses that links led to."""
    menu: list[str] = field(default_factory=list)

    async def walk(self, starts: Iterable[str]) -> None:
        """Follow every link, one of each pattern, from `starts`; look at each page in every way."""
        page = await self.context.new_page()
        heard: list[str] = []
        watch(page, heard)
        todo = deque(starts)
        families: Counter[str] = Counter()
        while todo:
            address = todo.popleft()
            family = pattern(address).rpartition("/")[0]
            if pattern(address) in self.pages or (family and families[family] == SIBLINGS):
                continue
            families[family] += 1
            self.pages[pattern(address)] = address
            for found in await self._visit(page, address, heard):
                known = self.links.setdefault(pattern(found), set())
                if not known:
                    todo.append(found)
                known.add(found)
        await page.close()
        await self._try_links()

    async def _visit(self, page: Page, address: str, heard: list[str]) -> list[str]:
        await page.goto("about:blank")
        theme, width, height = LOOKS[0]
        await page.set_viewport_size({"width": width, "height": height})
        await page.emulate_media(color_scheme="light", reduced_motion="reduce")
        heard.clear()
        answer = await page.goto(self.base + address)
        if answer is None or answer.status != 200:
            self._complain(address, f"answers {answer and answer.status}")
            return []
        await page.evaluate(AXE)
        self._complain(address, *[f"dead anchor {name}" for name in await page.evaluate(LOST)])
        for theme, width, height in LOOKS[:: 1 if self.role in ("owner", "nobody") else 2]:
            await self._look(page, address, theme, width, height)
        self._complain(address, *heard)
        self.menu = await page.evaluate(MENU) or self.menu
        return self._own(page.url, await page.evaluate(LINKS))

    async def _look(self, page: Page, address: str, theme: str, width: int, height: int) -> None:
        await page.set_viewport_size({"width": width, "height": height})
        await page.emulate_media(color_scheme="dark" if theme == "dark" else "light", reduced_motion="reduce")
        await page.locator(f"html[data-bs-theme={theme}]").wait_for(state="attached")
        where = f"{address} ({theme}, {width} px)"
        options: dict[str, object] = {"resultTypes": ["violations"]}
        if self.role not in ("owner", "nobody"):  # the rest has been looked at with the owner's eyes
            options["runOnly"] = ["wcag2a", "wcag2aa"]
        self._complain(where, *[f"barrier {one}" for one in await page.evaluate(BARRIERS, options)])
        self._complain(where, *[f"sticks out: {one}" for one in await page.evaluate(STICKING_OUT)])
        if SHOTS and self.role in ("owner", "nobody"):
            name = re.sub(r"\W+", "_", pattern(address)).strip("_") or "overview"
            await page.screenshot(path=Path(SHOTS) / f"{name}.{theme}.{width}.png", full_page=True)

    def _own(self, here: str, links: list[tuple[str, bool]]) -> list[str]:
        found = []
        for to, download in links:
            target = urlsplit(urljoin(here, to))
            if f"{target.scheme}://{target.netloc}" != self.base:
                continue
            address = target.path + (f"?{target.query}" if target.query else "")
            if download or DOWNLOAD.search(address) or address.startswith("/static/"):
                self.links.setdefault(pattern(address), set()).add(address)
            else:
                found.append(address)
        return list(dict.fromkeys(found))

    async def _try_links(self) -> None:
        """What wasn't opened, a few of each pattern, must answer as well."""
        for addresses in self.links.values():
            rest = [address for address in sorted(addresses) if address not in self.pages.values()]
            for address in rest[:LINKS_OF_A_PATTERN]:
                status = await self.status(address)
                if status != 200:
                    self._complain(address, f"dead link: {status}")

    async def status(self, address: str) -> int:
        """What the server answers, without following where it sends one."""
        answer = await self.context.request.get(self.base + address, max_redirects=0, headers={"Accept": "text/html"})
        return answer.status

    def _complain(self, where: str, *what: str) -> None:
        self.complaints += [f"{self.role} {where}: {one}" for one in dict.fromkeys(what)]


@dataclass
class Demo:
    """A demo that runs, and how to be let in."""

    url: str
    sessions: dict[str, str]


@pytest.fixture
async def demo(tmp_path: Path) -> AsyncIterator[Demo]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("NEZUKO_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "nezuko", "demo", "--pace", "5", cwd=tmp_path, env={**clean, "NEZUKO_WEB__PORT": "0"},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    reading = asyncio.ensure_future(find_url(process))
    try:
        url = await asyncio.wait_for(asyncio.shield(reading), 30)
        draining = asyncio.ensure_future(drain(process))
        async with open_database(StorageSettings(database=f"sqlite://{tmp_path}/var/demo.sqlite"), migrate=False):
            sessions = {role.value: await let_in(role) for role in Role}
        yield Demo(url, sessions)
        draining.cancel()
    finally:
        process.kill()
        await process.wait()
        reading.cancel()


async def find_url(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    told = b""
    async for line in process.stdout:
        told += line
        if match := re.search(rb"(http://\S+)/sign-in/\S+", line):
            return match[1].decode()
    raise AssertionError(told.decode())


async def drain(process: asyncio.subprocess.Process) -> None:
    assert process.stdout is not None
    async for _ in process.stdout:
        pass


async def let_in(role: Role) -> str:
    """Make an account and a session; returns the secret of its cookie."""
    now = int(time.time())
    secret = f"{SECRET}-{role.value}"
    account = Account(
        id=new_id(), telegram_id=77_000 + role.rank, name=f"Walker {role.value}", role=role.value, created_at=now
    )
    await account.save(force_create=True)
    await WebSession.create(
        id_hash=sha256(secret.encode()).hexdigest(),
        account_id=account.id,
        created_at=now,
        last_seen=now,
        expires_at=now + 3600,
    )
    if role is Role.GROUP:
        async with asyncio.timeout(20):
            while (group := await Group.first()) is None:  # noqa: ASYNC110 - the demo is another process
                await asyncio.sleep(0.05)
        await GroupGrant.set_groups(account.id, [(group.bot_id, group.chat_id)], now)
    return secret


async def test_walk_through_every_page_finds_nothing_to_complain_about(demo: Demo, browser: Browser) -> None:
    walkers = {role: await walker(browser, demo, role) for role in ("owner", "admin", "group", "viewer", "nobody")}
    await a_little_life(walkers["owner"])
    busy = asyncio.Semaphore(AT_ONCE)

    async def go(one: Walker) -> None:
        async with busy:
            await one.walk(["/sign-in" if one.role == "nobody" else "/"])

    await asyncio.gather(*(go(one) for one in walkers.values()))
    owner = walkers["owner"]
    for role in ("admin", "group", "viewer"):
        await check_menu(walkers[role], owner)
    for address in owner.pages.values():
        status = await walkers["nobody"].status(address)
        if status not in (303, 401) and not address.startswith("/sign-in"):
            walkers["nobody"].complaints.append(f"nobody {address}: answers {status}")
    complaints = [complaint for one in walkers.values() for complaint in one.complaints]
    assert not complaints, "\n" + "\n".join(complaints)
    assert len(owner.pages) > 20
    assert len(owner.menu) > len(walkers["viewer"].menu) > len(walkers["group"].menu) > 3


async def walker(browser: Browser, demo: Demo, role: str) -> Walker:
    context = await browser.new_context(locale="en-GB", timezone_id="UTC")
    if role in demo.sessions:
        await context.add_cookies([{"name": "nezuko-session", "value": demo.sessions[role], "url": demo.url}])
    return Walker(role, demo.url, context)


async def a_little_life(owner: Walker) -> None:
    """Wait until there is something to see on most pages."""
    async with asyncio.timeout(30):
        while not {"Verified", "Muted"} <= set(re.findall(r"\w+", await owner_text(owner))):  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.25)


async def owner_text(owner: Walker) -> str:
    return await (await owner.context.request.get(owner.base + "/")).text()


async def check_menu(one: Walker, owner: Walker) -> None:
    """His menu holds what he may open; the rest of the owner's menu is closed to him."""
    for address in owner.menu:
        status = await one.status(address)
        if (address in one.menu) != (status < 400):
            one.complaints.append(f"{one.role} {address}: in the menu is {address in one.menu}, answers {status}")
