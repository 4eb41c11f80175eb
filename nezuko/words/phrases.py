"""Phrases: each text that members read is one, declared once where it is used, in English."""

from __future__ import annotations

import re
from enum import StrEnum

from nezuko.values import value

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


class Kind(StrEnum):
    """Where a phrase stands. Only MESSAGE and PART may hold Telegram's HTML; ALERT, BUTTON and MENU are plain."""

    MESSAGE = "message"
    PART = "part"
    """A piece of a message: “the channel {names}”."""
    ALERT = "alert"
    """The answer to a press."""
    BUTTON = "button"
    MENU = "menu"
    """A command's line in Telegram's menu."""


LIMITS = {Kind.MESSAGE: 4096, Kind.PART: 1024, Kind.ALERT: 200, Kind.BUTTON: 64, Kind.MENU: 256}
"""How many characters fit (Telegram's numbers; PART: ours, so that a message of several still fits)."""
STYLED = (Kind.MESSAGE, Kind.PART)


@value
class Phrase:
    """One text: its key (`prompt.shared`), the English for it, and what translators and admins have to know.

    `plural` is the English for other numbers than one; what is counted is then {count}. Of the placeholders in `english`, those in `needs`
    can't be left out where a group changes the text; those in `also` may be used in addition. `of_group`: groups may change it.
    """

    key: str
    english: str
    kind: Kind = Kind.MESSAGE
    about: str = ""
    plural: str = ""
    needs: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    of_group: bool = False

    @property
    def placeholders(self) -> frozenset[str]:
        """Those that its own text uses: what every translation uses too."""
        return placeholders(self.english) | placeholders(self.plural)

    @property
    def allowed(self) -> frozenset[str]:
        """All that a changed text may use."""
        return self.placeholders | frozenset(self.also)


_PHRASES: dict[str, Phrase] = {}


def phrase(
    key: str,
    english: str,
    kind: Kind = Kind.MESSAGE,
    *,
    about: str = "",
    plural: str = "",
    needs: tuple[str, ...] = (),
    also: tuple[str, ...] = (),
    of_group: bool = False,
) -> Phrase:
    """Declare a phrase, at the top of the module that says it. Raises ValueError if the key is taken."""
    if key in _PHRASES:
        raise ValueError(f"the phrase {key} is declared twice")
    made = Phrase(key, english, kind, about, plural, needs, also, of_group)
    _PHRASES[key] = made
    return made


def declared() -> tuple[Phrase, ...]:
    """All phrases of the modules that are loaded, in the order of their keys."""
    return tuple(_PHRASES[key] for key in sorted(_PHRASES))


def find(key: str) -> Phrase | None:
    """The phrase with this key."""
    return _PHRASES.get(key)


def placeholders(text: str) -> frozenset[str]:
    """The names in braces."""
    return frozenset(PLACEHOLDER.findall(text))
