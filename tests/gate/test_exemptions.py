"""/exempt and /unexempt: for good or for some days, by name or by answering a message, and each is in the audit."""

from __future__ import annotations

from typing import Any

from nezuko.audit.models import AuditRow
from nezuko.sandbox.world.people import User
from tests.gate.guarded import Guarded

DAY = 86_400


async def muted(guarded: Guarded, name: str = "Bob", **more: Any) -> User:
    user = guarded.person(name, **more)
    guarded.w.join(guarded.group, user)
    await guarded.settled()
    assert not guarded.may_write(user)
    return user


async def test_exempt_frees_at_once_and_for_good(guarded: Guarded) -> None:
    bob = await muted(guarded, username="bobby_b")
    assert await guarded.command(guarded.owner, "/exempt @bobby_b our guest") == "✅ @bobby_b is exempt from now on."
    assert guarded.may_write(bob)
    await guarded.advance(400 * DAY)
    guarded.say(bob, "still here")
    await guarded.settled()
    assert guarded.may_write(bob)


async def test_exempt_for_some_days_ends_by_itself(guarded: Guarded) -> None:
    bob = await muted(guarded)
    assert "Bob is exempt for 3 days." in await guarded.command(guarded.owner, f"/exempt {bob.id} 3 days a guest")
    await guarded.advance(2 * DAY)
    assert guarded.may_write(bob)
    await guarded.advance(DAY + 5)
    assert not guarded.may_write(bob)
    assert "reviewed" in guarded.kinds(bob)


async def test_exemption_ends_though_the_program_was_away_when_its_time_was_up(guarded: Guarded) -> None:
    bob = await muted(guarded)
    await guarded.command(guarded.owner, f"/exempt {bob.id} 1")
    await guarded.stop()
    guarded.skip(2 * DAY)
    await guarded.start()
    await guarded.advance(1)
    assert not guarded.may_write(bob)


async def test_prolonged_exemption_does_not_end_at_its_first_time(guarded: Guarded) -> None:
    bob = await muted(guarded)
    await guarded.command(guarded.owner, f"/exempt {bob.id} 1")
    await guarded.command(guarded.owner, f"/exempt {bob.id} 7")
    await guarded.advance(2 * DAY)
    assert guarded.may_write(bob)
    await guarded.command(guarded.owner, f"/exempt {bob.id}")
    await guarded.advance(30 * DAY)
    assert guarded.may_write(bob)


async def test_unexempt_judges_at_once(guarded: Guarded) -> None:
    bob = await muted(guarded)
    await guarded.command(guarded.owner, f"/exempt {bob.id}")
    await guarded.command(guarded.owner, f"/unexempt {bob.id} enough")
    assert "The exemption has ended. Bob is muted: is not in @newschan." in guarded.texts()
    assert not guarded.may_write(bob)
    assert "isn't exempt any more" in await guarded.command(guarded.owner, f"/unexempt {bob.id}")


async def test_both_by_answering_a_message(guarded: Guarded) -> None:
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    post = guarded.say(ann, "I leave the channel soon")
    await guarded.settled()
    assert "Ann is exempt for 2 days." in await guarded.command(guarded.owner, "/exempt 2 she asked", reply_to=post)
    guarded.w.leave(guarded.channel, ann)
    await guarded.settled()
    assert guarded.may_write(ann)
    await guarded.command(guarded.owner, "/unexempt", reply_to=post)
    assert not guarded.may_write(ann)


async def test_exemptions_stand_in_the_audit(guarded: Guarded) -> None:
    bob = await muted(guarded)
    await guarded.command(guarded.owner, f"/exempt {bob.id} 3 a guest")
    await guarded.command(guarded.owner, f"/unexempt {bob.id} he left")
    await guarded.app.writer.flush()
    rows = await AuditRow.filter(resource_id=str(bob.id)).order_by("id")
    assert [row.action for row in rows] == ["member.exempt", "member.end_exemption"]
    assert all(row.actor == "Olga" for row in rows)


async def test_whom_or_for_how_long_is_asked_for_in_a_sentence(guarded: Guarded) -> None:
    bob = await muted(guarded)
    assert "Say who is meant" in await guarded.command(guarded.owner, "/exempt")
    assert "from 1 to 3650 days" in await guarded.command(guarded.owner, f"/exempt {bob.id} 0")
    assert not guarded.may_write(bob)


async def test_only_admins_exempt(guarded: Guarded) -> None:
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    assert await guarded.command(ann, f"/exempt {ann.id}") == "Only admins of this group can do that."
