"""What a request is about: its TL name, the chat and the person it names, and what it is wrapped in."""

from __future__ import annotations

import inspect
import struct
import zlib
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from telethon import functions as f
from telethon.errors import TypeNotFoundError
from telethon.extensions import BinaryReader
from telethon.tl.alltlobjects import tlobjects
from telethon.tl.core import GzipPacked

if TYPE_CHECKING:
    from nezuko.sandbox.wire.keys import AuthState

# What Telethon's reader and its generated classes raise on bytes that are not what they seem.
READ_ERRORS = (
    TypeNotFoundError, struct.error, BufferError, RuntimeError, ValueError, TypeError, AttributeError, OSError, EOFError,
    IndexError, KeyError, OverflowError, zlib.error,
)  # fmt: skip

MAX_WRAPPERS = 8

_CHAT_FIELDS = ("channel", "peer", "chat_id")
_PERSON_FIELDS = ("participant", "user_id", "receiver_id", "bot")
_WRAPPERS = (
    f.InvokeWithLayerRequest,
    f.InitConnectionRequest,
    f.InvokeWithoutUpdatesRequest,
    f.InvokeAfterMsgRequest,
    f.InvokeAfterMsgsRequest,
    f.InvokeWithMessagesRangeRequest,
    f.InvokeWithTakeoutRequest,
)


class Kind(NamedTuple):
    """What is known of a class of requests."""

    name: str
    """Its TL name, such as ``channels.editBanned``."""
    chat_field: str | None
    person_field: str | None


class Subject(NamedTuple):
    """Whom one request concerns, as plain positive ids."""

    chat_id: int | None
    target_id: int | None


class Wrapped(NamedTuple):
    """A request out of its wrappers, with what they said."""

    request: Any
    wants_updates: bool
    after: tuple[int, ...]


def parse(body: bytes) -> Any:
    """The TL object in these bytes; raises one of READ_ERRORS."""
    reader = BinaryReader(body)
    found = tlobjects.get(int.from_bytes(body[:4], "little"))
    if found is None:
        return reader.tgread_object()
    reader.position = 4
    return found.from_reader(reader)


def unwrap(request: Any, auth: AuthState) -> Wrapped:
    """Take the wrappers off, noting layer and application on the way; raises ValueError when they never end."""
    wants_updates = True
    after: tuple[int, ...] = ()
    for _ in range(MAX_WRAPPERS):
        if isinstance(request, GzipPacked):
            request = parse(request.data)
            continue
        if not isinstance(request, _WRAPPERS):
            return Wrapped(request, wants_updates, after)
        if isinstance(request, f.InvokeWithLayerRequest):
            auth.layer = request.layer
        elif isinstance(request, f.InitConnectionRequest):
            auth.api_id = request.api_id
        elif isinstance(request, f.InvokeWithoutUpdatesRequest):
            wants_updates = False
        elif isinstance(request, f.InvokeAfterMsgRequest):
            after = (request.msg_id,)
        elif isinstance(request, f.InvokeAfterMsgsRequest):
            after = tuple(request.msg_ids)
        request = request.query
    raise ValueError("too many wrappers")


def is_wrapped(request: Any) -> bool:
    """Whether there is anything to take off."""
    return isinstance(request, (GzipPacked, *_WRAPPERS))


@cache
def kind_of(cls: type) -> Kind:
    """What is known of this class of requests: ``EditBannedRequest`` of ``functions.channels`` and the like."""
    space = cls.__module__.partition("telethon.tl.functions")[2].lstrip(".")
    bare = cls.__name__.removesuffix("Request")
    bare = bare[:1].lower() + bare[1:]
    fields = inspect.signature(cls).parameters
    chat = next((name for name in _CHAT_FIELDS if name in fields), None)
    person = next((name for name in _PERSON_FIELDS if name in fields), None)
    return Kind(f"{space}.{bare}" if space else bare, chat, person)


def subject_of(kind: Kind, request: Any) -> Subject:
    """The chat and the person that a request names; a private chat counts as the person."""
    chat_id = target_id = None
    if kind.chat_field is not None:
        peer = getattr(request, kind.chat_field)
        chat_id = chat_number(peer)
        if chat_id is None:
            target_id = getattr(peer, "user_id", None)
    if kind.person_field is not None:
        person = getattr(request, kind.person_field)
        named = getattr(person, "user_id", None) if not isinstance(person, int) else person
        target_id = named or chat_number(person) or target_id
    return Subject(chat_id, target_id)


def chat_number(peer: Any) -> int | None:
    """The bare id of the channel or basic group that a peer stands for, or None for people."""
    if isinstance(peer, int):
        return peer
    return getattr(peer, "channel_id", None) or getattr(peer, "chat_id", None)
