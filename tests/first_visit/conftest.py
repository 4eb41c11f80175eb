"""The fixtures of a first visit: the program runs, and nobody has set anything up."""

from __future__ import annotations

import pytest

from tests.desk import Desk, towns
from tests.gate.guarded import Guarding

__all__ = ["towns"]


@pytest.fixture
async def empty(towns: Guarding) -> Desk:
    """The world of the others, but the program knows no bot yet."""
    town = await towns(start=False)
    town.tokens.clear()
    await town.start()
    return Desk(town)
