"""The dashboard over a living community, with Telegram's login widget switched on.

Fixtures:
    doors: the group is protected; the sign-in page offers Telegram.
"""

from __future__ import annotations

import pytest

from nezuko.web.cookies import SECURE_KEY
from tests.desk import Desk, towns
from tests.gate.guarded import Guarding

__all__ = ["towns"]

ADDRESS = "https://gate.example.org"


@pytest.fixture
async def doors(towns: Guarding, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("NEZUKO_ACCOUNTS__LOGIN_WIDGET", "true")
    monkeypatch.setenv("NEZUKO_WEB__PUBLIC_URL", ADDRESS)
    desk = Desk(await towns())
    desk.web.config[SECURE_KEY] = False  # the test's browser doesn't speak https
    await desk.town.protect()
    return desk
