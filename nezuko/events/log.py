"""Record what happened: one row in the next commit; after it, a count and the live feed."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from loguru import logger
from prometheus_client import Counter, Histogram

from nezuko import correlation as correlations
from nezuko.errors import StorageError
from nezuko.events.feed import Feed
from nezuko.events.kinds import Kind
from nezuko.events.models import EventRow, PersonRow
from nezuko.ids import made_at, new_id
from nezuko.storage.writer import Upsert, Writer
from nezuko.telegram.types import Person
from nezuko.values import value

EVENTS = Counter("nezuko_events_total", "Events that were committed, by kind.", ["kind"])
LOST = Counter("nezuko_events_lost_total", "Events that could not be stored.")
LATENCY = Histogram(
    "nezuko_event_latency_seconds",
    "Time from an update's arrival to the deed that an event tells of, by kind.",
    ["kind"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60),
)

_EVENT = Upsert.of(EventRow, conflict=("id",), on_conflict="nothing")
_PERSON = Upsert.of(PersonRow, conflict=("id",))

_as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str).encode

NAMES_KNOWN = 20_000
_NAME_LENGTH = 140


@value
class Event:
    """One fact.

    `id` grows with time. `latency_ms` is the time from the update's arrival to the deed, where there was one.
    `findings` are mappings with the keys `rule` (its name), `outcome` ("passed", "failed" or "unknown"), `why` (a sentence) and, where a
    fact was used, `age` (its age in seconds) and `channel` (its name).
    """

    id: int
    at_ms: int
    kind: Kind
    bot_id: int | None = None
    chat_id: int | None = None
    user_id: int | None = None
    user_name: str = ""
    channel_id: int | None = None
    correlation: str = ""
    latency_ms: float | None = None
    cached: bool = False
    text: str = ""
    findings: tuple[Mapping[str, Any], ...] = ()

    @classmethod
    def of(cls, row: EventRow) -> Event:
        """Return the event that a row tells of."""
        return cls(
            id=row.id,
            at_ms=row.at_ms,
            kind=Kind(row.kind),
            bot_id=row.bot_id,
            chat_id=row.chat_id,
            user_id=row.user_id,
            user_name=row.user_name,
            channel_id=row.channel_id,
            correlation=row.correlation,
            latency_ms=row.latency_ms,
            cached=bool(row.cached),
            text=row.text,
            findings=tuple(json.loads(row.findings)) if row.findings else (),
        )


class EventLog:
    """Where features say what happened."""

    def __init__(self, writer: Writer, feed: Feed) -> None:
        self._writer = writer
        self._feed = feed
        self._counts = {kind: EVENTS.labels(kind.value) for kind in Kind}
        self._latencies = {kind: LATENCY.labels(kind.value) for kind in Kind}
        self._names: dict[int, tuple[str, str | None]] = {}

    def record(
        self,
        kind: Kind,
        *,
        bot_id: int | None = None,
        chat_id: int | None = None,
        user: Person | int | None = None,
        channel_id: int | None = None,
        text: str = "",
        findings: Sequence[Mapping[str, Any]] = (),
        latency_ms: float | None = None,
        cached: bool = False,
        correlation: str | None = None,
    ) -> Event:
        """Record a fact and return it. It is stored with the next commit, then counted and published; nothing waits for that.

        Args:
            kind: what happened.
            bot_id: whose work it was.
            chat_id: the group.
            user: the person, whole where he is known, so that he can be found by name.
            channel_id: the channel that mattered.
            text: a plain sentence for people, without the person's name at its begin ("was muted: …").
            findings: what the rules found, as `Event` describes it.
            latency_ms: see `Event`.
            cached: the decision needed no look-up.
            correlation: default is that of what runs now.
        """
        if isinstance(user, Person):
            user_id: int | None = user.id
            name = (user.name or user.label)[:_NAME_LENGTH]
            self._know(user, name)
        else:
            user_id, name = user, ""
            if user is not None and user in self._names:
                name = self._names[user][0]
        number = new_id()
        event = Event(
            number,
            int(made_at(number) * 1000),
            kind,
            bot_id,
            chat_id,
            user_id,
            name,
            channel_id,
            correlations.current() if correlation is None else correlation,
            latency_ms,
            cached,
            text,
            tuple(findings),
        )
        self._writer.add(_EVENT, _row(event), partial(self._settled, event))
        return event

    def forget(self, user_id: int) -> None:
        """Remember nothing more of how somebody is called."""
        self._names.pop(user_id, None)

    def _know(self, person: Person, name: str) -> None:
        """Keep the person's name for the search, but write it only when it is news."""
        known = self._names.get(person.id)
        # The gate's books know names but no usernames: they must not take one away.
        if known is not None and known[0] == name and person.username in (None, known[1]):
            return
        if len(self._names) >= NAMES_KNOWN:
            del self._names[next(iter(self._names))]
        self._names[person.id] = (name, person.username)
        username = person.username or ""
        row = (person.id, name, username, f"{name} @{username}".lower()[:220], time.time_ns() // 1_000_000)
        self._writer.add(_PERSON, row)

    def _settled(self, event: Event, error: StorageError | None) -> None:
        if error is not None:
            LOST.inc()
            logger.error("the event {} ({}) was not stored: {!r}", event.id, event.kind, error)
            return
        self._counts[event.kind].inc()
        if event.latency_ms is not None:
            self._latencies[event.kind].observe(event.latency_ms / 1000)
        self._feed.publish(event)


def _row(event: Event) -> tuple[Any, ...]:
    """The values of EventRow's columns, in their order."""
    return (
        event.id,
        event.at_ms,
        event.kind.value,
        event.bot_id,
        event.chat_id,
        event.user_id,
        event.user_name,
        event.channel_id,
        event.correlation[:32],
        event.latency_ms,
        event.cached,
        event.text,
        _as_json(event.findings) if event.findings else "",
    )
