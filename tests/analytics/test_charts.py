"""Charts say what was recorded, and nothing else, on both databases."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from nezuko.analytics import reading
from nezuko.analytics.cards import cards
from nezuko.analytics.chart import Chart
from nezuko.analytics.charts import TABS, Charts
from nezuko.analytics.checks import Checks
from nezuko.analytics.models import DAY, HOUR, Rollup
from nezuko.analytics.rollups import ADD, Counts
from nezuko.analytics.window import PERIODS, Window
from nezuko.config import StorageSettings
from nezuko.events.overview import GroupState, Overview
from nezuko.storage.stores import SharedStore
from tests.dashboards import Books, RunningDashboard, running_dashboard

NOW = 1_700_000_000 // DAY * DAY + 10 * HOUR + 1800
"""Half past ten."""


@pytest.fixture
async def dashboard(storage: StorageSettings) -> AsyncIterator[RunningDashboard]:
    """Over both databases."""
    async with running_dashboard(storage) as made:
        yield made


class Told:
    """Puts counts where a test wants them."""

    def __init__(self, dashboard: RunningDashboard) -> None:
        self._writer = dashboard.writer

    async def __call__(self, what: str, ago: float, *, chat: int = 1, times: int = 1, **how: object) -> None:
        counts = Counts()
        counts.add((what, int(NOW - ago) // HOUR * HOUR, 7, chat), times=times, **how)
        for row in counts.rows():
            self._writer.put(ADD, row)
        await self._writer.flush()


@pytest.fixture
def told(dashboard: RunningDashboard) -> Told:
    return Told(dashboard)


async def draw(name: str, period: str, chats: frozenset[int] | None = None) -> Chart:
    window = Window.of(PERIODS[period], chats, await reading.first(), NOW)
    return await Charts(Overview(Books(titles={1: "One", 2: "Two"}))).draw(name, window)


def values(chart: Chart) -> dict[str, list[object]]:
    return {one.name: list(one.values) for one in chart.series}


async def test_empty_database_has_no_data_anywhere(dashboard: RunningDashboard) -> None:
    for period in PERIODS:
        for name in Charts(Overview()).names:
            assert not (await draw(name, period)).is_known or name == "group-status", name
    shown = await cards(Window.of(PERIODS["7d"], None, None, NOW))
    assert [card.value for card in shown] == [None] * 4
    assert {card.hint for card in shown} == {"no data"}


async def test_days_before_the_first_count_are_unknown_and_quiet_days_are_zero(told: Told) -> None:
    await told("event:verified", 3 * DAY, times=5)
    await told("event:restricted", DAY, times=2)
    await told("event:revoked", DAY, times=1)
    shown = values(await draw("verifications", "30d"))
    assert shown["Verified"] == [None] * 26 + [5, 0, 0, 0]
    assert shown["Muted"] == [None] * 26 + [0, 0, 3, 0]


async def test_day_is_told_by_hours_up_to_now(told: Told) -> None:
    await told("event:joined", 23.4 * HOUR)
    await told("event:joined", 24.6 * HOUR)
    await told("event:left", 60, times=4)
    await told("event:kicked", 60, times=2)
    await told("event:banned", 60)
    chart = await draw("comings", "24h")
    assert len(chart.at) == 24
    assert values(chart) == {"Joined": [1] + [0] * 23, "Left": [0] * 23 + [4], "Thrown out": [0] * 23 + [3]}


async def test_week_is_told_by_hours_and_ends_with_this_hour(told: Told) -> None:
    await told("event:verified", 0)
    chart = await draw("verifications", "7d")
    assert len(chart.at) == 6 * 24 + 11
    assert chart.series[0].values[-1] == 1


async def test_group_shows_its_own_counts_alone(told: Told) -> None:
    await told("event:verified", 60, chat=1, times=3)
    await told("event:verified", 60, chat=2, times=40)
    for chats, sum_ in (
        (None, 43),
        (frozenset({1}), 3),
        (frozenset({1, 2}), 43),
        (frozenset({9}), 0),
        (frozenset(), 0),
    ):
        assert (await draw("verifications", "24h", chats)).series[0].sum == sum_
        assert (await draw("outcomes", "30d", chats)).whole == sum_
    top = await draw("top-groups", "90d")
    assert [(one.name, one.value) for one in top.slices] == [("Two", 40), ("One", 3)]
    assert [one.name for one in (await draw("top-groups", "24h", frozenset({1}))).slices] == ["One"]


async def test_sums_of_all_periods_agree_with_their_curves(told: Told) -> None:
    for ago in (0, 5, 30, 100, 400, 700, 1000, 2000, 2500):
        await told("event:verified", ago * HOUR, times=ago + 1)
    for period in PERIODS:
        assert (await draw("verifications", period)).series[0].sum == (await draw("outcomes", period)).whole, period


async def test_latencies_are_real_and_gaps_stay_gaps(told: Told) -> None:
    await told("event:restricted", 2 * DAY, times=95, took=30.0)
    await told("event:restricted", 2 * DAY, times=5, took=800.0)
    await told("event:restricted", DAY, times=7)
    shown = values(await draw("latency-trend", "30d"))
    assert shown["p95"][:-3] == [None] * 27
    assert shown["p95"][-3] == pytest.approx(35.0)
    assert shown["Median"][-3] == pytest.approx(20 + 15 * 50 / 95, abs=0.06)
    assert shown["p95"][-2:] == [None, None]
    bars = {one.name: one.value for one in (await draw("latencies", "30d")).slices}
    assert bars == {"under 50 ms": 95, "50–100 ms": 0, "100–200 ms": 0, "200–500 ms": 0, "500 ms and more": 5}


async def test_calls_are_told_by_method_with_failures(told: Told) -> None:
    await told("call:channels.editBanned", 60, times=30, took=41.0)
    await told("call:channels.editBanned", 60, times=2, took=41.0, failed=True)
    await told("call:messages.sendMessage", 60, times=9, took=3.0)
    first, second = (await draw("calls", "24h")).slices
    assert (first.name, first.value) == ("channels.editBanned", 32)
    assert first.hint.endswith("ms, 2 failed")
    assert (second.name, second.value, "failed" in second.hint) == ("messages.sendMessage", 9, False)


async def test_checks_tell_what_memory_answered(dashboard: RunningDashboard) -> None:
    checks = Checks(dashboard.writer)
    for _ in range(3):
        checks.count(7, 1, True, True, admitted=True)
    checks.count(7, 2, None, False)
    await checks.write()
    await checks.write()
    await dashboard.writer.flush()
    window = Window.of(PERIODS["24h"], None, await reading.first())
    charts = Charts(Overview())
    assert [one.value for one in (await charts.draw("memory", window)).slices] == [3, 1]
    assert (await charts.draw("memory-trend", window)).series[0].values[-1] == 75.0
    assert await Rollup.filter(chat_id=2, what="check:unknown").count() == 2
    assert (await charts.draw("verifications", window)).series[0].values[-1] == 3


async def test_groups_are_shown_as_they_are_now(dashboard: RunningDashboard) -> None:
    class Three(Books):
        def groups(self) -> list[GroupState]:
            return [GroupState(7, 1, "A"), GroupState(7, 2, "B", problem="gone"), GroupState(7, 3, "C", enabled=False)]

    charts = Charts(Overview(Three()))
    window = Window.of(PERIODS["7d"], None, None)
    assert [one.value for one in (await charts.draw("group-status", window)).slices] == [1, 1, 1]


async def test_cards_compare_with_the_same_part_of_the_time_before(told: Told) -> None:
    await told("event:verified", 60, times=6)
    await told("event:verified", 7 * DAY + HOUR, times=3)
    await told("event:verified", 7 * DAY - 5 * HOUR, times=100)  # later on that day than today has come
    await told("event:verified", 20 * DAY)
    card = {card.name: card for card in await cards(Window.of(PERIODS["7d"], None, await reading.first(), NOW))}
    assert (card["verified"].value, card["verified"].hint) == (6, "+100 % against the time before")
    assert card["muted"].hint == "none in the time before"
    assert card["p95"].value is None


async def test_nothing_is_compared_with_a_time_before_the_first_count(told: Told) -> None:
    await told("event:verified", 9 * DAY, times=6)
    card = {card.name: card for card in await cards(Window.of(PERIODS["7d"], None, await reading.first(), NOW))}
    assert card["verified"].hint == "nothing to compare with yet"


async def test_hours_of_the_day_are_added_up(told: Told) -> None:
    for day in range(3):
        await told("event:joined", day * DAY, times=2)
    assert values(await draw("hours", "7d"))["Joined"] == [0] * 10 + [6] + [0] * 13


async def test_counts_by_hour_go_in_batches_and_those_by_day_stay(told: Told) -> None:
    for ago in (1, 130, 131, 140):
        for what in ("event:joined", "call:a.b"):
            await told(what, ago * DAY)
    before = NOW - 120 * DAY
    days = await Rollup.filter(span=DAY).count()
    assert [await Rollup.purge_hours(before, 5) for _ in range(4)] == [5, 5, 2, 0]
    assert await Rollup.filter(span=DAY).count() == days
    assert await Rollup.filter(span=HOUR).count() == 4


async def test_every_chart_has_a_tab_and_a_table(told: Told) -> None:
    await told("event:verified", 60, took=5.0)
    assert sorted(name for names in TABS.values() for name in names) == sorted(Charts(Overview()).names)
    for name in Charts(Overview()).names:
        chart = await draw(name, "30d")
        rows = list(chart.table())
        assert all(len(row) == len(chart.heads) for row in rows), name


async def test_chart_of_days_is_kept_for_a_moment_for_those_who_see_the_same_groups(
    told: Told, redis_address: str
) -> None:
    await told("event:verified", 0, times=2)
    store = SharedStore(redis_address)
    try:
        charts = Charts(Overview(), store)
        here, everywhere = [
            Window.of(PERIODS["30d"], chats, await reading.first(), NOW) for chats in (frozenset({1}), None)
        ]
        drawn = await charts.draw("verifications", everywhere)
        await told("event:verified", 0, times=3)
        assert await charts.draw("verifications", everywhere) == drawn
        assert await Charts(Overview(), store).draw("verifications", everywhere) == drawn
        assert (await charts.draw("verifications", here)).title == drawn.title
        hours = Window.of(PERIODS["24h"], None, await reading.first(), NOW)
        before = await charts.draw("verifications", hours)
        await told("event:verified", 0, times=4)
        assert await charts.draw("verifications", hours) != before
    finally:
        await store.close()
