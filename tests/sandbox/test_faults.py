"""Faults: rates, rules of calls, rules of updates, and what a client meets."""

from __future__ import annotations

import asyncio
import time

import pytest
from telethon import errors
from telethon import functions as f
from telethon import types as t
from wire_backend import running, signed_in, typing, until
from wire_peer import Peer

from nezuko.sandbox.errors import ConnectionCutError, RpcError
from nezuko.sandbox.faults import Faults
from nezuko.sandbox.limits import ACCOUNT, CHAT, GROUP, Limit, Limiter


def refusal(faults, method="messages.sendMessage", *, user=1, chat=5, target=None):
    """The error that a call meets, or None."""
    try:
        faults.before(user, method, chat, target)
    except RpcError as error:
        return error.message
    return None


def participant(qts):
    update = t.UpdateChannelParticipant(500, None, 2000, 2000, qts)
    return t.Updates([update], [], [], None, 0)


def sent(faults, updates, user=1):
    return [(round(lag, 3), each) for lag, each in faults.on_push(user, updates)]


# Rates


def test_twenty_messages_a_minute_in_a_group_and_the_next_waits_for_the_first_to_age():
    limiter = Limiter((Limit(frozenset(("send",)), GROUP, 20, 60),))
    assert [limiter.take(1, "send", 5, None, 100.0 + i) for i in range(20)] == [0] * 20
    assert limiter.take(1, "send", 5, None, 125.0) == 35
    assert limiter.take(1, "send", 5, None, 159.5) == 1
    assert limiter.take(1, "send", 5, None, 160.0) == 0
    assert limiter.take(1, "send", 5, None, 160.0) == 1


def test_limits_of_one_group_one_bot_and_one_method_leave_others_alone():
    limiter = Limiter((Limit(frozenset(("send",)), GROUP, 1, 60), Limit(frozenset(("edit",)), CHAT, 1, 60)))
    assert limiter.take(1, "send", 5, None, 0.0) == 0
    assert limiter.take(1, "send", 5, None, 0.0) == 60
    assert limiter.take(1, "send", 6, None, 0.0) == 0
    assert limiter.take(2, "send", 5, None, 0.0) == 0
    assert limiter.take(1, "send", None, 9, 0.0) == 0
    assert limiter.take(1, "send", None, 9, 0.0) == 0
    assert limiter.take(1, "edit", None, 9, 0.0) == 0
    assert limiter.take(1, "edit", None, 9, 0.0) == 60
    assert limiter.take(1, "edit", 9, None, 0.0) == 0


def test_refused_call_counts_against_none_of_its_limits():
    limiter = Limiter((Limit(frozenset(("send",)), GROUP, 1, 10), Limit(frozenset(("send",)), ACCOUNT, 2, 60)))
    assert limiter.take(1, "send", 5, None, 0.0) == 0
    assert [limiter.take(1, "send", 5, None, 1.0) for _ in range(9)] == [9] * 9
    assert limiter.take(1, "send", 6, None, 1.0) == 0
    assert limiter.take(1, "send", 7, None, 1.0) == 59


def test_profile_telegram_lets_a_short_burst_pass_and_free_lets_all_pass():
    faults = Faults("telegram")
    assert [refusal(faults) for _ in range(5)] == [None] * 5
    assert refusal(faults) == "FLOOD_WAIT_5"
    assert refusal(faults, "messages.editMessage") is None
    assert refusal(faults, "channels.editBanned") is None
    assert refusal(faults, user=None) is None
    faults.use_profile("free")
    assert not faults.armed
    assert [refusal(faults) for _ in range(50)] == [None] * 50
    with pytest.raises(ValueError, match="free, telegram"):
        faults.use_profile("nonsense")


def test_limit_of_ones_own_is_added_to_the_profile():
    faults = Faults()
    faults.limit("channels.editBanned", 1, 9, scope=GROUP)
    assert refusal(faults, "channels.editBanned") is None
    assert refusal(faults, "channels.editBanned") == "FLOOD_WAIT_9"
    with pytest.raises(ValueError, match="group, chat, account"):
        faults.limit("x", 1, 1, scope="planet")


# Rules of calls


def test_flood_wait_names_what_is_left_of_it_and_ends():
    faults = Faults()
    rule = faults.flood("messages.*", seconds=7.5, chat=5)
    assert refusal(faults) == "FLOOD_WAIT_8"
    assert refusal(faults, chat=6) is None
    assert refusal(faults, "channels.editBanned") is None
    rule.until = time.monotonic() - 0.01
    assert refusal(faults) is None
    assert not faults.armed


def test_fault_strikes_as_often_as_it_is_told_to():
    faults = Faults()
    faults.error("messages.sendMessage", -503, "Timeout", times=2)
    faults.flood("messages.sendMessage", seconds=17, times=1, user=2)
    assert [refusal(faults) for _ in range(3)] == ["Timeout", "Timeout", None]
    assert [refusal(faults, user=2) for _ in range(2)] == ["FLOOD_WAIT_17", None]
    assert not faults.armed
    with pytest.raises(ValueError, match="once or more"):
        faults.cut(times=0)


def test_chance_strikes_about_as_often_as_it_says_and_the_same_way_for_the_same_seed():
    def runs():
        faults = Faults(seed=3)
        faults.error("*", 500, "X", times=None, chance=0.25)
        return [refusal(faults) for _ in range(1000)]

    assert runs() == runs()
    assert 200 < runs().count("X") < 300


