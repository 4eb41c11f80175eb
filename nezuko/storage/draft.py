"""Let aerich draft one migration for one database, offline. Run by `migrations.make`, in a process of its own for each database.

Arguments: dialect, folder, name, modules… . Where aerich can't express the change for this database, it leaves the
whole schema that the models ask for in the folder's `schema.sql`.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

from aerich import Command
from aerich.exceptions import NotSupportError
from tortoise import context
from tortoise.utils import get_schema_sql

from nezuko.config import StorageSettings
from nezuko.storage.address import APP, Address, tortoise_config

SCHEMA = "schema.sql"
NOWHERE = {"sqlite": "sqlite://:memory:", "postgres": "postgres://nobody:none@127.0.0.1:1/none"}
"""Addresses that are never connected to."""


def offline_config(dialect: str, modules: list[str]) -> dict[str, Any]:
    """Return a configuration for `modules` and aerich's own table, without a database behind it."""
    address = Address.of(StorageSettings(database=NOWHERE[dialect]))
    return tortoise_config(address, [*modules, "aerich.models"])


async def draft(dialect: str, folder: str, name: str, modules: list[str]) -> str | None:
    """Write a file into `folder` if the models differ from what its newest migration left.

    Returns:
        None, or the whole schema if aerich can't express the change for this database.
    """
    async with context.TortoiseContext() as tortoise:
        command = Command(tortoise_config=offline_config(dialect, modules), app=APP, location=folder)
        if name == "init":
            await command.init_migrations(safe=False)
        else:
            await command.init(offline=True)
            try:
                await command.migrate(name, offline=True, no_input=True)
            except NotSupportError:
                return get_schema_sql(tortoise.db(), safe=False)
    return None


if __name__ == "__main__":
    schema = asyncio.run(draft(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]))
    if schema is not None:
        Path(sys.argv[2], SCHEMA).write_text(schema, encoding="utf-8")
