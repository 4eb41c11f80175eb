"""Rights that are lost and come back: the admins are told once, work pauses, and goes on by itself."""

from __future__ import annotations

from tests.gate.guarded import Guarded

PAUSED = "⚠️"


def warnings(guarded: Guarded) -> list[str]:
    """What the admins were told, in the group or in private."""
    told = [*guarded.texts(), *(post.text for post in guarded.private(guarded.owner))]
    return [text for text in told if PAUSED in text]


async def test_lost_admin_right_in_the_channel_mutes_nobody_and_is_told_once(guarded: Guarded) -> None:
    guarded.w.demote(guarded.channel, guarded.bot)
    await guarded.settled()
    for name in ("Bob", "Eve", "Dan"):
        guarded.w.join(guarded.group, guarded.person(name))
    await guarded.settled()
    assert guarded.calls("channels.editBanned") == 0
    assert guarded.prompts() == []
    (told,) = warnings(guarded)
    assert "@newschan" in told
    assert "Make me an admin" in told


async def test_work_goes_on_by_itself_when_the_right_in_the_channel_is_back(guarded: Guarded) -> None:
    guarded.w.demote(guarded.channel, guarded.bot)
    await guarded.settled()
    bob, ann = guarded.person("Bob"), guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, bob)
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    guarded.w.promote(guarded.channel, guarded.bot, invite_users=True)
    await guarded.settled()
    assert not guarded.may_write(bob)
    assert guarded.may_write(ann)
    assert len(warnings(guarded)) == 1


async def test_who_joined_the_channel_while_the_bot_could_not_see_it_is_freed_when_it_can_again(
    guarded: Guarded,
) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    guarded.w.demote(guarded.channel, guarded.bot)
    await guarded.settled()
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert not guarded.may_write(bob)
    guarded.w.promote(guarded.channel, guarded.bot, invite_users=True)
    await guarded.settled()
    assert guarded.may_write(bob)


async def test_who_left_the_channel_while_the_bot_could_not_see_it_is_muted_when_it_can_again(guarded: Guarded) -> None:
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    guarded.w.demote(guarded.channel, guarded.bot)
    await guarded.settled()
    guarded.w.leave(guarded.channel, ann)
    guarded.w.promote(guarded.channel, guarded.bot, invite_users=True)
    await guarded.settled()
    assert not guarded.may_write(ann)


async def test_admin_who_knows_the_bot_is_told_in_private(guarded: Guarded) -> None:
    await guarded.ask(guarded.owner, "/start")
    guarded.w.demote(guarded.channel, guarded.bot)
    await guarded.settled()
    assert PAUSED in guarded.private(guarded.owner)[-1].text
    assert not any(PAUSED in text for text in guarded.texts())


async def test_demotion_in_the_group_is_noticed_and_mended(guarded: Guarded) -> None:
    guarded.w.demote(guarded.group, guarded.bot)
    await guarded.settled()
    protection = guarded.protection()
    assert protection is not None
    assert "not an admin" in protection.problem
    assert len(warnings(guarded)) == 1
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    guarded.w.promote(guarded.group, guarded.bot, ban_users=True, delete_messages=True)
    await guarded.settled()
    assert not guarded.may_write(bob)
    assert "rights_back" in guarded.kinds()
    assert len(warnings(guarded)) == 1


async def test_single_right_that_is_taken_away_is_named(guarded: Guarded) -> None:
    guarded.w.promote(guarded.group, guarded.bot, ban_users=True)
    await guarded.settled()
    (told,) = warnings(guarded)
    assert "Delete messages" in told
    assert "Ban users" not in told


async def test_being_thrown_out_of_the_group_is_noticed(guarded: Guarded) -> None:
    await guarded.ask(guarded.owner, "/start")
    guarded.w.kick(guarded.group, guarded.bot)
    await guarded.settled()
    assert guarded.protection().problem  # type: ignore[union-attr]
    assert PAUSED in guarded.private(guarded.owner)[-1].text
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    guarded.w.join(guarded.group, guarded.bot)
    guarded.w.promote(guarded.group, guarded.bot, ban_users=True, delete_messages=True)
    await guarded.settled()
    assert not guarded.may_write(bob)


async def test_being_thrown_out_of_the_channel_is_noticed(guarded: Guarded) -> None:
    guarded.w.ban(guarded.channel, guarded.bot)
    await guarded.settled()
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    assert guarded.may_write(bob)
    assert len(warnings(guarded)) == 1


async def test_lost_right_that_nobody_told_of_is_noticed_by_the_first_refusal(guarded: Guarded) -> None:
    guarded.w.outbox.share_without_qts = 1.0
    guarded.faults.lose_updates("updateChannelParticipant", user=guarded.bot.id, times=1)
    guarded.faults.lose_updates("updateChannel", user=guarded.bot.id, times=1)
    guarded.w.promote(guarded.group, guarded.bot, delete_messages=True)
    for name in ("Bob", "Eve"):
        guarded.w.join(guarded.group, guarded.person(name))
    await guarded.settled()
    assert len(warnings(guarded)) == 1
    assert guarded.calls("channels.editBanned") <= 2
    guarded.faults.lose_updates("updateChannelParticipant", user=guarded.bot.id, times=1)
    guarded.w.promote(guarded.group, guarded.bot, delete_messages=True, ban_users=True)
    await guarded.gate.health.check_paused()  # the loop that runs each minute
    await guarded.settled()
    assert [entry.user_name for entry in guarded.gate.ledger.of_chat(guarded.group.id)] == ["Bob", "Eve"]
    assert not any(
        guarded.may_write(user) for user in guarded.w.people.by_id.values() if user.first_name in ("Bob", "Eve")
    )


async def test_paused_group_is_found_mended_after_a_restart(guarded: Guarded) -> None:
    guarded.w.demote(guarded.group, guarded.bot)
    await guarded.settled()
    await guarded.stop()
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    guarded.w.promote(guarded.group, guarded.bot, ban_users=True, delete_messages=True)
    await guarded.start()
    assert not guarded.may_write(bob)


async def test_status_tells_what_is_wrong(guarded: Guarded) -> None:
    guarded.w.demote(guarded.channel, guarded.bot)
    await guarded.settled()
    assert "not an admin of @newschan" in await guarded.command(guarded.owner, "/status")


async def test_group_that_cannot_be_looked_at_now_does_not_keep_others_from_being_mended(guarded: Guarded) -> None:
    film = guarded.add_group("Film club")
    await guarded.protect(group=film)
    for group in (guarded.group, film):
        guarded.w.demote(group, guarded.bot)
    await guarded.settled()
    guarded.faults.lose_updates("updateChannelParticipant", user=guarded.bot.id, times=2)
    guarded.faults.flood("channels.getFullChannel", seconds=1000, chat=guarded.group.id)
    for group in (guarded.group, film):
        guarded.w.promote(group, guarded.bot, ban_users=True, delete_messages=True)
    await guarded.gate.health.check_paused()
    assert guarded.protection().problem  # type: ignore[union-attr]
    assert not guarded.protection(film).problem  # type: ignore[union-attr]
    guarded.end_waits()