def test_delays_add_up_and_a_cut_comes_before_or_after():
    faults = Faults()
    faults.delay(seconds=0.5)
    faults.delay("messages.*", seconds=0.25, times=1)
    assert [faults.before(1, "messages.sendMessage", 5) for _ in range(2)] == [0.75, 0.5]
    faults.clear()
    faults.cut("messages.*")
    with pytest.raises(ConnectionCutError):
        faults.before(1, "messages.sendMessage", 5)
    faults.cut("messages.*", after=True)
    assert faults.before(1, "messages.sendMessage", 5) == 0
    assert faults.after(1, "messages.sendMessage", 5)
    assert not faults.after(1, "messages.sendMessage", 5)


def test_rules_are_listed_and_cleared_by_number_or_all():
    faults = Faults("telegram")
    one = faults.error("a", 500, "X")
    faults.lose_updates("updateNewMessage", user=7)
    assert [rule.to_dict()["kind"] for rule in faults.rules()] == ["error", "lose_updates"]
    assert one.to_dict() == {
        "id": 1, "kind": "error", "name": "a", "struck": 0, "times": 1, "chance": 1.0, "error": "500 X",
    }  # fmt: skip
    assert faults.clear(one.number) == 1
    assert faults.meddles
    assert faults.clear() == 1
    assert (faults.meddles, faults.armed) == (False, True)


# Rules of updates


def test_updates_are_lost_and_doubled_by_name_and_by_receiver():
    faults = Faults()
    faults.lose_updates("updateChannelParticipant", times=2, user=1)
    other = t.UpdateShort(t.UpdateUserName(1, "a", "b", []), None)
    assert sent(faults, other) == [(0, other)]
    assert sent(faults, participant(1), user=2) != []
    assert sent(faults, bytes(participant(1))) == []
    assert sent(faults, participant(2)) == []
    assert sent(faults, participant(3)) != []
    faults.double_updates()
    assert len(sent(faults, other)) == 2
    assert not faults.meddles


def test_groups_of_updates_are_turned_round():
    faults = Faults()
    faults.reorder_updates(group=3, within=0.4)
    lags = [sent(faults, participant(i))[0][0] for i in range(6)]
    assert lags == [0.4, 0.2, 0.0] * 2
    with pytest.raises(ValueError, match="two updates"):
        faults.reorder_updates(group=1)


def test_difference_is_too_long_once_for_whom_it_was_asked():
    faults = Faults()
    faults.too_long(user=1)
    faults.too_long(channel=5)
    assert [faults.difference_too_long(user) for user in (2, 1, 1)] == [False, True, False]
    assert [faults.channel_difference_too_long(1, chat) for chat in (6, 5, 5)] == [False, True, False]


# Over the wire


async def test_client_meets_flood_wait_error_and_delay():
    async with running(Faults()) as server, signed_in(server, flood_sleep_threshold=0) as client:
        faults = server.caller._faults
        faults.flood("messages.setTyping", chat=500, seconds=20)
        with pytest.raises(errors.FloodWaitError) as caught:
            await client._sender.send(typing(500))
        assert caught.value.seconds == 20
        assert await client._sender.send(typing(501))
        faults.clear()
        faults.error("messages.setTyping", -503, "Timeout")
        with pytest.raises(errors.TimedOutError):
            await client._sender.send(typing())
        faults.delay("messages.setTyping", seconds=0.1, times=1)
        started = time.monotonic()
        slow, quick = client._sender.send(typing()), client._sender.send(f.help.GetConfigRequest())
        await quick
        assert not slow.done()
        assert await slow
        assert time.monotonic() - started > 0.09
        assert server.caller._journal.count("messages.setTyping", answer="FLOOD_WAIT_20") == 1


async def test_connection_cut_before_a_call_lets_it_come_again_and_after_it_loses_the_answer():
    async with running(Faults()) as server, signed_in(server, auto_reconnect=True) as client:
        faults, journal, world = server.caller._faults, server.caller._journal, server.caller._backend
        faults.cut("messages.setTyping")
        assert await client(typing())
        assert world.times(f.messages.SetTypingRequest) == 1
        faults.cut("messages.setTyping", after=True)
        assert await client(typing())
        assert world.times(f.messages.SetTypingRequest) == 3
        assert [e.answer for e in journal.calls("messages.setTyping")] == [
            "CONNECTION_CUT", "ok", "ANSWER_LOST", "ok",
        ]  # fmt: skip


async def test_answer_lost_with_its_connection_waits_for_the_same_session():
    async with running(Faults()) as server:
        peer = Peer(server)
        async with peer:
            peer.ask(f.PingRequest(1))
            peer.salt = (await peer.hear_until(t.BadServerSalt)).obj.new_server_salt
            server.caller._faults.cut("messages.setTyping", after=True)
            asked = peer.ask(typing())
            with pytest.raises((asyncio.IncompleteReadError, ConnectionError)):
                await peer.result_of(asked)
        async with peer:
            peer.ask(f.PingRequest(2))
            assert await peer.result_of(asked)
        assert server.caller._backend.times(f.messages.SetTypingRequest) == 1


async def test_client_hears_updates_lost_doubled_and_turned_round():
    async with running(Faults()) as server, signed_in(server) as client:
        faults, heard = server.caller._faults, []
        client._updates_queue = Tap(client._updates_queue, heard)
        client._sender._updates_queue = client._updates_queue
        faults.lose_updates()
        faults.double_updates()
        faults.reorder_updates(group=2, within=0.1)
        for qts in (1, 2, 3, 4):
            server.push(1000, participant(qts))
        await until(lambda: len(heard) == 4)
        assert heard == [3, 2, 2, 4]


class Tap:
    """Notes the qts of updates as they come off the wire, before Telethon puts them in order."""

    def __init__(self, queue, heard):
        self._queue, self._heard = queue, heard

    def put_nowait(self, updates):
        self._heard.append(updates.updates[0].qts)

    def __getattr__(self, name):
        return getattr(self._queue, name)
