"""The languages that the program speaks, to members and on its pages, and which one somebody understands best."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from nezuko.values import value

LanguageCode = Literal["en", "es", "pt", "ru", "uk", "de", "fr", "it", "tr", "ar", "fa", "hi", "id", "zh"]

DEFAULT = "en"


@value
class Language:
    """A language: its name for admins, its own name, how it counts (as gettext's `Plural-Forms`), and which way it is written."""

    code: str
    english: str
    own: str
    plurals: str
    right_to_left: bool = False
    locale: str = ""
    """The locale for lists and times, where it isn't simply the code."""
    comma: str = ", "

    @property
    def forms(self) -> int:
        """How many forms a counted phrase has."""
        return int(self.plurals.removeprefix("nplurals=").partition(";")[0])


_TWO = "nplurals=2; plural=(n != 1);"
_TWO_FROM_TWO = "nplurals=2; plural=(n > 1);"
_SLAVIC = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
_ARABIC = (
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);"
)
_ONE = "nplurals=1; plural=0;"

LANGUAGES = {
    language.code: language
    for language in (
        # en_GB: “a, b and c”, without a comma before “and”.
        Language("en", "English", "English", _TWO, locale="en_GB"),
        Language("es", "Spanish", "Español", _TWO),
        Language("pt", "Portuguese", "Português", _TWO_FROM_TWO),
        Language("ru", "Russian", "Русский", _SLAVIC),
        Language("uk", "Ukrainian", "Українська", _SLAVIC),
        Language("de", "German", "Deutsch", _TWO),
        Language("fr", "French", "Français", _TWO_FROM_TWO),
        Language("it", "Italian", "Italiano", _TWO),
        Language("tr", "Turkish", "Türkçe", _TWO),
        Language("ar", "Arabic", "العربية", _ARABIC, right_to_left=True, comma="، "),
        Language("fa", "Persian", "فارسی", _TWO_FROM_TWO, right_to_left=True, comma="، "),
        Language("hi", "Hindi", "हिन्दी", _TWO_FROM_TWO),
        Language("id", "Indonesian", "Bahasa Indonesia", _ONE),
        Language("zh", "Chinese", "中文", _ONE, comma="、"),
    )
}

_ALSO = {"in": "id", "pb": "pt"}
"""Codes that some clients send for the same languages: the old one of Indonesian, and Telegram's own of Brazilian Portuguese."""


def known(code: str | None) -> str | None:
    """The language that a code means (`pt-br`, `zh-hans-raw`, `uk_UA`); None if the program doesn't speak it."""
    if not code:
        return None
    head = code.lower().replace("_", "-").partition("-")[0]
    head = _ALSO.get(head, head)
    return head if head in LANGUAGES else None


def best_language(*codes: str | None) -> str:
    """The first of these that the program speaks; English if it speaks none."""
    return next((language for code in codes if (language := known(code))), DEFAULT)


def shared_language(group: str | None, members: Iterable[str | None]) -> str:
    """What to speak to all of these at once: their own language if it is known and the same, else the group's, else English."""
    theirs = {known(code) for code in members}
    return best_language(theirs.pop() if len(theirs) == 1 else None, group)
