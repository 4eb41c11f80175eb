"""Settings: read once from `config.toml` and the environment, typed, and handed down.

Every key has its default and its sentence here; `docs/configuration.md` is made from them (`nezuko config docs`) and a test compares.
Environment variables win over the file: `NEZUKO_<SECTION>__<KEY>`, for example `NEZUKO_TELEGRAM__API_ID=12345`.
An unknown key is an error that names it.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PrivateAttr,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

from nezuko.errors import ConfigurationError, InvalidInput
from nezuko.options import GroupOptions

ENV_PREFIX = "NEZUKO_"
ENV_DELIMITER = "__"

Origin = Literal["default", "file", "environment", "program"]
"""Where a value came from; "program": the command that was called gave it, as the demo does."""

LIVE = frozenset(
    {
        *("accounts.bot_links", "accounts.login_widget", "accounts.openid", "accounts.passwords", "web.session_days"),
        *(f"gate.{name}" for name in GroupOptions.model_fields),
        *("gate.prompt_window", "gate.prompt_names", "gate.prompt_ttl", "gate.reply_ttl", "gate.trust_seconds"),
        *("gate.sweep_per_second", "gate.brake_per_minute"),
        *("log.level", "log.json_lines", "log.call_log_days", "log.event_days", "log.audit_days", "webhooks.keep_days"),
    }
)
"""What may be changed on the dashboard while the program runs; it takes effect at once."""


def on_this_machine(address: str) -> bool:
    """Tell whether an address ("host", "host:port" or a URL) is this very machine's."""
    host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


class Section(BaseModel):
    """A table of config.toml; unknown keys are refused so that a typing error can't be ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class TelegramSettings(Section):
    """How to reach Telegram, and as whom."""

    api_id: int = Field(0, ge=0, description="The application's number from https://my.telegram.org.")
    api_hash: SecretStr = Field(SecretStr(""), description="The application's hash from https://my.telegram.org.")
    bot_tokens: Annotated[tuple[SecretStr, ...], NoDecode] = Field(
        (),
        description="Tokens from @BotFather, separated by commas in the environment. Each becomes a bot at the next start; "
        "`nezuko bot add` does the same without the token standing in a file.",
    )
    owner_ids: Annotated[tuple[int, ...], NoDecode] = Field(
        (),
        description="Telegram ids of the people who own this installation: `/dashboard` in private with a bot sends them a sign-in link.",
    )
    dc_id: int = Field(2, ge=1, le=1000, description="Data centre of the first connection.")
    dc_address: str = Field(
        "", description='Another MTProto server as "host:port"; empty means Telegram\'s own servers.'
    )
    dc_public_key: Path | None = Field(
        None, description="Path of that server's RSA public key (PEM, PKCS#1 or SubjectPublicKeyInfo)."
    )
    proxy: SecretStr = Field(
        SecretStr(""), description='A proxy as "socks5://user:password@host:port" (also socks4, http).'
    )
    catch_up: bool = Field(True, description="After a start, ask Telegram for the updates that were missed.")

    @field_validator("bot_tokens", "owner_ids", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.strip("[] ").replace('"', "").split(",") if part.strip())
        if isinstance(value, int):
            return (value,)
        return value

    @field_validator("dc_public_key", mode="before")
    @classmethod
    def _no_path(cls, value: object) -> object:
        return None if value == "" else value

    @field_validator("dc_address")
    @classmethod
    def _host_and_port(cls, value: str) -> str:
        if value:
            host, _, port = value.rpartition(":")
            if not host or not port.isdigit() or not 0 < int(port) < 65536:  # noqa: PLR2004 - the range of TCP ports
                raise ValueError('write it as "host:port", for example "127.0.0.1:4430"')
        return value

    @property
    def dc_host_port(self) -> tuple[str, int] | None:
        """Host and port of `dc_address`, or None for Telegram's own servers."""
        host, _, port = self.dc_address.rpartition(":")
        return (host.strip("[]"), int(port)) if host else None


