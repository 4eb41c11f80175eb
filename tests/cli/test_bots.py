"""`nezuko bot …` while the program runs in another process, and a start without any bot."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from nezuko.sandbox import Sandbox
from tests.cli.test_bad_input import nezuko, pointed_at

PATIENCE = 30.0
WITHIN = 2.0
"""Seconds after which a running program must have done what the command line said."""


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[Sandbox]:
    async with Sandbox() as tg:
        (tmp_path / "dc.pem").write_text(tg.public_key_pem)
        yield tg


@contextlib.asynccontextmanager
async def running(folder: Path, **environment: str) -> AsyncIterator[list[str]]:
    """The program in a process of its own; yields the lines that it says."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("NEZUKO_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "nezuko", "run", cwd=folder, env={**clean, "NEZUKO_WEB__PORT": "0", **environment},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    said: list[str] = []

    async def listen() -> None:
        assert process.stdout is not None
        while line := await process.stdout.readline():
            said.append(line.decode())

    listening = asyncio.create_task(listen())
    try:
        yield said
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.wait(), PATIENCE)
        await listening


async def until(fact: Callable[[], object], said: list[str], seconds: float = PATIENCE) -> None:
    deadline = time.monotonic() + seconds
    while not fact():
        assert time.monotonic() < deadline, "".join(said)
        await asyncio.sleep(0.01)


async def test_running_program_takes_in_pauses_resumes_and_removes_bots(tmp_path: Path, telegram: Sandbox) -> None:
    bot = telegram.world.add_bot("Gate", username="gatebot")
    where = pointed_at(telegram, tmp_path)

    def connected() -> bool:
        return telegram.server.sessions_of(bot.id) > 0

    async with running(tmp_path, **where) as said:
        await until(lambda: any("there is no bot yet" in line for line in said), said)
        status, answer = await nezuko(tmp_path, "bot", "add", bot.token or "", **where)
        assert status == 0, answer
        assert "It connects now." in answer
        await until(connected, said)
        for deed, sentence in (("pause", "is paused"), ("resume", "is resumed"), ("remove", "its groups are kept")):
            status, answer = await nezuko(tmp_path, "bot", deed, str(bot.id), **where)
            assert status == 0, answer
            assert "@gatebot" in answer
            assert sentence in answer
            if deed == "resume":
                await until(connected, said)
            else:
                await until(lambda: not connected(), said, WITHIN)
        status, answer = await nezuko(tmp_path, "bot", "list", **where)
        assert "removed" in answer
        status, answer = await nezuko(tmp_path, "bot", "pause", str(bot.id), **where)
        assert status == 2
        assert "nezuko bot list" in answer


async def test_without_a_running_program_it_is_said_when_it_takes_effect(tmp_path: Path, telegram: Sandbox) -> None:
    bot = telegram.world.add_bot("Gate", username="gatebot")
    where = pointed_at(telegram, tmp_path)
    _, answer = await nezuko(tmp_path, "bot", "add", bot.token or "", **where)
    assert "It connects when nezuko runs." in answer
    await nezuko(tmp_path, "bot", "pause", str(bot.id), **where)
    _, answer = await nezuko(tmp_path, "bot", "list", **where)
    assert "paused" in answer
