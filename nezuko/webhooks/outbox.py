"""The outbox: what endpoints are to be told is written in the same transaction as the event itself, or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from operator import itemgetter
from typing import Any

from loguru import logger

from nezuko.events.models import EventRow
from nezuko.ids import new_id
from nezuko.storage.fields import described
from nezuko.storage.upsert import Row
from nezuko.storage.writer import Upsert
from nezuko.values import value
from nezuko.webhooks.models import State, WebhookDelivery

NEW = Upsert.of(WebhookDelivery, conflict=("id",), on_conflict="nothing")

_FIELDS = (
    "id",
    "at_ms",
    "kind",
    "bot_id",
    "chat_id",
    "user_id",
    "user_name",
    "channel_id",
    "correlation",
    "latency_ms",
    "cached",
    "text",
    "findings",
)

_as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str).encode


@value
class Subscription:
    """What an endpoint wants to hear of. Empty `kinds`: every kind; empty `groups`: all groups, and what belongs to none."""

    endpoint_id: int
    kinds: frozenset[str] = frozenset()
    groups: frozenset[tuple[int, int]] = frozenset()

    def wants(self, kind: str, bot_id: int | None, chat_id: int | None) -> bool:
        """Tell whether it wants to hear of such an event."""
        if self.kinds and kind not in self.kinds:
            return False
        return not self.groups or (bot_id, chat_id) in self.groups


class Outbox:
    """Makes deliveries of events while these are written. With nobody to tell it costs one comparison a transaction."""

    def __init__(self, title: Callable[[int], str], news: Callable[[int], None]) -> None:
        """`title`: the name of a group, from memory; `news`: told the id of each endpoint for which something is about to be written."""
        self._title = title
        self._news = news
        self.subscriptions: Sequence[Subscription] = ()
        """Those of the endpoints that are active now."""

    def derive(self, rows: Sequence[Row]) -> Iterable[tuple[Upsert, list[Row]]]:
        """Return the deliveries that new events entail (see `Writer.derive`). Whatever goes wrong here, the events are written."""
        if not self.subscriptions:
            return ()
        made: list[Row] = []
        try:
            for values in map(_pick(), rows):
                made += self._deliveries(dict(zip(_FIELDS, values, strict=True)))
        except Exception:  # noqa: BLE001 - an edge: a bug of webhooks must not cost the gate its events
            logger.exception("webhooks for {} events could not be made", len(rows))
        for endpoint_id in {row[1] for row in made}:
            self._news(endpoint_id)
        return ((NEW, made),)

    def _deliveries(self, event: Mapping[str, Any]) -> list[Row]:
        kind, bot_id, chat_id = event["kind"], event["bot_id"], event["chat_id"]
        wanting = [one.endpoint_id for one in self.subscriptions if one.wants(kind, bot_id, chat_id)]
        if not wanting:
            return []
        body = payload(event, self._title)
        return [delivery_row(endpoint_id, event, body) for endpoint_id in wanting]


def delivery_row(endpoint_id: int, event: Mapping[str, Any], body: str) -> Row:
    """Return the row of a delivery that is due at once."""
    return NEW.row(
        id=new_id(),
        endpoint_id=endpoint_id,
        event_id=event["id"],
        kind=event["kind"],
        body=body,
        correlation=event["correlation"],
        state=State.WAITING.value,
        since_ms=event["at_ms"],
        due_ms=event["at_ms"],
        attempts=0,
        last_ms=None,
        took_ms=None,
        status=None,
        error="",
        answer="",
    )


def payload(event: Mapping[str, Any], title: Callable[[int], str]) -> str:
    """Return the message that tells of an event: type, timestamp and data, as docs/webhooks.md describes them.

    Ids of events are text: they have more digits than JavaScript's numbers hold.
    """
    chat_id, user_id = event["chat_id"], event["user_id"]
    return message(
        event["kind"],
        event["at_ms"],
        {
            "id": str(event["id"]),
            "bot_id": event["bot_id"],
            "group": None if chat_id is None else {"id": chat_id, "title": title(chat_id)},
            "user": None if user_id is None else {"id": user_id, "name": event["user_name"]},
            "channel_id": event["channel_id"],
            "text": event["text"],
            "findings": json.loads(event["findings"]) if event["findings"] else [],
            "cached": bool(event["cached"]),
            "latency_ms": event["latency_ms"],
            "correlation_id": event["correlation"],
        },
    )


def message(kind: str, at_ms: int, data: Mapping[str, Any]) -> str:
    """Return a message as text."""
    at = datetime.fromtimestamp(at_ms / 1000, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return _as_json({"type": kind, "timestamp": at, "data": data})


@cache
def _pick() -> itemgetter[Any]:
    names = list(described(EventRow).fields_db_projection)
    return itemgetter(*(names.index(name) for name in _FIELDS))