class StorageSettings(Section):
    """Where data is kept."""

    data_dir: Path = Field(Path("var"), description="Folder of the SQLite database and of the encryption key.")
    database: str = Field(
        "",
        repr=False,  # it may hold a password
        description='Address of the database: empty for SQLite in data_dir, or "postgres://user:password@host:5432/name".',
    )
    redis: str = Field(
        "",
        repr=False,  # likewise
        description='Address of a Redis for what is kept for a moment (drawn charts), as "redis://host:6379/0"; empty for memory.',
    )
    encryption_keys: SecretStr = Field(
        SecretStr(""),
        description="Fernet keys, separated by commas, the newest first; empty means the file data_dir/encryption.key.",
    )

    @field_validator("database")
    @classmethod
    def _known_scheme(cls, value: str) -> str:
        if value and not value.startswith(("sqlite://", "postgres://", "postgresql://", "asyncpg://")):
            raise ValueError('begin it with "postgres://" or "sqlite://", or leave it empty')
        return value


class WebSettings(Section):
    """The dashboard."""

    host: str = Field(
        "127.0.0.1",
        description="Address to listen on; keep loopback unless a reverse proxy with https stands before it.",
    )
    port: int = Field(8080, ge=0, le=65535, description="Port to listen on; 0 lets the system choose one.")
    public_url: str = Field(
        "", description='Address people use, as "https://nezuko.example.org"; empty means http://host:port.'
    )
    metrics_token: SecretStr = Field(
        SecretStr(""), description="Token that /metrics asks of callers that aren't on this machine."
    )
    session_days: int = Field(14, ge=1, le=365, description="After how many days without use a sign-in ends.")

    @property
    def public_address(self) -> str:
        """The address people use, without a slash at its end."""
        if self.public_url:
            return self.public_url.rstrip("/")
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::") else self.host  # noqa: S104 - told apart, not bound
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"


class AccountsSettings(Section):
    """Ways to sign in. Each can be switched off, as long as one is left."""

    bot_links: bool = Field(
        True,
        description="Let `/dashboard` in private with a bot send owners and admins a link that signs them in once.",
    )
    console_links: bool = Field(True, description="Let `nezuko link` print such a link for whoever sits at the server.")
    login_widget: bool = Field(
        False,
        description="Offer to sign in with Telegram's login widget; needs web.public_url with https, and that domain given to "
        "@BotFather with /setdomain.",
    )
    login_bot: str = Field("", description="Username of the bot for that; empty means the first one.")
    openid: bool = Field(
        False,
        description="Offer Log In With Telegram (OpenID Connect); needs web.public_url with https, and the client id and secret that "
        "@BotFather shows under Bot Settings, Web Login.",
    )
    openid_client_id: str = Field("", description="The client id for that: the bot's number.")
    openid_client_secret: SecretStr = Field(SecretStr(""), description="The client secret for that.")
    openid_issuer: str = Field(
        "https://oauth.telegram.org", description="Who vouches for people there; Telegram itself."
    )
    passwords: bool = Field(
        False, description="Let people who are signed in set an e-mail address and a password to sign in with."
    )
    development_sign_in: bool = Field(
        False,
        description="Let everybody sign in as anybody, for work on the program; refused unless host and Telegram are on this machine.",
    )

    @field_validator("openid_issuer")
    @classmethod
    def _an_address(cls, value: str) -> str:
        parts = urlsplit(value)
        if not parts.hostname or not (parts.scheme == "https" or (parts.scheme == "http" and on_this_machine(value))):
            raise ValueError('write it as "https://host"; plain http only works on this machine')
        return value.rstrip("/")

    @model_validator(mode="after")
    def _usable(self) -> Self:
        if self.openid and not (self.openid_client_id and self.openid_client_secret.get_secret_value()):
            raise ValueError("openid needs openid_client_id and openid_client_secret: @BotFather shows them")
        ways = (self.bot_links, self.console_links, self.login_widget, self.openid, self.passwords)
        if not any(ways):
            raise ValueError("with every way to sign in switched off, nobody could; leave one on")
        return self


