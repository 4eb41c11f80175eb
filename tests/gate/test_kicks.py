"""The ladder's last steps: whoever doesn't join in time is kicked, and banned when he was kicked often enough."""

from __future__ import annotations

import pytest

from nezuko.administration.members import Members
from nezuko.administration.protections import Protections
from nezuko.bots.supervisor import Supervisor
from nezuko.enforcement.books import Books
from nezuko.enforcement.entries import State
from nezuko.enforcement.models import Due
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput
from nezuko.events.explain import explain
from nezuko.groups.directory import Groups
from nezuko.sandbox.world.people import User
from nezuko.sweeps.service import Sweeps
from tests.gate.guarded import Guarded, Guarding

HOUR = 3600


@pytest.fixture
async def guarded(guarding: Guarding) -> Guarded:
    """A group that kicks after an hour."""
    guarded = await guarding(kick_after=HOUR)
    await guarded.protect()
    return guarded


async def muted(guarded: Guarded, name: str = "Bob") -> User:
    """Somebody who joined the group and not the channel."""
    bob = guarded.person(name)
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)
    return bob


async def advance(guarded: Guarded, seconds: float) -> None:
    await guarded.advance(seconds)
    await guarded.advance(1)


def inside(guarded: Guarded, user: User) -> bool:
    member = guarded.w.participant(guarded.group, user)
    return member is not None and member.present


def may_come(guarded: Guarded, user: User) -> bool:
    return guarded.banned(user) == (0, 0)


async def test_who_has_not_joined_in_time_is_kicked_and_may_come_back(guarded: Guarded) -> None:
    bob = await muted(guarded)
    await advance(guarded, HOUR - 60)
    assert inside(guarded, bob)
    await advance(guarded, 60)
    assert not inside(guarded, bob)
    assert may_come(guarded, bob)
    assert guarded.kinds(bob)[-1] == "kicked"
    assert [row.state for row in await guarded.rows(bob)] == ["kicked"]
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert inside(guarded, bob)
    assert not guarded.may_write(bob)


async def test_prompt_goes_with_the_only_one_whom_it_named(guarded: Guarded) -> None:
    await muted(guarded)
    assert len(guarded.prompts()) == 1
    await advance(guarded, HOUR)
    assert guarded.prompts() == []


async def test_nobody_is_kicked_unless_the_group_wants_it(guarding: Guarding) -> None:
    guarded = await guarding()
    await guarded.protect()
    bob = await muted(guarded)
    await advance(guarded, 40 * 86_400)
    assert inside(guarded, bob)
    assert await Due.filter(kind="kick").count() == 0


async def test_who_joins_the_channel_in_time_is_not_kicked_and_costs_no_call(guarded: Guarded) -> None:
    bob = await muted(guarded)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    mark = guarded.journal.mark()
    await advance(guarded, 2 * HOUR)
    assert guarded.may_write(bob)
    assert guarded.journal.count(target=bob.id, since_seq=mark) == 0


async def test_who_joined_the_channel_unheard_is_freed_instead_of_kicked(guarded: Guarded) -> None:
    bob = await muted(guarded)
    guarded.w.outbox.share_without_qts = 1.0
    guarded.faults.lose_updates("updateChannelParticipant", times=1)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)
    await advance(guarded, HOUR)
    await advance(guarded, 1)
    assert guarded.may_write(bob)


async def test_when_telegram_does_not_say_nobody_is_kicked(guarded: Guarded) -> None:
    bob = await muted(guarded)
    guarded.faults.error("channels.getParticipant", 400, "USER_ID_INVALID", times=None)
    await advance(guarded, HOUR)
    assert inside(guarded, bob)
    guarded.end_waits()
    await advance(guarded, HOUR)
    assert not inside(guarded, bob)


