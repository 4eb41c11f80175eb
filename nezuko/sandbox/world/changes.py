"""Wakes whoever looks at a chat or at a mailbox when something in it changes."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class Changes:
    """Events of those who look, by what they look at: the id of a chat, or of the user whose mailbox it is."""

    def __init__(self) -> None:
        self._looking: dict[int, set[asyncio.Event]] = {}

    def touch(self, place_id: int) -> None:
        """Tell that something there is different: a message, who is in it, what somebody may do."""
        if self._looking:  # this is on the way of everything that happens, and hardly ever does anybody look
            for event in self._looking.get(place_id, ()):
                event.set()

    @contextmanager
    def looking(self, *place_ids: int) -> Iterator[asyncio.Event]:
        """Look at these places: the event is set with each change there; whoever looks clears it."""
        event = asyncio.Event()
        places = set(place_ids)
        for place_id in places:
            self._looking.setdefault(place_id, set()).add(event)
        try:
            yield event
        finally:
            for place_id in places:
                self._looking[place_id].discard(event)
                if not self._looking[place_id]:
                    del self._looking[place_id]
