"""Prompts that one member alone sees: edited as he joins, gone at the end; where they fail, the group's shared prompt takes over."""

from __future__ import annotations

import pytest

from nezuko.enforcement.models import Whisper
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.posts import Post
from tests.gate.guarded import Guarded, Guarding

HOUR = 3600


@pytest.fixture
async def alone(guarding: Guarding) -> Guarded:
    """A group that asks for two channels and tells newcomers alone."""
    guarded = await guarding(way_ephemeral=True)
    await guarded.protect(guarded.channel, guarded.add_channel("Journal", "journalchan"))
    return guarded


def seen_by(guarded: Guarded, user: User) -> list[Post]:
    return list(guarded.w.ephemeral_messages(guarded.group, user))


def told(guarded: Guarded, user: User) -> list[str]:
    return [event.text for event in guarded.events if event.user_id == user.id and event.kind.value == "prompted"]


async def newcomer(guarded: Guarded, name: str = "Bob") -> User:
    user = guarded.person(name)
    guarded.w.join(guarded.group, user)
    await guarded.settled()
    return user


async def test_newcomer_alone_sees_what_to_join(alone: Guarded) -> None:
    bob, eve = await newcomer(alone), alone.person("Eve", subscribed=[alone.channel])
    alone.w.join(alone.group, eve)
    await alone.settled()
    (post,) = seen_by(alone, bob)
    assert "Hello Bob" in post.text
    assert "0 of 2" in post.text
    assert alone.prompts() == []
    (other,) = seen_by(alone, eve)
    assert "1 of 2" in other.text
    assert told(alone, bob) == ["was told what to join, by a message that nobody else sees"]


async def test_it_counts_as_each_channel_is_joined_and_goes_at_the_end(alone: Guarded) -> None:
    bob = await newcomer(alone)
    (post,) = seen_by(alone, bob)
    alone.w.join(alone.channel, bob)
    await alone.settled()
    assert seen_by(alone, bob) == [post]
    assert "1 of 2" in post.text
    assert "✅ @newschan" in post.text
    journal = next(chat for chat in alone.w.chats.by_id.values() if chat.username == "journalchan")
    alone.w.join(journal, bob)
    await alone.settled()
    assert alone.may_write(bob)
    assert seen_by(alone, bob) == []
    assert alone.calls("ephemeral.sendMessage") == 1
    assert alone.calls("ephemeral.editMessage") == 1
    assert alone.calls("ephemeral.deleteMessage") == 1


async def test_its_button_is_answered(alone: Guarded) -> None:
    bob = await newcomer(alone)
    (post,) = seen_by(alone, bob)
    answer = await alone.w.press(bob, post, next(data for data in post.button_data() if data.startswith(b"v:")))
    assert "@newschan and @journalchan" in (answer.message or "")


async def test_where_it_is_refused_the_group_prompt_tells_him_and_the_event_says_why(alone: Guarded) -> None:
    alone.faults.error("ephemeral.sendMessage", 400, "METHOD_INVALID", times=None)
    bob = await newcomer(alone)
    await alone.until(alone.prompts)
    await alone.settled()
    assert seen_by(alone, bob) == []
    (why,) = told(alone, bob)
    assert why.startswith(
        "was told what to join, by a message in the group; a message that nobody else sees can't be shown"
    )
    assert "METHOD_INVALID" in why


async def test_who_is_still_muted_when_its_time_is_over_is_told_in_the_group(alone: Guarded) -> None:
    bob = await newcomer(alone)
    await alone.advance(301)
    await alone.until(alone.prompts)
    assert seen_by(alone, bob) == []
    assert "Bob" in alone.prompts()[0].text
    await alone.settled()
    assert told(alone, bob)[-1].endswith("a message that nobody else sees brought nothing")


async def test_who_leaves_takes_his_message_along_and_is_told_anew_when_he_comes_back(alone: Guarded) -> None:
    bob = await newcomer(alone)
    alone.w.leave(alone.group, bob)
    await alone.settled()
    alone.w.join(alone.group, bob)
    await alone.settled()
    assert alone.calls("ephemeral.sendMessage") == 2
    assert "0 of 2" in seen_by(alone, bob)[-1].text


async def test_a_restart_edits_and_removes_the_same_message(alone: Guarded) -> None:
    bob = await newcomer(alone)
    await alone.restart()
    alone.w.join(alone.channel, bob)
    await alone.settled()
    (post,) = seen_by(alone, bob)
    assert "1 of 2" in post.text
    assert alone.calls("ephemeral.sendMessage") == 1


async def test_what_was_shown_to_who_was_freed_while_the_program_was_down_goes_at_the_start(alone: Guarded) -> None:
    bob = await newcomer(alone)
    await alone.stop()
    for chat in alone.w.chats.by_id.values():
        if chat.username in ("newschan", "journalchan"):
            alone.w.join(chat, bob)
    await alone.start()
    await alone.until(lambda: alone.may_write(bob))
    await alone.settled()
    assert seen_by(alone, bob) == []


async def test_a_crash_before_telegram_answered_tells_nobody_twice(alone: Guarded) -> None:
    alone.faults.cut("ephemeral.sendMessage", after=True)
    bob = alone.person("Bob")
    alone.w.join(alone.group, bob)
    await alone.until(lambda: seen_by(alone, bob))
    await alone.crash()
    await alone.start()
    await alone.settled()
    assert len(seen_by(alone, bob)) == 1


async def test_a_change_of_the_rule_is_seen_at_once(alone: Guarded) -> None:
    bob = await newcomer(alone)
    await alone.protect()
    await alone.settled()
    await alone.until(lambda: "@journalchan" not in seen_by(alone, bob)[0].text)


async def test_who_may_write_at_first_sees_for_how_long_and_is_told_anew_when_that_is_over(guarding: Guarding) -> None:
    guarded = await guarding(way_ephemeral=True, grace_newcomers=HOUR)
    await guarded.protect(guarded.channel, guarded.add_channel("Journal", "journalchan"))
    bob = await newcomer(guarded)
    (post,) = seen_by(guarded, bob)
    assert "To go on writing in this group" in post.text
    assert "within 1 hour" in post.text
    assert "0 of 2" in post.text
    guarded.skip(4 * 60)
    guarded.w.join(guarded.channel, bob)
    await guarded.until(lambda: "1 of 2" in post.text)
    assert "within 56 minutes" in post.text
    await guarded.advance(HOUR - 4 * 60 + 5)
    await guarded.until(lambda: not guarded.may_write(bob))
    await guarded.settled()
    (post,) = seen_by(guarded, bob)
    assert "within" not in post.text
    assert "You can write as soon as you have joined" in post.text


async def test_whispers_that_are_gone_are_purged_and_others_stay(alone: Guarded) -> None:
    bob = await newcomer(alone)
    eve = await newcomer(alone, "Eve")
    for chat in alone.w.chats.by_id.values():
        if chat.username in ("newschan", "journalchan"):
            alone.w.join(chat, eve)
    await alone.settled()
    await alone.app.writer.flush()
    assert await Whisper.purge(2**33, 100) == 1
    assert [row.user_id for row in await Whisper.all()] == [bob.id]
