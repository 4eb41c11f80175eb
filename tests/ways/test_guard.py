"""The guard: subscribers are let in at once, others are shown a page that ticks what they join; what fails leads to the next way."""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from quart import Quart

from nezuko.errors import Forbidden
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.web_apps import init_data
from nezuko.ways import requests
from nezuko.ways.init_data import FRESH_SECONDS, check, signature
from nezuko.web.app import create
from tests.gate.guarded import Guarded, Guarding
from tests.ways.test_requests import inside, told, waits

TOKEN = "7:secret"


async def guarding_group(guarding: Guarding, *, address: str = "https://gate.example.org", **gate: Any) -> Guarded:
    """A group of which the bot is the guard."""
    guarded = await guarding(start=False, **gate)
    guarded.settings = guarded.settings.model_copy(
        update={"web": guarded.settings.web.model_copy(update={"public_url": address})}
    )
    await guarded.start()
    guarded.w.promote(guarded.group, guarded.bot, ban_users=True, delete_messages=True, invite_users=True)
    guarded.bot.guard = True
    guarded.w.change_chat(guarded.group, join_request=True, guard_bot_id=guarded.bot.id)
    await guarded.protect()
    return guarded


@pytest.fixture
async def guard(guarding: Guarding) -> Guarded:
    return await guarding_group(guarding)


async def ask(guarded: Guarded, user: User) -> None:
    guarded.w.request_join(guarded.group, user)
    await guarded.settled()


# ------------------------------------------------------------ deciding


async def test_subscriber_is_let_in_by_one_answer(guard: Guarded) -> None:
    ann = guard.person("Ann", subscribed=[guard.channel])
    await ask(guard, ann)
    assert inside(guard, ann)
    assert guard.may_write(ann)
    assert guard.calls("bots.setJoinChatResults") == 1
    assert guard.calls("messages.hideChatJoinRequest") == 0
    assert told(guard, ann, "admitted") == ["was let in by the guard: is in @newschan"]


async def test_other_is_shown_the_page_and_let_in_once_he_has_joined(guard: Guarded) -> None:
    bob = guard.person("Bob")
    await ask(guard, bob)
    assert guard.w.join_page(guard.group, bob).startswith(
        f"https://gate.example.org/join/{guard.bot.id}/{guard.group.id}#tgWebAppData="
    )
    assert told(guard, bob, "prompted") == ["was shown the page that says what to join"]
    assert guard.private(bob) == []
    guard.w.join(guard.channel, bob)
    await guard.settled()
    assert inside(guard, bob)
    assert guard.may_write(bob)
    assert guard.calls("channels.editBanned") == 0


async def test_the_answer_comes_within_a_second_as_a_rule(guard: Guarded) -> None:
    began = time.monotonic()
    await ask(guard, guard.person("Ann", subscribed=[guard.channel]))
    assert time.monotonic() - began < 1


async def test_banned_person_is_declined(guard: Guarded) -> None:
    eve = guard.person("Eve")
    guard.w.join(guard.group, eve)
    guard.w.ban(guard.group, eve)
    await guard.settled()
    guard.group.members.pop(eve.id)  # another admin's word of it is still on its way to Telegram's other half
    guard.w.membership.index(guard.group, eve)
    await ask(guard, eve)
    assert not waits(guard, eve)
    assert not inside(guard, eve)
    assert told(guard, eve, "declined") == ["was turned away by the guard: is banned"]


async def test_slow_look_up_shows_the_page_in_time(guard: Guarded, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requests, "GUARD_SECONDS", 0.05)
    guard.faults.delay("channels.getParticipant", seconds=0.3)
    bob = guard.person("Bob")
    await ask(guard, bob)
    assert guard.w.join_page(guard.group, bob)


# ------------------------------------------------------------ what fails leads on


async def test_without_an_https_address_he_is_told_in_private(guarding: Guarding) -> None:
    guard = await guarding_group(guarding, address="", way_request=True)
    bob = guard.person("Bob")
    await ask(guard, bob)
    (card,) = guard.private(bob)
    assert "You asked to join" in card.text
    (why,) = told(guard, bob, "prompted")
    assert why == "was told in private what to join; the guard has no page: web.public_url names no https address"
    guard.w.join(guard.channel, bob)
    await guard.settled()
    assert inside(guard, bob)
    assert guard.calls("messages.hideChatJoinRequest") == 1


async def test_answer_too_late_falls_back_to_the_private_message(guarding: Guarding) -> None:
    guard = await guarding_group(guarding, way_request=True)
    guard.faults.error("bots.setJoinChatResults", 400, "QUERY_ID_INVALID")
    bob = guard.person("Bob")
    await ask(guard, bob)
    assert len(guard.private(bob)) == 1
    assert "the guard's page failed: It is too old to be answered." in told(guard, bob, "prompted")[0]


