"""The control API: whatever people do, from another process."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from control_client import control_of
from telethon import Button, events
from telethon import functions as f

from nezuko.sandbox.control import ControlServer
from nezuko.sandbox.control.table import OPERATIONS

DOCS = Path(__file__).parents[2] / "docs" / "sandbox.md"


@pytest.fixture
async def control(sandbox):
    async with control_of(sandbox) as client:
        yield client


@pytest.fixture
async def group(control):
    await control.batch(
        {"do": "add_user", "first_name": "Alice", "username": "alice", "user_id": 5},
        {"do": "add_user", "first_name": "Bob", "username": "bobby", "user_id": 6},
        {"do": "add_supergroup", "title": "Books", "username": "books", "creator": 5, "chat_id": 77},
    )
    return 77


async def test_people_and_chats_are_made_and_found_by_id_and_username(control, group):
    assert (await control.do("user", user="@alice"))["id"] == 5
    chat = await control.do("chat", chat="books")
    assert (chat["id"], chat["kind"], chat["creator"], chat["members"]) == (77, "supergroup", 5, 1)
    bot = await control.do("add_bot", first_name="Gate", username="gatebot")
    assert re.fullmatch(rf"{bot['id']}:[\w-]{{35}}", bot["token"])
    assert [u["id"] for u in await control.do("users")] == [5, 6, bot["id"]]
    assert [c["id"] for c in await control.do("chats")] == [77]


async def test_person_joins_is_muted_freed_and_leaves(control, group):
    await control.do("join", chat=group, user=6)
    assert await control.do("writers", chat=group) == {"may": [5, 6], "may_not": []}
    await control.do("restrict", chat=group, user=6, send_messages=True, until=4102444800)
    entry = await control.do("participant", chat=group, user=6)
    assert (entry["present"], entry["forbidden"], entry["by"]) == (True, ["send_messages"], 5)
    assert await control.refused("say", chat=group, user=6, text="hi") == (400, "CHAT_WRITE_FORBIDDEN")
    assert not await control.do("may_write", chat=group, user=6)
    await control.do("lift", chat=group, user=6)
    said = await control.do("say", chat=group, user=6, text="hi")
    assert [m["id"] for m in await control.do("messages", chat=group)][-1] == said["id"]
    await control.do("leave", chat=group, user=6)
    assert not await control.do("is_member", chat=group, user=6)
    assert [p["user"] for p in await control.do("participants", chat=group)] == [5]
    assert await control.do("participant", chat=group, user=6) is None


async def test_invites_requests_and_rights_work(control, group):
    link = await control.do("invite", chat=group, request_needed=True)
    await control.do("join", chat=group, user=6, invite=link["link"])
    assert (await control.do("chat", chat=group))["requests"] == [6]
    assert await control.do("join_page", chat=group, user=6) == ""
    plain = await control.do("invite", chat=group)
    await control.do("add_user", first_name="Eve", user_id=8)
    await control.do("join", chat=group, user=8, invite=plain["link"])
    await control.do("promote", chat=group, user=8, ban_users=True)
    assert (await control.do("participant", chat=group, user=8))["rights"] == ["ban_users"]
    assert await control.refused("promote", chat=group, user=8, fly=True) == (400, "no such admin right: fly")


async def test_basic_group_migrates_and_channel_posts_reach_the_linked_group(control, group):
    await control.do("add_basic_group", title="Old", creator=5, members=[6], chat_id=9)
    new = await control.do("migrate", chat=9)
    assert (await control.do("chat", chat=9))["migrated_to"] == new["id"]
    await control.do("add_channel", title="News", creator="alice", chat_id=78)
    await control.do("link", channel=78, group=group)
    await control.do("post", channel=78, text="read this")
    (copied,) = [m for m in await control.do("messages", chat=group) if m["text"] == "read this"]
    assert copied["as"] == 78


async def test_press_waits_for_the_bot_and_can_be_left_to_itself(control, group, bot_client, sandbox):
    made = await control.do("add_bot", first_name="Gate", username="gatebot")
    bot = await bot_client(sandbox.world.user(made["id"]))
    await control.do("join", chat=group, user=made["id"])
    await control.do("join", chat=group, user=6)
    pressed = []

    async def answer(event):
        pressed.append(event.data)
        await event.answer("hello", alert=True)

    bot.add_event_handler(answer, events.CallbackQuery)
    sent = await bot.send_message(
        "books", "press", buttons=[Button.url("u", "https://example.org"), Button.inline("b", b"\x01v")]
    )
    (shown,) = [m for m in await control.do("messages", chat=group) if m["id"] == sent.id]
    assert shown["buttons"] == [[{"text": "u", "url": "https://example.org"}, {"text": "b", "data": "0176"}]]
    press = {"do": "press", "chat": group, "user": 6, "message": sent.id}
    told = {"result": {"message": "hello", "alert": True, "url": None}}
    said = await control.batch(press, {**press, "data": "0176"}, {**press, "wait": False}, {**press, "data": "ff"})
    assert said["results"] == [told, told, {"result": None}, {"error": "DATA_INVALID", "code": 400}]
    await control.do("journal/wait", method="messages.setBotCallbackAnswer", count=3)
    assert pressed == [b"\x01v"] * 3
    assert await control.refused("press", chat=group, user=6, message=999) == (400, "message: there is no message 999")
    assert (await control.refused("press", chat=group, user=6, message=sent.id, data="zz"))[0] == 400


async def test_journal_is_read_by_filters_and_waited_for(control, group, bot_client, sandbox):
    made = await control.do("add_bot", first_name="Gate", username="gatebot")
    mark = await control.do("journal/mark")
    bot = await bot_client(sandbox.world.user(made["id"]))
    waiting = asyncio.ensure_future(control.do("journal/wait", method="channels.getFullChannel", since=mark))
    await bot(f.channels.GetFullChannelRequest("books"))
    (entry,) = await waiting
    assert (entry["chat"], entry["user"], entry["is_bot"], entry["answer"]) == (77, made["id"], True, "ok")
    status, said = await control.ask("GET", f"/journal?method=channels.getFullChannel&chat=77&since={mark}&full=true")
    assert (status, said["result"][0]["request"]["_"]) == (200, "GetFullChannelRequest")
    assert await control.do("journal", method="channels.getFullChannel", limit=0) == []
    assert (await control.do("journal/counts"))["channels.getFullChannel"] == 1
    await control.do("journal/clear")
    assert await control.do("journal") == []
    status, sentence = await control.refused("journal/wait", method="x.y", timeout=0.01)
    assert (status, sentence) == (408, "0 of 1 calls of x.y in 0.01 s")


async def test_faults_are_set_listed_and_cleared(control, sandbox):
    await control.do("faults/profile", name="telegram")
    one = await control.do("faults/flood", method="messages.sendMessage", seconds=30, chat=77)
    await control.do("faults/error", method="*", code=-503, message="Timeout", times=3)
    await control.do("faults/lose_updates", update="updateChannelParticipant", chance=0.5, times=None)
    await control.do("faults/limit", method="channels.editBanned", calls=3, seconds=10, scope="group")
    assert [rule["kind"] for rule in await control.do("faults/rules")] == ["flood", "error", "lose_updates"]
    assert await control.do("faults/clear", number=one["id"]) == 1
    assert await control.do("faults/clear") == 2
    assert (await control.do("status"))["profile"] == "telegram"
    assert (await control.refused("faults/profile", name="x"))[0] == 400
    assert sandbox.faults.armed


async def test_server_is_cut_restarted_and_its_clock_put_forward(control, group, bot_client, sandbox):
    made = await control.do("add_bot", first_name="Gate", username="gatebot")
    bot = await bot_client(sandbox.world.user(made["id"]))
    assert await control.do("cut", user_id=made["id"]) == 1
    assert await bot.get_me()
    await control.do("restart")
    await control.do("forget_salts")
    assert await bot.get_me()
    await control.do("reset_for", seconds=0.05)
    assert await bot.get_me()
    await control.do("join", chat=group, user=6)
    await control.do("restrict", chat=group, user=6, until=sandbox.world.clock.now() + 600)
    await control.do("advance", seconds=601)
    assert await control.do("may_write", chat=group, user=6)


async def test_storm_of_a_batch_is_done_in_order_and_counts_its_failures(control, group):
    people = [{"do": "add_user", "first_name": f"P{n}", "user_id": 1000 + n} for n in range(2000)]
    joins = [{"do": "join", "chat": group, "user": 1000 + n} for n in range(2000)]
    leaves = [{"do": "leave", "chat": group, "user": 1000 + n} for n in range(0, 2000, 2)]
    said = await control.batch(*people, *joins, *leaves, {"do": "join", "chat": group, "user": 1}, {"do": "x"}, "y", {})
    assert said["failed"] == 4
    assert said["results"][-4:] == [
        {"error": "user: there is no user 1"},
        {"error": "there is no operation x"},
        {"error": 'each operation is an object with "do"'},
        {"error": 'each operation is an object with "do"'},
    ]
    assert (await control.do("chat", chat=group))["members"] == 1001


@pytest.mark.parametrize(
    ("operation", "arguments", "sentence"),
    [
        ("join", {"chat": 77}, "join needs user"),
        ("join", {"chat": 77, "user": 6, "when": 1}, "join takes no when: it takes chat, user, invite, via_chatlist"),
        ("join", {"chat": "nowhere", "user": 6}, "chat: nobody has the username nowhere"),
        ("join", {"chat": None, "user": 6}, "chat: must be the id or the username of a chat"),
        ("join", {"chat": 77, "user": 6, "invite": "https://t.me/+x"}, "invite: there is no invite https://t.me/+x"),
        ("join", {"chat": 77, "user": 6, "via_chatlist": 1}, "via_chatlist: must be true or false"),
        ("add_user", {"first_name": 5}, "first_name: must be a text"),
        ("add_user", {"first_name": "A", "user_id": "x"}, "user_id: must be a whole number"),
        ("add_channel", {"title": "A", "creator": 5, "members": 5}, "members: must be a list"),
        ("advance", {"seconds": "soon"}, "seconds: must be a number"),
        ("advance", {"seconds": True}, "seconds: must be a number"),
        ("say", {"chat": 4, "user": 5, "text": "x"}, "chat: there is no chat and no user 4"),
    ],
)
async def test_wrong_argument_is_told_in_a_sentence(control, group, operation, arguments, sentence):
    assert await control.refused(operation, **arguments) == (400, sentence)


async def test_wrong_request_is_told_in_a_sentence(control, sandbox):
    assert (await control.ask("GET", "/nothing")) == (
        404,
        {"error": "there is no operation nothing: GET / lists them all"},
    )
    assert (await control.ask("GET", "/join?chat=1"))[0] == 405
    assert (await control.ask("PUT", "/join"))[0] == 405
    assert (await control.ask("POST", "/join", [1]))[1] == {"error": "the arguments must be a JSON object"}
    assert (await control.ask("POST", "/batch", {"a": 1}))[0] == 400
    assert (await control.ask("GET", "/", headers={"Origin": "https://example.org"}))[0] == 403
    assert (await control.ask("GET", "/", headers={"Host": "example.org"}))[0] == 403
    assert (await control.ask("GET", "/users", headers={"Host": "[::1]:99"}))[0] == 200
    for request in (
        b"hello\r\n\r\n",
        b"POST /users HTTP/1.1\r\nContent-Length: x\r\n\r\n",
        b"POST /users HTTP/1.1\r\nContent-Length: 1\r\n\r\n{",
        b"POST /users HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
    ):
        async with control_of(sandbox) as fresh:
            status, said = await fresh.raw(request)
            assert status == 400
            assert said["error"]


def test_address_off_loopback_is_refused(sandbox):
    for host in ("10.0.0.1", "192.0.2.1", "example.org"):
        with pytest.raises(ValueError, match="loopback"):
            ControlServer(sandbox, host)


async def test_every_operation_says_what_it_does_and_is_documented(control):
    _, said = await control.ask("GET", "/")
    assert {operation["name"] for operation in said["operations"]} == set(OPERATIONS)
    assert all(operation["says"].endswith((".", "…")) for operation in said["operations"])
    documented = set(re.findall(r"^\| `([\w/]+)` \|", DOCS.read_text(), re.MULTILINE))
    assert set(OPERATIONS) == documented
