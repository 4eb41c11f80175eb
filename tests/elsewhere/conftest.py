"""The communities of the gate's tests, on a Telegram with other habits than the sandbox's."""

from __future__ import annotations

import contextlib
from functools import partial

import pytest

from nezuko.telegram.breaker import Breaker
from tests.gate.conftest import guarding
from tests.gate.guarded import Guarded

__all__ = ["guarding"]


@pytest.fixture
def restless(monkeypatch: pytest.MonkeyPatch) -> None:
    """For a server that never gives what the program asks for again and again: it is never at rest."""
    settled = Guarded.settled

    async def for_a_moment(town: Guarded, seconds: float = 1.0) -> None:
        with contextlib.suppress(AssertionError):
            await settled(town, seconds)

    monkeypatch.setattr(Guarded, "settled", for_a_moment)


@pytest.fixture(autouse=True)
def quick_repeats(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Telegram answers with 500 is tried again six times; here without the long pauses in between."""
    monkeypatch.setattr("nezuko.telegram.queue._RETRY_FIRST", 0.002)
    monkeypatch.setattr("nezuko.telegram.queue._RETRY_MOST", 0.01)
    monkeypatch.setattr(Guarded.until, "__defaults__", (8.0,))
    monkeypatch.setattr("nezuko.telegram.reader.CATCH_UP_SECONDS", 0.2)
    monkeypatch.setattr("nezuko.telegram.reader._RETRY_SECONDS", 0.05)
    monkeypatch.setattr("nezuko.telegram.obstacles.Breaker", partial(Breaker, rest=0.1))
