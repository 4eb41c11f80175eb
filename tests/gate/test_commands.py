"""/protect, /status, /help and /start: each answers with a clear sentence, and its traces go away again."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from nezuko.sandbox.world.posts import Post
from tests.gate.guarded import Guarded


async def test_protect_says_what_members_need_now(unguarded: Guarded) -> None:
    answer = await unguarded.command(unguarded.owner, "/protect @newschan")
    assert answer.startswith("✅ This group is protected. Members may write while they are in @newschan.")


@pytest.mark.parametrize("word", ["@newschan", "newschan", "@NewsChan", "https://t.me/newschan", "t.me/newschan/"])
async def test_channel_may_be_named_as_people_do(unguarded: Guarded, word: str) -> None:
    assert "This group is protected" in await unguarded.command(unguarded.owner, f"/protect {word}")


async def test_private_channel_may_be_named_by_number_or_by_link(unguarded: Guarded) -> None:
    secret = unguarded.add_channel("Secret news")
    assert "Secret news" in await unguarded.command(unguarded.owner, f"/protect -100{secret.id}")
    assert "Secret news" in await unguarded.command(unguarded.owner, f"/protect https://t.me/c/{secret.id}/5")


async def test_protect_without_a_channel_explains_itself(unguarded: Guarded) -> None:
    assert "Tell me which channels" in await unguarded.command(unguarded.owner, "/protect")


REFUSALS = {
    "@nosuchchannel": "There is no channel @nosuchchannel",
    "@olga": "@olga is a person or a bot, not a channel",
    "@gatebot": "@gatebot is a person or a bot, not a channel",
    "@bookclub": "That is this group itself",
    "@foreign": "I am not an admin of @foreign",
    "@newschan @foreign": "I am not an admin of @foreign",
    "<b>x</b>": "“<b>x</b>” is no channel",
    "-1000000000042": "I can't see the channel",
    "@a1234 @a1235 @a1236 @a1237 @a1238 @a1239 @a1230 @a1241 @a1242 @a1243 @a1244": "at most 10",
}


@pytest.mark.parametrize("words", REFUSALS)
async def test_wrong_channel_is_refused_with_a_sentence(unguarded: Guarded, words: str) -> None:
    unguarded.w.change_chat(unguarded.group, username="bookclub")
    unguarded.w.add_channel("Foreign", creator=unguarded.owner, username="foreign")
    assert REFUSALS[words] in await unguarded.command(unguarded.owner, f"/protect {words}")
    assert unguarded.protection() is None


async def test_private_channel_needs_the_right_to_invite(unguarded: Guarded) -> None:
    secret = unguarded.w.add_channel("Secret news", creator=unguarded.owner)
    unguarded.w.promote(secret, unguarded.bot, post_messages=True)
    answer = await unguarded.command(unguarded.owner, f"/protect -100{secret.id}")
    assert "“Invite users”" in answer


@pytest.mark.parametrize(
    ("rights", "missing", "held"),
    [
        ({"delete_messages": True}, "“Ban users”", "“Delete messages”"),
        ({"ban_users": True}, "“Delete messages”", "“Ban users”"),
        ({"pin_messages": True}, "“Ban users” and “Delete messages”", "“Invite users”"),
    ],
)
async def test_right_that_is_missing_in_the_group_is_named(
    unguarded: Guarded, rights: dict[str, bool], missing: str, held: str
) -> None:
    unguarded.w.promote(unguarded.group, unguarded.bot, **rights)
    answer = await unguarded.command(unguarded.owner, "/protect @newschan")
    assert missing in answer
    assert held not in answer


async def test_group_where_the_bot_is_no_admin_is_refused(unguarded: Guarded) -> None:
    unguarded.w.demote(unguarded.group, unguarded.bot)
    await unguarded.settled()
    assert "I am not an admin of the group" in await unguarded.command(unguarded.owner, "/protect @newschan")


async def test_basic_group_is_refused_and_told_how_to_become_a_supergroup(unguarded: Guarded) -> None:
    basic = unguarded.w.add_basic_group("Family", creator=unguarded.owner, members=[unguarded.bot])
    unguarded.w.say(basic, unguarded.owner, "/protect @newschan")
    await unguarded.until(
        lambda: any("basic group" in p.text for p in unguarded.w.account(unguarded.bot.id).box.values())
    )
    group = unguarded.w.migrate(basic)
    unguarded.w.promote(group, unguarded.bot, ban_users=True, delete_messages=True)
    await unguarded.settled()
    await unguarded.protect(group=group)
    bob = unguarded.person("Bob")
    unguarded.w.join(group, bob)
    await unguarded.settled()
    assert not unguarded.may_write(bob, group)


@pytest.mark.parametrize("command", ["/protect @newschan", "/unprotect"])
async def test_members_who_are_no_admins_are_told_so(guarded: Guarded, command: str) -> None:
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    assert await guarded.command(ann, command) == "Only admins of this group can do that."
    assert guarded.protection() is not None


async def test_status_tells_rule_health_and_how_many_are_muted(guarded: Guarded) -> None:
    guarded.w.join(guarded.group, guarded.person("Bob"))
    await guarded.settled()
    answer = await guarded.command(guarded.owner, "/status")
    assert "Members may write while they are in @newschan." in answer
    assert "All rights are there" in answer
    assert "Muted by me at present: 1" in answer
    assert "Last update from Telegram" in answer


async def test_status_of_an_unprotected_group_says_how_to_begin(unguarded: Guarded) -> None:
    assert "An admin can begin with /protect" in await unguarded.command(unguarded.owner, "/status")


async def test_help_lists_what_can_be_used_in_the_group(guarded: Guarded) -> None:
    answer = await guarded.command(guarded.owner, "/help")
    assert "/protect (admins)" in answer
    assert "/status" in answer
    assert "/dashboard" not in answer


async def test_command_that_names_this_bot_is_answered_and_one_that_names_another_is_not(guarded: Guarded) -> None:
    assert "Protected" in await guarded.command(guarded.owner, "/status@GateBot")
    assert await guarded.command(guarded.owner, "/status@otherbot") == ""


async def test_unknown_command_is_left_alone(guarded: Guarded) -> None:
    assert await guarded.command(guarded.owner, "/roll 2d6") == ""


async def test_answers_delete_themselves_with_the_command(guarded: Guarded) -> None:
    await guarded.command(guarded.owner, "/status")
    await guarded.advance(30)
    assert any("Muted by me" in text for text in guarded.texts())
    await guarded.advance(35)
    assert guarded.texts() == []


async def test_answers_delete_themselves_though_the_program_was_restarted(guarded: Guarded) -> None:
    await guarded.command(guarded.owner, "/status")
    await guarded.stop()
    guarded.skip(100)
    await guarded.start()
    await guarded.until(lambda: guarded.texts() == [])


def buttons(post: Post) -> list[Any]:
    return [button for row in post.markup.rows for button in row.buttons]


async def test_welcome_turns_its_pages_in_place(unguarded: Guarded) -> None:
    ann = unguarded.person("Ann <b>")
    welcome = await unguarded.ask(ann, "/start")
    assert "Hello, I am Gate." in welcome.text
    seen = {welcome.text}
    for data in (b"m:setup", b"m:home", b"m:how", b"m:home", b"m:help", b"m:home"):
        assert data in welcome.button_data()
        await unguarded.w.press(ann, welcome, data)
        (welcome,) = unguarded.private(ann)
        seen.add(welcome.text)
    assert len(seen) == 4
    urls = [button.type.url for button in buttons(welcome) if hasattr(button.type, "url")]
    assert urls == ["https://t.me/gatebot?startgroup=setup&admin=restrict_members+delete_messages+invite_users"]


async def test_pressing_the_page_that_is_shown_already_is_answered(unguarded: Guarded) -> None:
    ann = unguarded.person("Ann")
    welcome = await unguarded.ask(ann, "/start")
    presses = (unguarded.w.press(ann, welcome, b"m:how") for _ in range(2))
    assert [answer.message for answer in await asyncio.gather(*presses)] == [None, None]


async def test_anything_else_in_private_is_answered_with_help(unguarded: Guarded) -> None:
    assert "/protect" in (await unguarded.ask(unguarded.person("Ann"), "what can you do?")).text


async def test_dashboard_link_is_not_for_everybody(unguarded: Guarded) -> None:
    assert "you are neither" in (await unguarded.ask(unguarded.person("Ann"), "/dashboard")).text


async def test_what_only_admins_may_do_is_offered_in_private_by_help_and_not_by_everybodys_menu(
    unguarded: Guarded,
) -> None:
    menus = unguarded.w.account(unguarded.bot.id).commands
    await unguarded.until(lambda: ("users", "") in menus)  # they are set in the background
    menu = menus["users", ""]
    assert {"sweep", "undo"}.isdisjoint(entry.command for entry in menu)
    told = (await unguarded.ask(unguarded.person("Ann"), "/help")).text
    assert "/sweep (admins)" in told
    assert "/undo (admins)" in told


async def test_menus_are_set_for_each_scope(unguarded: Guarded) -> None:
    menus = unguarded.w.account(unguarded.bot.id).commands
    await unguarded.until(lambda: len({scope for scope, _ in menus}) == 3)
    shown = {scope: [command.command for command in commands] for (scope, _language), commands in menus.items()}
    assert shown == {
        "users": ["start", "help", "dashboard", "why", "verify", "privacy"],
        "chats": ["start", "help", "status", "why"],
        "chat_admins": [
            "start",
            "help",
            "protect",
            "unprotect",
            "status",
            "why",
            "exempt",
            "unexempt",
            "sweep",
            "undo",
            "settings",
            "log",
        ],
    }
