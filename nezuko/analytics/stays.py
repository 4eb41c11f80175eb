"""How it works out: the course of each stay, written with the events that tell of it, and what follows from all of them together.

Everybody counts once in a group, with his latest stay. Whether somebody was still there after so many days follows from two times in his
row, so that no count has to be made when those days are over, and none can be missed by a restart.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tortoise import connections

from nezuko.analytics.models import DAY, Stay
from nezuko.analytics.rollups import pick
from nezuko.analytics.window import Window
from nezuko.events.kinds import Kind
from nezuko.events.models import EventRow
from nezuko.storage.upsert import Row
from nezuko.storage.writer import Upsert, Writer

AFTER_DAYS = (1, 7, 30)
TOP_LINKS = 10

_TIMES = ("prompted_at", "verified_at", "left_at")
_TOLD = {Kind.PROMPTED.value: "prompted_at", Kind.VERIFIED.value: "verified_at", Kind.LEFT.value: "left_at"}
_WHOLE = Upsert.of(Stay, conflict=("id",), update=("joined_at", *_TIMES))
_PARTS = {name: Upsert.of(Stay, conflict=("id",), update=(name,)) for name in _TIMES}
_CAME = Upsert.of(Stay, conflict=("id",), update=("invite", "channel_at"))
_ADMITTED = Upsert.of(Stay, conflict=("id",), update=("admitted_at",))
_PAST = Upsert.of(Stay, conflict=("id",), update=("invite", "channel_at", "admitted_at"))
_VERIFIED = "(verified_at IS NOT NULL OR admitted_at >= joined_at)"
_CHANNEL = Upsert.of(Stay, conflict=("id",), update=("channel_at",))


def of_events(rows: Sequence[Row]) -> Iterable[tuple[Upsert, list[Row]]]:
    """What new events say of stays. Those of one person are put together, so that each row is written once in a transaction."""
    whole: dict[tuple[int, int, int], dict[str, int | None]] = {}
    parts: dict[tuple[int, int, int], dict[str, int | None]] = {}
    for at_ms, kind, bot_id, chat_id, user_id in map(
        pick(EventRow, "at_ms", "kind", "bot_id", "chat_id", "user_id"), rows
    ):
        if bot_id is None or chat_id is None or user_id is None:
            continue
        key, at = (bot_id, chat_id, user_id), at_ms // 1000
        if kind == Kind.JOINED.value:
            whole[key] = {"joined_at": at}
            parts.pop(key, None)
        elif (name := _TOLD.get(kind)) is not None:
            (whole.get(key) or parts.setdefault(key, {}))[name] = at
    yield _WHOLE, [_row(key, times) for key, times in sorted(whole.items())]
    for name, upsert in _PARTS.items():
        yield upsert, [_row(key, times) for key, times in sorted(parts.items()) if name in times]


def _row(key: tuple[int, int, int], times: dict[str, int | None], invite: str = "") -> Row:
    bot_id, chat_id, user_id = key
    return (
        f"{bot_id}:{chat_id}:{user_id}", bot_id, chat_id, user_id, times.get("joined_at"), invite[:255], times.get("prompted_at"),
        times.get("channel_at"), times.get("verified_at"), times.get("admitted_at"), times.get("left_at"),
    )  # fmt: skip


def past(bot_id: int, chat_id: int, user_id: int, invite: str, **times: int) -> tuple[Upsert, Row]:
    """What no event tells of a stay that is over, all at once: the link, and `channel_at` or `admitted_at`."""
    return _PAST, _row((bot_id, chat_id, user_id), dict(times), invite)


def plug_in(writer: Writer) -> None:
    """From now on write the stays with the events."""
    writer.derive(EventRow, of_events)


class Stays:
    """Service: notes what no event tells."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def came(self, bot_id: int, chat_id: int, user_id: int, invite: str) -> None:
        """Somebody has joined a group, by that link ("": by none)."""
        self._writer.add(_CAME, _row((bot_id, chat_id, user_id), {}, invite))

    def joined_channel(self, bot_id: int, chat_id: int, user_id: int, at: int) -> None:
        """Somebody in a group has joined a channel that it asks for."""
        self._writer.add(_CHANNEL, _row((bot_id, chat_id, user_id), {"channel_at": at}))

    def judged(
        self, bot_id: int, chat_id: int, allowed: bool | None, _from_memory: bool, admitted: bool, user_id: int
    ) -> None:
        """Somebody was judged; told of each verdict. Who has just come with every channel joined is verified by that."""
        if admitted and allowed and user_id:
            self._writer.add(_ADMITTED, _row((bot_id, chat_id, user_id), {"admitted_at": int(time.time())}))


