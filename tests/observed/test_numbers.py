"""What happens around the gate is counted, too, and /metrics tells all of it."""

from __future__ import annotations

import pytest
from prometheus_client import REGISTRY

from nezuko.accounts.accounts import Accounts
from nezuko.webhooks.endpoints import Webhooks, Wish
from tests.dashboards import Visitor
from tests.desk import Desk
from tests.webhooks.receiver import receiving


def number(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(name, labels) or 0.0


async def test_failed_sign_ins_are_counted(desk: Desk) -> None:
    before = number("nezuko_sign_ins_total", outcome="unknown")
    stranger = Visitor(desk.web, "203.0.113.7")
    await stranger.get(await desk.town.app.get(Accounts).sign_in_link(1, "viewer"))  # for its form
    assert (await stranger.post("/sign-in/" + "x" * 43)).status == 410
    assert number("nezuko_sign_ins_total", outcome="unknown") > before


async def test_sessions_are_counted(desk: Desk) -> None:
    await desk.signed_in()
    await desk.signed_in("viewer")
    assert number("nezuko_sessions") >= 2


async def test_changes_of_bots_are_counted(desk: Desk) -> None:
    before = number("nezuko_bot_changes_total", change="pause")
    owner = await desk.signed_in()
    await owner.get(f"/bots/{desk.town.bot.id}")
    await owner.post(f"/bots/{desk.town.bot.id}/pause")
    assert number("nezuko_bot_changes_total", change="pause") == before + 1
    await owner.post(f"/bots/{desk.town.bot.id}/resume")


async def test_tests_of_webhooks_are_counted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    webhooks = desk.town.app.get(Webhooks)
    monkeypatch.setattr(webhooks, "_check", _anything)
    webhooks._sender._addresses.allow_private = True
    before = {outcome: number("nezuko_webhook_tests_total", outcome=outcome) for outcome in ("delivered", "failed")}
    async with receiving() as receiver:
        row, _ = await webhooks.add(Wish(name="Shop", url=receiver.url, kinds=frozenset({"swept"})))
        await webhooks.test(row.id)
        receiver.otherwise = 500
        await webhooks.test(row.id)
    for outcome, count in before.items():
        assert number("nezuko_webhook_tests_total", outcome=outcome) == count + 1


async def test_metrics_tell_of_groups_and_make_the_checks_of_readiness(desk: Desk) -> None:
    page = (await Visitor(desk.web, "127.0.0.1").get("/metrics", Host="localhost")).text
    assert "nezuko_groups_protected 1.0" in page
    assert 'nezuko_ready{check="database"} 1.0' in page
    assert (await Visitor(desk.web, "203.0.113.7").get("/metrics")).status == 401


async def _anything(url: str) -> str:
    return url
