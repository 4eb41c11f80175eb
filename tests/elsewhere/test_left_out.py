"""What servers may leave out of single updates, and numbers larger than usual."""

from __future__ import annotations

import pytest
from telethon.tl import types as tl

from tests.elsewhere import habits as h
from tests.elsewhere.story import main_story
from tests.gate.guarded import Guarded, Guarding


async def town_with(guarding: Guarding, *habits: object) -> Guarded:
    """A protected town whose Telegram has these habits."""
    town = await guarding(start=False)
    for habit in habits:
        habit(h.Habits(town.tg))  # type: ignore[operator] # they are functions
    await town.start()
    await town.protect()
    return town


async def test_moderators_word_holds_even_if_the_server_does_not_say_what_was_before(guarding: Guarding) -> None:
    town = await town_with(guarding, h.no_before)
    mod, bob = town.admin("Mod"), town.person("Bob")
    town.w.join(town.group, bob)
    await town.settled()
    assert not town.may_write(bob)
    town.w.lift(town.group, bob, by=mod)
    await town.settled()
    assert town.may_write(bob)
    assert town.calls("channels.editBanned", target=bob) == 1


async def test_who_left_is_forgotten_even_if_the_server_does_not_say_what_was_before(guarding: Guarding) -> None:
    town = await town_with(guarding, h.no_before)
    bob = town.person("Bob")
    town.w.join(town.group, bob)
    await town.until(town.prompts)
    town.w.leave(town.group, bob)
    await town.settled()
    await town.advance(1)
    assert town.prompts() == []


async def test_prompt_of_who_left_goes_where_only_the_service_message_tells_of_it(guarding: Guarding) -> None:
    town = await town_with(guarding, h.only_service_messages)
    bob = town.person("Bob")
    town.w.join(town.group, bob)
    await town.until(town.prompts)
    town.skip(2)
    town.w.leave(town.group, bob)
    await town.settled()
    await town.advance(1)
    assert town.prompts() == []
    town.skip(2)
    town.w.join(town.group, bob)
    await town.until(town.prompts)


async def test_anonymous_admin_may_come_without_any_sender(guarding: Guarding) -> None:
    def senderless(habits: h.Habits) -> None:
        def change(packet: object) -> list[object]:
            for update in packet.updates:  # type: ignore[attr-defined] # a packet has them
                message = getattr(update, "message", None)
                if message is not None and type(getattr(message, "from_id", None)) is tl.PeerChannel:
                    message.from_id, message.post_author = None, "the owner"
            return [packet]

        habits.telling(change)

    town = await town_with(guarding, senderless)
    post = town.say(town.owner, "/status", as_anonymous=True)
    await town.settled()
    assert town.stands(post)
    assert any("Protected" in text for text in town.texts())


async def test_ids_may_be_larger_than_telegrams_are_today(guarding: Guarding, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nezuko.sandbox.world.chats.FIRST_CHANNEL_ID", 2**44)
    monkeypatch.setattr("nezuko.sandbox.world.people.FIRST_ID", 2**51)
    await main_story(await guarding())


async def test_press_with_the_numbers_left_at_zero_is_a_press(guarding: Guarding) -> None:
    def unnumbered(habits: h.Habits) -> None:
        def change(packet: object) -> list[object]:
            for update in packet.updates:  # type: ignore[attr-defined] # a packet has them
                if type(update) is tl.UpdateBotCallbackQuery:
                    update.chat_instance = 0
            return [packet]

        habits.telling(change)

    town = await town_with(guarding, unnumbered)
    bob = town.person("Bob")
    town.w.join(town.group, bob)
    await town.until(town.prompts)
    answer = await town.press(bob)
    assert "@newschan" in (answer.message or "")
