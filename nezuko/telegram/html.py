"""Texts for people: made from parts that are escaped here, so that nothing anybody typed can break or fake a message."""

from __future__ import annotations

import html as _html
import re
from collections.abc import Iterable

from nezuko.telegram.types import Person, Text

USER_LINK = "tg://user?id="
_TAG = re.compile(r"<[^<>]*>")


def escape(value: object) -> str:
    """`value` as HTML in which nothing is markup."""
    return _html.escape(str(value), quote=True)


def plain(value: object) -> Text:
    """A text without any styles."""
    return Text(escape(value))


def bold(value: object) -> Text:
    """Bold."""
    return Text(f"<b>{escape(value)}</b>")


def italic(value: object) -> Text:
    """Italic."""
    return Text(f"<i>{escape(value)}</i>")


def code(value: object) -> Text:
    """Fixed width."""
    return Text(f"<code>{escape(value)}</code>")


def link(label: object, url: str) -> Text:
    """A link."""
    return Text(f'<a href="{escape(url)}">{escape(label)}</a>')


def mention(person: Person) -> Text:
    """The person's name, as a link that notifies him."""
    return Text(f'<a href="{USER_LINK}{person.id}">{escape(person.name or person.label)}</a>')


def join(parts: Iterable[Text | str], separator: str = "") -> Text:
    """All parts after each other; strings are escaped, Texts are taken as they are."""
    return Text(escape(separator).join(part.html if isinstance(part, Text) else escape(part) for part in parts))


def fill(template: str, **values: object) -> Text:
    """`template` (ours, may hold markup) with its {names} replaced by escaped values; Texts stay as they are."""
    return Text(template.format(**{name: v.html if isinstance(v, Text) else escape(v) for name, v in values.items()}))


def words(text: Text) -> str:
    """The words of a text, without its styles and links."""
    return _html.unescape(_TAG.sub("", text.html))
