"""A program that is killed while it delivers loses nothing; on either database."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

from nezuko.config import StorageSettings
from nezuko.webhooks.models import WebhookDelivery
from tests.webhooks.conftest import open_office
from tests.webhooks.receiver import Receiver, until

ROOT = Path(__file__).resolve().parents[2]
EVENTS = 20
CHILD = """
import asyncio, sys
from pathlib import Path
from nezuko.config import StorageSettings
from tests.webhooks.conftest import open_office

async def live():
    storage = StorageSettings(database=sys.argv[1], data_dir=Path(sys.argv[2]))
    async with open_office(storage) as office:
        _, secret = await office.add(sys.argv[3])
        for number in range(int(sys.argv[4])):
            office.happen(text=str(number))
        await office.writer.flush()
        print(secret, flush=True)
        await asyncio.sleep(60)

asyncio.run(live())
"""


async def test_what_was_under_way_when_it_was_killed_is_sent_after_the_next_start(
    storage: StorageSettings, impatient: None, receiver: Receiver
) -> None:
    receiver.gate = asyncio.Event()  # messages are under way, and stay so
    arguments = (storage.database, str(storage.data_dir), receiver.url, str(EVENTS))
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CHILD, *arguments, stdout=asyncio.subprocess.PIPE, cwd=ROOT, env=os.environ
    )
    assert child.stdout is not None
    secret = (await asyncio.wait_for(child.stdout.readline(), 30)).decode().strip()
    before = [one.id for one in await receiver.until(1)]
    child.send_signal(signal.SIGKILL)
    await child.wait()
    receiver.gate.set()
    receiver.gate = None
    async with open_office(storage) as office:

        async def all_delivered() -> bool:
            return await WebhookDelivery.filter(state="delivered").count() == EVENTS

        await until(all_delivered)
        ids = {row.message_id for row in await office.rows()}
    after = receiver.got[len(before) :]
    assert {one.id for one in after} == ids, "each came after the kill, those that were under way once more"
    assert set(before) <= ids
    assert all(one.is_signed_with(secret) for one in receiver.got)
    assert {one.message["data"]["text"] for one in after} == {str(number) for number in range(EVENTS)}
