"""The translations of what members read: an entry's context is the phrase's key, its id the English text."""

from __future__ import annotations

from pathlib import Path

from nezuko.i18n.catalogues import Translations, form_of, read
from nezuko.words.phrases import Phrase

FOLDER = Path(__file__).parent / "catalogues"


def catalogue(language: str) -> Translations:
    """What a language has: for a phrase's key and English text its forms, one unless it is counted. Nothing for English."""
    return read(FOLDER, language)


def template(phrase: Phrase, language: str, count: int | None = None) -> str:
    """The text of a phrase in a language, with its placeholders; English where it isn't translated. `count`: of a counted phrase."""
    forms = catalogue(language).get((phrase.key, phrase.english))
    if forms is None:
        return phrase.plural if phrase.plural and count != 1 else phrase.english
    return forms[form_of(language, count)] if len(forms) > 1 and count is not None else forms[0]
