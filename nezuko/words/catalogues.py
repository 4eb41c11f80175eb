"""The translations: one `.po` file for each language, read by Babel when somebody of that language is first spoken to.

An entry's context is the phrase's key, its id the English text. So a phrase whose English was changed has no translation until somebody
has looked at it again, and is said in English meanwhile.
"""

from __future__ import annotations

from functools import cache
from gettext import c2py
from pathlib import Path

from babel.messages.pofile import read_po

from nezuko.words.languages import DEFAULT, LANGUAGES
from nezuko.words.phrases import Phrase

FOLDER = Path(__file__).parent / "catalogues"


@cache
def catalogue(language: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """What a language has: for a phrase's key and English text its forms, one unless it is counted. Nothing for English."""
    if language == DEFAULT:
        return {}
    with (FOLDER / f"{language}.po").open("rb") as file:
        read = read_po(file, locale=language)
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for message in read:
        if not message.id or not message.context or message.fuzzy:
            continue
        english = message.id if isinstance(message.id, str) else message.id[0]
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if forms and all(forms):
            found[message.context, english] = forms
    return found


def template(phrase: Phrase, language: str, count: int | None = None) -> str:
    """The text of a phrase in a language, with its placeholders; English where it isn't translated. `count`: of a counted phrase."""
    forms = catalogue(language).get((phrase.key, phrase.english))
    if forms is None:
        return phrase.plural if phrase.plural and count != 1 else phrase.english
    return forms[form_of(language, count)] if len(forms) > 1 and count is not None else forms[0]


def form_of(language: str, count: int) -> int:
    """Which of its forms a language uses for a number."""
    return int(_rule(language)(count))


@cache
def _rule(language: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - what gettext makes of the rule has no type
    return c2py(LANGUAGES[language].plurals.partition("plural=")[2].rstrip(";"))
