"""What is stored: how much, for how long, and the rows themselves."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

from nezuko.administration.paging import opened, sealed
from nezuko.api.fields import Line, Moment, Page, Readable
from nezuko.api.operations import Call, Input, Nothing, Operations
from nezuko.api.problems import CallError
from nezuko.app import App
from nezuko.maintenance.upkeep import Upkeep, short
from nezuko.tables import reading
from nezuko.web.guard import Identity
from nezuko.web.permissions import Permission
from nezuko.web.service import service

storage = Operations(
    "Storage", "What is stored: how much, for how long, and the rows themselves. Secrets are never shown."
)


class KindRef(Input):
    """A kind of rows."""

    kind: str = Field(max_length=60, pattern="^[a-z-]+$", description="`kind` of the list.")


class TableRef(Input):
    """A table."""

    table: str = Field(max_length=60, pattern="^[a-z_]+$", description="`name` of the table.")


class RowsAsked(Input):
    """Which rows are wanted."""

    column: Line = Field("", max_length=60, description="Only rows with this `value` in this one of `findable`.")
    value: Line = Field("", description="As one would type it.")
    cursor: Readable = Field("", max_length=600, description="Where to go on: `next` of the page before.")


class Held(BaseModel):
    """A table with its indexes; null: not known."""

    name: str
    rows: int | None
    bytes: int | None


class Storage(BaseModel):
    """What the database holds."""

    database: str = Field(description="Its address, without password.")
    measured_at: Moment | None = Field(description="null: it is still being measured; ask again.")
    bytes: int | None
    free: int | None = Field(description="Left over from what was deleted.")
    tables: list[Held] = Field(description="The largest first.")


class Kept(BaseModel):
    """For how long a kind of rows is kept."""

    kind: str
    name: str
    days: float
    purging: bool = Field(description="Whether old ones are being deleted now.")


class Purged(BaseModel):
    """What went."""

    rows: int | None = Field(description="null: it takes longer, and goes on by itself.")


class Said(BaseModel):
    """What was found."""

    said: str = Field(description="As a sentence for people.")


class Table(BaseModel):
    """A table of the program."""

    name: str
    about: str
    columns: list[str] = Field(description="Those that may be seen.")
    masked: list[str] = Field(description="Those that are never shown.")
    findable: list[str] = Field(description="Those by which rows are found.")


class Rows(BaseModel):
    """Some rows."""

    columns: list[str]
    rows: list[list[Any]] = Field(description="Values in the order of `columns`; those with the highest key first.")
    next: str | None = Field(description="The cursor of the next page; null on the last one.")


@storage.get("/storage", "How much is stored", Permission.CONFIG_CHANGE)
async def get_storage(call: Call[Nothing, Nothing, Nothing]) -> Storage:
    """Measured within the last minute if that is quick, else as it was."""
    del call
    measured, address = await service(Upkeep).look(), service(App).database.address_shown
    if measured is None:
        return Storage(database=address, measured_at=None, bytes=None, free=None, tables=[])
    held = measured.holdings
    tables = [Held(name=one.name, rows=one.rows, bytes=one.bytes) for one in held.tables]
    return Storage(database=address, measured_at=measured.at, bytes=held.total, free=held.free, tables=tables)


@storage.get("/storage/kept", "For how long things are kept", Permission.CONFIG_CHANGE)
async def list_kept(call: Call[Nothing, Nothing, Nothing]) -> Page[Kept]:
    """Older rows are deleted once an hour."""
    del call
    upkeep = service(Upkeep)
    items = [
        Kept(kind=short(rule), name=rule.name, days=rule.days(), purging=upkeep.is_purging(rule))
        for rule in upkeep.rules
    ]
    return Page(items=items, next=None)


@storage.post("/storage/kept/{kind}/purge", "Delete old rows now", Permission.CONFIG_CHANGE)
async def purge(call: Call[KindRef, Nothing, Nothing]) -> Purged:
    """Those that are older than they are kept. It can't be undone."""
    upkeep = service(Upkeep)
    return Purged(rows=await upkeep.purge(upkeep.rule(call.path.kind)))


@storage.post("/storage/check", "Look for damage", Permission.CONFIG_CHANGE)
async def check_storage(call: Call[Nothing, Nothing, Nothing]) -> Said:
    """In the whole database; that takes a while if it is large."""
    del call
    return Said(said=await service(Upkeep).check())


@storage.get("/storage/tables", "List the tables", Permission.CONFIG_CHANGE)
async def list_tables(call: Call[Nothing, Nothing, Nothing]) -> Page[Table]:
    """Those that have anything to show. For owners."""
    _for_owners(call.who)
    items = [
        Table(
            name=one.name,
            about=one.about,
            columns=list(one.shown),
            masked=list(one.masked),
            findable=list(one.findable),
        )
        for one in reading.tables()
    ]
    return Page(items=items, next=None)


@storage.get("/storage/tables/{table}", "Read the rows of a table", Permission.CONFIG_CHANGE)
async def list_rows(call: Call[TableRef, RowsAsked, Nothing]) -> Rows:
    """Fifty at a time. For owners."""
    _for_owners(call.who)
    one, asked = reading.table(call.path.table), call.query
    values = opened(asked.cursor) or ("",)
    before = str(values[0]) if values else ""
    found = await reading.page(one, service(App).vault, column=asked.column, value=asked.value, before=before)
    rows = [[_plain(value) for value in row] for row in found.rows]
    return Rows(columns=list(one.shown), rows=rows, next=sealed((found.older,)) if found.older else None)


def _for_owners(who: Identity) -> None:
    if who.role != "owner":
        raise CallError("forbidden", "Only an owner may look into the database.")


def _plain(value: object) -> object:
    """Numbers that JavaScript can't hold become text."""
    exact = isinstance(value, bool | float | None) or (isinstance(value, int) and abs(value) < 2**53)
    return value if exact else str(value)
