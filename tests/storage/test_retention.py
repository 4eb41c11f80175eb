"""Old rows go, a few at a time; what is still needed stays, however old."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator

import pytest

from nezuko.config import StorageSettings
from nezuko.enforcement.models import Prompt, Restriction
from nezuko.storage.database import open_database
from nezuko.storage.retention import Retention
from nezuko.telegram.models import ApiCall

OLD = int(time.time()) - 100 * 86_400


@pytest.fixture(autouse=True)
async def database(storage: StorageSettings) -> AsyncIterator[None]:
    async with open_database(storage):
        yield


async def restriction(number: int, closed_at: int | None) -> None:
    await Restriction.create(
        id=number,
        bot_id=1,
        chat_id=2,
        user_id=number,
        state="lifted" if closed_at else "done",
        created_at=OLD,
        closed_at=closed_at,
    )


async def test_restrictions_that_ended_long_ago_go_and_open_ones_stay() -> None:
    await restriction(1, OLD)
    await restriction(2, OLD)
    await restriction(3, None)
    await restriction(4, int(time.time()))
    retention = Retention()
    retention.keep("ended restrictions", 90, Restriction.purge)
    assert await retention.purge(batch=1) == {"ended restrictions": 2}
    assert await Restriction.all().order_by("id").values_list("id", flat=True) == [3, 4]


async def test_prompts_that_are_gone_go_and_those_that_stand_stay() -> None:
    for number, state in ((1, "gone"), (2, "sent")):
        await Prompt.create(id=number, bot_id=1, chat_id=2, random_id=number, state=state, created_at=OLD)
    assert await Prompt.purge(time.time() - 86_400, 10) == 1
    assert await Prompt.all().values_list("id", flat=True) == [2]


async def test_old_calls_go_in_batches_and_young_ones_stay() -> None:
    for at in (OLD, OLD, time.time()):
        await ApiCall.create(bot_id=1, at_ms=int(at * 1000), method="m", took_ms=1.0, ok=True, waited_ms=0.0)
    retention = Retention()
    retention.keep("calls", 30, ApiCall.purge)
    assert await retention.purge(batch=1) == {"calls": 2}
    assert await ApiCall.all().count() == 1
