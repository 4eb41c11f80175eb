"""One call to Telegram, from being asked for to its answer."""

from __future__ import annotations

import asyncio
from typing import Any

from nezuko.telegram.limits import Budget, Priority

_SUFFIX = "Request"


_NAMES: dict[type, str] = {}


def method_name(kind: type) -> str:
    """The schema's name of a request class: `channels.editBanned`."""
    name = _NAMES.get(kind)
    if name is None:
        name = _NAMES[kind] = _read_name(kind)
    return name


def _read_name(kind: type) -> str:
    """A subclass of ours is named after Telethon's class."""
    while not kind.__module__.startswith("telethon.tl.functions"):
        kind = kind.__mro__[1]
    name = kind.__name__.removesuffix(_SUFFIX)
    name = name[0].lower() + name[1:]
    _, _, space = kind.__module__.partition("telethon.tl.functions")
    return f"{space.lstrip('.')}.{name}" if space else name


_NUMBER_BITS = 56


class Call:
    """A request with what the queue must know of it.

    `chat` is the chat whose budgets and floods concern it (0: none; a private chat is the person's id with a minus). The order of
    waiting is (priority, number). `once`: if the connection breaks before the answer comes, the call isn't made again but fails with
    AnswerLost.
    """

    __slots__ = (
        "asked",
        "attempts",
        "budget",
        "chat",
        "future",
        "method",
        "once",
        "order",
        "priority",
        "request",
        "sent",
        "user_id",
    )

    def __init__(
        self,
        request: Any,
        priority: Priority,
        *,
        chat: int = 0,
        user_id: int | None = None,
        budget: Budget = Budget.FREE,
        once: bool = False,
    ) -> None:
        self.request = request
        self.method = method_name(type(request))
        self.priority = priority
        self.chat = chat
        self.user_id = user_id
        self.budget = budget
        self.once = once
        self.future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self.attempts = 0
        self.order = 0
        self.asked = 0.0
        self.sent = 0.0

    def queued(self, number: int) -> None:
        """Take the `number`-th place among the calls of its priority."""
        self.order = (self.priority << _NUMBER_BITS) + number

    def __lt__(self, other: Call) -> bool:
        return self.order < other.order

    def fail(self, error: Exception) -> None:
        """End it with an error; a caller that has gone needn't take it."""
        if not self.future.done():
            self.future.set_exception(error)
            self.future.exception()
