"""/unprotect is really off, everywhere and at once; the rule is kept, and the admins decide what becomes of the muted."""

from __future__ import annotations

from nezuko.groups.directory import Groups
from nezuko.sandbox.world.people import User
from tests.gate.guarded import Guarded

FREE, KEEP = b"u:free", b"u:keep"


async def muted(guarded: Guarded, name: str = "Bob") -> User:
    user = guarded.person(name)
    guarded.w.join(guarded.group, user)
    await guarded.settled()
    assert not guarded.may_write(user)
    return user


async def decide(guarded: Guarded, user: User, data: bytes) -> str:
    """Press on the question that /unprotect asks; returns the answer."""
    question = next(post for post in guarded.bot_posts() if data in post.button_data())
    answer = await guarded.w.press(user, question, data)
    await guarded.settled()
    return answer.message or ""


async def test_joins_and_messages_mean_nothing_after_unprotect(guarded: Guarded) -> None:
    assert "isn't protected any more" in await guarded.command(guarded.owner, "/unprotect")
    bob = guarded.person("Bob")
    mark = guarded.journal.mark()
    guarded.w.join(guarded.group, bob)
    post = guarded.say(bob, "hello")
    await guarded.settled()
    assert guarded.stands(post)
    assert guarded.may_write(bob)
    assert guarded.calls("channels.getParticipant", since=mark) == 0


async def test_leaving_the_channel_means_nothing_after_unprotect(guarded: Guarded) -> None:
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    await guarded.command(guarded.owner, "/unprotect")
    guarded.w.leave(guarded.channel, ann)
    await guarded.settled()
    assert guarded.may_write(ann)


async def test_unprotect_lasts_over_a_restart(guarded: Guarded) -> None:
    await guarded.command(guarded.owner, "/unprotect")
    await guarded.restart()
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert guarded.may_write(bob)


async def test_protect_alone_brings_the_kept_rule_back(guarded: Guarded) -> None:
    await guarded.command(guarded.owner, "/unprotect")
    answer = await guarded.command(guarded.owner, "/protect")
    assert "This group is protected" in answer
    assert "@newschan" in answer
    bob = await muted(guarded)
    assert "@newschan" in guarded.prompts()[0].text
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.may_write(bob)


async def test_who_came_while_protection_was_off_is_asked_when_he_writes(guarded: Guarded) -> None:
    await guarded.command(guarded.owner, "/unprotect")
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    await guarded.advance(60)
    await guarded.command(guarded.owner, "/protect")
    guarded.say(bob, "hello")
    await guarded.settled()
    assert not guarded.may_write(bob)


async def test_protect_with_another_channel_replaces_the_rule(guarded: Guarded) -> None:
    bob = await muted(guarded)
    journal = guarded.add_channel("Journal", "journalchan")
    guarded.w.join(journal, bob)
    answer = await guarded.command(guarded.owner, "/protect @journalchan")
    assert "@journalchan" in answer
    assert "@newschan" not in answer
    assert guarded.may_write(bob)  # the group is compared with the new rule


async def test_protect_with_a_further_channel_is_applied_to_those_inside(guarded: Guarded) -> None:
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    guarded.add_channel("Journal", "journalchan")
    await guarded.command(guarded.owner, "/protect @newschan @journalchan")
    post = guarded.say(ann, "hello") if guarded.may_write(ann) else None
    await guarded.settled()
    assert not guarded.may_write(ann)
    assert post is None or not guarded.stands(post)


async def test_muted_members_are_freed_if_the_admin_says_so(guarded: Guarded) -> None:
    bob, eve = await muted(guarded), await muted(guarded, "Eve")
    answer = await guarded.command(guarded.owner, "/unprotect")
    assert "2 members are still muted by me" in answer
    assert not guarded.may_write(bob)
    assert "unmuting 2 members" in await decide(guarded, guarded.owner, FREE)
    assert guarded.may_write(bob)
    assert guarded.may_write(eve)


async def test_muted_members_stay_muted_if_the_admin_says_so(guarded: Guarded) -> None:
    bob = await muted(guarded)
    await guarded.command(guarded.owner, "/unprotect")
    assert "stay muted" in await decide(guarded, guarded.owner, KEEP)
    assert not guarded.may_write(bob)
    await guarded.restart()
    assert not guarded.may_write(bob)


async def test_those_who_stayed_muted_are_guarded_again_after_the_next_protect(guarded: Guarded) -> None:
    bob = await muted(guarded)
    await guarded.command(guarded.owner, "/unprotect")
    await decide(guarded, guarded.owner, KEEP)
    guarded.w.join(guarded.channel, bob)
    await guarded.command(guarded.owner, "/protect")
    assert guarded.may_write(bob)


async def test_prior_restrictions_are_given_back_when_all_are_freed(guarded: Guarded) -> None:
    ann, mod = guarded.person("Ann", subscribed=[guarded.channel]), guarded.admin("Mod")
    guarded.w.join(guarded.group, ann)
    guarded.w.restrict(guarded.group, ann, by=mod, send_media=True)
    await guarded.settled()
    theirs = guarded.banned(ann)
    guarded.w.leave(guarded.channel, ann)
    await guarded.settled()
    await guarded.command(guarded.owner, "/unprotect")
    await decide(guarded, guarded.owner, FREE)
    assert guarded.banned(ann) == theirs


async def test_only_admins_decide_about_the_muted(guarded: Guarded) -> None:
    bob = await muted(guarded)
    await guarded.command(guarded.owner, "/unprotect")
    assert "Only admins" in await decide(guarded, bob, FREE)
    assert not guarded.may_write(bob)


async def test_late_decision_after_the_next_protect_changes_nothing(guarded: Guarded) -> None:
    bob = await muted(guarded)
    await guarded.command(guarded.owner, "/unprotect")
    await guarded.command(guarded.owner, "/protect")
    assert "nothing was changed" in await decide(guarded, guarded.owner, FREE)
    assert not guarded.may_write(bob)


async def test_freeing_that_a_crash_broke_off_goes_on_at_the_next_start(guarded: Guarded) -> None:
    people = [await muted(guarded, name) for name in ("Bob", "Eve", "Dan")]
    await guarded.command(guarded.owner, "/unprotect")
    guarded.faults.delay("channels.editBanned", seconds=0.4, times=None)
    question = next(post for post in guarded.bot_posts() if FREE in post.button_data())
    await guarded.w.press(guarded.owner, question, FREE)
    await guarded.app.writer.flush()
    await guarded.crash()
    guarded.faults.clear()
    await guarded.start()
    await guarded.until(lambda: all(guarded.may_write(person) for person in people))


async def test_press_on_the_question_is_answered_when_telegram_is_out_of_order(guarded: Guarded) -> None:
    await muted(guarded)
    await guarded.command(guarded.owner, "/unprotect")
    guarded.faults.flood("channels.getParticipant", seconds=1000)
    assert "try again" in await decide(guarded, guarded.owner, FREE)
    guarded.end_waits()


async def test_unprotect_of_an_unprotected_group_says_so(unguarded: Guarded) -> None:
    assert "isn't protected" in await unguarded.command(unguarded.owner, "/unprotect")
    assert unguarded.app.get(Groups).all() == []
