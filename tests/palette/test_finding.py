"""The palette offers what one may see, and nothing else."""

from __future__ import annotations

import re

from tests.desk import Desk
from tests.group_admins.test_scopes import by_telegram


def labels(page: str) -> list[str]:
    return re.findall(r'palette-label">([^<]+)<', page)


async def test_without_a_question_it_offers_the_pages_of_the_menu_and_what_can_be_done(desk: Desk) -> None:
    owner, viewer = await desk.signed_in(), await desk.signed_in("viewer")
    offered = labels((await owner.get("/palette")).text)
    assert {"Overview", "Admins", desk.town.group.title, "Dark theme", "Sign out"} <= set(offered)
    assert "Admins" not in labels((await viewer.get("/palette")).text)


async def test_groups_channels_and_members_are_found_by_a_part_of_their_names(desk: Desk) -> None:
    town = desk.town
    ann = town.person("Annabel")
    town.w.join(town.group, ann)
    await town.settled()
    owner = await desk.signed_in()
    for words, path in (
        (town.group.title[:4], desk.path()),
        (town.channel.title, f"/channels/{town.bot.id}/{town.channel.id}"),
        ("annab", f"/members/{town.group.id}/{ann.id}"),
        (str(ann.id), f"/members/{town.group.id}/{ann.id}"),
    ):
        assert f'data-path="{path}"' in (await owner.get(f"/palette?q={words}")).text, words


async def test_what_nothing_fits_says_what_can_be_found(desk: Desk) -> None:
    page = (await (await desk.signed_in()).get("/palette?q=zzz%3Cb%3E")).text
    assert "Nothing is called “zzz&lt;b&gt;”" in page


async def test_group_admin_finds_his_groups_and_their_members_alone(desk: Desk) -> None:
    town = desk.town
    hidden = town.add_group("Hidden Orchard")
    await town.protect(group=hidden)
    vera = town.person("Vera")
    town.w.join(hidden, vera)
    await town.settled()
    spy = await by_telegram(desk, town.admin("Mona"))
    everything = labels((await spy.get("/palette")).text)
    assert town.group.title in everything
    assert not {"Hidden Orchard", "Admins", "Channels"} & set(everything)
    assert "Nothing is called" in (await spy.get("/palette?q=vera")).text
