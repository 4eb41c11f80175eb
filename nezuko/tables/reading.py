"""Reads rows of a table, page by page along its key, and nothing but the columns that may be seen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tortoise import Model, Tortoise, fields

from nezuko.errors import InvalidInput, NotFound, StorageError
from nezuko.storage.address import APP
from nezuko.storage.fields import described
from nezuko.storage.vault import Vault
from nezuko.tables.columns import SHOWN

ROWS = 50
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows, each with the values of `Table.shown`; `older` leads on, empty at the end."""

    rows: list[tuple[Any, ...]]
    older: str


@dataclass(frozen=True)
class Table:
    """One table of the program."""

    model: type[Model]

    @property
    def name(self) -> str:
        """As the database calls it."""
        return described(self.model).db_table

    @property
    def about(self) -> str:
        """What it is for."""
        return (self.model.__doc__ or "").strip().split("\n")[0]

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """All of them."""
        return tuple(described(self.model).fields_db_projection)

    @cached_property
    def shown(self) -> tuple[str, ...]:
        """Those that may be seen, and are there."""
        return tuple(name for name in SHOWN.get(self.name, ()) if name in self.columns)

    @cached_property
    def masked(self) -> tuple[str, ...]:
        """All others."""
        return tuple(name for name in self.columns if name not in self.shown)

    @property
    def key(self) -> str:
        """The column by which its rows are told apart."""
        return described(self.model).db_pk_column

    @cached_property
    def findable(self) -> tuple[str, ...]:
        """Columns by which rows are found without reading all of them, as an index begins with each."""
        about = described(self.model)
        indexed = {name for name, field in about.fields_map.items() if field.index or field.unique or field.pk}
        indexed |= {_first(index) for index in (*about.indexes, *about.unique_together)}
        # A foreign key is called by the name of what it leads to.
        columns = {about.fields_db_projection.get(name, f"{name}_id") for name in indexed}
        return tuple(name for name in self.shown if name in columns)


def all_tables() -> list[Table]:
    """Return every table of the program, by name."""
    return sorted((Table(model) for model in Tortoise.apps[APP].values()), key=lambda table: table.name)


def tables() -> list[Table]:
    """Return those that have anything to show."""
    return [table for table in all_tables() if table.shown]


def table(name: str) -> Table:
    """Return the table of that name. Raises NotFound."""
    for one in tables():
        if one.name == name:
            return one
    raise NotFound("There is no such table.")


async def page(
    one: Table, vault: Vault, *, column: str = "", value: str = "", before: str = "", limit: int = ROWS
) -> Page:
    """Return rows of a table, those with the highest key first.

    Args:
        one: the table.
        vault: seals what leads on, where the key itself mustn't be seen.
        column: only rows with `value` in this one of `findable`; empty: all rows.
        value: as somebody typed it.
        before: `older` of the page before.
        limit: how many rows at most.

    Raises:
        InvalidInput: rows aren't found by that column, or not by such a value.
    """
    query = one.model.all()
    if column:
        query = query.filter(**{column: _typed(one, column, value)})
    if before:
        query = query.filter(**{f"{one.key}__lt": _typed(one, one.key, _opened(one, vault, before))})
    wanted = (*one.shown, *(() if one.key in one.shown else (one.key,)))
    rows = [tuple(row) for row in await query.order_by(f"-{one.key}").limit(limit + 1).values_list(*wanted)]
    older = ""
    if len(rows) > limit:
        last = str(rows[limit - 1][wanted.index(one.key)])
        older = last if one.key in one.shown else vault.encrypt(last).decode()
    return Page([row[: len(one.shown)] for row in rows[:limit]], older)


def _opened(one: Table, vault: Vault, before: str) -> str:
    if one.key in one.shown:
        return before
    try:
        return vault.decrypt(before.encode("ascii", "replace")).decode()
    except StorageError:
        raise InvalidInput("This link leads nowhere. Begin at the table's first page.") from None


def _typed(one: Table, column: str, value: str) -> int | str:
    """The value as the column holds it."""
    if column not in (*one.findable, one.key):
        raise InvalidInput("Rows of this table aren't found by that column.")
    about = described(one.model)
    field = about.fields_map[about.fields_db_projection_reverse[column]]
    if isinstance(field, fields.IntField):  # the large ones are of this kind, too
        text = value.strip()
        largest = 2**63 if isinstance(field, fields.BigIntField) else 2**31
        if not (text.isascii() and text.removeprefix("-").isdigit()) or abs(int(text[:20])) >= largest:
            raise InvalidInput("{column} is a number.", column=column)
        return int(text)
    return value.strip()[:_LONGEST]


def _first(index: object) -> str:
    parts = getattr(index, "fields", index)
    return str(next(iter(parts))) if isinstance(parts, Iterable) else ""
