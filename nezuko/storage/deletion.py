"""One kind of deletion that goes through the group commit, so that it takes effect together with what else was written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from tortoise import Model

from nezuko.storage.upsert import Row, Upsert, array_type


class Deletion(Upsert):
    """Removes the rows of one table that have given values in some columns. A `row` of it holds those values, in that order."""

    def __init__(self, model: type[Model], key: Sequence[str]) -> None:
        """`key`: the columns by which rows are found."""
        super().__init__(model, tuple(key), None, "nothing")

    @property
    def only_inserts(self) -> bool:
        """It inserts nothing."""
        return False

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns that a row has, in this order."""
        if unknown := set(self._conflict) - set(self._fields):
            raise ValueError(f"{self.table} has no columns {sorted(unknown)}")
        return self._conflict

    def for_sqlite(self, rows: Sequence[Row]) -> Iterable[tuple[str, list[Any]]]:
        """Yield one statement with its parameters for each of `rows`."""
        where = " AND ".join(f'"{column}" = ?' for column in self.columns)
        for row in rows:
            yield f'DELETE FROM "{self.table}" WHERE {where}', list(row)  # noqa: S608 - names of our own tables and columns

    @cached_property
    def postgres_sql(self) -> str:
        """One statement for any number of rows: an array for each column."""
        arrays = ", ".join(f"${n}::{array_type(self._fields[name])}[]" for n, name in enumerate(self.columns, start=1))
        names = ", ".join(f'"{column}"' for column in self.columns)
        where = " AND ".join(f'"{self.table}"."{column}" = gone."{column}"' for column in self.columns)
        return f'DELETE FROM "{self.table}" USING unnest({arrays}) AS gone({names}) WHERE {where}'  # noqa: S608 - as above

    def for_postgres(self, rows: Sequence[Row]) -> list[Sequence[Any]]:
        """Return the parameters of `postgres_sql` for `rows`: one sequence for each column."""
        return list(zip(*rows, strict=True))
