"""Reads catalogues: one `.po` file for each language, read by Babel when it is first needed.

A message has no translation until somebody has looked at it after its English was changed; it is said in English meanwhile.
"""

from __future__ import annotations

from functools import cache
from gettext import c2py
from pathlib import Path

from babel.messages.pofile import read_po

from nezuko.i18n.languages import DEFAULT, LANGUAGES

Translations = dict[tuple[str, str], tuple[str, ...]]
"""A message's context (empty without one) and English text -> its forms, one unless it is counted."""


@cache
def read(folder: Path, language: str) -> Translations:
    """What the catalogue of a language in `folder` has; nothing for English."""
    if language == DEFAULT:
        return {}
    with (folder / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    found: Translations = {}
    for message in catalogue:
        if not message.id or message.fuzzy:
            continue
        english = message.id if isinstance(message.id, str) else message.id[0]
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if forms and all(forms):
            found[message.context or "", english] = forms
    return found


def form_of(language: str, count: int) -> int:
    """Which of its forms a language uses for a number."""
    return int(_rule(language)(count))


@cache
def _rule(language: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - what gettext makes of the rule has no type
    return c2py(LANGUAGES[language].plurals.partition("plural=")[2].rstrip(";"))
