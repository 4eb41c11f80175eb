"""The note after a deed offers to take it back, with one press and without scripts; what can't be taken back says so before."""

from __future__ import annotations

import html
import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass

import pytest

from nezuko.accounts.models import Account, Role
from nezuko.groups.models import Exemption
from nezuko.web.asking import done
from nezuko.web.cookies import Undo
from nezuko.webhooks.models import WebhookEndpoint
from tests.dashboards import TELEGRAM_IDS, Visitor
from tests.desk import Desk, bare_desk, desk, towns

__all__ = ["bare_desk", "desk", "towns"]

FORM = re.compile(r'<form method="post" action="([^"]+)" data-undo>(.*?)</form>', re.DOTALL)
FIELD = re.compile(r'name="([^"]+)" value="([^"]*)"')


@dataclass(frozen=True)
class Note:
    """The note on a page: what it says, and the form that it offers (where, what), if it does."""

    said: str
    action: str
    fields: list[tuple[str, str]]


async def note(visitor: Visitor, page: str) -> Note:
    """What the note on a page says. It is shown once."""
    text = (await visitor.get(page)).text.partition("data-toast>")[2]
    said = html.unescape(re.sub(r"<[^>]+>", "", text.partition("</span>")[0])).strip()
    found = FORM.search(text)
    if found is None:
        return Note(said, "", [])
    fields = [(name, html.unescape(value)) for name, value in FIELD.findall(found.group(2))]
    return Note(said, html.unescape(found.group(1)), fields)


async def taken_back(desk: Desk, visitor: Visitor, told: Note | str) -> Note:
    """Press Undo in a note (or in that on a page); returns the next note."""
    form = await note(visitor, told) if isinstance(told, str) else told
    assert form.fields[0][0] == "csrf_token", form
    answer = await visitor.request("POST", form.action, form=form.fields)
    assert answer.status == 303, answer.text
    await desk.town.settled()
    return await note(visitor, answer.location)


async def send(visitor: Visitor, path: str, *fields: tuple[str, str]) -> None:
    """Send a form in which names occur several times."""
    answer = await visitor.request("POST", path, form=[("csrf_token", visitor.token), *fields])
    assert answer.status == 303, answer.text


@pytest.fixture
async def owner(desk: Desk) -> Visitor:
    return await desk.signed_in()


async def test_options_are_put_back(desk: Desk, owner: Visitor) -> None:
    page = f"{desk.path()}/options"
    await desk.post(owner, page, send_as_channel="allow")
    await owner.get(page)
    await desk.post(owner, page, on_unknown="mute", send_as_channel="delete", tidy="on")
    told = await taken_back(desk, owner, page)
    assert "in force" in told.said
    options = desk.town.protection().options
    assert (options.on_unknown, options.send_as_channel, options.tidy) == ("allow", "allow", False)
    assert desk.town.protection().own_options == {"send_as_channel"}
    await taken_back(desk, owner, told)
    assert desk.town.protection().own_options == {"on_unknown", "send_as_channel", "tidy"}


async def test_channel_is_dropped_and_added_again(desk: Desk, owner: Visitor) -> None:
    private = desk.town.add_channel("Secret news")
    await desk.post(owner, f"{desk.path()}/channels", channel=f"-100{private.id}")
    await taken_back(desk, owner, desk.path())
    assert [channel.chat_id for channel in desk.town.protection().channels] == [desk.town.channel.id]
    await desk.post(owner, f"{desk.path()}/channels", channel=f"-100{private.id}")
    await desk.post(owner, f"{desk.path()}/channels/{private.id}/remove")
    await taken_back(desk, owner, desk.path())
    assert {channel.chat_id for channel in desk.town.protection().channels} == {desk.town.channel.id, private.id}


