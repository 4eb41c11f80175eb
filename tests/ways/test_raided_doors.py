"""Raids on the door: so many ask to join in a minute that nobody is written to, and only who is let in costs a call."""

from __future__ import annotations

from typing import Any

from nezuko.sandbox.world.people import User
from nezuko.sweeps.raiding import Raiding
from tests.gate.guarded import Guarded, Guarding
from tests.ways.test_requests import ask, asking, inside, told, waits

LIMIT = 10
RAIDERS = 300


async def raided(guarding: Guarding, count: int = RAIDERS, **gate: Any) -> tuple[Guarded, list[User], list[User], int]:
    """A group at whose door so many ask at once, every fifth of whom is in the channel; of the others it is known that they have left it.

    Returns the raiders, the subscribers, and the mark before they came.
    """
    door = await asking(guarding, raid_joins_per_minute=LIMIT, **gate)
    people = [door.person(f"Raider {number}") for number in range(count)]
    for number, person in enumerate(people):
        door.w.join(door.channel, person)
        if number % 5:
            door.w.leave(door.channel, person)
    await door.settled(120)
    mark = door.journal.mark()
    for person in people:
        door.w.request_join(door.group, person)
    await door.settled(120)
    return door, [person for number, person in enumerate(people) if number % 5], people[::5], mark


async def in_raid_mode(guarding: Guarding, **gate: Any) -> Guarded:
    """A group whose admin says that it is being raided."""
    door = await asking(guarding, **gate)
    await door.app.get(Raiding).begin(door.bot.id, door.group.id)
    return door


async def test_raid_on_the_door_costs_a_quarter_of_a_call_for_each_who_asks(guarding: Guarding) -> None:
    door, raiders, subscribers, mark = await raided(guarding)
    verifying = raiders[LIMIT::20]
    for person in verifying:
        door.w.join(door.channel, person)
    await door.settled(120)
    assert all(inside(door, person) and door.may_write(person) for person in [*subscribers, *verifying])
    assert all(waits(door, person) for person in raiders if person not in verifying)
    assert sum(bool(door.private(person)) for person in raiders) <= LIMIT  # before it was a raid
    written_to = door.calls("messages.sendMessage", since=mark) + door.calls("messages.editMessage", since=mark)
    assert (door.journal.count(since_seq=mark) - written_to) / RAIDERS <= 0.25
    assert door.prompts() == []


async def test_raid_on_the_door_is_told_once_and_ends_by_itself(guarding: Guarding) -> None:
    door, *_ = await raided(guarding, LIMIT + 5)
    told_of_it = [post.text for post in [*door.private(door.owner), *door.bot_posts()] if "a raid" in post.text]
    assert len(told_of_it) == 1
    assert f"More than {LIMIT} asked to join within a minute" in told_of_it[0]
    await door.restart()
    assert door.gate.raids.group(door.group.id).outside
    await door.advance(121)
    assert not door.gate.raids.lasts(door.group.id)
    bob = door.person("Bob")
    await ask(door, bob)
    assert len(door.private(bob)) == 1


async def test_whom_the_bot_lets_in_is_not_counted_twice(guarding: Guarding) -> None:
    door = await asking(guarding, raid_joins_per_minute=LIMIT)
    for number in range(LIMIT):
        door.w.request_join(door.group, door.person(f"Ann {number}", subscribed=[door.channel]))
    await door.settled()
    assert not door.gate.raids.lasts(door.group.id)


async def test_raid_on_the_door_does_not_silence_those_inside(guarding: Guarding) -> None:
    door, *_ = await raided(guarding, LIMIT * 2, raid_mode="lockdown")
    assert door.gate.raids.lasts(door.group.id)
    assert door.calls("messages.editChatDefaultBannedRights") == 0
    door.w.change_chat(door.group, join_request=False)
    for number in range(LIMIT + 1):
        door.w.join(door.group, door.person(f"Eve {number}"))
    await door.settled()
    assert door.calls("messages.editChatDefaultBannedRights") == 1  # now they come in


async def test_subscriber_of_whom_nothing_is_known_is_looked_up_later_and_let_in(guarding: Guarding) -> None:
    door = await in_raid_mode(guarding)
    ann, bob = door.person("Ann"), door.person("Bob")
    door.w.enrol(door.channel, [ann])  # before the gate watched
    for person in (ann, bob):
        await ask(door, person)
    assert waits(door, ann)
    assert door.calls("channels.getParticipant", group=door.channel) == 0
    await door.advance(70)
    assert inside(door, ann)
    assert waits(door, bob)
    assert door.private(bob) == []
    assert door.calls("channels.getParticipant", group=door.channel, target=bob) == 1


async def test_who_can_not_be_looked_up_in_a_raid_is_looked_up_again(guarding: Guarding) -> None:
    door = await in_raid_mode(guarding)
    ann = door.person("Ann")
    door.w.enrol(door.channel, [ann])
    await ask(door, ann)
    door.faults.flood("channels.getParticipant", seconds=1000, chat=door.channel.id)
    await door.advance(70)
    assert waits(door, ann)
    door.end_waits()
    await door.advance(70)
    assert inside(door, ann)


async def test_nobody_is_let_in_muted_because_a_raid_leaves_him_untold(guarding: Guarding) -> None:
    door = await in_raid_mode(guarding, request_unreached="let_in")
    bob = door.person("Bob")
    door.w.join(door.channel, bob)
    door.w.leave(door.channel, bob)
    await ask(door, bob)
    await door.restart()
    assert waits(door, bob)
    assert told(door, bob, "admitted") == []


async def test_time_of_a_request_made_in_a_raid_runs_as_always(guarding: Guarding) -> None:
    door = await in_raid_mode(guarding, request_decline=True, request_timeout=600)
    bob = door.person("Bob")
    await ask(door, bob)
    await door.advance(70)
    assert waits(door, bob)
    await door.advance(600)
    assert not waits(door, bob)
    assert not inside(door, bob)
    assert door.private(bob) == []
