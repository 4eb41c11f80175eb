"""A group may ask for several channels, public and private: all of them are offered, all of them are needed."""

from __future__ import annotations

from typing import Any

import pytest

from nezuko.administration.protections import Protections
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.posts import Post
from tests.gate.guarded import Guarded


@pytest.fixture
async def second(unguarded: Guarded) -> Chat:
    """A second channel; the group asks for both."""
    channel = unguarded.add_channel("Journal", "journalchan")
    await unguarded.protect(unguarded.channel, channel)
    return channel


def links(post: Post) -> list[str]:
    """The addresses of the channels that a message's buttons lead to."""
    buttons: list[Any] = [button for row in post.markup.rows for button in row.buttons]
    urls = [button.type.url for button in buttons if hasattr(button.type, "url")]
    return [url for url in urls if "?start=" not in url]  # without the way out for who is stuck


async def test_all_missing_channels_are_offered(unguarded: Guarded, second: Chat) -> None:
    bob = unguarded.person("Bob")
    unguarded.w.join(unguarded.group, bob)
    await unguarded.settled()
    (prompt,) = unguarded.prompts()
    assert links(prompt) == ["https://t.me/newschan", "https://t.me/journalchan"]
    assert "@newschan and @journalchan" in prompt.text


async def test_only_the_missing_channel_is_offered(unguarded: Guarded, second: Chat) -> None:
    bob = unguarded.person("Bob", subscribed=[unguarded.channel])
    unguarded.w.join(unguarded.group, bob)
    await unguarded.settled()
    assert links(unguarded.prompts()[0]) == ["https://t.me/journalchan"]


async def test_joining_one_of_two_is_not_enough_and_joining_both_is(unguarded: Guarded, second: Chat) -> None:
    bob = unguarded.person("Bob")
    unguarded.w.join(unguarded.group, bob)
    await unguarded.settled()
    unguarded.w.join(second, bob)
    await unguarded.settled()
    assert not unguarded.may_write(bob)
    answer = (await unguarded.press(bob)).message or ""
    assert "@newschan" in answer
    assert "@journalchan" not in answer
    unguarded.w.join(unguarded.channel, bob)
    await unguarded.settled()
    assert unguarded.may_write(bob)


async def test_leaving_one_of_two_is_enough_to_be_muted(unguarded: Guarded, second: Chat) -> None:
    ann = unguarded.person("Ann", subscribed=[unguarded.channel, second])
    unguarded.w.join(unguarded.group, ann)
    await unguarded.settled()
    unguarded.w.leave(second, ann)
    await unguarded.settled()
    assert not unguarded.may_write(ann)
    assert links(unguarded.prompts()[0]) == ["https://t.me/journalchan"]


async def test_channel_that_only_another_group_asks_for_means_nothing_here(guarded: Guarded) -> None:
    film, journal = guarded.add_group("Film club"), guarded.add_channel("Journal", "journalchan")
    await guarded.protect(journal, group=film)
    ann = guarded.person("Ann", subscribed=[guarded.channel, journal])
    guarded.w.join(guarded.group, ann)
    guarded.w.join(film, ann)
    await guarded.settled()
    guarded.w.leave(journal, ann)
    await guarded.settled()
    assert guarded.may_write(ann)
    assert not guarded.may_write(ann, film)


async def test_private_channel_is_offered_by_a_link_of_the_bot_that_really_leads_there(unguarded: Guarded) -> None:
    secret = unguarded.add_channel("Secret news")
    await unguarded.protect(secret)
    bob = unguarded.person("Bob")
    unguarded.w.join(unguarded.group, bob)
    await unguarded.settled()
    (link,) = links(unguarded.prompts()[0])
    unguarded.w.join(secret, bob, unguarded.w.invites.of_link(secret, link))
    await unguarded.settled()
    assert unguarded.w.is_member(secret, bob)
    assert unguarded.may_write(bob)


async def test_channels_of_one_person_are_asked_about_together_but_three_at_most(unguarded: Guarded) -> None:
    channels = [unguarded.add_channel(f"Channel {n}", f"channel_no_{n}") for n in range(6)]
    await unguarded.protect(*channels)
    unguarded.faults.delay("channels.getParticipant", seconds=0.1)
    bob = unguarded.person("Bob")
    unguarded.w.join(unguarded.group, bob)
    await unguarded.settled()
    calls = unguarded.journal.calls("channels.getParticipant", target=bob.id)
    assert len(calls) == 6
    begun = [entry.at for entry in calls]
    at_once = [sum(1 for other in begun if at <= other < at + 0.09) for at in begun]
    assert max(at_once) == 3


async def test_who_joined_a_channel_while_it_was_not_asked_for_may_write_when_it_is_again(guarded: Guarded) -> None:
    """Nobody listened meanwhile: what was learned before must not be believed."""
    here, protections = (guarded.bot.id, guarded.group.id), guarded.app.get(Protections)
    talks = guarded.add_channel("Talks", "talkschan")
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    await protections.require(*here, ["@talkschan"])
    guarded.w.join(guarded.group, ann)
    await guarded.until(lambda: not guarded.may_write(ann))
    await protections.drop(*here, talks.id)
    await guarded.until(lambda: guarded.may_write(ann))
    guarded.w.join(talks, ann)
    await guarded.settled()
    await protections.require(*here, ["@talkschan"])
    await guarded.settled()
    guarded.say(ann, "hello")
    await guarded.settled()
    assert guarded.may_write(ann)


async def test_who_left_a_channel_while_it_was_not_asked_for_is_muted_when_it_is_again_and_he_writes(
    guarded: Guarded,
) -> None:
    here, protections = (guarded.bot.id, guarded.group.id), guarded.app.get(Protections)
    talks = guarded.add_channel("Talks", "talkschan")
    ann = guarded.person("Ann", subscribed=[guarded.channel, talks])
    await protections.require(*here, ["@talkschan"])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    await protections.drop(*here, talks.id)
    guarded.w.leave(talks, ann)
    await guarded.settled()
    await protections.require(*here, ["@talkschan"])
    await guarded.restart()
    guarded.try_to_say(ann, "hello")  # unless comparing at the start was faster
    await guarded.until(lambda: "hello" not in guarded.texts() and not guarded.may_write(ann))