async def test_rule_is_weighed_as_before(desk: Desk, owner: Visitor) -> None:
    other = desk.town.add_channel("Recipes", "recipes")
    await desk.post(owner, f"{desk.path()}/channels", channel="@recipes")
    before = desk.town.protection().sentence()
    choice = [("choice", str(desk.town.channel.id)), ("choice", str(other.id)), ("needed", "1")]
    await send(owner, f"{desk.path()}/rule", *choice)
    assert desk.town.protection().needed == 1
    told = await taken_back(desk, owner, desk.path())
    assert desk.town.protection().sentence() == before == told.said
    await taken_back(desk, owner, told)
    assert desk.town.protection().needed == 1


async def test_protection_is_switched_on_again_and_off_again(desk: Desk, owner: Visitor) -> None:
    await desk.post(owner, f"{desk.path()}/off")
    assert desk.town.protection() is None
    told = await taken_back(desk, owner, desk.path())
    assert "is guarded again" in told.said
    assert desk.town.protection() is not None
    await taken_back(desk, owner, told)
    assert desk.town.protection() is None


async def test_several_groups_are_switched_on_again(desk: Desk, owner: Visitor) -> None:
    other = desk.town.add_group("Garden")
    await desk.town.protect(group=other)
    refs = [("group", f"{desk.town.bot.id}:{group.id}") for group in (desk.town.group, other)]
    await send(owner, "/groups/switch", ("to", "off"), ("choice", "keep"), *refs)
    assert desk.town.protection() is None
    assert (await taken_back(desk, owner, "/groups")).said == "2 groups switched on."
    assert desk.town.protection(other) is not None


async def test_member_is_muted_again_after_a_lift_and_exempt_no_more(desk: Desk, owner: Visitor) -> None:
    town = desk.town
    ann = town.person("Ann")
    town.w.join(town.group, ann)
    await town.until(lambda: not town.may_write(ann))
    await town.settled()
    page = f"/members/{town.group.id}/{ann.id}"
    for deed in ("lift", "exempt"):
        await desk.post(owner, f"{page}/{deed}", reason="a friend")
        assert town.may_write(ann)
        await taken_back(desk, owner, page)
        assert not town.may_write(ann)
    assert '"reason": "taken back"' in (await desk.audited())[-1].new


async def test_mute_by_hand_is_ended_and_set_again(desk: Desk, owner: Visitor) -> None:
    town = desk.town
    bob = town.person("Bob", subscribed=[town.channel])
    town.w.join(town.group, bob)
    await town.settled()
    page = f"/members/{town.group.id}/{bob.id}"
    await desk.post(owner, f"{page}/mute", reason="spam", choice="0")
    assert not town.may_write(bob)
    told = await taken_back(desk, owner, page)
    assert town.may_write(bob)
    await taken_back(desk, owner, told)
    assert not town.may_write(bob)


async def test_exemption_with_an_end_is_not_offered_back(desk: Desk, owner: Visitor) -> None:
    town = desk.town
    ann = town.person("Ann")
    for days, back in (("3", False), ("", True)):
        await desk.post(owner, f"{desk.path()}/exempt", who=str(ann.id), reason="speaker", days=days)
        assert (await note(owner, desk.path())).fields
        await desk.post(owner, f"{desk.path()}/exempt/{ann.id}/remove", reason="over")
        assert bool((await note(owner, desk.path())).fields) == back
    await desk.post(owner, f"{desk.path()}/exempt", who=str(ann.id), reason="speaker", days="")
    await taken_back(desk, owner, desk.path())
    assert not await Exemption.exists(user_id=ann.id)


async def test_bot_is_resumed_and_paused_again(desk: Desk, owner: Visitor) -> None:
    page = f"/bots/{desk.town.bot.id}"
    await owner.post(f"{page}/pause")
    told = await taken_back(desk, owner, page)
    assert "connects" in told.said
    assert "is paused" in (await taken_back(desk, owner, told)).said


