"""Budgets, paces and breakers count right."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nezuko.telegram.breaker import Breaker
from nezuko.telegram.limits import Budget, Budgets, Limits, Rate, Windows
from nezuko.telegram.pacing import MEMORY, Pace, Passed


@given(st.lists(st.floats(0, 5), min_size=1, max_size=200))
def test_no_stretch_of_time_ever_holds_more_than_the_rate(pauses: list[float]) -> None:
    windows = Windows((Rate(3, 3.0), Rate(7, 20.0)))
    now, sent = 0.0, []
    for pause in pauses:
        now += pause
        if windows.wait(now) <= 0:
            windows.take(now)
            sent.append(now)
    for count, seconds in ((3, 3.0), (7, 20.0)):
        for first, past in zip(sent, sent[count:], strict=False):
            assert past - first >= seconds - 1e-9


def test_wait_is_exactly_as_long_as_needed() -> None:
    windows = Windows((Rate(2, 10.0),))
    windows.take(1.0)
    windows.take(4.0)
    assert windows.wait(5.0) == 6.0
    assert windows.wait(11.0) <= 0


def test_groups_have_budgets_of_their_own_and_edits_count_apart() -> None:
    budgets = Budgets(Limits(per_chat={Budget.MESSAGE: (Rate(1, 60),), Budget.EDIT: (Rate(1, 60),)}))
    budgets.take(Budget.MESSAGE, 1, 0.0)
    assert budgets.wait(Budget.MESSAGE, 1, 1.0) == (59.0, True)
    assert budgets.wait(Budget.MESSAGE, 2, 1.0)[0] <= 0
    assert budgets.wait(Budget.EDIT, 1, 1.0)[0] <= 0


def test_twenty_messages_a_minute_in_a_group_and_thirty_a_second_in_all() -> None:
    budgets = Budgets(Limits())
    now = 0.0
    for _ in range(20):
        assert budgets.wait(Budget.MESSAGE, 1, now)[0] <= 0
        budgets.take(Budget.MESSAGE, 1, now)
        now += 1.1
    wait, by_chat = budgets.wait(Budget.MESSAGE, 1, now)
    assert by_chat
    assert 35 < wait < 61
    for chat in range(2, 32):
        budgets.take(Budget.MESSAGE, chat, now)
    wait, by_chat = budgets.wait(Budget.MESSAGE, 99, now)
    assert (wait > 0, by_chat) == (True, False)


def test_private_chats_have_no_limit_a_minute() -> None:
    budgets = Budgets(Limits())
    for number in range(40):
        budgets.take(Budget.MESSAGE, -7, number * 2.0)
    assert budgets.wait(Budget.MESSAGE, -7, 80.0)[0] <= 0


def test_idle_chats_are_forgotten() -> None:
    budgets = Budgets(Limits())
    for chat in range(1, 5000):
        budgets.take(Budget.MESSAGE, chat, chat * 100.0)
    assert len(budgets._chats) <= 1001


def test_pace_after_a_wait_is_a_little_below_what_went_through() -> None:
    passed = Passed()
    for number in range(30):
        passed.add(10 + number * 0.01, 5)
    assert passed.rate(10.9, 1.0, 5) == 30
    assert passed.rate(10.9, 1.0, 6) == 0
    pace = Pace()
    pace.flooded(10.9, 1.0, 30.0)
    assert pace.wait(10.9) == 1.0
    sent, now = 0, 11.9
    while now < 12.9:
        if pace.wait(now) <= 0:
            pace.take(now)
            sent += 1
        now += 0.001
    assert 25 <= sent <= 29


def test_pace_grows_again_and_is_forgotten() -> None:
    pace = Pace()
    pace.flooded(0.0, 1.0, 10.0)
    pace.take(1.0)
    slow = pace.wait(1.0)
    pace.take(30.0)
    assert pace.wait(30.0) < slow / 3
    assert not pace.over(30.0)
    assert pace.over(1.0 + MEMORY)


def test_breaker_opens_after_failures_in_a_row_and_closes_after_successes() -> None:
    now = 0.0
    breaker = Breaker(failures_to_open=3, successes_to_close=2, rest=5.0, clock=lambda: now)
    for _ in range(2):
        breaker.failed()
    breaker.succeeded()
    for _ in range(2):
        breaker.failed()
    assert breaker.is_closed
    breaker.failed()
    assert not breaker.is_closed
    assert breaker.wait() == 5.0
    now = 5.0
    assert breaker.wait() == 0.0, "one may try"
    assert breaker.wait() > 0.0, "only one"
    breaker.succeeded()
    assert breaker.wait() == 0.0
    breaker.succeeded()
    assert breaker.is_closed


def test_breaker_stays_open_when_the_try_fails_and_asks_again_when_it_came_to_no_end() -> None:
    now = 0.0
    breaker = Breaker(failures_to_open=1, rest=5.0, clock=lambda: now)
    breaker.failed()
    now = 5.0
    assert breaker.wait() == 0.0
    breaker.failed()
    assert breaker.wait() == 5.0
    now = 10.0
    assert breaker.wait() == 0.0
    breaker.dropped()
    assert breaker.wait() == 0.0
