"""What is remembered of people is bounded where it can be asked for again, and small."""

from __future__ import annotations

import tracemalloc

import pytest

from nezuko.telegram.types import LEFT, MEMBER, MUTE, Ban, Standing, Status
from nezuko.verification.facts import Fact, Facts

CHANNEL, GROUP = 1, 2
LIMIT = 100


@pytest.fixture
def facts() -> Facts:
    return Facts(lambda chat_id: chat_id == GROUP, LIMIT)


def known(facts: Facts, chat_id: int, people: range) -> list[int]:
    return [person for person in people if facts.get(chat_id, person) is not None]


def test_those_who_are_not_in_a_channel_are_forgotten_when_they_are_too_many_the_oldest_first(facts: Facts) -> None:
    for person in range(10 * LIMIT):
        facts.put(CHANNEL, person, Fact(LEFT, person))
    remembered = known(facts, CHANNEL, range(10 * LIMIT))
    assert LIMIT * 3 // 4 <= len(remembered) <= LIMIT
    assert remembered == list(range(10 * LIMIT - len(remembered), 10 * LIMIT))


def test_who_is_heard_of_again_is_not_the_oldest_any_more(facts: Facts) -> None:
    for person in range(10 * LIMIT):
        facts.put(CHANNEL, person, Fact(LEFT, person))
        facts.put(CHANNEL, 0, Fact(LEFT, person))
    assert known(facts, CHANNEL, range(1)) == [0]


def test_who_is_inside_or_has_asked_to_come_in_is_remembered_however_many_they_are(facts: Facts) -> None:
    inside, waiting = range(3 * LIMIT), range(3 * LIMIT, 6 * LIMIT)
    for person in inside:
        facts.put(CHANNEL, person, Fact(MEMBER, 0.0))
    for person in waiting:
        facts.put(CHANNEL, person, Fact(LEFT, 0.0, requested_at=1))
    assert known(facts, CHANNEL, range(6 * LIMIT)) == [*inside, *waiting]
    assert [person for person, _ in facts.present(CHANNEL)] == [*inside]


def test_who_left_a_protected_group_is_remembered_however_many_they_are(facts: Facts) -> None:
    for person in range(3 * LIMIT):
        facts.put(GROUP, person, Fact(LEFT, 0.0))
    assert known(facts, GROUP, range(3 * LIMIT)) == [*range(3 * LIMIT)]
    assert [*facts.present(GROUP)] == []


def test_there_is_one_fact_for_a_person_wherever_he_stands(facts: Facts) -> None:
    for standing in (LEFT, MEMBER, LEFT, MEMBER):
        facts.put(CHANNEL, 7, Fact(standing, 0.0))
        found = facts.get(CHANNEL, 7)
        assert found is not None
        assert found.standing == standing
        assert len([*facts.everything()]) == 1
    facts.forget_person(7)
    assert facts.get(CHANNEL, 7) is None


def test_fact_gives_back_the_standing_that_was_put_in() -> None:
    standing = Standing(Status.RESTRICTED, present=True, bans=MUTE, until=5, restricted_by=8, joined_at=1234)
    fact = Fact(standing, 0.0, told=standing)
    assert fact.standing == standing
    fact.standing = LEFT
    assert fact.standing == LEFT
    assert fact.may_repeat(standing)
    assert not fact.may_repeat(LEFT)
    assert not fact.followed_by(MEMBER, learned_at=1.0, serial=2).may_repeat(LEFT)


def test_fact_takes_less_than_half_a_kilobyte() -> None:
    facts = Facts(lambda _: True)
    tracemalloc.start()
    try:
        for person in range(10**9, 10**9 + 5000):
            standing = Standing(Status.RESTRICTED, True, Ban(int(MUTE)), 0, 8, joined_at=1_700_000_000 + person % 60)
            facts.put(
                GROUP, person, Fact(standing, 1.5 + person, standing.joined_at, person + 5, person + 6, told=standing)
            )
        taken = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert taken / 5000 < 400
