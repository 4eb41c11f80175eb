"""In a raid no more judgements are under way than are of use; the others wait their turn, and none is lost."""

from __future__ import annotations

import asyncio

import pytest

from nezuko.enforcement import enforcer
from nezuko.enforcement.backlog import Backlog, Key
from nezuko.enforcement.cases import NOTHING, Case, Cause, Ruling
from nezuko.sweeps.raiding import Raiding
from nezuko.telegram.types import Person
from tests.gate.guarded import Guarded, Guarding

MUTED = Ruling(muted=True)


class Judging:
    """Judgements that end when they are told to."""

    def __init__(self) -> None:
        self.begun: dict[int, asyncio.Future[Ruling]] = {}
        self.tasks: dict[int, asyncio.Task[Ruling]] = {}
        self.backlog = Backlog(self.start)

    def start(self, key: Key, _: Case) -> asyncio.Task[Ruling]:
        self.begun[key[1]] = asyncio.get_running_loop().create_future()
        task = self.tasks[key[1]] = asyncio.create_task(self._judge(self.begun[key[1]]))
        task.add_done_callback(self.backlog.ended)
        return task

    @staticmethod
    async def _judge(told: asyncio.Future[Ruling]) -> Ruling:
        return await told

    def add(self, user_id: int) -> asyncio.Future[Ruling]:
        return self.backlog.add((1, user_id), case_of(user_id))


def case_of(user_id: int) -> Case:
    return Case(Person(user_id, "Ann"), Cause.JOINED, "c", 0.0)


async def test_who_came_first_is_judged_first_as_soon_as_another_judgement_has_ended() -> None:
    judging = Judging()
    judging.start((1, 1), case_of(1))
    second, third = judging.add(2), judging.add(3)
    judging.begun[1].set_result(NOTHING)
    await judging.tasks[1]
    await asyncio.sleep(0)
    assert [*judging.begun] == [1, 2]
    judging.begun[2].set_result(MUTED)
    assert await second == MUTED
    judging.begun[3].set_result(NOTHING)
    assert await third == NOTHING
    assert len(judging.backlog) == 0


async def test_one_may_be_begun_out_of_turn_and_once_only() -> None:
    judging = Judging()
    judging.add(1)
    last = judging.add(2)
    judging.backlog.begin((1, 2))
    judging.backlog.begin((1, 2))
    assert [*judging.begun] == [2]
    judging.begun[2].set_result(MUTED)
    assert await last == MUTED


async def test_error_in_a_judgement_is_that_of_who_waits_for_it() -> None:
    judging = Judging()
    waiting = judging.add(1)
    judging.backlog.begin((1, 1))
    judging.begun[1].set_exception(ValueError("a bug"))
    with pytest.raises(ValueError, match="a bug"):
        await waiting


async def test_nothing_is_begun_while_the_program_stops() -> None:
    judging = Judging()
    judging.start((1, 1), case_of(1))
    judging.add(2)
    judging.tasks[1].cancel()
    await asyncio.wait([judging.tasks[1]])
    await asyncio.sleep(0)
    assert [*judging.begun] == [1]


@pytest.fixture
async def one_at_a_time(guarding: Guarding, monkeypatch: pytest.MonkeyPatch) -> Guarded:
    """A group in raid mode, where but one judgement may be under way, and each mute takes a moment."""
    monkeypatch.setattr(enforcer, "AT_ONCE", 1)
    guarded = await guarding()
    await guarded.protect()
    await guarded.app.get(Raiding).begin(guarded.bot.id, guarded.group.id)
    guarded.faults.delay("channels.editBanned", seconds=0.02)
    return guarded


async def test_all_who_came_in_a_raid_are_muted_in_the_end(one_at_a_time: Guarded) -> None:
    raiders = [one_at_a_time.person(f"Raider {number}") for number in range(30)]
    for raider in raiders:
        one_at_a_time.w.join(one_at_a_time.group, raider)
    await one_at_a_time.until(lambda: len(one_at_a_time.gate.enforcer._backlog) > 0)
    await one_at_a_time.settled()
    assert not any(one_at_a_time.may_write(raider) for raider in raiders)
    assert len(one_at_a_time.gate.enforcer._backlog) == 0


async def test_who_writes_while_his_mute_waits_is_muted_out_of_turn(one_at_a_time: Guarded) -> None:
    raiders = [one_at_a_time.person(f"Raider {number}") for number in range(30)]
    for raider in raiders:
        one_at_a_time.w.join(one_at_a_time.group, raider)
    post = one_at_a_time.say(raiders[-1], "buy")
    await one_at_a_time.settled()
    muted = [call.target_id for call in one_at_a_time.journal.calls("channels.editBanned")]
    assert muted.index(raiders[-1].id) < len(raiders) // 2
    assert not one_at_a_time.stands(post)


async def test_who_waits_for_his_mute_when_the_program_is_killed_is_muted_after_it(one_at_a_time: Guarded) -> None:
    raiders = [one_at_a_time.person(f"Raider {number}") for number in range(30)]
    for raider in raiders:
        one_at_a_time.w.join(one_at_a_time.group, raider)
    await one_at_a_time.until(lambda: len(one_at_a_time.gate.enforcer._backlog) > 0)
    await one_at_a_time.crash()
    await one_at_a_time.start()
    await one_at_a_time.settled()
    assert not any(one_at_a_time.may_write(raider) for raider in raiders)
