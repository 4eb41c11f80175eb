"""/why tells everybody where he stands and admins how it came about; /verify looks again everywhere."""

from __future__ import annotations

from typing import Any

from nezuko.groups.directory import Groups
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.posts import Post
from tests.gate.guarded import Guarded
from tests.gate.test_several_channels import links


def shown_to(guarded: Guarded, user: User) -> list[Post]:
    """What only this member sees in the group."""
    posts: list[Post] = guarded.w.ephemeral_messages(guarded.group, user)
    return posts


async def whisper(guarded: Guarded, user: User, text: str, **how: Any) -> str:
    """Send a command in the group; returns what its sender alone is shown then."""
    before = len(shown_to(guarded, user))
    guarded.say(user, text, **how)
    await guarded.settled()
    new = shown_to(guarded, user)[before:]
    return new[-1].text if new else ""


async def muted(guarded: Guarded, name: str = "Bob") -> User:
    """Somebody who was muted and told what to join."""
    user = guarded.person(name)
    guarded.w.join(guarded.group, user)
    await guarded.settled()
    await guarded.until(guarded.prompts)
    await guarded.settled()
    return user


# ------------------------------------------------------------------ a member, in the group


async def test_why_of_somebody_unverified_is_deleted_and_answered_to_him_alone(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.faults.delay("channels.getParticipant", seconds=0.3)
    guarded.w.join(guarded.group, bob)
    post = guarded.say(bob, "/why")
    await guarded.settled()
    assert not guarded.stands(post)
    assert not guarded.may_write(bob)
    (told,) = shown_to(guarded, bob)
    assert (
        told.text
        == "❌ You can't write in Book club yet. Join the channel @newschan; you can write at once, there is nothing to press."
    )
    assert links(told) == ["https://t.me/newschan"]
    assert shown_to(guarded, guarded.owner) == []
    assert all("You can't write" not in text for text in guarded.texts())


async def test_why_of_somebody_who_may_write_says_why(guarded: Guarded) -> None:
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    assert await whisper(guarded, ann, "/why") == "✅ You can write in Book club. You are in @newschan."


async def test_where_nothing_can_be_whispered_the_answer_deletes_itself(guarded: Guarded) -> None:
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    guarded.faults.error("ephemeral.sendMessage", 400, "METHOD_INVALID", times=None)
    assert "You can write in Book club" in await guarded.command(ann, "/why")
    await guarded.advance(100)
    assert guarded.texts() == []


async def test_why_may_be_asked_once_in_a_few_seconds(guarded: Guarded) -> None:
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    await whisper(guarded, ann, "/why")
    assert "You asked a moment ago" in await guarded.command(ann, "/why")


# ------------------------------------------------------------------ a member, in private


async def test_why_in_private_tells_of_all_his_groups(guarded: Guarded) -> None:
    film, journal = guarded.add_group("Film club"), guarded.add_channel("Journal", "journalchan")
    await guarded.protect(journal, group=film)
    bob = guarded.person("Bob", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, bob)
    guarded.w.join(film, bob)
    await guarded.settled()
    answer = await guarded.ask(bob, "/why")
    assert "✅ You can write in Book club. You are in @newschan." in answer.text
    assert "❌ You can't write in Film club yet. Join the channel @journalchan" in answer.text
    assert links(answer) == ["https://t.me/journalchan"]


async def test_why_names_a_moderator_s_restriction_and_not_the_channels(guarded: Guarded) -> None:
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    guarded.w.restrict(guarded.group, ann, by=guarded.owner, send_messages=True)
    await guarded.settled()
    assert (
        "An admin has restricted you in Book club. As to the channels all is well"
        in (await guarded.ask(ann, "/why")).text
    )


async def test_why_of_a_stranger_says_where_to_begin(guarded: Guarded) -> None:
    assert "I don't know you from any group" in (await guarded.ask(guarded.person("Zoe"), "/why")).text


async def test_why_of_somebody_exempt_says_until_when(guarded: Guarded) -> None:
    bob = await muted(guarded)
    await guarded.command(guarded.owner, f"/exempt {bob.id} 3 a guest")
    assert "an admin made an exception for you until" in (await guarded.ask(bob, "/why")).text


# ------------------------------------------------------------------ /verify


async def test_verify_in_private_frees_where_he_may_write_though_no_update_came(guarded: Guarded) -> None:
    film = guarded.add_group("Film club")
    await guarded.protect(group=film)
    bob = await muted(guarded)
    guarded.w.join(film, bob)
    await guarded.settled()
    guarded.faults.lose_updates(user=guarded.bot.id)
    guarded.w.join(guarded.channel, bob)
    guarded.faults.clear()
    assert not guarded.may_write(bob)
    answer = await guarded.ask(bob, "/verify")
    assert "✅ You can write in Book club. You are in @newschan." in answer.text
    assert "✅ You can write in Film club. You are in @newschan." in answer.text
    assert guarded.may_write(bob)
    assert guarded.may_write(bob, film)


async def test_verify_finds_somebody_whom_nobody_saw_yet(guarded: Guarded) -> None:
    guarded.faults.lose_updates(user=guarded.bot.id)
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    guarded.faults.clear()
    answer = await guarded.ask(bob, "/verify")
    assert "You can't write in Book club yet" in answer.text
    assert not guarded.may_write(bob)


async def test_verify_is_limited(guarded: Guarded) -> None:
    bob = await muted(guarded)
    await guarded.ask(bob, "/verify")
    mark = guarded.journal.mark()
    assert "You asked a moment ago" in (await guarded.ask(bob, "/verify")).text
    assert guarded.calls("channels.getParticipant", since=mark) == 0


# ------------------------------------------------------------------ admins


async def test_admins_get_the_trace_of_somebody(guarded: Guarded) -> None:
    bob = await muted(guarded)
    trace = await whisper(guarded, guarded.owner, f"/why {bob.id}")
    story = trace.split("\n")
    assert story[0] == "Bob is muted in Book club, because Bob is not in @newschan."
    assert "✗ is not in @newschan (Telegram was asked)" in trace
    order = ["Joined: joined the group", "channels.getParticipant → USER_NOT_PARTICIPANT", "channels.editBanned → ok",
             "Muted: was muted", "Prompted: was told what to join", "Message: the message"]  # fmt: skip
    places = [trace.find(step) for step in order]
    assert -1 not in places, trace
    assert trace.index("Joined:") == min(places)
    assert trace.index("channels.getParticipant") < trace.index("channels.editBanned") < trace.index("Muted: was muted")
    assert guarded.entry(bob).correlation in trace  # type: ignore[union-attr]


async def test_admin_may_name_him_by_username_or_by_answering_his_message(guarded: Guarded) -> None:
    ann = guarded.person("Ann", username="annarcher", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    post = guarded.say(ann, "hello")
    await guarded.settled()
    by_name = await whisper(guarded, guarded.owner, "/why @annarcher")
    by_answer = await whisper(guarded, guarded.owner, "/why", reply_to=post)
    assert by_name
    assert by_name.split("\n")[0] == by_answer.split("\n")[0]
    assert "Ann may write in Book club" in by_name


async def test_trace_is_for_admins_only(guarded: Guarded) -> None:
    bob = await muted(guarded)
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    assert await whisper(guarded, ann, f"/why {bob.id}") == "Only admins of this group can do that."


async def test_trace_of_nobody_says_so(guarded: Guarded) -> None:
    assert "Nothing is known of this person" in await guarded.command(guarded.owner, "/why 123456789")


async def test_explanation_of_a_choice_is_one_reason_not_three(unguarded: Guarded) -> None:
    guarded = unguarded
    guarded.add_channel("Journal", "journalchan")
    await guarded.command(guarded.owner, "/protect any @newschan @journalchan")
    bob = await muted(guarded)
    assert "Join one of the channels @newschan, @journalchan;" in (await guarded.ask(bob, "/why")).text
    trace = await whisper(guarded, guarded.owner, f"/why {bob.id}")
    assert trace.startswith(
        "Bob is muted in Book club, because Bob is in none of @newschan, @journalchan.\nThe mute ends by itself"
    )
    assert guarded.app.get(Groups).protected(guarded.bot.id, guarded.group.id)
