"""The values of options as pages show them and as people write them there, in the language of the page. English can be written in any."""

from __future__ import annotations

import re

from babel.units import format_unit

from nezuko.i18n.pages import gettext, locale, mark, ngettext, translated
from nezuko.options import UNITS, Option

_TRIED = (1, 2, 3, 5, 11, 21, 1.5)
"""With these numbers each form of a unit's name occurs, in every language."""
_PART = re.compile(r"(\d+)\s*([^\d\s]+)\s*")
_SWITCH = {True: mark("On"), False: mark("Off")}


def shown(option: Option, value: object) -> str:
    """Return a value in words, in the language of the page."""
    if not translated():
        return option.said(value)
    if (word := option.words.get(value)) is not None:
        return word if option.name == "language" else gettext(word)
    if isinstance(value, bool):
        return gettext(_SWITCH[value])
    if option.kind == "number" and isinstance(value, int | float):
        return _counted(option.unit, value)
    return option.said(value)


def _counted(unit: str, value: float) -> str:
    if unit == "seconds":
        size, name = next(((size, name) for size, name in UNITS if value and value % size == 0), UNITS[-1])
        return format_unit(value / size, f"duration-{name}", locale=locale())
    if unit == "minutes":
        return format_unit(value, "duration-minute", locale=locale())
    if unit == "kicks":
        return ngettext("{count} kick", "{count} kicks", round(value), count=f"{value:g}")
    return f"{value:g}"


def read(option: Option, raw: str) -> object:
    """Return the value that somebody wrote in a form. Raises InvalidInput, as `Option.read` does."""
    return option.read(_english(option, raw.strip()) if translated() and option.kind == "number" else raw)


def _english(option: Option, text: str) -> str:
    """What a number in the language of the page is in English; a text that can't be told stays as it is."""
    for word in option.words.values():
        if gettext(word).casefold() == text.casefold():
            return word
    parts, names = _PART.findall(text), _unit_names()
    if not parts or _PART.sub("", text):
        return text
    if option.unit == "seconds" and all(name.casefold() in names for _, name in parts):
        return " ".join(f"{count} {names[name.casefold()]}" for count, name in parts)
    return parts[0][0] if option.unit != "seconds" and len(parts) == 1 else text


def _unit_names() -> dict[str, str]:
    """The forms of the units' names in the language of the page, long and short, and what each is in English."""
    return {
        re.sub(r"[\d.,\s]", "", format_unit(count, f"duration-{name}", length, locale=locale())).casefold(): name
        for _, name in UNITS
        for length in ("short", "long")
        for count in _TRIED
    }
