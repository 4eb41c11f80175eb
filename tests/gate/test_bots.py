"""Several bots in one process know nothing of each other, and one bot's trouble is nobody else's."""

from __future__ import annotations

import pytest

from nezuko.bots.models import Bot
from nezuko.bots.supervisor import Supervisor, save_bot
from nezuko.errors import InvalidInput
from nezuko.groups.directory import Groups
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.people import User
from tests.gate.guarded import Guarded, Guarding

Second = tuple[User, Chat, Chat]


@pytest.fixture
async def guarded(guarding: Guarding) -> Guarded:
    """Two bots: Gate guards the book club, Watch isn't in it."""
    guarded = await guarding(start=False)
    watch = guarded.w.add_bot("Watch", username="watchbot")
    guarded.tokens.append(watch.token)
    await guarded.start()
    await guarded.protect()
    return guarded


@pytest.fixture
async def second(guarded: Guarded) -> Second:
    """Watch, with a group and a channel of its own."""
    watch = guarded.w.user(guarded.w.people.by_token[guarded.tokens[1]])
    group, channel = guarded.add_group("Film club", bot=watch), guarded.add_channel("Films", "filmchan", bot=watch)
    await guarded.protect(channel, group=group, bot=watch)
    return watch, group, channel


async def test_each_bot_guards_its_own_groups_only(guarded: Guarded, second: Second) -> None:
    watch, group, channel = second
    bob = guarded.person("Bob", subscribed=[channel])
    guarded.w.join(guarded.group, bob)
    guarded.w.join(group, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)
    assert guarded.may_write(bob, group)
    assert {entry.user_id for entry in guarded.journal.calls("channels.editBanned")} == {guarded.bot.id}
    groups = guarded.app.get(Groups)
    assert [one.title for one in groups.of_bot(guarded.bot.id)] == ["Book club"]
    assert [one.title for one in groups.of_bot(watch.id)] == ["Film club"]


async def test_leaving_one_bots_channel_means_nothing_to_the_other(guarded: Guarded, second: Second) -> None:
    _, group, channel = second
    ann = guarded.person("Ann", subscribed=[channel, guarded.channel])
    guarded.w.join(guarded.group, ann)
    guarded.w.join(group, ann)
    await guarded.settled()
    guarded.w.leave(channel, ann)
    await guarded.settled()
    assert guarded.may_write(ann)
    assert not guarded.may_write(ann, group)


async def test_two_bots_in_one_group_each_keep_to_their_own_rule(guarded: Guarded) -> None:
    watch = guarded.w.people.by_token[guarded.tokens[1]]
    films = guarded.add_channel("Films", "filmchan", bot=watch)
    guarded.w.join(guarded.group, watch)
    guarded.w.promote(guarded.group, watch, ban_users=True, delete_messages=True)
    await guarded.protect(films, bot=watch)
    bob = guarded.person("Bob", subscribed=[films])
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.may_write(bob)


async def test_commands_of_one_bots_group_are_not_answered_by_the_other(guarded: Guarded, second: Second) -> None:
    watch, group, _ = second
    mark = guarded.journal.mark()
    await guarded.command(guarded.owner, "/status", group)
    assert {entry.user_id for entry in guarded.journal.calls("messages.sendMessage", since_seq=mark)} == {watch.id}


async def test_revoked_token_is_noticed_and_said_and_the_other_bot_goes_on(guarded: Guarded, second: Second) -> None:
    _, group, _ = second
    guarded.w.revoke_token(guarded.bot)
    guarded.tg.cut()
    await guarded.until(lambda: "bot_down" in guarded.kinds())
    row = await Bot.get(id=guarded.bot.id)
    assert "@BotFather" in row.problem
    supervisor = guarded.app.get(Supervisor)
    await guarded.until(lambda: all(up for row, up in supervisor.bots() if row.id != guarded.bot.id))
    assert await supervisor.ready() == "Not connected to Telegram: gatebot."
    bob = guarded.person("Bob")
    guarded.w.join(group, bob)
    await guarded.until(lambda: not guarded.may_write(bob, group))


async def test_bot_with_a_new_token_goes_on_where_it_was(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    token = guarded.w.revoke_token(guarded.bot)
    guarded.tg.cut()
    await guarded.until(lambda: "bot_down" in guarded.kinds())
    guarded.w.join(guarded.channel, bob)
    eve = guarded.person("Eve")
    guarded.w.join(guarded.group, eve)
    await guarded.app.get(Supervisor).add(token)
    await guarded.until(lambda: guarded.may_write(bob) and not guarded.may_write(eve))


async def test_token_that_was_never_right_is_said_and_holds_up_nobody(guarding: Guarding) -> None:
    guarded = await guarding(start=False)
    guarded.tokens.append("99999:never-a-token")
    await guarded.start()
    row = await Bot.get(id=99999)
    assert "@BotFather" in row.problem
    await guarded.protect()


@pytest.mark.parametrize("token", ["", "hello", "12345", ":secret", "abc:def"])
async def test_what_can_be_no_token_is_refused(unguarded: Guarded, token: str) -> None:
    with pytest.raises(InvalidInput, match="@BotFather gives them"):
        await save_bot(unguarded.app, token)
