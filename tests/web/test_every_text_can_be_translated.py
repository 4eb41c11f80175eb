"""Every text of every page can be translated: in a made-up language, what can be translated has no Latin letters."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from html import unescape
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlsplit

import pytest

from nezuko.i18n import pages
from nezuko.i18n.languages import LANGUAGES
from tests.dashboards import Visitor
from tests.desk import Desk, bare_desk, desk, towns

__all__ = ["bare_desk", "desk", "towns"]

NAMES = {
    "Nezuko", "Telegram", "UTC", "CSV", "Ctrl", "Gate", "gatebot", "Book", "club", "Olga", "olga", "News", "newschan", "Owner", "Ann",
    "annarcher", "Bob", "Admin", "Viewer", "OpenAPI", "accounts", "kB", "MB", "Trace", "Debug", "Info", "info", "Warning", "Error", "ms",
}  # fmt: skip
"""What has no translation: names of things, and of who takes part here."""
DATA = {"mono", "row-text", "row-who", "row-group", "brand", "said"}
"""Classes of elements whose content is data or a record: those are stored in English, for all readers."""
SILENT = {"script", "style", "code", "kbd", "pre", "textarea", "svg"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SAID = {"title", "aria-label", "placeholder", "alt", "data-confirm"}
WORD = re.compile(r"[A-Za-z]{2,}")
DATA_WITHIN = re.compile(
    r"\S*[@/_]\S*|\S*\w[.:]\w\S*|\{\w+\}|is not in|has to join the channel|"
    + "|".join(language.own for language in LANGUAGES.values())
)
"""Addresses, methods, placeholders, what languages call themselves, and records that stand within a sentence."""
LINK = re.compile(r'(?:href|hx-get)="(/[^"#]*)')
FILE = re.compile(r"\.(csv|json|txt)(\?|$)")
KEPT = re.compile(r"(<[^>]*>|\{[^}]*\}|&\w+;)")
FULL_WIDTH = {code: code + 0xFEE0 for code in (*range(ord("A"), ord("Z") + 1), *range(ord("a"), ord("z") + 1))}
MOST = 3
"""Pages of one kind that are looked at."""


def made_up(message: str) -> str:
    """A message in the made-up language; its tags and placeholders stay."""
    return "".join(
        part if number % 2 else part.translate(FULL_WIDTH) for number, part in enumerate(KEPT.split(message))
    )


@pytest.fixture
def speaks(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Let pages speak it; Babel's words are those of Russian, which is written in other letters, too. Gives the headers to ask with."""

    def counted(one: str, many: str, count: int) -> str:
        return made_up(one if count == 1 else many)

    monkeypatch.setattr(pages, "_found", made_up)
    monkeypatch.setattr(pages, "_counted", counted)
    return {"accept_language": "ru"}


class Reader(HTMLParser):
    """Gathers what a page says in Latin letters, beside data."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        silent = (
            tag in SILENT
            or bool(DATA & set(given.get("class", "").split()))
            or ("lang" in given and tag != "html")
            or given.get("translate") == "no"
        )
        hidden = silent or self._silent
        if not hidden:
            for name in SAID & given.keys():
                self._hear(given[name])
        if tag not in VOID:
            self._open.append((tag, hidden))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._hear(data)

    @property
    def _silent(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def _hear(self, text: str) -> None:
        if set(WORD.findall(DATA_WITHIN.sub(" ", text))) - NAMES:
            self.found.append(" ".join(text.split()))


def untranslated(page: str) -> list[str]:
    """What a page says in Latin letters, beside data."""
    reader = Reader()
    reader.feed(page)
    return reader.found


async def walk(desk: Desk, who: Visitor, headers: dict[str, str]) -> AsyncIterator[tuple[str, str]]:
    """Follow all links of all pages, to some pages of each kind; gives their endpoints and what they say."""
    rules, seen = desk.web.url_map.bind("localhost"), Counter[tuple[str, frozenset[str]]]()
    waiting, known = ["/"], {"/"}
    while waiting:
        address = urlsplit(waiting.pop(0))
        endpoint, _ = rules.match(address.path, method="GET")
        kind = (endpoint, frozenset(name for name, _ in parse_qsl(address.query)))
        seen[kind] += 1
        if seen[kind] > MOST or address.path.startswith(("/static/", "/api/")) or endpoint.endswith("stream"):
            continue
        answer = await who.get(address.geturl(), **headers)
        if answer.status != 200 or "text/html" not in answer.headers.get("Content-Type", ""):
            continue
        yield endpoint, answer.text
        for link in LINK.findall(answer.text):
            following = unescape(link)
            if following not in known and not FILE.search(following):
                known.add(following)
                waiting.append(following)


async def test_every_text_of_every_page_can_be_translated(desk: Desk, speaks: dict[str, str]) -> None:
    ann = desk.town.person("Ann", username="annarcher")
    desk.town.w.join(desk.town.group, ann)
    await desk.town.until(lambda: not desk.town.may_write(ann))
    await desk.town.settled()
    left: dict[str, set[str]] = defaultdict(set)
    pages_read: set[str] = set()
    async for endpoint, page in walk(desk, await desk.signed_in(), speaks):
        pages_read.add(endpoint)
        if found := untranslated(page):
            left[endpoint].update(found)
    assert len(pages_read) > 40
    assert not {name: sorted(texts) for name, texts in left.items()}
