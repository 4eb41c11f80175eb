"""After a start, a gap or a loss, the group is compared with Telegram: nobody slips through, nobody stays muted by mistake."""

from __future__ import annotations

import pytest

from nezuko.enforcement import reconcile
from nezuko.enforcement.models import Restriction
from nezuko.sandbox.world.people import User
from tests.gate.guarded import Guarded
from tests.gate.test_joins import lose_participants


async def member(guarded: Guarded, name: str = "Ann") -> User:
    user = guarded.person(name, subscribed=[guarded.channel])
    guarded.w.join(guarded.group, user)
    await guarded.settled()
    return user


async def muted(guarded: Guarded, name: str = "Bob") -> User:
    user = guarded.person(name)
    guarded.w.join(guarded.group, user)
    await guarded.settled()
    assert not guarded.may_write(user)
    return user


async def fall_into_a_gap(guarded: Guarded) -> None:
    """Let the connection break and Telegram say that too much was missed to tell it."""
    guarded.faults.clear()
    guarded.w.outbox.share_without_qts = 0.0
    guarded.faults.too_long(user=guarded.bot.id)
    guarded.tg.cut(guarded.bot.id)
    await guarded.until(lambda: "reconciled" in guarded.kinds())
    guarded.events.clear()
    await guarded.until(lambda: "reconciled" in guarded.kinds())
    await guarded.settled()


async def test_who_came_while_the_program_was_down_is_muted_at_its_start(guarded: Guarded) -> None:
    await guarded.stop()
    bob, ann = guarded.person("Bob"), guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, bob)
    guarded.w.join(guarded.group, ann)
    await guarded.start()
    assert not guarded.may_write(bob)
    assert guarded.may_write(ann)
    assert "Bob" in guarded.prompts()[0].text


async def test_who_came_while_the_program_was_down_is_found_though_telegram_cannot_tell_any_more(
    guarded: Guarded,
) -> None:
    await guarded.stop()
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    guarded.faults.too_long(user=guarded.bot.id)
    guarded.faults.too_long(user=guarded.bot.id, channel=guarded.group.id)
    await guarded.start()
    assert not guarded.may_write(bob)
    guarded.faults.clear()


async def test_who_joined_the_channel_while_the_program_was_down_is_freed_at_its_start(guarded: Guarded) -> None:
    bob = await muted(guarded)
    await guarded.stop()
    guarded.w.join(guarded.channel, bob)
    await guarded.start()
    assert guarded.may_write(bob)
    await guarded.advance(0)
    assert guarded.prompts() == []


async def test_who_joined_the_channel_unheard_is_freed_after_the_gap(guarded: Guarded) -> None:
    bob = await muted(guarded)
    lose_participants(guarded)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)
    await fall_into_a_gap(guarded)
    assert guarded.may_write(bob)


async def test_who_left_the_channel_unheard_is_muted_after_the_gap(guarded: Guarded) -> None:
    ann = await member(guarded)
    lose_participants(guarded)
    guarded.w.leave(guarded.channel, ann)
    await guarded.settled()
    assert guarded.may_write(ann)
    await fall_into_a_gap(guarded)
    assert not guarded.may_write(ann)


async def test_who_came_unheard_is_muted_after_the_gap(guarded: Guarded) -> None:
    lose_participants(guarded)
    guarded.w.silence_joins(guarded.group)
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert guarded.may_write(bob)
    await fall_into_a_gap(guarded)
    assert not guarded.may_write(bob)


async def test_mute_that_a_moderator_changed_unheard_is_not_lifted(guarded: Guarded) -> None:
    bob, mod = await muted(guarded), guarded.admin("Mod")
    lose_participants(guarded)
    guarded.w.restrict(guarded.group, bob, by=mod, until=guarded.w.clock.now() + 86_400)
    theirs = guarded.banned(bob)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    await fall_into_a_gap(guarded)
    assert guarded.banned(bob) == theirs


async def test_moderator_who_changed_our_mute_while_the_program_was_down_is_respected(guarded: Guarded) -> None:
    bob, mod = await muted(guarded), guarded.admin("Mod")
    await guarded.stop()
    guarded.w.restrict(guarded.group, bob, by=mod, until=guarded.w.clock.now() + 86_400)
    theirs = guarded.banned(bob)
    guarded.w.join(guarded.channel, bob)
    await guarded.start()
    assert guarded.banned(bob) == theirs
    assert guarded.entry(bob) is None


async def test_mute_of_ours_that_the_ledger_lost_is_taken_in_and_lifted_one_day(guarded: Guarded) -> None:
    bob = await muted(guarded)
    await guarded.app.writer.flush()
    await Restriction.all().delete()
    await guarded.crash()
    await guarded.start()
    assert guarded.entry(bob) is not None
    assert not guarded.may_write(bob)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.may_write(bob)


