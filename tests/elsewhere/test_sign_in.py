"""Telegram may ask a bot to wait with its sign-in: trying sooner makes the wait longer."""

from __future__ import annotations

from tests.gate.guarded import Guarding

SIGN_IN = "auth.importBotAuthorization"


async def test_sign_in_is_not_tried_again_before_the_wait_is_over(guarding: Guarding) -> None:
    town = await guarding(start=False)
    town.faults.flood(SIGN_IN, seconds=3, times=1)
    await town.start()
    await town.until(lambda: all(running.connected for running in town.connections()))
    first, second = (entry.at for entry in town.journal.calls() if entry.method == SIGN_IN)
    assert second - first >= 3
