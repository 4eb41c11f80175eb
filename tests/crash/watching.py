"""Knowing when the program has done all it had to do."""

from __future__ import annotations

import asyncio
import re
import time

from loguru import logger

from tests.crash.books import disagreements
from tests.crash.processes import Program
from tests.crash.town import Town
from tests.crash.truth import violations

QUIET_SECONDS = 1.6
"""Longer than the pause between prompts and than the turn of the due list: after so long without a call nothing waits any more."""
DEADLINE_SECONDS = 60.0
_METRIC = re.compile(r'^nezuko_reconciliations_total\{reason="start",result="done"\} (\S+)', re.MULTILINE)


async def settled(program: Program, town: Town, *, deaf: bool = False) -> None:
    """Wait until the program is ready, has compared each group with Telegram since its start, and makes no calls any more.

    `deaf`: updates were lost meanwhile.

    Raises:
        AssertionError: it came to rest with something wrong, or did not come to rest.
    """
    await program.ready()
    began = time.monotonic()
    mark, since = -1, began
    while True:
        now = time.monotonic()
        latest = await town.control.do("journal/mark")
        if latest != mark:
            mark, since = latest, now
        elif (
            now - since >= QUIET_SECONDS and await _compared(program, town) and (await program.get("/ready"))[0] == 200
        ):
            break
        assert now - began < DEADLINE_SECONDS, f"it doesn't come to rest: {await violations(town)}"
        await asyncio.sleep(0.05)
    wrong = await violations(town, deaf=deaf) + await disagreements(town, program.database)
    assert not wrong, "\n".join([f"{len(wrong)} violations", *wrong[:20], f"log: {program.log}"])
    logger.info(f"settled after {time.monotonic() - began:.1f} s")


async def _compared(program: Program, town: Town) -> bool:
    _, metrics = await program.get("/metrics")
    found = _METRIC.search(metrics)
    return program.lives == 1 or (found is not None and float(found[1]) >= len(town.groups))