async def test_stray_mute_of_ours_on_somebody_in_the_channel_is_lifted_at_the_start(guarded: Guarded) -> None:
    bob = await muted(guarded)
    await guarded.app.writer.flush()
    await Restriction.all().delete()
    await guarded.crash()
    guarded.w.join(guarded.channel, bob)
    await guarded.start()
    assert guarded.may_write(bob)


async def test_members_from_before_the_protection_are_left_alone_until_they_write(unguarded: Guarded) -> None:
    people = [unguarded.person(f"Member {n}") for n in range(20)]
    for person in people:
        unguarded.w.join(unguarded.group, person)
    await unguarded.advance(3600)
    mark = unguarded.journal.mark()
    await unguarded.protect()
    assert all(unguarded.may_write(person) for person in people)
    assert unguarded.calls("channels.getParticipant", since=mark) <= 1  # of the admin who sent /protect
    unguarded.say(people[0], "hello")
    await unguarded.settled()
    assert not unguarded.may_write(people[0])
    assert unguarded.may_write(people[1])


async def test_comparing_again_changes_and_costs_nothing_when_all_is_well(guarded: Guarded) -> None:
    bob, ann = await muted(guarded), await member(guarded)
    mark = guarded.journal.mark()
    guarded.gate.reconciler.request_all("routine")
    await guarded.settled()
    methods = {entry.method for entry in guarded.journal.calls(since_seq=mark)}
    assert methods <= {"channels.getFullChannel", "channels.getParticipants"}
    assert not guarded.may_write(bob)
    assert guarded.may_write(ann)


async def test_large_group_is_compared_page_by_page(guarded: Guarded) -> None:
    await guarded.stop()
    strangers = [guarded.person(f"Stranger {n}") for n in range(450)]
    guarded.faults.too_long(user=guarded.bot.id)
    guarded.w.silence_joins(guarded.group)
    for person in strangers[:5]:
        guarded.w.join(guarded.group, person)
    for person in strangers[5:]:
        guarded.w.join(guarded.channel, person)
        guarded.w.join(guarded.group, person)
    guarded.faults.error("channels.getParticipant", 400, "USER_NOT_PARTICIPANT", times=1)
    guarded.faults.clear()
    guarded.faults.too_long(user=guarded.bot.id)
    await guarded.start()
    assert [guarded.may_write(person) for person in strangers] == [False] * 5 + [True] * 445


async def test_connection_that_is_cut_loses_nothing(guarded: Guarded) -> None:
    guarded.tg.cut(guarded.bot.id)
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.until(lambda: not guarded.may_write(bob))
    await guarded.tg.restart()
    eve = guarded.person("Eve")
    guarded.w.join(guarded.group, eve)
    await guarded.until(lambda: not guarded.may_write(eve))


async def test_updates_out_of_order_and_lost_on_the_way_end_as_they_should(guarded: Guarded) -> None:
    guarded.faults.reorder_updates("updateChannelParticipant", group=3, within=0.1)
    guarded.faults.lose_updates("updateChannelParticipant", times=None, chance=0.2)
    guarded.faults.double_updates("updateChannelParticipant", times=None, chance=0.2)
    people = [guarded.person(f"Member {n}") for n in range(24)]
    for number, person in enumerate(people):
        guarded.w.join(guarded.group, person)
        if number % 2:
            guarded.w.join(guarded.channel, person)
        if number % 4 == 3:
            guarded.w.leave(guarded.channel, person)
    wanted = [number % 4 == 1 for number in range(24)]
    guarded.faults.clear()
    guarded.w.join(guarded.group, guarded.person("The last"))
    await guarded.until(lambda: [guarded.may_write(person) for person in people] == wanted)


async def test_who_is_freed_while_the_lists_are_read_keeps_what_a_moderator_forbade(
    guarded: Guarded, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list still showed our mute: taken in again, it was lifted again, and the moderator's restriction with it."""
    moderator, bob = guarded.admin("Mo"), guarded.person("Bob", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, bob)
    guarded.w.restrict(guarded.group, bob, by=moderator, send_polls=True)
    await guarded.settled()
    before = guarded.banned(bob)
    guarded.w.leave(guarded.channel, bob)
    await guarded.until(lambda: not guarded.may_write(bob))
    await guarded.settled()
    monkeypatch.setattr(reconcile, "PAGE", 1)  # a long list
    read = guarded.calls("channels.getParticipants")
    guarded.faults.delay("channels.getParticipants", seconds=0.3, times=None)
    guarded.gate.reconciler.request(guarded.group.id, "asked for")
    await guarded.until(lambda: guarded.calls("channels.getParticipants") >= read + 7)
    guarded.w.join(guarded.channel, bob)
    await guarded.until(lambda: guarded.may_write(bob))
    guarded.faults.clear()
    await guarded.settled()
    assert guarded.banned(bob) == before
    assert len([row for row in await guarded.rows(bob) if row.origin == ""]) == 0
