"""upload.*: the bytes of pictures."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from telethon.tl import functions, types

from nezuko.sandbox.methods import inputs
from nezuko.sandbox.methods.registry import method
from nezuko.sandbox.world.refusals import refuse

if TYPE_CHECKING:
    from nezuko.sandbox.methods.registry import Asker

PART_MOST = 512 * 1024
_GRAIN, _MOST = 1024, 1024 * 1024  # https://core.telegram.org/api/files#downloading-files


@method(functions.upload.GetFileRequest)
def get_file(asker: Asker, q: Any) -> Any:
    """Return a part of somebody's profile picture. LIMIT_INVALID, OFFSET_INVALID, LOCATION_INVALID."""
    if not 0 < q.limit <= _MOST or q.limit % _GRAIN or _MOST % q.limit:
        raise refuse("LIMIT_INVALID")
    if q.offset % _GRAIN:
        raise refuse("OFFSET_INVALID")
    where = q.location
    if not isinstance(where, types.InputPeerPhotoFileLocation):
        raise refuse("LOCATION_INVALID")
    is_self = isinstance(where.peer, types.InputPeerSelf)
    user = asker.user if is_self else inputs.user(asker, types.InputUser(where.peer.user_id, where.peer.access_hash))
    if user.picture is None or user.picture_id != where.photo_id:
        raise refuse("LOCATION_INVALID")
    part = user.picture[q.offset : q.offset + q.limit]
    return types.upload.File(type=types.storage.FileJpeg(), mtime=int(time.time()), bytes=part)


@method(functions.upload.SaveFilePartRequest)
def save_file_part(asker: Asker, q: Any) -> bool:
    """Keep a part of a file that is going to be sent. FILE_PART_EMPTY, FILE_PART_TOO_BIG, FILE_PART_INVALID."""
    if not q.bytes:
        raise refuse("FILE_PART_EMPTY")
    if len(q.bytes) > PART_MOST:
        raise refuse("FILE_PART_TOO_BIG")
    if q.file_part < 0:
        raise refuse("FILE_PART_INVALID")
    asker.world.account(asker.id).uploads.setdefault(q.file_id, {})[q.file_part] = q.bytes
    return True
