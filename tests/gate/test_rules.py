"""A group may ask for all of its channels, for so many of them, or for some and so many of the others; and a request may be enough."""

from __future__ import annotations

from typing import Any

import pytest

from nezuko.administration.protections import Protections
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.posts import Post
from tests.gate.guarded import Guarded

Town = tuple[Guarded, Chat, Chat, Chat]


@pytest.fixture
def town(unguarded: Guarded) -> Town:
    """A group that isn't protected yet, and three channels."""
    second, third = unguarded.add_channel("Journal", "journalchan"), unguarded.add_channel("Radio", "radiochan")
    return unguarded, unguarded.channel, second, third


async def come(guarded: Guarded, name: str, *subscribed: Chat) -> User:
    """Somebody new in the group."""
    user = guarded.person(name, subscribed=subscribed)
    guarded.w.join(guarded.group, user)
    await guarded.settled()
    return user


async def join(guarded: Guarded, channel: Chat, user: User) -> None:
    guarded.w.join(channel, user)
    await guarded.settled()


async def leave(guarded: Guarded, channel: Chat, user: User) -> None:
    guarded.w.leave(channel, user)
    await guarded.settled()


STUCK = "🆘 It doesn't work?"


def buttons(post: Post) -> list[str]:
    found: list[Any] = [button for row in post.markup.rows for button in row.buttons]
    return [button.text for button in found]


# ------------------------------------------------------------------ any of


async def test_any_of_is_said_as_it_is_by_the_command_the_prompt_and_the_answer_to_a_press(town: Town) -> None:
    guarded, *_ = town
    answer = await guarded.command(guarded.owner, "/protect any @newschan @journalchan")
    assert "Members may write while they are in one of @newschan, @journalchan." in answer
    bob = await come(guarded, "Bob")
    (prompt,) = guarded.prompts()
    assert "join one of the channels @newschan, @journalchan." in prompt.text
    assert buttons(prompt) == ["📣 Join News", "📣 Join Journal", "✅ I have joined", STUCK]
    pressed = await guarded.press(bob)
    assert (
        pressed.message
        == "Join one of the channels @newschan, @journalchan, then you can write; no need to press again."
    )


async def test_one_of_any_is_enough_and_the_other_isn_t_asked_about(town: Town) -> None:
    guarded, news, journal, _ = town
    await guarded.command(guarded.owner, "/protect any @newschan @journalchan")
    mark = guarded.journal.mark()
    ann = await come(guarded, "Ann", journal)
    cat = await come(guarded, "Cat", news)
    assert guarded.may_write(ann)
    assert guarded.may_write(cat)
    assert guarded.calls("channels.getParticipant", since=mark) == 0


async def test_who_was_in_one_of_any_before_the_bot_came_costs_one_look_up(town: Town) -> None:
    guarded, news, _, _ = town
    ann = guarded.person("Ann", subscribed=[news])
    await guarded.command(guarded.owner, "/protect any @newschan @journalchan")
    mark = guarded.journal.mark()
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    assert guarded.may_write(ann)
    assert guarded.calls("channels.getParticipant", target=ann, since=mark) == 1


async def test_joining_any_of_them_frees(town: Town) -> None:
    guarded, _, journal, _ = town
    await guarded.command(guarded.owner, "/protect any @newschan @journalchan")
    bob = await come(guarded, "Bob")
    assert not guarded.may_write(bob)
    await join(guarded, journal, bob)
    assert guarded.may_write(bob)


async def test_leaving_one_of_two_joined_mutes_nobody_and_costs_nothing_and_leaving_both_mutes(town: Town) -> None:
    guarded, news, journal, _ = town
    await guarded.command(guarded.owner, "/protect any @newschan @journalchan")
    ann = await come(guarded, "Ann", news, journal)
    mark = guarded.journal.mark()
    await leave(guarded, news, ann)
    assert guarded.may_write(ann)
    assert len(guarded.journal.calls(since_seq=mark, user_id=guarded.bot.id)) == 0
    await leave(guarded, journal, ann)
    assert not guarded.may_write(ann)


async def test_any_of_with_one_that_cannot_be_told_and_the_rest_no_is_left_alone(town: Town) -> None:
    guarded, _, journal, _ = town
    await guarded.command(guarded.owner, "/protect any @newschan @journalchan")
    guarded.faults.error("channels.getParticipant", 400, "CHANNEL_INVALID_FOR_NOW", chat=journal.id)
    bob = await come(guarded, "Bob")
    assert guarded.may_write(bob)
    assert "unknown" in guarded.kinds(bob)


