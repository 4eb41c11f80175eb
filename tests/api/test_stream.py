"""Events as they happen: with ids, narrowed, made up for after a pause, ended with what allowed them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from nezuko.accounts.models import ApiToken
from nezuko.accounts.tokens import Tokens
from nezuko.api.operations import BASE
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.web.service import KEY
from nezuko.web.sse import Streams
from tests.api.caller import Caller, caller
from tests.desk import Desk


class Listener:
    """What comes over a stream, message by message."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._text = ""

    async def next(self) -> dict[str, str]:
        """The next event, as its fields."""
        while True:
            message, found, rest = self._text.partition("\n\n")
            if found:
                self._text = rest
                fields = dict(
                    line.split(": ", 1) for line in message.splitlines() if not line.startswith((":", "retry"))
                )
                if fields:
                    return fields
            else:
                self._text += (await asyncio.wait_for(self._connection.receive(), 10)).decode()

    async def until(self, text: str) -> dict[str, Any]:
        """The next event that says `text`."""
        while True:
            fields = await self.next()
            data: dict[str, Any] = json.loads(fields["data"])
            if data["text"] == text:
                assert (data["id"], data["kind"]) == (fields["id"], fields["event"])
                return data


@asynccontextmanager
async def listening(desk: Desk, who: Caller, query: str = "", **headers: str) -> AsyncIterator[Listener]:
    named = {"Authorization": f"Bearer {who.token}"} | {name.replace("_", "-"): text for name, text in headers.items()}
    client = desk.web.test_client()
    async with client.request(f"{BASE}/events/stream{query}", headers=named) as connection:
        await connection.send_complete()
        first = await asyncio.wait_for(connection.receive(), 10)
        assert first.startswith(b"retry:")
        yield Listener(connection)
        desk.web.extensions[KEY][Streams].close()


async def told(desk: Desk, text: str, kind: Kind = Kind.LEFT) -> str:
    event = desk.town.app.get(EventLog).record(kind, bot_id=desk.town.bot.id, chat_id=desk.town.group.id, text=text)
    await desk.town.app.writer.flush()
    await asyncio.sleep(0)
    return str(event.id)


async def test_events_come_as_they_happen_with_their_ids(desk: Desk) -> None:
    async with listening(desk, await caller(desk)) as listener:
        number = await told(desk, "one")
        event = await listener.until("one")
        assert (event["id"], event["group"]) == (number, "Book club")


async def test_stream_is_narrowed_to_kinds(desk: Desk) -> None:
    async with listening(desk, await caller(desk), "?kind=joined&kind=lifted") as listener:
        await told(desk, "left", Kind.LEFT)
        await told(desk, "joined", Kind.JOINED)
        assert json.loads((await listener.next())["data"])["text"] == "joined"


async def test_who_comes_back_gets_what_he_missed(desk: Desk) -> None:
    first = await told(desk, "seen")
    for number in range(120):
        await told(desk, f"missed {number}")
    async with listening(desk, await caller(desk), Last_Event_ID=first) as listener:
        texts = [json.loads((await listener.next())["data"])["text"] for _ in range(120)]
    assert texts == [f"missed {number}" for number in range(120)]


async def test_revoked_token_ends_its_stream(desk: Desk) -> None:
    streams = desk.web.extensions[KEY][Streams]
    who = await caller(desk)
    async with listening(desk, who):
        assert len(streams) == 1
        await desk.town.app.get(Tokens).revoke((await ApiToken.get()).id)
        await desk.town.until(lambda: len(streams) == 0)
    assert (await who.get("/me")).problem == "sign-in-unknown"


async def test_stream_is_for_those_who_may(desk: Desk) -> None:
    assert (await Caller(desk.web).get("/events/stream")).problem == "sign-in-missing"
    narrow = await caller(desk, "owner", ["groups.view"])
    assert (await narrow.get("/events/stream")).problem == "scope-missing"
    assert (await narrow.get("/events/stream?kind=x")).problem == "scope-missing"
    wrong = await (await caller(desk)).get("/events/stream?kind=x")
    assert (wrong.status, wrong.problem) == (422, "invalid-fields")
