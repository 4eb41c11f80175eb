"""Updates are lost, doubled, late, out of order or can't be had any more, and the server restarts: the same must hold in the end."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from loguru import logger

from tests.crash.test_crash import running
from tests.crash.town import BOT, OTHER_SEEDS, Storm, Town
from tests.crash.watching import settled
from tests.sandbox.control_client import Control

DEEDS = 1_200
PARTS = 6

Meddler = Callable[[Control, int], Awaitable[None]]
"""Called with a connection of its own before each part of the storm, with the part's number."""


async def storm_with(
    folder: Path, database: str, seed: int, meddle: Meddler, *, storm: Storm | None = None, deeds: int = DEEDS
) -> None:
    """Let a storm rage while `meddle` spoils the connection; it has ended when all has to be well."""
    seed += OTHER_SEEDS
    dice = random.Random(seed)
    logger.info("seed {}", seed)
    async with running(folder, database, dice, storm) as (sandbox, town, program):
        meddler = Control(sandbox.control.address)
        await meddler.open()
        for part in range(PARTS):
            await meddle(meddler, part)
            await _gusts(town, deeds // PARTS)
        await meddler.do("faults/clear")
        await settled(program, town, deaf=True)
        await meddler.close()


async def _gusts(town: Town, deeds: int) -> None:
    while deeds > 0:
        gust = min(deeds, town.dice.randint(2, 25))
        deeds -= gust
        await town.rage(gust)
        await asyncio.sleep(town.dice.uniform(0, 0.05))


def once(*faults: tuple[str, dict[str, Any]]) -> Meddler:
    """Set these faults before the storm begins."""

    async def meddle(control: Control, part: int) -> None:
        if part == 0:
            for name, how in faults:
                await control.do(f"faults/{name}", **how)

    return meddle


LOSE = ("lose_updates", {"user": BOT, "times": None, "chance": 0.15})
LOSE_PARTICIPANTS = ("lose_updates", {"update": "updateChannelParticipant", "user": BOT, "times": None, "chance": 0.3})
DOUBLE = ("double_updates", {"user": BOT, "times": None, "chance": 0.3})
REORDER = ("reorder_updates", {"user": BOT, "times": None, "group": 4, "within": 0.3})
CUT = ("cut", {"user": BOT, "times": None, "chance": 0.004})
CUT_AFTER = ("cut", {"user": BOT, "times": None, "chance": 0.004, "after": True})
BUSY = ("error", {"method": "*", "code": -503, "message": "Timeout", "user": BOT, "times": None, "chance": 0.03})
SLOW = ("delay", {"user": BOT, "seconds": 0.3, "times": None, "chance": 0.1})


@pytest.mark.slow
@pytest.mark.timeout(200)
@pytest.mark.parametrize(
    "faults",
    [
        pytest.param([LOSE], id="lost"),
        pytest.param([LOSE_PARTICIPANTS], id="participants lost"),
        pytest.param([DOUBLE], id="doubled"),
        pytest.param([REORDER], id="reordered"),
        pytest.param([LOSE, DOUBLE, REORDER], id="lost, doubled and reordered"),
        pytest.param([CUT, CUT_AFTER], id="cut"),
        pytest.param([BUSY, SLOW], id="busy"),
        pytest.param([LOSE, DOUBLE, REORDER, CUT, CUT_AFTER, BUSY, SLOW], id="everything"),
    ],
)
async def test_spoilt_updates_and_calls_leave_everybody_as_he_has_to_be(
    tmp_path: Path, sqlite_address: str, faults: list[tuple[str, dict[str, Any]]]
) -> None:
    await storm_with(tmp_path, sqlite_address, 21, once(*faults))


@pytest.mark.slow
@pytest.mark.timeout(200)
async def test_server_that_restarts_in_a_storm_leaves_everybody_as_he_has_to_be(
    tmp_path: Path, any_database: str
) -> None:
    async def meddle(control: Control, part: int) -> None:
        if part:
            await control.do("restart")

    await storm_with(tmp_path, any_database, 22, meddle)


@pytest.mark.slow
@pytest.mark.timeout(200)
async def test_updates_that_cannot_be_had_any_more_are_made_up_for_by_comparing(
    tmp_path: Path, any_database: str
) -> None:
    """Moderators only restrict here: whether one lifted a mute before or after somebody left a channel, nobody can tell afterwards.

    And nobody is there from before the protection: of those who were never looked at it isn't known who left a channel unheard.
    """

    async def meddle(control: Control, part: int) -> None:
        if part % 2:
            await control.do("reset_for", seconds=1.0)
            await control.do("forget_updates", user=BOT)

    storm = Storm(settled=0)
    storm.chances |= {"lift": 0, "promote": 0}
    await storm_with(tmp_path, any_database, 23, meddle, storm=storm)
