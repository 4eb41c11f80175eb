"""Requests to join: subscribers are let in at once, others are told in private and let in once they have joined."""

from __future__ import annotations

from typing import Any

import pytest

from nezuko.sandbox.world.people import User
from tests.gate.guarded import Guarded, Guarding


async def asking(guarding: Guarding, **gate: Any) -> Guarded:
    """A group that lets in by request only, of which the bot decides."""
    guarded = await guarding(way_request=True, **gate)
    guarded.w.promote(guarded.group, guarded.bot, ban_users=True, delete_messages=True, invite_users=True)
    guarded.w.change_chat(guarded.group, join_request=True)
    await guarded.protect()
    return guarded


@pytest.fixture
async def door(guarding: Guarding) -> Guarded:
    return await asking(guarding)


def inside(guarded: Guarded, user: User) -> bool:
    return bool(guarded.w.is_member(guarded.group, user))


def waits(guarded: Guarded, user: User) -> bool:
    return user.id in guarded.group.requests


def told(guarded: Guarded, user: User, kind: str) -> list[str]:
    return [event.text for event in guarded.events if event.user_id == user.id and event.kind.value == kind]


async def ask(guarded: Guarded, user: User) -> None:
    guarded.w.request_join(guarded.group, user)
    await guarded.settled()


async def test_subscriber_is_let_in_at_once_and_may_write(door: Guarded) -> None:
    ann = door.person("Ann", subscribed=[door.channel])
    await ask(door, ann)
    assert inside(door, ann)
    assert door.may_write(ann)
    assert door.private(ann) == []
    assert told(door, ann, "admitted") == ["was let in: is in @newschan"]


async def test_other_is_told_in_private_and_let_in_once_he_has_joined(door: Guarded) -> None:
    bob = door.person("Bob")
    await ask(door, bob)
    assert not inside(door, bob)
    (card,) = door.private(bob)
    assert "You asked to join Book club" in card.text
    assert told(door, bob, "prompted") == ["was told in private what to join"]
    door.w.join(door.channel, bob)
    await door.settled()
    assert inside(door, bob)
    assert door.may_write(bob)
    assert [card.text for card in door.private(bob)] == ["✅ Thank you! You are in Book club now."]
    assert door.calls("channels.editBanned") == 0


async def test_card_counts_what_is_joined(guarding: Guarding) -> None:
    door = await asking(guarding)
    second = door.add_channel("Journal", "journalchan")
    await door.protect(door.channel, second)
    bob = door.person("Bob")
    await ask(door, bob)
    (card,) = door.private(bob)
    assert "0 of 2" in card.text
    door.w.join(second, bob)
    await door.settled()
    assert "1 of 2" in card.text
    assert not inside(door, bob)


async def test_button_lets_in_who_joined_unheard(door: Guarded) -> None:
    bob = door.person("Bob")
    await ask(door, bob)
    (card,) = door.private(bob)
    data = next(data for data in card.button_data() if data.startswith(b"w:"))
    assert (await door.w.press(bob, card, data)).alert
    door.faults.lose_updates("updateChannelParticipant", times=None)
    door.w.join(door.channel, bob)
    await door.settled()
    assert not inside(door, bob)
    door.faults.clear()
    answer = await door.w.press(bob, card, data)
    assert answer.message == "Thank you! You are in."
    assert inside(door, bob)


async def test_private_message_refused_leads_him_in_muted_and_tells_him_there(door: Guarded) -> None:
    door.faults.error("messages.sendMessage", 400, "USER_IS_BLOCKED")
    bob = door.person("Bob")
    await ask(door, bob)
    await door.until(door.prompts)
    await door.settled()
    assert inside(door, bob)
    assert not door.may_write(bob)
    assert "Bob" in door.prompts()[0].text
    (why,) = told(door, bob, "admitted")
    assert "is let in muted, to be told inside what to join; a message in private failed" in why
    door.w.join(door.channel, bob)
    await door.settled()
    assert door.may_write(bob)


async def test_private_message_refused_lets_him_wait_where_the_group_wants_that(guarding: Guarding) -> None:
    door = await asking(guarding, request_unreached="wait")
    door.faults.error("messages.sendMessage", 400, "USER_IS_BLOCKED")
    bob = door.person("Bob")
    await ask(door, bob)
    assert not inside(door, bob)
    (why,) = told(door, bob, "prompted")
    assert why.startswith("couldn't be told what to join, and waits; a message in private failed")
    card = await door.ask(bob, f"/start verify_{door.group.id}")
    assert "You asked to join Book club" in card.text
    door.w.join(door.channel, bob)
    await door.settled()
    assert inside(door, bob)


