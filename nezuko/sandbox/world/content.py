"""What a message may hold: text, entities and buttons, with Telegram's limits."""

from __future__ import annotations

import re
from typing import Any

from telethon.tl import types

from nezuko.sandbox.world.refusals import refuse

LONGEST_TEXT = 4096  # UTF-16 units, as entities count
LONGEST_DATA = 64  # bytes of callback data
_FOUND = re.compile(r"(?<![\w/@])(?:(?P<command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]+)?)|(?P<name>@[A-Za-z]\w{3,31}))\b")


def checked(text: str, entities: list[Any] | None, markup: Any) -> tuple[str, list[Any] | None]:
    """Return text and entities as they are kept, with those that Telegram adds.

    Raises MESSAGE_EMPTY, MESSAGE_TOO_LONG, ENTITY_BOUNDS_INVALID, and what `check_markup` raises.
    """
    length = len(text.encode("utf-16-le")) // 2
    if not text.strip():
        raise refuse("MESSAGE_EMPTY")
    if length > LONGEST_TEXT:
        raise refuse("MESSAGE_TOO_LONG")
    if any(e.offset < 0 or e.length < 0 or e.offset + e.length > length for e in entities or ()):
        raise refuse("ENTITY_BOUNDS_INVALID")
    check_markup(markup)
    return text, [*(entities or ()), *_commands_and_names(text, entities or [])] or None


def _commands_and_names(text: str, given: list[Any]) -> list[Any]:
    """Return entities for commands and usernames in a text: Telegram's servers add these by themselves."""
    if "/" not in text and "@" not in text:
        return []
    added = []
    for match in _FOUND.finditer(text):
        offset, length = len(text[: match.start()].encode("utf-16-le")) // 2, match.end() - match.start()
        kind = types.MessageEntityBotCommand if match["command"] else types.MessageEntityMention
        if all(e.offset + e.length <= offset or offset + length <= e.offset for e in given):
            added.append(kind(offset, length))
    return added


def check_markup(markup: Any) -> None:
    """Let a keyboard pass: REPLY_MARKUP_INVALID, BUTTON_TEXT_INVALID, BUTTON_DATA_INVALID, BUTTON_URL_INVALID."""
    if not isinstance(markup, types.ReplyInlineMarkup):
        return
    if not markup.rows or not all(row.buttons for row in markup.rows):
        raise refuse("REPLY_MARKUP_INVALID")
    for row in markup.rows:
        for button in row.buttons:
            _check_button(button)


def _check_button(button: Any) -> None:
    if not button.text:
        raise refuse("BUTTON_TEXT_INVALID")
    if isinstance(button.type, types.InlineButtonTypeCallback) and not 1 <= len(button.type.data) <= LONGEST_DATA:
        raise refuse("BUTTON_DATA_INVALID")
    if isinstance(button.type, types.InlineButtonTypeUrl) and not _is_link(button.type.url):
        raise refuse("BUTTON_URL_INVALID")


def _is_link(url: str) -> bool:
    rest = url.partition("://")[2] if "://" in url else url
    host = rest.split("/")[0].split("?")[0]
    return url.startswith("tg://") or ("." in host and " " not in url)
