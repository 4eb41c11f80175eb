"""Undoing lifts what a sweep, a change of the rule or a span of time did, and gives back what was before."""

from __future__ import annotations

import time

import pytest

from nezuko.errors import InvalidInput
from nezuko.sweeps.runs import Outcome, RunState
from tests.sweeps.conftest import Make, Town


async def test_undo_lifts_all_that_a_sweep_did(town: Town) -> None:
    sweep = await town.swept()
    assert len(town.sweeps.undoable(*town.here, sweep=sweep.id)) == 4
    run = await town.undone(sweep=sweep.id)
    assert run.state is RunState.DONE
    assert run.counts[Outcome.FREED] == 4
    assert town.silent() == []
    assert [town.c.banned(person) for person in town.outside] == [(0, 0)] * 4


async def test_undo_gives_back_what_a_moderator_had_restricted_before(make: Make) -> None:
    town = await make(protect=False)
    moderator = town.c.admin("Mia")
    town.c.w.restrict(town.c.group, town.outside[0], by=moderator, send_polls=True)
    town.c.skip(60)
    await town.c.protect()
    before = town.c.banned(town.outside[0])
    sweep = await town.swept()
    assert town.c.banned(town.outside[0]) != before
    await town.undone(sweep=sweep.id)
    assert town.c.banned(town.outside[0]) == before


async def test_moderators_mute_after_the_sweep_is_not_undone(town: Town) -> None:
    moderator = town.c.admin("Mia")
    sweep = await town.swept()
    town.c.w.restrict(town.c.group, town.outside[0], by=moderator, send_messages=True, send_media=True)
    await town.c.settled()
    run = await town.undone(sweep=sweep.id)
    assert run.total == 3
    assert town.silent() == town.outside[:1]


async def test_whoever_was_freed_by_undoing_is_not_muted_again(town: Town) -> None:
    sweep = await town.swept()
    await town.undone(sweep=sweep.id)
    town.c.say(town.outside[0], "Hello again")
    town.c.gate.reconciler.request(town.c.group.id, "routine")
    await town.c.settled()
    await town.c.restart()
    assert town.silent() == []
    assert "Hello again" in town.c.texts()


async def test_whoever_was_freed_by_undoing_is_judged_anew_when_he_comes_back(town: Town) -> None:
    sweep = await town.swept()
    await town.undone(sweep=sweep.id)
    town.c.w.leave(town.c.group, town.outside[0])
    town.c.w.join(town.c.group, town.outside[0])
    await town.c.settled()
    assert town.silent() == town.outside[:1]


async def test_undo_twice_has_nothing_left_to_undo(town: Town) -> None:
    sweep = await town.swept()
    await town.undone(sweep=sweep.id)
    with pytest.raises(InvalidInput, match="nothing to undo"):
        await town.undone(sweep=sweep.id)


async def test_undo_that_is_killed_goes_on(make: Make) -> None:
    town = await make(20, 0, sweep_per_second=10)
    sweep = await town.swept()
    assert len(town.silent()) == 20
    run = await town.sweeps.undo(*town.here, what="the sweep", sweep=sweep.id)
    await town.c.until(lambda: run.counts[Outcome.FREED] >= 2)
    await town.c.crash()
    assert town.silent()
    await town.c.start()
    await town.c.until(lambda: town.silent() == [])
    await town.c.until(lambda: town.sweeps.active(*town.here) is None)
    await town.c.settled()
    ended = await town.sweeps.find(*town.here, run.id)
    assert ended.state is RunState.DONE
    assert town.silent() == []


async def test_undo_of_a_span_of_time_lifts_what_came_in_it_alone(town: Town) -> None:
    early = town.c.person("Early")
    town.c.w.join(town.c.group, early)
    await town.c.settled()
    town.c.skip(3600)
    since = int(time.time())
    late = town.c.person("Late")
    town.c.w.join(town.c.group, late)
    await town.c.settled()
    run = await town.undone(since=since)
    assert run.total == 1
    assert town.c.may_write(late)
    assert not town.c.may_write(early)


async def test_undoing_a_sweep_that_is_under_way_ends_it_first(make: Make) -> None:
    town = await make(20, 0, sweep_per_second=10)
    sweep = await town.sweeps.sweep(*town.here)
    await town.c.until(lambda: sweep.counts[Outcome.MUTED] >= 2)
    await town.undone(sweep=sweep.id)
    assert sweep.state is RunState.CANCELLED
    assert town.silent() == []
