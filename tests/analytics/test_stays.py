"""How it works out: what became of those who joined, told from the course of each stay."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest

from nezuko import main
from nezuko.analytics import cohorts
from nezuko.analytics.cohorts import Funnel, Remaining
from nezuko.analytics.models import DAY, Stay
from nezuko.analytics.window import PERIODS, Window
from nezuko.config import StorageSettings
from nezuko.privacy.people import PersonalData
from nezuko.sandbox.wire.keys import RsaKey
from nezuko.sandbox.world.people import User
from nezuko.storage.models import MODELS
from tests.desk import Desk
from tests.gate.guarded import Guarded, Guarding

KEY = RsaKey.generate()


@pytest.fixture
async def town(tmp_path: Path, storage: StorageSettings, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Guarded]:
    """Over both databases."""
    monkeypatch.setattr(main, "open_database", partial(main.open_database, models=list(MODELS)))
    maker = Guarding(tmp_path, storage, monkeypatch, KEY)
    made = await maker()
    await made.protect()
    yield made
    await maker.close()


async def funnel(town: Guarded, period: str = "90d", chats: frozenset[int] | None = None) -> Funnel:
    await town.app.writer.flush()
    await cohorts.count()
    return await cohorts.funnel(Window.of(PERIODS[period], chats))


async def verified(town: Guarded, name: str) -> User:
    """Somebody who joins, is prompted, and joins the channel."""
    user = town.person(name)
    town.w.join(town.group, user)
    await town.until(lambda: not town.may_write(user))
    await town.settled()
    town.w.join(town.channel, user)
    await town.until(lambda: town.may_write(user))
    await town.settled()
    return user


async def test_steps_of_the_funnel_are_counted_once_for_each_who_joined(town: Guarded) -> None:
    await verified(town, "Ann")
    bob = town.person("Bob")
    town.w.join(town.group, bob)
    await town.settled()
    town.w.join(town.group, town.person("Cleo", subscribed=[town.channel]))
    await town.settled()
    n = await funnel(town)
    assert (n.joined, n.prompted, n.channel, n.verified) == (3, 2, 1, 2)
    assert n.remaining == (Remaining(1, 0, 0), Remaining(7, 0, 0), Remaining(30, 0, 0))


async def test_who_is_still_there_is_told_when_the_days_are_over_whatever_restarts_came(town: Guarded) -> None:
    ann, bob = await verified(town, "Ann"), await verified(town, "Bob")
    town.skip(2 * DAY)
    town.w.leave(town.group, ann)
    await town.settled()
    assert (await funnel(town)).remaining[0] == Remaining(1, 2, 2)
    await town.restart()
    town.skip(6 * DAY)
    n = await funnel(town)
    assert n.remaining[:2] == (Remaining(1, 2, 2), Remaining(7, 2, 1))
    assert (n.left_verified, n.left_before) == (1, 0)
    assert town.may_write(bob)


async def test_killed_program_counts_nobody_twice_and_forgets_nobody(town: Guarded) -> None:
    await verified(town, "Ann")
    await town.app.writer.flush()
    await town.crash()
    await town.start()
    n = await funnel(town)
    assert (n.joined, n.verified) == (1, 1)


async def test_days_that_pass_while_the_program_is_down_are_made_up_for_once(town: Guarded) -> None:
    await verified(town, "Ann")
    await funnel(town)
    await town.stop()
    town.skip(31 * DAY)
    await town.start()
    for _ in range(2):
        assert (await funnel(town)).remaining == (Remaining(1, 1, 1), Remaining(7, 1, 1), Remaining(30, 1, 1))
    await town.restart()
    assert (await funnel(town)).remaining[2] == Remaining(30, 1, 1)
    assert [row.due_at for row in await Stay.all() if row.joined_at] == [None]


async def test_who_left_while_it_was_down_is_told_of_late_and_counts_as_gone(town: Guarded) -> None:
    ann = await verified(town, "Ann")
    await funnel(town)
    town.skip(2 * DAY)
    assert (await funnel(town)).remaining[0] == Remaining(1, 1, 1)
    row = await Stay.get(user_id=ann.id)
    await Stay.filter(id=row.id).update(left_at=(row.joined_at or 0) + 3600, due_at=0)
    n = await funnel(town)
    assert (n.remaining[0], n.left_verified) == (Remaining(1, 1, 0), 1)


async def test_stays_that_are_deleted_after_their_time_go_on_counting(town: Guarded) -> None:
    ann = await verified(town, "Ann")
    town.skip(2 * DAY)
    town.w.leave(town.group, ann)
    await town.settled()
    counted = await funnel(town)
    await Stay.filter(user_id=ann.id).update(due_at=0)
    assert await Stay.purge(time.time() + 1, 100) == 0, "what isn't counted yet has to wait"
    await funnel(town)
    assert await Stay.purge(time.time() + 1, 100) == 1
    assert await funnel(town) == counted
    assert (counted.joined, counted.left_verified, counted.remaining[0]) == (1, 1, Remaining(1, 1, 1))


async def test_who_is_forgotten_counts_no_more_where_he_still_is_and_goes_on_counting_where_he_has_left(
    town: Guarded,
) -> None:
    ann, bob = await verified(town, "Ann"), await verified(town, "Bob")
    town.skip(2 * DAY)
    town.w.leave(town.group, bob)
    await town.settled()
    assert (await funnel(town)).remaining[0] == Remaining(1, 2, 2)
    for user in (ann, bob):
        await town.app.get(PersonalData).forget(user.id)
    n = await funnel(town)
    assert (n.joined, n.verified, n.left_verified) == (1, 1, 1)
    assert n.remaining[0] == Remaining(1, 1, 1)
    assert await Stay.filter(user_id__in=[ann.id, bob.id]).count() == 0


async def test_counts_by_hour_and_by_day_say_the_same(town: Guarded) -> None:
    await verified(town, "Ann")
    day, hour = await funnel(town, "30d"), await funnel(town, "24h")
    assert day == hour
    assert day.joined == 1


async def test_more_than_one_batch_is_counted_at_once(town: Guarded, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cohorts, "BATCH", 2)
    for number in range(5):
        town.w.join(town.group, town.person(f"Visitor {number}", subscribed=[town.channel]))
    await town.settled()
    await town.app.writer.flush()
    await Stay.all().update(due_at=0)
    assert (await funnel(town)).joined == 5


async def test_whoever_comes_back_counts_once_with_the_latest_stay(town: Guarded) -> None:
    ann = await verified(town, "Ann")
    town.w.leave(town.group, ann)
    await town.settled()
    town.skip(DAY)
    town.w.join(town.group, ann)
    await town.settled()
    n = await funnel(town)
    assert (n.joined, n.left_verified) == (1, 0)
    (row,) = await Stay.filter(user_id=ann.id)
    assert row.left_at is None


async def test_another_group_is_counted_apart(town: Guarded) -> None:
    await verified(town, "Ann")
    assert (await funnel(town, chats=frozenset({town.group.id}))).joined == 1
    assert (await funnel(town, chats=frozenset({4711}))).joined == 0
    assert (await funnel(town, chats=frozenset())).joined == 0


async def test_links_are_told_apart(town: Guarded) -> None:
    invite = town.w.invite(town.group, by=town.owner)
    for name in ("Ann", "Bob"):
        town.w.join(town.group, town.person(name), invite)
        await town.settled()
    town.w.join(town.group, town.person("Cleo"))
    await town.settled()
    await town.app.writer.flush()
    await cohorts.count()
    found = await cohorts.links(Window.of(PERIODS["7d"]))
    assert [(bool(one.invite), one.joined, one.verified, one.there) for one in found] == [
        (True, 2, 0, 2),
        (False, 1, 0, 1),
    ]


async def test_page_shows_the_funnel_of_one_group_and_of_all(town: Guarded) -> None:
    await verified(town, "Ann")
    await funnel(town)
    owner = await Desk(town).signed_in()
    for query in ("", f"&group={town.group.id}"):
        page = await owner.get(f"/analytics?tab=people{query}")
        assert "How it works out" in page.text
        assert "Were verified" in page.text
    told = await owner.get("/analytics/charts/funnel.json?period=7d")
    assert '"Joined the group"' in told.text
    file = await owner.get("/analytics/charts/funnel.csv?period=7d")
    assert "Were verified,1" in file.text
    assert f'href="/analytics?tab=people&amp;group={town.group.id}"' in (await owner.get(Desk(town).path())).text
