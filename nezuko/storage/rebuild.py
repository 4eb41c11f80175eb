"""Change SQLite tables in ways that its ALTER TABLE can't: make the new one, copy, drop the old, rename.

The procedure is SQLite's own advice (https://www.sqlite.org/lang_altertable.html, section 7); `upgrade.py` runs it with foreign keys off.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass

_OBJECTS = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"

Column = tuple[str, str, int, str | None, int]
"""Name, type, NOT NULL, default, place in the primary key."""


@dataclass(frozen=True, slots=True)
class _Table:
    name: str
    sql: str
    columns: tuple[Column, ...]
    rules: frozenset[tuple[object, ...]]
    """Foreign keys and unique constraints."""
    indexes: frozenset[str]
    """The statements that made them."""

    def same_shape(self, other: _Table) -> bool:
        return set(self.columns) == set(other.columns) and self.rules == other.rules


def difference(before: str, after: str) -> str:
    """Return the statements that lead from the schema which script `before` makes to the one that `after` makes.

    Columns are known by their names: one that was renamed counts as dropped and added; correct that by hand.
    """
    old, new = _schema(before), _schema(after)
    lines: list[str] = []
    for name, table in new.items():
        if name not in old:
            lines += [table.sql, *sorted(table.indexes)]
        elif old[name].same_shape(table):
            lines += _changed_indexes(old[name], table)
        else:
            lines += _rebuilt(old[name], table)
    lines += [f'DROP TABLE "{name}"' for name in old if name not in new]
    return ";\n".join(lines) + ";" if lines else ""


def _schema(script: str) -> dict[str, _Table]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(script)
        objects = database.execute(_OBJECTS).fetchall()
        indexes = {
            name: frozenset(o[3] for o in objects if o[0] == "index" and o[2] == name) for _, name, _, _ in objects
        }
        return {
            name: _Table(name, sql, _columns(database, name), _rules(database, name), indexes[name])
            for kind, name, _, sql in objects
            if kind == "table"
        }


def _columns(database: sqlite3.Connection, table: str) -> tuple[Column, ...]:
    return tuple(row[1:] for row in database.execute("SELECT * FROM pragma_table_info(?)", [table]))


def _rules(database: sqlite3.Connection, table: str) -> frozenset[tuple[object, ...]]:
    keys = database.execute(
        'SELECT "table", "from", "to", on_delete FROM pragma_foreign_key_list(?)', [table]
    ).fetchall()
    unique = database.execute("SELECT name FROM pragma_index_list(?) WHERE origin = 'u'", [table]).fetchall()
    parts = [tuple(database.execute("SELECT name FROM pragma_index_info(?)", name)) for name in unique]
    return frozenset([*keys, *parts])


def _changed_indexes(old: _Table, new: _Table) -> list[str]:
    gone = [f'DROP INDEX "{_index_name(sql)}"' for sql in sorted(old.indexes - new.indexes)]
    return gone + sorted(new.indexes - old.indexes)


def _index_name(sql: str) -> str:
    return sql.split('"')[1]


def _rebuilt(old: _Table, new: _Table) -> list[str]:
    known = {column[0] for column in old.columns}
    kept = [column for column in new.columns if column[0] in known]
    names = ", ".join(f'"{column[0]}"' for column in kept)
    values = ", ".join(_value(column) for column in kept)
    temporary = f"new__{new.name}"
    return [
        new.sql.replace(f'"{new.name}"', f'"{temporary}"', 1),
        f'INSERT INTO "{temporary}" ({names}) SELECT {values} FROM "{old.name}"',  # noqa: S608 - names of our own tables
        f'DROP TABLE "{old.name}"',
        f'ALTER TABLE "{temporary}" RENAME TO "{new.name}"',
        *sorted(new.indexes),
    ]


def _value(column: Column) -> str:
    name, _, required, default, _ = column
    return f'COALESCE("{name}", {default})' if required and default is not None else f'"{name}"'
