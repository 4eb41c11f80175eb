"""Sessions, cursors, acquaintances and the call log are kept on SQLite and PostgreSQL alike."""

from __future__ import annotations

from pathlib import Path

from nezuko.config import StorageSettings
from nezuko.sandbox import Sandbox
from nezuko.storage.database import open_database
from nezuko.storage.vault import Vault
from nezuko.storage.writer import Writer
from nezuko.tasks import Tasks
from nezuko.telegram.models import ApiCall, TelegramChat, TelegramPerson, TelegramSession
from nezuko.telegram.types import MUTE, Gap, MemberSeen, ParticipantChanged
from tests.telegram.conftest import KEY
from tests.telegram.rig import MODELS, Rig, eventually


async def test_bot_goes_on_where_it_was(storage: StorageSettings, vault: Vault, tmp_path: Path) -> None:
    async with open_database(storage, models=MODELS), Sandbox(rsa_key=KEY) as tg:
        tasks = Tasks("test")
        writer = Writer()
        writer.start(tasks)
        rig = Rig(tg, tmp_path, vault, writer, tasks)
        live = await rig.bot()
        rig.world.join(rig.group, rig.bob)
        await live.wait(ParticipantChanged)
        await live.wait(MemberSeen)
        await live.gateway.restrict(rig.group.id, rig.bob.id, MUTE)
        await live.wait(ParticipantChanged, 2)
        await live.stop()
        rig.world.leave(rig.group, rig.bob)
        again = await rig.bot()
        [change] = await again.wait(ParticipantChanged)
        assert not change.after.present
        await eventually(lambda: not again.of(Gap))
        await again.gateway.standing(rig.channel.id, rig.bob.id)
        await again.stop()
        await writer.flush()
        session = await TelegramSession.get(bot_id=rig.gate.id)
        assert session.qts == change.qts
        assert await TelegramPerson.filter(key=f"{rig.gate.id}.{rig.bob.id}").exists()
        assert (await TelegramChat.get(chat_id=rig.group.id)).pts > 0
        assert await ApiCall.filter(method="channels.editBanned", ok=True).count() == 1
        await rig.close()
        await writer.stop()
        await tasks.stop()