class GateSettings(Section, GroupOptions):
    """The gate. The first of these keys are defaults: what a group sets for itself wins."""

    prompt_window: float = Field(
        3.0, ge=0.5, le=60, description="Seconds between two changes of a group's shared prompt."
    )
    prompt_names: int = Field(
        10, ge=1, le=50, description="How many people one prompt names before it says “and n more”."
    )
    prompt_ttl: int = Field(300, ge=30, le=86400, description="After how many seconds a prompt deletes itself.")
    reply_ttl: int = Field(
        60, ge=5, le=86400, description="After how many seconds replies to commands (and the commands) are deleted."
    )
    trust_seconds: int = Field(
        1800, ge=60, le=86400, description="For how long a looked-up membership is believed without an update."
    )
    sweep_per_second: float = Field(
        5.0, gt=0, le=100, description="Calls a second that comparing a group, simulations and sweeps may use."
    )
    brake_per_minute: int = Field(
        30,
        ge=0,
        le=10_000,
        description="How many people who were in a group already may be muted there within a minute before an admin is asked; "
        "0 never asks.",
    )


class WebhookSettings(Section):
    """Messages to other programs about what happens."""

    allow_private: bool = Field(
        False,
        description="Let webhooks go to addresses of this machine and its network, and over plain http.",
    )
    keep_days: int = Field(
        14, ge=2, le=3650, description="For how many days what was sent, and what became of it, is kept."
    )


class LogSettings(Section):
    """What is written where."""

    level: Literal["TRACE", "DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="The least level that is written."
    )
    json_lines: bool = Field(False, description="Write one JSON object a line instead of text.")
    access: bool = Field(True, description="Write a line for each request to the dashboard and the API.")
    sentry_dsn: SecretStr = Field(
        SecretStr(""),
        description="Where errors are reported to: the DSN of a Sentry project. It needs the package sentry-sdk. Empty: nowhere.",
    )
    call_log_days: int = Field(30, ge=1, le=3650, description="For how many days calls to Telegram are kept.")
    event_days: int = Field(90, ge=1, le=3650, description="For how many days events are kept.")
    audit_days: int = Field(365, ge=1, le=3650, description="For how many days the audit is kept.")


