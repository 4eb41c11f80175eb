"""A sweep applies the rule to everybody who is there: in steps, within its budget, and through the ledger like any other mute."""

from __future__ import annotations

import pytest

from nezuko.errors import InvalidInput
from nezuko.sweeps.runs import Outcome, RunKind, RunState
from tests.sweeps.conftest import Make, Town


async def test_sweep_mutes_whoever_is_not_in_the_channel_and_nobody_else(town: Town) -> None:
    run = await town.swept()
    assert run.state is RunState.DONE
    assert town.silent() == town.outside
    assert run.counts[Outcome.MUTED] == 4


async def test_sweep_from_a_simulation_only_looks_at_those_who_would_be_muted(town: Town) -> None:
    simulated = await town.simulated()
    before = town.c.calls("channels.getParticipant")
    run = await town.swept(simulation=simulated.id)
    assert run.total == 4
    assert town.silent() == town.outside
    assert town.c.calls("channels.getParticipant") == before


async def test_who_joins_the_channel_after_the_simulation_is_not_muted(town: Town) -> None:
    simulated = await town.simulated()
    town.c.w.join(town.c.channel, town.outside[0])
    await town.c.settled()
    run = await town.swept(simulation=simulated.id)
    assert town.silent() == town.outside[1:]
    assert run.counts[Outcome.ALLOWED] == 1


async def test_each_mute_stands_in_the_ledger_with_the_sweep_as_its_origin(town: Town) -> None:
    run = await town.swept()
    for person in town.outside:
        (row,) = await town.c.rows(person)
        assert (row.state, row.origin) == ("done", f"sweep:{run.id}")


async def test_whoever_was_swept_may_write_as_soon_as_he_joins_the_channel(town: Town) -> None:
    await town.swept()
    town.c.w.join(town.c.channel, town.outside[0])
    await town.c.settled()
    assert town.c.may_write(town.outside[0])


async def test_moderators_mutes_admins_and_exempt_people_are_left_alone(town: Town) -> None:
    muted, made_admin, exempt, other = town.outside
    moderator = town.c.admin("Mia")
    town.c.w.restrict(town.c.group, muted, by=moderator, send_messages=True)
    town.c.w.promote(town.c.group, made_admin, ban_users=True)
    await town.c.settled()
    await town.c.app.get(type(town.c.gate.groups)).exempt(*town.here, exempt.id, by=None, reason="a friend")
    before = town.c.banned(muted)
    run = await town.swept()
    assert town.c.banned(muted) == before
    assert town.c.entry(muted) is None
    assert town.c.may_write(made_admin)
    assert town.c.may_write(exempt)
    assert not town.c.may_write(other)
    assert run.counts[Outcome.SILENCED] == 1


async def test_a_thousand_mutes_are_told_by_one_message(make: Make) -> None:
    town = await make(40, 0)
    before = len(town.c.bot_posts())
    await town.swept()
    assert len(town.c.bot_posts()) == before + 1
    await town.c.restart()
    assert len(town.c.bot_posts()) == before + 1


async def test_paused_sweep_mutes_nobody_until_it_goes_on(make: Make) -> None:
    town = await make(20, 0, sweep_per_second=10)
    run = await town.sweeps.sweep(*town.here)
    await town.c.until(lambda: run.counts[Outcome.MUTED] >= 1)
    await town.sweeps.pause(run)
    silent = len(town.silent())
    assert run.state is RunState.PAUSED
    assert 0 < silent < 20
    await town.c.advance(600)
    assert len(town.silent()) == silent
    await town.sweeps.resume(run)
    await town.over(run)
    assert len(town.silent()) == 20


async def test_paused_sweep_is_still_paused_after_a_restart(make: Make) -> None:
    town = await make(20, 0, sweep_per_second=10)
    run = await town.sweeps.sweep(*town.here)
    await town.c.until(lambda: run.counts[Outcome.MUTED] >= 1)
    await town.sweeps.pause(run)
    silent = len(town.silent())
    await town.c.restart()
    run = await town.taken_up(RunKind.SWEEP)
    assert run.state is RunState.PAUSED
    assert len(town.silent()) == silent
    await town.sweeps.resume(run)
    await town.over(run)
    assert len(town.silent()) == 20


