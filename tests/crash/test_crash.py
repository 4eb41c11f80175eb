"""Killed and started again at any moment, the program leaves everybody as he has to be."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from loguru import logger

from tests.crash.processes import Program, SandboxProcess
from tests.crash.town import BOT, OTHER_SEEDS, Storm, Town
from tests.crash.truth import violations
from tests.crash.watching import settled
from tests.sandbox.control_client import Control

tell = logger.info
"""pytest shows it when a test failed: the seed and the moments of the kills."""
DEEDS = 2_600
KILLS = 20


@asynccontextmanager
async def running(
    folder: Path, database: str, dice: random.Random, storm: Storm | None = None, *, profile: str = "free"
) -> AsyncIterator[tuple[SandboxProcess, Town, Program]]:
    """A sandbox, its town, and the program guarding it, which is killed in the end. `profile`: whose limits hold."""
    async with SandboxProcess(folder, profile) as sandbox:
        town = Town(sandbox.control, dice, storm)
        await town.build()
        program = Program(folder, sandbox, database, town.token)
        await program.start()
        try:
            await program.ready()
            await town.protect()
            yield sandbox, town, program
        finally:
            await program.kill()


async def _rage(town: Town, deeds: int, until_killed: asyncio.Event) -> None:
    """Let so many things happen, in gusts; what is left when the program is killed happens while it is dead."""
    while deeds > 0:
        gust = min(deeds, town.dice.randint(2, 25))
        deeds -= gust
        await town.rage(gust)
        if not until_killed.is_set():
            await asyncio.sleep(town.dice.uniform(0, 0.1))


async def _some_moment(program: Program, watcher: Control, dice: random.Random) -> str:
    """Wait for the moment at which the program is to die."""
    how = dice.random()
    if how < 0.25:
        seconds = dice.uniform(0.05, 1.2)
        await asyncio.sleep(seconds)
        return f"{seconds:.2f} s after it was started"
    mark = await watcher.do("journal/mark")
    if how < 0.65:
        await program.ready()
        seconds = dice.uniform(0.05, 1.2)
        await asyncio.sleep(seconds)
        return f"{seconds:.2f} s after it was ready"
    method = dice.choice(("channels.editBanned", "channels.editBanned", "messages.sendMessage", "messages.editMessage"))
    count = dice.randint(1, 25) if method == "channels.editBanned" else dice.randint(1, 3)
    try:
        await watcher.do("journal/wait", method=method, count=count, since=mark, timeout=3)
    except AssertionError:
        return f"before its {count}. {method}"
    return f"at its {count}. {method}"


async def crash(
    folder: Path, database: str, seed: int, *, kills: int = KILLS, deeds: int = DEEDS, profile: str = "free"
) -> None:
    """Kill the program so often while so much happens; what has to hold is looked at after each of the two last starts."""
    seed += OTHER_SEEDS
    dice = random.Random(seed)
    tell(f"seed {seed}")
    async with running(folder, database, dice, profile=profile) as (sandbox, town, program):
        watcher = Control(sandbox.control.address)
        await watcher.open()
        for life in range(1, kills + 1):
            if life > 1:
                await program.start()
            if life == kills:
                await settled(program, town)
            killed = asyncio.Event()
            raging = asyncio.create_task(_rage(town, deeds // kills, killed))
            tell(f"kill {life}: {await _some_moment(program, watcher, dice)}")
            await program.kill()
            await watcher.do("forget_random_ids", user=BOT)
            killed.set()
            await raging
        await program.start()
        await settled(program, town)
        await watcher.close()
        tell(f"{dict(town.deeds)}, {len(town.strict)} strict, {sum(map(town.owes, town.episodes))} owe")
        assert await violations(town) == []


async def test_three_kills_in_a_storm_leave_everybody_as_he_has_to_be(tmp_path: Path, sqlite_address: str) -> None:
    await crash(tmp_path, sqlite_address, seed=1, kills=3, deeds=600)


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", [12])
async def test_twenty_kills_in_a_storm_leave_everybody_as_he_has_to_be(
    tmp_path: Path, any_database: str, seed: int
) -> None:
    began = time.monotonic()
    await crash(tmp_path, any_database, seed)
    tell(f"{time.monotonic() - began:.1f} s")
