"""One kind of write: a whole row, inserted or updated, as SQL for both databases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import chain
from operator import itemgetter
from typing import Any, Literal

from tortoise import Model
from tortoise.fields import Field

from nezuko.storage.fields import described

Row = tuple[Any, ...]

_SQLITE_VARIABLES = 32_000
"""SQLite takes at most 32,766 parameters in a statement."""
_SQLITE_ROWS = 64
"""So many rows a statement writes at most: prepared, each parameter takes 115 bytes, and Python keeps the last 128 statements prepared."""

_TEXT_TYPES = ("VARCHAR", "CHAR", "TEXT")


class Upsert:
    """A full-row insert-or-update of one table. Make it with `of`; the SQL is built at first use, when Tortoise knows all models."""

    def __init__(
        self,
        model: type[Model],
        conflict: tuple[str, ...],
        update: tuple[str, ...] | None,
        on_conflict: Literal["update", "nothing", "add"],
    ) -> None:
        self.model = model
        self._conflict = conflict
        self._update = update
        self._on_conflict = on_conflict

    @classmethod
    def of(
        cls,
        model: type[Model],
        *,
        conflict: Sequence[str],
        update: Sequence[str] | None = None,
        on_conflict: Literal["update", "nothing", "add"] = "update",
    ) -> Upsert:
        """Describe a write.

        Args:
            model: whose table is written.
            conflict: the columns of a unique index that tell whether the row is already there; may be empty with "nothing".
            update: which columns an existing row gets; all but `conflict` by default.
            on_conflict: "nothing" leaves an existing row as it is; "add" adds the numbers of `update` to those that are there.
        """
        return cls(model, tuple(conflict), None if update is None else tuple(update), on_conflict)

    @cached_property
    def _fields(self) -> dict[str, Field[Any]]:
        """Column -> field, in model order; a key that the database makes itself is left out unless it tells rows apart."""
        meta = described(self.model)
        fields = {column: meta.fields_map[name] for name, column in meta.fields_db_projection.items()}
        return {column: field for column, field in fields.items() if not field.generated or column in self._conflict}

    @cached_property
    def table(self) -> str:
        """The table's name."""
        return described(self.model).db_table

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns that a row has, in this order."""
        columns = tuple(self._fields)
        if unknown := {*self._conflict, *(self._update or ())} - set(columns):
            raise ValueError(f"{self.table} has no columns {sorted(unknown)}")
        return columns

    def row(self, **values: Any) -> Row:
        """Return the row made of `values`, which must name every column.

        Raises:
            KeyError: a column is missing.
        """
        return tuple(values[column] for column in self.columns)

    @cached_property
    def depth(self) -> int:
        """How many tables refer to each other above this one: rows of lesser depth are written first, so that parents exist."""
        return _depth(self.model, ())

    @cached_property
    def _updated(self) -> tuple[str, ...]:
        if self._on_conflict == "nothing":
            return ()
        return self._update if self._update is not None else tuple(c for c in self.columns if c not in self._conflict)

    @property
    def only_inserts(self) -> bool:
        """Whether rows that are already there stay as they are."""
        return self._on_conflict == "nothing"

    @cached_property
    def _head_and_tail(self) -> tuple[str, str]:
        quoted = ", ".join(f'"{column}"' for column in self.columns)
        target = f"({', '.join(map(_quote, self._conflict))}) " if self._conflict else ""
        old = f'"{self.table}".{{0}} + ' if self._on_conflict == "add" else ""
        changes = ", ".join(f"{name} = {old.format(name)}excluded.{name}" for name in map(_quote, self._updated))
        action = f"DO UPDATE SET {changes}" if changes else "DO NOTHING"
        return f'INSERT INTO "{self.table}" ({quoted})', f"ON CONFLICT {target}{action}"

    # ---------------------------------------------------------------- SQLite

    def _sqlite_statement(self, count: int) -> str:
        """The statement that writes `count` rows."""
        if (sql := self._sqlite_kept.get(count)) is None:
            head, tail = self._head_and_tail
            one = f"({', '.join('?' * len(self.columns))})"
            sql = self._sqlite_kept[count] = f"{head} VALUES {', '.join([one] * count)} {tail}"
        return sql

    @cached_property
    def _sqlite_kept(self) -> dict[int, str]:
        return {}

    def for_sqlite(self, rows: Sequence[Row]) -> Iterable[tuple[str, list[Any]]]:
        """Yield statements with their parameters that write `rows` in order: as few statements as memory allows.

        Each statement lets go of the interpreter's lock two or three times, and when the event loop is busy it waits for it each time.
        """
        for start in range(0, len(rows), _SQLITE_ROWS):
            part = rows[start : start + _SQLITE_ROWS]
            yield self._sqlite_statement(len(part)), list(chain.from_iterable(part))

    # ------------------------------------------------------------ PostgreSQL

    @cached_property
    def postgres_sql(self) -> str:
        """One statement for any number of rows: an array for each column."""
        head, tail = self._head_and_tail
        arrays = ", ".join(
            f"${number}::{array_type(field)}[]" for number, field in enumerate(self._fields.values(), start=1)
        )
        return f"{head} SELECT * FROM unnest({arrays}) {tail}"  # noqa: S608 - names of our own tables and columns

    @cached_property
    def _booleans(self) -> tuple[int, ...]:
        return tuple(n for n, field in enumerate(self._fields.values()) if array_type(field) == "BOOL")

    @cached_property
    def _key(self) -> Callable[[Row], Any]:
        return itemgetter(*(self.columns.index(column) for column in self._conflict))

    def for_postgres(self, rows: Sequence[Row]) -> list[Sequence[Any]]:
        """Return the parameters of `postgres_sql` for `rows`: one sequence for each column."""
        if self._updated:
            rows = self._once_each(rows)
        columns: list[Sequence[Any]] = list(zip(*rows, strict=True))
        for number in self._booleans:
            columns[number] = [None if value is None else bool(value) for value in columns[number]]
        return columns

    def _once_each(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Merge rows of the same key, as if written one after the other: PostgreSQL refuses to update a row twice in a statement."""
        key = self._key
        last: dict[Any, Row] = {key(row): row for row in rows}
        if len(last) == len(rows):
            return rows
        if self._on_conflict == "add":
            return self._sums(rows)
        if len(self._updated) + len(self._conflict) == len(self.columns):
            return list(last.values())
        changed = frozenset(self.columns.index(column) for column in self._updated)
        merged: dict[Any, Row] = {}
        for row in rows:
            old = merged.setdefault(key(row), row)
            merged[key(row)] = tuple(new if n in changed else old[n] for n, new in enumerate(row))
        return list(merged.values())

    def _sums(self, rows: Sequence[Row]) -> Sequence[Row]:
        added = frozenset(self.columns.index(column) for column in self._updated)
        sums: dict[Any, Row] = {}
        for row in rows:
            if (old := sums.get(key := self._key(row))) is None:
                sums[key] = row
            else:
                sums[key] = tuple(a + b if n in added else a for n, (a, b) in enumerate(zip(old, row, strict=True)))
        return list(sums.values())

    # -------------------------------------------------- what is there already

    @property
    def has_key(self) -> bool:
        """Whether rows can be told apart: without a key, each time they are written they are new."""
        return bool(self._conflict)

    def key_of(self, row: Row) -> Any:
        """What tells this row apart; a lone value isn't wrapped in a tuple."""
        return self._key(row)

    def look_for(self, rows: Sequence[Row], dialect: str) -> Iterable[tuple[str, list[Any]]]:
        """Yield queries with their parameters for the keys among those of `rows` that are in the table. The key must be one column."""
        (column,) = self._conflict
        keys = [self._key(row) for row in rows]
        select = f'SELECT "{column}" AS key FROM "{self.table}" WHERE "{column}"'  # noqa: S608 - names of our own table and column
        if dialect == "postgres":
            yield f"{select} = ANY($1::{array_type(self._fields[column])}[])", [keys]
            return
        for start in range(0, len(keys), _SQLITE_VARIABLES):
            part = keys[start : start + _SQLITE_VARIABLES]
            yield f"{select} IN ({', '.join('?' * len(part))})", part


def _quote(name: str) -> str:
    return f'"{name}"'


def array_type(field: Field[Any]) -> str:
    """The element type of an array of this column's values. Text has no length here: a cast would cut it silently."""
    name = str(field.get_for_dialect("postgres", "SQL_TYPE"))
    return "TEXT" if name.startswith(_TEXT_TYPES) else name


def _depth(model: type[Model], below: tuple[type[Model], ...]) -> int:
    meta = described(model)
    parents = [meta.fields_map[name].related_model for name in meta.fk_fields | meta.o2o_fields]  # type: ignore[attr-defined]  # only relational fields have it
    return max((_depth(parent, (*below, model)) + 1 for parent in parents if parent not in (*below, model)), default=0)
