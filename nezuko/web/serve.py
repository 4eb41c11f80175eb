"""Hypercorn inside this process: listen, serve until told to stop, stop within a second."""

from __future__ import annotations

import asyncio
import errno
import logging
import socket
from dataclasses import dataclass

from hypercorn.asyncio import serve as hypercorn_serve
from hypercorn.config import Config
from loguru import logger
from quart import Quart

from nezuko.config import WebSettings
from nezuko.errors import ConfigurationError
from nezuko.web.service import KEY
from nezuko.web.sse import Streams

GRACE = 0.4
"""Seconds that requests under way may take to end at stop."""
_LAST_RESORT = 0.3


@dataclass(frozen=True, slots=True)
class Listener:
    """A bound socket; connections wait in its backlog until `serve` is called. `url` has no slash at its end."""

    sock: socket.socket
    url: str


def listen(settings: WebSettings) -> Listener:
    """Bind the address of `settings` (port 0: one that is free).

    Raises:
        ConfigurationError: the address can't be used; the sentence says why and what to change.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((settings.host, settings.port))
        sock.listen(100)
    except OSError as error:
        sock.close()
        raise ConfigurationError(_explain(error, settings)) from None
    sock.setblocking(False)
    port = sock.getsockname()[1]
    return Listener(sock, settings.public_url.rstrip("/") or f"http://{_reachable(settings.host, family)}:{port}")


def _reachable(host: str, family: int) -> str:
    """Return what a browser on this machine can open when the server listens on `host`."""
    loopback = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - compared with, not bound to
    host = loopback.get(host, host)
    return f"[{host}]" if family == socket.AF_INET6 else host


def _explain(error: OSError, settings: WebSettings) -> str:
    where = f"{settings.host}:{settings.port}"
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {settings.port} on {settings.host} is in use, perhaps by another nezuko. "
            "Stop that program or set web.port to another number."
        )
    if error.errno == errno.EACCES:
        return f"This user may not listen on {where}: ports below 1024 are reserved. Set web.port to a larger number, such as 8080."
    if error.errno == errno.EADDRNOTAVAIL or isinstance(error, socket.gaierror):
        return f"{settings.host} is no address of this machine. Set web.host to 127.0.0.1, or to 0.0.0.0 for all addresses."
    return f"Can't listen on {where}: {error.strerror or error}. Check web.host and web.port."


async def serve(app: Quart, settings: WebSettings, stop: asyncio.Event, listener: Listener | None = None) -> None:
    """Serve `app` until `stop` is set; then streams end, requests under way may finish, and it returns in less than a second.

    Raises:
        ConfigurationError: the address can't be used.
    """
    listener = listener or listen(settings)
    server = asyncio.ensure_future(hypercorn_serve(app, _config(listener), shutdown_trigger=stop.wait))
    stopping = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({server, stopping}, return_when=asyncio.FIRST_COMPLETED)
        for provided in app.extensions[KEY].values():
            if isinstance(provided, Streams):
                provided.close()
        # Python 3.12 and later wait at stop for every connection without a limit of time, hence one of our own.
        await asyncio.wait({server}, timeout=GRACE + _LAST_RESORT)
    finally:
        stopping.cancel()
        if not server.done():
            logger.debug("connections were cut at stop")
            server.cancel()
            await asyncio.wait({server}, timeout=_LAST_RESORT)
    if server.done() and not server.cancelled():
        server.result()


def _config(listener: Listener) -> Config:
    config = Config()
    # Hypercorn makes a socket object of its own around the number, and closes it.
    config.bind = [f"fd://{listener.sock.detach()}"]
    config.graceful_timeout = GRACE
    config.shutdown_timeout = GRACE
    config.include_server_header = False
    config.accesslog = None
    config.errorlog = logging.getLogger("hypercorn.error")
    config.h11_max_incomplete_size = 32 * 1024
    return config
