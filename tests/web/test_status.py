"""What machines that watch are told."""

from __future__ import annotations

import asyncio
import json

import pytest

from nezuko.config import StorageSettings, WebSettings
from nezuko.web import status
from tests.dashboards import STRANGER, RunningDashboard, running_dashboard


async def test_process_says_that_it_is_alive(dashboard: RunningDashboard) -> None:
    answer = await dashboard.visitor(STRANGER).get("/live")
    assert (answer.status, answer.text) == (200, "alive\n")


async def test_health_tells_facts_on_this_machine_and_only_up_to_strangers(dashboard: RunningDashboard) -> None:
    facts = json.loads((await dashboard.visitor().get("/health")).text)
    assert facts["status"] == "up"
    assert facts["uptime_seconds"] > 0
    assert facts["peak_memory_bytes"] > 10_000_000
    assert json.loads((await dashboard.visitor(STRANGER).get("/health")).text) == {"status": "up"}


async def test_ready_while_every_check_passes(dashboard: RunningDashboard) -> None:
    async def ping() -> None:
        await dashboard.database.ping()

    dashboard.readiness.add("database", ping)
    answer = await dashboard.visitor().get("/ready")
    checks = json.loads(answer.text)
    assert (answer.status, checks["ready"]) == (200, True)
    assert checks["checks"]["database"]["ok"]


async def test_not_ready_when_a_check_fails_raises_or_hangs(
    dashboard: RunningDashboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(status, "CHECK_SECONDS", 0.05)

    async def good() -> None:
        return None

    async def bad() -> str:
        return "The bot @x isn't connected."

    async def broken() -> None:
        raise ConnectionError("gone")

    async def hanging() -> None:
        await asyncio.Event().wait()

    for name, check in {"good": good, "bad": bad, "broken": broken, "hanging": hanging}.items():
        dashboard.readiness.add(name, check)
    answer = await dashboard.visitor().get("/ready")
    checks = json.loads(answer.text)["checks"]
    assert answer.status == 503
    assert {name: check["ok"] for name, check in checks.items()} == {
        "good": True,
        "bad": False,
        "broken": False,
        "hanging": False,
    }
    assert checks["bad"]["problem"] == "The bot @x isn't connected."
    assert checks["broken"]["problem"] == "gone"
    assert "didn't answer" in checks["hanging"]["problem"]


async def test_strangers_learn_whether_but_not_why(dashboard: RunningDashboard) -> None:
    async def bad() -> str:
        return "postgres at 10.0.0.5 is away"

    dashboard.readiness.add("database", bad)
    answer = await dashboard.visitor(STRANGER).get("/ready")
    assert (answer.status, json.loads(answer.text)) == (503, {"ready": False})


async def test_check_can_be_registered_only_once(dashboard: RunningDashboard) -> None:
    async def good() -> None:
        return None

    dashboard.readiness.add("database", good)
    with pytest.raises(ValueError, match="twice"):
        dashboard.readiness.add("database", good)


async def test_metrics_are_for_this_machine(dashboard: RunningDashboard) -> None:
    answer = await dashboard.visitor().get("/metrics")
    assert answer.status == 200
    assert "nezuko_http_request_seconds_bucket" in answer.text
    assert (await dashboard.visitor("::1").get("/metrics")).status == 200
    assert (await dashboard.visitor("::ffff:127.0.0.1").get("/metrics")).status == 200
    assert (await dashboard.visitor(STRANGER).get("/metrics")).status == 401


@pytest.mark.parametrize("header", ["X_Forwarded_For", "Forwarded", "X_Real_IP", "Via", "X_Forwarded_Host"])
async def test_proxy_on_this_machine_is_not_this_machine(dashboard: RunningDashboard, header: str) -> None:
    assert (await dashboard.visitor().get("/metrics", **{header: "127.0.0.1"})).status == 401


async def test_foreign_name_for_this_machine_is_refused(dashboard: RunningDashboard) -> None:
    assert (await dashboard.visitor().get("/metrics", Host="rebound.example")).status == 401
    assert (await dashboard.visitor().get("/metrics", Host="127.0.0.1:8080")).status == 200


async def test_metrics_are_for_whoever_knows_the_token(sqlite_storage: StorageSettings) -> None:
    async with running_dashboard(sqlite_storage, WebSettings(port=0, metrics_token="s3cret-token")) as dashboard:
        stranger = dashboard.visitor(STRANGER)
        assert (await stranger.get("/metrics", Authorization="Bearer s3cret-token")).status == 200
        assert (await stranger.get("/metrics", Authorization="Bearer wrong")).status == 401
        assert (await stranger.get("/metrics", Authorization="Basic s3cret-token")).status == 401


async def test_no_token_set_means_that_no_token_opens(dashboard: RunningDashboard) -> None:
    assert (await dashboard.visitor(STRANGER).get("/metrics", Authorization="Bearer ")).status == 401


async def test_requests_are_counted_by_route_not_by_address(dashboard: RunningDashboard) -> None:
    owner = await dashboard.signed_in()
    await owner.get("/members/123456/987654321012345")
    text = (await dashboard.visitor().get("/metrics")).text
    assert 'route="/members/<int:chat_id>/<int:user_id>"' in text
    assert "987654321012345" not in text
    assert "/members/123456" not in text
