"""Raids: so many join in a minute that each call counts."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from nezuko.enforcement.due import DueKind
from nezuko.enforcement.models import Due
from nezuko.errors import InvalidInput
from nezuko.sandbox.world import participants, rights
from nezuko.sandbox.world.people import User
from nezuko.sweeps.raiding import Raiding
from tests.gate.guarded import Guarded, Guarding

LIMIT = 10
RAIDERS = 300


async def raided(
    guarding: Guarding, mode: str, count: int = RAIDERS, **more: int
) -> tuple[Guarded, list[User], list[User], int]:
    """A group into which so many come at once, every fifth of whom is in the channel; of the others it is known that they have left it.

    Returns the raiders, the subscribers, and the mark before they came.
    """
    guarded = await guarding(raid_joins_per_minute=LIMIT, raid_mode=mode, **more)
    await guarded.protect()
    people = [guarded.person(f"Raider {number}") for number in range(count)]
    for number, person in enumerate(people):
        guarded.w.join(guarded.channel, person)
        if number % 5:
            guarded.w.leave(guarded.channel, person)
    await guarded.settled(120)
    mark = guarded.journal.mark()
    for person in people:
        guarded.w.join(guarded.group, person)
    await guarded.settled(120)
    return guarded, [p for n, p in enumerate(people) if n % 5], people[::5], mark


def per_join(guarded: Guarded, mark: int) -> float:
    """Calls of the bot for each of those who came; telling the admin is left out, as it happens once."""
    return guarded.journal.count(since_seq=mark) / RAIDERS


def silent(guarded: Guarded, people: Sequence[User]) -> bool:
    return not any(guarded.may_write(person) for person in people)


async def test_muting_first_costs_less_than_a_call_for_each_who_joins(guarding: Guarding) -> None:
    guarded, raiders, subscribers, mark = await raided(guarding, "mute_first")
    assert silent(guarded, raiders)
    assert all(guarded.may_write(person) for person in subscribers)
    assert per_join(guarded, mark) <= 0.9
    assert len(guarded.prompts()) <= 3


async def test_waiting_until_they_write_costs_a_tenth_of_a_call_and_nothing_stays(guarding: Guarding) -> None:
    guarded, raiders, subscribers, mark = await raided(guarding, "lazy")
    posts = [guarded.say(raider, "buy") for raider in raiders[LIMIT : LIMIT + RAIDERS * 3 // 100]]
    kept = guarded.say(subscribers[0], "what is this?")
    await guarded.settled(120)
    assert not any(guarded.stands(post) for post in posts)
    assert guarded.stands(kept)
    assert silent(guarded, raiders[LIMIT : LIMIT + len(posts)])
    assert per_join(guarded, mark) <= 0.1
    assert len(guarded.prompts()) <= 3


async def test_who_was_muted_before_anybody_looked_is_looked_up_later_and_freed(guarding: Guarding) -> None:
    guarded = await guarding(raid_joins_per_minute=LIMIT)
    await guarded.protect()
    await guarded.app.get(Raiding).begin(guarded.bot.id, guarded.group.id)
    ann, bob = guarded.person("Ann"), guarded.person("Bob")
    guarded.w.enrol(guarded.channel, [ann])  # before the gate watched
    for person in (ann, bob):
        guarded.w.join(guarded.group, person)
    await guarded.settled()
    assert silent(guarded, [ann, bob])
    assert guarded.calls("channels.getParticipant", group=guarded.channel, target=ann) == 0
    await guarded.advance(70)
    assert guarded.may_write(ann)
    assert not guarded.may_write(bob)


async def test_raid_is_told_once_and_ends_by_itself(guarding: Guarding) -> None:
    guarded, *_ = await raided(guarding, "lazy", LIMIT + 5)
    assert guarded.kinds().count("raided") == 1
    assert sum("a raid" in post.text for post in [*guarded.private(guarded.owner), *guarded.bot_posts()]) == 1
    await guarded.restart()
    assert guarded.gate.raids.lasts(guarded.group.id)  # it is on disk
    assert sum("a raid" in post.text for post in [*guarded.private(guarded.owner), *guarded.bot_posts()]) == 1
    await guarded.advance(121)
    assert not guarded.gate.raids.lasts(guarded.group.id)
    assert guarded.kinds().count("raid_over") == 1
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)


async def test_few_joins_are_no_raid(guarding: Guarding) -> None:
    guarded, raiders, _, _ = await raided(guarding, "lazy", LIMIT)
    assert "raided" not in guarded.kinds()
    assert silent(guarded, raiders)


async def test_newcomers_of_a_raid_have_no_time_to_join(guarding: Guarding) -> None:
    guarded, raiders, _, _ = await raided(guarding, "mute_first", LIMIT * 2, grace_newcomers=3600)
    assert silent(guarded, raiders[LIMIT:])


async def test_admin_begins_and_ends_a_raid_by_hand(guarding: Guarding) -> None:
    guarded = await guarding()
    await guarded.protect()
    raiding, where = guarded.app.get(Raiding), (guarded.bot.id, guarded.group.id)
    await raiding.begin(*where)
    with pytest.raises(InvalidInput, match="under way already"):
        await raiding.begin(*where)
    assert guarded.kinds()[-1] == "raided"
    await raiding.end(*where)
    assert guarded.kinds()[-1] == "raid_over"
    with pytest.raises(InvalidInput, match="any more"):
        await raiding.end(*where)


async def locked(guarding: Guarding) -> Guarded:
    """A group in a lockdown, whose members might not send polls before."""
    guarded = await guarding(raid_mode="lockdown")
    guarded.w.default_rights(guarded.group, send_polls=True)
    await guarded.protect()
    await guarded.app.get(Raiding).begin(guarded.bot.id, guarded.group.id)
    await guarded.settled()
    return guarded


async def test_in_a_lockdown_nobody_may_write_until_all_are_dealt_with(guarding: Guarding) -> None:
    guarded = await locked(guarding)
    ann, bob = guarded.person("Ann", subscribed=[guarded.channel]), guarded.person("Bob")
    for person in (ann, bob):
        guarded.w.join(guarded.group, person)
    await guarded.settled()
    assert silent(guarded, [ann, bob])
    await guarded.advance(11)
    assert guarded.may_write(ann)
    assert not guarded.may_write(bob)
    assert guarded.calls("messages.editChatDefaultBannedRights") == 2
    assert guarded.gate.raids.lasts(guarded.group.id)  # but it doesn't begin again
    await guarded.advance(5)
    assert guarded.may_write(ann)


async def test_rights_are_as_they_were_after_a_crash(guarding: Guarding) -> None:
    guarded = await locked(guarding)
    before = guarded.w.chat(guarded.group).default_banned
    await guarded.crash()
    await guarded.start()
    await guarded.advance(11)
    after = guarded.w.chat(guarded.group).default_banned
    assert after != before
    assert after == rights.banned_mask(send_polls=True)


async def test_raid_that_is_ended_by_hand_ends_its_lockdown(guarding: Guarding) -> None:
    guarded = await locked(guarding)
    await guarded.app.get(Raiding).end(guarded.bot.id, guarded.group.id)
    await guarded.advance(1)
    assert guarded.w.chat(guarded.group).default_banned == rights.banned_mask(send_polls=True)


async def test_lockdown_that_an_admin_ended_by_hand_is_left_as_he_wants_it(guarding: Guarding) -> None:
    guarded = await locked(guarding)
    guarded.w.default_rights(guarded.group, send_gifs=True)
    await guarded.advance(11)
    assert guarded.w.chat(guarded.group).default_banned == rights.banned_mask(send_gifs=True)
    assert guarded.gate.raids.locked() == []


async def test_who_joined_silently_in_a_lazy_raid_is_judged_when_it_is_over(guarding: Guarding) -> None:
    guarded, raiders, subscribers, _ = await raided(guarding, "lazy", LIMIT * 3)
    silent_ones = [raider for raider in raiders if guarded.may_write(raider)]
    assert len(silent_ones) > LIMIT
    mark = guarded.journal.mark()
    await guarded.advance(121)
    await guarded.advance(1)
    assert not guarded.gate.raids.lasts(guarded.group.id)
    assert silent(guarded, raiders)
    assert all(guarded.may_write(person) for person in subscribers)
    assert guarded.calls("channels.editBanned", since=mark) == len(silent_ones)
    assert {entry.origin for raider in silent_ones if (entry := guarded.entry(raider))} == {"raid"}
    assert not guarded.gate.brakes.group(guarded.group.id).held
    assert len(guarded.prompts()) <= 2


async def test_also_those_of_a_raid_are_judged_whom_telegram_does_not_list(
    guarding: Guarding, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(participants, "REACHED_IN_GROUP", 5)
    guarded, raiders, _, _ = await raided(guarding, "lazy", LIMIT * 3)
    await guarded.advance(121)
    await guarded.advance(1)
    assert silent(guarded, raiders)


async def test_that_a_raid_is_to_be_followed_by_a_comparison_survives_a_restart(guarding: Guarding) -> None:
    guarded, *_ = await raided(guarding, "lazy", LIMIT * 2)
    await guarded.app.get(Raiding).end(guarded.bot.id, guarded.group.id)
    await guarded.app.writer.flush()
    assert await Due.filter(kind=DueKind.COMPARE.value).count() == 1
    await guarded.crash()
    await guarded.start()
    await guarded.advance(1)
    assert any("compared with Telegram (raid)" in event.text for event in guarded.events)
    assert await Due.filter(kind=DueKind.COMPARE.value).count() == 0


async def test_raid_that_left_nobody_alone_is_followed_by_no_comparison(guarding: Guarding) -> None:
    guarded, *_ = await raided(guarding, "mute_first", LIMIT * 2)
    await guarded.advance(121)
    await guarded.advance(1)
    assert not guarded.gate.raids.lasts(guarded.group.id)
    assert not any("(raid)" in event.text for event in guarded.events)
