"""How it works out: the course of each stay, written with the events that tell of it.

Whatever is written here says that the stay has to be counted again (`due_at`); `cohorts` does.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence

from nezuko.analytics.models import Stay
from nezuko.analytics.rollups import pick
from nezuko.events.kinds import Kind
from nezuko.events.models import EventRow
from nezuko.storage.upsert import Row
from nezuko.storage.writer import Upsert, Writer

_TIMES = ("prompted_at", "verified_at", "left_at")
_TOLD = {Kind.PROMPTED.value: "prompted_at", Kind.VERIFIED.value: "verified_at", Kind.LEFT.value: "left_at"}
_NOW = 0
"""`due_at` of what has changed."""
_WHOLE = Upsert.of(Stay, conflict=("id",), update=("joined_at", *_TIMES, "due_at"))
_PARTS = {name: Upsert.of(Stay, conflict=("id",), update=(name, "due_at")) for name in _TIMES}
_CAME = Upsert.of(Stay, conflict=("id",), update=("invite", "channel_at", "due_at"))
_ADMITTED = Upsert.of(Stay, conflict=("id",), update=("admitted_at", "due_at"))
_PAST = Upsert.of(Stay, conflict=("id",), update=("invite", "channel_at", "admitted_at", "due_at"))
_CHANNEL = Upsert.of(Stay, conflict=("id",), update=("channel_at", "due_at"))


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
        times.get("channel_at"), times.get("verified_at"), times.get("admitted_at"), times.get("left_at"), _NOW, None, "", 0,
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
