"""The two processes of these tests: the sandbox alone, and the program, which is killed and started again."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import signal
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from nezuko.sandbox.standalone import split_address
from tests.sandbox.control_client import Control

START_SECONDS = 60.0
_ADDRESS = re.compile(rb"the dashboard is at (http://\S+?);")


class SandboxProcess:
    """`python -m nezuko sandbox`; its world is changed and looked at through `control`."""

    def __init__(self, folder: Path, profile: str = "free") -> None:
        self._folder = folder
        self._profile = profile
        self._process: asyncio.subprocess.Process | None = None
        self.address = ""
        self.key_file = folder / "sandbox.pem"
        self.control = Control(("", 0))

    async def __aenter__(self) -> Self:
        with (self._folder / "sandbox.log").open("wb") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "nezuko", "sandbox", "--listen", "127.0.0.1:0", "--control", "127.0.0.1:0",
                "--profile", self._profile, "--key-file", str(self.key_file),
                stdout=asyncio.subprocess.PIPE, stderr=log, cwd=self._folder,
            )  # fmt: skip
        assert self._process.stdout is not None
        async with asyncio.timeout(START_SECONDS):
            said = json.loads(await self._process.stdout.readline())
        self.address = said["listen"]
        self.control = Control(split_address(said["control"].removeprefix("http://")))
        await self.control.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process is not None
        await self.control.close()
        self._process.send_signal(signal.SIGTERM)
        await self._process.wait()


class Program:
    """`python -m nezuko run` against a sandbox. What it says goes to `log`, all lives in one file."""

    def __init__(self, folder: Path, sandbox: SandboxProcess, database: str, token: str, **more: str) -> None:
        """`more`: further settings, named as in the environment without its prefix."""
        self.log = folder / "nezuko.log"
        self.database = database
        self._folder = folder
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("NEZUKO_")},
            "NEZUKO_TELEGRAM__API_ID": "1",
            "NEZUKO_TELEGRAM__API_HASH": "x",
            "NEZUKO_TELEGRAM__DC_ADDRESS": sandbox.address,
            "NEZUKO_TELEGRAM__DC_PUBLIC_KEY": str(sandbox.key_file),
            "NEZUKO_TELEGRAM__BOT_TOKENS": token,
            "NEZUKO_STORAGE__DATA_DIR": str(folder / "var"),
            "NEZUKO_STORAGE__DATABASE": database,
            "NEZUKO_WEB__PORT": "0",
            "NEZUKO_GATE__PROMPT_WINDOW": "0.5",
            "NEZUKO_GATE__PROMPT_NAMES": "50",
            "NEZUKO_GATE__SWEEP_PER_SECOND": "100",
            **{f"NEZUKO_{name}": value for name, value in more.items()},
        }
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._url: asyncio.Future[str] | None = None
        self.lives = 0

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._process is not None and self._process.returncode is None

    async def start(self) -> None:
        """Start it; returns at once."""
        self.lives += 1
        self._url = asyncio.get_running_loop().create_future()
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "nezuko", "run", stderr=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.DEVNULL,
            env=self._environment, cwd=self._folder,
        )  # fmt: skip
        self._reading = asyncio.create_task(self._read(self._process, self._url))

    async def _read(self, process: asyncio.subprocess.Process, url: asyncio.Future[str]) -> None:
        assert process.stderr is not None
        with self.log.open("ab") as log:
            log.write(f"---- life {self.lives}\n".encode())
            async for line in process.stderr:
                log.write(line)
                log.flush()
                if not url.done() and (found := _ADDRESS.search(line)):
                    url.set_result(found[1].decode())

    async def ready(self) -> None:
        """Wait until it can be used: database, connection, all."""
        deadline = time.monotonic() + START_SECONDS
        while await self._status("/ready") != 200:
            assert self.alive, f"the program ended: see {self.log}"
            assert time.monotonic() < deadline, f"the program isn't ready: see {self.log}"
            await asyncio.sleep(0.02)

    async def _status(self, path: str) -> int:
        status, _ = await self.get(path)
        return status

    async def get(self, path: str) -> tuple[int, str]:
        """A page's status and text; 0 if there is no answer."""
        assert self._url is not None
        if not self._url.done():
            return 0, ""
        host, port = split_address(self._url.result().removeprefix("http://").rstrip("/"))
        try:
            reader, writer = await asyncio.open_connection(host, port)
        except OSError:
            return 0, ""
        try:
            writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n".encode())
            said = await reader.read()
        except OSError:
            return 0, ""
        finally:
            writer.close()
        head, _, body = said.partition(b"\r\n\r\n")
        return int(head.split()[1]) if head else 0, body.decode()

    async def kill(self) -> None:
        """End it as a power cut would."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> None:
        """End it cleanly."""
        await self._end(signal.SIGTERM)

    async def _end(self, number: int) -> None:
        if self._process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            self._process.send_signal(number)
        async with asyncio.timeout(START_SECONDS):
            await self._process.wait()
        if self._reading is not None:
            await self._reading


def result(said: Any) -> Any:
    """The result of one operation of a batch, None for one that was refused."""
    return said.get("result")
