"""Profile pictures (https://core.telegram.org/api/files)."""

from __future__ import annotations

from typing import Any

from loguru import logger
from telethon.tl import functions as fn
from telethon.tl import types as tl
from telethon.utils import stripped_photo_to_jpg

from nezuko.telegram.calls import Call
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.limits import Priority
from nezuko.telegram.queue import CallQueue
from nezuko.telegram.types import Photo

LARGEST = 512 * 1024
"""Bytes; the small size of a profile picture has some 160 pixels and 10 kB."""


def photo_of(user: Any) -> Photo | None:
    """Which picture a `User` has, if any."""
    found: Any = getattr(user, "photo", None)
    if type(found) is not tl.UserProfilePhoto:
        return None
    stripped = found.stripped_thumb
    return Photo(found.photo_id, bytes(stripped_photo_to_jpg(stripped)) if stripped else b"")


async def own_picture(queue: CallQueue, photo: Photo) -> bytes:
    """The bot's own picture as a JPEG, 160 pixels wide; the tiny copy (or nothing) where Telegram keeps it at another data centre."""
    where = tl.InputPeerPhotoFileLocation(tl.InputPeerSelf(), photo.id)
    try:
        answer = await queue.run(Call(fn.upload.GetFileRequest(where, 0, LARGEST), Priority.SWEEP))
    except TelegramError as error:
        logger.debug("the bot's picture can't be fetched: {}", error)
        return photo.thumb
    return bytes(answer.bytes) if type(answer) is tl.upload.File else photo.thumb