async def test_all_ways_outside_failing_lead_him_in_muted_and_tell_him_alone(guarding: Guarding) -> None:
    guard = await guarding_group(guarding, way_request=True, way_ephemeral=True)
    guard.faults.error("bots.setJoinChatResults", 400, "QUERY_ID_INVALID")
    guard.faults.error("messages.sendMessage", 400, "USER_IS_BLOCKED")
    bob = guard.person("Bob")
    await ask(guard, bob)
    assert inside(guard, bob)
    assert not guard.may_write(bob)
    (post,) = guard.w.ephemeral_messages(guard.group, bob)
    assert "Hello Bob" in post.text
    (why,) = told(guard, bob, "admitted")
    assert "the guard's page failed" in why
    assert "a message in private failed" in why


async def test_approval_that_the_query_takes_no_more_is_given_as_an_admin(guard: Guarded) -> None:
    guard.faults.error("bots.setJoinChatResults", 400, "QUERY_ID_INVALID")
    ann = guard.person("Ann", subscribed=[guard.channel])
    await ask(guard, ann)
    assert inside(guard, ann)
    assert told(guard, ann, "admitted") == [
        "was let in as by an admin, since the guard's answer failed: is in @newschan"
    ]


async def test_guard_that_the_group_switched_off_leaves_the_question_open(guarding: Guarding) -> None:
    guard = await guarding_group(guarding, way_guard=False)
    ann = guard.person("Ann", subscribed=[guard.channel])
    await ask(guard, ann)
    assert waits(guard, ann)
    assert guard.calls("bots.setJoinChatResults") == 0


# ------------------------------------------------------------ who opened the page


def said(**changes: str) -> str:
    user = User(5, "Bob", lang_code="de")
    data = {name: values[0] for name, values in parse_qs(init_data(user, TOKEN, 1000)).items()}
    return urlencode(data | changes)


def test_what_telegram_signed_is_believed() -> None:
    person = check(said(), TOKEN, now=1010)
    assert (person.id, person.name, person.language) == (5, "Bob", "de")


def test_forged_stale_and_anothers_are_refused() -> None:
    other = init_data(User(5, "Bob"), "8:another", 1000)
    fields = {"auth_date": "1000", "user": "null"}
    nobody = urlencode({**fields, "hash": signature(fields, TOKEN)})
    for forged in (
        "",
        "hash=",
        "nonsense",
        said(hash="0" * 64),
        said(hash="ü"),
        said(user='{"id": 6}'),
        said(extra="1"),
        said() + "&user=%7B%22id%22%3A6%7D",
        other,
        nobody,
        "x" * 10_000,
    ):
        with pytest.raises(Forbidden, match="Telegram"):
            check(forged, TOKEN, now=1010)
    for now in (1000 + FRESH_SECONDS + 1, 1000 - 60):
        with pytest.raises(Forbidden, match="too long ago"):
            check(said(), TOKEN, now=now)


# ------------------------------------------------------------ the page


def site(guarded: Guarded) -> Quart:
    return create(guarded.app.settings, guarded.app.services, guarded.app.blueprints)


async def test_page_may_be_framed_by_telegram_alone_and_shows_nothing_by_itself(guard: Guarded) -> None:
    answer = await site(guard).test_client().get(f"/join/{guard.bot.id}/{guard.group.id}")
    assert answer.status_code == 200
    assert "frame-ancestors https://web.telegram.org" in answer.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in answer.headers
    text = (await answer.get_data()).decode()
    assert "Book club" not in text
    assert "newschan" not in text


async def test_stream_ticks_what_is_joined_and_ends_with_the_welcome(guard: Guarded) -> None:
    second = guard.add_channel("Journal", "journalchan")
    await guard.protect(guard.channel, second)
    bob = guard.person("Bob")
    await ask(guard, bob)
    data = parse_qs(urlsplit(guard.w.join_page(guard.group, bob)).fragment)["tgWebAppData"][0]
    path = f"/join/{guard.bot.id}/{guard.group.id}/live"
    async with site(guard).test_client().request(path, headers={"Authorization": f"tma {data}"}) as stream:
        await stream.send_complete()

        async def sight() -> str:
            text = ""
            while "</div>\n\n" not in text and "event: end" not in text:
                text += (await stream.receive()).decode()
            return text

        first = await sight()
        assert "0 of 2" in first
        assert "is-joined" not in first
        guard.w.join(second, bob)
        seen = await sight()
        assert "1 of 2" in seen
        guard.w.join(guard.channel, bob)
        last = await sight()
        while "join-in" not in last:
            last = await sight()
        assert "You are in Book club now" in last
    assert inside(guard, bob)


async def test_stream_asks_for_telegrams_word(guard: Guarded) -> None:
    client, path = site(guard).test_client(), f"/join/{guard.bot.id}/{guard.group.id}/live"
    bob = guard.person("Bob")
    await ask(guard, bob)
    now = guard.w.clock.now()
    foreign = guard.w.add_bot("Other", username="otherbot")
    for word in ("", "tma", "Bearer x", f"tma {init_data(bob, foreign.token or '', now)}"):
        assert (await client.get(path, headers={"Authorization": word} if word else {})).status_code == 403
    good = {"Authorization": f"tma {init_data(bob, guard.bot.token or '', now)}"}
    assert (await client.get(f"/join/{guard.bot.id}/999/live", headers=good)).status_code == 404
    assert (await client.get(f"/join/{2**70}/{2**70}/live", headers=good)).status_code == 403