async def test_any_of_needs_nothing_of_a_channel_that_cannot_be_checked(town: Town) -> None:
    guarded, news, journal, _ = town
    await guarded.command(guarded.owner, "/protect any @newschan @journalchan")
    guarded.w.demote(journal, guarded.bot)
    await guarded.settled()
    ann = await come(guarded, "Ann", news)
    assert guarded.may_write(ann)
    assert "unknown" not in guarded.kinds(ann)


# ------------------------------------------------------------------ so many of, and both


async def test_two_of_three_counts(town: Town) -> None:
    guarded, news, journal, radio = town
    answer = await guarded.command(guarded.owner, "/protect 2 of @newschan @journalchan @radiochan")
    assert "in at least 2 of @newschan, @journalchan, @radiochan." in answer
    bob = await come(guarded, "Bob")
    assert "join 2 of these 3 channels: @newschan, @journalchan, @radiochan." in guarded.prompts()[-1].text
    await join(guarded, news, bob)
    assert not guarded.may_write(bob)
    assert "Join one of the channels @journalchan, @radiochan" in ((await guarded.press(bob)).message or "")
    await join(guarded, radio, bob)
    assert guarded.may_write(bob)
    await join(guarded, journal, bob)
    await leave(guarded, news, bob)
    assert guarded.may_write(bob)
    await leave(guarded, radio, bob)
    assert not guarded.may_write(bob)


async def test_one_always_and_one_of_two_others(town: Town) -> None:
    guarded, news, _, radio = town
    answer = await guarded.command(guarded.owner, "/protect @newschan and any of @journalchan, @radiochan")
    assert "Members may write while they are in @newschan and in one of @journalchan, @radiochan." in answer
    bob = await come(guarded, "Bob", radio)
    (prompt,) = guarded.prompts()
    assert "join the channel @newschan. " in prompt.text
    assert buttons(prompt) == ["📣 Join News", "✅ I have joined", STUCK]
    await join(guarded, news, bob)
    assert guarded.may_write(bob)


WRONG = {
    "/protect any": "Name a channel after “any”",
    "/protect 3 @newschan @journalchan": "Name at least 3 channels after “3”",
    "/protect any @newschan 2 @journalchan @radiochan": "Give one number only",
    "/protect 0 @newschan @journalchan": "at least one",
}


@pytest.mark.parametrize("command", WRONG)
async def test_rule_that_makes_no_sense_is_refused_with_a_sentence(town: Town, command: str) -> None:
    guarded, *_ = town
    assert WRONG[command] in await guarded.command(guarded.owner, command)
    assert guarded.protection() is None


async def test_two_of_two_is_both_and_all_of_is_all(town: Town) -> None:
    guarded, *_ = town
    for words in ("2 @newschan @journalchan", "all @newschan @journalchan"):
        answer = await guarded.command(guarded.owner, f"/protect {words}")
        assert "Members may write while they are in @newschan and @journalchan." in answer


# ------------------------------------------------------------------ changing the rule


async def test_rule_that_becomes_laxer_frees_those_who_may_write_now_and_tells_the_others_what_is_asked_now(
    town: Town,
) -> None:
    guarded, news, journal, _ = town
    await guarded.protect(news, journal)
    ann, bob = await come(guarded, "Ann", news), await come(guarded, "Bob")
    assert not guarded.may_write(ann)
    await guarded.until(guarded.prompts)
    await guarded.settled()
    await guarded.command(guarded.owner, "/protect any @newschan @journalchan")
    await guarded.settled()
    assert guarded.may_write(ann)
    assert not guarded.may_write(bob)
    (prompt,) = guarded.prompts()
    assert "Bob" in prompt.text
    assert "one of the channels @newschan, @journalchan" in prompt.text


async def test_rule_that_becomes_stricter_mutes_those_whom_the_gate_knows(town: Town) -> None:
    guarded, news, journal, _ = town
    await guarded.command(guarded.owner, "/protect any @newschan @journalchan")
    ann, cat = await come(guarded, "Ann", news), await come(guarded, "Cat", news, journal)
    await guarded.command(guarded.owner, "/protect @newschan @journalchan")
    await guarded.settled()
    assert not guarded.may_write(ann)
    assert guarded.may_write(cat)


async def test_rule_is_the_same_after_a_restart(town: Town) -> None:
    guarded, *_ = town
    await guarded.command(guarded.owner, "/protect @newschan any @journalchan @radiochan")
    rule = guarded.protection()
    await guarded.restart()
    assert guarded.protection() == rule


