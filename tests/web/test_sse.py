"""Streams of server-sent events."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

import pytest
from quart import Quart
from werkzeug.exceptions import TooManyRequests

from nezuko.web.sse import Message, Streams


async def three() -> AsyncGenerator[Message, None]:
    for number in range(3):
        yield Message(f"line {number}\nsecond", id=str(number))


async def silence() -> AsyncGenerator[Message, None]:
    await asyncio.Event().wait()
    yield Message("never")


async def body(
    streams: Streams, source: AsyncGenerator[Message, None], session: str = "s"
) -> AsyncGenerator[str, None]:
    async with Quart("test").app_context():
        response = streams.response(session, source)
    async with response.response as chunks:
        async for chunk in chunks:
            yield chunk.decode()


def test_message_is_written_line_by_line() -> None:
    assert Message("a\nb", event="news", id="7").encode() == b"id: 7\nevent: news\ndata: a\ndata: b\n\n"
    assert Message("").encode() == b"data: \n\n"


async def test_stream_ends_when_its_source_ends() -> None:
    chunks = [chunk async for chunk in body(Streams(), three())]
    assert chunks[0] == "retry: 1000\n\n"
    assert chunks[1:] == [f"id: {n}\ndata: line {n}\ndata: second\n\n" for n in range(3)]


async def test_silent_stream_says_that_it_is_still_there() -> None:
    chunks = body(Streams(keep_alive=0.01), silence())
    assert [await anext(chunks) for _ in range(3)] == ["retry: 1000\n\n", ": still here\n\n", ": still here\n\n"]
    await chunks.aclose()


async def test_close_ends_open_streams_and_later_ones() -> None:
    streams = Streams()
    chunks = body(streams, silence())
    await anext(chunks)
    streams.close()
    async with asyncio.timeout(5):
        assert [chunk async for chunk in chunks] == []
        assert [chunk async for chunk in body(streams, silence())] == ["retry: 1000\n\n"]
    assert len(streams) == 0


async def test_sign_out_ends_the_streams_of_that_session_only() -> None:
    streams = Streams()
    mine, others = body(streams, silence(), "mine"), body(streams, silence(), "others")
    await anext(mine)
    await anext(others)
    streams.end("mine")
    async with asyncio.timeout(5):
        assert [chunk async for chunk in mine] == []
    assert len(streams) == 1
    await others.aclose()


async def test_one_session_can_open_only_so_many_streams() -> None:
    streams = Streams(per_session=2)
    opened = [body(streams, silence()) for _ in range(2)]
    for chunks in opened:
        await anext(chunks)
    with pytest.raises(TooManyRequests):
        await anext(body(streams, silence()))
    for chunks in opened:
        await chunks.aclose()
    assert len(streams) == 0


async def test_error_in_the_source_ends_the_stream_and_frees_its_place() -> None:
    async def broken() -> AsyncGenerator[Message, None]:
        yield Message("one")
        raise RuntimeError("broken source")

    streams = Streams()
    with pytest.raises(RuntimeError, match="broken source"):
        [chunk async for chunk in body(streams, broken())]
    assert len(streams) == 0
