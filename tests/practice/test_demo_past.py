"""The demo has a past, so that its charts show something: it agrees with its own counts, and says who has stayed."""

from __future__ import annotations

import time

from nezuko.analytics import cohorts, recount, rollups, stays
from nezuko.analytics.models import Rollup
from nezuko.analytics.window import PERIODS, Window
from nezuko.config import StorageSettings
from nezuko.demo.past import Scene, lived
from nezuko.events.models import EventRow, PersonRow
from nezuko.storage.database import open_database
from nezuko.storage.writer import Writer
from nezuko.tasks import Tasks

SCENES = (Scene(10, 1, ((100, "@news"),)), Scene(20, 1, ((100, "@news"), (200, "Inner Circle"))))
MODELS = ["nezuko.events.models", "nezuko.analytics.models", "nezuko.telegram.models"]


async def test_past_is_counted_as_what_is_lived_through_and_many_of_the_verified_are_still_there(
    sqlite_storage: StorageSettings,
) -> None:
    now = time.time()
    async with open_database(sqlite_storage, models=MODELS):
        tasks, writer = Tasks("past"), Writer()
        rollups.plug_in(writer)
        stays.plug_in(writer)
        writer.start(tasks)
        past = lived(SCENES, ["Ada Novak", "Bo Silva"], now=now)
        past.write(writer)
        await writer.stop()
        await cohorts.count()
        await tasks.stop()
        assert await recount.differences() == 0
        joined, left = [await EventRow.filter(kind=kind).count() for kind in ("joined", "left")]
        assert joined - left == len(past.staying) > 500
        assert joined == len(past.visitors)
        assert await EventRow.filter(at_ms__gt=now * 1000 - 30_000).count() == 0
        assert await PersonRow.all().count() > 500
        n = await cohorts.funnel(Window.of(PERIODS["90d"], now=now))
        assert n.joined == await EventRow.filter(kind="joined").count()
        assert n.joined > n.verified > n.prompted / 2 > n.remaining[2].there > 0
        assert n.remaining[0].there > n.remaining[1].there > n.remaining[2].there
        assert 0.5 < n.remaining[2].there / n.remaining[2].due < 0.9
        assert n.joined - n.left_verified - n.left_before == len(past.staying)
        assert len(await cohorts.links(Window.of(PERIODS["90d"], now=now))) == 4
        assert {row.what for row in await Rollup.all()} >= {
            "event:verified",
            "check:passed",
            "call:channels.editBanned",
        }


def test_past_is_the_same_for_the_same_seed() -> None:
    one, other = (lived(SCENES, ["Ada Novak"], now=1_790_000_000.0) for _ in range(2))
    assert one.events == other.events
    assert {row[3] for row in one.events} == {1}
