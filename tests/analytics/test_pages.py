"""The analytics page, and charts as JSON and CSV."""

from __future__ import annotations

import json
import re

import pytest

from nezuko.analytics.charts import TABS, Charts
from nezuko.analytics.window import PERIODS
from nezuko.events.overview import Numbers
from tests.dashboards import GROUP, RunningDashboard
from tests.events.test_pages import queries as _queries

queries = _queries


async def test_each_tab_and_period_opens_with_its_charts(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    owner = await dashboard.signed_in()
    for tab, charts in TABS.items():
        for period in PERIODS:
            page = (await owner.get(f"/analytics?tab={tab}&period={period}")).text
            for name in charts:
                assert f'id="chart-{name}"' in page, (tab, period)


async def test_nonsense_in_the_address_shows_the_usual_page(dashboard: RunningDashboard) -> None:
    owner = await dashboard.signed_in()
    assert (await owner.get("/analytics?tab=%22&period=%3C")).status == 200
    for group in ("x", "-1", "9" * 30):
        assert (await owner.get(f"/analytics?group={group}")).status == 404


async def test_page_with_nothing_measured_says_no_data(dashboard: RunningDashboard) -> None:
    page = (await (await dashboard.signed_in()).get("/analytics?tab=performance")).text
    assert page.count("No data") == 3
    assert '<script type="application/json">' not in page


async def test_curves_come_with_their_numbers_as_data_and_as_a_table(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    page = (await (await dashboard.signed_in()).get("/analytics?period=24h")).text
    found = re.search(r'<script type="application/json">(.*?)</script>', page, re.DOTALL)
    assert found
    data = json.loads(found.group(1))
    assert [one["values"][-1] for one in data["series"]] == [1, 1]
    assert '<th scope="col">Hour (UTC)</th>' in page
    assert page.count('<th scope="row">') >= 24


async def test_titles_of_groups_are_never_markup(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    dashboard.books.titles[GROUP] = "</script><b>x"
    page = (await (await dashboard.signed_in()).get("/analytics?tab=distribution")).text
    assert "<b>x" not in page
    assert "&lt;/script&gt;&lt;b&gt;x" in page


@pytest.mark.parametrize("name", ["verifications", "top-groups", "calls", "hours"])
async def test_chart_can_be_read_by_programs_and_taken_along(dashboard: RunningDashboard, name: str) -> None:
    await dashboard.tell_story()
    owner = await dashboard.signed_in()
    answer = await owner.get(f"/analytics/charts/{name}.json?period=30d")
    assert json.loads(answer.text)["name"] == name
    table = await owner.get(f"/analytics/charts/{name}.csv?period=30d")
    assert table.headers["Content-Disposition"] == f'attachment; filename="{name}-30d.csv"'
    assert (await owner.get("/analytics/charts/nonsense.json")).status == 404


async def test_overview_shows_the_month_and_how_the_bots_are(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    dashboard.books.now = Numbers(bots=3, bots_up=2, groups=1)
    page = (await (await dashboard.signed_in()).get("/")).text
    assert "2 of 3" in page
    assert 'data-chart="verifications"' in page
    assert "Every group can be guarded." in page
    dashboard.books.now = Numbers()
    assert "No bot is set up yet." in (await (await dashboard.signed_in()).get("/")).text


async def test_pages_ask_the_database_seldom(dashboard: RunningDashboard, queries: list[str]) -> None:
    await dashboard.tell_story()
    owner = await dashboard.signed_in()
    for path in (
        "/",
        *(f"/analytics?tab={tab}" for tab in TABS),
        *(f"/analytics/charts/{name}.json" for name in Charts(None).names),
    ):  # type: ignore[arg-type]
        queries.clear()
        await owner.get(path)
        assert len(queries) <= 10, (path, queries)
