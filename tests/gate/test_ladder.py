"""The ladder's first steps: time to join, reminders, and groups that delete instead of muting."""

from __future__ import annotations

import pytest

from nezuko.administration.protections import Protections
from nezuko.sandbox.world.people import User
from tests.gate.guarded import Guarded, Guarding
from tests.gate.test_kicks import advance, inside

HOUR = 3600


async def graced(guarding: Guarding, **options: int | bool) -> tuple[Guarded, User]:
    """A newcomer in a group that gives newcomers an hour."""
    guarded = await guarding(**{"grace_newcomers": HOUR, **options})
    await guarded.protect()
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    return guarded, bob


async def test_newcomer_in_grace_is_told_and_may_write_until_it_ends(guarding: Guarding) -> None:
    guarded, bob = await graced(guarding)
    assert "join the channel @newschan within 1 hour" in guarded.prompts()[0].text
    post = guarded.say(bob, "hello")
    await guarded.settled()
    assert guarded.stands(post)
    assert guarded.kinds(bob)[:2] == ["joined", "graced"]
    await advance(guarded, HOUR - 60)
    assert guarded.may_write(bob)
    await advance(guarded, 70)
    assert not guarded.may_write(bob)
    assert guarded.stands(post)
    await guarded.until(lambda: guarded.prompts() and "within" not in guarded.prompts()[0].text)


async def test_prompt_that_names_several_in_their_grace_tells_the_shortest_time(guarding: Guarding) -> None:
    guarded = await guarding(grace_newcomers=HOUR, prompt_window=1.0)
    await guarded.protect()
    ann, bob = guarded.person("Ann"), guarded.person("Bob")
    guarded.w.join(guarded.group, ann)
    guarded.w.join(guarded.group, bob)
    guarded.skip(30 * 60)
    await guarded.until(lambda: len(guarded.prompts()) == 1)
    assert "within 30 minutes" in guarded.prompts()[0].text


async def test_newcomer_who_joins_the_channel_in_his_grace_is_never_muted(guarding: Guarding) -> None:
    guarded, bob = await graced(guarding)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    await guarded.advance(1)
    assert guarded.prompts() == []
    await advance(guarded, 2 * HOUR)
    assert guarded.may_write(bob)
    assert guarded.calls("channels.editBanned") == 0
    assert guarded.kinds(bob)[-1] == "verified"


async def test_grace_ends_on_time_after_a_restart(guarding: Guarding) -> None:
    guarded, bob = await graced(guarding)
    await guarded.stop()
    guarded.skip(HOUR - 60)
    await guarded.start()
    await advance(guarded, 1)
    assert guarded.may_write(bob)
    assert len(guarded.prompts()) <= 1
    await advance(guarded, 70)
    assert not guarded.may_write(bob)


async def test_who_leaves_in_his_grace_is_judged_when_he_comes_back(guarding: Guarding) -> None:
    guarded, bob = await graced(guarding)
    guarded.w.leave(guarded.group, bob)
    await guarded.settled()
    assert guarded.gate.ledger.warned(guarded.group.id, bob.id) is None
    await advance(guarded, 2 * HOUR)
    assert guarded.calls("channels.editBanned") == 0
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert guarded.may_write(bob)


async def test_who_leaves_a_channel_may_write_for_a_while(guarding: Guarding) -> None:
    guarded = await guarding(grace_leavers=HOUR)
    await guarded.protect()
    ann, bob = guarded.person("Ann", subscribed=[guarded.channel]), guarded.person("Bob")
    guarded.w.join(guarded.group, ann)
    guarded.w.join(guarded.group, bob)
    guarded.w.leave(guarded.channel, ann)
    await guarded.settled()
    assert guarded.may_write(ann)
    assert not guarded.may_write(bob)  # newcomers have no such time here
    await advance(guarded, HOUR + 5)
    assert not guarded.may_write(ann)


async def test_kick_follows_grace_and_mute(guarding: Guarding) -> None:
    guarded, bob = await graced(guarding, kick_after=600)
    await advance(guarded, HOUR + 5)
    assert inside(guarded, bob)
    assert not guarded.may_write(bob)
    await advance(guarded, 610)
    assert not inside(guarded, bob)


async def test_without_reminders_nobody_is_told(guarding: Guarding) -> None:
    guarded = await guarding(remind=False)
    await guarded.protect()
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)
    assert guarded.prompts() == []
    await guarded.restart()
    assert guarded.prompts() == []


async def deleting(guarding: Guarding, **options: int | bool) -> tuple[Guarded, User]:
    """A newcomer in a group that mutes nobody."""
    guarded = await guarding(**{"mute": False, **options})
    await guarded.protect()
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    return guarded, bob


async def test_where_nobody_is_muted_every_message_goes(guarding: Guarding) -> None:
    guarded, bob = await deleting(guarding)
    posts = [guarded.say(bob, f"spam {number}") for number in range(3)]
    await guarded.settled()
    assert not any(guarded.stands(post) for post in posts)
    assert guarded.calls("channels.editBanned") == 0
    assert len(guarded.prompts()) == 1
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    await guarded.advance(1)
    post = guarded.say(bob, "here I am")
    await guarded.settled()
    assert guarded.stands(post)
    assert guarded.prompts() == []


@pytest.mark.parametrize("remind", [True, False])
async def test_where_nobody_is_muted_a_kick_may_follow_all_the_same(guarding: Guarding, remind: bool) -> None:
    guarded, bob = await deleting(guarding, kick_after=HOUR, remind=remind)
    await advance(guarded, HOUR - 60)
    guarded.say(bob, "spam")
    await guarded.settled()
    assert inside(guarded, bob)
    await advance(guarded, 61)
    assert not inside(guarded, bob)


async def test_admins_whom_nobody_knew_keep_their_messages_where_nobody_is_muted(guarding: Guarding) -> None:
    guarded, _ = await deleting(guarding)
    mod = guarded.admin("Mod")
    await guarded.settled()
    post = guarded.say(mod, "welcome")
    await guarded.settled()
    assert guarded.stands(post)


async def test_group_that_stops_muting_frees_the_muted_and_back(guarding: Guarding) -> None:
    guarded = await guarding()
    await guarded.protect()
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    change = guarded.app.get(Protections).change
    await change(guarded.bot.id, guarded.group.id, {"mute": False})
    await guarded.settled()
    assert guarded.may_write(bob)
    post = guarded.say(bob, "spam")
    await guarded.settled()
    assert not guarded.stands(post)
    await change(guarded.bot.id, guarded.group.id, {"mute": True})
    await guarded.settled()
    await advance(guarded, 1)
    assert not guarded.may_write(bob)
