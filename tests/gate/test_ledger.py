"""Only our own mutes are lifted, and lifting gives back exactly what was there before."""

from __future__ import annotations

from nezuko.sandbox.world.people import User
from tests.gate.community import MUTED
from tests.gate.guarded import Guarded


async def member(guarded: Guarded, name: str = "Ann") -> User:
    """Somebody who is in the channel and in the group."""
    user = guarded.person(name, subscribed=[guarded.channel])
    guarded.w.join(guarded.group, user)
    await guarded.settled()
    return user


async def muted(guarded: Guarded, name: str = "Bob") -> User:
    """Somebody who isn't in the channel and was muted by us."""
    user = guarded.person(name)
    guarded.w.join(guarded.group, user)
    await guarded.settled()
    assert not guarded.may_write(user)
    return user


async def test_full_mute_of_a_moderator_is_never_touched(guarded: Guarded) -> None:
    ann, mod = await member(guarded), guarded.admin("Mod")
    guarded.w.restrict(guarded.group, ann, by=mod)
    await guarded.settled()
    before = guarded.banned(ann)
    guarded.w.leave(guarded.channel, ann)
    await guarded.settled()
    guarded.w.join(guarded.channel, ann)
    await guarded.settled()
    assert guarded.banned(ann) == before
    assert guarded.calls("channels.editBanned", target=ann) == 0
    assert guarded.prompts() == []


async def test_partial_restriction_of_a_moderator_is_given_back_exactly(guarded: Guarded) -> None:
    ann, mod = await member(guarded), guarded.admin("Mod")
    until = guarded.w.clock.now() + 86_400
    guarded.w.restrict(guarded.group, ann, by=mod, until=until, send_media=True, send_polls=True, invite_users=True)
    await guarded.settled()
    before = guarded.banned(ann)
    assert before[1] == until
    guarded.w.leave(guarded.channel, ann)
    await guarded.settled()
    assert guarded.try_to_say(ann, "hello") == MUTED
    assert guarded.banned(ann)[0] & before[0] == before[0]
    guarded.w.join(guarded.channel, ann)
    await guarded.settled()
    assert guarded.try_to_say(ann, "hello") == ""
    assert guarded.banned(ann) == before


async def test_partial_restriction_is_given_back_each_time(guarded: Guarded) -> None:
    ann, mod = await member(guarded), guarded.admin("Mod")
    guarded.w.restrict(guarded.group, ann, by=mod, send_media=True)
    theirs = guarded.banned(ann)
    for _ in range(3):
        guarded.w.leave(guarded.channel, ann)
        await guarded.settled()
        guarded.w.join(guarded.channel, ann)
        await guarded.settled()
        assert guarded.banned(ann) == theirs


async def test_partial_restriction_is_given_back_though_we_mute_again_before_we_hear_of_our_lift(
    guarded: Guarded,
) -> None:
    ann, mod = await member(guarded), guarded.admin("Mod")
    guarded.w.restrict(guarded.group, ann, by=mod, send_media=True)
    theirs = guarded.banned(ann)
    guarded.w.leave(guarded.channel, ann)
    await guarded.settled()
    guarded.faults.delay("channels.editBanned", seconds=0.3, times=1)
    guarded.w.join(guarded.channel, ann)
    await guarded.until(lambda: guarded.in_flight)
    guarded.faults.late_updates("updateChannelParticipant", seconds=0.4, user=guarded.bot.id, times=2)
    guarded.w.leave(guarded.channel, ann)
    await guarded.until(lambda: guarded.calls("channels.editBanned", target=ann) == 3)
    guarded.faults.clear()
    guarded.w.join(guarded.channel, ann)
    await guarded.until(lambda: guarded.calls("channels.editBanned", target=ann) == 4)
    await guarded.settled()
    assert guarded.banned(ann) == theirs