async def test_kick_of_somebody_who_has_left_already_does_nothing(guarded: Guarded) -> None:
    bob = await muted(guarded)
    guarded.w.leave(guarded.group, bob)
    await guarded.settled()
    mark = guarded.journal.mark()
    await advance(guarded, HOUR)
    assert guarded.calls("channels.editBanned", since=mark) == 0
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    await advance(guarded, HOUR - 60)
    assert inside(guarded, bob)  # the time runs anew
    await advance(guarded, 60)
    assert not inside(guarded, bob)


async def test_who_became_admin_or_was_exempted_is_not_kicked(guarded: Guarded) -> None:
    bob, eve = await muted(guarded), await muted(guarded, "Eve")
    guarded.w.promote(guarded.group, bob, ban_users=True)
    await guarded.gate.groups.exempt(guarded.bot.id, guarded.group.id, eve.id, by=None, reason="a friend")
    await guarded.settled()
    await advance(guarded, HOUR)
    assert inside(guarded, bob)
    assert inside(guarded, eve)


async def test_whom_a_moderator_has_muted_since_is_not_kicked(guarded: Guarded) -> None:
    bob, mod = await muted(guarded), guarded.admin("Mod")
    guarded.w.restrict(guarded.group, bob, by=mod, send_messages=True, send_media=True)
    theirs = guarded.banned(bob)
    await guarded.settled()
    await advance(guarded, HOUR)
    assert inside(guarded, bob)
    assert guarded.banned(bob) == theirs


async def test_what_a_moderator_had_restricted_before_is_there_when_he_comes_back(guarded: Guarded) -> None:
    ann, mod = guarded.person("Ann", subscribed=[guarded.channel]), guarded.admin("Mod")
    guarded.w.join(guarded.group, ann)
    guarded.w.restrict(guarded.group, ann, by=mod, send_polls=True)
    theirs = guarded.banned(ann)
    guarded.w.leave(guarded.channel, ann)
    await guarded.settled()
    await advance(guarded, HOUR)
    assert not inside(guarded, ann)
    assert guarded.banned(ann) == theirs


async def test_due_kick_survives_a_restart(guarded: Guarded) -> None:
    bob = await muted(guarded)
    await guarded.stop()
    guarded.skip(HOUR)
    await guarded.start()
    await advance(guarded, 1)
    assert not inside(guarded, bob)


@pytest.mark.parametrize("calls", [0, 1])
async def test_kick_that_a_crash_broke_off_is_finished(guarded: Guarded, calls: int) -> None:
    """The program dies while the ban is on its way (0), or while its end is (1)."""
    bob = await muted(guarded)
    guarded.skip(HOUR)
    await guarded.app.writer.flush()
    if calls:
        guarded.faults.delay("channels.editBanned", seconds=0.2)
    else:
        guarded.faults.error("channels.editBanned", 500, "INTERNAL", times=None)
    turn = guarded.gate.tasks.start("turn", guarded.gate.due.turn())
    state = State.READMITTING if calls else State.KICKING

    def underway() -> bool:
        entry = guarded.gate.ledger.out(guarded.group.id, bob.id)
        return entry is not None and entry.state is state

    await guarded.until(underway)
    await guarded.app.writer.flush()
    await guarded.crash()
    turn.cancel()
    guarded.faults.clear()
    await guarded.start()
    await advance(guarded, 1)
    await advance(guarded, 1)
    assert not inside(guarded, bob)
    assert may_come(guarded, bob)
    assert {row.state for row in await guarded.rows(bob)} == {"kicked"}


async def test_ban_of_ours_that_the_ledger_does_not_know_ends(guarded: Guarded) -> None:
    """It was on its way when the program was killed, and was carried out after the kick had been done anew."""
    bob = await muted(guarded)
    await advance(guarded, HOUR)
    guarded.w.ban(guarded.group, bob, by=guarded.bot)
    await guarded.settled()
    await advance(guarded, 5)
    assert may_come(guarded, bob)


