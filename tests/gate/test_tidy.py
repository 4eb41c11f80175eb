"""Telegram's own messages about who came and went: deleted where a group wants that, a hundred with one call."""

from __future__ import annotations

from nezuko.administration.protections import Protections
from tests.gate.guarded import Guarded


def lines(guarded: Guarded) -> int:
    """How many service messages about people stand in the group."""
    return sum(post.action is not None for post in guarded.w.messages(guarded.group))


async def test_messages_about_joins_and_leaves_stand_unless_they_shall_go(guarded: Guarded) -> None:
    before = lines(guarded)
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    await guarded.advance(5)
    assert lines(guarded) == before + 1


async def test_tidy_group_loses_them_with_one_call(guarded: Guarded) -> None:
    await guarded.app.get(Protections).change(guarded.bot.id, guarded.group.id, {"tidy": True})
    before, mark = lines(guarded), guarded.journal.mark()
    people = [guarded.person(f"Member {n}", subscribed=[guarded.channel]) for n in range(20)]
    for person in people:
        guarded.w.join(guarded.group, person)
    guarded.w.leave(guarded.group, people[0])
    await guarded.settled()
    await guarded.advance(5)
    assert lines(guarded) == before
    assert guarded.calls("channels.deleteMessages", since=mark) <= 3
    assert all(guarded.may_write(person) for person in people[1:])


async def test_it_stays_tidy_after_a_restart(guarded: Guarded) -> None:
    await guarded.app.get(Protections).change(guarded.bot.id, guarded.group.id, {"tidy": True})
    await guarded.restart()
    assert guarded.protection().options.tidy  # type: ignore[union-attr]
