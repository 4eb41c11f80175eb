"""Prompts are per group: shared, bounded, few, escaped, and gone when nobody needs them or their time is over."""

from __future__ import annotations

from typing import Any

from nezuko.enforcement.models import Due
from nezuko.enforcement.pacing import PER_MINUTE
from nezuko.sandbox.world.posts import Post
from tests.gate.guarded import Guarded, Guarding


def written(guarded: Guarded, since: int = 0) -> int:
    """Messages and edits that the bot put into the group."""
    return sum(
        guarded.calls(method, group=guarded.group, since=since)
        for method in ("messages.sendMessage", "messages.editMessage")
    )


def mentioned(post: Post) -> list[int]:
    """Ids of the people a message really mentions."""
    entities: list[Any] = post.entities or []
    return [getattr(e.user_id, "user_id", e.user_id) for e in entities if hasattr(e, "user_id")]


async def test_people_who_come_together_share_one_message(guarded: Guarded) -> None:
    people = [guarded.person(name) for name in ("Bob", "Eve", "Dan")]
    mark = guarded.journal.mark()
    for person in people:
        guarded.w.join(guarded.group, person)
    await guarded.settled()
    (prompt,) = guarded.prompts()
    assert "Bob, Eve and Dan" in prompt.text
    assert mentioned(prompt) == [person.id for person in people]
    assert written(guarded, mark) == 1


async def test_who_comes_a_little_later_is_added_to_the_message_that_stands(guarded: Guarded) -> None:
    guarded.w.join(guarded.group, guarded.person("Bob"))
    await guarded.settled()
    guarded.w.join(guarded.group, guarded.person("Eve"))
    await guarded.settled()
    (prompt,) = guarded.prompts()
    assert "Bob and Eve" in prompt.text


async def test_who_comes_much_later_gets_a_message_of_his_own(guarded: Guarded) -> None:
    guarded.w.join(guarded.group, guarded.person("Bob"))
    await guarded.settled()
    await guarded.advance(90)
    guarded.w.join(guarded.group, guarded.person("Eve"))
    await guarded.settled()
    first, second = guarded.prompts()
    assert "Bob" in first.text
    assert "Bob" not in second.text
    assert "Eve" in second.text


async def test_message_names_ten_and_counts_the_rest(guarded: Guarded) -> None:
    for n in range(30):
        guarded.w.join(guarded.group, guarded.person(f"Member {n}"))
    await guarded.settled()
    (prompt,) = guarded.prompts()
    assert "and 20 more" in prompt.text
    assert len(mentioned(prompt)) == 10


async def test_names_and_titles_full_of_markup_are_shown_as_they_are(unguarded: Guarded) -> None:
    channel = unguarded.add_channel('<b>News</b> & "more" _now_ [x](y)')
    unguarded.w.change_chat(unguarded.group, title="A <i>group</i> & co_")
    await unguarded.protect(channel)
    name = '<b>Bob</b> & "Co" <a href="tg://user?id=1">x</a> _*`'
    bob = unguarded.person(name)
    unguarded.w.join(unguarded.group, bob)
    await unguarded.settled()
    (prompt,) = unguarded.prompts()
    assert name in prompt.text
    assert channel.title in prompt.text
    assert mentioned(prompt) == [bob.id]
    assert unguarded.errors == []


async def test_person_without_a_name_gets_a_prompt_too(guarded: Guarded) -> None:
    bob = guarded.person("\u2060")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert mentioned(guarded.prompts()[0]) == [bob.id]


async def test_two_hundred_joins_cost_few_messages_and_everybody_is_muted(guarded: Guarded) -> None:
    assert PER_MINUTE == 20
    guarded.gate.allowance._limit = 4  # of which the answer to /protect took one
    people = [guarded.person(f"Member {n}") for n in range(200)]
    mark = guarded.journal.mark()
    for number, person in enumerate(people):
        guarded.w.join(guarded.group, person)
        if number % 10 == 9:
            await guarded.until(lambda last=person: not guarded.may_write(last))
    await guarded.until(lambda: not any(guarded.may_write(person) for person in people))
    await guarded.until(lambda: written(guarded, mark) >= 1)
    assert written(guarded, mark) <= 3
    assert guarded.calls("channels.editBanned", since=mark) == 200
    now = guarded.gate.allowance._clock
    guarded.gate.allowance._clock = lambda: now() + 61
    await guarded.settled()
    named = sum(
        len(shared.named) for board in guarded.gate.prompts._boards.values() for shared in board.prompts.values()
    )
    assert named == 200


