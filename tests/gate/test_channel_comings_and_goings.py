"""Joining the channel frees without a press; leaving it mutes wherever the person is, and nowhere else."""

from __future__ import annotations

from tests.gate.guarded import Guarded


async def test_joining_the_channel_frees_without_a_press_by_exactly_one_call(guarded: Guarded) -> None:
    bob, eve = guarded.person("Bob"), guarded.person("Eve")
    guarded.w.join(guarded.group, bob)
    guarded.w.join(guarded.group, eve)
    await guarded.settled()
    assert not guarded.may_write(bob)
    mark = guarded.journal.mark()
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.may_write(bob)
    assert [entry.method for entry in guarded.journal.calls(since_seq=mark)] == ["channels.editBanned"]
    assert guarded.banned(bob) == (0, 0)
    assert not guarded.may_write(eve)


async def test_prompt_goes_when_everybody_it_names_has_joined(guarded: Guarded) -> None:
    people = [guarded.person("Bob"), guarded.person("Eve")]
    for person in people:
        guarded.w.join(guarded.group, person)
    await guarded.settled()
    (prompt,) = guarded.prompts()
    guarded.w.join(guarded.channel, people[0])
    await guarded.settled()
    await guarded.advance(0)
    assert guarded.stands(prompt)
    guarded.w.join(guarded.channel, people[1])
    await guarded.settled()
    await guarded.advance(0)
    assert not guarded.stands(prompt)


async def test_leaving_the_channel_mutes_in_each_group_where_the_person_is_and_nowhere_else(guarded: Guarded) -> None:
    here, there = guarded.add_group("Film club"), guarded.add_group("Chess club")
    await guarded.protect(group=here)
    await guarded.protect(group=there)
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    guarded.w.join(here, ann)
    await guarded.settled()
    guarded.w.leave(guarded.channel, ann)
    await guarded.settled()
    assert not guarded.may_write(ann)
    assert not guarded.may_write(ann, here)
    assert len(guarded.prompts()) == len(guarded.prompts(here)) == 1
    assert guarded.calls("channels.editBanned", target=ann, group=there) == 0
    assert guarded.w.participant(there, ann) is None
    assert guarded.prompts(there) == []


async def test_who_left_the_channel_and_was_never_in_a_group_is_left_alone(guarded: Guarded) -> None:
    stranger = guarded.person("Stranger", subscribed=[guarded.channel])
    guarded.w.leave(guarded.channel, stranger)
    await guarded.settled()
    assert guarded.calls("channels.editBanned", target=stranger) == 0
    assert guarded.prompts() == []


async def test_who_leaves_the_channel_is_not_looked_for_in_groups_whose_members_are_all_known(guarded: Guarded) -> None:
    stranger = guarded.person("Stranger", subscribed=[guarded.channel])
    await guarded.settled()
    mark = guarded.journal.mark()
    guarded.w.leave(guarded.channel, stranger)
    await guarded.settled()
    assert guarded.journal.calls(since_seq=mark, user_id=guarded.bot.id) == []


async def test_who_left_the_group_before_is_not_muted_there_when_he_leaves_the_channel(guarded: Guarded) -> None:
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    guarded.w.leave(guarded.group, ann)
    guarded.w.leave(guarded.channel, ann)
    await guarded.settled()
    assert guarded.calls("channels.editBanned", target=ann) == 0


async def test_coming_back_to_the_channel_frees_again(guarded: Guarded) -> None:
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    for _ in range(3):
        guarded.w.leave(guarded.channel, ann)
        await guarded.settled()
        assert not guarded.may_write(ann)
        guarded.w.join(guarded.channel, ann)
        await guarded.settled()
        assert guarded.may_write(ann)


async def test_member_who_was_never_looked_at_is_muted_when_he_leaves_the_channel(unguarded: Guarded) -> None:
    ann = unguarded.person("Ann", subscribed=[unguarded.channel])
    unguarded.w.join(unguarded.group, ann)
    await unguarded.protect()
    unguarded.w.leave(unguarded.channel, ann)
    await unguarded.settled()
    assert not unguarded.may_write(ann)


async def test_being_thrown_out_of_the_channel_counts_as_leaving(guarded: Guarded) -> None:
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    guarded.w.ban(guarded.channel, ann)
    await guarded.settled()
    assert not guarded.may_write(ann)


async def test_who_is_restricted_in_a_required_group_but_present_counts_as_a_member(guarded: Guarded) -> None:
    lounge = guarded.add_group("Lounge", ban_users=True, delete_messages=True, invite_users=True)
    library = guarded.add_group("Library")
    await guarded.protect(lounge, group=library)
    ann = guarded.person("Ann", subscribed=[lounge])
    guarded.w.restrict(lounge, ann)
    guarded.w.join(library, ann)
    await guarded.settled()
    assert guarded.may_write(ann, library)


async def test_leaving_the_group_takes_the_prompt_away(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert len(guarded.prompts()) == 1
    guarded.w.leave(guarded.group, bob)
    await guarded.settled()
    await guarded.advance(0)
    assert guarded.prompts() == []


async def test_who_comes_back_to_the_group_still_muted_is_told_again(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    guarded.w.leave(guarded.group, bob)
    await guarded.settled()
    await guarded.advance(0)
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)
    assert "Bob" in guarded.prompts()[0].text
    assert guarded.calls("channels.editBanned", target=bob) == 1


async def test_who_joins_the_channel_while_away_from_the_group_comes_back_free(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    guarded.w.leave(guarded.group, bob)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert guarded.may_write(bob)
    assert guarded.entry(bob) is None
