"""What a service says of what it did: in English for Telegram, records and programs; pages can show it in another language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self


class Sentence(str):
    """English text, made of a message and its named values; `nezuko.i18n.pages.told` says it in the language of the page."""

    __slots__ = ("message", "values")

    message: str
    values: dict[str, object]

    def __new__(cls, message: str, /, **values: object) -> Self:
        """Return `message` with `values` in the place of its `{placeholders}`."""
        made = super().__new__(cls, message.format(**values) if values else message)
        made.message, made.values = message, values
        return made


class Counted(Sentence):
    """One that counts: `one` or `many`, by `count`, which is `{count}` in both and can be shown in another way: `count=f"{count:,}"`."""

    __slots__ = ("number", "one")

    one: str
    number: int

    def __new__(cls, one: str, many: str, number: int, /, **values: object) -> Self:
        """Return the form for that number, with `values` in the place of its `{placeholders}`."""
        made = super().__new__(cls, one if number == 1 else many, **{"count": number, **values})
        made.message, made.one, made.number = many, one, number
        return made


class Several(str):
    """Several texts one after the other, some of them sentences; `between` stands between them."""

    __slots__ = ("between", "parts")

    parts: tuple[str, ...]
    between: str

    def __new__(cls, parts: Iterable[str], /, between: str = " ") -> Self:
        """Return them as one text."""
        kept = tuple(parts)
        made = super().__new__(cls, between.join(kept))
        made.parts, made.between = kept, between
        return made
