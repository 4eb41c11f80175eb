"""Calls that wait, each lane for one thing, in order of urgency."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Callable, Iterator

from nezuko.telegram.calls import Call
from nezuko.telegram.obstacles import LaneKey


class _Lane:
    __slots__ = ("calls", "timer")

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.timer: asyncio.TimerHandle | None = None


class Lanes:
    """All lanes of a bot. `wake` is called with a lane's key when its time has come."""

    def __init__(self, wake: Callable[[LaneKey], None]) -> None:
        self._wake = wake
        self._lanes: dict[LaneKey, _Lane] = {}
        self.count = 0
        """Calls in all lanes."""

    def __contains__(self, key: object) -> bool:
        return key in self._lanes

    def __iter__(self) -> Iterator[Call]:
        return (call for lane in self._lanes.values() for call in lane.calls)

    def add(self, key: LaneKey, call: Call, wait: float) -> None:
        """Let `call` wait in lane `key`, which is woken in `wait` seconds (0: only by `take`)."""
        lane = self._lanes.get(key)
        if lane is None:
            lane = self._lanes[key] = _Lane()
        heapq.heappush(lane.calls, call)
        self.count += 1
        if lane.timer is None and wait > 0:
            lane.timer = asyncio.get_running_loop().call_later(wait, self._wake, key)

    def take(self, key: LaneKey) -> list[Call]:
        """End a lane; returns its calls as a heap."""
        lane = self._lanes.pop(key, None)
        if lane is None:
            return []
        if lane.timer:
            lane.timer.cancel()
        self.count -= len(lane.calls)
        return lane.calls

    def give_back(self, key: LaneKey, calls: list[Call]) -> None:
        """Put `calls` (a heap) behind what already waits in lane `key`, which exists."""
        lane = self._lanes[key]
        lane.calls = list(heapq.merge(sorted(lane.calls), sorted(calls)))
        self.count += len(calls)

    def clear(self) -> None:
        """Forget all."""
        for key in list(self._lanes):
            self.take(key)
