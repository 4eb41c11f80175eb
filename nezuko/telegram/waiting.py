"""For how long somebody who waits for Telegram is let wait."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from nezuko.errors import InvalidInput

ANSWER_SECONDS = 15.0


@asynccontextmanager
async def in_time() -> AsyncIterator[None]:
    """Somebody waits for what happens inside: after a while he is told that Telegram doesn't answer. Raises InvalidInput."""
    try:
        async with asyncio.timeout(ANSWER_SECONDS):
            yield
    except TimeoutError:
        raise InvalidInput("Telegram doesn't answer at present. Try again in a minute.") from None
