"""The brake: when too many who were inside would be muted at once, the rest may write until an admin has decided."""

from __future__ import annotations

import pytest

from nezuko.errors import InvalidInput
from nezuko.sandbox.world.posts import Post
from nezuko.sweeps.braking import Braking
from tests.sweeps.conftest import Make, Town


async def wave(make: Make, inside: int = 8, **gate: int) -> Town:
    """A town whose channel loses all its people at once; at most five mutes a minute are let through."""
    town = await make(0, inside, **{"brake_per_minute": 5, **gate})
    leave_all(town)
    await town.c.settled()
    return town


def leave_all(town: Town) -> None:
    for person in town.inside:
        town.c.w.leave(town.c.channel, person)


def braking(town: Town) -> Braking:
    return town.c.app.get(Braking)


def questions(town: Town) -> list[Post]:
    everything = [*town.c.bot_posts(), *town.c.private(town.c.owner)]
    return [post for post in everything if "I have stopped" in post.text]


def held(town: Town) -> int:
    return len(town.c.gate.brakes.group(town.c.group.id).held)


async def test_wave_of_mutes_stops_and_the_rest_may_write(make: Make) -> None:
    town = await wave(make)
    assert len(town.silent()) == 5
    assert held(town) == 3
    free = next(person for person in town.inside if town.c.may_write(person))
    post = town.c.say(free, "I am still here")
    await town.c.settled()
    assert town.c.stands(post)
    assert town.c.may_write(free)
    assert held(town) == 3


async def test_strangers_who_write_are_muted_however_many(make: Make) -> None:
    """Their joins went unheard, as they do in large groups: they count neither as newcomers nor as part of a wave."""
    town = await make(0, 0, brake_per_minute=5)
    raiders = [town.c.w.add_user(f"Raider {number}") for number in range(12)]
    town.c.w.enrol(town.c.group, raiders)
    for raider in raiders:
        town.c.say(raider, "Buy!")
    await town.c.until(lambda: not any(town.c.may_write(raider) for raider in raiders))
    assert held(town) == 0


async def test_admins_are_asked_once(make: Make) -> None:
    town = await wave(make)
    assert len(questions(town)) == 1
    town.c.gate.reconciler.request(town.c.group.id, "routine")
    await town.c.settled()
    assert len(questions(town)) == 1
    assert town.c.kinds().count("braked") == 1


async def test_newcomers_are_muted_while_the_brake_is_in_force(make: Make) -> None:
    town = await wave(make)
    for n in range(8):
        newcomer = town.c.person(f"Newcomer {n}")
        town.c.w.join(town.c.group, newcomer)
        await town.c.settled()
        assert not town.c.may_write(newcomer)


async def test_raid_of_newcomers_does_not_bring_the_brake_into_force(make: Make) -> None:
    town = await make(0, 2, brake_per_minute=5)
    for n in range(12):
        town.c.w.join(town.c.group, town.c.person(f"Raider {n}"))
    await town.c.settled()
    assert held(town) == 0
    leave_all(town)
    await town.c.settled()
    assert town.silent() == town.inside


async def test_brake_and_who_is_held_survive_a_restart(make: Make) -> None:
    town = await wave(make)
    await town.c.restart()
    assert len(town.silent()) == 5
    assert held(town) == 3
    assert len(questions(town)) == 1


async def test_confirmed_wave_is_finished(make: Make) -> None:
    town = await wave(make)
    await braking(town).mute(*town.here)
    await town.c.settled()
    assert len(town.silent()) == 8
    assert held(town) == 0
    with pytest.raises(InvalidInput, match="decided"):
        await braking(town).let(*town.here)


async def test_confirmed_wave_goes_on_after_a_crash(make: Make) -> None:
    town = await wave(make, 12)
    town.c.faults.delay("channels.editBanned", seconds=5, times=None)
    await braking(town).mute(*town.here)
    await town.c.until(lambda: town.c.in_flight)
    await town.c.crash()
    town.c.faults.clear()
    await town.c.start()
    assert len(town.silent()) == 12


async def test_held_people_are_excused_when_the_admin_lets_them_write(make: Make) -> None:
    town = await wave(make)
    await braking(town).let(*town.here)
    town.c.gate.reconciler.request(town.c.group.id, "routine")
    await town.c.settled()
    assert len(town.silent()) == 5
    assert held(town) == 0


async def test_who_joins_the_channel_is_not_held_any_more(make: Make) -> None:
    town = await wave(make)
    free = next(person for person in town.inside if town.c.may_write(person))
    town.c.w.join(town.c.channel, free)
    town.c.say(free, "Hello")
    await town.c.settled()
    assert held(town) == 2


async def test_sweep_that_an_admin_began_is_not_held(make: Make) -> None:
    town = await make(12, 0, brake_per_minute=5)
    await town.swept()
    assert len(town.silent()) == 12
    assert held(town) == 0


async def test_mutes_that_are_spread_over_time_are_not_held(make: Make) -> None:
    town = await make(0, 8, brake_per_minute=5)
    for person in town.inside:
        town.c.w.leave(town.c.channel, person)
        await town.c.settled()
        town.c.skip(15)
    assert len(town.silent()) == 8


async def test_group_may_have_a_number_of_its_own(make: Make) -> None:
    town = await make(0, 8, brake_per_minute=5)
    await braking(town).set_limit(*town.here, 0)
    await town.c.restart()
    leave_all(town)
    await town.c.settled()
    assert len(town.silent()) == 8
