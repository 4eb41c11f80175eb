"""The shortest way through everything: a bot guards a group with nothing but Telethon."""

from __future__ import annotations

from typing import Any

from plain_clients import refusal, until
from telethon import Button, events, functions, types


async def test_a_bot_mutes_prompts_answers_and_frees(sandbox: Any, world: Any, bot_client: Any) -> None:
    olga = world.add_user("Olga")
    gate = world.add_bot("Gate", username="gate_bot")
    group = world.add_supergroup("Book club", creator=olga, username="bookclub")
    channel = world.add_channel("News", creator=olga, username="booknews")
    world.promote(group, gate)
    world.promote(channel, gate)
    client = await bot_client(gate)
    assert (await client.get_me()).username == "gate_bot"

    alice = world.add_user("Alice", username="alice")
    world.join(group, alice)
    joined = await client.seen.first(types.UpdateChannelParticipant)
    assert (joined.channel_id, joined.user_id, joined.actor_id, joined.qts) == (group.id, alice.id, alice.id, 3)
    assert joined.prev_participant is None
    assert isinstance(joined.new_participant, types.ChannelParticipant)
    service = await client.seen.first(types.UpdateNewChannelMessage)
    assert service.message.action.users == [alice.id]

    here, there = await client.get_input_entity("bookclub"), await client.get_input_entity("booknews")
    person = await client.get_input_entity(alice.id)
    assert await refusal(client(functions.channels.GetParticipantRequest(there, person))) == "USER_NOT_PARTICIPANT"
    mute = types.ChatBannedRights(until_date=None, send_messages=True)
    await client(functions.channels.EditBannedRequest(here, person, mute))
    assert not world.may_write(group, alice)
    assert sandbox.journal.count("channels.editBanned", chat_id=group.id, target=alice.id) == 1

    prompt = await client.send_message(here, "Join first", buttons=[Button.inline("I have joined", b"verify")])
    [post] = [p for p in world.messages(group) if p.text == "Join first"]
    assert post.id == prompt.id

    world.join(channel, alice)
    client.add_event_handler(lambda event: event.answer("Welcome", alert=True), events.CallbackQuery)
    answer = await world.press(alice, post)
    assert (answer.message, answer.alert) == ("Welcome", True)
    assert (await client(functions.channels.GetParticipantRequest(there, person))).participant.user_id == alice.id
    await client(functions.channels.EditBannedRequest(here, person, types.ChatBannedRights(until_date=None)))
    assert world.may_write(group, alice)
    await client.edit_message(here, prompt.id, "Done")
    await client.delete_messages(here, [prompt.id])
    await until(lambda: post not in world.messages(group))
