"""The journal."""

from __future__ import annotations

import asyncio

import pytest

from nezuko.sandbox.journal import Entry, Journal


def entry(method="channels.editBanned", *, user=1, chat=5, target=7, answer="ok"):
    return Entry(1000.0, user, True, method, None, answer, 0.001, chat, target)


def test_calls_are_found_by_all_that_is_asked_and_counted_over_all():
    journal = Journal()
    for one in (entry(), entry(target=8), entry(user=2), entry("messages.sendMessage", target=None)):
        journal.append(one)
    mark = journal.mark()
    journal.append(entry(answer="CHAT_ADMIN_REQUIRED"))
    assert [e.seq for e in journal.calls()] == [1, 2, 3, 4, 5]
    assert journal.count("channels.editBanned", target=7) == 3
    assert journal.count(user_id=1, chat_id=5, answer="ok") == 3
    assert [e.seq for e in journal.calls(since_seq=mark)] == [5]
    assert journal.by_method == {"channels.editBanned": 4, "messages.sendMessage": 1}
    assert "channels.editBanned by 1" in repr(journal.calls()[0])


def test_oldest_entries_make_room_but_stay_counted():
    journal = Journal(capacity=3)
    for _ in range(5):
        journal.append(entry())
    assert [e.seq for e in journal] == [3, 4, 5]
    assert (len(journal), journal.by_method["channels.editBanned"], journal.mark()) == (3, 5, 5)
    journal.clear()
    assert (len(journal), journal.by_method.total(), journal.mark()) == (0, 0, 5)


async def test_waiting_ends_with_the_call_that_was_waited_for():
    journal = Journal()
    journal.append(entry(target=7))
    waiting = asyncio.ensure_future(journal.wait_for("channels.editBanned", target=7, count=2))
    by_test = asyncio.ensure_future(journal.wait_for(lambda e: e.answer != "ok"))
    await asyncio.sleep(0)
    journal.append(entry(target=8))
    journal.append(entry(target=7))
    assert [e.seq for e in await waiting] == [1, 3]
    assert not by_test.done()
    journal.append(entry(answer="USER_ADMIN_INVALID"))
    assert [e.seq for e in await by_test] == [4]


async def test_waiting_in_vain_says_what_came():
    journal = Journal()
    journal.append(entry())
    with pytest.raises(TimeoutError, match=r"1 of 2 calls of channels\.editBanned"):
        await journal.wait_for("channels.editBanned", count=2, timeout=0.01)
