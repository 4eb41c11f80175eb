"""What a log channel shows: one line for each decision, several in one message, with a button that undoes each mute."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from nezuko.events.kinds import LOOKS, MUTING, Kind
from nezuko.events.models import EventRow
from nezuko.telegram import html
from nezuko.telegram.types import Button, Keyboard, Text

PREFIX = b"lc:"
"""Callback data of the buttons: `lc:<group>:<person>`."""
NOT_TOLD = frozenset({Kind.JOINED, Kind.LEFT, Kind.PROMPTED, Kind.PRESSED, Kind.RECONCILED, Kind.MESSAGE_DELETED})
"""What is no decision about anybody: it stands on the dashboard only."""
TOLD = tuple(kind.value for kind in Kind if kind not in NOT_TOLD)
AT_ONCE = 20
"""Lines of one message."""
_BUTTONS_A_ROW = 4
_LONGEST = 160
_SIGNS = {"good": "✅", "bad": "🔇", "wait": "⏳", "alert": "⚠️"}


def message(rows: Sequence[EventRow]) -> tuple[Text, Keyboard]:
    """Return the message that tells of these events, oldest first."""
    mutes = [row for row in rows if Kind(row.kind) in MUTING and row.user_id is not None]
    numbers = {row.id: number for number, row in enumerate(mutes, 1)} if len(mutes) > 1 else {}
    lines = [_line(row, numbers.get(row.id)) for row in rows]
    buttons = [
        Button(f"↩️ {numbers[row.id]}" if numbers else "↩️ Undo", data=undo_data(row.chat_id or 0, row.user_id or 0))
        for row in mutes
    ]
    keyboard = tuple(tuple(buttons[n : n + _BUTTONS_A_ROW]) for n in range(0, len(buttons), _BUTTONS_A_ROW))
    return html.join(lines, "\n"), keyboard


def summary(counts: Counter[str]) -> Text:
    """Return the message that tells of more than anybody would read: how many of each kind."""
    total = sum(counts.values())
    listed = ", ".join(f"{count:,} {LOOKS[Kind(kind)].word.lower()}" for kind, count in counts.most_common())
    return html.plain(
        f"⏩ {total:,} decisions while nothing could be written here: {listed}. The dashboard has each of them."
    )


def welcome(title: str) -> Text:
    """Return the first message in a log channel."""
    return html.fill("📒 From now on I write here what I decide in {group}.", group=html.bold(title))


def undo_data(chat_id: int, user_id: int) -> bytes:
    """Callback data of the button that undoes a mute."""
    return PREFIX + f"{chat_id}:{user_id}".encode()


def _line(row: EventRow, number: int | None) -> Text:
    look = LOOKS[Kind(row.kind)]
    who: list[Text | str] = []
    if row.user_id is not None:
        who = [html.bold(row.user_name or row.user_id), " (", html.code(row.user_id), ") "]
    text = row.text if len(row.text) <= _LONGEST else f"{row.text[: _LONGEST - 1]}…"
    start = html.plain(f"{_SIGNS.get(look.tone, '•')} {f'{number}. ' if number else ''}")
    return html.join([start, *who, html.plain(text)])
