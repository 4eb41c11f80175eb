"""A simulation finds out who would be muted, and touches nobody."""

from __future__ import annotations

import pytest

from nezuko.errors import InvalidInput
from nezuko.sweeps.runs import Outcome, RunState, result
from tests.sweeps.conftest import Make, Town


async def test_simulation_tells_how_many_would_be_muted_and_touches_nobody(town: Town) -> None:
    begin = len(town.c.journal)
    run = await town.simulated()
    assert run.counts[Outcome.WOULD] == 4
    assert run.counts[Outcome.ALLOWED] == 3
    assert result(run).startswith(f"4 of {run.total} would be muted, 0 unknown; ")
    assert town.silent() == []
    assert town.c.calls("channels.editBanned") == 0
    assert town.c.bot_posts()[-1:] == town.c.bot_posts()[:1]  # the answer to /protect, nothing else
    assert len(town.c.journal) > begin


async def test_those_who_would_be_muted_are_listed_by_name(town: Town) -> None:
    run = await town.simulated()
    found = await town.sweeps.store.people(run.id, (Outcome.WOULD,))
    assert {swept.person.id for swept in found} == {person.id for person in town.outside}
    assert {swept.why for swept in found} == {"is not in @newschan"}


async def test_comparing_the_group_after_a_simulation_mutes_nobody(town: Town) -> None:
    await town.simulated()
    town.c.gate.reconciler.request(town.c.group.id, "routine")
    await town.c.settled()
    await town.c.restart()
    assert town.silent() == []


async def test_simulation_counts_its_calls_and_asks_each_person_once(town: Town) -> None:
    before = town.c.calls("channels.getParticipant")
    listed = town.c.calls("channels.getParticipants")
    run = await town.simulated()
    looked = town.c.calls("channels.getParticipant") - before
    assert looked == 7
    assert run.calls == looked + town.c.calls("channels.getParticipants") - listed
    again = await town.simulated()
    assert again.calls == run.calls - looked  # memory knows them now


async def test_unknown_is_told_apart_from_no(town: Town) -> None:
    town.c.faults.error("channels.getParticipant", 400, "CHANNEL_MONOFORUM_UNSUPPORTED", times=1)
    run = await town.simulated()
    assert run.counts[Outcome.UNKNOWN] == 1
    assert run.counts[Outcome.WOULD] + run.counts[Outcome.ALLOWED] == 6


async def test_only_the_last_simulation_is_kept(town: Town) -> None:
    first = await town.simulated()
    second = await town.simulated()
    assert await town.sweeps.store.run(first.id) is None
    assert await town.sweeps.store.people(first.id, tuple(Outcome)) == []
    assert await town.sweeps.store.run(second.id) is not None


async def test_cancelled_simulation_leaves_the_last_result_as_it_was(make: Make) -> None:
    town = await make(20, 3, sweep_per_second=10)
    run = await town.sweeps.simulate(*town.here)
    await town.c.until(lambda: run.looked)
    await town.sweeps.cancel(run)
    assert run.state is RunState.CANCELLED
    assert 0 < run.looked < run.total
    assert town.sweeps.active(*town.here) is None


async def test_two_runs_at_a_time_in_one_group_are_refused(town: Town) -> None:
    run = await town.sweeps.simulate(*town.here)
    with pytest.raises(InvalidInput, match="under way"):
        await town.sweeps.simulate(*town.here)
    await town.over(run)
