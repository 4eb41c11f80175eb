"""Every call to Telegram, timed and counted, and written to the database in the writer's batches."""

from __future__ import annotations

import time
from typing import Any

from prometheus_client import Counter, Histogram

from nezuko.storage.writer import Upsert, Writer
from nezuko.telegram.calls import Call
from nezuko.telegram.limits import Budget
from nezuko.telegram.models import ApiCall

CALLS = Counter("nezuko_telegram_calls_total", "Calls to Telegram, by method and result.", ["method", "result"])
SECONDS = Histogram(
    "nezuko_telegram_call_seconds",
    "Time from sending a call to its answer.",
    ["method"],
    buckets=(0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5, 30),
)
WAITED = Histogram(
    "nezuko_telegram_call_waited_seconds",
    "Time that calls waited in our queue.",
    ["priority"],
    buckets=(0.001, 0.01, 0.1, 1, 5, 15, 60, 300),
)

_ROW = Upsert.of(ApiCall, conflict=[], on_conflict="nothing")


_BUDGETS = {"messages.sendMessage": Budget.MESSAGE, "messages.editMessage": Budget.EDIT}


async def recent_writes(bot_id: int, seconds: float) -> list[tuple[Budget, int, float]]:
    """What a bot wrote in the last seconds of an earlier run, oldest first: (budget, chat, seconds ago).

    A group's messages of this minute count even if the program was killed in between.
    """
    now = time.time() * 1000
    rows = ApiCall.filter(bot_id=bot_id, method__in=list(_BUDGETS), at_ms__gte=int(now - seconds * 1000), ok=True)
    found = await rows.order_by("at_ms").values_list("method", "chat_id", "user_id", "at_ms")
    return [
        (_BUDGETS[method], chat_id or -(user_id or 0), (now - at_ms) / 1000)
        for method, chat_id, user_id, at_ms in found
    ]


class CallLog:
    """Takes down the calls of one bot."""

    def __init__(self, writer: Writer | None) -> None:
        """`writer` None: count only."""
        self._writer = writer
        self.bot_id = 0
        self._counters: dict[tuple[str, str], Any] = {}
        self._timers: dict[str, Any] = {}
        self._waits: dict[int, Any] = {}
        self._ahead = time.time() - time.monotonic()

    def record(self, call: Call, now: float, error: str) -> None:
        """Note one attempt that ended at `now` (monotonic); `error` is "" or Telegram's name of it."""
        took, waited = now - call.sent, call.sent - call.asked
        result = error or "ok"
        counter = self._counters.get((call.method, result))
        if counter is None:
            counter = self._counters[call.method, result] = CALLS.labels(call.method, result)
        counter.inc()
        timer = self._timers.get(call.method)
        if timer is None:
            timer = self._timers[call.method] = SECONDS.labels(call.method)
        timer.observe(took)
        wait = self._waits.get(call.priority)
        if wait is None:
            wait = self._waits[call.priority] = WAITED.labels(call.priority.name.lower())
        wait.observe(waited)
        if self._writer is not None and self.bot_id:
            self._writer.add(_ROW, self._row(call, took, waited, error))

    def _row(self, call: Call, took: float, waited: float, error: str) -> tuple[Any, ...]:
        """In the order of the model's columns without the id."""
        return (
            self.bot_id,
            int((call.sent + self._ahead) * 1000),
            call.method,
            call.chat if call.chat > 0 else None,
            call.user_id,
            round(took * 1000, 3),
            not error,
            error,
            round(waited * 1000, 3),
        )
