"""The kinds of fields that calls share: ids, lines of text, times, pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Annotated, Generic, TypeVar

from pydantic import AfterValidator, BaseModel, Field, PlainSerializer, StringConstraints

from nezuko.administration.paging import Key, opened, page
from nezuko.api.operations import Input
from nezuko.api.problems import CallError, FieldError

LONGEST_PAGE = 100
_VISIBLE = r"^[^\x00-\x1f\x7f]*$"

TelegramId = Annotated[int, Field(ge=1, lt=2**53, description="A number that Telegram gave, always positive.")]


def _in_range(number: str) -> str:
    if int(number) >= 2**63:
        raise ValueError("there is no such number")
    return number


OwnId = Annotated[
    str,
    StringConstraints(pattern=r"^[1-9][0-9]{0,18}$"),
    AfterValidator(_in_range),
    Field(description="A number that was given here, as text: it is too long for the numbers of JavaScript."),
]
Line = Annotated[str, StringConstraints(max_length=200, pattern=_VISIBLE)]
Reason = Annotated[
    str,
    StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*[^\s\x00-\x1f\x7f][^\x00-\x1f\x7f]*$"),
    Field(description="Why. It is kept with the event and in the audit."),
]


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


Moment = Annotated[
    float,
    PlainSerializer(_moment, return_type=str),
    Field(json_schema_extra={"type": "string", "format": "date-time"}),
]
"""Seconds since 1970 here, RFC 3339 in UTC for callers."""


def _readable(cursor: str) -> str:
    if cursor and opened(cursor) is None:
        raise ValueError("this is no cursor that was given out here")
    return cursor


Readable = Annotated[str, AfterValidator(_readable)]
"""A cursor."""


class Paged(Input):
    """Which page of a list is wanted."""

    cursor: Readable = Field(
        "",
        max_length=600,
        description="Where to go on: `next` of the page before. Cursors are opaque and don't expire.",
    )
    limit: int = Field(25, ge=1, le=LONGEST_PAGE, description="How many items a page has at most.")


T = TypeVar("T")
Row = TypeVar("Row")


class Page(BaseModel, Generic[T]):
    """One page of a list."""

    items: list[T]
    next: str | None = Field(
        description="The cursor of the next page; null on the last one. The header Link leads there, too."
    )


def cut(rows: Sequence[Row], key: Callable[[Row], Key], asked: Paged) -> tuple[list[Row], str | None]:
    """Return the page of `rows` (sorted by `key`) that is asked for, and the cursor of the next one."""
    chosen, following = page(rows, key, asked.cursor, asked.limit)
    return chosen, following or None


def number_of(cursor: str) -> int | None:
    """Return the one number in a cursor, None if the cursor is empty. Raises CallError for the cursor of another list."""
    numbers = numbers_of(cursor, 1)
    return numbers[0] if numbers else None


def numbers_of(cursor: str, count: int) -> tuple[int, ...]:
    """Return the `count` numbers in a cursor, none if the cursor is empty. Raises CallError for the cursor of another list."""
    if not cursor:
        return ()
    numbers = tuple(value for value in opened(cursor) or () if isinstance(value, int) and 0 < value < 2**63)
    if len(numbers) != count:
        wrong = FieldError(place="query", pointer="/cursor", detail="This is a cursor of another list.")
        raise CallError("invalid-fields", "The cursor can't be used.", errors=[wrong])
    return numbers
