"""How many calls are let through: Telegram's limits as a table, and the windows that count against it.

Telegram publishes few of its limits. The figures here are those that its FAQ for bots names and that developers report;
where nothing is known (look-ups, restrictions, deletions) they are generous, so that code which ignores FLOOD_WAIT
still meets one under load.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from typing import NamedTuple

GROUP = "group"
"""Counted per group, supergroup or channel of each account."""
CHAT = "chat"
"""The same, and per private chat too."""
ACCOUNT = "account"
"""Counted per account over all its chats."""
SCOPES = (GROUP, CHAT, ACCOUNT)


class Limit(NamedTuple):
    """At most ``calls`` of these methods together in any ``seconds``, counted per ``scope``."""

    methods: frozenset[str]
    scope: str
    calls: int
    seconds: float


_SENDING = frozenset(
    ("messages.sendMessage", "messages.sendMedia", "messages.sendMultiMedia", "messages.forwardMessages")
)
_EDITING = frozenset(("messages.editMessage",))
_LOOKING_UP = frozenset(("channels.getParticipant", "channels.getFullChannel", "channels.getChannels"))

PROFILES: dict[str, tuple[Limit, ...]] = {
    "free": (),
    "telegram": (
        Limit(_SENDING, GROUP, 20, 60),
        Limit(_EDITING, GROUP, 20, 60),
        # "About 1 a second": over five seconds, so that a short burst passes.
        Limit(_SENDING, CHAT, 5, 5),
        Limit(_SENDING | {"ephemeral.sendMessage"}, ACCOUNT, 30, 1),
        Limit(_LOOKING_UP, ACCOUNT, 30, 1),
        Limit(frozenset(("channels.getParticipants",)), ACCOUNT, 10, 1),
        Limit(frozenset(("channels.editBanned",)), ACCOUNT, 30, 1),
        Limit(frozenset(("channels.deleteMessages", "messages.deleteMessages")), ACCOUNT, 30, 1),
    ),
}


class Limiter:
    """Sliding windows over the calls that were let through; refused calls don't count.

    Args:
        limits: what is limited.
    """

    def __init__(self, limits: tuple[Limit, ...]) -> None:
        self.limits = limits
        self._by_method: dict[str, list[int]] = defaultdict(list)
        for number, limit in enumerate(limits):
            for method in limit.methods:
                self._by_method[method].append(number)
        self._windows: dict[tuple[int, int, int], deque[float]] = {}

    def take(self, user_id: int, method: str, chat_id: int | None, target_id: int | None, now: float) -> int:
        """Count one call.

        Args:
            user_id: who calls.
            method: TL name.
            chat_id: the group it goes to, or None.
            target_id: the person it goes to, used where there is no group.
            now: seconds of a clock that never goes back.

        Returns:
            0 when the call may pass, otherwise the whole seconds to wait, at least 1; it wasn't counted then.
        """
        windows = []
        wait = 0.0
        for number in self._by_method.get(method, ()):
            limit = self.limits[number]
            place = _place(limit.scope, chat_id, target_id)
            if place is None:
                continue
            window = self._windows.setdefault((number, user_id, place), deque(maxlen=limit.calls))
            if len(window) == limit.calls:
                wait = max(wait, window[0] + limit.seconds - now)
            windows.append(window)
        if wait > 0:
            return math.ceil(wait)
        for window in windows:
            window.append(now)
        return 0


def _place(scope: str, chat_id: int | None, target_id: int | None) -> int | None:
    """The number a window is kept under: groups as they are, people negative, 0 for all together."""
    if scope == ACCOUNT:
        return 0
    if chat_id is not None:
        return chat_id
    return -target_id if scope == CHAT and target_id is not None else None
