"""A moderator acts while a call of the bot's about the same person is on its way, or before the bot hears of what came first."""

from __future__ import annotations

from nezuko.enforcement.entries import Entry
from nezuko.sandbox.world.people import User
from nezuko.telegram.types import LEFT, MEMBER, ParticipantChanged, Standing, Status
from tests.gate.guarded import Guarded


async def test_moderator_who_frees_somebody_while_our_lift_is_on_its_way_has_the_last_word(guarded: Guarded) -> None:
    moderator, bob = guarded.admin("Mo"), guarded.person("Bob", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, bob)
    guarded.w.restrict(guarded.group, bob, by=moderator, send_polls=True)
    guarded.w.leave(guarded.channel, bob)
    await guarded.until(lambda: not guarded.may_write(bob))
    await guarded.settled()
    guarded.faults.delay("channels.editBanned", seconds=0.3, times=1)
    guarded.w.join(guarded.channel, bob)
    await guarded.until(lambda: not guarded.faults.rules())
    guarded.w.lift(guarded.group, bob, by=moderator)
    await guarded.journal.wait_for("channels.editBanned", target=bob.id, count=3)
    await guarded.settled()
    assert guarded.banned(bob) == (0, 0)


async def test_join_that_is_told_of_after_the_mute_does_not_undo_it(guarded: Guarded) -> None:
    """The service message came first, and the participant update was held up."""
    guarded.faults.late_updates("updateChannelParticipant", seconds=0.5, user=guarded.bot.id, times=2)
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.until(lambda: not guarded.may_write(bob))
    await guarded.until(lambda: "joined" in guarded.kinds(bob))
    await guarded.settled()
    assert len(guarded.journal.calls("channels.editBanned", target=bob.id)) == 1
    assert len(guarded.prompts()) == 1


async def test_mute_of_a_moderator_that_nobody_told_of_is_seen_before_a_join_is_judged_by_hearsay(
    guarded: Guarded,
) -> None:
    moderator, bob = guarded.admin("Mo"), guarded.person("Bob")
    guarded.faults.lose_updates("updateChannelParticipant", user=guarded.bot.id, times=None)
    guarded.w.restrict(guarded.group, bob, by=moderator)
    guarded.w.join(guarded.group, bob)
    await guarded.journal.wait_for("channels.getParticipant", target=bob.id, chat_id=guarded.group.id)
    guarded.faults.clear()
    await guarded.settled()
    assert guarded.journal.calls("channels.editBanned", target=bob.id) == []


async def test_message_of_somebody_muted_shows_that_the_mute_is_gone(guarded: Guarded) -> None:
    moderator, bob = guarded.admin("Mo"), guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.until(lambda: not guarded.may_write(bob))
    await guarded.settled()
    guarded.w.send_without_qts(1.0)  # such an update is in no difference
    guarded.faults.lose_updates("updateChannelParticipant", user=guarded.bot.id, times=1)
    guarded.w.lift(guarded.group, bob, by=moderator)
    guarded.w.clock.advance(60)
    post = guarded.say(bob, "hello")
    await guarded.until(lambda: not guarded.may_write(bob) and not guarded.stands(post))


async def test_calls_about_one_person_are_made_one_after_the_other(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.faults.delay("channels.editBanned", seconds=0.3, times=1)
    guarded.w.join(guarded.group, bob)
    await guarded.until(lambda: not guarded.faults.rules())
    await guarded.gate.gateway.lift(guarded.group.id, bob.id)
    await guarded.settled()
    assert not guarded.may_write(bob)  # it was freed after the mute, which the gate has seen and mended
    assert len(guarded.journal.calls("channels.editBanned", target=bob.id)) == 3
    assert len(guarded.prompts()) == 1


async def crossed(guarded: Guarded) -> tuple[User, User, Entry]:
    """A moderator's restriction of Bob came while our mute was on its way, and was set again: both, and the ledger's note of it."""
    moderator, bob = guarded.admin("Mo"), guarded.person("Bob")
    guarded.faults.delay("channels.editBanned", seconds=0.3, times=1)
    guarded.w.join(guarded.group, bob)
    await guarded.until(lambda: not guarded.faults.rules())
    guarded.w.restrict(guarded.group, bob, by=moderator)
    await guarded.journal.wait_for("channels.editBanned", target=bob.id, count=2)
    await guarded.settled()
    theirs = guarded.gate.ledger.theirs(guarded.group.id, bob.id)
    assert theirs is not None
    return moderator, bob, theirs


async def test_moderators_mute_that_was_set_again_stays_his_though_it_is_told_of_late(guarded: Guarded) -> None:
    """It crossed ours and was given back in our name; the update about it, of the same second, is heard only then."""
    moderator, bob, theirs = await crossed(guarded)
    said = Standing(
        Status.RESTRICTED, present=True, bans=theirs.prior_bans, until=theirs.prior_until, restricted_by=moderator.id
    )
    late = ParticipantChanged(bot_id=guarded.bot.id, at=theirs.created_at, chat_id=guarded.group.id, user=theirs.person,
                              actor_id=moderator.id, before=MEMBER, after=said)  # fmt: skip
    guarded.gate.crossings.changed(late)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.gate.ledger.theirs(guarded.group.id, bob.id) is theirs
    assert not guarded.may_write(bob)
    guarded.w.lift(guarded.group, bob, by=moderator)
    await guarded.settled()
    assert guarded.gate.ledger.theirs(guarded.group.id, bob.id) is None


async def test_moderators_mute_that_was_set_again_stays_his_though_leaving_is_told_of_late(guarded: Guarded) -> None:
    """He left before it was back, the restriction followed him out, and only then came the update about his leaving."""
    _, bob, theirs = await crossed(guarded)
    left = ParticipantChanged(bot_id=guarded.bot.id, at=theirs.created_at, chat_id=guarded.group.id, user=theirs.person,
                              actor_id=bob.id, before=MEMBER, after=LEFT)  # fmt: skip
    guarded.gate.crossings.changed(left)
    assert guarded.gate.ledger.theirs(guarded.group.id, bob.id) is theirs
    later = ParticipantChanged(bot_id=guarded.bot.id, at=theirs.created_at + 60, chat_id=guarded.group.id, user=theirs.person,
                               actor_id=bob.id, before=MEMBER, after=LEFT)  # fmt: skip
    guarded.gate.crossings.changed(later)
    assert guarded.gate.ledger.theirs(guarded.group.id, bob.id) is None
