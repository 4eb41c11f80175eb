"""What is recorded is stored, then counted and published."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from nezuko import correlation
from nezuko.config import StorageSettings
from nezuko.events.kinds import Kind
from nezuko.events.log import EVENTS, LOST, Event, EventLog
from nezuko.events.models import EventRow, PersonRow, id_floor, midnight
from nezuko.storage.retention import Retention
from nezuko.telegram.types import Person
from tests.dashboards import GROUP, RunningDashboard, running_dashboard

ANN = Person(101, "Ann Archer", "annarcher")


@pytest.fixture
async def dashboard(storage: StorageSettings) -> AsyncIterator[RunningDashboard]:
    """Over both databases."""
    async with running_dashboard(storage) as made:
        yield made


async def test_event_comes_back_as_it_was_recorded(dashboard: RunningDashboard) -> None:
    finding = {"rule": "required_channel", "outcome": "failed", "why": "is not in “Nächrichten”", "age": 1.5}
    event = dashboard.log.record(
        Kind.RESTRICTED,
        bot_id=7,
        chat_id=GROUP,
        user=ANN,
        channel_id=9,
        text="may not write",
        findings=[finding],
        latency_ms=41.5,
        cached=True,
        correlation="abc",
    )
    await dashboard.writer.flush()
    (row,) = await EventRow.all()
    assert Event.of(row) == event
    assert event.user_name == "Ann Archer"
    assert event.findings == (finding,)


async def test_ids_grow_and_tell_the_time(dashboard: RunningDashboard) -> None:
    events = [dashboard.log.record(Kind.JOINED, user=ANN) for _ in range(100)]
    assert [event.id for event in events] == sorted({event.id for event in events})
    assert all(0 <= event.id < 2**63 and id_floor(event.at_ms / 1000) <= event.id for event in events)


async def test_event_is_published_and_counted_only_after_commit(dashboard: RunningDashboard) -> None:
    counted = EVENTS.labels("joined")._value
    before = counted.get()
    watcher = dashboard.feed.subscribe()
    event = dashboard.log.record(Kind.JOINED, user=ANN)
    assert counted.get() == before
    async with asyncio.timeout(5):
        assert await watcher.batch() == [event]
    assert await EventRow.all().count() == 1
    assert counted.get() == before + 1


async def test_event_that_could_not_be_stored_is_counted_as_lost_and_not_shown(dashboard: RunningDashboard) -> None:
    lost = LOST._value.get()
    await dashboard.writer.stop()
    dashboard.log.record(Kind.JOINED, user=ANN)
    await asyncio.sleep(0)
    assert LOST._value.get() == lost + 1
    assert not dashboard.feed.covers(2**62)


async def test_event_belongs_to_what_runs_now(dashboard: RunningDashboard) -> None:
    with correlation.bound("a-request"):
        assert dashboard.log.record(Kind.JOINED).correlation == "a-request"
    assert dashboard.log.record(Kind.JOINED).correlation == ""


async def test_name_once_seen_is_known_for_events_with_the_id_alone(dashboard: RunningDashboard) -> None:
    dashboard.log.record(Kind.JOINED, user=ANN)
    assert dashboard.log.record(Kind.LIFTED, user=101).user_name == "Ann Archer"
    assert dashboard.log.record(Kind.LIFTED, user=555).user_name == ""


async def test_people_are_found_by_id_username_and_name(dashboard: RunningDashboard) -> None:
    dashboard.log.record(Kind.JOINED, user=ANN)
    dashboard.log.record(Kind.JOINED, user=Person(102, "Joanna Ärcher"))
    dashboard.log.record(Kind.JOINED, user=Person(103, "100%_sure", "anna"))
    await dashboard.writer.flush()
    words = ("101", "@AnnArcher", "anna", "ärch", "%", "_", "", "nobody")
    found = {word: {person.id for person in await PersonRow.matching(word, 10)} for word in words}
    assert found == {
        "101": {101},
        "@AnnArcher": {101},
        "anna": {101, 102, 103},
        "ärch": {102},
        "%": {103},
        "_": {103},
        "": {101, 102, 103},
        "nobody": set(),
    }
    assert next(p.id for p in await PersonRow.matching("@anna", 10)) == 103


async def test_search_goes_through_everybody_in_parts(
    dashboard: RunningDashboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nezuko.events.models.SEARCHED_AT_ONCE", 3)
    for number in range(1, 24):
        name = "Rare Bird" if number % 11 == 0 else f"Person {number}"
        await PersonRow.create(id=number, name=name, search=name.lower(), seen_ms=1000 + number // 4)
    assert [person.id for person in await PersonRow.matching("rare", 5)] == [22, 11]
    assert [person.id for person in await PersonRow.matching("rare", 1)] == [22]
    assert len(await PersonRow.matching("person", 100)) == 21
    assert (await PersonRow.matching("5", 10))[0].id == 5


async def test_new_name_replaces_the_old_one_and_a_known_one_costs_no_write(dashboard: RunningDashboard) -> None:
    dashboard.log.record(Kind.JOINED, user=ANN)
    waiting = dashboard.writer.pending
    dashboard.log.record(Kind.LEFT, user=ANN)
    assert dashboard.writer.pending == waiting + 1
    dashboard.log.record(Kind.JOINED, user=Person(101, "Ann Married", "annarcher"))
    await dashboard.writer.flush()
    assert [person.name for person in await PersonRow.matching("101", 5)] == ["Ann Married"]


async def test_verified_people_are_counted_once_a_day(dashboard: RunningDashboard) -> None:
    for user in (101, 101, 102):
        dashboard.log.record(Kind.VERIFIED, user=user)
    dashboard.log.record(Kind.JOINED, user=103)
    await dashboard.writer.flush()
    assert await EventRow.people_between(Kind.VERIFIED, midnight()) == 2
    assert await EventRow.people_between(Kind.VERIFIED, midnight() - 86_400, midnight()) == 0


async def test_places_of_people_come_latest_first(dashboard: RunningDashboard) -> None:
    for chat in (1, 2, 1, 3):
        dashboard.log.record(Kind.JOINED, user=ANN, chat_id=chat)
        await asyncio.sleep(0.002)  # ids are told apart by milliseconds here
    await dashboard.writer.flush()
    places = await EventRow.places([101, 102])
    assert [chat for chat, _ in places[101]] == [3, 1, 2]
    assert places[102] == []


async def test_old_events_go_in_small_batches(dashboard: RunningDashboard) -> None:
    for number in range(5):
        await EventRow.create(id=id_floor(1000) + number, at_ms=1_000_000, kind="joined")
    dashboard.log.record(Kind.JOINED, user=ANN)
    await dashboard.writer.flush()
    retention = Retention()
    retention.keep("events", 90, EventRow.purge)
    assert await retention.purge(batch=2) == {"events": 5}
    assert await EventRow.all().count() == 1


async def test_log_remembers_a_bounded_number_of_names(
    dashboard: RunningDashboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nezuko.events.log.NAMES_KNOWN", 3)
    log = EventLog(dashboard.writer, dashboard.feed)
    for number in range(10):
        log.record(Kind.JOINED, user=Person(number + 1, f"Person {number}"))
    assert len(log._names) == 3


async def test_name_without_username_takes_no_username_away(dashboard: RunningDashboard) -> None:
    """The gate's books know names alone."""
    dashboard.log.record(Kind.JOINED, user=Person(5, "Vera", "vera_v"))
    dashboard.log.record(Kind.RESTRICTED, user=Person(5, "Vera"))
    await dashboard.writer.flush()
    assert (await PersonRow.get(id=5)).username == "vera_v"
