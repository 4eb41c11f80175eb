"""The activity page: narrowed, page by page, as CSV, and never more than one's own groups."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import AsyncIterator

import pytest

from nezuko.config import StorageSettings
from nezuko.events import search
from nezuko.events.kinds import Kind
from nezuko.events.models import EventRow
from nezuko.events.rows import SHOWN, kinds_of
from nezuko.events.search import find
from nezuko.events.stream import Wanted
from nezuko.telegram.types import Person
from tests.dashboards import GROUP, RunningDashboard, running_dashboard


@pytest.fixture
async def dashboard(storage: StorageSettings) -> AsyncIterator[RunningDashboard]:
    """Over both databases."""
    async with running_dashboard(storage) as made:
        yield made


async def live_on(dashboard: RunningDashboard, count: int = 60) -> None:
    kinds = [Kind.JOINED, Kind.RESTRICTED, Kind.VERIFIED, Kind.LEFT]
    for number in range(count):
        person = Person(number % 7 + 1, f"Person {number % 7 + 1}", f"user{number % 7 + 1}")
        dashboard.log.record(kinds[number % 4], chat_id=GROUP + number % 3, user=person, text=f"number {number}")
    dashboard.log.record(Kind.ERROR, chat_id=GROUP, text="it failed")
    await dashboard.writer.flush()


async def everything(wanted: Wanted, limit: int) -> list[int]:
    found: list[int] = []
    before = None
    for _ in range(200):
        page = await find(wanted, limit, before)
        assert len(page.rows) <= limit
        found += [row.id for row in page.rows]
        before = page.before
        if before is None:
            return found
    raise AssertionError("the pages never end")


@pytest.mark.parametrize("scanned", [5, 20_000])
@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(),
        Wanted(kinds=frozenset({Kind.ERROR, Kind.LEFT})),
        Wanted(chat_id=GROUP),
        Wanted(chats=frozenset({GROUP, GROUP + 2})),
        Wanted(kinds=frozenset({Kind.RESTRICTED}), chats=frozenset({GROUP, GROUP + 1})),
        Wanted(kinds=frozenset({Kind.ERROR}), chat_id=GROUP),
        Wanted(user_id=3),
        Wanted(kinds=frozenset({Kind.JOINED}), user_id=3, chats=frozenset({GROUP, GROUP + 2})),
        Wanted(chats=frozenset()),
        Wanted(chat_id=GROUP, chats=frozenset({GROUP + 1})),
    ],
)
async def test_pages_together_hold_each_wanted_event_once(
    dashboard: RunningDashboard, monkeypatch: pytest.MonkeyPatch, wanted: Wanted, scanned: int
) -> None:
    """However few events are looked through at once."""
    monkeypatch.setattr(search, "SCANNED", scanned)
    await live_on(dashboard)
    rows = await EventRow.all().order_by("-id")
    true = [
        row.id
        for row in rows
        if (wanted.kinds is None or row.kind in wanted.kinds)
        and wanted.chat_id in (None, row.chat_id)
        and wanted.user_id in (None, row.user_id)
        and (wanted.chats is None or row.chat_id in wanted.chats)
    ]
    for limit in (3, 100):
        assert await everything(wanted, limit) == true


def test_kinds_are_meant_by_sets_and_by_their_own_names() -> None:
    assert kinds_of("muted") == SHOWN["muted"]
    assert kinds_of("joined") == frozenset({Kind.JOINED})
    assert kinds_of("all") is None
    assert kinds_of("nonsense") is None


async def test_page_is_narrowed_by_kind_group_and_member(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    owner = await dashboard.signed_in()
    for query, there, missing in (
        ("show=verified", "is in every channel", "was asked to join"),
        ("show=prompted", "was asked to join", "is in every channel"),
        ("who=101", "was asked to join", "is in every channel"),
        ("who=%40annarcher", "was asked to join", "is in every channel"),
        (f"chat={GROUP}", "was asked to join", "nothing"),
        ("who=nobody-at-all", "Nothing like this", "was asked to join"),
        ("before=99999999999999999999999", "was asked to join", "Nothing like"),
    ):
        page = (await owner.get(f"/activity?{query}")).text
        assert there in page, query
        assert missing not in page, query


async def test_pages_lead_back_in_time(dashboard: RunningDashboard) -> None:
    await live_on(dashboard, 120)
    owner = await dashboard.signed_in()
    path, seen = "/activity", list[str]()
    while True:
        page = (await owner.get(path)).text
        seen += re.findall(r"[Nn]umber (\d+)</p>", page)
        link = re.search(r'href="([^"]+)" rel="next"', page)
        assert ("hx-sse:connect" in page) == (path == "/activity")
        if link is None:
            break
        path = link.group(1).replace("&amp;", "&")
    assert seen == [str(number) for number in reversed(range(120))]


async def test_list_can_be_taken_along(dashboard: RunningDashboard) -> None:
    await live_on(dashboard)
    answer = await (await dashboard.signed_in()).get("/activity.csv?show=joined")
    heads, *rows = list(csv.reader(io.StringIO(answer.text)))
    assert heads[:4] == ["when", "what", "member", "member id"]
    assert len(rows) == 15
    assert {row[1] for row in rows} == {"Joined"}


async def test_stream_of_the_page_asks_for_the_same(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    page = (await (await dashboard.signed_in()).get(f"/activity?show=joined&chat={GROUP}&who=101")).text
    found = re.search(r'hx-sse:connect="([^"]+)"', page)
    assert found
    address = found.group(1).replace("&amp;", "&")
    assert address.startswith("/events/stream?")
    for part in ("show=joined", f"chat={GROUP}", "user=101", "after="):
        assert part in address
    assert "who=" not in address


async def test_stream_for_somebody_unknown_shows_nobody(dashboard: RunningDashboard) -> None:
    page = (await (await dashboard.signed_in()).get("/activity?who=nobody-at-all")).text
    assert "user=0" in page
