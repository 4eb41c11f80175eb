"""Unknown is not no: when Telegram doesn't say whether somebody is in the channel, the group's policy decides."""

from __future__ import annotations

from tests.gate.guarded import Guarded, Guarding


def refuse_look_ups(guarded: Guarded) -> None:
    """Let Telegram ask for a longer wait than anybody has patience for."""
    guarded.faults.flood("channels.getParticipant", seconds=1000, chat=guarded.channel.id)


async def test_member_who_cannot_be_looked_up_may_write_by_default(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    refuse_look_ups(guarded)
    guarded.w.join(guarded.group, bob)
    post = guarded.say(bob, "hello")
    await guarded.settled()
    assert guarded.stands(post)
    assert guarded.may_write(bob)
    assert guarded.prompts() == []
    assert "unknown" in guarded.kinds(bob)


async def test_member_who_could_not_be_looked_up_is_judged_when_it_is_possible_again(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    refuse_look_ups(guarded)
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    guarded.end_waits()
    await guarded.advance(1100)
    assert not guarded.may_write(bob)


async def test_member_who_cannot_be_looked_up_is_muted_where_the_group_wants_that(guarding: Guarding) -> None:
    guarded = await guarding(on_unknown="mute")
    await guarded.protect()
    bob = guarded.person("Bob")
    refuse_look_ups(guarded)
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)
    assert "try again" in ((await guarded.press(bob)).message or "")


async def test_subscriber_who_was_muted_out_of_ignorance_is_freed_when_it_is_known(guarding: Guarding) -> None:
    guarded = await guarding(on_unknown="mute")
    await guarded.protect()
    ann = guarded.person("Ann")
    guarded.w.outbox.share_without_qts = 1.0
    guarded.faults.lose_updates("updateChannelParticipant", times=2)
    guarded.w.join(guarded.channel, ann)
    refuse_look_ups(guarded)
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    assert not guarded.may_write(ann)
    guarded.end_waits()
    await guarded.advance(1100)
    assert guarded.may_write(ann)


async def test_who_is_known_is_judged_while_telegram_refuses_look_ups(guarded: Guarded) -> None:
    bob = guarded.person("Bob", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    refuse_look_ups(guarded)
    guarded.w.leave(guarded.channel, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.may_write(bob)


async def test_telegram_out_of_order_mutes_nobody(guarded: Guarded) -> None:
    ann = guarded.person("Ann")
    guarded.faults.error("channels.getParticipant", 500, "INTERNAL", times=2)
    guarded.w.outbox.share_without_qts = 1.0
    guarded.faults.lose_updates("updateChannelParticipant", times=1)
    guarded.w.join(guarded.channel, ann)
    guarded.w.join(guarded.group, ann)
    post = guarded.say(ann, "hello")
    await guarded.settled()
    assert guarded.stands(post)
    assert guarded.calls("channels.editBanned", target=ann) == 0


async def test_look_ups_of_one_person_that_come_together_are_one(guarded: Guarded) -> None:
    film = guarded.add_group("Film club")
    await guarded.protect(group=film)
    bob = guarded.person("Bob")
    mark = guarded.journal.mark()
    guarded.w.join(guarded.group, bob)
    guarded.w.join(film, bob)
    await guarded.settled()
    assert guarded.calls("channels.getParticipant", target=bob, since=mark) == 1
    assert not guarded.may_write(bob)
    assert not guarded.may_write(bob, film)
