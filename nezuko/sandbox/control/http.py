"""As much HTTP/1.1 as JSON on loopback needs: one request after the other on a connection, bodies by length."""

from __future__ import annotations

import asyncio
import ipaddress
import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from nezuko.sandbox.control.desk import BAD_REQUEST, METHOD_NOT_ALLOWED, Desk
from nezuko.sandbox.control.shown import foreign

if TYPE_CHECKING:
    from nezuko.sandbox.sandbox import Sandbox

MAX_HEAD = 32 * 1024
MAX_BODY = 64 * 1024 * 1024

FORBIDDEN = 403
_FIRST_LINE = re.compile(r"([A-Z]+) (\S+) HTTP/1\.[01]")
_REASONS = {
    200: "OK", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    408: "Request Timeout", 500: "Internal Server Error",
}  # fmt: skip


class BadRequestError(Exception):
    """What came is no request that can be answered; the connection ends after saying so."""


class Request(NamedTuple):
    """One request."""

    verb: str
    name: str
    arguments: Any
    headers: dict[str, str]


class ControlServer:
    """The control API on a port of its own.

    Args:
        tg: the sandbox it controls.
        host: a loopback address: nobody is asked who he is, so nobody else may reach it.
        port: 0 takes a free one.

    Raises:
        ValueError: when the host is no loopback address.
    """

    def __init__(self, tg: Sandbox, host: str = "127.0.0.1", port: int = 0) -> None:
        if not is_loopback(host):
            raise ValueError(f"the control API asks nobody who he is, so it listens on loopback only, not on {host}")
        self.address = host, port
        self._desk = Desk(tg)
        self._listener: asyncio.Server | None = None
        self._open: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Listen; raises OSError when the port is in use."""
        self._listener = await asyncio.start_server(self._connected, *self.address, limit=MAX_HEAD)
        self.address = self._listener.sockets[0].getsockname()[:2]

    async def stop(self) -> None:
        """Close the port and all connections."""
        if self._listener is None:
            return
        self._listener.close()
        for task in list(self._open):
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)
        await self._desk.stop()
        await self._listener.wait_closed()
        self._listener = None

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._open.add(task)
            task.add_done_callback(self._open.discard)
        try:
            await self._converse(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, asyncio.CancelledError):
            # Cancelled means that the server stops. It ends here: Python 3.11 logs a cancelled connection as a fault.
            return
        finally:
            writer.close()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            try:
                request = await _read(reader)
            except BadRequestError as error:
                writer.write(_reply(BAD_REQUEST, {"error": str(error)}))
                return
            if request is None:
                return
            status, said = await self._answer(request)
            writer.write(_reply(status, said))
            await writer.drain()
            if request.headers.get("connection", "").lower() == "close":
                return

    async def _answer(self, request: Request) -> tuple[int, Any]:
        # A page in a browser can reach loopback too: it sends its origin, or a name that resolves to here.
        if "origin" in request.headers or not is_loopback(_host_of(request.headers.get("host", "localhost"))):
            return FORBIDDEN, {"error": "the control API is not for pages in a browser"}
        if request.verb not in ("GET", "POST"):
            return METHOD_NOT_ALLOWED, {"error": "only GET and POST are understood"}
        return await self._desk.serve(request.verb, request.name, request.arguments)


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches what listens there."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _host_of(header: str) -> str:
    return urlsplit(f"//{header}").hostname or ""


async def _read(reader: asyncio.StreamReader) -> Request | None:
    """The next request, or None at the end of the connection."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    lines = head.decode("latin-1").split("\r\n")
    first = _FIRST_LINE.fullmatch(lines[0])
    if first is None:
        raise BadRequestError("this is not HTTP")
    pairs = (line.partition(":") for line in lines[1:] if line)
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    target = urlsplit(first[2])
    body = await _body(reader, headers)
    arguments: Any = dict(parse_qsl(target.query, keep_blank_values=True))
    if body:
        try:
            arguments = json.loads(body)
        except ValueError as error:
            raise BadRequestError(f"the body is not JSON: {error}") from None
    return Request(first[1], unquote(target.path).strip("/"), arguments, headers)


async def _body(reader: asyncio.StreamReader, headers: dict[str, str]) -> bytes:
    if "transfer-encoding" in headers:
        raise BadRequestError("send the body with a Content-Length")
    length = headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > MAX_BODY:
        raise BadRequestError(f"a body has from 0 to {MAX_BODY} bytes")
    return await reader.readexactly(int(length))


def _reply(status: int, said: Any) -> bytes:
    body = json.dumps(said, default=foreign, ensure_ascii=False).encode() + b"\n"
    head = f"HTTP/1.1 {status} {_REASONS[status]}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    return head.encode() + b"\r\n" + body
