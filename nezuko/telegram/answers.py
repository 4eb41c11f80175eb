"""What is read of Telegram's answers.

Decoding costs more than anything else a call does, and most answers to writes say nothing: a restriction is answered by "the channel
changed" and the whole channel. They are looked into only if they carry a message, whose pts must be counted.
"""

from __future__ import annotations

import struct
from datetime import UTC, datetime
from typing import Any

from telethon.tl import functions as fn
from telethon.tl import types as tl

from nezuko.telegram.decoding import Reader

_EPOCH = datetime.fromtimestamp(0, UTC)
_COUNTED = tuple(
    struct.pack("<I", kind.CONSTRUCTOR_ID)
    for kind in (
        tl.UpdateNewChannelMessage,
        tl.UpdateEditChannelMessage,
        tl.UpdateDeleteChannelMessages,
        tl.UpdateNewMessage,
        tl.UpdateChannelParticipant,
    )
)
_PARTICIPANT = struct.pack("<I", tl.channels.ChannelParticipant.CONSTRUCTOR_ID)
_UPDATE_PACKETS = (
    tl.Updates,
    tl.UpdatesCombined,
    tl.UpdateShort,
    tl.UpdateShortMessage,
    tl.UpdateShortChatMessage,
    tl.UpdateShortSentMessage,
)
_UNREAD = (fn.channels.EditBannedRequest, fn.channels.LeaveChannelRequest)


def read_answer(request: Any, body: bytes) -> Any:
    """Decode the answer to `request`; None for one of a write that brings nothing to be counted.

    Raises:
        Exception: what Telethon raises when it can't be read (TypeNotFoundError and others).
    """
    if isinstance(request, _UNREAD) and not any(mark in body for mark in _COUNTED):
        return None
    if type(request) is fn.channels.GetParticipantRequest and body[:4] == _PARTICIPANT:
        return ParticipantAnswer(body)
    return request.read_result(Reader(body))


class ParticipantAnswer:
    """The answer to `channels.getParticipant`, of which the people and chats are read only if somebody asks."""

    __slots__ = ("_rest", "participant")

    def __init__(self, body: bytes) -> None:
        reader = Reader(body)
        reader.position = 4
        self.participant = reader.tgread_object()
        self._rest = body[reader.position :]

    def people(self) -> tuple[list[Any], list[Any]]:
        """The users and chats that came along."""
        reader = Reader(self._rest)
        chats = reader.tgread_vector()
        return reader.tgread_vector(), chats


def own_updates(request: Any, result: Any) -> Any:
    """The updates in the answer to a call of ours, None if there are none: their pts must be counted like any other."""
    kind = type(result)
    if kind in _UPDATE_PACKETS:
        return result
    if kind is tl.messages.AffectedMessages and result.pts:
        # In a channel it is the channel's pts; without the channel's id it would be counted as the account's and open a false gap.
        if isinstance(request, fn.channels.DeleteMessagesRequest):
            channel_id = request.channel.channel_id
            return _short(tl.UpdateDeleteChannelMessages(channel_id, [], result.pts, result.pts_count))
        return _short(tl.UpdateDeleteMessages([], result.pts, result.pts_count))
    return None


def _short(update: Any) -> Any:
    return tl.UpdateShort(update, _EPOCH)
