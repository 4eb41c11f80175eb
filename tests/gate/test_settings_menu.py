"""/settings: every option of a group is changed from Telegram, in one message that is edited."""

from __future__ import annotations

from nezuko.audit.models import AuditRow
from nezuko.commands import settings
from nezuko.options import PARTS, options
from nezuko.sandbox.world.callbacks import BotCallbackAnswer
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.posts import Post
from tests.gate.guarded import Guarded


def menu(guarded: Guarded) -> Post:
    """The menu that stands in the group."""
    return next(post for post in guarded.bot_posts() if any(d.startswith(settings.PREFIX) for d in post.button_data()))


async def press(guarded: Guarded, who: User, page: str, post: Post | None = None) -> BotCallbackAnswer:
    """Press the button that leads to a page."""
    answer: BotCallbackAnswer = await guarded.w.press(who, post or menu(guarded), settings.data(guarded.group.id, page))
    await guarded.settled()
    return answer


async def test_admin_changes_an_option_from_the_menu(guarded: Guarded) -> None:
    await guarded.command(guarded.owner, "/settings")
    await press(guarded, guarded.owner, "rule")
    assert "Let them write" in menu(guarded).text
    await press(guarded, guarded.owner, "on_unknown")
    assert "as set for all groups" in menu(guarded).text
    await press(guarded, guarded.owner, "on_unknown=mute")
    group = guarded.protection()
    assert group is not None
    assert (group.options.on_unknown, group.own_options) == ("mute", {"on_unknown"})
    assert "Now: Mute them." in menu(guarded).text
    row = (await AuditRow.all().order_by("-id"))[0]
    assert (row.action, row.actor, row.old, row.new) == (
        "group.change", "Olga", '{"on_unknown": "allow"}', '{"on_unknown": "mute"}'
    )  # fmt: skip


async def test_option_is_left_to_the_configuration_again(guarded: Guarded) -> None:
    await guarded.command(guarded.owner, "/settings")
    await press(guarded, guarded.owner, "hygiene")
    await press(guarded, guarded.owner, "tidy")
    await press(guarded, guarded.owner, "tidy=on")
    assert guarded.protection().options.tidy  # type: ignore[union-attr]
    await press(guarded, guarded.owner, "tidy=")
    group = guarded.protection()
    assert group is not None
    assert (group.options.tidy, group.own_options) == (False, frozenset())


async def test_every_option_has_its_page_and_its_way_back(guarded: Guarded) -> None:
    await guarded.command(guarded.owner, "/settings")
    for option in options().values():
        for running in (
            guarded.connections()
        ):  # nobody turns so many pages in a minute: the limit of edits isn't what this is about
            running.client._queue._obstacles._budgets._chats.clear()
        await press(guarded, guarded.owner, option.part)
        await press(guarded, guarded.owner, option.name)
        assert option.title in menu(guarded).text
        await press(guarded, guarded.owner, option.part)
        await press(guarded, guarded.owner, "home")
    assert set(PARTS) == {option.part for option in options().values()}


async def test_every_button_fits_into_what_telegram_takes() -> None:
    longest = 2**63 - 1
    for option in options().values():
        for value in (*option.choices, *option.presets, None):
            assert len(settings.data(longest, f"{option.name}={option.written(value)}")) <= 64
            assert option.read(option.written(value)) == value
        assert option.choices or option.presets, f"{option.name} can't be chosen from the menu"


async def test_who_is_no_admin_changes_nothing(guarded: Guarded) -> None:
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    assert "Only admins" in await guarded.command(ann, "/settings")
    await guarded.command(guarded.owner, "/settings")
    await press(guarded, guarded.owner, "hygiene")
    await press(guarded, guarded.owner, "tidy")
    answer = await press(guarded, ann, "tidy=on")
    assert "Only admins" in (answer.message or "")
    assert not guarded.protection().options.tidy  # type: ignore[union-attr]


async def test_admin_changes_it_in_private(guarded: Guarded) -> None:
    shown = await guarded.ask(guarded.owner, "/settings")
    assert "Book club" in shown.text
    await press(guarded, guarded.owner, "hygiene", shown)
    await press(guarded, guarded.owner, "tidy", shown)
    await press(guarded, guarded.owner, "tidy=on", shown)
    assert guarded.protection().options.tidy  # type: ignore[union-attr]


async def test_menu_goes_after_a_while(guarded: Guarded) -> None:
    await guarded.command(guarded.owner, "/settings")
    post = menu(guarded)
    await guarded.advance(settings.KEPT_SECONDS + 2)
    await guarded.until(lambda: not guarded.stands(post))
