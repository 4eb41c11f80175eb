"""A message's text, cut where its formatting changes."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from telethon.tl import types

_STYLES: dict[type, str] = {
    types.MessageEntityBold: "bold",
    types.MessageEntityItalic: "italic",
    types.MessageEntityUnderline: "underline",
    types.MessageEntityStrike: "strike",
    types.MessageEntitySpoiler: "spoiler",
    types.MessageEntityCode: "code",
    types.MessageEntityPre: "code",
    types.MessageEntityBlockquote: "quote",
    types.MessageEntityBotCommand: "command",
    types.MessageEntityMention: "mention",
    types.MessageEntityMentionName: "mention",
    types.MessageEntityTextUrl: "link",
    types.MessageEntityUrl: "link",
}


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one look: `styles` are words such as bold, mention, link.

    A span that can be touched leads to a chat (`place`, its id) or to an address (`url`); `person` is whom it mentions by id.
    """

    text: str
    styles: tuple[str, ...] = ()
    url: str = ""
    place: int | None = None
    person: int | None = None


def cut(text: str, entities: list[Any] | None, place_of: Callable[[str], int | None]) -> tuple[Span, ...]:
    """Return the spans of a text.

    Args:
        text: the message.
        entities: Telegram's formatting, in UTF-16 units; overlapping ones are laid over each other.
        place_of: the id of the chat that an address or an @username leads to, None for others.
    """
    if not entities:
        return (Span(text),) if text else ()
    raw = text.encode("utf-16-le")
    edges = sorted({0, len(raw) // 2, *(e.offset for e in entities), *(e.offset + e.length for e in entities)})
    spans = []
    for begin, end in itertools.pairwise(edges):
        over = [e for e in entities if e.offset <= begin and end <= e.offset + e.length]
        spans.append(_span(raw[begin * 2 : end * 2].decode("utf-16-le", "replace"), over, place_of))
    return tuple(spans)


def _span(text: str, over: list[Any], place_of: Callable[[str], int | None]) -> Span:
    styles = tuple(dict.fromkeys(_STYLES[type(e)] for e in over if type(e) in _STYLES))
    url = next((e.url for e in over if isinstance(e, types.MessageEntityTextUrl)), "")
    if not url and any(isinstance(e, types.MessageEntityUrl) for e in over):
        url = text
    named = any(isinstance(e, types.MessageEntityMention) for e in over)
    place = place_of(url or text) if url or named else None
    person = next((e.user_id for e in over if isinstance(e, types.MessageEntityMentionName)), None)
    return Span(text, styles, "" if place is not None else url, place, person)
