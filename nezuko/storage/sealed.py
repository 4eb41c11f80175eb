"""Find what is sealed in the open database: every value of every `SealedField`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from tortoise import Model, Tortoise

from nezuko.storage.address import APP
from nezuko.storage.fields import SealedField, described

CHUNK = 500


def sealed_columns() -> list[tuple[type[Model], str]]:
    """Return each model of the open database with the name of each of its fields that holds sealed values."""
    return [
        (model, name)
        for model in Tortoise.apps[APP].values()
        for name, field in described(model).fields_map.items()
        if isinstance(field, SealedField)
    ]


async def sealed_values(model: type[Model], field: str) -> AsyncIterator[tuple[Any, bytes]]:
    """Yield key and sealed value of each row, in chunks by key, so that rows may be changed meanwhile."""
    key_name = described(model).pk_attr
    query = model.filter(**{f"{field}__isnull": False}).order_by(key_name).limit(CHUNK)
    rows = await query.values_list(key_name, field)
    while rows:
        for key, sealed in rows:
            yield key, bytes(sealed)
        rows = await query.filter(**{f"{key_name}__gt": rows[-1][0]}).values_list(key_name, field)


async def any_sealed() -> bytes | None:
    """Return some sealed value of the database, or None if there is none."""
    for model, field in sealed_columns():
        async for _, sealed in sealed_values(model, field):
            return sealed
    return None