async def test_time_that_is_up_declines_if_the_group_wants_that(guarding: Guarding) -> None:
    door = await asking(guarding, request_decline=True, request_timeout=600)
    bob = door.person("Bob")
    await ask(door, bob)
    await door.advance(500)
    assert waits(door, bob)
    await door.advance(101)
    assert not waits(door, bob)
    assert not inside(door, bob)
    (why,) = told(door, bob, "declined")
    assert why == "was turned away: its time was up; is not in @newschan"
    assert "was declined" in door.private(bob)[0].text


async def test_time_that_is_up_though_the_program_was_restarted(guarding: Guarding) -> None:
    door = await asking(guarding, request_decline=True, request_timeout=600)
    bob = door.person("Bob")
    await ask(door, bob)
    await door.stop()
    door.skip(700)
    await door.start()
    await door.until(lambda: not waits(door, bob))
    await door.settled()
    assert not inside(door, bob)


async def test_without_that_wish_a_request_waits_for_as_long_as_it_takes(door: Guarded) -> None:
    bob = door.person("Bob")
    await ask(door, bob)
    await door.advance(20 * 86_400)
    assert waits(door, bob)
    door.w.join(door.channel, bob)
    await door.settled()
    assert inside(door, bob)


async def test_joined_while_the_program_was_down_is_let_in_at_the_start(door: Guarded) -> None:
    bob = door.person("Bob")
    await ask(door, bob)
    await door.stop()
    door.w.join(door.channel, bob)
    await door.start()
    await door.until(lambda: inside(door, bob))


async def test_asked_while_the_program_was_down_is_answered_at_the_start(door: Guarded) -> None:
    await door.stop()
    ann, bob = door.person("Ann", subscribed=[door.channel]), door.person("Bob")
    door.w.request_join(door.group, ann)
    door.w.request_join(door.group, bob)
    await door.start()
    await door.until(lambda: inside(door, ann) and door.private(bob))
    assert waits(door, bob)


async def test_crash_between_deciding_and_telegrams_answer_lets_him_in_once(door: Guarded) -> None:
    door.faults.delay("messages.hideChatJoinRequest", seconds=30)
    ann = door.person("Ann", subscribed=[door.channel])
    door.w.request_join(door.group, ann)
    await door.until(lambda: any(event.kind.value == "asked" for event in door.events))
    await door.crash()
    door.faults.clear()
    await door.start()
    await door.until(lambda: inside(door, ann))
    await door.settled()
    assert door.may_write(ann)


async def test_admin_who_lets_him_in_ends_the_matter_and_the_gate_goes_on(door: Guarded) -> None:
    bob = door.person("Bob")
    await ask(door, bob)
    door.w.invites.decide(door.group, bob, door.owner.id, approved=True)
    await door.settled()
    await door.until(door.prompts)
    assert not door.may_write(bob)
    door.w.join(door.channel, bob)
    await door.settled()
    assert door.may_write(bob)
    assert told(door, bob, "admitted") == []


async def test_admin_who_turned_him_away_is_not_overruled(door: Guarded) -> None:
    bob = door.person("Bob")
    await ask(door, bob)
    door.w.invites.decide(door.group, bob, door.owner.id, approved=False)
    door.w.join(door.channel, bob)
    await door.settled()
    assert not inside(door, bob)
    assert "isn't waiting any more" in door.private(bob)[0].text


async def test_missing_right_is_told_and_tried_again(door: Guarded) -> None:
    door.faults.error("messages.hideChatJoinRequest", 400, "CHAT_ADMIN_REQUIRED")
    ann = door.person("Ann", subscribed=[door.channel])
    await ask(door, ann)
    assert not inside(door, ann)
    (problem,) = told(door, ann, "error")
    assert problem.startswith("could not be let in")
    await door.advance(61)
    assert inside(door, ann)


async def test_unknown_lets_in_or_waits_as_the_group_wants(guarding: Guarding) -> None:
    for policy, enters in (("allow", True), ("mute", False)):
        door = await asking(guarding, on_unknown=policy)
        door.faults.error("channels.getParticipant", 400, "CHANNEL_MONOFORUM_UNSUPPORTED", times=None)
        bob = door.person("Bob")
        await ask(door, bob)
        assert inside(door, bob) is enters


async def test_group_that_leaves_requests_to_its_admins_is_left_alone(guarding: Guarding) -> None:
    door = await asking(guarding)
    await door.stop()
    ann = door.person("Ann", subscribed=[door.channel])
    door.settings = door.settings.model_copy(
        update={"gate": door.settings.gate.model_copy(update={"way_request": False})}
    )
    await door.start()
    await ask(door, ann)
    assert waits(door, ann)
    assert told(door, ann, "asked") == []
