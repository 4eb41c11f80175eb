"""Invite links, requests to join, guard bots."""

from __future__ import annotations

import asyncio
import hmac
import json
from typing import Any
from urllib.parse import parse_qsl

import pytest
from plain_clients import refusal
from telethon import functions, types

from nezuko.sandbox.errors import RpcError

EXPORT = functions.messages.ExportChatInviteRequest
EDIT = functions.messages.EditExportedChatInviteRequest
IMPORT = functions.messages.ImportChatInviteRequest
CHECK = functions.messages.CheckChatInviteRequest
HIDE = functions.messages.HideChatJoinRequestRequest
VERDICT = functions.bots.SetJoinChatResultsRequest


@pytest.fixture
async def alice(world: Any, user_client: Any) -> Any:
    person = world.add_user("Alice", phone="+9996620002")
    client = await user_client(person)
    client.person = person
    return client


async def test_a_person_comes_in_by_a_link_of_the_bot(world: Any, scene: Any, alice: Any) -> None:
    invite = await scene.client(EXPORT(scene.there, title="gate", usage_limit=1))
    code = invite.link.rsplit("+", 1)[-1]
    shown = await alice(CHECK(code))
    assert (shown.title, shown.broadcast, shown.request_needed) == ("Book news", True, False)
    result = await alice(IMPORT(code))
    assert isinstance(result, types.messages.ChatInviteJoinResultOk)
    assert [chat.id for chat in result.updates.chats] == [scene.channel.id]
    joined = await scene.client.seen.first(types.UpdateChannelParticipant)
    assert (joined.user_id, joined.invite.link, joined.invite.usage) == (alice.person.id, invite.link, 1)
    assert isinstance(await alice(CHECK(code)), types.ChatInviteAlready)
    assert await refusal(alice(IMPORT(code))) == "USER_ALREADY_PARTICIPANT"


async def test_links_that_lead_nowhere_any_more(world: Any, scene: Any, alice: Any) -> None:
    spent = world.invite(scene.group, limit=1)
    world.join(scene.group, world.add_user("First"), spent)
    late = world.invite(scene.group, expires=world.clock.now() + 10)
    world.clock.advance(11)
    revoked = world.invite(scene.group, by=scene.gate)
    await scene.client(EDIT(scene.here, revoked.link, revoked=True))
    for invite in (spent, late, revoked):
        assert await refusal(alice(IMPORT(invite.hash))) == "INVITE_HASH_EXPIRED"
    assert await refusal(alice(IMPORT("x"))) == "INVITE_HASH_INVALID"
    assert await refusal(alice(IMPORT(""))) == "INVITE_HASH_EMPTY"


async def test_a_link_can_be_changed(world: Any, scene: Any) -> None:
    invite = await scene.client(EXPORT(scene.here))
    changed = await scene.client(EDIT(scene.here, invite.link, title="new", request_needed=True))
    assert (changed.invite.title, changed.invite.request_needed) == ("new", True)
    assert changed.users[0].id == scene.gate.id
    assert await refusal(scene.client(EDIT(scene.here, "https://t.me/+nothing", title="x"))) == "INVITE_HASH_EXPIRED"
    world.promote(scene.group, scene.gate, ban_users=True)
    assert await refusal(scene.client(EXPORT(scene.here))) == "CHAT_ADMIN_REQUIRED"


async def test_a_request_waits_until_the_bot_lets_in(world: Any, scene: Any, alice: Any) -> None:
    invite = world.invite(scene.group, request_needed=True)
    assert await refusal(alice(IMPORT(invite.hash))) == "INVITE_REQUEST_SENT"
    asked = await scene.client.seen.first(types.UpdateBotChatInviteRequester)
    assert (asked.peer.channel_id, asked.user_id, asked.invite.link, asked.query_id) == (
        scene.group.id, alice.person.id, invite.link, None,
    )  # fmt: skip
    assert not world.is_member(scene.group, alice.person)
    peer = scene.peer(alice.person)
    await scene.client(HIDE(scene.here, peer, approved=True))
    assert world.is_member(scene.group, alice.person)
    joined = await scene.client.seen.first(types.UpdateChannelParticipant)
    assert (joined.actor_id, joined.user_id, joined.qts) == (scene.gate.id, alice.person.id, asked.qts + 1)
    assert await refusal(scene.client(HIDE(scene.here, peer, approved=True))) == "USER_ALREADY_PARTICIPANT"
    own = await alice(functions.channels.GetParticipantRequest("bookclub", "me"))
    assert own.participant.via_request


