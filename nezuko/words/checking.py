"""Whether a group's own text can be said: known placeholders, HTML that Telegram takes, not too long. Each fault is a sentence."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from nezuko.errors import InvalidInput
from nezuko.telegram import html
from nezuko.telegram.types import Text
from nezuko.words.phrases import LIMITS, PLACEHOLDER, STYLED, Phrase

TAGS = ("b", "strong", "i", "em", "u", "s", "del", "code", "pre", "blockquote", "a")
"""What becomes a style; anything else Telegram would swallow."""
ROOM = {"name": 500, "channels": 500, "missing": 500, "names": 500, "rule": 500, "steps": 800}
"""How many characters are kept for what takes a placeholder's place in a message; for any other, and in plain texts, SHORT."""
SHORT = 24
_BRACES = re.compile(r"\{([^{}\n]*)\}")
_LINKS = ("https://", "http://", "tg://", "mailto:")


def checked(phrase: Phrase, raw: str) -> str:
    """Return the text as it is kept.

    Raises:
        InvalidInput: it can't be said; the sentence says what to do.
    """
    text = raw.replace("\r\n", "\n").strip()
    if not text:
        raise InvalidInput("Write a text, or go back to the default.")
    _check_placeholders(phrase, text)
    if phrase.kind in STYLED:
        _Markup.check(text)
    _check_length(phrase, text)
    return text


def _check_placeholders(phrase: Phrase, text: str) -> None:
    found = _BRACES.findall(text)
    for name in found:
        if name not in phrase.allowed:
            shown = f"{{{name}}}"
            if not phrase.allowed:
                raise InvalidInput("{name} isn't known here. This text has no placeholders.", name=shown)
            raise InvalidInput(
                "{name} isn't known here. This text can use {known}.", name=shown, known=_listed(sorted(phrase.allowed))
            )
    for name in phrase.needs:
        if name not in found:
            raise InvalidInput("{name} is missing: leave it in, people need it.", name=f"{{{name}}}")


def _check_length(phrase: Phrase, text: str) -> None:
    words = html.words(Text(text)) if phrase.kind in STYLED else text
    long = phrase.kind in STYLED
    length = len(PLACEHOLDER.sub("", words))
    length += sum(ROOM.get(name, SHORT) if long else SHORT for name in PLACEHOLDER.findall(words))
    most = LIMITS[phrase.kind]
    if length > most:
        raise InvalidInput(
            "This is too long: Telegram takes {most} characters here, and with what stands for the placeholders it may become {length}. "
            "Shorten it by {over}.",
            most=f"{most:,}",
            length=f"{length:,}",
            over=f"{length - most:,}",
        )


def _listed(names: list[str]) -> str:
    braced = [f"{{{name}}}" for name in names]
    return " and ".join(filter(None, (", ".join(braced[:-1]), braced[-1]))) if braced else ""


class _Markup(HTMLParser):
    """Reads a text as Telegram's HTML and stops at the first fault."""

    def __init__(self) -> None:
        super().__init__()
        self._open: list[str] = []

    @classmethod
    def check(cls, text: str) -> None:
        """Raise InvalidInput if Telegram wouldn't take it as it looks."""
        parser = cls()
        parser.feed(text)
        if parser.rawdata.startswith("<"):
            raise InvalidInput("A tag isn't closed at the end: there is a < without its >. Write &lt; for a plain <.")
        if parser._open:
            raise InvalidInput("<{tag}> isn't closed: add </{tag}>.", tag=parser._open[-1])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            known = " ".join(f"<{name}>" for name in TAGS)
            raise InvalidInput(
                "<{tag}> is no style on Telegram. There are {known}; write &lt; for a plain <.", tag=tag, known=known
            )
        if PLACEHOLDER.search(self.get_starttag_text() or ""):
            raise InvalidInput("A placeholder can't stand inside of a tag: put it between the tags.")
        if tag == "a":
            address = dict(attrs).get("href") or ""
            if not address.startswith(_LINKS):
                raise InvalidInput('A link needs its address: <a href="https://…">words</a>.')
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1] != tag:
            if not self._open:
                raise InvalidInput("</{tag}> closes nothing that is open.", tag=tag)
            raise InvalidInput(
                "</{tag}> closes nothing that is open: <{last}> has to be closed first.", tag=tag, last=self._open[-1]
            )
        self._open.pop()
