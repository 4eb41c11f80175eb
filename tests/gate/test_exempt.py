"""Whom the gate never touches: owner, admins, anonymous admins, bots, the linked channel, and whoever was exempted."""

from __future__ import annotations

from nezuko.groups.directory import Groups
from tests.gate.guarded import Guarded, Guarding


async def test_owner_and_admins_may_write_though_they_are_in_no_channel(guarded: Guarded) -> None:
    mod = guarded.admin("Mod")
    posts = [guarded.say(guarded.owner, "hello"), guarded.say(mod, "hello")]
    await guarded.settled()
    assert all(guarded.stands(post) for post in posts)
    assert guarded.calls("channels.editBanned") == 0


async def test_admin_who_leaves_the_channel_is_not_muted(guarded: Guarded) -> None:
    mod = guarded.admin("Mod")
    guarded.w.join(guarded.channel, mod)
    await guarded.settled()
    guarded.w.leave(guarded.channel, mod)
    await guarded.settled()
    assert guarded.calls("channels.editBanned", target=mod) == 0
    assert guarded.prompts() == []


async def test_admin_who_was_never_heard_of_may_write(guarding: Guarding) -> None:
    guarded = await guarding(start=False)
    mod = guarded.admin("Mod")
    await guarded.start()
    await guarded.protect()
    await guarded.advance(100_000)  # nothing that was learned is believed any more
    post = guarded.say(mod, "hello")
    await guarded.settled()
    assert guarded.stands(post)
    assert guarded.calls("channels.editBanned", target=mod) == 0


async def test_admin_who_is_demoted_is_judged_like_everybody(guarded: Guarded) -> None:
    mod = guarded.admin("Mod")
    await guarded.settled()
    guarded.w.demote(guarded.group, mod)
    await guarded.settled()
    assert not guarded.may_write(mod)


async def test_anonymous_admin_may_write_and_command(unguarded: Guarded) -> None:
    answer = await unguarded.command(unguarded.owner, "/protect @newschan", as_anonymous=True)
    assert "This group is protected" in answer
    post = unguarded.say(unguarded.owner, "hello", as_anonymous=True)
    await unguarded.settled()
    assert unguarded.stands(post)
    assert "isn't protected any more" in await unguarded.command(unguarded.owner, "/unprotect", as_anonymous=True)


async def test_automatic_posts_of_the_linked_channel_stay(guarded: Guarded) -> None:
    guarded.w.link(guarded.channel, guarded.group)
    guarded.w.post(guarded.channel, "the news of today")
    await guarded.settled()
    assert "the news of today" in guarded.texts()


async def test_posts_of_a_linked_channel_that_is_not_required_stay(guarded: Guarded) -> None:
    other = guarded.w.add_channel("Journal", creator=guarded.owner)
    guarded.w.link(other, guarded.group)
    guarded.w.post(other, "volume two")
    await guarded.settled()
    assert "volume two" in guarded.texts()


async def test_bots_that_are_added_are_not_touched(guarded: Guarded) -> None:
    helper = guarded.w.add_bot("Helper", username="helperbot")
    guarded.w.join(guarded.group, helper)
    post = guarded.say(helper, "beep")
    await guarded.settled()
    assert guarded.stands(post)
    assert guarded.calls("channels.editBanned", target=helper) == 0


async def test_exempted_person_may_write_and_is_left_alone(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    await guarded.app.get(Groups).exempt(guarded.bot.id, guarded.group.id, bob.id, by=None, reason="a guest")
    guarded.w.join(guarded.group, bob)
    post = guarded.say(bob, "hello")
    await guarded.settled()
    assert guarded.stands(post)
    assert guarded.calls("channels.editBanned", target=bob) == 0


async def test_messages_in_the_name_of_a_channel_are_deleted_by_default(guarding: Guarding) -> None:
    guarded = await guarding()
    await guarded.protect()
    eve = guarded.person("Eve", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, eve)
    shop = guarded.w.add_channel("Eve's shop", creator=eve)
    post = guarded.say(eve, "buy my coins", send_as=shop)
    await guarded.settled()
    assert not guarded.stands(post)
    assert guarded.may_write(eve)  # only that message was against the policy


async def test_messages_in_the_name_of_a_channel_stay_where_that_is_allowed(guarding: Guarding) -> None:
    guarded = await guarding(send_as_channel="allow")
    await guarded.protect()
    eve = guarded.person("Eve", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, eve)
    shop = guarded.w.add_channel("Eve's shop", creator=eve)
    post = guarded.say(eve, "read my channel", send_as=shop)
    await guarded.settled()
    assert guarded.stands(post)


async def test_forwarding_from_the_required_channel_in_the_name_of_another_is_no_way_around(guarded: Guarded) -> None:
    guarded.w.link(guarded.channel, guarded.group)
    await guarded.gate.health.check_all()
    eve = guarded.person("Eve", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, eve)
    shop = guarded.w.add_channel("Eve's shop", creator=eve)
    post = guarded.say(eve, "buy my coins", send_as=shop)
    await guarded.settled()
    assert not guarded.stands(post)


async def test_channel_message_that_cannot_be_deleted_now_is_deleted_later_and_pauses_nothing(guarded: Guarded) -> None:
    eve = guarded.person("Eve", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, eve)
    await guarded.settled()
    shop = guarded.w.add_channel("Eve's shop", creator=eve)
    guarded.faults.flood("channels.deleteMessages", seconds=1000)
    post = guarded.say(eve, "buy my coins", send_as=shop)
    await guarded.settled()
    assert guarded.stands(post)
    assert guarded.protection().problem == ""  # type: ignore[union-attr]
    guarded.end_waits()
    await guarded.advance(1100)
    assert not guarded.stands(post)


async def test_message_that_cannot_be_deleted_now_is_deleted_later(guarded: Guarded) -> None:
    bob = guarded.person("Bob", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    guarded.faults.flood("channels.deleteMessages", seconds=1000)
    guarded.faults.delay("channels.editBanned", seconds=0.3, times=1)
    guarded.w.leave(guarded.channel, bob)
    post = guarded.say(bob, "so long")
    await guarded.settled()
    assert guarded.stands(post)
    assert not guarded.may_write(bob)
    guarded.end_waits()
    await guarded.advance(1100)
    assert not guarded.stands(post)
