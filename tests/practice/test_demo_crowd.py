"""The demo's simulated crowd: it fills the busy groups, and leaves alone whom somebody acts as."""

from __future__ import annotations

import asyncio

import pytest

from nezuko.demo.crowd import RAIDERS, Crowd, TakenOverError
from nezuko.demo.past import Visitor
from nezuko.demo.stage import doorways, fair, furnish, quiet_corner, settle
from nezuko.sandbox.world.world import World


def test_stage_has_two_bots_three_groups_and_four_channels_one_of_them_private() -> None:
    places, bots = furnish(World())
    channels = {channel for place in places for channel in place.channels}
    assert (len(bots), len(places), len(channels)) == (2, 3, 4)
    assert sum(channel.username is None for channel in channels) == 1
    assert sorted(len(place.channels) for place in places) == [1, 2, 2]


def test_practice_has_a_quiet_group_of_its_own() -> None:
    world = World()
    places, _ = furnish(world)
    corner = quiet_corner(world, places[0])
    assert corner.group not in [place.group for place in places]
    assert corner.bot.id in corner.group.admins


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


def test_each_quieter_way_in_has_a_group_of_its_own() -> None:
    world = World()
    places, bots = furnish(world)
    doors = doorways(world, places[1])
    assert [place.way for place in doors] == ["way_guard", "way_request", "way_ephemeral"]
    guarded, asked, alone = (place.group for place in doors)
    assert (guarded.guard_bot_id, guarded.join_request) == (bots[0].id, True)
    assert (asked.guard_bot_id, asked.join_request, alone.join_request) == (None, True, False)
    assert all(place.bot.id in place.group.admins for place in doors)
    assert [(place.kick_after > 0, place.log is not None) for place in doors] == [
        (False, False),
        (False, False),
        (True, True),
    ]
    assert doors[-1].log is not None
    assert bots[0].id in doors[-1].log.admins


async def test_some_come_and_join_nothing_so_that_there_is_somebody_to_kick() -> None:
    world = World()
    *_, alone = doorways(world, furnish(world)[0][1])
    crowd = Crowd(world, [], pace=1_000_000)
    await crowd.look_on(alone)
    (person,) = [
        user
        for user in world.people.by_id.values()
        if world.is_member(alone.group, user) and user.id not in alone.group.admins
    ]
    assert not any(world.is_member(channel, person) for channel in alone.channels)


async def test_raid_brings_many_at_once_and_they_go_again() -> None:
    world = World()
    place = fair(world, furnish(world)[0][1])
    assert place.options == {"raid_joins_per_minute": place.raid_joins}
    assert place.raid_joins < RAIDERS
    crowd = Crowd(world, [], pace=10_000)
    before = set(world.people.by_id)
    with world.outbox.changes.looking(place.group.id) as changed:
        raid = asyncio.ensure_future(crowd.first_raid(place))
        await changed.wait()
    await raid
    raiders = [user for number, user in world.people.by_id.items() if number not in before]
    assert len(raiders) == RAIDERS
    assert not any(world.is_member(place.group, user) for user in raiders)
    assert len(world.messages(place.group)) > RAIDERS  # nobody guards it here, so that each could write


async def test_most_who_may_write_stay_until_others_have_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nezuko.demo.crowd.STAYING", 3)
    monkeypatch.setattr("nezuko.demo.crowd.random.random", lambda: 0.9)
    world = World()
    place = furnish(world)[0][0]
    crowd = Crowd(world, [place], pace=10_000)
    people = [crowd._newcomer() for _ in range(5)]
    for person in people:
        world.join(place.group, person)
        crowd._stay_or_leave(person, place)
    assert [world.is_member(place.group, person) for person in people] == [False, False, True, True, True]


def test_who_stayed_from_the_past_on_is_in_his_group_and_its_channels() -> None:
    world = World()
    places, _ = furnish(world)
    settle(world, places, [(places[1].group.id, Visitor(5_900_000_001, "Ada Novak", "ada1"))])
    ada = world.user(5_900_000_001)
    assert (ada.first_name, ada.last_name) == ("Ada", "Novak")
    assert world.is_member(places[1].group, ada)
    assert all(world.is_member(channel, ada) for channel in places[1].channels)
    assert not world.is_member(places[0].group, ada)


async def test_people_come_by_the_way_of_the_group() -> None:
    world = World()
    guarded, _, alone = doorways(world, furnish(world)[0][1])
    crowd = Crowd(world, [], pace=10_000)
    asking, joining = crowd._newcomer(), crowd._newcomer()
    await crowd._come_in(asking, guarded)
    assert asking.id in guarded.group.requests  # nobody runs the bot here
    with world.outbox.changes.looking(alone.group.id) as changed:
        coming = asyncio.ensure_future(crowd._come_in(joining, alone))
        await changed.wait()
    await coming
    assert all(world.is_member(channel, joining) for channel in alone.channels)
