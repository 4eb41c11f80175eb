"""The journal: every call that reached the sandbox, so that a test can say "exactly one editBanned for this person"."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CAPACITY = 1_000_000


class Entry:
    """One call.

    Attributes:
        at: when it arrived, in seconds since the epoch.
        seq: its number in the journal, from 1.
        user_id: who asked, None before sign-in.
        is_bot: whether that is a bot.
        method: TL name, such as ``channels.editBanned``.
        request: the TL request; ``.to_dict()`` shows its arguments.
        answer: ``ok``, or the name of the error that was answered.
        took_s: seconds until the answer was ready.
        chat_id: the channel, supergroup or basic group it names, or None.
        target_id: the person (or channel as a sender) it names, or None.
    """

    __slots__ = ("answer", "at", "chat_id", "is_bot", "method", "request", "seq", "target_id", "took_s", "user_id")

    def __init__(
        self,
        at: float,
        user_id: int | None,
        is_bot: bool,
        method: str,
        request: Any,
        answer: str,
        took_s: float,
        chat_id: int | None,
        target_id: int | None,
    ) -> None:
        self.at = at
        self.seq = 0
        self.user_id = user_id
        self.is_bot = is_bot
        self.method = method
        self.request = request
        self.answer = answer
        self.took_s = took_s
        self.chat_id = chat_id
        self.target_id = target_id

    def __repr__(self) -> str:
        return f"<{self.seq} {self.method} by {self.user_id} chat={self.chat_id} target={self.target_id} {self.answer}>"


class Journal:
    """The last calls in order, with running counts that cover all of them.

    Args:
        capacity: entries kept; older ones are dropped, their counts stay.
    """

    def __init__(self, capacity: int = CAPACITY) -> None:
        self._entries: deque[Entry] = deque(maxlen=capacity)
        self._seq = 0
        self._waiters: dict[asyncio.Future[None], Callable[[], bool]] = {}
        self.by_method: Counter[str] = Counter()
        """How often each method was called, by its TL name, since the beginning or ``clear``."""

    def append(self, entry: Entry) -> None:
        """Write one call down."""
        self._seq += 1
        entry.seq = self._seq
        self._entries.append(entry)
        self.by_method[entry.method] += 1
        if self._waiters:
            self._wake()

    def mark(self) -> int:
        """A place in the journal: what comes after it is ``since_seq=mark``."""
        return self._seq

    def clear(self) -> None:
        """Forget entries and counts; numbers go on."""
        self._entries.clear()
        self.by_method.clear()

    def calls(
        self,
        method: str | None = None,
        *,
        user_id: int | None = None,
        chat_id: int | None = None,
        target: int | None = None,
        answer: str | None = None,
        since_seq: int = 0,
    ) -> list[Entry]:
        """The calls that fit all that is given, oldest first."""
        wanted = [
            (name, value)
            for name, value in (
                ("method", method), ("user_id", user_id), ("chat_id", chat_id), ("target_id", target), ("answer", answer)
            )
            if value is not None
        ]  # fmt: skip
        return [e for e in self._since(since_seq) if all(getattr(e, name) == value for name, value in wanted)]

    def count(self, method: str | None = None, **filters: Any) -> int:
        """How many calls fit; the filters are those of ``calls``."""
        return len(self.calls(method, **filters))

    async def wait_for(
        self,
        method: str | Callable[[Entry], bool] | None = None,
        *,
        count: int = 1,
        timeout: float = 5.0,  # noqa: ASYNC109 - the caller's word for it, and it says what came instead
        since_seq: int = 0,
        **filters: Any,
    ) -> list[Entry]:
        """Wait until so many calls fit, counting those that came before.

        Args:
            method: a TL name, or a test of an entry.
            count: how many are waited for.
            timeout: seconds to wait at most.
            since_seq: leave out what came before this mark.
            filters: those of ``calls``.

        Returns:
            The calls that fit.

        Raises:
            TimeoutError: when they didn't come; says how many did.
        """

        def found() -> list[Entry]:
            if callable(method):
                return [e for e in self.calls(since_seq=since_seq, **filters) if method(e)]
            return self.calls(method, since_seq=since_seq, **filters)

        if len(found()) < count:
            waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiters[waiter] = lambda: len(found()) >= count
            try:
                async with asyncio.timeout(timeout):
                    await waiter
            except TimeoutError:
                raise TimeoutError(f"{len(found())} of {count} calls of {method} in {timeout} s") from None
            finally:
                self._waiters.pop(waiter, None)
        return found()

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    def _since(self, seq: int) -> Iterator[Entry]:
        """Entries after a mark. Marks are recent as a rule, so the search goes back from the end."""
        if seq <= 0:
            return iter(list(self._entries))
        recent = []
        for entry in reversed(self._entries):
            if entry.seq <= seq:
                break
            recent.append(entry)
        return reversed(recent)

    def _wake(self) -> None:
        for waiter, done in list(self._waiters.items()):
            if not waiter.done() and done():
                waiter.set_result(None)
