"""Signing in as anybody: only where it is switched on, and never where somebody else could come by."""

from __future__ import annotations

from typing import Any

import pytest

from nezuko.accounts.models import WebSession
from nezuko.config import AccountsSettings, Settings, StorageSettings, TelegramSettings, WebSettings
from nezuko.entrance.development import HERE, refuse_in_production
from nezuko.errors import ConfigurationError
from tests.dashboards import STRANGER, Visitor
from tests.desk import Desk
from tests.gate.guarded import Guarding

EMBEDDED = "127.0.0.1:4430"
ON = AccountsSettings(development_sign_in=True)


@pytest.fixture
async def open_door(towns: Guarding, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("NEZUKO_ACCOUNTS__DEVELOPMENT_SIGN_IN", "true")
    return Desk(await towns())


@pytest.mark.parametrize("role", ["owner", "admin", "viewer"])
async def test_one_may_be_whom_one_likes(open_door: Desk, role: str) -> None:
    visitor = Visitor(open_door.web, "127.0.0.1")
    assert HERE in (await visitor.get("/sign-in")).text
    await visitor.get(HERE)
    assert (await visitor.post(HERE, {"role": role})).status == 303
    assert role.capitalize() in (await visitor.get("/settings")).text


async def test_nobody_else_may(open_door: Desk) -> None:
    away = Visitor(open_door.web, STRANGER)
    await away.get(HERE)
    assert (await away.post(HERE, {"role": "owner"})).status == 403
    behind = Visitor(open_door.web, "127.0.0.1")
    await behind.get(HERE)
    answer = await behind.request(
        "POST", HERE, form={"csrf_token": behind.token, "role": "owner"}, X_Forwarded_For=STRANGER
    )
    assert answer.status == 403, "a proxy on this machine speaks for others"
    assert await WebSession.all().count() == 0


async def test_it_isnt_there_unless_switched_on(bare_desk: Desk) -> None:
    visitor = Visitor(bare_desk.web, "127.0.0.1")
    assert HERE not in (await visitor.get("/sign-in")).text
    await visitor.get("/sign-in")
    await visitor.post(HERE, {"role": "owner"})
    assert await WebSession.all().count() == 0


async def test_program_doesnt_start_with_it_in_production(towns: Guarding, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEZUKO_ACCOUNTS__DEVELOPMENT_SIGN_IN", "true")
    monkeypatch.setenv("NEZUKO_WEB__PUBLIC_URL", "https://gate.example.org")
    with pytest.raises(ConfigurationError, match="development_sign_in"):
        await towns()


@pytest.mark.parametrize(
    ("web", "telegram", "named"),
    [
        ({"host": "0.0.0.0"}, {"dc_address": EMBEDDED}, "web.host"),  # noqa: S104 - refused
        ({"host": "192.0.2.7"}, {"dc_address": EMBEDDED}, "web.host"),
        ({"public_url": "https://gate.example.org"}, {"dc_address": EMBEDDED}, "web.public_url"),
        ({"public_url": "http://gate.example.org"}, {"dc_address": EMBEDDED}, "web.public_url"),
        ({"public_url": "https://localhost"}, {"dc_address": EMBEDDED}, "https"),
        ({}, {}, "real Telegram"),
        ({}, {"dc_address": "149.154.167.51:443"}, "real Telegram"),
    ],
)
def test_production_refuses_it(
    web: dict[str, Any], telegram: dict[str, Any], named: str, sqlite_storage: StorageSettings
) -> None:
    settings = Settings(
        storage=sqlite_storage, web=WebSettings(**web), telegram=TelegramSettings(**telegram), accounts=ON
    )
    with pytest.raises(ConfigurationError, match=named):
        refuse_in_production(settings)


def test_beside_an_embedded_telegram_it_is_allowed(sqlite_storage: StorageSettings) -> None:
    refuse_in_production(Settings(storage=sqlite_storage, telegram=TelegramSettings(dc_address=EMBEDDED), accounts=ON))
