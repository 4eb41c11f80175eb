"""A message that shows how far a long work is: edited at once when the state changes, else only now and then."""

from __future__ import annotations

import time

import pytest

from nezuko.turns import Shown, duration


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [1000.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def test_message_is_edited_at_once_when_the_state_changes_and_else_after_a_while(clock: list[float]) -> None:
    shown = Shown(10)
    assert shown.is_old(1, "running")
    shown.note(1, "running")
    assert not shown.is_old(1, "running")
    assert shown.is_old(1, "paused")
    assert shown.is_old(2, "running")
    clock[0] += 10
    assert shown.is_old(1, "running")


def test_work_that_is_over_is_not_remembered(clock: list[float]) -> None:
    shown = Shown(10)
    shown.note(1, "done")
    shown.forget(1)
    shown.forget(1)
    assert shown.is_old(1, "done")


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "about 1 s"), (89, "about 89 s"), (90, "about 2 min"), (5399, "about 90 min"), (9000, "about 2.5 hours")],
)
def test_durations_are_said_in_the_unit_that_reads_best(seconds: float, said: str) -> None:
    assert duration(seconds) == said
