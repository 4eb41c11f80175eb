"""Owners are told by their bot when a webhook is paused."""

from __future__ import annotations

import pytest

from nezuko.accounts.models import Account
from nezuko.webhooks.endpoints import Webhooks, Wish
from tests.desk import Desk
from tests.webhooks.conftest import long_ago
from tests.webhooks.receiver import Receiver, until


async def test_owner_is_told_in_private_by_a_bot_that_can(
    desk: Desk, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = desk.town
    webhooks = town.app.get(Webhooks)
    monkeypatch.setattr(webhooks, "_check", _anything)
    webhooks._sender._addresses.allow_private = True
    await town.ask(town.owner, "/start")
    await Account.create(id=1, telegram_id=town.owner.id, name="Olga", role="owner", created_at=1)
    await Account.create(id=2, telegram_id=424242, name="Stranger to the bot", role="owner", created_at=1)
    row, _ = await webhooks.add(Wish(name="Shop", url=receiver.url))
    row.failing_since = long_ago(80)
    receiver.otherwise = 500
    ann = town.person("Ann")
    town.w.join(town.group, ann)
    await until(lambda: not row.active)
    await until(lambda: any("The webhook “Shop” was paused." in post.text for post in town.private(town.owner)))
    await town.settled()


async def _anything(url: str) -> str:
    return url
