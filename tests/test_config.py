"""Configuration: typed, documented, and never silently ignored."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest
from pydantic import ValidationError

from nezuko import config_docs
from nezuko.config import Settings, StorageSettings, environment_name, load, sections
from nezuko.errors import ConfigurationError

ROOT = Path(__file__).resolve().parent.parent
SECRET = "5150:TheSecretOfTheBot"


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings of the machine, and no config.toml of the project."""
    for name in list(os.environ):
        if name.upper().startswith("NEZUKO_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "test.toml"
    path.write_text(text)
    return path


def test_without_anything_there_are_the_defaults() -> None:
    settings = load()
    assert settings.storage.data_dir == Path("var")
    assert settings.telegram.bot_tokens == ()
    assert settings.telegram.dc_host_port is None


def test_a_file_in_the_working_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("[web]\nport = 9000\n")
    assert load().web.port == 9000


def test_the_environment_wins_over_the_file_and_arguments_over_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, "[telegram]\napi_id = 1\ncatch_up = false\n[web]\nport = 1\n")
    monkeypatch.setenv("NEZUKO_TELEGRAM__API_ID", "2")
    monkeypatch.setenv("NEZUKO_WEB__PORT", "2")
    settings = load(path, web={"port": 3})
    assert settings.telegram.api_id == 2
    assert settings.telegram.catch_up is False, "the rest of the section stays as the file says"
    assert settings.web.port == 3


def test_lists_are_written_with_commas_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEZUKO_TELEGRAM__BOT_TOKENS", "1:a, 2:b")
    monkeypatch.setenv("NEZUKO_TELEGRAM__OWNER_IDS", "7")
    telegram = load().telegram
    assert [token.get_secret_value() for token in telegram.bot_tokens] == ["1:a", "2:b"]
    assert telegram.owner_ids == (7,)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[telegram]\napi_idd = 1\n", "telegram.api_idd: there is no such setting; did you mean telegram.api_id?"),
        ("[telegramm]\n", "telegramm: there is no such setting; did you mean telegram?"),
        ("port = 1\n", "port: there is no such setting"),
        ("[web]\nport = 70000\n", "web.port: "),
        ("[gate]\non_unknown = 'perhaps'\n", "gate.on_unknown: Input should be 'allow' or 'mute'"),
        ("telegram = 5\n", "telegram: it is a section"),
        ("[telegram]\ndc_address = 'localhost'\n", 'telegram.dc_address: write it as "host:port"'),
        ("[storage]\ndatabase = 'mysql://x/y'\n", 'storage.database: begin it with "postgres://"'),
    ],
)
def test_what_is_wrong_is_named_with_its_key(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load(written(tmp_path, text))
    assert f"  {named}" in str(caught.value)


def test_everything_wrong_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load(written(tmp_path, "[web]\nport = 'x'\nhots = 1\n[log]\nlevel = 'LOUD'\n"))
    for key in ("web.port", "web.hots", "log.level"):
        assert f"  {key}: " in str(caught.value)


@pytest.mark.parametrize(
    "name", ["NEZUKO_TELEGRAM__API_IDD", "NEZUKO_TELEGRM__API_ID", "NEZUKO_DEBUG", "NEZUKO_TELEGRAM_API_ID"]
)
def test_a_misspelt_variable_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "1")
    with pytest.raises(ConfigurationError, match=name):
        load()


@pytest.mark.parametrize("text", [b"a = ", b"[telegram]\napi_hash = '\xff'\n"])
def test_a_file_that_is_no_toml_is_refused_with_its_name(tmp_path: Path, text: bytes) -> None:
    path = tmp_path / "broken.toml"
    path.write_bytes(text)
    with pytest.raises(ConfigurationError, match=r"broken\.toml"):
        load(path)


def test_a_named_file_must_exist(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="There is no configuration file"):
        load(tmp_path / "nowhere.toml")


def test_a_section_that_is_no_json_is_refused_without_its_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEZUKO_TELEGRAM", SECRET)
    with pytest.raises(ConfigurationError, match="can't be used") as caught:
        load()
    assert SECRET not in str(caught.value)


WITH_SECRETS = f"""
[telegram]
api_hash = "{SECRET}"
bot_tokens = ["{SECRET}"]
proxy = "socks5://me:{SECRET}@proxy:1080"
[storage]
database = "postgres://me:{SECRET}@db:5432/nezuko"
redis = "redis://:{SECRET}@cache:6379/0"
encryption_keys = "{SECRET}"
[web]
metrics_token = "{SECRET}"
"""


def test_secrets_stand_in_no_printed_settings(tmp_path: Path) -> None:
    settings = load(written(tmp_path, WITH_SECRETS))
    assert settings.telegram.api_hash.get_secret_value() == SECRET
    for text in (repr(settings), str(settings), repr(settings.storage), str(settings.storage), repr(settings.telegram)):
        assert SECRET not in text


@pytest.mark.parametrize(
    "line", ["[telegram]\napi_id = ", "[web]\nport = ", "[gate]\non_unknown = ", "[storage]\ndatabase = "]
)
def test_a_secret_in_the_wrong_place_stands_in_no_error(tmp_path: Path, line: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load(written(tmp_path, f'{line}"{SECRET}"\n'))
    error: BaseException | None = caught.value
    assert SECRET not in str(error)
    assert caught.value.__suppress_context__, "the library's own error, which quotes the value, isn't shown"


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        load().web.port = 1  # type: ignore[misc]
    with pytest.raises(ValidationError):
        StorageSettings(nowhere=1)  # type: ignore[call-arg]


def test_every_key_is_explained() -> None:
    for section, model in sections():
        assert model.__doc__, section
        for key, field in model.model_fields.items():
            assert field.description, f"{section}.{key}"
            assert field.description.endswith("."), f"{section}.{key}"
    assert [name for name, _ in sections()] == list(Settings.model_fields)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("docs/configuration.md", config_docs.markdown),
        ("docs/options.md", config_docs.options_markdown),
        ("config.toml", config_docs.toml),
    ],
)
def test_the_written_documents_are_up_to_date(path: str, text: object) -> None:
    assert callable(text)
    assert (ROOT / path).read_text(encoding="utf-8") == text(), "run: python -m nezuko.config_docs"


def uncommented(example: str) -> str:
    """config.toml with every default in force."""
    return re.sub(r"^# (?=[a-z_]+ = )", "", example, flags=re.MULTILINE)


def test_the_example_file_changes_nothing_and_names_every_key(tmp_path: Path) -> None:
    assert load(written(tmp_path, config_docs.toml())).model_dump() == load().model_dump()
    keys = {section: set(table) for section, table in tomllib.loads(uncommented(config_docs.toml())).items()}
    assert keys == {section: set(model.model_fields) for section, model in sections()}


def test_defaults_in_the_example_are_the_real_ones(tmp_path: Path) -> None:
    assert load(written(tmp_path, uncommented(config_docs.toml()))).model_dump() == load().model_dump()


def test_the_markdown_names_every_key_with_its_default() -> None:
    text = config_docs.markdown()
    for section, model in sections():
        assert f"## [{section}]" in text
        for key in model.model_fields:
            assert f"| `{key}` |" in text
    assert environment_name("telegram", "api_id") == "NEZUKO_TELEGRAM__API_ID"
