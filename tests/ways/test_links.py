"""The bot's own links into private channels: renewed when they lead nowhere, and counted by who comes."""

from __future__ import annotations

from typing import Any

import pytest

from nezuko.channels.models import InviteLink, LinkJoin
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.invites import Invite
from nezuko.ways.service import WaysIn
from tests.gate.guarded import Guarded

Private = tuple[Guarded, Chat]


@pytest.fixture
async def private(unguarded: Guarded) -> Private:
    """A group that asks for a private channel."""
    channel = unguarded.add_channel("Inner Circle")
    await unguarded.protect(channel)
    return unguarded, channel


def own(guarded: Guarded, channel: Chat) -> Invite:
    """The link that prompts lead to."""
    protection = guarded.protection()
    assert protection is not None
    return guarded.w.invites.of_link(channel, protection.channels[0].invite_link or "")


async def look(guarded: Guarded) -> None:
    door = guarded.app.get(WaysIn).door(guarded.bot.id)
    assert door is not None
    await door.links.look()
    await guarded.settled()


async def joins(guarded: Guarded, channel: Chat) -> dict[str, int]:
    await guarded.app.writer.flush()
    return {row.link: row.joins for row in await InviteLink.of(guarded.bot.id, channel.id, 10)}


@pytest.mark.parametrize("end", [{"revoked": True}, {"expires": 1}, {"limit": 1, "usage": 1}])
async def test_link_that_leads_nowhere_is_renewed_and_the_prompt_shows_the_new_one(
    private: Private, end: dict[str, Any]
) -> None:
    guarded, channel = private
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    old = own(guarded, channel)
    for name, value in end.items():
        setattr(old, name, value)
    await look(guarded)
    fresh = own(guarded, channel)
    assert fresh is not old
    (prompt,) = guarded.prompts()
    await guarded.until(lambda: fresh.link in str(prompt.markup))
    assert old.link not in str(prompt.markup)
    guarded.w.join(channel, bob, fresh)
    await guarded.settled()
    assert guarded.may_write(bob)
    assert "reviewed" in guarded.kinds()
    await guarded.restart()
    assert own(guarded, channel) is fresh


async def test_link_that_works_is_kept(private: Private) -> None:
    guarded, channel = private
    old = own(guarded, channel)
    await look(guarded)
    assert own(guarded, channel) is old
    assert guarded.calls("messages.exportChatInvite") <= 1


async def test_telegram_out_of_order_changes_nothing(private: Private) -> None:
    guarded, channel = private
    old = own(guarded, channel)
    guarded.faults.error("messages.getExportedChatInvite", 400, "CHANNEL_MONOFORUM_UNSUPPORTED", times=None)
    await look(guarded)
    assert own(guarded, channel) is old


async def test_who_comes_is_counted_by_the_link_that_he_took(private: Private) -> None:
    guarded, channel = private
    link, other = own(guarded, channel), guarded.w.invite(channel)
    for name in ("Ann", "Bob"):
        guarded.w.join(channel, guarded.person(name), link)
    guarded.w.join(channel, guarded.person("Eve"), other)
    guarded.w.join(guarded.group, guarded.person("Zoe"))
    await guarded.settled()
    assert await joins(guarded, channel) == {link.link: 2, other.link: 1}


async def test_join_that_is_told_twice_counts_once(private: Private) -> None:
    guarded, channel = private
    guarded.faults.double_updates("updateChannelParticipant", times=None)
    link = own(guarded, channel)
    guarded.w.join(channel, guarded.person("Ann"), link)
    await guarded.settled()
    assert await joins(guarded, channel) == {link.link: 1}
    await guarded.app.writer.flush()
    assert await LinkJoin.purge(2**33, 10) == 1
    assert await joins(guarded, channel) == {link.link: 1}
