"""A refusal "for lack of rights" where no right is lacking is about one thing: nothing is paused, nobody is alarmed."""

from __future__ import annotations

import pytest

from tests.gate.guarded import Guarded, Guarding


@pytest.fixture
async def town(guarding: Guarding) -> Guarded:
    made = await guarding()
    await made.protect()
    return made


def alarms(town: Guarded) -> list[str]:
    told = [*town.texts(), *(post.text for post in town.private(town.owner))]
    return [text for text in told if "⚠️" in text]


@pytest.mark.parametrize("name", ["MESSAGE_DELETE_FORBIDDEN", "CHAT_ADMIN_REQUIRED"])
async def test_message_that_can_not_be_deleted_stops_nothing(town: Guarded, name: str) -> None:
    town.faults.error("channels.deleteMessages", 400, name, times=None)
    writers = [town.person(f"Writer {number}") for number in range(3)]
    for writer in writers:
        town.w.join(town.group, writer)
        town.say(writer, "Hello")
    await town.settled()
    assert not any(town.may_write(writer) for writer in writers)
    assert alarms(town) == []
    assert town.protection().problem == ""  # type: ignore[union-attr] # it is protected


async def test_mute_that_is_refused_though_no_right_is_missing_is_tried_again_later(town: Guarded) -> None:
    town.faults.error("channels.editBanned", 400, "CHAT_ADMIN_REQUIRED", times=None)
    looked = town.calls("channels.getFullChannel", group=town.group)
    people = [town.person(f"Reader {number}") for number in range(20)]
    for person in people:
        town.w.join(town.group, person)
    await town.settled()
    assert alarms(town) == []
    assert town.calls("channels.getFullChannel", group=town.group) == looked + 1
    town.faults.clear()
    await town.advance(61)
    assert not any(town.may_write(person) for person in people)


async def test_look_up_that_is_refused_though_no_right_is_missing_pauses_no_channel(town: Guarded) -> None:
    bob = town.person("Bob")
    town.faults.error("channels.getParticipant", 400, "CHAT_ADMIN_REQUIRED", times=1, chat=town.channel.id)
    town.w.join(town.group, bob)
    await town.settled()
    assert alarms(town) == []
    await town.advance(61)
    assert not town.may_write(bob)
