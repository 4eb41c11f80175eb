"""What is kept about callers is bounded."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from nezuko.web.limits import BoundedStore

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
