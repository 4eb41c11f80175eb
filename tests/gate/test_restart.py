"""The program may be stopped or killed at any moment: what was begun is finished once, and nobody is told twice."""

from __future__ import annotations

import time

from nezuko.administration.protections import Protections
from nezuko.bots.supervisor import Supervisor
from nezuko.sandbox.world.people import User
from tests.gate.guarded import Guarded


async def joined(guarded: Guarded, name: str = "Bob") -> User:
    user = guarded.person(name)
    guarded.w.join(guarded.group, user)
    return user


async def test_kill_before_the_mute_was_confirmed_ends_with_one_mute_and_one_prompt(guarded: Guarded) -> None:
    guarded.faults.delay("channels.editBanned", seconds=5, times=1)
    bob = await joined(guarded)
    await guarded.until(lambda: guarded.entry(bob) and guarded.in_flight)
    await guarded.crash()
    assert guarded.may_write(bob)
    guarded.faults.clear()
    await guarded.start()
    assert not guarded.may_write(bob)
    assert len(guarded.prompts()) == 1
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.banned(bob) == (0, 0)


async def test_kill_after_the_mute_and_before_its_answer_ends_with_one_prompt_and_is_lifted_one_day(
    guarded: Guarded,
) -> None:
    guarded.faults.cut("channels.editBanned", after=True, times=1)
    bob = await joined(guarded)
    await guarded.until(lambda: not guarded.may_write(bob))
    await guarded.crash()
    guarded.faults.clear()
    await guarded.start()
    await guarded.until(lambda: len(guarded.prompts()) == 1)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.may_write(bob)


async def test_kill_between_sending_a_prompt_and_hearing_of_it_tells_nobody_twice(guarded: Guarded) -> None:
    bob = await joined(guarded)
    guarded.faults.cut("messages.sendMessage", after=True, times=1)
    await guarded.until(guarded.prompts)
    await guarded.crash()
    guarded.faults.clear()
    await guarded.start()
    assert len(guarded.prompts()) == 1
    assert not guarded.may_write(bob)


async def test_prompt_whose_sending_was_cut_off_is_not_sent_twice(guarded: Guarded) -> None:
    guarded.faults.cut("messages.sendMessage", after=True, times=1)
    bob = await joined(guarded)
    await guarded.until(guarded.prompts)
    await guarded.settled()
    assert len(guarded.prompts()) == 1
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    await guarded.advance(301)
    assert guarded.prompts() == []


async def test_kill_while_lifting_ends_with_the_prior_restriction_in_force(guarded: Guarded) -> None:
    ann, mod = guarded.person("Ann", subscribed=[guarded.channel]), guarded.admin("Mod")
    guarded.w.join(guarded.group, ann)
    guarded.w.restrict(guarded.group, ann, by=mod, send_media=True)
    theirs = guarded.banned(ann)
    guarded.w.leave(guarded.channel, ann)
    await guarded.settled()
    guarded.faults.delay("channels.editBanned", seconds=5, times=1)
    guarded.w.join(guarded.channel, ann)
    await guarded.until(lambda: guarded.in_flight)
    await guarded.crash()
    guarded.faults.clear()
    await guarded.start()
    assert guarded.banned(ann) == theirs
    assert guarded.entry(ann) is None


async def test_kill_in_the_middle_of_many_joins_ends_as_it_should(guarded: Guarded) -> None:
    people = [guarded.person(f"Member {n}") for n in range(60)]
    for number, person in enumerate(people):
        guarded.w.join(guarded.group, person)
        if number % 3 == 0:
            guarded.w.join(guarded.channel, person)
        if number % 20 == 19:
            await guarded.until(lambda last=number: sum(map(guarded.may_write, people[:last])) < last)
            await guarded.crash()
            await guarded.start()
    await guarded.settled()
    assert [guarded.may_write(person) for person in people] == [number % 3 == 0 for number in range(60)]
    assert all(guarded.kinds(person).count("prompted") <= 1 for person in people)


async def test_stop_ends_in_time_and_loses_nothing_that_is_under_way(guarded: Guarded) -> None:
    guarded.faults.delay("channels.editBanned", seconds=30, times=1)
    bob = await joined(guarded)
    await guarded.until(lambda: guarded.in_flight)
    begun = time.monotonic()
    await guarded.stop()
    assert time.monotonic() - begun < 5
    guarded.faults.clear()
    await guarded.start()
    assert not guarded.may_write(bob)


async def test_restart_when_all_is_well_changes_nothing_and_costs_no_look_up(guarded: Guarded) -> None:
    bob = await joined(guarded)
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    prompts = guarded.prompts()
    mark = guarded.journal.mark()
    await guarded.restart()
    assert guarded.calls("channels.getParticipant", since=mark) == 0
    assert guarded.calls("channels.editBanned", since=mark) == 0
    assert guarded.calls("messages.sendMessage", since=mark) == 0
    assert guarded.prompts() == prompts
    assert not guarded.may_write(bob)
    assert guarded.may_write(ann)


async def test_who_was_muted_before_the_restart_is_freed_by_joining_after_it(guarded: Guarded) -> None:
    bob = await joined(guarded)
    await guarded.settled()
    await guarded.restart()
    await guarded.settled()
    mark = guarded.journal.mark()
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    await guarded.advance(0)
    assert guarded.may_write(bob)
    assert guarded.prompts() == []
    assert guarded.calls("channels.getParticipant", since=mark) == 0


async def test_bot_that_is_stopped_while_it_begins_ends_without_a_complaint(guarded: Guarded) -> None:
    supervisor, (running,) = guarded.app.get(Supervisor), guarded.connections()
    await guarded.stop()
    await supervisor._begin(running)
    assert supervisor._running == {}


async def test_command_that_telegram_tells_of_again_after_a_crash_is_not_carried_out_twice(guarded: Guarded) -> None:
    """Else an old /protect would undo what was changed on the dashboard meanwhile."""
    other = guarded.add_channel("Talks", "talkschan")
    answers = len(guarded.bot_posts())
    await guarded.app.get(Protections).require(guarded.bot.id, guarded.group.id, ["@talkschan"])
    await guarded.crash()
    await guarded.start()
    group = guarded.protection()
    assert group is not None
    assert {channel.chat_id for channel in group.channels} == {guarded.channel.id, other.id}
    assert len(guarded.bot_posts()) == answers
