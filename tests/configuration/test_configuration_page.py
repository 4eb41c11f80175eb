"""The settings on the dashboard: where each value came from, what may change now, and that it is in force at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from loguru import logger

from nezuko import config
from nezuko.accounts.accounts import Accounts
from nezuko.accounts.models import Role, WebSession
from nezuko.accounts.passwords import Passwords
from nezuko.accounts.ways import Ways
from nezuko.config import LIVE, Settings, StorageSettings, TelegramSettings, WebSettings, load, sections
from nezuko.configuration.changes import Configuration, in_force, value_of
from nezuko.configuration.models import SettingChange
from nezuko.configuration.shown import groups, shown
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput, NotFound
from nezuko.groups.directory import Groups
from nezuko.logs.ring import Ring
from nezuko.telegram.limits import Budget
from tests.dashboards import Visitor
from tests.desk import Desk

SECRETS = ("0123456789abcdef", "77:AAFirst", "socks5-word", "metrics-word", "data-word")


async def change(desk: Desk, key: str, value: str) -> str:
    """Change a setting as an owner does; returns the sentence that he reads then."""
    owner = await desk.signed_in()
    await owner.get("/configuration")
    answer = await owner.post(f"/configuration/{key}", {"value": value})
    assert answer.status == 303
    return (await owner.get("/configuration")).text


def test_every_live_setting_is_a_setting() -> None:
    known = {f"{section}.{name}" for section, model in sections() for name in model.model_fields}
    assert known >= LIVE


def test_secrets_are_never_shown() -> None:
    settings = Settings(
        telegram=TelegramSettings(
            api_hash="0123456789abcdef",  # type: ignore[arg-type]
            bot_tokens=("77:AAFirst",),  # type: ignore[arg-type]
            proxy="socks5://ann:socks5-word@host:1",  # type: ignore[arg-type]
        ),
        storage=StorageSettings(database="postgres://gate:data-word@db/nezuko"),
        web=WebSettings(metrics_token="metrics-word"),  # type: ignore[arg-type]
    )
    text = repr(groups(settings, settings, {}))
    assert not [secret for secret in SECRETS if secret in text]
    assert shown(settings.storage.database) == "postgres://gate:••••••@db/nezuko"


def test_each_value_says_where_it_came_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "c.toml"
    file.write_text("[gate]\nprompt_names = 3\nprompt_ttl = 60\n")
    monkeypatch.setenv("NEZUKO_GATE__PROMPT_TTL", "90")
    settings = load(file, web={"port": 0})
    where = {one.key: one.where for group in groups(settings, settings, {}) for one in group.settings}
    assert where["gate.prompt_names"] == "config.toml"
    assert where["gate.prompt_ttl"] == "environment"
    assert where["gate.reply_ttl"] == "default"
    assert where["web.port"] == "this command"


async def test_page_shows_every_setting_there_is(bare_desk: Desk) -> None:
    page = (await (await bare_desk.signed_in()).get("/configuration")).text
    for section, model in sections():
        for name in model.model_fields:
            assert f'id="{section}.{name}"' in page


async def test_change_is_in_force_at_once_stored_and_audited(bare_desk: Desk) -> None:
    app = bare_desk.town.app
    page = await change(bare_desk, "gate.prompt_ttl", "120")
    assert "Changed by Owner" in page
    assert "changed here" in page
    assert app.settings.gate.prompt_ttl == 120
    row = (await bare_desk.audited())[-1]
    assert (row.action, row.resource_id) == ("configuration.change", "gate.prompt_ttl")
    assert (json.loads(row.old), json.loads(row.new)) == ({"prompt_ttl": 300}, {"prompt_ttl": 120})
    assert row.actor == "Owner"


async def test_change_outlives_the_program(bare_desk: Desk) -> None:
    await change(bare_desk, "gate.prompt_names", "7")
    await bare_desk.town.restart()
    assert bare_desk.town.app.settings.gate.prompt_names == 7


async def test_value_of_the_file_comes_back(bare_desk: Desk) -> None:
    await change(bare_desk, "gate.prompt_names", "7")
    owner = await bare_desk.signed_in()
    assert "Back to 10" in (await owner.get("/configuration")).text
    await owner.post("/configuration/gate.prompt_names/back")
    assert bare_desk.town.app.settings.gate.prompt_names == 10
    assert await SettingChange.all().count() == 0
    assert (await bare_desk.actions())[-1] == "configuration.put_back"


@pytest.mark.parametrize(
    ("key", "value", "named"),
    [
        ("gate.prompt_ttl", "5", "greater than or equal to 30"),
        ("gate.prompt_ttl", "soon", "valid integer"),
        ("gate.on_unknown", "perhaps", "allow"),
        ("log.level", "LOUD", "TRACE"),
        ("accounts.login_widget", "true", "public_url"),
        ("accounts.openid", "true", "openid_client_id"),
    ],
)
async def test_value_that_cannot_work_is_refused(bare_desk: Desk, key: str, value: str, named: str) -> None:
    before = value_of(bare_desk.town.app.settings, key)
    with pytest.raises(InvalidInput, match=named):
        await bare_desk.town.app.get(Configuration).change(key, value)
    assert value_of(bare_desk.town.app.settings, key) == before
    assert await SettingChange.all().count() == 0


@pytest.mark.parametrize(
    "key", ["telegram.api_id", "storage.database", "gate.nothing", "nonsense", "accounts.development_sign_in"]
)
async def test_what_is_read_at_the_start_cannot_be_changed_here(bare_desk: Desk, key: str) -> None:
    with pytest.raises(NotFound):
        await bare_desk.town.app.get(Configuration).change(key, "1")


async def test_stored_value_that_is_no_longer_possible_is_left_out(bare_desk: Desk) -> None:
    for key, value in {
        "gate.prompt_ttl": "1",
        "gate.gone": "1",
        "gate.prompt_names": "not json",
        "gate.reply_ttl": "9",
    }.items():
        await SettingChange.create(key=key, value=value, changed_at=0)
    settings = await in_force(Settings())
    assert settings.gate == Settings().gate.model_copy(update={"reply_ttl": 9})


async def test_admins_and_viewers_dont_see_it(bare_desk: Desk) -> None:
    for role in ("admin", "viewer"):
        visitor = await bare_desk.signed_in(role)
        assert (await visitor.get("/configuration")).status == 403
        assert (await visitor.post("/configuration/gate.prompt_ttl", {"value": "60"})).status == 403
        assert "/configuration" not in (await visitor.get("/settings")).text
    assert bare_desk.town.app.settings.gate.prompt_ttl == 300


# ------------------------------------------------------------ in force: one test for each


async def test_level_of_the_log_takes_effect(bare_desk: Desk) -> None:
    await change(bare_desk, "log.level", "ERROR")
    ring = bare_desk.town.app.get(Ring)
    newest = ring.newest
    logger.info("too fine now")
    assert ring.newest == newest


async def test_days_that_rows_are_kept_take_effect(bare_desk: Desk) -> None:
    kept = [key for key in LIVE if key.endswith("_days") and key != "web.session_days"]
    for key in kept:
        await change(bare_desk, key, "3")
    days = {rule.setting: rule.days() for rule in bare_desk.town.app.retention.rules if rule.setting}
    assert {days[key] for key in kept} == {3}


async def test_defaults_of_groups_take_effect_where_a_group_says_nothing(desk: Desk) -> None:
    app, (bot, chat) = desk.town.app, (desk.town.bot.id, desk.town.group.id)
    await app.get(Groups).change(bot, chat, {"send_as_channel": "delete"})
    await change(desk, "gate.on_unknown", "mute")
    await change(desk, "gate.send_as_channel", "allow")
    group = app.get(Groups).known(bot, chat)
    assert group is not None
    assert (group.options.on_unknown, group.options.send_as_channel) == ("mute", "delete")


async def test_prompts_trust_sweeps_and_replies_take_effect(desk: Desk) -> None:
    for key, value in {
        "gate.prompt_window": "9",
        "gate.prompt_names": "4",
        "gate.trust_seconds": "77",
        "gate.sweep_per_second": "2",
        "gate.reply_ttl": "33",
        "gate.brake_per_minute": "12",
    }.items():
        await change(desk, key, value)
    app = desk.town.app
    gate = app.get(Enforcement).gates[desk.town.bot.id]
    assert (gate.prompts._settings().prompt_window, gate.prompts._settings().prompt_names) == (9, 4)
    assert gate.memberships._trust == 77
    (running,) = desk.town.connections()
    assert running.client._queue.budgets()[Budget.SWEEP.value][1] == 2
    assert app.settings.gate.reply_ttl == 33
    assert app.settings.gate.brake_per_minute == 12


async def test_life_of_sessions_takes_effect(bare_desk: Desk) -> None:
    await change(bare_desk, "web.session_days", "1")
    await bare_desk.signed_in("viewer")
    session = await WebSession.get(account__role="viewer")
    assert session.expires_at - session.created_at == 86_400


async def test_passwords_are_switched_on_and_off(bare_desk: Desk) -> None:
    owner = await bare_desk.signed_in()
    assert (await owner.post("/settings/password", {"email": "a@b.cd", "password": "x" * 12})).status == 404
    await change(bare_desk, "accounts.passwords", "true")
    assert bare_desk.town.app.get(Passwords).enabled
    assert "New password" in (await owner.get("/settings")).text
    assert 'name="password"' in (await Visitor(bare_desk.web, "127.0.0.1").get("/sign-in")).text
    await change(bare_desk, "accounts.passwords", "false")
    assert 'name="password"' not in (await Visitor(bare_desk.web, "127.0.0.1").get("/sign-in")).text


async def test_links_from_bots_are_switched_off(desk: Desk) -> None:
    owner = desk.town.owner
    await desk.town.app.get(Accounts).account_for(owner.id, Role.OWNER, "Olga")
    assert "/sign-in/" in (await desk.town.ask(owner, "/dashboard")).text
    await change(desk, "accounts.bot_links", "false")
    answer = (await desk.town.ask(owner, "/dashboard")).text
    assert "switched off" in answer
    assert "/sign-in/" not in answer
    page = (await Visitor(desk.web, "127.0.0.1").get("/sign-in")).text
    assert "/dashboard" not in page
    assert "nezuko link" in page


async def test_last_way_in_stays(bare_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = config.with_value(bare_desk.town.app.settings, "accounts.console_links", "false")
    monkeypatch.setattr(bare_desk.town.app, "settings", settings)
    with pytest.raises(InvalidInput, match="nobody could"):
        await bare_desk.town.app.get(Configuration).change("accounts.bot_links", "false")
    assert bare_desk.town.app.get(Ways).all() == ()
