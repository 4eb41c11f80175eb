"""What became of a case is recorded, with the findings that led to it and how long it took."""

from __future__ import annotations

import time

from prometheus_client import Histogram

from nezuko.enforcement.cases import Case
from nezuko.enforcement.entries import Entry
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.verification.rules import Verdict

REACTION = Histogram(
    "nezuko_reaction_seconds",
    "From an update's arrival to Telegram's confirmation of the mute or lift that it led to.",
    ["action"],
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)
_REACTED = {action: REACTION.labels(action) for action in ("mute", "lift")}  # `labels` costs 2 µs each time


class Recording:
    """Records for one bot."""

    def __init__(self, bot_id: int, events: EventLog) -> None:
        self._bot_id = bot_id
        self._events = events

    def record(
        self, kind: Kind, case: Case, chat_id: int, verdict: Verdict | None, text: str, action: str = ""
    ) -> None:
        """Record an event; `action`, "mute" or "lift": Telegram has just confirmed it, which is what somebody waited for."""
        seconds = time.monotonic() - case.received if case.received else None
        if action and seconds is not None:
            _REACTED[action].observe(seconds)
        findings = verdict.as_dicts() if verdict else ()
        self._events.record(
            kind,
            bot_id=self._bot_id,
            chat_id=chat_id,
            user=case.person,
            text=text,
            findings=findings,
            latency_ms=None if seconds is None else seconds * 1000,
            cached=verdict is not None and verdict.from_memory,
            correlation=case.correlation,
        )

    def told(self, entry: Entry, how: str) -> None:
        """Record that somebody was told what to join; the event belongs to the mute that led to it, and says which ways failed before."""
        failed = f"; {entry.failed}" if entry.failed else ""
        self._events.record(
            Kind.PROMPTED,
            bot_id=self._bot_id,
            chat_id=entry.chat_id,
            user=entry.person,
            text=f"was told what to join{how}{failed}",
            correlation=entry.correlation,
        )
        entry.failed = ""
