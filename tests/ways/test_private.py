"""The private chat by a group's link: it says why one can't write there, follows him while he joins, and works also for the stuck."""

from __future__ import annotations

from nezuko.bots.links import asked_about, verify_in_private
from tests.gate.guarded import Guarded
from tests.gate.test_joins import lose_participants


def link(guarded: Guarded) -> str:
    return f"/start verify_{guarded.group.id}"


def test_a_link_names_its_group_and_nothing_else_does() -> None:
    parameter = verify_in_private("gatebot", 1234).partition("start=")[2]
    assert asked_about(parameter) == 1234
    for other in ("", "1234", "verify_", "verify_x", "verify_-5", "verify_١٢", "setup"):
        assert asked_about(other) is None


async def test_the_prompt_in_the_group_leads_there(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    (prompt,) = guarded.prompts()
    urls = [getattr(button.type, "url", "") for row in prompt.markup.rows for button in row.buttons]
    assert verify_in_private("gatebot", guarded.group.id) in urls


async def test_who_is_muted_reads_what_is_missing_and_that_he_is_free_once_he_has_joined(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    card = await guarded.ask(bob, link(guarded))
    assert "join the channel @newschan" in card.text
    assert "▫️ @newschan" in card.text
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.may_write(bob)
    (card,) = guarded.private(bob)
    assert card.text == "✅ All is well: you can write in Book club."
    assert not card.button_data()


async def test_each_channel_gets_its_tick_as_it_is_joined(unguarded: Guarded) -> None:
    second = unguarded.add_channel("Journal", "journalchan")
    await unguarded.protect(unguarded.channel, second)
    bob = unguarded.person("Bob")
    unguarded.w.join(unguarded.group, bob)
    await unguarded.settled()
    assert "0 of 2" in (await unguarded.ask(bob, link(unguarded))).text
    unguarded.w.join(second, bob)
    await unguarded.settled()
    (card,) = unguarded.private(bob)
    assert "1 of 2" in card.text
    assert "▫️ @newschan\n✅ @journalchan" in card.text


async def test_it_frees_who_is_stuck_because_his_joining_went_unheard(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    lose_participants(guarded)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)
    assert "you can write" in (await guarded.ask(bob, link(guarded))).text
    assert guarded.may_write(bob)


async def test_the_button_below_it_looks_again(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    card = await guarded.ask(bob, link(guarded))
    data = next(data for data in card.button_data() if data.startswith(b"w:"))
    answer = await guarded.w.press(bob, card, data)
    assert "@newschan" in (answer.message or "")
    assert answer.alert
    lose_participants(guarded)
    guarded.w.join(guarded.channel, bob)
    answer = await guarded.w.press(bob, card, data)
    assert answer.message == "Thank you! You can write here now."
    assert guarded.may_write(bob)


async def test_it_goes_on_telling_after_a_restart(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    await guarded.ask(bob, link(guarded))
    await guarded.restart()
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    (card,) = guarded.private(bob)
    assert "you can write" in card.text


async def test_a_stranger_learns_nothing_of_a_private_group(guarded: Guarded) -> None:
    eve = guarded.person("Eve")
    answer = await guarded.ask(eve, link(guarded))
    assert "I don't know you" in answer.text
    assert "Book club" not in answer.text
    assert "newschan" not in answer.text


async def test_a_link_to_a_group_that_is_not_guarded_says_so(guarded: Guarded) -> None:
    assert "don't guard" in (await guarded.ask(guarded.person("Bob"), "/start verify_77")).text


async def test_who_was_muted_by_a_moderator_is_sent_to_the_admins(guarded: Guarded) -> None:
    bob = guarded.person("Bob", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, bob)
    guarded.w.restrict(guarded.group, bob)
    await guarded.settled()
    assert "an admin has restricted you" in (await guarded.ask(bob, link(guarded))).text


async def test_the_event_says_that_he_came_by_the_private_chat(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    await guarded.ask(bob, link(guarded))
    texts = [event.text for event in guarded.events if event.user_id == bob.id and event.kind.value == "prompted"]
    assert texts[-1] == "opened the chat with the bot, which said where he stands"
