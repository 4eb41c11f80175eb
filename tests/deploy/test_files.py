"""The files that people run the program with name what there is."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from nezuko.cli import main
from nezuko.config import load

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
SETTING = re.compile(r"\b(NEZUKO_[A-Z]+__[A-Z_]+)\b")
COMMAND = re.compile(r"(?:^|/)nezuko(?: --config \S+)? ([a-z][a-z-]+)", re.MULTILINE)


def compose(name: str) -> dict[str, Any]:
    found = yaml.safe_load((DEPLOY / name).read_text())
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(
    "name", ["Dockerfile", "docker-compose.yml", "docker-compose.https.yml", "systemd/nezuko.service", "example.env"]
)
def test_every_setting_that_a_file_names_is_one(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load()
    for variable in SETTING.findall((DEPLOY / name).read_text()):
        section, _, key = variable.removeprefix("NEZUKO_").lower().partition("__")
        assert key in type(getattr(settings, section)).model_fields, variable


def test_what_compose_leaves_empty_can_be_left_empty(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    environment = compose("docker-compose.yml")["services"]["nezuko"]["environment"]
    for name, value in environment.items():
        monkeypatch.setenv(name, "1" if ":?" in value else re.sub(r"\$\{\w+:-(.*)\}", r"\1", value))
    settings = load()
    assert settings.telegram.owner_ids == ()
    assert settings.storage.database == ""
    assert settings.web.public_url == ""


def test_variables_of_compose_are_explained_in_the_example() -> None:
    text = "".join((DEPLOY / name).read_text() for name in ("docker-compose.yml", "docker-compose.https.yml"))
    wanted = set(re.findall(r"\$\{(\w+)", text))
    given = set(re.findall(r"^(\w+)=", (DEPLOY / "example.env").read_text(), re.MULTILINE))
    assert wanted == given


def test_image_takes_what_the_program_needs_and_nothing_else() -> None:
    dockerfile = (DEPLOY / "Dockerfile").read_text()
    ignored = (ROOT / ".dockerignore").read_text()
    taken = [
        name for line in re.findall(r"^COPY (?!--from)(.*) \S+$", dockerfile, re.MULTILINE) for name in line.split()
    ]
    assert {"nezuko", "templates", "static", "migrations", "requirements/run.txt", "pyproject.toml"} <= set(taken)
    for name in taken:
        assert (ROOT / name).exists(), name
        assert f"!{name}" in ignored, name
    assert "config.toml" not in taken


def test_container_is_nobody_and_says_how_it_does() -> None:
    dockerfile = (DEPLOY / "Dockerfile").read_text()
    last = dockerfile.rpartition("\nFROM ")[2]
    assert "\nUSER nezuko\n" in last
    assert "HEALTHCHECK" in last
    assert "/live" in last
    service = compose("docker-compose.yml")["services"]["nezuko"]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])


def test_volumes_and_profiles_fit_together() -> None:
    both = [compose(name) for name in ("docker-compose.yml", "docker-compose.https.yml")]
    declared = {name for file in both for name in file["volumes"]}
    for file in both:
        for name, service in file["services"].items():
            for volume in service.get("volumes", []):
                source = volume.partition(":")[0]
                assert source in declared or (DEPLOY / source).exists(), (name, volume)
    assert both[0]["services"]["postgres"]["profiles"] == ["postgres"]


def test_unit_runs_as_a_user_of_its_own_in_its_own_folder() -> None:
    unit = dict(
        line.split("=", 1)
        for line in (DEPLOY / "systemd" / "nezuko.service").read_text().splitlines()
        if "=" in line and line[0] != "#"
    )
    assert unit["User"] == "nezuko"
    assert unit["NoNewPrivileges"] == "true"
    assert unit["ProtectSystem"] == "strict"
    assert f"/var/lib/{unit['StateDirectory']}" == unit["Environment"].partition("=")[2]
    assert unit["ExecStart"].endswith(" run")


def test_proxies_let_events_through_at_once_and_say_who_calls() -> None:
    nginx, caddy = (DEPLOY / "nginx.conf").read_text(), (DEPLOY / "Caddyfile").read_text()
    assert "proxy_buffering off;" in nginx
    assert "X-Forwarded-For $proxy_add_x_forwarded_for" in nginx
    assert "flush_interval -1" in caddy
    assert "encode" not in caddy, "it would hold events back"
    port = str(load().web.port)
    assert f"127.0.0.1:{port}" in nginx
    assert f"127.0.0.1:{port}" in caddy


@pytest.mark.parametrize("page", ["deployment.md", "webhooks.md"])
def test_docs_name_commands_settings_and_files_that_exist(page: str) -> None:
    text = (ROOT / "docs" / page).read_text()
    shell = "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL))
    for command in COMMAND.findall(shell):
        assert command in main.commands, command
    for path in re.findall(r"`(deploy/[\w./-]+)`", text):
        assert (ROOT / path).exists(), path
    settings = load()
    keys = {
        f"{section}.{key}"
        for section in type(settings).model_fields
        for key in type(getattr(settings, section)).model_fields
    }
    for key in re.findall(r"`((?:telegram|storage|web|accounts|gate|webhooks|log)\.[a-z_]+)`", text):
        assert key in keys, key


def test_sentry_is_an_extra() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert [name.startswith("sentry-sdk") for name in project["optional-dependencies"]["sentry"]] == [True]
    assert not [name for name in project["dependencies"] if name.startswith("sentry")]
