"""The picture of a bot: shown before it is added and afterwards, followed when it changes, done without where there is none."""

from __future__ import annotations

import pytest

from nezuko.bots.models import BotPicture
from nezuko.bots.supervisor import Supervisor
from tests.desk import Desk

FIRST, SECOND = b"\xff\xd8\xff first \xff\xd9", b"\xff\xd8\xff second \xff\xd9"


async def added(desk: Desk, picture: bytes | None) -> tuple[int, str]:
    """Add a bot with that picture; returns its id and the page of the second step."""
    watch = desk.town.w.add_bot("Watch", username="watchbot")
    watch.picture = picture
    owner = await desk.signed_in()
    await owner.get("/bots/add")
    answer = await desk.post(owner, "/bots/add", token=watch.token or "")
    page = (await owner.get(answer.location)).text
    if picture:
        shown = await owner.get(f"{answer.location}/picture")
        assert shown.headers["Content-Type"] == "image/jpeg"
        assert "first" in shown.text
    await desk.post(owner, answer.location)
    supervisor = desk.town.app.get(Supervisor)
    await desk.town.until(lambda: any(row.id == watch.id and up for row, up in supervisor.bots()))
    return watch.id, page


async def test_picture_is_shown_before_and_after_the_bot_is_added_and_follows_its_changes(desk: Desk) -> None:
    bot_id, page = await added(desk, FIRST)
    assert "/picture" in page
    supervisor, owner = desk.town.app.get(Supervisor), await desk.signed_in()
    await supervisor.look()
    assert f'src="/bots/{bot_id}/picture"' in (await owner.get("/bots")).text
    assert f'src="/bots/{bot_id}/picture"' in (await owner.get(f"/bots/{bot_id}")).text
    assert "first" in (await owner.get(f"/bots/{bot_id}/picture")).text
    user = desk.town.w.user(bot_id)
    for picture, shown in ((SECOND, 200), (None, 404)):
        user.picture = picture
        user.changed()
        await supervisor.look()
        assert (await owner.get(f"/bots/{bot_id}/picture")).status == shown
    assert not await BotPicture.exists()


async def test_bot_without_a_picture_is_shown_by_its_initials(desk: Desk) -> None:
    bot_id, page = await added(desk, None)
    assert "/picture" not in page
    owner = await desk.signed_in()
    assert (await owner.get(f"/bots/{bot_id}/picture")).status == 404
    assert (await owner.get(f"/bots/{2**70}/picture")).status == 404


@pytest.mark.parametrize("error", ["FILE_MIGRATE_4", "LOCATION_INVALID"])
async def test_picture_that_can_not_be_had_holds_up_nothing(desk: Desk, error: str) -> None:
    desk.town.faults.error("upload.getFile", 303 if "MIGRATE" in error else 400, error, times=None)
    desk.town.bot.picture = FIRST
    desk.town.bot.changed()
    await desk.town.app.get(Supervisor).look()
    assert desk.town.calls("upload.getFile") == 1
    assert not await BotPicture.exists()
    assert (await (await desk.signed_in()).get(f"/bots/{desk.town.bot.id}")).status == 200
