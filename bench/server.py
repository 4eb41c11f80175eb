"""The sandbox alone in a process, as `nezuko sandbox` runs it, with a few operations more that a benchmark needs.

Joins are made by the sandbox itself at the pace that was asked for, and each notes its moment: so the time from an update to the
call that it led to is read off one clock, without a network or a driver in between.
"""

from __future__ import annotations

import asyncio
import contextlib
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from nezuko.sandbox.control import table
from nezuko.sandbox.control.operations import Operation
from nezuko.sandbox.errors import RpcError
from nezuko.sandbox.sandbox import Sandbox
from nezuko.sandbox.standalone import main

TURN = 25
"""Joins of a burst between two turns of the loop, so that the connection is served meanwhile."""

moments: dict[tuple[int, int], float] = {}
"""When (seconds since 1970) something last happened to (chat, person), by plan."""
answers: list[float] = []
"""Seconds that each press waited for its answer."""
refused: Counter[str] = Counter()
"""What presses came to that weren't answered, by error."""
running: set[asyncio.Task[None]] = set()


def people(tg: Sandbox, **order: Any) -> None:
    """Make `count` people with ids from `first` on."""
    for number in range(order["first"], order["first"] + order["count"]):
        tg.world.add_user(f"Person {number}", user_id=number)


def enrol(tg: Sandbox, **order: Any) -> None:
    """Put people into a chat of which nobody is told."""
    tg.world.enrol(order["chat"], order["users"])


def joins(tg: Sandbox, **order: Any) -> None:
    """Begin to let people join, `[chat, user]` each: `rate` a second, or all at once."""
    _own(_each(order["pairs"], order.get("rate"), tg.world.join))


def asks(tg: Sandbox, **order: Any) -> None:
    """Begin to let people ask to join."""
    _own(_each(order["pairs"], order.get("rate"), tg.world.request_join))


def visits(tg: Sandbox, **order: Any) -> None:
    """Begin to let people join and leave again at once."""

    def visit(chat: int, user: int) -> None:
        tg.world.join(chat, user)
        tg.world.leave(chat, user)

    _own(_each(order["pairs"], order.get("rate"), visit))


def presses(tg: Sandbox, **order: Any) -> None:
    """Begin to let people press the button under the latest prompt of the chat."""
    buttons = {chat: _button(tg, chat) for chat, _ in order["pairs"]}

    def press(chat: int, user: int) -> None:
        _own(_press(tg, user, *buttons[chat]))

    _own(_each(order["pairs"], order.get("rate"), press))


def talk(tg: Sandbox, **order: Any) -> None:
    """Begin to let people write; who is muted already just can't."""

    def write(chat: int, user: int) -> None:
        with contextlib.suppress(RpcError):
            tg.world.say(chat, user, "Buy!")

    _own(_each(order["pairs"], order.get("rate"), write))


def left(tg: Sandbox, **order: Any) -> dict[str, int]:
    """How many messages of these people stand in a chat, and how many prompts."""
    posts, people = tg.world.messages(order["chat"]), set(order["people"])
    return {
        "messages": sum(post.author_id in people and post.action is None for post in posts),
        "prompts": sum(any(data.startswith(b"v:") for data in post.button_data()) for post in posts),
    }


def state(_tg: Sandbox) -> dict[str, Any]:
    """Whether something that was begun still goes on, and what presses came to."""
    return {"busy": len(running), "answers": list(answers), "refused": dict(refused)}


def reactions(tg: Sandbox, **order: Any) -> list[list[float]]:
    """`[chat, moment, arrival]` for each call of `method` since a mark that something noted led to.

    What led to it is looked for by the call's `person` or its `chat`.
    """
    by_chat = order["by"] == "chat"
    begun: dict[int, float] = {}
    for (chat, user), moment in moments.items():
        begun.setdefault(chat if by_chat else user, moment)
    found = []
    for call in tg.journal.calls(order["method"], answer="ok", since_seq=order["since"]):
        moment = begun.get((call.chat_id if by_chat else call.target_id) or 0, 0.0)
        if moment:
            found.append([call.chat_id or 0, moment, call.at])
    return found


def forget(_tg: Sandbox) -> None:
    """Forget the moments and presses so far."""
    moments.clear()
    answers.clear()
    refused.clear()


async def _each(pairs: list[tuple[int, int]], rate: float | None, do: Any) -> None:
    begun, wall = time.monotonic(), time.time()
    for number, (chat, user) in enumerate(pairs):
        if rate:
            due = number / rate
            if (pause := begun + due - time.monotonic()) > 0:
                await asyncio.sleep(pause)
            moments[chat, user] = wall + due
        else:
            if number % TURN == 0:
                await asyncio.sleep(0)
            moments[chat, user] = time.time()
        do(chat, user)


async def _press(tg: Sandbox, user: int, post: Any, data: bytes) -> None:
    begun = time.monotonic()
    try:
        await tg.world.press(user, post, data)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is counted and shown
        refused[repr(error)] += 1
    else:
        answers.append(time.monotonic() - begun)


def _button(tg: Sandbox, chat: int) -> tuple[Any, bytes]:
    post = next(p for p in reversed(tg.world.messages(chat)) if p.button_data())
    return post, post.button_data()[0]


def _own(work: Any) -> None:
    task = asyncio.get_running_loop().create_task(work)
    running.add(task)
    task.add_done_callback(running.discard)


def _add(name: str, function: Any, *, reads: bool = False, shows: bool = False) -> None:
    table.OPERATIONS[f"bench/{name}"] = Operation(
        f"bench/{name}", function, lambda tg: tg, shown=(lambda _, value: value) if shows else None, reads=reads
    )


for _name, _function in (
    ("people", people), ("enrol", enrol), ("joins", joins), ("visits", visits), ("presses", presses), ("forget", forget),
    ("talk", talk), ("asks", asks)
):  # fmt: skip
    _add(_name, _function)
_add("state", state, reads=True, shows=True)
_add("reactions", reactions, shows=True)
_add("left", left, shows=True)


if __name__ == "__main__":
    sys.exit(main("127.0.0.1:0", "127.0.0.1:0", "free", Path(sys.argv[1])))
