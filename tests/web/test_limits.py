"""What is kept about callers is bounded."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from quart import Quart
from quart_rate_limiter import RateLimitExceeded

from nezuko.web.limits import Allowances, BoundedStore, Rate

NOW = datetime.now(UTC)
FAR = NOW + timedelta(hours=1)


async def test_store_forgets_those_whose_allowance_is_whole_first() -> None:
    store = BoundedStore(most=10)
    await store.set("hammers", FAR)
    for number in range(20):
        await store.set(f"passer-by-{number}", NOW - timedelta(seconds=1))
    assert await store.get("hammers", NOW) == FAR


async def test_store_stays_bounded_even_if_everyone_hammers() -> None:
    store = BoundedStore(most=100)
    for number in range(1000):
        await store.set(f"caller-{number}", FAR + timedelta(seconds=number))
    kept = [number for number in range(1000) if await store.get(f"caller-{number}", NOW) != NOW]
    assert len(kept) <= 100
    assert 999 in kept


async def test_what_is_counted_together_is_counted_for_each_caller() -> None:
    allowances, rate = Allowances(), Rate("calls", 3, 60)
    async with Quart("limits").app_context():
        assert [allowances.take(rate, "ann").remaining for _ in range(3)] == [2, 1, 0]
        with pytest.raises(RateLimitExceeded) as refused:
            allowances.take(rate, "ann")
        assert refused.value.retry_after in range(1, 21)
        assert allowances.take(rate, "bob").remaining == 2
        assert allowances.take(Rate("charts", 3, 60), "ann").remaining == 2


async def test_callers_are_forgotten_when_there_are_too_many_but_not_who_hammers() -> None:
    allowances, rate = Allowances(most=100), Rate("calls", 3, 60)
    async with Quart("limits").app_context():
        for _ in range(3):
            allowances.take(rate, "hammers")
        for number in range(1000):
            allowances.take(rate, f"passer-by-{number}")
        with pytest.raises(RateLimitExceeded):
            allowances.take(rate, "hammers")
        assert len(allowances._whole_at) <= 100


async def test_counts_are_exact_at_whatever_moment_they_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    """In floating point, one moment in four made a call too little of what was left."""
    clock = SimpleNamespace(at=0.0)
    monkeypatch.setattr(time, "monotonic", lambda: clock.at)
    monkeypatch.setattr(time, "monotonic_ns", lambda: int(clock.at * 1e9))
    async with Quart("limits").app_context():
        for number in range(2000):
            clock.at = 1000.0 + number * 0.7310585786300049
            allowances = Allowances()
            left = [allowances.take(Rate("calls", 3, 60), "ann").remaining for _ in range(3)]
            assert left == [2, 1, 0], clock.at
