"""A bot's pages and its life over SQLite and over PostgreSQL."""

from __future__ import annotations

from nezuko.bots.models import BotPicture
from nezuko.bots.supervisor import Supervisor
from nezuko.channels.models import SubscriberCount
from nezuko.config import StorageSettings
from nezuko.enforcement.service import Enforcement
from tests.desk import Desk
from tests.gate.guarded import Guarding


async def test_bot_is_looked_at_paused_resumed_and_removed(storage: StorageSettings, towns: Guarding) -> None:
    town = await towns(storage=storage)
    await town.protect()
    desk, path = Desk(town), f"/bots/{town.bot.id}"
    owner = await desk.signed_in()
    town.bot.picture = b"\xff\xd8\xff a face \xff\xd9"
    town.bot.changed()
    await town.app.get(Supervisor).look()
    assert await BotPicture.ids() == {town.bot.id: town.bot.picture_id}
    for page in ("/bots", path, f"{path}/now", f"{path}/picture", "/setup", "/channels", desk.path(), "/bots/list.csv"):
        assert (await owner.get(page)).status == 200, page
    channel = f"/channels/{town.bot.id}/{town.channel.id}"
    assert "Subscribers over time" in (await owner.get(f"{channel}?days=365")).text
    await town.app.writer.flush()
    assert await SubscriberCount.purge(0, 10) == 0
    assert [row.count for row in await SubscriberCount.all()] == [2]
    supervisor = town.app.get(Supervisor)
    client = supervisor.client(town.bot.id)
    for _ in range(3):
        await supervisor.settle()  # nothing has changed: it goes on as it is
    assert supervisor.client(town.bot.id) is client
    for deed, runs in (("pause", False), ("resume", True), ("delete", False)):
        await desk.post(owner, f"{path}/{deed}")
        assert (town.app.get(Enforcement).gate(town.bot.id) is not None) is runs, deed