async def test_a_request_can_be_turned_away_and_is_gone_then(world: Any, scene: Any) -> None:
    bert = world.add_user("Bert")
    world.change_chat(scene.group, join_request=True)
    world.request_join(scene.group, bert, about="please")
    asked = await scene.client.seen.first(types.UpdateBotChatInviteRequester)
    assert (asked.about, type(asked.invite).__name__) == ("please", "ChatInvitePublicJoinRequests")
    await scene.client(HIDE(scene.here, scene.peer(bert)))
    assert not world.is_member(scene.group, bert)
    assert await refusal(scene.client(HIDE(scene.here, scene.peer(bert)))) == "HIDE_REQUESTER_MISSING"
    world.request_join(scene.group, bert)
    world.promote(scene.group, scene.gate, ban_users=True)
    assert await refusal(scene.client(HIDE(scene.here, scene.peer(bert)))) == "CHAT_ADMIN_REQUIRED"


async def test_missed_requests_are_in_the_difference(world: Any, scene: Any) -> None:
    was = await scene.client(functions.updates.GetStateRequest())
    world.request_join(scene.group, world.add_user("Bert"))
    found = await scene.client(functions.updates.GetDifferenceRequest(was.pts, was.date, was.qts))
    asked = [u for u in found.other_updates if isinstance(u, types.UpdateBotChatInviteRequester)]
    assert [u.qts for u in asked] == [was.qts + 1]


@pytest.fixture
async def guard(world: Any, scene: Any, bot_client: Any) -> Any:
    bot = world.add_bot("Guard", username="guard_bot", guard=True)
    world.promote(scene.group, bot)
    world.change_chat(scene.group, join_request=True, guard_bot_id=bot.id)
    return await bot_client(bot)


@pytest.mark.parametrize(
    ("verdict", "inside"),
    [(types.JoinChatBotResultApproved(), True), (types.JoinChatBotResultDeclined(), False)],
)
async def test_a_guard_bot_decides_while_the_person_waits(
    world: Any, scene: Any, alice: Any, guard: Any, verdict: Any, inside: bool
) -> None:
    joining = asyncio.create_task(alice(functions.channels.JoinChannelRequest("bookclub")))
    asked = await guard.seen.first(types.UpdateBotChatInviteRequester)
    full = await scene.client(functions.channels.GetFullChannelRequest(scene.here))
    assert full.full_chat.guard_bot_id == (await guard.get_me()).id
    assert (await scene.client.seen.first(types.UpdateBotChatInviteRequester)).query_id is None
    await guard(VERDICT(asked.query_id, verdict))
    assert world.is_member(scene.group, alice.person) is inside
    if inside:
        assert isinstance(await joining, types.messages.ChatInviteJoinResultOk)
    else:
        assert await refusal(joining) == "INVITE_HASH_EXPIRED"
    assert await refusal(guard(VERDICT(asked.query_id, verdict))) == "QUERY_ID_INVALID"


async def test_a_guard_bot_shows_a_page_before_it_decides(world: Any, scene: Any, alice: Any, guard: Any) -> None:
    joining = asyncio.create_task(alice(functions.channels.JoinChannelRequest("bookclub")))
    asked = await guard.seen.first(types.UpdateBotChatInviteRequester)
    await guard(VERDICT(asked.query_id, types.JoinChatBotResultWebView("https://example.org/gate")))
    result = await joining
    assert isinstance(result, types.messages.ChatInviteJoinResultWebView)
    assert result.query_id == asked.query_id
    await guard(VERDICT(asked.query_id, types.JoinChatBotResultApproved()))
    assert world.is_member(scene.group, alice.person)
    assert (await alice.seen.first(types.UpdateJoinChatWebViewDecision)).query_id == asked.query_id


async def test_a_guard_bot_that_is_late_is_refused_and_the_request_waits(world: Any, scene: Any, guard: Any) -> None:
    bert = world.add_user("Bert")
    world.request_join(scene.group, bert)
    asked = await guard.seen.first(types.UpdateBotChatInviteRequester)
    world.clock.advance(11)
    assert await refusal(guard(VERDICT(asked.query_id, types.JoinChatBotResultApproved()))) == "QUERY_ID_INVALID"
    await scene.client(HIDE(scene.here, scene.peer(bert), approved=True))
    assert world.is_member(scene.group, bert)


