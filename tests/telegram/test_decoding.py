"""The fast decoder gives what Telethon's gives, byte for byte."""

from __future__ import annotations

import datetime as dt
import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telethon.errors import TypeNotFoundError
from telethon.extensions import BinaryReader
from telethon.tl import types as tl

from nezuko.telegram.answers import ParticipantAnswer
from nezuko.telegram.decoding import ChatMemory, Reader, decode

NOW = dt.datetime.fromtimestamp(1_700_000_000, dt.UTC)


def group(title: str = "Club", chat_id: int = 1) -> Any:
    return tl.Channel(id=chat_id, title=title, photo=tl.ChatPhotoEmpty(), date=NOW, megagroup=True, access_hash=5)


def person(user_id: int = 7, name: str = "Bob") -> Any:
    return tl.User(id=user_id, access_hash=9, first_name=name, lang_code="de")


def joined(qts: int = 1) -> Any:
    return tl.UpdateChannelParticipant(1, NOW, 7, 7, qts, new_participant=tl.ChannelParticipant(7, NOW))


def packet(updates: list[Any], users: list[Any], chats: list[Any]) -> bytes:
    return bytes(tl.Updates(updates, users, chats, NOW, 0))


def stock(data: bytes) -> dict[str, Any]:
    return BinaryReader(data).tgread_object().to_dict()  # type: ignore[no-any-return] # untyped


@pytest.mark.parametrize(
    "data",
    [
        packet([joined()], [person()], [group()]),
        packet([joined(), joined(2)], [person(), person(8)], [group(), group("Other", 2)]),
        packet([], [], []),
        packet([joined()], [], [group()]),
        packet([joined()], [person()], []),
        bytes(tl.UpdateShort(joined(), NOW)),
        bytes(tl.User(id=1, first_name="x" * 300, last_name="ü" * 253, username="a", photo=tl.UserProfilePhotoEmpty())),
    ],
)
def test_everything_decodes_as_in_telethon_again_and_again(data: bytes) -> None:
    memory = ChatMemory()
    for _ in range(3):
        assert decode(data, memory).to_dict() == stock(data)


def test_same_groups_beside_other_people_are_recognised() -> None:
    memory = ChatMemory()
    for number in range(5):
        data = packet([joined(number)], [person(number, "N" * number)], [group()])
        assert decode(data, memory).to_dict() == stock(data)
    assert len(memory._known) == 1


def test_group_that_changed_is_read_anew() -> None:
    memory = ChatMemory()
    for title in ("Club", "Clubs", "Club"):
        data = packet([joined()], [person()], [group(title)])
        assert decode(data, memory).chats[0].title == title


def test_people_whose_bytes_end_like_a_known_group_are_not_taken_for_it() -> None:
    """A packet whose tail is a known vector, but which isn't one of that shape, is read the long way."""
    memory = ChatMemory()
    decode(packet([joined()], [person()], [group(), group("Other", 2)]), memory)
    data = packet([joined()], [person()], [group("Third", 3), group(), group("Other", 2)])
    assert decode(data, memory).to_dict() == stock(data)


def test_memory_is_bounded() -> None:
    memory = ChatMemory(limit=10)
    for number in range(100):
        decode(packet([joined()], [], [group(f"Group {number}", number)]), memory)
    assert len(memory._known) <= 10


@given(st.binary(max_size=600))
def test_byte_strings_of_any_length(value: bytes) -> None:
    data = bytes(tl.UpdateBotCallbackQuery(1, 2, tl.PeerChannel(3), 4, 5, data=value))
    assert decode(data, ChatMemory()).to_dict() == stock(data)


@given(st.text(max_size=300))
def test_texts_of_any_kind(value: str) -> None:
    data = bytes(tl.User(id=1, first_name=value, last_name=value[::-1]))
    assert decode(data, ChatMemory()).to_dict() == stock(data)


def test_what_is_cut_short_is_an_error() -> None:
    data = packet([joined()], [person()], [group()])
    for end in range(4, len(data) - 1, 3):
        with pytest.raises((BufferError, struct.error, IndexError, RuntimeError)):
            decode(data[:end], ChatMemory())


def test_unknown_kind_is_an_error_with_its_number() -> None:
    with pytest.raises(TypeNotFoundError) as raised:
        decode(struct.pack("<I", 0x12345678), ChatMemory())
    assert raised.value.invalid_constructor_id == 0x12345678


def test_numbers_have_their_signs() -> None:
    reader = Reader(struct.pack("<iIqQ", -1, 2**32 - 1, -1, 2**64 - 1))
    values = reader.read_int(), reader.read_int(signed=False), reader.read_long(), reader.read_long(signed=False)
    assert values == (-1, 2**32 - 1, -1, 2**64 - 1)


def test_people_of_an_answer_are_read_when_asked_for() -> None:
    body = bytes(tl.channels.ChannelParticipant(tl.ChannelParticipant(7, NOW), [group()], [person()]))
    answer = ParticipantAnswer(body)
    assert answer.participant.user_id == 7
    users, chats = answer.people()
    assert (users[0].first_name, chats[0].title) == ("Bob", "Club")
