"""The page where a group's channels are weighed: it says what the form would mean, and then it is so."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from nezuko.sandbox.world.chats import Chat
from tests.dashboards import Answer, Visitor
from tests.desk import Desk


async def with_three(desk: Desk) -> tuple[Chat, Chat, Chat]:
    """The group asks for three channels."""
    town = desk.town
    second, third = town.add_channel("Journal", "journalchan"), town.add_channel("Radio", "radiochan")
    await town.protect(town.channel, second, third)
    return town.channel, second, third


async def send(desk: Desk, who: Visitor, form: dict[str, str | list[str]]) -> Answer:
    """Send the form, several boxes of which may be ticked."""
    client: Any = who._client  # the protocol that it is typed as wants JSON, always
    response = await client.open(
        path(desk),
        method="POST",
        data=urlencode(form, doseq=True),
        headers={"Accept": "text/html", "Content-Type": "application/x-www-form-urlencoded"},
        scope_base=who._scope,
    )
    return Answer(response.status_code, await response.get_data(as_text=True), response.headers)


def path(desk: Desk) -> str:
    return f"{desk.path()}/rule"


async def test_group_s_page_leads_there_and_the_form_shows_the_rule(desk: Desk) -> None:
    await with_three(desk)
    owner = await desk.signed_in()
    assert f'href="{path(desk)}"' in (await owner.get(desk.path())).text
    page = (await owner.get(path(desk))).text
    assert "Members may write while they are in @newschan, @journalchan and @radiochan." in page


async def test_preview_says_what_the_form_means_and_changes_nothing(desk: Desk) -> None:
    _, journal, radio = await with_three(desk)
    owner = await desk.signed_in()
    form: dict[str, str | list[str]] = {
        "choice": [str(journal.id), str(radio.id)],
        "needed": "1",
        "do": "preview",
        "csrf_token": owner.token,
    }
    page = await send(desk, owner, form)
    assert "Members may write while they are in @newschan and in one of @journalchan, @radiochan." in page.text
    group = desk.town.protection()
    assert group is not None
    assert group.needed == 0


async def test_saved_rule_is_in_force_at_once_and_audited(desk: Desk) -> None:
    news, journal, radio = await with_three(desk)
    town = desk.town
    ann = town.person("Ann", subscribed=[news, radio])
    town.w.join(town.group, ann)
    await town.settled()
    assert not town.may_write(ann)
    owner = await desk.signed_in()
    form: dict[str, str | list[str]] = {
        "choice": [str(journal.id), str(radio.id)],
        "needed": "1",
        "csrf_token": owner.token,
    }
    saved = await send(desk, owner, form)
    assert saved.status == 303
    await town.settled()
    assert town.may_write(ann)
    assert "in one of @journalchan, @radiochan" in (await owner.get(desk.path())).text
    row = (await desk.audited())[-1]
    assert (row.action, row.actor) == ("group.rule", "Owner")
    assert "@journalchan" in row.new


async def test_rule_that_can_t_be_is_refused_with_a_sentence(desk: Desk) -> None:
    news, journal, _ = await with_three(desk)
    owner = await desk.signed_in()
    form: dict[str, str | list[str]] = {
        "choice": [str(news.id), str(journal.id)],
        "needed": "3",
        "csrf_token": owner.token,
    }
    refused = await send(desk, owner, form)
    assert refused.status == 422
    assert "3 of 2 can" in refused.text
    group = desk.town.protection()
    assert group is not None
    assert group.needed == 0


async def test_request_to_join_is_enough_only_where_the_bot_hears_of_it(desk: Desk) -> None:
    news, *_ = await with_three(desk)
    desk.town.w.promote(news, desk.town.bot, post_messages=True)
    await desk.town.settled()
    owner = await desk.signed_in()
    form: dict[str, str | list[str]] = {"asking": str(news.id), "needed": "1", "csrf_token": owner.token}
    refused = await send(desk, owner, form)
    assert "“Invite users”" in refused.text
    desk.town.w.promote(news, desk.town.bot, invite_users=True)
    await desk.town.settled()
    assert (await send(desk, owner, form)).status == 303
    assert "To have asked to join @newschan is enough." in (await owner.get(desk.path())).text


async def test_exemption_for_some_days_says_until_when(desk: Desk) -> None:
    town = desk.town
    ann = town.person("Ann", username="annarcher")
    town.w.join(town.group, ann)
    await town.settled()
    owner = await desk.signed_in()
    await desk.post(owner, f"{desk.path()}/exempt", who="@annarcher", reason="a guest", days="3")
    assert town.may_write(ann)
    assert "exempt for 3 days" in (await owner.get(desk.path())).text
    await town.advance(3 * 86_400 + 2)
    assert not town.may_write(ann)


async def test_admin_of_another_group_finds_no_rule(desk: Desk) -> None:
    viewer = await desk.signed_in("viewer")
    assert (await viewer.get(path(desk))).status in (403, 404)


async def test_tidying_is_an_option_of_the_group(desk: Desk) -> None:
    owner = await desk.signed_in()
    await desk.post(owner, f"{desk.path()}/options", tidy="on")
    group = desk.town.protection()
    assert group is not None
    assert group.options.tidy
    row = (await desk.audited())[-1]
    assert (row.action, row.new) == ("group.change", '{"tidy": true}')
    await desk.post(owner, f"{desk.path()}/options", tidy="")
    group = desk.town.protection()
    assert group is not None
    assert not group.options.tidy
