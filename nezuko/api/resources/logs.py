"""The last lines of the log."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from nezuko.api.fields import Line, Moment, Page
from nezuko.api.operations import Call, Input, Nothing, Operations
from nezuko.logs.ring import LEVELS, Ring, Wanted
from nezuko.logs.ring import Line as Written
from nezuko.web.permissions import Permission
from nezuko.web.service import service

logs = Operations("Logs", "The last lines of the log, without secrets.")


class LinesAsked(Input):
    """Which lines are wanted."""

    level: Literal["TRACE", "DEBUG", "INFO", "WARNING", "ERROR"] = Field("TRACE", description="Of this level at least.")
    q: Line = Field("", max_length=100, description="With all of these words.")
    after: int = Field(0, ge=0, lt=2**53, description="Only lines younger than this one.")
    limit: int = Field(200, ge=1, le=1000, description="How many at most.")


class LogLine(BaseModel):
    """One line."""

    id: int
    at: Moment
    level: str
    where: str = Field(description="The place in the program.")
    text: str
    bound: dict[str, str] = Field(description="What belongs to it, as the number of the call or the bot.")
    trace: str = Field(description="Of an error: where it came from.")


@logs.get("/logs", "Read the log", Permission.LOGS_VIEW)
async def list_lines(call: Call[Nothing, LinesAsked, Nothing]) -> Page[LogLine]:
    """The latest first. It is what memory has; older lines stand where standard error goes."""
    asked = call.query
    found = service(Ring).last(Wanted(LEVELS[asked.level], asked.q, asked.after), asked.limit)
    return Page(items=[_line(one) for one in found], next=None)


def _line(one: Written) -> LogLine:
    return LogLine(
        id=one.id, at=one.at, level=one.level, where=one.where, text=one.text, bound=dict(one.extra), trace=one.trace
    )
