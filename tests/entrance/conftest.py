"""The dashboard over a living community, with ways to sign in switched on.

Fixtures:
    doors: the group is protected; the sign-in page offers the login widget.
    issuer: an OpenID provider that runs on this machine.
    openid_doors: likewise protected; the sign-in page offers Log In With Telegram, by that provider.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from nezuko.web.cookies import SECURE_KEY
from tests.desk import Desk, bare_desk, towns
from tests.entrance.issuer import CLIENT_ID, CLIENT_SECRET, LocalIssuer
from tests.gate.guarded import Guarding

__all__ = ["bare_desk", "towns"]

ADDRESS = "https://gate.example.org"


@pytest.fixture
async def doors(towns: Guarding, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("NEZUKO_ACCOUNTS__LOGIN_WIDGET", "true")
    monkeypatch.setenv("NEZUKO_WEB__PUBLIC_URL", ADDRESS)
    desk = Desk(await towns())
    desk.web.config[SECURE_KEY] = False  # the test's browser doesn't speak https
    await desk.town.protect()
    return desk


@pytest.fixture
async def issuer() -> AsyncIterator[LocalIssuer]:
    async with LocalIssuer().running() as running:
        yield running


@pytest.fixture
async def openid_doors(issuer: LocalIssuer, towns: Guarding, monkeypatch: pytest.MonkeyPatch) -> Desk:
    for name, value in {
        "OPENID": "true",
        "OPENID_CLIENT_ID": CLIENT_ID,
        "OPENID_CLIENT_SECRET": CLIENT_SECRET,
        "OPENID_ISSUER": issuer.url,
    }.items():
        monkeypatch.setenv(f"NEZUKO_ACCOUNTS__{name}", value)
    desk = Desk(await towns())
    await desk.town.protect()
    return desk
