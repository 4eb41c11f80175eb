"""Faults with the whole world behind them: what a plain client meets, and how it recovers."""

from __future__ import annotations

from typing import Any

import pytest
from plain_clients import Scene, until
from telethon import errors
from telethon import functions as f
from telethon import types as t


async def entered(sandbox: Any, bot_client: Any) -> Scene:
    scene = Scene(sandbox.world)
    return await scene.ready(await bot_client(scene.gate))


def texts(scene: Scene) -> list[str]:
    return [update.message.message for update in scene.seen(t.UpdateNewChannelMessage)]


async def test_client_that_lost_a_message_finds_the_gap_and_asks_for_the_difference(sandbox, bot_client):
    scene = await entered(sandbox, bot_client)
    sandbox.world.say(scene.group, scene.olga, "one")
    await until(lambda: texts(scene) == ["one"])
    sandbox.faults.lose_updates("updateNewChannelMessage")
    sandbox.world.say(scene.group, scene.olga, "two")
    sandbox.world.say(scene.group, scene.olga, "three")
    await until(lambda: texts(scene) == ["one", "two", "three"])
    assert sandbox.journal.count("updates.getChannelDifference", user_id=scene.gate.id, answer="ok") >= 1


async def test_messages_doubled_and_out_of_order_are_put_right_by_their_pts(sandbox, bot_client):
    scene = await entered(sandbox, bot_client)
    sandbox.world.say(scene.group, scene.olga, "0")
    await until(lambda: texts(scene) == ["0"])
    sandbox.faults.double_updates(times=None)
    sandbox.faults.reorder_updates(group=3, within=0.1)
    for number in range(1, 7):
        sandbox.world.say(scene.group, scene.olga, str(number))
    await until(lambda: texts(scene) == [str(number) for number in range(7)])


async def test_bot_beyond_the_limits_of_a_group_waits_and_another_group_does_not(sandbox, bot_client):
    scene = await entered(sandbox, bot_client)
    other = sandbox.world.add_supergroup("Other", creator=scene.olga, username="another")
    sandbox.world.promote(other, scene.gate)
    there = await scene.client.get_input_entity("another")
    sandbox.faults.use_profile("telegram")
    sandbox.faults.limit("messages.sendMessage", 3, 60, scope="group")
    send = scene.client._sender.send
    here = t.InputPeerChannel(scene.here.channel_id, scene.here.access_hash)
    for number in range(3):
        await send(f.messages.SendMessageRequest(here, f"a{number}"))
    with pytest.raises(errors.FloodWaitError) as caught:
        await send(f.messages.SendMessageRequest(here, "a4"))
    assert caught.value.seconds == 60
    await send(f.messages.SendMessageRequest(there, "b"))
    (refused,) = sandbox.journal.calls("messages.sendMessage", answer="FLOOD_WAIT_60")
    assert refused.chat_id == scene.group.id
    assert [post.text for post in sandbox.world.messages(scene.group)].count("a4") == 0


async def test_restriction_whose_answer_was_lost_is_made_once_more_and_means_the_same(sandbox, bot_client):
    scene = await entered(sandbox, bot_client)
    person = scene.member("Mia")
    sandbox.faults.cut("channels.editBanned", after=True)
    rights = t.ChatBannedRights(until_date=None, send_messages=True)
    await scene.client(f.channels.EditBannedRequest(scene.here, scene.peer(person), rights))
    calls = sandbox.journal.calls("channels.editBanned", target=person.id)
    assert [call.answer for call in calls] == ["ANSWER_LOST", "ok"]
    assert not sandbox.world.may_write(scene.group, person)