async def test_mute_of_a_moderator_that_crossed_our_lift_stays_though_he_leaves_the_channel_before_it_is_back(
    guarded: Guarded,
) -> None:
    bob, mod = await muted(guarded), guarded.admin("Mod")
    guarded.faults.delay("channels.editBanned", seconds=0.4, times=2)
    guarded.w.join(guarded.channel, bob)
    await guarded.until(lambda: guarded.in_flight)
    guarded.w.restrict(guarded.group, bob, by=mod)
    theirs = guarded.banned(bob)
    await guarded.until(guarded.gate.ledger.being_given_back)
    assert guarded.may_write(bob)
    guarded.w.leave(guarded.channel, bob)
    await guarded.settled()
    assert guarded.banned(bob) == theirs
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.banned(bob) == theirs


async def test_timed_restriction_that_ended_meanwhile_is_not_given_back(guarded: Guarded) -> None:
    ann, mod = await member(guarded), guarded.admin("Mod")
    guarded.w.restrict(guarded.group, ann, by=mod, until=guarded.w.clock.now() + 600, send_media=True)
    guarded.w.leave(guarded.channel, ann)
    await guarded.settled()
    await guarded.advance(700)
    guarded.w.join(guarded.channel, ann)
    await guarded.settled()
    assert guarded.banned(ann) == (0, 0)


async def test_restriction_that_ends_within_half_a_minute_is_waited_for_since_telegram_would_make_it_endless(
    guarded: Guarded,
) -> None:
    ann, mod = await member(guarded), guarded.admin("Mod")
    guarded.w.restrict(guarded.group, ann, by=mod, until=guarded.w.clock.now() + 60, send_media=True)
    guarded.w.leave(guarded.channel, ann)
    await guarded.settled()
    await guarded.advance(45)
    guarded.w.join(guarded.channel, ann)
    await guarded.settled()
    assert not guarded.may_write(ann)  # 15 s are left: given back now, they would last for ever
    await guarded.advance(20)
    assert guarded.banned(ann) == (0, 0)


async def test_timed_mute_of_a_moderator_that_ends_while_the_channel_is_missing_is_followed_by_ours(
    guarded: Guarded,
) -> None:
    ann, mod = await member(guarded), guarded.admin("Mod")
    guarded.w.restrict(guarded.group, ann, by=mod, until=guarded.w.clock.now() + 600)
    guarded.w.leave(guarded.channel, ann)
    await guarded.settled()
    assert guarded.entry(ann) is None
    await guarded.advance(610)
    assert guarded.entry(ann) is not None
    assert not guarded.may_write(ann)
    guarded.w.join(guarded.channel, ann)
    await guarded.settled()
    assert guarded.banned(ann) == (0, 0)


async def test_mute_that_a_moderator_set_over_ours_is_not_lifted(guarded: Guarded) -> None:
    bob, mod = await muted(guarded), guarded.admin("Mod")
    guarded.w.restrict(guarded.group, bob, by=mod, send_messages=True)
    await guarded.settled()
    before = guarded.banned(bob)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.banned(bob) == before
    assert guarded.calls("channels.editBanned", target=bob) == 1


async def test_same_mute_that_a_moderator_set_anew_over_ours_is_not_lifted(guarded: Guarded) -> None:
    bob, mod = await muted(guarded), guarded.admin("Mod")
    guarded.w.restrict(guarded.group, bob, by=mod, until=guarded.w.clock.now() + 86_400)
    await guarded.settled()
    before = guarded.banned(bob)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.banned(bob) == before


async def test_lifting_by_an_admin_lets_the_person_pass(guarded: Guarded) -> None:
    bob, mod = await muted(guarded), guarded.admin("Mod")
    guarded.w.lift(guarded.group, bob, by=mod)
    await guarded.settled()
    post = guarded.say(bob, "thank you")
    await guarded.settled()
    assert guarded.stands(post)
    assert guarded.may_write(bob)
    assert "exempted" in guarded.kinds(bob)


