"""Calls go in the right order, wait only for what concerns them, and come to an end."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest

from nezuko.telegram import html
from nezuko.telegram.errors import CircuitOpen, RateLimited, Refused, Unreachable
from nezuko.telegram.limits import Budget, Limits, Priority, Rate
from nezuko.telegram.types import MUTE, Ban, ParticipantChanged
from tests.telegram.rig import Live, Rig, eventually


async def meet(rig: Rig, live: Live) -> int:
    rig.world.join(rig.group, rig.bob)
    await live.wait(ParticipantChanged)
    return rig.bob.id


def order(rig: Rig, since: int) -> list[str]:
    return [entry.method.partition(".")[2] for entry in rig.tg.journal.calls(since_seq=since)]


async def test_flooded_prompt_never_delays_a_restriction(rig: Rig, live: Live) -> None:
    bob = await meet(rig, live)
    rig.tg.faults.flood("messages.sendMessage", seconds=60)
    prompts = [asyncio.ensure_future(live.gateway.send(rig.group.id, html.plain(str(n)))) for n in range(30)]
    await eventually(lambda: rig.calls("messages.sendMessage") > 0)
    await asyncio.wait_for(live.gateway.restrict(rig.group.id, bob, MUTE), 5)
    await asyncio.wait_for(live.gateway.delete(rig.group.id, [1]), 5)
    assert not rig.world.may_write(rig.group, rig.bob)
    assert live.gateway.queue_depth == {"prompt": 30}
    for prompt in prompts:
        prompt.cancel()


async def test_group_at_its_limit_holds_up_no_other_group(rig: Rig, live: Live) -> None:
    """One group has used up its 20 messages a minute; prompts of 15 others go at once."""
    others = [rig.another_group(f"Group {number}") for number in range(15)]
    rig.tg.faults.flood("messages.sendMessage", seconds=60, chat=rig.group.id)
    stuck = [asyncio.ensure_future(live.gateway.send(rig.group.id, html.plain("stuck"))) for _ in range(5)]
    await eventually(lambda: rig.calls("messages.sendMessage", chat_id=rig.group.id) > 0)
    sent = asyncio.gather(*(live.gateway.send(group.id, html.plain("prompt")) for group in others))
    await asyncio.wait_for(sent, 5)
    for group in others:
        assert rig.world.messages(group)[-1].text == "prompt"
    assert rig.calls("messages.sendMessage", chat_id=rig.group.id) <= 3, "what waits isn't tried again and again"
    for call in stuck:
        call.cancel()


async def test_flood_wait_is_obeyed_and_then_the_call_is_made(rig: Rig, live: Live) -> None:
    bob = await meet(rig, live)
    rig.tg.faults.flood("channels.editBanned", seconds=1, times=1)
    began = time.monotonic()
    await live.gateway.restrict(rig.group.id, bob, MUTE)
    assert time.monotonic() - began >= 1
    assert rig.calls("channels.editBanned") == 2


async def test_longer_wait_than_a_call_can_wait_is_told(rig: Rig, live: Live) -> None:
    bob = await meet(rig, live)
    rig.tg.faults.flood("channels.getParticipant", seconds=3600)
    with pytest.raises(RateLimited) as raised:
        await live.gateway.standing(rig.channel.id, bob)
    assert not raised.value.permanent
    assert raised.value.retry_after is not None
    assert 3000 < raised.value.retry_after <= 3601
    with pytest.raises(RateLimited):
        await live.gateway.standing(rig.channel.id, bob)
    assert rig.calls("channels.getParticipant") == 1, "the second didn't even try"


async def test_method_flooded_in_several_chats_is_held_back_everywhere(rig: Rig) -> None:
    groups = [rig.another_group(f"Group {number}") for number in range(10)]
    live = await rig.bot(limits=Limits(method_wide=3))
    rig.tg.faults.flood("messages.sendMessage", seconds=30)
    calls = []
    for group in groups:
        calls.append(asyncio.ensure_future(live.gateway.send(group.id, html.plain("x"))))
        await asyncio.sleep(0.05)
    assert rig.calls("messages.sendMessage") == 3
    for call in calls:
        call.cancel()


async def test_most_urgent_goes_first_after_a_wait(rig: Rig) -> None:
    live = await rig.bot()
    bob = await meet(rig, live)
    eve = rig.world.add_user("Eve")
    rig.world.join(rig.group, eve)
    await live.wait(ParticipantChanged, 2)
    await rig.tg.stop()
    await eventually(lambda: not live.client.connected.is_set())
    gateway = live.gateway
    calls = [
        asyncio.ensure_future(work)
        for work in (
            gateway.standing(rig.channel.id, bob, sweep=True),
            gateway.standing(rig.channel.id, bob),
            gateway.send(rig.group.id, html.plain("prompt")),
            gateway.delete(rig.group.id, [1]),
            gateway.lift(rig.group.id, eve.id),
            gateway.restrict(rig.group.id, bob, MUTE),
        )
    ]
    await asyncio.sleep(0)
    await eventually(lambda: sum(live.gateway.queue_depth.values()) == 6)
    mark = rig.tg.journal.mark()
    await rig.tg.start()
    await asyncio.gather(*calls)
    ours = [name for name in order(rig, mark) if name in _OURS]
    assert ours == ["editBanned", "editBanned", "deleteMessages", "sendMessage", "getParticipant", "getParticipant"]


_OURS = {"editBanned", "deleteMessages", "sendMessage", "getParticipant"}


@pytest.mark.parametrize(("code", "name"), [(-503, "Timeout"), (500, "RPC_CALL_FAIL"), (-500, "No workers running")])
async def test_telegram_out_of_order_is_tried_again(rig: Rig, live: Live, code: int, name: str) -> None:
    bob = await meet(rig, live)
    rig.tg.faults.error("channels.editBanned", code, name, times=2)
    await live.gateway.restrict(rig.group.id, bob, MUTE)
    assert rig.calls("channels.editBanned") == 3


async def test_refusal_is_not_tried_again(rig: Rig, live: Live) -> None:
    bob = await meet(rig, live)
    rig.tg.faults.error("channels.editBanned", 400, "SOMETHING_NEW_INVALID")
    with pytest.raises(Refused) as raised:
        await live.gateway.restrict(rig.group.id, bob, MUTE)
    assert raised.value.name == "SOMETHING_NEW_INVALID"
    assert rig.calls("channels.editBanned") == 1


async def test_method_that_fails_on_and_on_rests_and_comes_back(rig: Rig) -> None:
    live = await rig.bot(limits=Limits(attempts=3))
    bob = await meet(rig, live)
    rule = rig.tg.faults.error("channels.getParticipant", -503, "Timeout", times=None)

    async def ask() -> None:
        await live.gateway.standing(rig.channel.id, bob)

    failures = await asyncio.gather(*(ask() for _ in range(3)), return_exceptions=True)
    assert all(isinstance(failure, Unreachable) for failure in failures)
    with pytest.raises(CircuitOpen) as raised:
        await ask()
    assert raised.value.retry_after is not None
    assert (await live.gateway.chat(rig.group.id)).id == rig.group.id, "other methods work on"
    rig.tg.faults.clear(rule.number)
    live.client._queue._obstacles._breakers["channels.getParticipant"]._open_until = time.monotonic()
    await ask()
    await ask()
    await ask()


async def test_withdrawn_call_is_never_made(rig: Rig, live: Live) -> None:
    rig.tg.faults.flood("messages.sendMessage", seconds=1, times=1)
    first = asyncio.ensure_future(live.gateway.send(rig.group.id, html.plain("first")))
    await eventually(lambda: rig.calls("messages.sendMessage") == 1)
    second = asyncio.ensure_future(live.gateway.send(rig.group.id, html.plain("second")))
    await asyncio.sleep(0)
    second.cancel()
    await first
    await asyncio.sleep(0.1)
    assert [post.text for post in rig.world.messages(rig.group)][-1] == "first"


async def test_messages_stay_within_the_groups_budget(rig: Rig) -> None:
    limits = Limits(per_chat={Budget.MESSAGE: (Rate(4, 0.5),), Budget.EDIT: (Rate(4, 0.5),)})
    live = await rig.bot(limits=limits)
    rig.tg.faults.limit("messages.sendMessage", 5, 0.4, scope="group")
    await asyncio.gather(*(live.gateway.send(rig.group.id, html.plain(str(n))) for n in range(12)))
    answers = {entry.answer for entry in rig.tg.journal.calls("messages.sendMessage")}
    assert answers == {"ok"}, "nothing was refused"
    assert [post.text for post in rig.world.messages(rig.group)][-12:] == [str(n) for n in range(12)]


async def test_telegrams_own_limits_are_kept_without_a_refusal(rig: Rig, live: Live) -> None:
    """The profile has 20 messages a minute in a group; a burst of what is allowed at once isn't refused."""
    rig.tg.faults.use_profile("telegram")
    others = [rig.another_group(f"Group {number}") for number in range(40)]
    await asyncio.gather(*(live.gateway.send(group.id, html.plain("x")) for group in others))
    assert {entry.answer for entry in rig.tg.journal.calls("messages.sendMessage")} == {"ok"}


