"""What an admin does to a member from the dashboard, and what it does on Telegram."""

from __future__ import annotations

import json

import pytest

from nezuko.sandbox.world.people import User
from tests.desk import Desk


async def muted(desk: Desk, name: str = "Ann") -> User:
    person = desk.town.person(name)
    desk.town.w.join(desk.town.group, person)
    await desk.town.until(lambda: not desk.town.may_write(person))
    await desk.town.settled()
    return person


def page_of(desk: Desk, person: User) -> str:
    return f"/members/{desk.town.group.id}/{person.id}"


async def test_unmuted_member_may_write_until_he_leaves_a_channel(desk: Desk) -> None:
    town = desk.town
    ann, owner = await muted(desk), await desk.signed_in()
    asked = (await owner.get(f"{page_of(desk, ann)}/lift")).text
    assert "Unmute Ann in Book club?" in asked
    assert 'name="reason"' in asked
    await desk.post(owner, f"{page_of(desk, ann)}/lift", reason="knows me")
    assert town.may_write(ann)
    town.say(ann, "hello")
    await town.settled()
    assert town.may_write(ann)
    town.w.join(town.channel, ann)
    town.w.leave(town.channel, ann)
    await town.until(lambda: not town.may_write(ann))


async def test_lift_is_told_to_the_feed_and_to_the_audit_with_its_reason(desk: Desk) -> None:
    ann, owner = await muted(desk), await desk.signed_in()
    await desk.post(owner, f"{page_of(desk, ann)}/lift", reason="knows  me\nwell")
    lifted = [event for event in desk.town.events if event.kind.value == "lifted"]
    assert [event.text for event in lifted] == ["was unmuted by Owner: knows me well"]
    row = (await desk.audited())[-1]
    assert (row.action, row.resource, row.resource_id, row.chat_id) == (
        "member.lift",
        "member",
        str(ann.id),
        desk.town.group.id,
    )
    assert json.loads(row.new) == {"muted": False, "reason": "knows me well"}
    assert row.correlation == lifted[0].correlation
    assert "was unmuted by Owner: knows me well" in (await owner.get(page_of(desk, ann))).text


async def test_exempt_member_may_write_and_is_judged_when_that_ends(desk: Desk) -> None:
    town = desk.town
    ann, owner = await muted(desk), await desk.signed_in()
    await desk.post(owner, f"{page_of(desk, ann)}/exempt", reason="speaker")
    assert town.may_write(ann)
    page = (await owner.get(page_of(desk, ann))).text
    assert "End exemption" in page
    assert "Judge again" not in page
    await desk.post(owner, f"{page_of(desk, ann)}/end-exemption", reason="talk is over")
    assert not town.may_write(ann)
    toast = (await owner.get(page_of(desk, ann))).text
    assert "is muted: is not in @newschan" in toast


async def test_member_is_judged_again_by_what_telegram_says_now(desk: Desk) -> None:
    town = desk.town
    ann, owner = await muted(desk), await desk.signed_in()
    town.tg.faults.clear()
    gate = town.gate
    fact = gate.memberships.fact(town.channel.id, ann.id)
    assert fact is not None
    assert not fact.standing.present
    await desk.post(owner, f"{page_of(desk, ann)}/judge", reason="says that he joined")
    assert "is muted: is not in @newschan" in (await owner.get(page_of(desk, ann))).text
    assert town.kinds(ann)[-1] == "reviewed"


async def test_deed_without_a_reason_is_refused(desk: Desk) -> None:
    ann, owner = await muted(desk), await desk.signed_in()
    await desk.post(owner, f"{page_of(desk, ann)}/lift", reason="  ")
    assert not desk.town.may_write(ann)
    assert "Say why" in (await owner.get(page_of(desk, ann))).text


async def test_who_is_not_muted_can_not_be_unmuted(desk: Desk) -> None:
    bob = desk.town.person("Bob", subscribed=[desk.town.channel])
    desk.town.w.join(desk.town.group, bob)
    await desk.town.settled()
    owner = await desk.signed_in()
    await desk.post(owner, f"{page_of(desk, bob)}/lift", reason="x")
    assert "mute this person" in (await owner.get(page_of(desk, bob))).text


