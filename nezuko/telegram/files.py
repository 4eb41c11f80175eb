"""Files: taken up to Telegram in parts, then sent as a message (https://core.telegram.org/api/files#uploading-files)."""

from __future__ import annotations

import hashlib
import random
from typing import Any

from telethon.tl import functions as fn
from telethon.tl import types as tl

from nezuko.telegram.calls import Call
from nezuko.telegram.compose import text_and_styles
from nezuko.telegram.entities import Entities
from nezuko.telegram.limits import Budget, Priority
from nezuko.telegram.queue import CallQueue
from nezuko.telegram.types import Text

PART = 512 * 1024
"""The largest part that Telegram takes; all but the last must have the same size."""
MOST = 10 * 1024 * 1024
"""Above that, files are taken up by another call."""


class Files:
    """One bot's."""

    def __init__(self, queue: CallQueue, entities: Entities) -> None:
        self._queue = queue
        self._entities = entities

    async def send(self, user_id: int, name: str, data: bytes, text: Text, peer: Any) -> None:
        """Send a JSON file to a person, named by `peer`, with a text under it. Raises ValueError if it is empty or too large."""
        if not 0 < len(data) <= MOST:
            raise ValueError(f"a file of {len(data)} bytes can't be sent")
        number, parts = random.getrandbits(63), range(0, len(data), PART)
        for place, begin in enumerate(parts):
            request = fn.upload.SaveFilePartRequest(number, place, data[begin : begin + PART])
            await self._queue.run(Call(request, Priority.LOOKUP, user_id=user_id))
        plain, styles = text_and_styles(text, self._entities)
        digest = hashlib.md5(data, usedforsecurity=False).hexdigest()  # what Telegram compares uploads by
        media = tl.InputMediaUploadedDocument(
            file=tl.InputFile(number, len(parts), name, digest),
            mime_type="application/json",
            attributes=[tl.DocumentAttributeFilename(name)],
            force_file=True,
        )
        send = fn.messages.SendMediaRequest(
            peer, media, plain, random_id=random.getrandbits(63), entities=styles or None
        )
        await self._queue.run(Call(send, Priority.PROMPT, chat=-user_id, user_id=user_id, budget=Budget.MESSAGE))
