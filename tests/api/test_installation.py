"""What belongs to the whole installation by the API: settings, storage, bots, admins, the log."""

from __future__ import annotations

import csv
import io

from tests.api.caller import caller
from tests.desk import Desk


async def test_settings_are_listed_without_secrets(desk: Desk) -> None:
    settings = {one["key"]: one for one in (await (await caller(desk)).get("/configuration")).json["items"]}
    assert settings["telegram.api_hash"]["value"] in ("••••••", "empty")
    assert settings["gate.prompt_ttl"]["changeable"] is True
    assert settings["storage.data_dir"]["changeable"] is False


async def test_setting_is_changed_and_put_back(desk: Desk) -> None:
    owner = await caller(desk)
    changed = await owner.patch("/configuration/gate.prompt_ttl", {"value": "77"})
    assert (changed.json["value"], changed.json["where"]) == ("77", "changed here")
    assert desk.town.app.settings.gate.prompt_ttl == 77
    wrong = await owner.patch("/configuration/gate.prompt_ttl", {"value": "soon"})
    assert (wrong.status, wrong.problem) == (422, "refused")
    back = await owner.patch("/configuration/gate.prompt_ttl", {"value": None})
    assert back.json["value"] == back.json["given"]
    assert (await owner.patch("/configuration/storage.data_dir", {"value": "x"})).status == 404


async def test_tables_are_read_without_secrets(desk: Desk) -> None:
    owner = await caller(desk)
    tables = {one["name"]: one for one in (await owner.get("/storage/tables")).json["items"]}
    assert "token_hash" in tables["api_tokens"]["masked"]
    rows = (await owner.get("/storage/tables/api_tokens")).json
    assert "token_hash" not in rows["columns"]
    assert len(rows["rows"]) == 1
    number = rows["rows"][0][rows["columns"].index("id")]
    assert isinstance(number, str)
    found = (await owner.get(f"/storage/tables/api_tokens?column=id&value={number}")).json
    assert found["rows"] == rows["rows"]


async def test_long_tables_are_read_page_by_page(desk: Desk) -> None:
    town, owner = desk.town, await caller(desk)
    for number in range(30):
        town.w.join(town.group, town.person(f"P{number}"))
    await town.settled()
    await town.app.writer.flush()
    first = (await owner.get("/storage/tables/events")).json
    second = (await owner.get(f"/storage/tables/events?cursor={first['next']}")).json
    assert len(first["rows"]) == 50
    assert second["rows"]
    assert not {row[0] for row in first["rows"]} & {row[0] for row in second["rows"]}


async def test_storage_is_measured_and_old_rows_are_deleted(desk: Desk) -> None:
    owner = await caller(desk)
    kept = (await owner.get("/storage/kept")).json["items"]
    assert {"events", "audit-rows"} <= {one["kind"] for one in kept}
    assert (await owner.post("/storage/kept/events/purge")).json == {"rows": 0}
    assert (await owner.post("/storage/kept/nothing/purge")).status == 404
    assert (await owner.get("/storage")).status == 200


async def test_bot_is_paused_and_resumed(desk: Desk) -> None:
    owner, bot_id = await caller(desk), desk.town.bot.id
    assert [one["state"] for one in (await owner.get("/bots")).json["items"]] == ["connected"]
    assert (await owner.get(f"/bots/{bot_id}/load")).json["running"] is True
    assert (await owner.patch(f"/bots/{bot_id}", {"active": False})).json["state"] == "paused"
    assert (await owner.get("/groups")).json["items"][0]["state"] == "paused"
    assert (await owner.patch(f"/bots/{bot_id}", {"active": True})).json["active"] is True
    assert (await desk.actions())[-2:] == ["bot.pause", "bot.resume"]


async def test_wrong_bot_token_is_refused_with_a_sentence(desk: Desk) -> None:
    owner = await caller(desk)
    told = await owner.post("/bots/verify", {"token": "nonsense"})
    assert (told.status, told.problem) == (422, "refused")
    assert "nonsense" not in told.text


async def test_last_owner_stays(desk: Desk) -> None:
    owner = await caller(desk)
    account = (await owner.get("/me")).json["account_id"]
    told = await owner.patch(f"/admins/{account}", {"role": "viewer"})
    assert (told.status, told.problem) == (422, "refused")
    assert (await owner.delete(f"/admins/{account}")).problem == "refused"


async def test_webhook_secret_is_told_once(desk: Desk) -> None:
    owner = await caller(desk)
    made = await owner.post("/webhooks", {"name": "Chat", "url": "https://8.8.8.8/hook", "kinds": ["restricted"]})
    assert made.status == 201, made.text
    secret = made.json["secret"]
    number = made.json["id"]
    assert secret not in (await owner.get("/webhooks")).text
    assert (await owner.patch(f"/webhooks/{number}", {"active": False})).json["active"] is False
    assert (await owner.delete(f"/webhooks/{number}")).status == 204
    private = await owner.post("/webhooks", {"name": "Inside", "url": "https://127.0.0.1/hook"})
    assert (private.status, private.problem) == (422, "refused")


async def test_log_is_read(desk: Desk) -> None:
    lines = (await (await caller(desk)).get("/logs?level=INFO&limit=5")).json["items"]
    assert len(lines) <= 5
    assert all(line["level"] != "DEBUG" for line in lines)


async def test_audit_leaves_as_csv_narrowed_like_the_list(desk: Desk) -> None:
    owner, viewer = await caller(desk), await caller(desk, "viewer")
    await owner.post("/admins", {"telegram_id": 777, "name": "=Zoe", "role": "viewer"})
    await desk.audited()
    told = await owner.get("/audit.csv?action=account.add")
    assert told.headers["Content-Type"] == "text/csv; charset=utf-8"
    (row,) = csv.DictReader(io.StringIO(told.text))
    assert (row["who"], row["via"], row["action"]) == ("Owner", "api", "account.add")
    assert "=Zoe" in row["new"]
    listed = (await owner.get("/audit?limit=100")).json["items"]
    assert len(list(csv.DictReader(io.StringIO((await owner.get("/audit.csv")).text)))) == len(listed)
    assert (await owner.get("/audit.csv?limit=3")).problem == "invalid-fields"
    assert "Owner" not in (await viewer.get("/audit.csv")).text