async def test_moderators_mute_is_not_lifted_with_ours(desk: Desk) -> None:
    """Lifting gives back what was before: somebody else's restriction stays."""
    town = desk.town
    ann, owner = await muted(desk), await desk.signed_in()
    await desk.post(owner, f"{page_of(desk, ann)}/exempt", reason="speaker")
    town.w.restrict(town.group, ann, by=town.owner, send_messages=True)
    await town.settled()
    await desk.post(owner, f"{page_of(desk, ann)}/lift", reason="x")
    assert not town.may_write(ann)


@pytest.mark.parametrize("deed", ["lift", "exempt", "end-exemption", "mute", "end-mute", "judge"])
async def test_viewers_can_do_nothing_to_members(desk: Desk, deed: str) -> None:
    ann, viewer = await muted(desk), await desk.signed_in("viewer")
    assert "data-ask" not in (await viewer.get(page_of(desk, ann))).text
    assert (await viewer.get(f"{page_of(desk, ann)}/{deed}")).status == 403
    assert (await desk.post(viewer, f"{page_of(desk, ann)}/{deed}", reason="x")).status == 403
    assert not desk.town.may_write(ann)


async def test_deeds_that_do_not_exist_are_not_found(desk: Desk) -> None:
    ann, owner = await muted(desk), await desk.signed_in()
    assert (await owner.get(f"{page_of(desk, ann)}/ban")).status == 404
    assert (await owner.get(f"/members/1/{ann.id}/lift")).status == 404
    assert (await owner.get(f"/members/{desk.town.group.id}/{2**70}/lift")).status == 404


async def test_muted_by_hand_stays_muted_with_every_channel_joined_until_that_is_ended(desk: Desk) -> None:
    town = desk.town
    bob, owner = town.person("Bob", subscribed=[town.channel]), await desk.signed_in()
    town.w.join(town.group, bob)
    await town.settled()
    assert town.may_write(bob)
    asked = (await owner.get(f"{page_of(desk, bob)}/mute")).text
    assert "For a week" in asked
    assert "You can end the mute at any time" in asked
    await desk.post(owner, f"{page_of(desk, bob)}/mute", reason="spam", choice="0")
    assert not town.may_write(bob)
    page = (await owner.get(page_of(desk, bob))).text
    assert "Bob is muted in Book club, because Bob was muted by Owner: spam." in page
    assert "End mute" in page
    assert "Judge again" not in page
    town.w.leave(town.channel, bob)
    town.w.join(town.channel, bob)
    await town.settled()
    assert not town.may_write(bob), "the gate lifted what an admin wanted"
    await desk.post(owner, f"{page_of(desk, bob)}/end-mute", reason="sorry")
    assert town.may_write(bob)
    assert (await desk.actions())[-2:] == ["member.mute", "member.end_mute"]


async def test_whoever_is_muted_by_the_gate_and_by_hand_is_judged_when_the_hand_lets_go(desk: Desk) -> None:
    town = desk.town
    ann, owner = await muted(desk), await desk.signed_in()
    await desk.post(owner, f"{page_of(desk, ann)}/mute", reason="rude", choice="86400")
    town.w.join(town.channel, ann)
    await town.settled()
    assert not town.may_write(ann)
    town.w.leave(town.channel, ann)
    await desk.post(owner, f"{page_of(desk, ann)}/end-mute", reason="over")
    assert not town.may_write(ann), "the rule holds again"
    town.w.join(town.channel, ann)
    await town.until(lambda: town.may_write(ann))


async def test_admin_of_the_group_is_not_muted_by_hand(desk: Desk) -> None:
    town, owner = desk.town, await desk.signed_in()
    mona = town.admin("Mona")
    await town.settled()
    await desk.post(owner, f"{page_of(desk, mona)}/mute", reason="no", choice="0")
    assert town.may_write(mona)
    assert "member.mute" not in await desk.actions()
