"""Pages about webhooks, broadcasts and what happened have their texts translated also where there is something to show."""

from __future__ import annotations

import pytest

from nezuko.broadcasts.courses import Audience, Course
from nezuko.broadcasts.service import Broadcasts
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.i18n import pages
from nezuko.webhooks.endpoints import Webhooks, Wish
from nezuko.webhooks.models import WebhookDelivery
from tests.desk import Desk, bare_desk, desk, towns
from tests.web.test_every_text_can_be_translated import made_up, speaks, untranslated, walk

__all__ = ["bare_desk", "desk", "speaks", "towns"]

FILLED = {"activity", "analytics", "audit", "broadcasts", "deliveries", "events", "logs", "privacy", "webhooks"}
"""The blueprints of these pages."""


async def _anything(url: str) -> str:
    return url


@pytest.fixture
async def course(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Course:
    """Somebody muted, webhooks with what they were sent, a draft, and a broadcast that went out."""
    town, app = desk.town, desk.town.app
    ann = town.person("Ann", username="annarcher")
    town.w.join(town.group, ann)
    await town.until(lambda: not town.may_write(ann))
    app.get(EventLog).record(Kind.RIGHTS_LOST, bot_id=town.bot.id, chat_id=town.group.id, text="lost a right")
    hooks = app.get(Webhooks)
    monkeypatch.setattr(hooks, "_check", _anything)
    for kinds in (frozenset[str](), frozenset({"protected"})):
        row, _ = await hooks.add(Wish(name="Book", url="https://127.0.0.1/hook", kinds=kinds))
        await hooks.switch(row.id, active=False)
        await WebhookDelivery.bulk_create(
            WebhookDelivery(
                id=row.id + number, endpoint_id=row.id, kind=kind, body="{}", since_ms=1, due_ms=1, state=state, attempts=number,
                status=500, took_ms=12,
            )
            for number, (kind, state) in enumerate((("test", "failed"), ("left", "waiting"), ("left", "delivered")))
        )  # fmt: skip
    broadcasts = app.get(Broadcasts)
    await broadcasts.draft("Book club", Audience(groups=True))
    made, _ = await broadcasts.draft("Book club", Audience(groups=True))
    await broadcasts.begin(made)
    await town.settled()
    await app.writer.flush()
    return made


async def test_every_text_of_filled_pages_can_be_translated(desk: Desk, course: Course, speaks: dict[str, str]) -> None:
    owner = await desk.signed_in()
    left: dict[str, list[str]] = {}
    seen = set()
    async for endpoint, page in walk(desk, owner, speaks):
        blueprint = endpoint.partition(".")[0]
        seen.add(blueprint)
        if blueprint in FILLED and (found := untranslated(page)):
            left[endpoint] = found
    for path in (
        "/audit?who=olga", "/logs?q=12345", "/activity?show=banned", "/members?q=12345", "/members?q=Ann",
        f"/broadcasts/{course.id}?outcome=sent", "/analytics?tab=performance&period=24h", "/analytics?tab=people",
    ):  # fmt: skip
        if found := untranslated((await owner.get(path, **speaks)).text):
            left[path] = found
    assert seen >= FILLED
    assert not left


@pytest.fixture
def russians(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Let only those who ask with these headers read the made-up language."""
    monkeypatch.setattr(pages, "_found", lambda message: made_up(message) if pages.translated() else message)
    return {"accept_language": "ru"}


async def test_chart_that_is_kept_speaks_each_readers_language(
    desk: Desk, course: Course, russians: dict[str, str]
) -> None:
    owner = await desk.signed_in()
    told = [
        "How verifications ended" in (await owner.get("/analytics?period=30d", **headers)).text
        for headers in ({}, russians, {})
    ]
    assert told == [True, False, True]


async def test_files_stay_english_whatever_the_browser_speaks(
    desk: Desk, course: Course, russians: dict[str, str]
) -> None:
    owner = await desk.signed_in()
    for path in (
        "/activity.csv", "/members.csv", "/webhooks.csv", "/analytics/charts/verifications.csv",
        "/analytics/charts/verifications.json",
    ):  # fmt: skip
        assert (await owner.get(path, **russians)).text == (await owner.get(path)).text
