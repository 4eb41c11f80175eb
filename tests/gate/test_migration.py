"""Basic groups can't be guarded; when one becomes a supergroup, whatever is known of it moves along."""

from __future__ import annotations

from nezuko.groups.directory import Groups
from nezuko.groups.models import Group
from nezuko.telegram import types
from tests.gate.guarded import Guarded


async def test_rule_and_exemptions_move_along_when_a_group_migrates(unguarded: Guarded) -> None:
    bob, eve = unguarded.person("Bob"), unguarded.person("Eve")
    basic = unguarded.w.add_basic_group("Family", creator=unguarded.owner, members=[unguarded.bot, bob, eve])
    groups = unguarded.app.get(Groups)
    chat = types.Chat(basic.id, types.ChatKind.BASIC_GROUP, basic.title)
    channel = await unguarded.gate.gateway.chat("newschan")
    await groups.protect(unguarded.bot.id, chat, [(channel, None)], unguarded.owner.id)
    await unguarded.gate.health.check_channel(channel.id)
    await groups.exempt(unguarded.bot.id, basic.id, eve.id, by=None, reason="a guest")
    group = unguarded.w.migrate(basic)
    await unguarded.settled()
    unguarded.w.promote(group, unguarded.bot, ban_users=True, delete_messages=True)
    await unguarded.settled()
    protection = unguarded.protection(group)
    assert protection is not None
    assert protection.exempt == {eve.id}
    assert unguarded.protection(basic) is None
    assert await Group.filter(chat_id=group.id).count() == 1
    unguarded.try_to_say(bob, "hello", group)
    unguarded.say(eve, "hello", group)
    await unguarded.settled()
    assert not unguarded.may_write(bob, group)
    assert unguarded.may_write(eve, group)
