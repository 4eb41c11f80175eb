"""Knowing when the program has done all it had to do."""

from __future__ import annotations

import asyncio
import re
import time

from loguru import logger

from tests.crash.books import disagreements, evidence
from tests.crash.processes import Program
from tests.crash.town import Town
from tests.crash.truth import violations

QUIET_SECONDS = 1.6
"""Longer than the pause between prompts and than the turn of the due list: after so long without a call nothing waits any more."""
DEADLINE_SECONDS = 75.0
OK = 200
_METRIC = re.compile(r'^nezuko_reconciliations_total\{reason="start",result="done"\} (\S+)', re.MULTILINE)


async def settled(program: Program, town: Town, *, deaf: bool = False) -> None:
    """Wait until the program is ready, has compared each group with Telegram since its start, and makes no calls any more.

    It may fall silent with something still to do, since only 20 messages and edits a minute go into a group: then that is waited for.
    `deaf`: updates were lost meanwhile.

    Raises:
        AssertionError: it came to rest with something wrong, or did not come to rest.
    """
    await program.ready()
    began = time.monotonic()
    mark, since = -1, began
    wrong = ["it doesn't come to rest"]
    while time.monotonic() - began < DEADLINE_SECONDS:
        now = time.monotonic()
        latest = await town.control.do("journal/mark")
        if latest != mark:
            mark, since = latest, now
        elif now - since >= QUIET_SECONDS and await _compared(program, town):
            wrong = await violations(town, deaf=deaf) + await disagreements(town, program.database)
            if not wrong:
                logger.info("settled after {:.1f} s", now - began)
                return
            since = now
        await asyncio.sleep(0.05)
    known = await evidence(town, program.database, wrong)
    raise AssertionError("\n".join([f"{len(wrong)} violations", *wrong[:20], f"log: {program.log}", *known]))


async def _compared(program: Program, town: Town) -> bool:
    status, _ = await program.get("/ready")
    if status != OK:
        return False
    _, metrics = await program.get("/metrics")
    found = _METRIC.search(metrics)
    return program.lives == 1 or (found is not None and float(found[1]) >= len(town.groups))