async def test_dropping_a_channel_of_the_choice_leaves_a_rule_that_can_be_met(town: Town) -> None:
    guarded, _, journal, _ = town
    await guarded.command(guarded.owner, "/protect any @newschan @journalchan")
    changed = await guarded.app.get(Protections).drop(guarded.bot.id, guarded.group.id, journal.id)
    assert changed.sentence() == "Members may write while they are in @newschan."
    again = await guarded.app.get(Protections).require(guarded.bot.id, guarded.group.id, ["@radiochan"])
    assert again.sentence() == "Members may write while they are in one of @newschan, @radiochan."


# ------------------------------------------------------------------ groups as channels, requests


async def test_channel_may_be_a_supergroup(town: Town) -> None:
    guarded, *_ = town
    guarded.w.change_chat(cafe := guarded.add_group("Café"), username="cafegroup")
    await guarded.command(guarded.owner, "/protect @cafegroup")
    bob = await come(guarded, "Bob")
    assert "join the group @cafegroup." in guarded.prompts()[0].text
    assert buttons(guarded.prompts()[0]) == ["👥 Join Café", "✅ I have joined", STUCK]
    await join(guarded, cafe, bob)
    assert guarded.may_write(bob)
    await leave(guarded, cafe, bob)
    assert not guarded.may_write(bob)


@pytest.fixture
async def asking(unguarded: Guarded) -> tuple[Guarded, Chat]:
    """The group asks for a private channel, and to have asked to join it is enough."""
    secret = unguarded.add_channel("Secret news")
    await unguarded.protect(secret)
    await unguarded.app.get(Protections).set_rule(
        unguarded.bot.id, unguarded.group.id, choice=(), needed=0, asking=[secret.id]
    )
    await unguarded.settled()
    return unguarded, secret


def ask(guarded: Guarded, channel: Chat, user: User) -> None:
    """Follow the link in the prompt."""
    posts: list[Any] = [button for row in guarded.prompts()[-1].markup.rows for button in row.buttons]
    link = next(button.type.url for button in posts if hasattr(button.type, "url"))
    guarded.w.join(channel, user, guarded.w.invites.of_link(channel, link))


async def test_asking_to_join_is_enough_where_the_group_says_so(asking: tuple[Guarded, Chat]) -> None:
    guarded, secret = asking
    assert guarded.protection().sentence().endswith("To have asked to join Secret news is enough.")  # type: ignore[union-attr]
    bob = await come(guarded, "Bob")
    assert buttons(guarded.prompts()[0]) == ["📣 Ask to join Secret news", "✅ I have joined", STUCK]
    mark = guarded.journal.mark()
    ask(guarded, secret, bob)
    await guarded.settled()
    assert not guarded.w.is_member(secret, bob)
    assert guarded.may_write(bob)
    assert guarded.calls("channels.getParticipant", since=mark) == 0


async def test_request_is_remembered_over_a_restart_and_being_let_in_changes_nothing(
    asking: tuple[Guarded, Chat],
) -> None:
    guarded, secret = asking
    bob = await come(guarded, "Bob")
    ask(guarded, secret, bob)
    await guarded.settled()
    await guarded.restart()
    guarded.say(bob, "hello")
    await guarded.settled()
    assert guarded.may_write(bob)
    guarded.w.invites.decide(secret, bob, guarded.owner.id, approved=True)
    await guarded.settled()
    assert guarded.may_write(bob)
    await leave(guarded, secret, bob)
    assert not guarded.may_write(bob)


async def test_request_that_nobody_answers_for_a_month_counts_no_longer(asking: tuple[Guarded, Chat]) -> None:
    guarded, secret = asking
    bob = await come(guarded, "Bob")
    ask(guarded, secret, bob)
    await guarded.settled()
    guarded.skip(31 * 86400)
    guarded.say(bob, "hello")
    await guarded.settled()
    assert not guarded.may_write(bob)


async def test_asking_to_join_is_not_enough_where_the_group_doesn_t_say_so(unguarded: Guarded) -> None:
    guarded = unguarded
    secret = guarded.add_channel("Secret news")
    await guarded.protect(secret)
    bob = await come(guarded, "Bob")
    link = guarded.w.invite(secret, request_needed=True)
    guarded.w.join(secret, bob, link)
    await guarded.settled()
    assert not guarded.may_write(bob)