async def test_prompt_deletes_itself_when_its_time_is_over(guarded: Guarded) -> None:
    guarded.w.join(guarded.group, guarded.person("Bob"))
    await guarded.settled()
    await guarded.advance(290)
    assert len(guarded.prompts()) == 1
    await guarded.advance(15)
    assert guarded.prompts() == []
    assert await Due.all().count() == 0


async def test_prompt_deletes_itself_though_the_program_was_restarted(guarded: Guarded) -> None:
    guarded.w.join(guarded.group, guarded.person("Bob"))
    await guarded.settled()
    await guarded.restart()
    assert len(guarded.prompts()) == 1
    await guarded.advance(305)
    assert guarded.prompts() == []


async def test_prompt_whose_time_was_over_while_the_program_was_down_goes_at_the_start(guarded: Guarded) -> None:
    guarded.w.join(guarded.group, guarded.person("Bob"))
    await guarded.settled()
    await guarded.stop()
    guarded.skip(400)
    await guarded.start()
    await guarded.until(lambda: not guarded.prompts())


async def test_who_writes_never_is_told_again_and_again(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    mark = guarded.journal.mark()
    for _ in range(5):
        await guarded.press(bob)
    await guarded.settled()
    assert written(guarded, mark) == 0


async def test_prompt_that_an_admin_deleted_is_replaced_for_the_next_who_comes(guarded: Guarded) -> None:
    guarded.w.join(guarded.group, guarded.person("Bob"))
    await guarded.settled()
    guarded.w.delete(guarded.group, guarded.prompts())
    guarded.w.join(guarded.group, guarded.person("Eve"))
    await guarded.settled()
    assert any("Eve" in prompt.text for prompt in guarded.prompts())


async def test_who_cannot_be_added_to_the_message_that_stands_is_told_by_another(guarded: Guarded) -> None:
    guarded.w.join(guarded.group, guarded.person("Bob"))
    await guarded.settled()
    guarded.faults.error("messages.editMessage", 403, "SOMETHING_NEW", times=None)
    guarded.w.join(guarded.group, guarded.person("Eve"))
    await guarded.until(lambda: any("Eve" in prompt.text for prompt in guarded.prompts()))


async def test_each_group_has_prompts_of_its_own(guarded: Guarded) -> None:
    film = guarded.add_group("Film club")
    await guarded.protect(group=film)
    guarded.w.join(guarded.group, guarded.person("Bob"))
    guarded.w.join(film, guarded.person("Eve"))
    await guarded.settled()
    assert "Eve" not in guarded.prompts()[0].text
    assert "Bob" not in guarded.prompts(film)[0].text


async def test_one_group_at_its_limit_does_not_hold_up_another(guarded: Guarded) -> None:
    film = guarded.add_group("Film club")
    await guarded.protect(group=film)
    guarded.faults.flood("messages.sendMessage", seconds=60, chat=guarded.group.id)
    guarded.w.join(guarded.group, guarded.person("Bob"))
    await guarded.journal.wait_for("messages.sendMessage", chat_id=guarded.group.id, answer="FLOOD_WAIT_60")
    eve = guarded.person("Eve")
    guarded.w.join(film, eve)
    await guarded.until(lambda: guarded.prompts(film))
    assert not guarded.may_write(eve, film)


async def test_who_joined_while_his_prompt_was_on_its_way_leaves_no_prompt_behind(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.faults.delay("messages.sendMessage", seconds=0.3, times=1)
    mark = guarded.journal.mark()
    guarded.w.join(guarded.group, bob)
    await guarded.until(lambda: guarded.entry(bob) and guarded.entry(bob).prompt_id)  # type: ignore[union-attr]
    guarded.w.join(guarded.channel, bob)
    await guarded.journal.wait_for("messages.sendMessage", since_seq=mark)
    await guarded.settled()
    await guarded.advance(0)
    assert guarded.prompts() == []
    assert guarded.may_write(bob)


async def test_prompt_of_somebody_who_becomes_exempt_goes(guarding: Guarding) -> None:
    guarded = await guarding()
    await guarded.protect()
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    guarded.w.lift(guarded.group, bob)
    await guarded.settled()
    await guarded.advance(0)
    assert guarded.prompts() == []


async def test_name_that_could_not_be_added_in_time_is_added_later(guarded: Guarded) -> None:
    guarded.w.join(guarded.group, guarded.person("Bob"))
    await guarded.settled()
    guarded.faults.error("messages.editMessage", 420, "FLOOD_WAIT_1000", times=1)
    guarded.w.join(guarded.group, guarded.person("Eve"))
    await guarded.journal.wait_for("messages.editMessage")
    guarded.end_waits()
    await guarded.restart()
    assert any("Eve" in prompt.text for prompt in guarded.prompts())
