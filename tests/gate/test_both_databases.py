"""The main stories once more, over SQLite and over PostgreSQL."""

from __future__ import annotations

import pytest

from nezuko.config import StorageSettings
from nezuko.events.models import EventRow
from nezuko.telegram.models import ApiCall
from tests.gate.guarded import Guarded, Guarding


@pytest.fixture
async def guarded(storage: StorageSettings, guarding: Guarding) -> Guarded:
    guarded = await guarding(storage=storage)
    await guarded.protect()
    return guarded


async def test_join_mute_prompt_and_lift(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)
    assert "Bob" in guarded.prompts()[0].text
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    await guarded.advance(0)
    assert guarded.may_write(bob)
    assert guarded.prompts() == []
    (row,) = await guarded.rows(bob)
    assert row.state == "lifted"
    told = await EventRow.filter(user_id=bob.id).order_by("id").values_list("kind", flat=True)
    assert told == ["joined", "restricted", "prompted", "verified"]
    assert await ApiCall.filter(method="channels.editBanned").count() == 2


async def test_prior_restriction_comes_back_after_a_kill(guarded: Guarded) -> None:
    ann, mod = guarded.person("Ann", subscribed=[guarded.channel]), guarded.admin("Mod")
    guarded.w.join(guarded.group, ann)
    until = guarded.w.clock.now() + 86_400
    guarded.w.restrict(guarded.group, ann, by=mod, until=until, send_media=True, send_polls=True)
    theirs = guarded.banned(ann)
    guarded.w.leave(guarded.channel, ann)
    await guarded.settled()
    await guarded.crash()
    guarded.w.join(guarded.channel, ann)
    await guarded.start()
    assert guarded.banned(ann) == theirs


async def test_kill_in_the_middle_of_joins_ends_as_it_should(guarded: Guarded) -> None:
    people = [guarded.person(f"Member {n}") for n in range(30)]
    for number, person in enumerate(people):
        guarded.w.join(guarded.group, person)
        if number % 3 == 0:
            guarded.w.join(guarded.channel, person)
        if number == 15:
            await guarded.crash()
            await guarded.start()
    await guarded.settled()
    assert [guarded.may_write(person) for person in people] == [number % 3 == 0 for number in range(30)]


async def test_what_is_due_survives_and_is_done(guarded: Guarded) -> None:
    guarded.w.join(guarded.group, guarded.person("Bob"))
    await guarded.settled()
    await guarded.command(guarded.owner, "/status")
    await guarded.restart()
    await guarded.advance(305)
    assert guarded.bot_posts() == []


async def test_rule_exemption_and_pause_are_kept(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    guarded.w.lift(guarded.group, bob)
    guarded.w.demote(guarded.channel, guarded.bot)
    await guarded.settled()
    await guarded.restart()
    protection = guarded.protection()
    assert protection is not None
    assert bob.id in protection.exempt
    assert "not an admin" in protection.channels[0].problem


async def test_groups_that_begin_to_require_a_new_channel_at_once_are_all_protected(guarded: Guarded) -> None:
    channel = guarded.add_channel("Weather", "weatherchan")
    groups = [guarded.add_group(f"Club {number}") for number in range(5)]
    for group in groups:
        guarded.say(guarded.owner, "/protect @weatherchan", group)
    await guarded.until(lambda: all(guarded.protection(group) for group in groups))
    assert all(guarded.protection(group).channels[0].chat_id == channel.id for group in groups)