async def test_roles_switches_and_invitations_are_taken_back(desk: Desk, owner: Visitor) -> None:
    await desk.signed_in("viewer")
    viewer = await Account.get(telegram_id=TELEGRAM_IDS["viewer"])
    await owner.post(f"/admins/{viewer.id}/role", {"role": "admin"})
    await taken_back(desk, owner, "/admins")
    assert (await Account.get(id=viewer.id)).role == Role.VIEWER
    await owner.post(f"/admins/{viewer.id}/switch", {"to": "off"})
    await taken_back(desk, owner, "/admins")
    assert (await Account.get(id=viewer.id)).is_active
    await owner.post("/admins", {"telegram_id": "777", "name": "Zoe", "role": "viewer"})
    await taken_back(desk, owner, "/admins")
    assert not await Account.exists(telegram_id=777)


async def test_removed_account_can_not_be_brought_back_and_the_question_says_so(desk: Desk, owner: Visitor) -> None:
    await desk.signed_in("viewer")
    viewer = await Account.get(telegram_id=TELEGRAM_IDS["viewer"])
    assert "be undone" in html.unescape((await owner.get(f"/admins/{viewer.id}/remove")).text)
    await owner.post(f"/admins/{viewer.id}/remove")
    told = await note(owner, "/admins")
    assert "is removed" in told.said
    assert not told.fields


async def test_webhook_tells_again_what_it_told_before(
    desk: Desk, owner: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owner.get("/webhooks/new")
    form = {"name": "Shop", "url": "https://93.184.215.14/hook", "kind": "joined"}
    assert (await owner.post("/webhooks", form)).status == 200
    row = await WebhookEndpoint.get(name="Shop")
    page = f"/webhooks/{row.id}"
    await owner.get(page)
    await owner.post(page, form | {"name": "Store", "kind": "left"})
    assert "Shop is changed" in (await taken_back(desk, owner, page)).said
    row = await WebhookEndpoint.get(id=row.id)
    assert (row.name, row.kind_set) == ("Shop", {"joined"})
    await owner.post(f"{page}/pause")
    assert "goes on" in (await taken_back(desk, owner, page)).said


async def test_setting_is_as_before(desk: Desk, owner: Visitor) -> None:
    settings = desk.town.app.settings.gate.prompt_ttl
    await owner.get("/configuration")
    await owner.post("/configuration/gate.prompt_ttl", {"value": "77"})
    await owner.post("/configuration/gate.prompt_ttl", {"value": "78"})
    await taken_back(desk, owner, "/configuration")
    assert desk.town.app.settings.gate.prompt_ttl == 77
    await owner.post("/configuration/gate.prompt_ttl/back")
    await taken_back(desk, owner, "/configuration")
    assert desk.town.app.settings.gate.prompt_ttl == 77
    await owner.post("/configuration/gate.prompt_ttl/back")
    await owner.post("/configuration/gate.prompt_ttl", {"value": "79"})
    await taken_back(desk, owner, "/configuration")
    assert desk.town.app.settings.gate.prompt_ttl == settings


@pytest.mark.parametrize(
    "told", ["[1]", '["a", "success", "/x"]', '["a", "success", "//evil.example/", []]', "{}", "7"]
)
async def test_forged_note_offers_nothing(desk: Desk, owner: Visitor, told: str) -> None:
    owner.bring("nezuko-toast", urlsafe_b64encode(told.encode()).decode())
    page = await owner.get("/settings")
    assert page.status == 200
    assert FORM.search(page.text) is None


async def test_way_back_that_is_too_long_for_a_cookie_is_left_out_and_the_note_stays(desk: Desk) -> None:
    async with desk.web.test_request_context("/"):
        long = done("/groups", "200 groups switched on.", Undo("/groups/switch", (("group", "7" * 20),) * 200))
        short = done("/groups", "One group.", Undo("/groups/switch", (("group", "7"),)))
    assert len(long.headers["Set-Cookie"]) < len(short.headers["Set-Cookie"]) < 4096


async def test_note_in_letters_of_three_bytes_keeps_its_way_back(desk: Desk) -> None:
    async with desk.web.test_request_context("/"):
        hindi = done("/groups", "समूह " * 60, Undo("/groups/switch", tuple(("group", str(n)) for n in range(100))))
        plain = done("/groups", "समूह " * 60)
    assert len(plain.headers["Set-Cookie"]) + 500 < len(hindi.headers["Set-Cookie"]) < 4096
