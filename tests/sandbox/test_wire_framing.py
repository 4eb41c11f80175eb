"""Packets in a stream."""

from __future__ import annotations

import asyncio
import os
from struct import pack

import pytest
from telethon.network.connection.tcpabridged import AbridgedPacketCodec
from telethon.network.connection.tcpfull import FullPacketCodec
from telethon.network.connection.tcpintermediate import IntermediatePacketCodec, RandomizedIntermediatePacketCodec
from wire_backend import running

from nezuko.sandbox.wire.framing import (
    MAX_PACKET,
    AbridgedFraming,
    FramingError,
    FullFraming,
    IntermediateFraming,
    detect,
)

PACKETS = [os.urandom(4 * words) for words in (1, 6, 126, 127, 128, 5000)]
KINDS = [
    pytest.param(FullPacketCodec, FullFraming, id="full"),
    pytest.param(AbridgedPacketCodec, AbridgedFraming, id="abridged"),
    pytest.param(IntermediatePacketCodec, IntermediateFraming, id="intermediate"),
]


@pytest.mark.parametrize(("codec", "framing"), KINDS)
def test_framing_is_told_from_the_first_bytes_whatever_pieces_they_come_in(codec, framing):
    theirs = codec(None)
    stream = (theirs.tag or b"") + b"".join(theirs.encode_packet(p) for p in PACKETS)
    for size in (1, 3, 1000, len(stream)):
        pieces = [stream[i : i + size] for i in range(0, len(stream), size)]
        first, ours, packets = b"", None, []
        for piece in pieces:
            if ours is not None:
                packets += ours.feed(piece)
                continue
            first += piece
            found = detect(first)
            if found:
                ours = found[0]
                packets += ours.feed(first[found[1] :])
        assert type(ours) is framing
        assert packets == PACKETS


@pytest.mark.parametrize(("codec", "framing"), KINDS)
async def test_what_the_server_wraps_telethon_reads(codec, framing):
    theirs, ours, reader = codec(None), framing(), asyncio.StreamReader()
    for packet in PACKETS:
        reader.feed_data(ours.wrap(packet))
    assert [await theirs.read_packet(reader) for _ in PACKETS] == PACKETS


def test_padding_of_the_padded_kind_stays_behind_the_packet():
    theirs = RandomizedIntermediatePacketCodec(None)
    ours, taken = detect(b"\xdd\xdd\xdd\xdd")
    assert taken == 4
    for packet in PACKETS:
        (got,) = ours.feed(theirs.encode_packet(packet))
        assert got[: len(packet)] == packet


@pytest.mark.parametrize(
    "garbage",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"\x55\x55\x55\x7f" + bytes(60),
        pack("<ii", MAX_PACKET + 1, 0) + bytes(60),
        pack("<ii", 8, 0) + bytes(60),
        pack("<ii", 24, 1) + bytes(60),
        pack("<ii", 24, 0) + bytes(60),
        b"\xee\xee\xee\xee" + pack("<i", 0x7FFFFFFF),
        b"\xee\xee\xee\xee" + pack("<i", 8) + bytes(8),
        b"\xef\x7f\xff\xff\xff",
        b"\xef\x00",
        b"\xef\x05" + bytes(20),
        b"\xef\x06" + bytes(16) + pack("<i", 400) + bytes(4),
    ],
    ids=range(12),
)
async def test_garbage_closes_the_connection_quietly(garbage, caplog):
    async with running() as server:
        reader, writer = await asyncio.open_connection(*server.address)
        writer.write(garbage)
        async with asyncio.timeout(5):
            assert await reader.read() == b""
        writer.close()
    assert not caplog.records


def test_a_wrong_checksum_is_an_error():
    packet = bytearray(FullPacketCodec(None).encode_packet(bytes(20)))
    packet[-1] ^= 1
    with pytest.raises(FramingError):
        FullFraming().feed(bytes(packet))
