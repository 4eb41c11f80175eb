"""How people name a channel."""

from __future__ import annotations

import re

from nezuko.errors import InvalidInput
from nezuko.telegram.types import parse_chat_id

_LINK = re.compile(r"(?:https?://)?t\.me/(?:c/(?P<id>\d+)(?:/\d*)*|(?P<name>[A-Za-z]\w{3,31}))/?")
_NAME = re.compile(r"@?(?P<name>[A-Za-z]\w{3,31})")


def parse_channel(word: str) -> int | str:
    """A channel as people write it (@name, t.me link, number) as an id or a username. Raises InvalidInput."""
    if match := _LINK.fullmatch(word):
        return int(match["id"]) if match["id"] else match["name"]
    if re.fullmatch(r"-?\d{1,18}", word) and int(word):
        return parse_chat_id(word)
    if match := _NAME.fullmatch(word):
        return match["name"]
    raise InvalidInput(
        "“{word}” is no channel. Write @itsname, or its number as in -1001234567890 if it is private.", word=word[:64]
    )
