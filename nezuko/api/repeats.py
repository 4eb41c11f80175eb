"""Calls that are safe to repeat: with an Idempotency-Key a call is worked on once, and whoever repeats it gets the same answer.

As in https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header. Only answers are kept: a call that was refused did
nothing, so its key may be used again.
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from loguru import logger
from prometheus_client import Counter

from nezuko.api.models import Repeatable
from nezuko.api.problems import CallError
from nezuko.storage.vault import Vault

REPEATED = Counter("nezuko_api_repeated_calls_total", "Calls that were answered from what is kept of an earlier one.")

KEPT_DAYS = 1
LONGEST_SECONDS = 120
"""A call that was begun longer ago and never ended was cut off with the program: it may be begun anew."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a call was answered with; `repeated` if it was kept from an earlier one. `following` is the cursor of a list's next page."""

    status: int
    body: bytes
    media: str
    repeated: bool = False
    following: str | None = None


Work = Callable[[], Awaitable[Answer]]


class Repeats:
    """Service: keeps answers for a day."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._under_way: set[asyncio.Task[Answer]] = set()

    async def once(self, whose: int, key: str, call: bytes, work: Work) -> Answer:
        """Do `work`, or return what it once answered. It goes on to its end also when the caller hangs up.

        Args:
            whose: the account: keys of others are others.
            key: the Idempotency-Key.
            call: method, address and body.
            work: what the call does.

        Raises:
            CallError: the key was used for another call, or the call is being worked on.
        """
        key_hash, call_hash = _hash(f"{whose}:{key}".encode()), _hash(call)
        if not await Repeatable.claim(key_hash, call_hash, int(time.time())):
            kept = await self._kept(key_hash, call_hash)
            if kept is not None:
                REPEATED.inc()
                return kept
        task = asyncio.ensure_future(self._finish(key_hash, work))
        self._under_way.add(task)
        task.add_done_callback(self._ended)
        return await asyncio.shield(task)

    async def _kept(self, key_hash: str, call_hash: str) -> Answer | None:
        """The answer that is kept; None if the call is to be worked on (again)."""
        row = await Repeatable.get_or_none(key_hash=key_hash)
        if row is None:  # it was refused just now
            raise CallError("idempotency-running", Retry_After="1")
        if row.call_hash != call_hash:
            raise CallError("idempotency-mismatch")
        if row.status is not None:
            return Answer(row.status, self._vault.decrypt(row.answer or b""), row.media, repeated=True)
        now = int(time.time())
        if now - row.begun_at > LONGEST_SECONDS and await Repeatable.take_over(key_hash, row.begun_at, now):
            return None
        raise CallError("idempotency-running", Retry_After="1")

    async def _finish(self, key_hash: str, work: Work) -> Answer:
        try:
            answer = await work()
        except BaseException:
            await Repeatable.filter(key_hash=key_hash, status=None).delete()
            raise
        sealed = self._vault.encrypt(answer.body)
        await Repeatable.filter(key_hash=key_hash).update(status=answer.status, answer=sealed, media=answer.media)
        return answer

    def _ended(self, task: asyncio.Task[Answer]) -> None:
        self._under_way.discard(task)
        if not task.cancelled() and (error := task.exception()):
            logger.debug("a call that may be repeated was not answered: {!r}", error)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