async def test_the_page_is_opened_with_what_telegram_signs_for_the_bot(world: Any, scene: Any, guard: Any) -> None:
    bert = world.add_user("Bert", username="bert_b", lang_code="de")
    world.request_join(scene.group, bert)
    assert world.join_page(scene.group, bert) == ""
    asked = await guard.seen.first(types.UpdateBotChatInviteRequester)
    await guard(VERDICT(asked.query_id, types.JoinChatBotResultWebView("https://example.org/gate")))
    page, _, fragment = world.join_page(scene.group, bert).partition("#")
    assert page == "https://example.org/gate"
    said = dict(parse_qsl(dict(parse_qsl(fragment))["tgWebAppData"]))
    given = said.pop("hash")
    lines = "\n".join(f"{name}={said[name]}" for name in sorted(said))
    token = world.user(scene.group.guard_bot_id).token
    key = hmac.digest(b"WebAppData", token.encode(), "sha256")
    assert hmac.digest(key, lines.encode(), "sha256").hex() == given
    assert json.loads(said["user"]) == {
        "id": bert.id, "first_name": "Bert", "username": "bert_b", "language_code": "de",
    }  # fmt: skip
    assert said["query_id"] == str(asked.query_id)


async def test_a_guard_that_queues_a_request_has_had_its_word(world: Any, scene: Any, guard: Any) -> None:
    bert = world.add_user("Bert")
    world.request_join(scene.group, bert)
    asked = await guard.seen.first(types.UpdateBotChatInviteRequester)
    await guard(VERDICT(asked.query_id, types.JoinChatBotResultQueued()))
    assert await refusal(guard(VERDICT(asked.query_id, types.JoinChatBotResultApproved()))) == "QUERY_ID_INVALID"
    assert bert.id in scene.group.requests
    await scene.client(HIDE(scene.here, scene.peer(bert), approved=True))
    assert world.is_member(scene.group, bert)


async def test_a_link_tells_what_became_of_it(world: Any, scene: Any) -> None:
    look = functions.messages.GetExportedChatInviteRequest
    invite = await scene.client(EXPORT(scene.here, usage_limit=5))
    world.join(scene.group, world.add_user("Bert"), world.invites.of_link(scene.group, invite.link))
    shown = (await scene.client(look(scene.here, invite.link))).invite
    assert (shown.usage, shown.usage_limit, shown.revoked) == (1, 5, False)
    await scene.client(EDIT(scene.here, invite.link, revoked=True))
    assert (await scene.client(look(scene.here, invite.link))).invite.revoked
    assert await refusal(scene.client(look(scene.here, "https://t.me/+nothing"))) == "INVITE_HASH_EXPIRED"


async def test_a_bot_may_write_to_who_asks_for_five_minutes(world: Any, scene: Any) -> None:
    bert, cleo = world.add_user("Bert"), world.add_user("Cleo")
    world.change_chat(scene.group, join_request=True)
    for person in (bert, cleo):
        world.request_join(scene.group, person)
        await scene.client.seen.first(types.UpdateBotChatInviteRequester)
    await scene.client.send_message(scene.peer(bert), "Join the channel first")
    [post] = world.private_messages(bert, scene.gate)
    assert post.text == "Join the channel first"
    world.clock.advance(301)
    assert await refusal(scene.client.send_message(scene.peer(cleo), "Too late")) == "PEER_ID_INVALID"


async def test_the_owner_names_the_guard(world: Any, scene: Any, user_client: Any) -> None:
    guard = world.add_bot("Guard", username="guard_bot", guard=True)
    olga = await user_client(scene.olga)
    toggle = functions.channels.ToggleJoinRequestRequest
    assert await refusal(olga(toggle("bookclub", enabled=True, guard_bot="guard_bot"))) == "BOT_INVALID"
    world.promote(scene.group, guard)
    await olga(toggle("bookclub", enabled=True, guard_bot="guard_bot"))
    assert (scene.group.join_request, scene.group.guard_bot_id) == (True, guard.id)


async def test_nobody_asks_twice_or_from_inside(world: Any, scene: Any) -> None:
    bert = world.add_user("Bert")
    assert world.request_join(scene.group, bert) is world.request_join(scene.group, bert)
    with pytest.raises(RpcError, match="USER_ALREADY_PARTICIPANT"):
        world.request_join(scene.group, scene.olga)
