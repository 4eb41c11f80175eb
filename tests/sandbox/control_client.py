"""JSON over HTTP, as a test in another process would speak it."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from nezuko.sandbox.control import ControlServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from nezuko.sandbox import Sandbox


class Control:
    """One connection to a control API."""

    def __init__(self, address: tuple[str, int]) -> None:
        self.address = address

    async def open(self) -> None:
        self._reader, self._writer = await asyncio.open_connection(*self.address, limit=1 << 24)

    async def close(self) -> None:
        self._writer.close()
        await self._writer.wait_closed()

    async def ask(self, verb: str, path: str, body: Any = None, *, headers: dict[str, str] | None = None) -> Any:
        """The status and what was said."""
        data = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        lines = {"Host": "127.0.0.1", "Content-Length": str(len(data)), **(headers or {})}
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        return await self.raw(f"{verb} {path} HTTP/1.1\r\n{head}\r\n".encode() + data)

    async def raw(self, request: bytes) -> Any:
        self._writer.write(request)
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        length = next(int(line.split(":")[1]) for line in head if line.startswith("Content-Length"))
        return int(head[0].split()[1]), json.loads(await self._reader.readexactly(length))

    async def do(self, operation: str, /, **arguments: Any) -> Any:
        """The result of an operation that must succeed."""
        status, said = await self.ask("POST", f"/{operation}", arguments)
        assert status == 200, said
        return said["result"]

    async def batch(self, *operations: dict[str, Any]) -> Any:
        status, said = await self.ask("POST", "/batch", list(operations))
        assert status == 200, said
        return said

    async def refused(self, operation: str, /, **arguments: Any) -> Any:
        """The status and the sentence (or name) of an operation that must fail."""
        status, said = await self.ask("POST", f"/{operation}", arguments)
        assert status != 200, said
        return status, said["error"]


@asynccontextmanager
async def control_of(sandbox: Sandbox) -> AsyncIterator[Control]:
    server = ControlServer(sandbox)
    await server.start()
    client = Control(server.address)
    await client.open()
    try:
        yield client
    finally:
        await client.close()
        await server.stop()