async def test_sweep_that_is_killed_goes_on_where_it_was_and_mutes_nobody_twice(make: Make) -> None:
    town = await make(20, 0, sweep_per_second=10)
    await town.c.restart()  # the updates about the joins of long ago are settled
    run = await town.sweeps.sweep(*town.here)
    await town.c.until(lambda: run.counts[Outcome.MUTED] >= 3)
    await town.c.crash()
    assert 0 < len(town.silent()) < 20
    await town.c.start()
    await town.c.until(lambda: len(town.silent()) == 20)
    await town.c.until(lambda: town.sweeps.active(*town.here) is None)
    ended = await town.sweeps.find(*town.here, run.id)
    assert ended.state is RunState.DONE
    assert ended.counts[Outcome.MUTED] == 20
    for person in town.outside:
        assert len(await town.c.rows(person)) == 1


async def test_canary_stops_after_its_share_and_waits_for_go_on(make: Make) -> None:
    town = await make(20, 0)
    run = await town.swept(canary=10)
    assert run.state is RunState.WAITING
    assert run.looked == run.canary_size == 3  # a tenth of 20 members and the owner
    silent = len(town.silent())
    assert 2 <= silent == run.counts[Outcome.MUTED]
    await town.c.restart()
    run = await town.taken_up(RunKind.SWEEP)
    assert run.state is RunState.WAITING
    assert len(town.silent()) == silent
    await town.sweeps.resume(run)
    await town.over(run)
    assert run.state is RunState.DONE
    assert len(town.silent()) == 20


async def test_joins_go_before_a_sweep(make: Make) -> None:
    town = await make(10, 0, sweep_per_second=2)
    run = await town.sweeps.sweep(*town.here)
    await town.c.until(lambda: run.counts[Outcome.MUTED] >= 1)
    newcomer = town.c.person("Nina")
    town.c.w.join(town.c.group, newcomer)
    await town.c.until(lambda: not town.c.may_write(newcomer))
    assert run.state is RunState.RUNNING
    await town.sweeps.cancel(run)


async def test_lost_rights_pause_a_sweep_and_say_why(town: Town) -> None:
    town.c.w.promote(town.c.group, town.c.bot, delete_messages=True)
    run = await town.swept()
    assert run.state is RunState.PAUSED
    assert "Ban users" in run.problem
    assert town.silent() == []


async def test_a_changed_rule_makes_a_simulation_useless(town: Town) -> None:
    simulated = await town.simulated()
    await town.c.protect(town.c.channel, town.c.add_channel("Journal", "journalchan"))
    with pytest.raises(InvalidInput, match="rule has changed"):
        await town.sweeps.sweep(*town.here, simulation=simulated.id)


@pytest.mark.parametrize(("policy", "silent"), [("allow", 0), ("mute", 2)])
async def test_unknown_people_are_left_alone_unless_the_policy_mutes_them(make: Make, policy: str, silent: int) -> None:
    town = await make(2, 0, on_unknown=policy)
    town.c.faults.error("channels.getParticipant", 400, "CHANNEL_MONOFORUM_UNSUPPORTED", times=None)
    simulated = await town.simulated()
    assert simulated.counts[Outcome.UNKNOWN] == 2
    run = await town.swept(simulation=simulated.id)
    assert len(town.silent()) == silent == run.counts[Outcome.MUTED]
    assert run.counts[Outcome.UNKNOWN] == 2 - silent


async def test_sweep_after_an_undo_leaves_the_excused_alone(town: Town) -> None:
    first = await town.swept()
    await town.undone(sweep=first.id)
    second = await town.swept()
    assert town.silent() == []
    assert second.counts[Outcome.MUTED] == 0


async def test_sweep_begun_directly_tells_of_who_came_while_it_ran(make: Make) -> None:
    town = await make(20, 0, sweep_per_second=10)
    run = await town.sweeps.sweep(*town.here)
    await town.c.until(lambda: run.counts[Outcome.MUTED] >= 1)
    waiting = next(person for person in reversed(town.outside) if town.c.may_write(person))
    town.c.w.join(town.c.channel, waiting)
    town.c.w.leave(town.c.group, next(p for p in town.outside if town.c.may_write(p) and p is not waiting))
    await town.over(run)
    assert run.state is RunState.DONE
    assert town.c.may_write(waiting)
