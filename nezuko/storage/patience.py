"""Statements that may take minutes: counting or copying whole tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tortoise import BaseDBAsyncClient

HOURS = 6 * 3600.0


async def patiently(client: BaseDBAsyncClient, sql: str) -> list[Sequence[Any]]:
    """Run one statement without parameters and return its rows. The time limit of ordinary statements doesn't hold for it.

    `client` may be that of a transaction. On SQLite everybody else waits meanwhile.
    """
    async with client.acquire_connection() as connection:
        if client.capabilities.dialect == "postgres":
            return list(await connection.fetch(sql, timeout=HOURS))
        return list(await connection.execute_fetchall(sql))
