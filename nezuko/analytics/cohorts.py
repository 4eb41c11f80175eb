"""How it works out, added up: what became of those who joined, by the hour and day of their joining.

Each stay remembers what it counts for. When it has changed, or was there for as many days as is asked about, what it counted for is taken
back and what it counts for now is added, in the transaction that notes that: so nothing is counted twice or forgotten by a restart, and
what became due while the program was down is made up for at the next start. Stays that retention deletes go on counting.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from tortoise import connections
from tortoise.transactions import in_transaction

from nezuko.analytics.models import DAY, HOUR, STAGES, STAYED_DAYS, Cohort, Stay
from nezuko.analytics.window import Window
from nezuko.storage.commit import write_now
from nezuko.storage.fields import described
from nezuko.storage.upsert import Upsert

BATCH = 500
PAUSE_SECONDS = 0.05
"""Between two batches: on SQLite everybody else waits for the one connection meanwhile."""
TOP_LINKS = 10

_KEY = ("span", "chat_id", "at", "bot_id", "invite")
_ADD = Upsert.of(Cohort, conflict=_KEY, update=("joined", *STAGES), on_conflict="add")
_COUNTED = Upsert.of(Stay, conflict=("id",), update=("due_at", "counted_at", "counted_by", "counted_as"))

Key = tuple[int, int, int, int, str]


# ------------------------------------------------------------ counting


async def count() -> None:
    """Count all stays that have changed, or have lasted as long as is asked about, since they were counted last."""
    if not await Stay.filter(due_at__lte=int(time.time())).exists():
        return
    while await _count_some() == BATCH:  # noqa: ASYNC110 - it doesn't wait for something, it lets others in between
        await asyncio.sleep(PAUSE_SECONDS)


async def withdraw(user_id: int) -> None:
    """Somebody is about to be forgotten: what became of him will never be known where he still is, so there he counts no more.

    Call it in the transaction that deletes his stays. Where he has left he goes on counting.
    """
    client = connections.get("default")
    theirs = Stay.filter(user_id=user_id).order_by("id").select_for_update()
    sums = _Sums()
    for stay in await theirs:
        sums.change(stay, None if stay.left_at is None else _course(stay, int(time.time())))
    await write_now(client, _ADD, sums.rows())


async def _count_some() -> int:
    """Count up to BATCH stays; returns how many."""
    now = int(time.time())
    async with in_transaction() as client:
        # Whoever is being written just now is left for the next time: so nobody waits for each other crosswise.
        due = Stay.filter(due_at__lte=now).order_by("due_at").limit(BATCH).select_for_update(skip_locked=True)
        stays, sums = await due.using_db(client), _Sums()
        for stay in stays:
            sums.change(stay, _course(stay, now))
            stay.due_at = _due_at(stay, now)
        await write_now(client, _ADD, sums.rows())
        await write_now(client, _COUNTED, [_row(stay) for stay in stays])
        return len(stays)


@dataclass(frozen=True, slots=True)
class _Course:
    """What one stay counts for: when he joined, by which link, what became of him (bits)."""

    joined_at: int
    invite: str
    stages: int


def _course(stay: Stay, now: int) -> _Course | None:
    """What it counts for at present; nothing if nobody saw him join."""
    if stay.joined_at is None:
        return None
    joined, left = stay.joined_at, stay.left_at
    verified = _is_verified(stay)
    reached = [
        verified and now >= joined + days * DAY and (left is None or left >= joined + days * DAY)
        for days in STAYED_DAYS
    ]
    stages = (
        stay.prompted_at is not None,
        stay.channel_at is not None,
        verified,
        verified and left is not None,
        not verified and left is not None,
        *reached,
    )
    return _Course(joined, stay.invite, sum(1 << place for place, true in enumerate(stages) if true))


def _is_verified(stay: Stay) -> bool:
    admitted = stay.admitted_at is not None and stay.joined_at is not None and stay.admitted_at >= stay.joined_at
    return stay.verified_at is not None or admitted


def _due_at(stay: Stay, now: int) -> int | None:
    """When it will count for more though nothing happens: at the next day that is asked about, if he is there then."""
    if stay.joined_at is None or stay.left_at is not None or not _is_verified(stay):
        return None
    return next((day for days in STAYED_DAYS if (day := stay.joined_at + days * DAY) > now), None)


class _Sums:
    """What is to be added to the cohorts."""

    def __init__(self) -> None:
        self._sums: dict[Key, list[int]] = defaultdict(lambda: [0] * (1 + len(STAGES)))

    def change(self, stay: Stay, now: _Course | None) -> None:
        """Let a stay count for `now` instead of what it counted for, and remember that."""
        before = None
        if stay.counted_at is not None:
            before = _Course(stay.counted_at, stay.counted_by, stay.counted_as)
        if before == now:
            return
        self._add(stay, before, -1)
        self._add(stay, now, 1)
        stay.counted_at = now.joined_at if now else None
        stay.counted_by = now.invite if now else ""
        stay.counted_as = now.stages if now else 0

    def _add(self, stay: Stay, course: _Course | None, times: int) -> None:
        if course is None:
            return
        for span in (HOUR, DAY):
            sums = self._sums[span, stay.chat_id, course.joined_at // span * span, stay.bot_id, course.invite]
            sums[0] += times
            for place in range(len(STAGES)):
                sums[1 + place] += times * (course.stages >> place & 1)

    def rows(self) -> list[tuple[Any, ...]]:
        """Return the rows in the order of their keys: two who write the same rows in one order never wait for each other crosswise."""
        return [(*key, *sums) for key, sums in sorted(self._sums.items()) if any(sums)]


def _row(stay: Stay) -> tuple[Any, ...]:
    return tuple(getattr(stay, name) for name in described(Stay).fields_db_projection)


# ------------------------------------------------------------ reading


@dataclass(frozen=True, slots=True)
class Remaining:
    """Of those who were verified, `due` joined on days of which all are over by now that long; `there` of them were still there then."""

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
    columns = [f"SUM({name}) AS {name}" for name in ("joined", *STAGES[:5])]
    for days in STAYED_DAYS:
        over = f"at <= {window.now - window.period.span - days * DAY}"
        columns.append(f"SUM(CASE WHEN {over} THEN verified ELSE 0 END) AS due{days}")
        columns.append(f"SUM(CASE WHEN {over} THEN stayed{days} ELSE 0 END) AS there{days}")
    found = (await _query("SELECT", ", ".join(columns), "FROM cohorts WHERE", _within(window)))[0]
    n = {name: int(value or 0) for name, value in found.items()}
    remaining = tuple(Remaining(days, n[f"due{days}"], n[f"there{days}"]) for days in STAYED_DAYS)
    return Funnel(
        n["joined"], n["prompted"], n["channel"], n["verified"], n["left_verified"], n["left_before"], remaining
    )


async def links(window: Window) -> list[Link]:
    """Return by which links people came in `window`, the busiest first; "" stands for no link."""
    found = await _query(
        "SELECT invite, SUM(joined) AS came, SUM(verified) AS verified, SUM(joined - left_verified - left_before) AS there",
        *("FROM cohorts WHERE", _within(window), "GROUP BY invite HAVING SUM(joined) > 0"),
        f"ORDER BY came DESC, invite LIMIT {TOP_LINKS}",
    )
    return [Link(str(one["invite"]), int(one["came"]), int(one["verified"]), int(one["there"])) for one in found]


def _within(window: Window) -> str:
    """Which rows: numbers of our own alone get into the statement."""
    chats = "" if window.chats is None else f" AND chat_id IN ({', '.join(map(str, sorted(window.chats))) or '0'})"
    return f"span = {window.period.span} AND at >= {window.begin} AND at < {window.end}{chats}"


async def _query(*words: str) -> list[dict[str, Any]]:
    return list(await connections.get("default").execute_query_dict(" ".join(words)))
