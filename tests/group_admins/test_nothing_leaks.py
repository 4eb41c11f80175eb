"""Every route of the program is tried by the admin of another group: he learns nothing of it and changes nothing in it."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, replace

import pytest
from werkzeug.routing import Rule

from nezuko.accounts.models import Account, WebSession
from nezuko.audit.log import Audit
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups
from nezuko.groups.models import Exemption
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.people import User
from nezuko.web.service import KEY
from nezuko.web.sse import Streams
from tests.dashboards import Visitor
from tests.desk import Desk
from tests.group_admins.test_scopes import by_telegram

SECRETS = ("Hidden Orchard", "Orchard Post", "orchard_post", "Vera", "Verity", "vera_verity")
QUERIES = ("", "?q=Vera", "?q=orchard", "?show=all", "?who=Vera", "?days=30&period=30d", "?resource=group")
OPEN = re.compile(r"^/(sign-in|sign-out|live|health|ready|metrics|static|favicon)")


@dataclass
class Neighbours:
    """Two groups of different people: `mona` is admin of the desk's own group, `vera` was muted in the hidden one."""

    desk: Desk
    hidden: Chat
    channel: Chat
    vera: User
    mona: User
    spy: Visitor

    def values(self, rule: Rule) -> dict[str, object]:
        """What leads to the hidden group on this route."""
        known: dict[str, object] = {
            "bot_id": self.desk.town.bot.id,
            "chat_id": self.hidden.id,
            "group_id": self.hidden.id,
            "channel_id": self.channel.id,
            "user_id": self.vera.id,
            "person_id": self.vera.id,
            "account_id": 1,
            "session": "x",
            "place": self.hidden.id,
            "number": 1,
            "run_id": 1,
            "name": "events",
            "chart": "joins",
            "deed": "exempt",
            "answer": "admit",
            "language": "de",
            "broadcast_id": 1,
            "what": "x",
            "tab": "overview",
            "kind": "joined",
            "key": "gate.prompt_ttl",
            "webhook_id": 1,
            "delivery_id": 1,
            "table": "events",
            "token_id": 1,
        }
        unknown = rule.arguments - set(known)
        assert not unknown, f"{rule.rule}: say here what leads to the hidden group for {unknown}"
        return {name: known[name] for name in rule.arguments}

    def paths(self, method: str) -> list[str]:
        """Every address of the program that takes this method and isn't open to everybody."""
        found = []
        for rule in self.desk.web.url_map.iter_rules():
            if method in (rule.methods or ()) and not OPEN.match(rule.rule):
                built = rule.build(self.values(rule))
                assert built is not None, rule.rule
                found.append(built[1])
        return found


@pytest.fixture
async def neighbours(desk: Desk) -> Neighbours:
    town = desk.town
    hidden = town.add_group("Hidden Orchard")
    channel = town.add_channel("Orchard Post", "orchard_post")
    await town.protect(channel, group=hidden)
    vera = town.person("Vera", last_name="Verity", username="vera_verity")
    town.w.join(hidden, vera)
    ann = town.person("Ann")
    town.w.join(town.group, ann)
    await town.settled()
    assert not town.may_write(vera, hidden)
    town.app.get(Audit).record("group.change", "group", hidden.id, {"a": 1}, {"a": 2}, chat=(town.bot.id, hidden.id))
    mona = town.admin("Mona")
    spy = await by_telegram(desk, mona)
    return Neighbours(desk, hidden, channel, vera, mona, spy)


async def test_no_page_shows_anything_of_another_group(neighbours: Neighbours) -> None:
    streams = {path for path in neighbours.paths("GET") if path.endswith("/stream")}
    tried = 0
    for path in neighbours.paths("GET"):
        for query in QUERIES if path not in streams else ():
            answer = await neighbours.spy.get(path + query)
            tried += 1
            body = answer.text.replace(query.removeprefix("?").partition("=")[2], "")
            leaks = [secret for secret in SECRETS if secret in body and secret not in query]
            assert not leaks, (path + query, answer.status, leaks)
            if str(neighbours.hidden.id) not in path:
                assert str(neighbours.hidden.id) not in body, path + query
            assert answer.status < 500, (path, answer.status)
    assert tried > 20


