"""Somebody unverified writes: his message goes, he is muted and told once, whatever he writes."""

from __future__ import annotations

from typing import Any

import pytest
from tortoise import connections

from nezuko.sandbox.world.people import User
from tests.gate.guarded import Guarded, Guarding


@pytest.fixture
async def stranger(guarding: Guarding) -> tuple[Guarded, User]:
    """A group protected after Bob came: nobody has looked at him yet."""
    guarded = await guarding()
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.advance(60)
    await guarded.protect()
    assert guarded.may_write(bob)
    return guarded, bob


async def test_message_of_somebody_unverified_is_deleted_and_he_is_muted(stranger: tuple[Guarded, User]) -> None:
    guarded, bob = stranger
    spam = guarded.say(bob, "hello")
    await guarded.settled()
    assert not guarded.stands(spam)
    assert not guarded.may_write(bob)
    assert "Bob" in guarded.prompts()[0].text


async def test_many_messages_at_once_give_one_mute_and_one_prompt(stranger: tuple[Guarded, User]) -> None:
    guarded, bob = stranger
    spam = [guarded.say(bob, f"message {n}") for n in range(12)]
    await guarded.settled()
    assert not any(guarded.stands(post) for post in spam)
    assert guarded.calls("channels.editBanned", target=bob) == 1
    assert len(guarded.prompts()) == 1
    assert guarded.calls("messages.sendMessage", group=guarded.group) == 2  # the answer to /protect and the prompt
    assert guarded.calls("channels.getParticipant", target=bob) <= 2


async def test_commands_of_somebody_unverified_go_unanswered_and_are_deleted(stranger: tuple[Guarded, User]) -> None:
    guarded, bob = stranger
    post = guarded.say(bob, "/status")
    await guarded.settled()
    assert not guarded.stands(post)
    assert not guarded.may_write(bob)
    assert not any("Muted by me" in text for text in guarded.texts())


async def test_message_of_a_subscriber_stays(stranger: tuple[Guarded, User]) -> None:
    guarded, _ = stranger
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    post = guarded.say(ann, "hello")
    await guarded.settled()
    assert guarded.stands(post)


async def test_messages_of_a_known_subscriber_cost_no_call(guarded: Guarded) -> None:
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    mark = guarded.journal.mark()
    for n in range(20):
        guarded.say(ann, f"message {n}")
    await guarded.settled()
    assert [entry for entry in guarded.journal.calls(since_seq=mark) if entry.method != "ping"] == []


async def test_old_message_that_somebody_unverified_edits_is_deleted(guarding: Guarding) -> None:
    guarded = await guarding()
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    post = guarded.say(bob, "harmless")
    await guarded.advance(60)
    await guarded.protect()
    guarded.w.writing.edit(guarded.group, post.id, bob, "buy my coins")
    await guarded.settled()
    assert not guarded.stands(post)


async def test_no_message_reads_the_database(guarded: Guarded, monkeypatch: pytest.MonkeyPatch) -> None:
    ann, bob = guarded.person("Ann", subscribed=[guarded.channel]), guarded.person("Bob")
    guarded.w.join(guarded.group, ann)
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    asked: list[str] = []
    client = connections.get("default")
    for name in ("execute_query", "execute_query_dict"):
        monkeypatch.setattr(client, name, _noting(asked, getattr(client, name)))
    for n in range(10):
        guarded.say(ann, f"message {n}")
    await guarded.press(bob)
    guarded.w.join(guarded.channel, bob)
    guarded.w.leave(guarded.channel, ann)
    await guarded.settled()
    assert not guarded.may_write(ann)
    by_the_clock = (
        '"due"',
        '"bots"',
    )  # what is due is looked for each second, and what the command line did to the bots
    assert [query for query in asked if not any(table in query for table in by_the_clock)] == []


def _noting(asked: list[str], run: Any) -> Any:
    """The same query method, which also notes what was read."""

    async def noting(query: str, *values: Any) -> Any:
        if query.lstrip().upper().startswith("SELECT"):
            asked.append(query)
        return await run(query, *values)

    return noting
