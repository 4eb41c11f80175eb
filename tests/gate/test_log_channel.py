"""The log channel of a group: one line for each decision, in order, each once, and a button that undoes a mute."""

from __future__ import annotations

import pytest

from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.log_channels import lines
from nezuko.log_channels.models import LogChannel
from nezuko.log_channels.service import TOO_MANY, LogChannels
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.posts import Post
from nezuko.telegram.types import Person
from tests.gate.guarded import Guarded


@pytest.fixture
def log(guarded: Guarded) -> Chat:
    """A private channel of the admins, in which the bot may post."""
    channel: Chat = guarded.w.add_channel("Gate log", creator=guarded.owner, username="gatelog")
    guarded.w.promote(channel, guarded.bot, post_messages=True)
    return channel


def written(guarded: Guarded, log: Chat) -> list[str]:
    """Every line in the channel, the first message left out."""
    return [line for post in guarded.bot_posts(log)[1:] for line in post.text.split("\n")]


async def turned_away(guarded: Guarded, name: str) -> User:
    user: User = guarded.person(name)
    guarded.w.join(guarded.group, user)
    await guarded.until(lambda: not guarded.may_write(user))
    return user


def with_button(guarded: Guarded, log: Chat, user: User) -> Post:
    data = lines.undo_data(guarded.group.id, user.id)
    return next(post for post in guarded.bot_posts(log) if data in post.button_data())


async def test_each_decision_is_a_line(guarded: Guarded, log: Chat) -> None:
    assert "Gate log" in await guarded.command(guarded.owner, "/log @gatelog")
    ann = await turned_away(guarded, "Ann <b>")
    await guarded.until(lambda: any("was muted" in line for line in written(guarded, log)))
    guarded.w.join(guarded.channel, ann)
    await guarded.until(lambda: any("joined and may write now" in line for line in written(guarded, log)))
    told = written(guarded, log)
    assert next(line for line in told if "Ann <b>" in line and "was muted" in line).startswith("🔇")
    assert not any("joined the group" in line for line in told)
    assert len(told) == len(set(told))


async def test_button_undoes_a_mute_for_admins_only(guarded: Guarded, log: Chat) -> None:
    await guarded.command(guarded.owner, "/log @gatelog")
    ann = await turned_away(guarded, "Ann")
    await guarded.until(lambda: any("was muted" in line for line in written(guarded, log)))
    post, data = with_button(guarded, log, ann), lines.undo_data(guarded.group.id, ann.id)
    stranger = guarded.person("Sam")
    guarded.w.join(log, stranger)
    answer = await guarded.w.press(stranger, post, data)
    assert "Only admins" in (answer.message or "")
    assert not guarded.may_write(ann)
    answer = await guarded.w.press(guarded.owner, post, data)
    assert "may write again" in (answer.message or "")
    assert guarded.may_write(ann)
    again = await guarded.w.press(guarded.owner, post, data)
    assert "doesn't mute" in (again.message or "")
    await guarded.until(lambda: any("was unmuted by Olga" in line for line in written(guarded, log)))


async def test_what_happens_at_once_shares_a_message_with_a_button_each(guarded: Guarded, log: Chat) -> None:
    await guarded.command(guarded.owner, "/log @gatelog")
    people = [guarded.person(f"P{n}") for n in range(5)]
    for person in people:
        guarded.w.join(guarded.group, person)
    await guarded.until(lambda: sum("was muted" in line for line in written(guarded, log)) == 5)
    buttons = [data for post in guarded.bot_posts(log) for data in post.button_data()]
    assert sorted(buttons) == sorted(lines.undo_data(guarded.group.id, person.id) for person in people)
    assert len(guarded.bot_posts(log)) < 6


async def test_crash_between_writing_and_noting_it_writes_nothing_twice(guarded: Guarded, log: Chat) -> None:
    await guarded.command(guarded.owner, "/log @gatelog")
    await turned_away(guarded, "Ann")
    await guarded.until(lambda: any("Ann" in line for line in written(guarded, log)))
    await guarded.settled()
    row, before = await LogChannel.all().get(), written(guarded, log)
    await LogChannel.filter(id=row.id).update(told=0, telling=row.told)
    await guarded.crash()
    await guarded.start()
    await turned_away(guarded, "Bob")
    await guarded.until(lambda: any("Bob" in line for line in written(guarded, log)))
    assert written(guarded, log)[: len(before)] == before
    assert sum("Ann" in line and "was muted" in line for line in written(guarded, log)) == 1


async def test_more_than_anybody_reads_is_told_as_numbers(guarded: Guarded, log: Chat) -> None:
    await guarded.command(guarded.owner, "/log @gatelog")
    events, ann = guarded.app.get(EventLog), guarded.person("Ann")
    for _ in range(TOO_MANY + 10):
        events.record(
            Kind.VERIFIED, bot_id=guarded.bot.id, chat_id=guarded.group.id, user=Person(ann.id, "Ann"), text="may write"
        )
    await guarded.until(lambda: any(f"{TOO_MANY + 10} verified" in line for line in written(guarded, log)))
    assert len(written(guarded, log)) < 30


async def test_channel_where_the_bot_may_not_post_is_refused(guarded: Guarded) -> None:
    guarded.w.add_channel("Closed", creator=guarded.owner, username="closed1")
    assert "Make me an admin" in await guarded.command(guarded.owner, "/log @closed1")
    assert "There is no channel" in await guarded.command(guarded.owner, "/log @nosuchchannel")
    assert "group itself" in await guarded.command(guarded.owner, f"/log -100{guarded.group.id}")
    assert guarded.app.get(LogChannels).of(guarded.bot.id, guarded.group.id) is None


async def test_log_ends_when_an_admin_says_so(guarded: Guarded, log: Chat) -> None:
    await guarded.command(guarded.owner, "/log @gatelog")
    assert "Gate log" in await guarded.command(guarded.owner, "/log")
    await guarded.command(guarded.owner, "/log off")
    count = len(guarded.bot_posts(log))
    await turned_away(guarded, "Ann")
    await guarded.settled()
    assert len(guarded.bot_posts(log)) == count
    assert "no log channel" in await guarded.command(guarded.owner, "/log off")


async def test_lost_right_is_shown_and_nothing_is_lost_meanwhile(guarded: Guarded, log: Chat) -> None:
    await guarded.command(guarded.owner, "/log @gatelog")
    guarded.w.demote(log, guarded.bot)
    await turned_away(guarded, "Ann")
    channels = guarded.app.get(LogChannels)
    await guarded.until(lambda: bool(channels.of(guarded.bot.id, guarded.group.id).problem))  # type: ignore[union-attr]
    guarded.w.promote(log, guarded.bot, post_messages=True)
    channels._refused.clear()
    await guarded.until(lambda: any("Ann" in line for line in written(guarded, log)))
    await guarded.until(lambda: not channels.of(guarded.bot.id, guarded.group.id).problem)  # type: ignore[union-attr]
