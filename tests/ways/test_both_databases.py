"""The ways in once more, over SQLite and over PostgreSQL."""

from __future__ import annotations

from nezuko.channels.models import InviteLink
from nezuko.config import StorageSettings
from tests.gate.guarded import Guarding
from tests.ways.test_requests import ask, asking, inside


async def test_request_waits_over_a_kill_and_joins_are_counted_by_link(
    storage: StorageSettings, guarding: Guarding
) -> None:
    door = await asking(guarding, storage=storage, way_ephemeral=True)
    secret = door.add_channel("Inner Circle")
    await door.protect(secret)
    bob, eve = door.person("Bob"), door.person("Eve")
    await ask(door, bob)
    door.w.change_chat(door.group, join_request=False)
    door.w.join(door.group, eve)
    await door.settled()
    assert len(door.w.ephemeral_messages(door.group, eve)) == 1
    await door.crash()
    protection_link = next(iter(secret.invites.values()))
    door.w.join(secret, bob, protection_link)
    door.w.join(secret, eve, protection_link)
    await door.start()
    await door.until(lambda: inside(door, bob) and door.may_write(eve))
    await door.settled()
    assert door.w.ephemeral_messages(door.group, eve) == []
    await door.app.writer.flush()
    assert [row.joins for row in await InviteLink.of(door.bot.id, secret.id, 5)] == [2]
