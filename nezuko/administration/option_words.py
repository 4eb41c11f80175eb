"""The values of options as pages show them and as people write them there, in the language of the page. English can be written in any."""

from __future__ import annotations

import re

from babel.units import format_unit

from nezuko.i18n.pages import gettext, locale, mark, ngettext, translated
from nezuko.options import UNITS, Option

_TRIED = (1, 2, 3, 5, 11, 21)
"""With these numbers each form of a unit's name occurs, in every language."""
_PARTS = re.compile(r"(\d*)\s*([^\d\s]+)")
_MARKS = re.compile("[\u2066-\u2069]")
"""What stands around values where texts run from right to left."""
_PLAIN = "0"
"""How numbers are shown: without anything between their thousands."""
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
        return format_unit(value / size, f"duration-{name}", format=_PLAIN, locale=locale())
    if unit == "minutes":
        return format_unit(value, "duration-minute", format=_PLAIN, locale=locale())
    if unit == "kicks":
        return ngettext("{count} kick", "{count} kicks", round(value), count=f"{value:g}")
    return f"{value:g}"


def read(option: Option, raw: str) -> object:
    """Return the value that somebody wrote in a form. Raises InvalidInput, as `Option.read` does."""
    return option.read(_english(option, raw.strip()) if translated() and option.kind == "number" else raw)


def _english(option: Option, text: str) -> str:
    """What a number in the language of the page is in English; a text that can't be told stays as it is."""
    text = _plain(text)
    for word in option.words.values():
        if gettext(word).casefold() == text:
            return word
    units = _units()
    parts = [
        (count or units.get(name, ("", ""))[0], units.get(name, ("", ""))[1]) for count, name in _PARTS.findall(text)
    ]
    if not parts:
        return text
    if option.unit != "seconds":
        return parts[0][0] if len(parts) == 1 and parts[0][0] else _number(option.unit, text)
    return (
        " ".join(f"{count} {unit}" for count, unit in parts) if all(count and unit for count, unit in parts) else text
    )


def _number(unit: str, text: str) -> str:
    """The number of which just that text is shown; some languages put it among several words, or say one and two without it."""
    said = (int(number) for number in re.findall(r"\d{1,9}", text))
    return next((str(count) for count in (*said, *_TRIED) if _plain(_counted(unit, count)) == text), text)


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub("", text).split()).casefold()


def _units() -> dict[str, tuple[str, str]]:
    """The forms of the units' names in the language of the page, long and short: the number that is in the name, and the unit in English.

    Arabic says one and two of them without a number.
    """
    found: dict[str, tuple[str, str]] = {}
    for _, unit in UNITS:
        for length in ("long", "short"):
            for count in _TRIED:
                said = " ".join(format_unit(count, f"duration-{unit}", length, locale=locale()).split()).casefold()
                name = said.removeprefix(str(count)).strip()
                found.setdefault(name, ("" if said != name else str(count), unit))
    return found
