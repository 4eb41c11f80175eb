"""Server-sent events: streams that keep alive, are counted, and end at once when they must."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncGenerator
from dataclasses import dataclass

from prometheus_client import Gauge
from quart import Response
from werkzeug.exceptions import TooManyRequests

STREAMS = Gauge("nezuko_web_streams", "Live connections of browsers that are open now.")

KEEP_ALIVE = 15.0
RETRY_MS = 1000
LONGEST = 3600.0
"""After an hour a stream ends; the browser comes back with its last id and must show its sign-in again."""


@dataclass(frozen=True, slots=True)
class Message:
    """One event of a stream. Without a name (`event`), htmx swaps `data` into the page."""

    data: str
    event: str = ""
    id: str = ""

    def encode(self) -> bytes:
        """Return the lines that go over the wire (names and ids are ours and hold no line ends)."""
        lines = [f"id: {self.id}"] if self.id else []
        if self.event:
            lines.append(f"event: {self.event}")
        lines.extend(f"data: {line}" for line in self.data.splitlines() or [""])
        return ("\n".join(lines) + "\n\n").encode()


class Streams:
    """All open streams of the process."""

    def __init__(self, *, per_session: int = 10, in_all: int = 500, keep_alive: float = KEEP_ALIVE) -> None:
        """`per_session` and `in_all` limit how many may be open; `keep_alive`: seconds between signs of life."""
        self._per_session = per_session
        self._in_all = in_all
        self._keep_alive = keep_alive
        self._open: defaultdict[str, set[asyncio.Event]] = defaultdict(set)
        self._closed = False

    def __len__(self) -> int:
        return sum(len(ends) for ends in self._open.values())

    def response(self, session: str, source: AsyncGenerator[Message, None]) -> Response:
        """Send `source` to the browser as `text/event-stream` until it ends, the browser leaves, or `end`/`close` is called.

        Raises:
            TooManyRequests: this session, or all together, have too many streams open.
        """
        if len(self._open[session]) >= self._per_session or len(self) >= self._in_all:
            raise TooManyRequests("Too many live pages are open. Close one of them.")
        response = Response(self._run(session, source), content_type="text/event-stream; charset=utf-8")
        response.timeout = None
        response.headers["Cache-Control"] = "no-store"
        response.headers["X-Accel-Buffering"] = "no"  # nginx would hold events back
        return response

    def end(self, session: str) -> None:
        """End the streams of one session (it signed out)."""
        for end in self._open.get(session, ()):
            end.set()

    def close(self) -> None:
        """End all streams, now and later."""
        self._closed = True
        for session in list(self._open):
            self.end(session)

    async def _run(self, session: str, source: AsyncGenerator[Message, None]) -> AsyncGenerator[bytes, None]:
        end = asyncio.Event()
        self._open[session].add(end)
        STREAMS.inc()
        if self._closed:
            end.set()
        try:
            yield f"retry: {RETRY_MS}\n\n".encode()
            async for chunk in self._pump(end, source):
                yield chunk
        finally:
            STREAMS.dec()
            self._open[session].discard(end)
            if not self._open[session]:
                del self._open[session]

    async def _pump(self, end: asyncio.Event, source: AsyncGenerator[Message, None]) -> AsyncGenerator[bytes, None]:
        """Yield what `source` brings, and a comment when it is silent for long. Owns both tasks that it makes."""
        ended = asyncio.ensure_future(end.wait())
        coming: asyncio.Task[Message | None] | None = None
        deadline = time.monotonic() + LONGEST
        try:
            while not ended.done() and time.monotonic() < deadline:
                coming = coming or asyncio.ensure_future(_next(source))
                done, _ = await asyncio.wait(
                    {coming, ended}, timeout=self._keep_alive, return_when=asyncio.FIRST_COMPLETED
                )
                if coming in done:
                    message, coming = coming.result(), None
                    if message is None:
                        return
                    yield message.encode()
                elif not done:
                    yield b": still here\n\n"
        finally:
            ended.cancel()
            if coming is not None:
                coming.cancel()
                await asyncio.wait({coming})
            await source.aclose()


async def _next(source: AsyncGenerator[Message, None]) -> Message | None:
    return await anext(source, None)
