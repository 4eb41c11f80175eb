"""Listen, serve, stop."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator

import pytest

from nezuko.config import WebSettings
from nezuko.errors import ConfigurationError
from nezuko.web.serve import listen, serve
from nezuko.web.service import KEY
from nezuko.web.sse import Streams
from tests.dashboards import GROUP, RunningDashboard, served


async def raw(url: str, request: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    host, _, port = url.removeprefix("http://").partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(request.replace("\n", "\r\n").encode())
    await writer.drain()
    return reader, writer


@pytest.fixture
async def address(dashboard: RunningDashboard) -> AsyncIterator[str]:
    async with served(dashboard) as url:
        yield url


async def test_dashboard_is_reached_at_the_address_that_listen_named(address: str) -> None:
    reader, writer = await raw(address, "GET /live HTTP/1.1\nHost: localhost\nConnection: close\n\n")
    answer = await reader.read()
    writer.close()
    assert answer.startswith(b"HTTP/1.1 200")
    assert b"\r\nserver:" not in answer.lower()
    assert answer.endswith(b"alive\n")


def test_port_in_use_is_said_in_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ConfigurationError, match=f"Port {port} on 127.0.0.1 is in use.*set web.port"):
            listen(WebSettings(port=port))


def test_address_of_another_machine_is_said_in_a_sentence() -> None:
    with pytest.raises(ConfigurationError, match="is no address of this machine"):
        listen(WebSettings(host="203.0.113.1", port=0))


def test_address_shown_is_one_that_can_be_opened() -> None:
    for host, shown in (("127.0.0.1", "http://127.0.0.1:"), ("0.0.0.0", "http://127.0.0.1:"), ("::1", "http://[::1]:")):  # noqa: S104 - what is tested
        try:
            listener = listen(WebSettings(host=host, port=0))
        except ConfigurationError:
            assert host == "::1"  # a machine without IPv6
            continue
        assert listener.url.startswith(shown)
        listener.sock.close()


async def test_open_streams_and_idle_connections_dont_hold_up_the_stop(dashboard: RunningDashboard) -> None:
    visitor = await dashboard.signed_in()
    cookie = f"Cookie: nezuko-session={visitor.cookies()['nezuko-session']}"
    listener = listen(dashboard.settings.web)
    stop = asyncio.Event()
    server = asyncio.ensure_future(serve(dashboard.app, dashboard.settings.web, stop, listener))
    head = f"HTTP/1.1\nHost: localhost\n{cookie}\nAccept: text/event-stream\n\n"
    streams = [await raw(listener.url, f"GET /events/stream?after=0 {head}") for _ in range(5)]
    for reader, _ in streams:
        await reader.readuntil(b"retry: ")
    idle_reader, idle = await raw(listener.url, f"GET /live {head}")
    await idle_reader.readuntil(b"alive\n")
    _, silent = await raw(listener.url, "")
    _, half = await raw(listener.url, "POST /sign-out HTTP/1.1\nHost: localhost\nContent-Length: 10\n\nabc")
    stop.set()
    async with asyncio.timeout(5):
        await server
        for reader, _ in streams:
            await reader.read()
    for writer in (idle, silent, half, *(one for _, one in streams)):
        writer.close()
    assert len(dashboard.app.extensions[KEY][Streams]) == 0


async def test_browser_that_leaves_frees_its_stream(dashboard: RunningDashboard) -> None:
    visitor = await dashboard.signed_in()
    streams: Streams = dashboard.app.extensions[KEY][Streams]
    async with served(dashboard) as url:
        cookie = f"Cookie: nezuko-session={visitor.cookies()['nezuko-session']}"
        reader, writer = await raw(url, f"GET /events/stream?chat={GROUP} HTTP/1.1\nHost: localhost\n{cookie}\n\n")
        await reader.readuntil(b"retry: ")
        assert len(streams) == 1
        writer.close()
        async with asyncio.timeout(5):
            while len(streams):  # noqa: ASYNC110 - the server has nothing to wait for
                await asyncio.sleep(0.01)