async def test_rate_that_telegram_allows_is_learnt(rig: Rig, live: Live) -> None:
    """After a wait calls go at the pace that went through, instead of all at once into the next refusal."""
    people = [rig.world.add_user(f"Reader {number}") for number in range(60)]
    for user in people:
        rig.world.join(rig.group, user)
    await live.wait(ParticipantChanged, 60)
    rig.tg.faults.limit("channels.editBanned", 20, 1.0, scope="account")
    await asyncio.gather(*(live.gateway.restrict(rig.group.id, user.id, MUTE) for user in people))
    refused = [entry for entry in rig.tg.journal.calls("channels.editBanned") if entry.answer != "ok"]
    passed = [entry for entry in rig.tg.journal.calls("channels.editBanned") if entry.answer == "ok"]
    assert len(passed) == 60
    assert len(refused) <= 60, "each was refused once at most: those that were under way when the limit was met"


async def test_member_lists_are_fetched_one_at_a_time(rig: Rig, live: Live) -> None:
    groups = [rig.another_group(f"Group {number}") for number in range(4)]
    rig.tg.faults.delay("channels.getParticipants", seconds=0.1)
    listing = asyncio.gather(*(live.gateway.members(group.id) for group in groups))
    await asyncio.sleep(0.05)
    assert live.client._queue.in_flight == 1
    await listing


