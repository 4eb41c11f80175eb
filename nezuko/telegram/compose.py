"""Texts and buttons of ours into Telegram's shapes."""

from __future__ import annotations

from typing import Any

from telethon.extensions import html
from telethon.tl import types as tl

from nezuko.telegram.entities import Entities
from nezuko.telegram.html import USER_LINK
from nezuko.telegram.types import Keyboard, Text

DATA_BYTES = 64
"""Telegram takes 1 to 64 bytes of button data."""


def text_and_styles(text: Text, entities: Entities) -> tuple[str, list[Any]]:
    """The plain text and its styles; mentions of people whose access hash isn't known become plain text."""
    plain, styles = html.parse(text.html)
    return plain, [style for style in (_mention(style, entities) for style in styles) if style is not None]


def _mention(style: Any, entities: Entities) -> Any:
    if type(style) is not tl.MessageEntityTextUrl or not style.url.startswith(USER_LINK):
        return style
    known = entities.known(int(style.url.removeprefix(USER_LINK)))
    if known is None or known.access_hash is None:
        return None
    user = tl.InputUser(known.person.id, known.access_hash)
    return tl.InputMessageEntityMentionName(style.offset, style.length, user)


def markup(keyboard: Keyboard) -> Any:
    """Inline buttons, None for none.

    Raises:
        ValueError: a button has neither or both of link and data, or data of a length that Telegram doesn't take.
    """
    if not keyboard:
        return None
    rows = [tl.KeyboardInlineButtonRow([_button(b.text, b.url, b.data) for b in row]) for row in keyboard]
    return tl.ReplyInlineMarkup(rows)


def _button(text: str, url: str | None, data: bytes | None) -> Any:
    if (url is None) == (data is None):
        raise ValueError(f"the button {text!r} needs a link or data, and not both")
    if data is not None:
        if not 0 < len(data) <= DATA_BYTES:
            raise ValueError(f"the data of the button {text!r} has {len(data)} bytes; Telegram takes 1 to {DATA_BYTES}")
        return tl.KeyboardInlineButton(text, tl.InlineButtonTypeCallback(data))
    return tl.KeyboardInlineButton(text, tl.InlineButtonTypeUrl(url))