class Settings(BaseSettings):
    """All settings. Make it with `load()`."""

    model_config = SettingsConfigDict(
        extra="forbid",
        frozen=True,
        env_prefix=ENV_PREFIX,
        env_nested_delimiter=ENV_DELIMITER,
        nested_model_default_partial_update=True,
    )

    telegram: TelegramSettings = TelegramSettings()
    storage: StorageSettings = StorageSettings()
    web: WebSettings = WebSettings()
    accounts: AccountsSettings = AccountsSettings()
    gate: GateSettings = GateSettings()
    webhooks: WebhookSettings = WebhookSettings()
    log: LogSettings = LogSettings()

    _origins: dict[str, Origin] = PrivateAttr(default_factory=dict)

    def origin(self, key: str) -> Origin:
        """Tell where the value of a setting ("section.key") came from."""
        return self._origins.get(key, "default")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments win over the environment, the environment over the file."""
        del dotenv_settings, file_secret_settings
        file = TomlConfigSettingsSource(settings_cls, toml_file=cls.model_config.get("toml_file"))
        return init_settings, env_settings, file


def load(path: Path | None = None, **overrides: object) -> Settings:
    """Read the settings from `path` (default: config.toml where the program stands, if there is one) and the environment.

    Args:
        path: a TOML file; one that was named must exist.
        overrides: whole or partial sections that win over everything, as `storage={"data_dir": …}`.

    Raises:
        ConfigurationError: a key is unknown or its value can't be used; the text names key and remedy.
    """
    if path is not None and not path.is_file():
        raise ConfigurationError(f"There is no configuration file at {path}. Check the path given with --config.")
    file = path or Path("config.toml")
    _check_environment()
    bound = type("BoundSettings", (Settings,), {"model_config": {**Settings.model_config, "toml_file": file}})
    try:
        settings: Settings = bound(**overrides)
    except ValidationError as error:
        raise ConfigurationError(_explain(error, file)) from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{file} is not valid TOML: {error}. Mend that line and start again.") from None
    except UnicodeDecodeError:
        raise ConfigurationError(f"{file} is not written in UTF-8. Save it so and start again.") from None
    except OSError as error:
        raise ConfigurationError(
            f"{file} can't be read: {error.strerror}. Give this user the right to read it."
        ) from None
    except SettingsError as error:  # its text names the field, never the value
        raise ConfigurationError(
            f"The environment can't be used: {error}. A whole section must be JSON; better set one key with NEZUKO_SECTION__KEY."
        ) from None
    settings._origins = _origins(file, overrides)  # noqa: SLF001 - of the class above
    return settings


def with_value(settings: Settings, key: str, value: object) -> Settings:
    """Return the settings with one value ("section.key") replaced, validated as if it stood in the file.

    Raises:
        InvalidInput: the value can't be used; the text says why, without it.
    """
    section, _, name = key.partition(".")
    old = getattr(settings, section)
    try:
        new = type(old).model_validate({**dict(old), name: value})
    except ValidationError as error:
        problem = error.errors(include_input=False, include_url=False)[0]["msg"].removeprefix("Value error, ")
        raise InvalidInput(f"{key}: {problem}") from None
    return settings.model_copy(update={section: new})


def _origins(file: Path, overrides: Mapping[str, object]) -> dict[str, Origin]:
    """Find out who set what: the file, the environment (which wins), or the caller (who wins over both)."""
    found: dict[str, Origin] = {}
    written = tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}
    named = {name.upper() for name in os.environ}
    for section, model in sections():
        given = overrides.get(section)
        for key in model.model_fields:
            variable = f"{ENV_PREFIX}{section}"
            if isinstance(given, Mapping) and key in given:
                found[f"{section}.{key}"] = "program"
            elif not named.isdisjoint({variable.upper(), f"{variable}{ENV_DELIMITER}{key}".upper()}):
                found[f"{section}.{key}"] = "environment"
            elif key in written.get(section, {}):
                found[f"{section}.{key}"] = "file"
    return found


def sections() -> list[tuple[str, type[Section]]]:
    """Return the sections of the configuration with the classes that describe them, in their order."""
    found = [(name, field.annotation) for name, field in Settings.model_fields.items()]
    return [(name, model) for name, model in found if isinstance(model, type) and issubclass(model, Section)]


def environment_name(section: str, key: str) -> str:
    """Return the name of the environment variable that sets `key` of `section`."""
    return f"{ENV_PREFIX}{section}{ENV_DELIMITER}{key}".upper()


def _check_environment() -> None:
    """Refuse misspelt NEZUKO_ variables: pydantic-settings would silently ignore them."""
    for name in os.environ:
        if not name.upper().startswith(ENV_PREFIX):
            continue
        section, _, key = name[len(ENV_PREFIX) :].lower().partition(ENV_DELIMITER)
        field = Settings.model_fields.get(section)
        model = field.annotation if field else None
        known = isinstance(model, type) and issubclass(model, BaseModel) and (not key or key in model.model_fields)
        if not known:
            raise ConfigurationError(
                f"The environment sets {name}, which is no setting of Nezuko. See docs/configuration.md for the names."
            )


def _suggestion(key: str) -> str:
    keys = [f"{section}.{name}" for section, model in sections() for name in model.model_fields]
    close = difflib.get_close_matches(key, keys if "." in key else list(Settings.model_fields), n=1, cutoff=0.75)
    return f"; did you mean {close[0]}?" if close else ""


def _explain(error: ValidationError, file: Path) -> str:
    """One line for each thing wrong; values are left out, since one may be a secret."""
    lines = []
    for problem in error.errors(include_input=False, include_url=False):
        key = ".".join(str(part) for part in problem["loc"])
        if problem["type"] == "extra_forbidden":
            lines.append(f"{key}: there is no such setting{_suggestion(key)}")
        elif problem["type"] == "model_type":
            lines.append(f"{key}: it is a section; write [{key}] and its keys below")
        else:
            lines.append(f"{key}: {problem['msg'].removeprefix('Value error, ')}")
    listing = "\n".join(f"  {line}" for line in lines)
    return f"The configuration ({file} and NEZUKO_… variables) can't be used:\n{listing}\nSee docs/configuration.md for every key."