async def test_owner_sees_there_what_the_other_may_not(neighbours: Neighbours) -> None:
    """Else the test above would find nothing because there is nothing."""
    owner = await neighbours.desk.signed_in()
    seen = ""
    for path in ("/", "/members?q=vera", f"/members/{neighbours.hidden.id}/{neighbours.vera.id}", "/audit"):
        answer = await owner.get(path)
        assert answer.status == 200, path
        seen += answer.text
    assert [secret for secret in ("Hidden Orchard", "Vera", "vera_verity") if secret not in seen] == []


async def test_own_group_is_seen(neighbours: Neighbours) -> None:
    ann = next(event.user_id for event in neighbours.desk.town.events if event.user_name == "Ann")
    group = neighbours.desk.town.group
    assert "Ann" in (await neighbours.spy.get("/")).text
    assert "Ann" in (await neighbours.spy.get("/members")).text
    assert "Ann" in (await neighbours.spy.get("/members?q=ann")).text
    assert (await neighbours.spy.get(f"/members/{group.id}/{ann}")).status == 200
    assert "Book club" in (await neighbours.spy.get("/audit")).text


async def test_no_form_changes_anything_in_another_group(neighbours: Neighbours) -> None:
    town = neighbours.desk.town
    groups = town.app.get(Groups)
    key = (town.bot.id, neighbours.hidden.id)
    await neighbours.spy.get("/")
    before = groups.known(*key)
    assert before is not None
    form = {
        "reason": "because", "chat_id": str(neighbours.hidden.id), "user_id": str(neighbours.vera.id), "bot_id": str(town.bot.id),
        "group": f"{town.bot.id}:{neighbours.hidden.id}", "groups": f"{town.bot.id}:{neighbours.hidden.id}", "confirmed": "yes",
        "channel": "@newschan", "enabled": "", "deed": "off", "action": "off", "to": "off", "choice": "free", "switch": "off", "sure": "1",
    }  # fmt: skip
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        for path in neighbours.paths(method):
            answer = await neighbours.spy.request(method, path, form={"csrf_token": neighbours.spy.token, **form})
            assert answer.status < 500, (path, answer.status)
            assert not [secret for secret in SECRETS if secret in answer.text], path
    await town.settled()
    after = groups.known(*key)
    assert after is not None
    assert replace(after, problem="") == replace(before, problem="")
    assert not town.may_write(neighbours.vera, neighbours.hidden)
    assert await Exemption.filter(chat_id=neighbours.hidden.id).count() == 0
    assert town.gate.ledger.open(neighbours.hidden.id, neighbours.vera.id) is not None


async def test_stream_carries_only_the_own_group(neighbours: Neighbours) -> None:
    town = neighbours.desk.town
    client = neighbours.desk.web.test_client()
    for name, value in neighbours.spy.cookies().items():
        client.set_cookie("localhost", name, value)
    received = b""
    async with (
        client.request(f"/events/stream?after=1&chat={neighbours.hidden.id}") as other,
        client.request("/events/stream?after=1") as own,
    ):
        for connection in (other, own):
            await connection.send_complete()
        log = town.app.get(EventLog)
        for chat in (neighbours.hidden, town.group):
            log.record(Kind.LEFT, bot_id=town.bot.id, chat_id=chat.id, text=f"Seen in {chat.title}")
        await town.app.writer.flush()
        while b"Seen in Book club" not in received:
            received += await asyncio.wait_for(own.receive(), 10)
        neighbours.desk.web.extensions[KEY][Streams].close()
        while data := await _rest(other):
            received += data
    assert b"Hidden Orchard" not in received


async def _rest(connection: object) -> bytes:
    try:
        return bytes(await asyncio.wait_for(connection.receive(), 1))  # type: ignore[attr-defined]
    except Exception:  # noqa: BLE001 - the test client ends a closed connection in several ways
        return b""


async def test_demotion_ends_the_live_stream(neighbours: Neighbours) -> None:
    town, streams = neighbours.desk.town, neighbours.desk.web.extensions[KEY][Streams]
    client = neighbours.desk.web.test_client()
    for name, value in neighbours.spy.cookies().items():
        client.set_cookie("localhost", name, value)
    async with client.request("/events/stream") as connection:
        await connection.send_complete()
        await connection.receive()
        assert len(streams) == 1
        town.w.demote(town.group, neighbours.mona)
        await town.until(lambda: len(streams) == 0)
    assert await WebSession.filter(account__telegram_id=neighbours.mona.id).count() == 0
    assert (await Account.get(telegram_id=neighbours.mona.id)).is_active
