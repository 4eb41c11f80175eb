"""A Telegram that refuses for ever what is only of help: the main story works all the same."""

from __future__ import annotations

import pytest

from nezuko.telegram.calls import method_name
from tests.elsewhere.story import main_story
from tests.gate.guarded import Guarding
from tests.telegram.test_docs import requests

HELPFUL = (
    "help.getConfig",
    "users.getUsers",
    "updates.getDifference",
    "updates.getChannelDifference",
    "channels.getParticipants",
    "channels.getFullChannel",
    "contacts.resolveUsername",
    "messages.editMessage",
    "channels.deleteMessages",
    "messages.deleteMessages",
    "messages.setBotCallbackAnswer",
    "bots.setBotCommands",
    "messages.exportChatInvite",
    "messages.getFullChat",
    "channels.getMessages",
    "channels.leaveChannel",
    "messages.editChatDefaultBannedRights",
    "messages.sendMedia",
    "upload.saveFilePart",
    "ephemeral.sendMessage",
    "messages.getExportedChatInvite",
    "bots.setJoinChatResults",
    "messages.hideChatJoinRequest",
    "ephemeral.deleteMessage",
    "ephemeral.editMessage",
    "updates.getState",
    "upload.getFile",
)
NEEDED = {
    "invokeWithLayer",
    "initConnection",
    "ping",
    "auth.importBotAuthorization",
    "channels.editBanned",
    "channels.getParticipant",
    "messages.sendMessage",
}
REFUSALS = (
    (400, "METHOD_INVALID"),
    (501, "NOT_IMPLEMENTED"),
    (400, "INPUT_METHOD_INVALID"),
    (400, "CHAT_ADMIN_REQUIRED"),
    (400, "BOT_METHOD_INVALID"),
    (400, "CHANNEL_INVALID"),
    (403, "SOMETHING_NEW"),
)


def test_every_call_is_needed_or_tried_without() -> None:
    assert {method_name(kind) for kind in requests()} == NEEDED.union(HELPFUL)


@pytest.mark.parametrize("method", HELPFUL)
async def test_story_goes_well_without(guarding: Guarding, method: str) -> None:
    town = await guarding(start=False)
    town.faults.error(method, 400, "METHOD_INVALID", times=None)
    await town.start()
    await main_story(town)


@pytest.mark.parametrize(("code", "name"), REFUSALS)
async def test_story_goes_well_when_everything_helpful_is_refused_with(
    guarding: Guarding, code: int, name: str
) -> None:
    town = await guarding(start=False)
    for method in HELPFUL:
        town.faults.error(method, code, name, times=None)
    await town.start()
    await main_story(town, hears_later=False)


@pytest.mark.usefixtures("restless")
async def test_story_goes_well_when_everything_helpful_is_out_of_order(guarding: Guarding) -> None:
    town = await guarding(start=False)
    for method in HELPFUL:
        town.faults.error(method, 500, "INTERNAL_SERVER_ERROR", times=None)
    await town.start()
    await main_story(town, hears_later=False)