async def test_who_was_kicked_often_enough_is_banned(guarding: Guarding) -> None:
    guarded = await guarding(kick_after=HOUR, ban_after_kicks=2)
    await guarded.protect()
    bob = guarded.person("Bob")
    for _ in range(2):
        guarded.w.join(guarded.group, bob)
        await guarded.settled()
        await advance(guarded, HOUR)
        assert may_come(guarded, bob)
        await guarded.restart()
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    await advance(guarded, HOUR)
    assert not may_come(guarded, bob)
    assert guarded.kinds(bob)[-1] == "banned"
    await guarded.restart()
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert not may_come(guarded, bob)  # only an admin ends it


async def banned(guarding: Guarding, name: str = "Bob") -> tuple[Guarded, User]:
    guarded = await guarding(kick_after=HOUR, ban_after_kicks=1)
    await guarded.protect()
    bob = guarded.person(name)
    for _ in range(2):
        guarded.w.join(guarded.group, bob)
        await guarded.settled()
        await advance(guarded, HOUR)
    entry = guarded.gate.ledger.out(guarded.group.id, bob.id)
    assert entry is not None
    assert entry.state is State.BANNED
    return guarded, bob


async def test_undone_ban_lets_him_come_back_and_counts_from_nought(guarding: Guarding) -> None:
    guarded, bob = await banned(guarding)
    entry = guarded.gate.ledger.out(guarded.group.id, bob.id)
    assert entry is not None
    assert await guarded.gate.expelling.unban(entry, "undone")
    assert may_come(guarded, bob)
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    await advance(guarded, HOUR)
    assert not inside(guarded, bob)
    assert may_come(guarded, bob)


async def test_ban_that_an_admin_lifts_by_hand_is_no_ban_of_ours_any_more(guarding: Guarding) -> None:
    guarded, bob = await banned(guarding)
    guarded.w.lift(guarded.group, bob, by=guarded.owner)
    await guarded.settled()
    assert guarded.gate.ledger.out(guarded.group.id, bob.id) is None
    assert guarded.kinds(bob)[-1] == "superseded"


async def test_shorter_time_holds_for_those_who_wait_already(guarded: Guarded) -> None:
    bob = await muted(guarded)
    await guarded.app.get(Protections).change(guarded.bot.id, guarded.group.id, {"kick_after": 600})
    await advance(guarded, 600)
    assert not inside(guarded, bob)


async def test_undoing_the_time_of_a_ban_ends_it(guarding: Guarding) -> None:
    guarded, bob = await banned(guarding)
    sweeps = guarded.app.get(Sweeps)
    run = await sweeps.undo(guarded.bot.id, guarded.group.id, what="the last hours", since=0)
    await guarded.until(lambda: not run.active)
    await guarded.settled()
    assert may_come(guarded, bob)
    assert guarded.kinds(bob)[-1] == "lifted"
    assert await guarded.gate.expelling.kicks(guarded.group.id, bob.id) == 0


async def test_admin_unbans_on_the_members_page_and_reads_there_why(guarding: Guarding) -> None:
    guarded, bob = await banned(guarding)
    state = await Books(guarded.app.get(Enforcement), guarded.app.get(Groups), guarded.app.get(Supervisor)).member(
        guarded.group.id, bob.id
    )
    assert state is not None
    assert state.banned
    assert "is banned from Book club" in explain("Bob", "Book club", [], state).sentence
    members = guarded.app.get(Members)
    assert "may come back" in await members.unban(guarded.bot.id, guarded.group.id, bob.id, "a mistake")
    assert may_come(guarded, bob)
    with pytest.raises(InvalidInput, match="doesn't ban"):
        await members.unban(guarded.bot.id, guarded.group.id, bob.id, "again")


async def test_who_was_banned_reads_why_in_private(guarding: Guarding) -> None:
    guarded, bob = await banned(guarding)
    assert "You were banned from" in (await guarded.ask(bob, "/why")).text