@dataclass(frozen=True, slots=True)
class Remaining:
    """Of those who were verified, `due` joined long enough ago to tell; `there` of them were still in the group after so many days."""

    days: int
    due: int
    there: int


@dataclass(frozen=True, slots=True)
class Funnel:
    """What became of those who joined within a time."""

    joined: int
    prompted: int
    channel: int
    verified: int
    left_verified: int
    left_before: int
    remaining: tuple[Remaining, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """What became of those who came by one link."""

    invite: str
    joined: int
    verified: int
    there: int


async def funnel(window: Window) -> Funnel:
    """Add up what became of those who joined in `window`: one query along an index."""
    columns = [
        "COUNT(*) AS joined, COUNT(prompted_at) AS prompted, COUNT(channel_at) AS channel",
        f"SUM(CASE WHEN {_VERIFIED} THEN 1 ELSE 0 END) AS verified",
        f"SUM(CASE WHEN {_VERIFIED} AND left_at IS NOT NULL THEN 1 ELSE 0 END) AS left_verified",
        "SUM(CASE WHEN left_at IS NOT NULL THEN 1 ELSE 0 END) AS gone",
    ]
    for days in AFTER_DAYS:
        due = f"{_VERIFIED} AND joined_at <= {window.now - days * DAY}"
        there = f"{due} AND (left_at IS NULL OR left_at >= joined_at + {days * DAY})"
        columns.append(f"SUM(CASE WHEN {due} THEN 1 ELSE 0 END) AS due{days}")
        columns.append(f"SUM(CASE WHEN {there} THEN 1 ELSE 0 END) AS there{days}")
    found = (await _query("SELECT", ", ".join(columns), "FROM stays WHERE", _within(window)))[0]
    n = {name: int(value or 0) for name, value in found.items()}
    remaining = tuple(Remaining(days, n[f"due{days}"], n[f"there{days}"]) for days in AFTER_DAYS)
    return Funnel(
        n["joined"],
        n["prompted"],
        n["channel"],
        n["verified"],
        n["left_verified"],
        n["gone"] - n["left_verified"],
        remaining,
    )


async def links(window: Window) -> list[Link]:
    """Return by which links people came in `window`, the busiest first; "" stands for no link."""
    found = await _query(
        f"SELECT invite, COUNT(*) AS joined, SUM(CASE WHEN {_VERIFIED} THEN 1 ELSE 0 END) AS verified,",
        "SUM(CASE WHEN left_at IS NULL THEN 1 ELSE 0 END) AS there",
        *("FROM stays WHERE", _within(window), f"GROUP BY invite ORDER BY joined DESC, invite LIMIT {TOP_LINKS}"),
    )
    return [Link(str(one["invite"]), int(one["joined"]), int(one["verified"]), int(one["there"])) for one in found]


def _within(window: Window) -> str:
    """Which rows: numbers of our own alone get into the statement."""
    chats = "" if window.chats is None else f" AND chat_id IN ({', '.join(map(str, sorted(window.chats))) or '0'})"
    return f"joined_at >= {window.begin} AND joined_at < {window.end}{chats}"


async def _query(*words: str) -> list[dict[str, Any]]:
    return list(await connections.get("default").execute_query_dict(" ".join(words)))