async def test_pass_of_an_admin_lasts_over_a_restart(guarded: Guarded) -> None:
    bob, mod = await muted(guarded), guarded.admin("Mod")
    guarded.w.lift(guarded.group, bob, by=mod)
    await guarded.settled()
    await guarded.restart()
    post = guarded.say(bob, "thank you")
    await guarded.settled()
    assert guarded.stands(post)


async def test_pass_of_an_admin_ends_when_the_person_leaves_the_group(guarded: Guarded) -> None:
    bob, mod = await muted(guarded), guarded.admin("Mod")
    guarded.w.lift(guarded.group, bob, by=mod)
    await guarded.settled()
    guarded.w.leave(guarded.group, bob)
    await guarded.settled()
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)


async def test_pass_of_an_admin_ends_when_the_person_joins_and_leaves_the_channel(guarded: Guarded) -> None:
    bob, mod = await muted(guarded), guarded.admin("Mod")
    guarded.w.lift(guarded.group, bob, by=mod)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    guarded.w.leave(guarded.channel, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)


async def test_restriction_of_a_moderator_that_our_lift_crossed_is_given_back(guarded: Guarded) -> None:
    bob, mod = await muted(guarded), guarded.admin("Mod")
    guarded.faults.delay("channels.editBanned", seconds=0.3, times=1)
    mark = guarded.journal.mark()
    guarded.w.join(guarded.channel, bob)
    await guarded.until(lambda: guarded.in_flight)
    guarded.w.restrict(guarded.group, bob, by=mod, until=guarded.w.clock.now() + 86_400)
    theirs = guarded.banned(bob)
    await guarded.journal.wait_for("channels.editBanned", target=bob.id, since_seq=mark)
    await guarded.settled()
    assert guarded.banned(bob) == theirs


async def cross(guarded: Guarded, bob: User, mod: User, **forbidden: bool) -> tuple[int, int]:
    """Let a moderator restrict somebody while our lift is on its way; returns what the moderator set."""
    guarded.faults.delay("channels.editBanned", seconds=0.3, times=1)
    mark = guarded.journal.mark()
    guarded.w.join(guarded.channel, bob)
    await guarded.until(lambda: guarded.in_flight)
    guarded.w.restrict(guarded.group, bob, by=mod, until=guarded.w.clock.now() + 86_400, **forbidden)
    theirs = guarded.banned(bob)
    await guarded.journal.wait_for("channels.editBanned", target=bob.id, since_seq=mark)
    await guarded.settled()
    return theirs


async def test_restriction_that_was_given_back_stays_the_moderators(guarded: Guarded) -> None:
    bob, mod = await muted(guarded), guarded.admin("Mod")
    theirs = await cross(guarded, bob, mod)
    guarded.w.leave(guarded.channel, bob)
    await guarded.settled()
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.banned(bob) == theirs
    await guarded.restart()
    assert guarded.banned(bob) == theirs
    guarded.w.leave(guarded.channel, bob)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.banned(bob) == theirs


async def test_restriction_that_is_being_given_back_stays_the_moderators_though_the_person_leaves(
    guarded: Guarded,
) -> None:
    bob, mod = await muted(guarded), guarded.admin("Mod")
    guarded.faults.delay("channels.editBanned", seconds=0.3, times=2)
    guarded.w.join(guarded.channel, bob)
    await guarded.until(lambda: guarded.in_flight)
    guarded.w.restrict(guarded.group, bob, by=mod, until=guarded.w.clock.now() + 86_400)
    theirs = guarded.banned(bob)
    await guarded.until(lambda: guarded.gate.ledger.being_given_back() and guarded.in_flight)
    guarded.w.leave(guarded.group, bob)
    await guarded.settled()
    assert guarded.banned(bob) == theirs
    guarded.w.join(guarded.group, bob)
    guarded.w.leave(guarded.channel, bob)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.banned(bob) == theirs


