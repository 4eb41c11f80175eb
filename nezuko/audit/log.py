"""Record who changed what: one row in the next commit, with the old and the new value of whatever changed."""

from __future__ import annotations

import json
import re
import time
from asyncio import Future
from collections.abc import Mapping
from functools import partial
from typing import Any

from loguru import logger
from prometheus_client import Counter

from nezuko import actor as actors
from nezuko import correlation
from nezuko.actor import Actor
from nezuko.audit.models import AuditRow
from nezuko.ids import new_id
from nezuko.storage.writer import Upsert, Writer

RECORDED = Counter("nezuko_audit_rows_total", "Changes that were recorded in the audit, by action.", ["action"])
LOST = Counter("nezuko_audit_lost_total", "Changes whose audit row could not be stored.")

_ROW = Upsert.of(AuditRow, conflict=("id",), on_conflict="nothing")

MASK = "••••••"
_SECRET = re.compile(r"token|secret|password|passphrase|hash|encryption|api_key|session_key|dsn|proxy", re.IGNORECASE)
_LONGEST = 2000
"""Characters of one value; what is longer is cut."""


class Audit:
    """Where services say what was changed."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def record(
        self,
        action: str,
        resource: str,
        resource_id: str | int,
        old: Mapping[str, Any] | None = None,
        new: Mapping[str, Any] | None = None,
        *,
        chat: tuple[int, int] | None = None,
        actor: Actor | None = None,
    ) -> Future[None]:
        """Record a change. Returns a future that is done once it is stored; nobody has to wait for it.

        Args:
            action: what was done, as "group.change" or "session.revoke".
            resource: what kind of thing it was done to, as "group", "channel", "bot", "account", "member".
            resource_id: which one.
            old: what was there before (None: nothing). Of two mappings only the keys whose values differ are kept.
            new: what is there now (None: nothing). Values whose key names a secret are masked.
            chat: (bot_id, chat_id) of the group that it concerns: its admins may see it.
            actor: who did it; default is the one of what runs now (`nezuko.actor`).
        """
        who = actor or actors.current()
        before, after = _difference(old, new)
        bot_id, chat_id = chat or (None, None)
        row = _ROW.row(
            id=new_id(),
            at=int(time.time()),
            account_id=who.account_id,
            telegram_id=who.telegram_id,
            actor=who.name[:140],
            via=who.via[:12],
            ip=who.ip[:45],
            user_agent=who.user_agent[:200],
            action=action[:40],
            resource=resource[:24],
            resource_id=str(resource_id)[:64],
            bot_id=bot_id,
            chat_id=chat_id,
            old=before,
            new=after,
            correlation=correlation.current()[:32],
        )
        logger.info("audit: {} {} {} by {}", action, resource, resource_id, who.name or who.ip or who.via)
        written = self._writer.put(_ROW, row)
        written.add_done_callback(partial(_settled, action))
        return written


def _settled(action: str, written: Future[None]) -> None:
    if written.cancelled() or written.exception():
        LOST.inc()
        logger.error(
            "the audit row of {} was not stored: {!r}", action, None if written.cancelled() else written.exception()
        )
        return
    RECORDED.labels(action).inc()


def _difference(old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> tuple[str, str]:
    if old is not None and new is not None:
        changed = [key for key in {**old, **new} if old.get(key) != new.get(key)]
        old = {key: old[key] for key in changed if key in old}
        new = {key: new[key] for key in changed if key in new}
    return _json(old), _json(new)


def _json(values: Mapping[str, Any] | None) -> str:
    if not values:
        return ""
    return json.dumps({str(key): _shown(str(key), value) for key, value in values.items()}, ensure_ascii=False)


def _shown(key: str, value: Any) -> Any:
    if _SECRET.search(key) and value not in (None, "", False, True):
        return MASK
    plain = value if isinstance(value, str | int | float | bool | None) else _listed(value)
    return plain[:_LONGEST] if isinstance(plain, str) else plain


def _listed(value: Any) -> str:
    if isinstance(value, list | tuple | set | frozenset):
        parts = sorted(map(str, value)) if isinstance(value, set | frozenset) else map(str, value)
        return ", ".join(parts)
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, Mapping) else str(value)
