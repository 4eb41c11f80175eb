"""Killed in the middle of a broadcast and started again, the program writes to everybody, and to nobody twice."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.crash.processes import START_SECONDS, Program, SandboxProcess, result
from tests.sandbox.control_client import Control

TEXT = "The club meets on Friday."
OWNER, BOT, FIRST_READER = 11, 13, 1000
READERS = 80
"""Some three seconds of messages."""


@asynccontextmanager
async def newsroom(folder: Path, database: str) -> AsyncIterator[tuple[Control, Program]]:
    """A bot whose readers have all written to it, and the program with an owner who has, too."""
    async with SandboxProcess(folder) as sandbox:
        control = sandbox.control
        token = (await control.do("add_bot", first_name="Gate", username="gatebot", user_id=BOT))["token"]
        program = Program(folder, sandbox, database, token, TELEGRAM__OWNER_IDS=str(OWNER))
        await program.start()
        try:
            await program.ready()
            people = [OWNER, *readers()]
            await control.batch(*({"do": "add_user", "first_name": f"P{n}", "user_id": n} for n in people))
            await control.batch(*({"do": "say", "chat": BOT, "user": n, "text": "/start"} for n in people))
            await control.do("journal/wait", method="messages.sendMessage", count=len(people), answer="ok", timeout=60)
            yield control, program
        finally:
            await program.kill()


def readers() -> range:
    return range(FIRST_READER, FIRST_READER + READERS)


async def until(fact: Any, what: str) -> Any:
    """Wait for an answer that isn't empty."""
    deadline = time.monotonic() + START_SECONDS
    while not (found := await fact()):
        assert time.monotonic() < deadline, what
        await asyncio.sleep(0.05)
    return found


async def received(control: Control) -> Counter[int]:
    """How often each reader has the message."""
    asked = ({"do": "private_messages", "user": reader, "other": BOT} for reader in readers())
    said = (await control.batch(*asked))["results"]
    return Counter(
        {reader: sum(post["text"] == TEXT for post in result(one)) for reader, one in zip(readers(), said, strict=True)}
    )


async def begun(control: Control) -> int:
    """Let the owner begin the broadcast from Telegram; returns the place in the journal before it."""
    await control.do("say", chat=BOT, user=OWNER, text=f"/broadcast {TEXT}")

    async def question() -> Any:
        posts = await control.do("private_messages", user=OWNER, other=BOT)
        return next((post for post in posts if f"{READERS + 1} people" in post["text"]), None)

    asked = await until(question, "the dry run isn't shown")
    mark = await control.do("journal/mark")
    await control.do("press", chat=BOT, user=OWNER, message=asked["id"], button=0)
    return int(mark)


async def done(control: Control) -> bool:
    posts = await control.do("private_messages", user=OWNER, other=BOT)
    return any("Done:" in post["text"] for post in posts)


async def test_killed_in_the_middle_of_a_broadcast_everybody_gets_it_exactly_once(
    tmp_path: Path, sqlite_address: str
) -> None:
    async with newsroom(tmp_path, sqlite_address) as (control, program):
        mark = await begun(control)
        await control.do("journal/wait", method="messages.sendMessage", count=READERS // 2, since=mark, timeout=30)
        await program.kill()
        got = await received(control)
        assert 0 < sum(got.values()) < READERS
        assert max(got.values()) == 1
        await program.start()
        await until(lambda: done(control), "the broadcast doesn't come to its end")
        got = await received(control)
        assert [reader for reader in readers() if got[reader] != 1] == []
