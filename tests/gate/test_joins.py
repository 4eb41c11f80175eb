"""Somebody joins: the participant update tells first; a service message or his first message tell it as well."""

from __future__ import annotations

from tests.gate.community import MUTED
from tests.gate.guarded import Guarded


def lose_participants(guarded: Guarded) -> None:
    """Let participant updates get lost for good, as Telegram does in very large groups: they have no qts, so no gap shows."""
    guarded.w.outbox.share_without_qts = 1.0
    guarded.faults.lose_updates("updateChannelParticipant", times=None)


async def test_member_missing_the_channel_is_muted_and_told_what_to_do(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert guarded.try_to_say(bob, "hello") == MUTED
    (prompt,) = guarded.prompts()
    assert "Bob" in prompt.text
    assert "@newschan" in prompt.text


async def test_member_who_is_in_the_channel_may_write(guarded: Guarded) -> None:
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    assert guarded.try_to_say(ann, "hello") == ""
    assert guarded.prompts() == []


async def test_join_told_twice_costs_one_mute_and_one_prompt(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.faults.double_updates("updateChannelParticipant", times=None)
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert guarded.calls("channels.editBanned", target=bob) == 1
    assert len(guarded.prompts()) == 1


async def test_join_without_a_service_message_is_noticed(guarded: Guarded) -> None:
    guarded.w.silence_joins(guarded.group)
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)


async def test_join_told_by_the_service_message_alone_is_noticed(guarded: Guarded) -> None:
    lose_participants(guarded)
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)
    assert len(guarded.prompts()) == 1


async def test_join_told_by_nothing_is_noticed_at_the_first_message(guarded: Guarded) -> None:
    lose_participants(guarded)
    guarded.w.silence_joins(guarded.group)
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert guarded.may_write(bob)  # nothing has told it yet
    spam = guarded.say(bob, "buy my coins")
    await guarded.settled()
    assert not guarded.stands(spam)
    assert not guarded.may_write(bob)


async def test_who_was_added_is_addressed_not_who_added_him(guarded: Guarded) -> None:
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    bob = guarded.person("Bob")
    guarded.w.add(guarded.group, bob, by=ann)
    await guarded.settled()
    assert guarded.may_write(ann)
    assert not guarded.may_write(bob)
    (prompt,) = guarded.prompts()
    assert "Bob" in prompt.text
    assert "Ann" not in prompt.text


async def test_join_by_an_invite_link_and_by_a_folder_are_noticed(guarded: Guarded) -> None:
    bob, eve = guarded.person("Bob"), guarded.person("Eve")
    guarded.w.join(guarded.group, bob, guarded.w.invite(guarded.group))
    guarded.w.join(guarded.group, eve, via_chatlist=True)
    await guarded.settled()
    assert not guarded.may_write(bob)
    assert not guarded.may_write(eve)


async def test_join_of_a_group_with_hidden_members_is_noticed(guarded: Guarded) -> None:
    guarded.w.hide_members(guarded.group)
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)


async def test_join_in_a_group_that_is_not_protected_means_nothing(unguarded: Guarded) -> None:
    bob = unguarded.person("Bob")
    mark = unguarded.journal.mark()
    unguarded.w.join(unguarded.group, bob)
    unguarded.say(bob, "hello")
    await unguarded.settled()
    assert unguarded.may_write(bob)
    assert unguarded.calls("channels.getParticipant", since=mark) == 0


async def test_joiner_who_joins_the_channel_while_he_is_being_judged_ends_free(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.faults.delay("channels.editBanned", seconds=0.2, times=1)
    guarded.w.join(guarded.group, bob)
    await guarded.journal.wait_for("channels.getParticipant", target=bob.id)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.may_write(bob)
    assert guarded.prompts() == []
