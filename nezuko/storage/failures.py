"""What went wrong with the database: worth another try? And in a sentence for whoever runs the program."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import asyncpg
from tortoise.exceptions import DBConnectionError

from nezuko.errors import StorageError
from nezuko.storage.address import Address

_TRANSIENT_SQLITE = ("locked", "busy", "disk is full", "disk i/o error")
_TRANSIENT_POSTGRES: tuple[type[BaseException], ...] = (
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    asyncpg.OperatorInterventionError,  # shutdown, restart, starting up
    asyncpg.InsufficientResourcesError,  # too many connections, disk full, out of memory
    asyncpg.TransactionRollbackError,  # serialization failure, deadlock
    asyncpg.LockNotAvailableError,
)


def chain(error: BaseException) -> Iterator[BaseException]:
    """Yield `error` and what caused or stands in it: Tortoise wraps the driver's errors in its own."""
    seen: set[int] = set()
    waiting: list[BaseException] = [error]
    while waiting:
        current = waiting.pop(0)
        if id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        waiting += [inner for inner in (*current.args, current.__cause__) if isinstance(inner, BaseException)]


def is_transient(error: BaseException) -> bool:
    """Whether the same statement may succeed a moment later (database away, locked, full), as opposed to a refused value or a bug."""
    return any(_transient(inner) for inner in chain(error))


def _transient(error: BaseException) -> bool:
    if isinstance(error, sqlite3.OperationalError):
        return any(sign in str(error).lower() for sign in _TRANSIENT_SQLITE)
    if isinstance(error, asyncpg.InterfaceError) and isinstance(error, ValueError):
        return False  # a value that doesn't fit its column
    return isinstance(error, (*_TRANSIENT_POSTGRES, OSError, TimeoutError))


def explain(error: BaseException, address: Address) -> StorageError:
    """Return a StorageError whose text says what to do about `error`. Passwords never stand in it."""
    for inner in chain(error):
        sentence = _sqlite(inner, address) if address.dialect == "sqlite" else _postgres(inner, address)
        if sentence:
            return StorageError(sentence)
    return StorageError(f"The database {address.shown} can't be used: {error}")


def _sqlite(error: BaseException, address: Address) -> str | None:
    if not isinstance(error, sqlite3.Error):
        return None
    text = str(error).lower()
    where = address.path or address.shown
    if "disk is full" in text:
        return f"The disk of {where} is full. Make room and start again; nothing that was committed is lost."
    if "unable to open" in text or "readonly" in text:
        return f"The database file {where} can't be opened for writing. Give this user the right to read and write it and its folder."
    if "locked" in text:
        return f"The database file {where} is in use by another program. End that one (perhaps a second Nezuko) and start again."
    if "not a database" in text or "malformed" in text:
        return f"{where} is no SQLite database or is damaged ({error}). Put a backup in its place, or move it away to begin anew."
    return None


def _postgres(error: BaseException, address: Address) -> str | None:  # noqa: PLR0911 - one line for each sentence
    where = address.shown
    if isinstance(error, asyncpg.InvalidAuthorizationSpecificationError):
        return f"PostgreSQL refuses user or password for {where}. Correct storage.database (NEZUKO_STORAGE__DATABASE)."
    if isinstance(error, asyncpg.InvalidCatalogNameError) or (
        isinstance(error, DBConnectionError) and "establish connection to database" in str(error)
    ):
        return f'There is no database for {where}. Make it with "CREATE DATABASE …", or correct the name in storage.database.'
    if isinstance(error, asyncpg.InsufficientPrivilegeError):
        return f"This user may not do what is needed in {where}: {error}. Make him the owner of the database."
    if isinstance(error, asyncpg.DiskFullError):
        return f"The disk of the database server {where} is full. Make room and start again; nothing that was committed is lost."
    if isinstance(error, asyncpg.TooManyConnectionsError):
        return f"{where} has no free connection. Raise max_connections of PostgreSQL or end other programs that use it."
    if isinstance(error, asyncpg.CannotConnectNowError):
        return f"{where} is starting up or shutting down. Try again in a moment."
    if isinstance(error, TimeoutError):
        return f"{where} doesn't answer. Check host, port and firewall in storage.database."
    if isinstance(error, OSError):
        return f"{where} can't be reached ({error}). Check host and port in storage.database, and that PostgreSQL runs."
    return None
