"""The trace of one decision, for admins: update, findings with the age of each fact, action, Telegram's answers, message."""

from __future__ import annotations

from datetime import UTC, datetime

from nezuko.enforcement.gate import Gate
from nezuko.enforcement.models import Prompt
from nezuko.events.explain import Finding
from nezuko.events.kinds import LOOKS, Kind
from nezuko.events.log import Event
from nezuko.events.overview import Overview
from nezuko.events.people import Known, member_of
from nezuko.groups.protection import Protection
from nezuko.telegram import html
from nezuko.telegram.models import ApiCall
from nezuko.telegram.types import Person, Text

BEFORE_MS, AFTER_MS = 10_000, 60_000
"""Around the first event of a decision, so far are Telegram's answers looked for."""
MOST_LINES = 25
MARKS = {"passed": "✓", "failed": "✗", "unknown": "?"}
ACTIONS = (
    "channels.getParticipant",
    "channels.editBanned",
    "channels.deleteMessages",
    "messages.sendMessage",
    "messages.editMessage",
)

TELEGRAM = "Telegram"

Step = tuple[int, str, Text | str]
"""When (ms since 1970), who (“Telegram” or what was done), what."""


class Tracer:
    """Tells traces."""

    def __init__(self, overview: Overview) -> None:
        self._overview = overview

    async def trace(self, gate: Gate, group: Protection, person: Person) -> Text:
        """What was decided last about somebody in a group, step by step.

        Raises:
            NotFound: nothing is known of him there.
        """
        known = await member_of(group.chat_id, person.id, self._overview)
        head = html.join((html.bold(known.answer.sentence), f"\n{known.answer.hint}" if known.answer.hint else ""))
        decided = known.answer.decided_by
        if decided is None:
            return head
        events = [
            e for e in known.events if e.id == decided.id or (e.correlation and e.correlation == decided.correlation)
        ]
        steps = (
            _steps(events) + await _calls(gate, group, person, events[-1].at_ms) + await _message(gate, group, person)
        )
        lines = [
            html.fill("{at} {who}: {what}", at=_clock(at), who=html.bold(who), what=what)
            for at, who, what in sorted(steps, key=_when)
        ]
        parts: list[Text | str] = [head, "\n", *_findings(known), "\n"]
        for line in lines[:MOST_LINES]:
            parts += ["\n", line]
        if decided.correlation:
            parts += ["\n\nIn the log: ", html.code(decided.correlation)]
        return html.join(parts)


def _when(step: Step) -> tuple[int, int]:
    """Within a millisecond the cause comes first, then what Telegram was asked, then what became of it."""
    at, who, _ = step
    return at, 0 if who in _CAUSES else 1 if who == TELEGRAM else 2


_CAUSES = {LOOKS[kind].word for kind in (Kind.JOINED, Kind.LEFT, Kind.PRESSED)}


def _findings(known: Known) -> list[Text | str]:
    return [f"\n{MARKS[found.outcome]} {found.why}{_age(found)}" for found in known.answer.findings]


def _age(found: Finding) -> str:
    if found.age is None:
        return ""
    return " (Telegram was asked)" if found.age == 0 else f" (known for {_span(found.age)})"


def _span(seconds: float) -> str:
    for size, unit in ((86_400, "d"), (3600, "h"), (60, "min")):
        if seconds >= size:
            return f"{int(seconds // size)} {unit}"
    return f"{max(1, round(seconds))} s"


def _steps(events: list[Event]) -> list[Step]:
    return [(event.at_ms, LOOKS[event.kind].word, event.text + _latency(event)) for event in events]


def _latency(event: Event) -> str:
    return "" if event.latency_ms is None else f" ({event.latency_ms:.0f} ms after the update)"


async def _calls(gate: Gate, group: Protection, person: Person, began_ms: int) -> list[Step]:
    """What Telegram was asked about him, and what it answered."""
    chats = [group.chat_id, *(channel.chat_id for channel in group.channels)]
    rows = ApiCall.filter(
        bot_id=gate.bot_id, chat_id__in=chats, user_id=person.id, method__in=ACTIONS,
        at_ms__gte=began_ms - BEFORE_MS, at_ms__lte=began_ms + AFTER_MS,
    )  # fmt: skip
    found = await rows.order_by("id").limit(MOST_LINES)
    return [(row.at_ms, TELEGRAM, f"{row.method} → {row.error or 'ok'}, {row.took_ms:.0f} ms") for row in found]


async def _message(gate: Gate, group: Protection, person: Person) -> list[Step]:
    """The message that names him, while it stands."""
    entry = gate.ledger.open(group.chat_id, person.id)
    row = await Prompt.get_or_none(id=entry.prompt_id) if entry is not None and entry.prompt_id else None
    if row is None or row.message_id is None or row.sent_at is None:
        return []
    link = html.link("the message", f"https://t.me/c/{group.chat_id}/{row.message_id}")
    return [(row.sent_at * 1000 + 999, "Message", link)]


def _clock(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000, UTC).strftime("%H:%M:%S.") + f"{at_ms % 1000:03d}"