async def test_urgent_calls_have_slots_of_their_own(rig: Rig) -> None:
    live = await rig.bot(limits=Limits(in_flight=4, reserved=2))
    bob = await meet(rig, live)
    rig.tg.faults.delay("channels.getParticipant", seconds=5)
    asking = [asyncio.ensure_future(live.gateway.standing(rig.channel.id, bob)) for _ in range(10)]
    await eventually(lambda: live.client._queue.in_flight == 2)
    await asyncio.wait_for(live.gateway.restrict(rig.group.id, bob, MUTE), 3)
    for call in asking:
        call.cancel()


async def test_full_queue_refuses_prompts_but_no_restriction(rig: Rig) -> None:
    live = await rig.bot(limits=Limits(waiting=3))
    bob = await meet(rig, live)
    rig.tg.faults.flood("messages.sendMessage", seconds=30)
    prompts = [asyncio.ensure_future(live.gateway.send(rig.group.id, html.plain("x"))) for _ in range(3)]
    await eventually(lambda: live.gateway.queue_depth.get("prompt") == 3)
    with pytest.raises(RateLimited):
        await live.gateway.send(rig.group.id, html.plain("one too many"))
    await live.gateway.restrict(rig.group.id, bob, Ban.SEND_GIFS)
    for prompt in prompts:
        prompt.cancel()


async def test_calls_without_a_connection_wait_no_longer_than_they_can(rig: Rig) -> None:
    patience = dict.fromkeys(Priority, 600.0) | {Priority.PROMPT: 0.1}
    live = await rig.bot(limits=Limits(patience=patience))
    bob = await meet(rig, live)
    await rig.tg.stop()
    await eventually(lambda: not live.client.connected.is_set())
    restricting = asyncio.ensure_future(live.gateway.restrict(rig.group.id, bob, MUTE))
    with pytest.raises(Unreachable):
        await live.gateway.send(rig.group.id, html.plain("stale by now"))
    assert not restricting.done()
    await rig.tg.start()
    await restricting


async def test_load_shows_what_waits_and_why(rig: Rig, live: Live) -> None:
    rig.tg.faults.flood("messages.sendMessage", seconds=30)
    call: asyncio.Future[Any] = asyncio.ensure_future(live.gateway.send(rig.group.id, html.plain("x")))
    await eventually(lambda: live.gateway.queue_depth)
    load = live.gateway.load()
    assert load["waiting"] == {"prompt": 1}
    assert 20 < load["floods"][f"messages.sendMessage/{rig.group.id}"] <= 31
    call.cancel()


async def test_messages_of_the_run_before_count_too(rig: Rig) -> None:
    """Killed and started again within the minute, the bot still keeps to the group's budget."""
    limits = Limits(per_chat={Budget.MESSAGE: (Rate(3, 3.0),), Budget.EDIT: (Rate(3, 3.0),)})
    live = await rig.bot(limits=limits)
    for number in range(3):
        await live.gateway.send(rig.group.id, html.plain(str(number)))
    await rig.writer.flush()
    await live.kill()
    again = await rig.bot(limits=limits)
    began = time.monotonic()
    await again.gateway.send(rig.group.id, html.plain("the fourth"))
    assert time.monotonic() - began > 1
