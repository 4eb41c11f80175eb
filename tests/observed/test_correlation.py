"""One id leads from a request to what the bot did for it on Telegram, and back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from loguru import logger

from nezuko.sandbox.world.people import User
from tests.desk import Desk

ID = "walk-7"


@pytest.fixture
def lines() -> Iterator[list[str]]:
    """What was logged under the id."""
    said: list[str] = []

    def take(message: object) -> None:
        if f"'correlation': '{ID}'" in str(message):
            said.append(str(message))

    number = logger.add(take, level="TRACE", format="{name} {message} {extra}")
    yield said
    logger.remove(number)


async def muted(desk: Desk) -> User:
    person = desk.town.person("Ann")
    desk.town.w.join(desk.town.group, person)
    await desk.town.until(lambda: not desk.town.may_write(person))
    await desk.town.settled()
    return person


async def test_id_of_a_request_stands_with_everything_that_follows_from_it(desk: Desk, lines: list[str]) -> None:
    ann, owner = await muted(desk), await desk.signed_in()
    path = f"/members/{desk.town.group.id}/{ann.id}"
    await owner.get(f"{path}/lift")
    answer = await owner.post(f"{path}/lift", {"reason": "knows me"}, X_Request_ID=ID)
    await desk.town.settled()
    assert desk.town.may_write(ann)
    assert answer.headers["X-Request-ID"] == ID
    audit = (await desk.audited())[-1]
    assert (audit.action, audit.correlation) == ("member.lift", ID)
    (lifted,) = [event for event in desk.town.events if event.kind.value == "lifted"]
    assert lifted.correlation == ID
    told = "\n".join(lines)
    assert "audit: member.lift" in told
    assert "POST /members/<int:chat_id>/<int:user_id>/<deed> 303" in told or "POST" in told
    page = (await owner.get(f"/members/{desk.town.group.id}/{ann.id}")).text
    assert ID in page, "the trace names it"


async def test_id_lives_on_in_work_that_outlasts_the_request(desk: Desk) -> None:
    """Comparing a group with Telegram goes on in the background."""
    owner = await desk.signed_in()
    before = len(desk.town.events)
    await owner.get(desk.path())
    answer = await owner.post(f"{desk.path()}/reconcile", X_Request_ID=ID)
    assert answer.status == 303
    await desk.town.settled()
    compared = [event for event in desk.town.events[before:] if event.kind.value == "reconciled"]
    assert [event.correlation for event in compared] == [ID]
