"""Lists as CSV files: streamed, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator, Iterable, Sequence
from datetime import UTC, datetime

from quart import Response

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheets take for the beginning of a formula (https://owasp.org/www-community/attacks/CSV_Injection)."""
_ROWS_AT_ONCE = 200

Cell = str | int | float | None


def csv_response(
    name: str, header: Sequence[str], rows: Iterable[Sequence[Cell]] | AsyncIterator[Sequence[Cell]]
) -> Response:
    """Return a download of `name`.csv, written while it is sent. Text that looks like a formula gets an apostrophe before it."""
    response = Response(_lines(header, rows), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    response.headers["Cache-Control"] = "no-store"
    return response


def csv_time(at: float | None) -> str | None:
    """Return how a moment (seconds since 1970) stands in a file: in UTC, to the second; None stays an empty cell."""
    return None if at is None else datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds")


async def _lines(
    header: Sequence[str], rows: Iterable[Sequence[Cell]] | AsyncIterator[Sequence[Cell]]
) -> AsyncIterator[bytes]:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(header)
    waiting = 0
    async for row in _each(rows):
        writer.writerow([_harmless(cell) for cell in row])
        waiting += 1
        if waiting >= _ROWS_AT_ONCE:
            yield _taken(buffer)
            waiting = 0
    yield _taken(buffer)


async def _each(rows: Iterable[Sequence[Cell]] | AsyncIterator[Sequence[Cell]]) -> AsyncIterator[Sequence[Cell]]:
    if isinstance(rows, AsyncIterator):
        async for row in rows:
            yield row
    else:
        for row in rows:
            yield row


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _taken(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode()
