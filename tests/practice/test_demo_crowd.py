"""The demo's simulated crowd: it fills the busy groups, and leaves alone whom somebody acts as."""

from __future__ import annotations

import asyncio

import pytest

from nezuko.demo import Crowd, TakenOverError, furnish
from nezuko.sandbox.world.world import World


def test_one_group_is_quiet_and_the_last_of_all() -> None:
    places, _ = furnish(World())
    assert [place.quiet for place in places] == [False, False, False, True]


async def test_whoever_is_taken_over_does_nothing_by_himself_any_more() -> None:
    world = World()
    place = furnish(world)[0][0]
    taken: set[int] = set()
    crowd = Crowd(world, [place], pace=10_000, taken=taken)
    person = crowd._newcomer()
    with world.outbox.changes.looking(place.group.id) as changed:
        visit = asyncio.ensure_future(crowd._visit(person, place))
        await changed.wait()
    taken.add(person.id)
    with pytest.raises(TakenOverError):
        await visit
    assert world.is_member(place.group, person)
