"""Where the database is: settings in, a connection description for Tortoise out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

from tortoise.backends.base.config_generator import expand_db_url
from tortoise.exceptions import ConfigurationError as TortoiseConfigurationError

from nezuko.config import StorageSettings
from nezuko.errors import ConfigurationError

CONNECTION = "default"
APP = "models"
FILE_NAME = "nezuko.sqlite"
CONNECT_TIMEOUT = 10
COMMAND_TIMEOUT = 10

SQLITE_PRAGMAS: dict[str, Any] = {
    "journal_mode": "WAL",
    "synchronous": "NORMAL",  # with WAL a killed process loses nothing; only a power cut may lose the last moments
    "busy_timeout": 5000,
    "foreign_keys": "ON",
    "journal_size_limit": 8 * 2**20,
    "cache_size": -16_000,
}
POSTGRES_POOL: dict[str, Any] = {
    "minsize": 2,
    "maxsize": 10,
    "command_timeout": COMMAND_TIMEOUT,
    "timeout": CONNECT_TIMEOUT,
}


async def _keep_session(_connection: object) -> None:
    """Instead of asyncpg's reset after each use: it costs a round trip per query, and no code here changes session state."""


@dataclass(frozen=True, slots=True)
class Address:
    """One database: its dialect, how to show it to people, and what Tortoise needs to connect."""

    dialect: Literal["sqlite", "postgres"]
    shown: str
    """Without password."""
    connection: dict[str, Any] = field(repr=False)
    """`{"engine": …, "credentials": …}` of a Tortoise configuration."""
    path: Path | None = None
    """The file of an SQLite database; None for PostgreSQL and for a database in memory."""

    @classmethod
    def of(cls, settings: StorageSettings) -> Address:
        """Read `settings.database`; empty means SQLite in `settings.data_dir`.

        Raises:
            ConfigurationError: the address can't be understood.
        """
        url = settings.database
        if not url:
            return cls._sqlite(settings.data_dir / FILE_NAME)
        if url.startswith("sqlite://"):
            return cls._sqlite(Path(url.removeprefix("sqlite://").partition("?")[0]))
        return cls._postgres(url)

    @classmethod
    def _sqlite(cls, path: Path) -> Address:
        connection = {"engine": "nezuko.storage.sqlite", "credentials": {"file_path": str(path), **SQLITE_PRAGMAS}}
        in_memory = str(path) == ":memory:"
        return cls("sqlite", f"sqlite://{path}", connection, None if in_memory else path)

    @classmethod
    def _postgres(cls, url: str) -> Address:
        try:
            connection = expand_db_url(url)
        except (TortoiseConfigurationError, ValueError):
            # the cause is left out: it may quote the password
            raise ConfigurationError(
                'storage.database can\'t be understood. Write it as "postgres://user:password@host:5432/name"; '
                "signs like @ : / in the password are written as %40 %3A %2F."
            ) from None
        credentials = connection["credentials"]
        if not credentials.get("database"):
            raise ConfigurationError(
                'storage.database names no database: end it with "/name", as postgres://…:5432/nezuko.'
            )
        for key, value in POSTGRES_POOL.items():
            credentials[key] = type(value)(credentials.get(key, value))
        credentials["reset"] = _keep_session
        return cls("postgres", _shown(url), connection)


def _shown(url: str) -> str:
    parts = urlsplit(url)
    user = f"{parts.username}@" if parts.username else ""
    host = parts.hostname or parse_qs(parts.query).get("host", ["localhost"])[-1]
    port = f":{parts.port}" if parts.port else ""
    return f"postgres://{user}{host}{port}{parts.path}"


def tortoise_config(address: Address, modules: Sequence[str]) -> dict[str, Any]:
    """Return Tortoise's configuration for the models in `modules` on the database at `address`."""
    return {
        "connections": {CONNECTION: address.connection},
        "apps": {APP: {"models": list(modules), "default_connection": CONNECTION}},
        "use_tz": True,
        "timezone": "UTC",
    }
