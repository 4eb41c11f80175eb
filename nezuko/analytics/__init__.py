"""What was measured, by hour and by day, and the charts of it."""

from __future__ import annotations

from loguru import logger

from nezuko.analytics import cohorts, recount, rollups, stays, views
from nezuko.analytics.charts import Charts
from nezuko.analytics.checks import Checks
from nezuko.analytics.models import Cohort, Rollup, Stay
from nezuko.analytics.panels import Panels
from nezuko.app import App, NavEntry
from nezuko.events.overview import Overview
from nezuko.web.permissions import Permission

HOURS_KEPT_DAYS = 120
"""The longest period of the charts, and a month: older counts are kept by day alone, for ever."""
STAYS_KEPT_DAYS = 180
"""After leaving: whoever comes back within that time still counts once."""
COHORTS_SECONDS = 3.0


def setup(app: App) -> None:
    """Count what is written from now on; register the charts and their pages."""
    rollups.plug_in(app.writer)
    stays.plug_in(app.writer)
    app.provide(stays.Stays(app.writer))
    overview, checks = app.get(Overview), Checks(app.writer)
    charts = Charts(overview, app.store)

    async def begin() -> None:
        if await recount.count_if_never_counted():
            logger.info("what was recorded before is counted by hour and day now")
        checks.start(app.tasks)
        app.tasks.every("cohorts", COHORTS_SECONDS, cohorts.count)

    app.provide(checks)
    app.provide(charts)
    overview.panels.append(Panels(charts, overview).glance)
    app.retention.keep("counts by hour", HOURS_KEPT_DAYS, Rollup.purge_hours, table="rollups")
    app.retention.keep("how it worked out by hour", HOURS_KEPT_DAYS, Cohort.purge_hours, table="cohorts")
    app.retention.keep("stays that ended", STAYS_KEPT_DAYS, Stay.purge, table="stays")
    app.blueprints.append(views.blueprint)
    app.nav.append(NavEntry("Analytics", "/analytics", "chart-bar", order=5, permission=Permission.ANALYTICS_VIEW))
    app.on_start.append(begin)
    app.on_stop.append(checks.write)