async def test_partial_restriction_that_our_lift_crossed_is_given_back(guarded: Guarded) -> None:
    bob, mod = await muted(guarded), guarded.admin("Mod")
    theirs = await cross(guarded, bob, mod, send_media=True)
    assert guarded.banned(bob) == theirs


async def test_full_mute_of_a_moderator_that_our_mute_crossed_is_given_back_at_once(guarded: Guarded) -> None:
    ann, mod = await member(guarded), guarded.admin("Mod")
    guarded.faults.delay("channels.editBanned", seconds=0.3, times=1)
    mark = guarded.journal.mark()
    guarded.w.leave(guarded.channel, ann)
    await guarded.until(lambda: guarded.in_flight)
    guarded.w.restrict(guarded.group, ann, by=mod, until=guarded.w.clock.now() + 86_400)
    theirs = guarded.banned(ann)
    await guarded.journal.wait_for("channels.editBanned", target=ann.id, since_seq=mark)
    await guarded.settled()
    assert guarded.banned(ann) == theirs
    guarded.w.join(guarded.channel, ann)
    await guarded.settled()
    assert guarded.banned(ann) == theirs


async def test_ban_that_our_mute_crossed_stays_a_ban(guarded: Guarded) -> None:
    ann, mod = await member(guarded), guarded.admin("Mod")
    guarded.faults.delay("channels.editBanned", seconds=0.3, times=1)
    mark = guarded.journal.mark()
    guarded.w.leave(guarded.channel, ann)
    await guarded.until(lambda: guarded.in_flight)
    guarded.w.ban(guarded.group, ann, by=mod)
    theirs = guarded.banned(ann)
    await guarded.journal.wait_for("channels.editBanned", target=ann.id, since_seq=mark)
    await guarded.settled()
    assert guarded.banned(ann) == theirs


async def test_restriction_of_a_moderator_that_our_mute_crossed_is_given_back_in_the_end(guarded: Guarded) -> None:
    ann, mod = await member(guarded), guarded.admin("Mod")
    guarded.faults.delay("channels.editBanned", seconds=0.3, times=1)
    mark = guarded.journal.mark()
    guarded.w.leave(guarded.channel, ann)
    await guarded.until(lambda: guarded.in_flight)
    guarded.w.restrict(guarded.group, ann, by=mod, send_media=True)
    theirs = guarded.banned(ann)
    await guarded.journal.wait_for("channels.editBanned", target=ann.id, since_seq=mark)
    await guarded.settled()
    guarded.w.join(guarded.channel, ann)
    await guarded.settled()
    assert guarded.banned(ann) == theirs


async def test_ban_by_a_moderator_ends_our_part(guarded: Guarded) -> None:
    bob, mod = await muted(guarded), guarded.admin("Mod")
    guarded.w.ban(guarded.group, bob, by=mod)
    await guarded.settled()
    before = guarded.banned(bob)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.banned(bob) == before
    assert guarded.entry(bob) is None


async def test_who_becomes_an_admin_is_no_longer_ours(guarded: Guarded) -> None:
    bob = await muted(guarded)
    guarded.w.promote(guarded.group, bob)
    await guarded.settled()
    assert guarded.entry(bob) is None
    assert guarded.try_to_say(bob, "hello") == ""
    await guarded.advance(0)
    assert guarded.prompts() == []


async def test_ledger_tells_intent_and_end_of_each_mute(guarded: Guarded) -> None:
    bob = await muted(guarded)
    (row,) = await guarded.rows(bob)
    assert (row.state, row.prior_bans, row.correlation != "") == ("done", 0, True)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    (row,) = await guarded.rows(bob)
    assert (row.state, row.closed_why) == ("lifted", "is in all required channels")


async def test_everything_told_of_one_person_carries_one_correlation_id(guarded: Guarded) -> None:
    bob = await muted(guarded)
    told = {
        event.correlation
        for event in guarded.events
        if event.user_id == bob.id and event.kind.value in ("joined", "restricted")
    }
    (row,) = await guarded.rows(bob)
    assert told == {row.correlation}
