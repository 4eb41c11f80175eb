"""The overview and the members' pages."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from nezuko.events.kinds import Kind
from nezuko.events.overview import MemberState, Numbers
from nezuko.telegram.types import Person
from tests.dashboards import GROUP, RunningDashboard


@pytest.fixture
def queries() -> Iterator[list[str]]:
    """What the database is asked meanwhile."""
    asked: list[str] = []
    logger = logging.getLogger("tortoise.db_client")

    class Count(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            asked.append(record.getMessage())

    handler, level = Count(), logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    yield asked
    logger.removeHandler(handler)
    logger.setLevel(level)


async def test_overview_shows_numbers_and_what_the_gate_did(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    page = (await (await dashboard.signed_in()).get("/")).text
    for shown in ("Verified today", "Muted now", "Waiting", "Groups protected", "1 needs attention"):
        assert shown in page
    assert f'href="/members/{GROUP}/101"' in page
    assert "Garden Friends" in page
    assert "may not write: is not in Garden News" in page


async def test_names_are_never_markup(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    owner = await dashboard.signed_in()
    for path in ("/", "/members", f"/members/{GROUP}/102"):
        page = (await owner.get(path)).text
        assert "Bob &lt;b&gt;Baker" in page
        assert "<b>Baker" not in page


async def test_feed_can_be_narrowed(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    owner = await dashboard.signed_in()
    muted = (await owner.get("/?show=muted")).text
    assert "Ann Archer" in muted
    assert "Bob" not in muted
    assert "no longer ban" in (await owner.get("/?show=problems")).text
    assert (await owner.get("/?show=nonsense")).status == 200


async def test_empty_overview_names_the_next_step(dashboard: RunningDashboard) -> None:
    page = (await (await dashboard.signed_in()).get("/?show=muted")).text
    assert "Nothing of this kind yet" in page
    fresh = (await (await dashboard.signed_in()).get("/")).text
    assert "/protect" in fresh


async def test_numbers_that_nobody_knows_are_dashes(dashboard: RunningDashboard) -> None:
    cards = (await (await dashboard.signed_in()).get("/overview/cards")).text
    assert cards.count("\N{EN DASH}") == 3
    dashboard.books.now = Numbers(muted=0, waiting=12, groups=1)
    assert "\N{EN DASH}" not in (await (await dashboard.signed_in()).get("/overview/cards")).text


async def test_member_page_answers_why_he_is_muted(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    page = (await (await dashboard.signed_in()).get(f"/members/{GROUP}/101")).text
    assert "Ann Archer is muted in Garden Friends, because Ann Archer is not in Garden News." in page
    assert "Is in @gardentalk" in page
    assert "1 min old" in page
    assert "join-of-ann" in page
    assert "@annarcher" in page


async def test_member_page_follows_the_books(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    dashboard.books.members[GROUP, 101] = MemberState(muted=False)
    page = (await (await dashboard.signed_in()).get(f"/members/{GROUP}/101")).text
    assert "isn&#39;t muted by the gate" in page


async def test_member_known_to_the_books_alone_has_a_page(dashboard: RunningDashboard) -> None:
    dashboard.books.members[GROUP, 777] = MemberState(muted=True, reason="is not in @news", since=1_700_000_000)
    page = (await (await dashboard.signed_in()).get(f"/members/{GROUP}/777")).text
    assert "Person 777 is muted" in page
    assert "is not in @news" in page


@pytest.mark.parametrize("path", [f"/members/{GROUP}/999", "/members/1/99999999999999999999", "/members/0/0"])
async def test_member_nobody_knows_is_not_found(dashboard: RunningDashboard, path: str) -> None:
    assert (await (await dashboard.signed_in()).get(path)).status == 404


async def test_member_is_found_and_leads_to_his_pages(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    owner = await dashboard.signed_in()
    for words in ("101", "@annarcher", "ann arch"):
        page = (await owner.get(f"/members?q={words}")).text
        assert f'href="/members/{GROUP}/101"' in page, words
        assert f"/members/{GROUP}/102" not in page
    nobody = (await owner.get("/members?q=%3Cscript%3Ezz")).text
    assert "Nobody of that name" in nobody
    assert "<script>zz" not in nobody


async def test_pages_ask_the_database_no_more_for_more_rows(dashboard: RunningDashboard, queries: list[str]) -> None:
    owner = await dashboard.signed_in()
    counts = {}
    for size in (2, 25):
        for number in range(size):
            dashboard.log.record(Kind.JOINED, chat_id=GROUP + number % 3, user=Person(500 + number, f"P{number}"))
        await dashboard.writer.flush()
        for path in ("/", "/members", f"/members/{GROUP}/500"):
            queries.clear()
            await owner.get(path)
            counts.setdefault(path, []).append(len(queries))
    assert all(few == many and many <= 10 for few, many in counts.values()), counts


async def test_members_leave_as_a_table_and_a_search_narrows_it(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    dashboard.books.members[GROUP, 101] = MemberState(muted=True, reason="is not in Garden News")
    owner = await dashboard.signed_in()
    lines = (await owner.get("/members.csv")).text.splitlines()
    assert lines[0] == "id,name,username,group,group_id,state,last_seen"
    assert len(lines) == 3
    narrowed = (await owner.get("/members.csv?q=ann")).text
    assert f"101,Ann Archer,annarcher,Garden Friends,{GROUP},muted,2" in narrowed
    assert "Baker" not in narrowed


async def test_list_of_members_says_where_each_stands(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    dashboard.books.members[GROUP, 101] = MemberState(muted=True, reason="is not in Garden News")
    page = (await (await dashboard.signed_in()).get("/members?q=ann")).text
    assert "Muted: is not in Garden News" in page
