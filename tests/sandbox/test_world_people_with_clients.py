"""People who use a client of their own."""

from __future__ import annotations

from typing import Any

import pytest
from plain_clients import refusal
from telethon import functions, types


@pytest.fixture
async def alice(world: Any, user_client: Any) -> Any:
    person = world.add_user("Alice", phone="+9996620002", username="alice")
    client = await user_client(person)
    client.person = person
    return client


async def test_somebody_joins_writes_reads_and_leaves(world: Any, scene: Any, alice: Any) -> None:
    entity = await alice.get_entity("bookclub")
    assert (entity.title, entity.left) == ("Book club", True)
    result = await alice(functions.channels.JoinChannelRequest(entity))
    assert isinstance(result, types.messages.ChatInviteJoinResultOk)
    assert await refusal(alice(functions.channels.JoinChannelRequest(entity))) == "USER_ALREADY_PARTICIPANT"
    sent = [await alice.send_message(entity, f"message {number}") for number in range(3)]
    answer = await alice.send_message(entity, "reply", reply_to=sent[0].id)
    found = await alice.get_messages(entity, limit=2)
    assert [m.message for m in found] == ["reply", "message 2"]
    assert found[0].reply_to.reply_to_msg_id == sent[0].id
    assert found[0].out
    assert [m.id async for m in alice.iter_messages(entity, reverse=True)][-1] == answer.id
    assert [m.id for m in await alice.get_messages(entity, search="message 1")] == [sent[1].id]
    dialogs = await alice.get_dialogs()
    assert [(d.title, d.message.id) for d in dialogs] == [("Book club", answer.id)]
    await alice(functions.channels.LeaveChannelRequest(entity))
    assert not world.is_member(scene.group, alice.person)
    assert await refusal(alice(functions.channels.LeaveChannelRequest(entity))) == "USER_NOT_PARTICIPANT"


async def test_a_muted_person_is_told_so_but_may_react(world: Any, scene: Any, alice: Any) -> None:
    world.join(scene.group, alice.person)
    post = world.say(scene.group, scene.olga, "hello")
    world.restrict(scene.group, alice.person, send_messages=True)
    assert (await alice.seen.first(types.UpdateChannel)).channel_id == scene.group.id
    assert await refusal(alice.send_message("bookclub", "hello")) == "CHAT_WRITE_FORBIDDEN"
    react = functions.messages.SendReactionRequest("bookclub", post.id, reaction=[types.ReactionEmoji("👍")])
    await alice(react)
    told = await scene.client.seen.first(types.UpdateBotMessageReaction)
    assert (told.actor.user_id, told.msg_id, told.new_reactions[0].emoticon) == (alice.person.id, post.id, "👍")
    world.restrict(scene.group, alice.person)
    react.reaction = []
    assert await refusal(alice(react)) == "CHAT_WRITE_FORBIDDEN"


async def test_a_member_sees_what_others_write_until_she_leaves(world: Any, scene: Any, alice: Any) -> None:
    world.join(scene.group, alice.person)
    world.say(scene.group, scene.olga, "hello")
    await scene.client.send_message(scene.here, "from the bot")
    seen = [u.message for u in await alice.seen.wait(types.UpdateNewChannelMessage, 3)]
    assert [m.message for m in seen[1:]] == ["hello", "from the bot"]
    world.leave(scene.group, alice.person)
    world.say(scene.group, scene.olga, "behind her back")
    await alice.get_me()
    texts = [u.message.message for u in alice.seen.of(types.UpdateNewChannelMessage)]
    assert "behind her back" not in texts


async def test_a_private_chat_with_the_bot(world: Any, scene: Any, alice: Any) -> None:
    sent = await alice.send_message("gate_bot", "/start")
    got = (await scene.client.seen.first(types.UpdateNewMessage)).message
    assert (got.message, got.peer_id.user_id) == ("/start", alice.person.id)
    await scene.client.send_message(got.peer_id, "Welcome", reply_to=got.id)
    answer = (await alice.seen.first(types.UpdateNewMessage)).message
    assert (answer.message, answer.reply_to.reply_to_msg_id) == ("Welcome", sent.id)
    history = await alice.get_messages("gate_bot", limit=10)
    assert [(m.message, m.out) for m in history] == [("Welcome", False), ("/start", True)]
    assert [d.title for d in await alice.get_dialogs()] == ["Gate"]
    await alice.delete_messages("gate_bot", [sent.id])
    assert (await scene.client.seen.first(types.UpdateDeleteMessages)).messages == [got.id]


async def test_somebody_adds_others_whose_privacy_allows_it(world: Any, scene: Any, alice: Any) -> None:
    world.join(scene.group, alice.person)
    world.add_user("Bert", username="bert")
    shy = world.add_user("Shy", username="shyone", invite_privacy=True)
    result = await alice(functions.channels.InviteToChannelRequest("bookclub", ["bert", "shyone"]))
    assert [m.user_id for m in result.missing_invitees] == [shy.id]
    assert world.is_member(scene.group, world.people.holder("bert"))


async def test_the_owner_runs_the_group_from_a_client(world: Any, scene: Any, user_client: Any) -> None:
    olga = await user_client(scene.olga)
    mo = scene.member("Mo", username="moderator")
    await olga.edit_admin("bookclub", "moderator", ban_users=True, title="mod")
    assert world.participant(scene.group, mo).rank == "mod"
    await olga.edit_permissions("bookclub", send_messages=False)
    assert not world.may_write(scene.group, scene.member("Alice"))
    await olga.edit_admin("bookclub", "moderator", is_admin=False)
    await olga.edit_permissions("bookclub", "moderator", view_messages=False)
    assert not world.is_member(scene.group, mo)
    listed = await olga.get_participants("bookclub")
    assert {user.id for user in listed} >= {scene.olga.id, scene.gate.id}
    assert (await olga.get_permissions("bookclub", "me")).is_creator
    world.say(scene.group, scene.olga, "spam")
    removed = functions.channels.DeleteParticipantHistoryRequest("bookclub", "me")
    assert (await olga(removed)).pts_count >= 1


async def test_a_basic_group_is_migrated_by_its_owner(world: Any, scene: Any, user_client: Any) -> None:
    olga = await user_client(scene.olga)
    old = world.add_basic_group("Old club", creator=scene.olga)
    result = await olga(functions.messages.MigrateChatRequest(old.id))
    assert [c.id for c in result.chats] == [old.id, old.migrated_to.id]


async def test_who_promotes_may_hand_out_only_his_own_rights(world: Any, scene: Any, user_client: Any) -> None:
    mo = scene.member("Mo", phone="+9996620003")
    bert = scene.member("Bert", username="bert")
    world.promote(scene.group, mo, add_admins=True, ban_users=True)
    client = await user_client(mo)
    too_much = types.ChatAdminRights(pin_messages=True)
    edit = functions.channels.EditAdminRequest
    assert await refusal(client(edit("bookclub", "bert", too_much, ""))) == "RIGHT_FORBIDDEN"
    await client(edit("bookclub", "bert", types.ChatAdminRights(ban_users=True), ""))
    assert world.participant(scene.group, bert).promoted_by == mo.id
    assert await refusal(client(edit("bookclub", "olga", too_much, ""))) in {"RIGHT_FORBIDDEN", "USER_CREATOR"}
    await client.edit_permissions("bookclub", "bert", send_messages=False)
    assert not world.may_write(scene.group, bert)
