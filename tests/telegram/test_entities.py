"""Who a bot has met: learnt from updates, sealed in the database, bounded in memory."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telethon.tl import types as tl

from nezuko.errors import StorageError
from nezuko.storage.writer import Writer
from nezuko.telegram.entities import Entities
from nezuko.telegram.models import TelegramPerson
from nezuko.telegram.seal import Seal
from nezuko.telegram.types import ChatKind

KEY = Seal.new_key()


async def opened(writer: Writer, key: bytes = KEY, **options: Any) -> Entities:
    entities = Entities(writer, **options)
    await entities.open(1, Seal(key))
    return entities


def channel(**values: Any) -> Any:
    date = dt.datetime.now(dt.UTC)
    return tl.Channel(
        **{"id": 5, "title": "Club", "photo": tl.ChatPhotoEmpty(), "date": date, "access_hash": 9, **values}
    )


async def test_person_is_found_again_after_a_restart(writer: Writer) -> None:
    first = await opened(writer)
    first.learn_user(
        tl.User(7, access_hash=-3, first_name="Ann", last_name="Lee", username="ann", bot=True, lang_code="de")
    )
    await writer.flush()
    second = await opened(writer)
    known = await second.recall(7)
    assert known is not None
    assert known.access_hash == -3
    person = known.person
    assert (person.name, person.username, person.is_bot, person.language) == ("Ann Lee", "ann", True, "de")
    assert await second.recall(8) is None


async def test_chats_are_known_from_the_start(writer: Writer) -> None:
    first = await opened(writer)
    first.extend(
        [], [channel(megagroup=True), channel(id=6, title="News", username="news"), tl.ChatForbidden(4, "Old")]
    )
    first.save_pts({5: 42})
    await writer.flush()
    second = await opened(writer)
    assert second.channels() == {5: 42, 6: 0}
    kinds = [chat.kind for chat_id in (5, 6, 4) if (chat := second.chat(chat_id))]
    assert kinds == [ChatKind.SUPERGROUP, ChatKind.CHANNEL, ChatKind.BASIC_GROUP]


async def test_only_what_is_new_is_written(writer: Writer) -> None:
    entities = await opened(writer)
    ann = tl.User(7, access_hash=3, first_name="Ann")
    for _ in range(5):
        entities.learn_user(ann)
    assert writer.pending == 1
    entities.learn_user(tl.User(7, access_hash=3, first_name="Anna"))
    assert writer.pending == 2
    person = entities.person(7)
    assert person is not None
    assert person.name == "Anna"


async def test_half_known_user_keeps_the_hash_and_takes_no_wrong_one(writer: Writer) -> None:
    entities = await opened(writer)
    entities.learn_user(tl.User(7, min=True, access_hash=99, first_name="Ann"))
    known = entities.known(7)
    assert known is not None
    assert known.access_hash is None, "the hash of a min user is good for nothing else"
    entities.saw_in(7, 5, 100)
    assert known.seen_in == (5, 100)
    entities.learn_user(tl.User(7, access_hash=3, first_name="Ann"))
    entities.learn_user(tl.User(7, min=True, access_hash=99, first_name="A."))
    known = entities.known(7)
    assert known is not None
    assert (known.access_hash, known.person.name) == (3, "Ann")


async def test_first_active_of_several_usernames_counts(writer: Writer) -> None:
    entities = await opened(writer)
    names = [tl.Username("old"), tl.Username("now", active=True)]
    person = entities.learn_user(tl.User(7, access_hash=3, first_name="Ann", usernames=names))
    assert person is not None
    assert person.username == "now"


async def test_memory_of_people_is_bounded_and_their_rows_stay(writer: Writer) -> None:
    entities = await opened(writer, limit=80)
    for number in range(1, 401):
        entities.learn_user(tl.User(number, access_hash=number, first_name=str(number)))
    assert len(entities._people) <= 80
    await writer.flush()
    assert await TelegramPerson.all().count() == 400
    assert entities.person(1) is None
    known = await entities.recall(1)
    assert known is not None
    assert known.access_hash == 1


async def test_what_another_key_sealed_is_as_if_it_were_not_there(writer: Writer) -> None:
    first = await opened(writer)
    first.learn_user(tl.User(7, access_hash=3, first_name="Ann"))
    first.extend([], [channel()])
    await writer.flush()
    second = await opened(writer, Seal.new_key())
    assert second.channels() == {}
    assert await second.recall(7) is None


@given(st.binary(max_size=200), st.text(max_size=20))
def test_sealed_value_opens_with_its_key_and_place_only(value: bytes, place: str) -> None:
    seal = Seal(KEY)
    sealed = seal.close(value, place)
    assert seal.open(sealed, place) == value
    for wrong, where in ((sealed, place + "x"), (sealed[:-1] + bytes([sealed[-1] ^ 1]), place), (b"", place)):
        with pytest.raises(StorageError):
            seal.open(wrong, where)
    with pytest.raises(StorageError):
        Seal(Seal.new_key()).open(sealed, place)
