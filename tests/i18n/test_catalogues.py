"""Every text of the dashboard is there in every language that it offers, with its placeholders and its tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from nezuko.i18n import pages
from nezuko.i18n.catalogues import Translations, read
from nezuko.i18n.languages import DEFAULT, LANGUAGES
from nezuko.translating import Entry, admins, written

OTHERS = [code for code in LANGUAGES if code != DEFAULT]
_TAG = re.compile(r"</?[a-z][^>]*>|&[a-z]+;")


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return admins()


def forms(entry: Entry, language: str) -> tuple[str, ...]:
    translations: Translations = read(pages.FOLDER, language)
    return translations.get(("", entry.english), ())


def said(entries: list[Entry], language: str) -> Iterator[tuple[Entry, str]]:
    """Each form of each translation, with what it translates."""
    return ((entry, form) for entry in entries for form in forms(entry, language))


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", OTHERS)
def test_no_text_of_the_pages_is_untranslated(language: str, entries: list[Entry]) -> None:
    assert [entry.english for entry in entries if not forms(entry, language)] == []


@pytest.mark.parametrize("language", OTHERS)
def test_catalogue_of_the_pages_is_as_make_words_writes_it(language: str, entries: list[Entry]) -> None:
    path = pages.FOLDER / f"{language}.po"
    with path.open("rb") as file:
        known = read_po(file, locale=language)
    assert path.read_text(encoding="utf-8") == written(LANGUAGES[language], known, entries), "run make words"


@pytest.mark.parametrize("language", OTHERS)
def test_translations_of_the_pages_have_the_placeholders_of_the_english(language: str, entries: list[Entry]) -> None:
    wrong = {}
    for entry, form in said(entries, language):
        wanted = holes(entry.english) | holes(entry.plural or "")
        # "one group", "two groups": a form for one number may say it in a word.
        if not (wanted - ({"count"} if entry.plural else set()) <= holes(form) <= wanted):
            wrong[entry.english] = form
    assert wrong == {}


@pytest.mark.parametrize("language", OTHERS)
def test_translations_of_the_pages_have_the_tags_of_the_english(language: str, entries: list[Entry]) -> None:
    wrong = {
        entry.english: form
        for entry, form in said(entries, language)
        if sorted(_TAG.findall(form)) != sorted(_TAG.findall(entry.english))
    }
    assert wrong == {}


@pytest.mark.parametrize("language", OTHERS)
def test_translations_of_the_pages_begin_and_end_as_the_english_does(language: str, entries: list[Entry]) -> None:
    wrong = {
        entry.english: form
        for entry, form in said(entries, language)
        if (form[:1].isspace(), form[-1:].isspace()) != (entry.english[:1].isspace(), entry.english[-1:].isspace())
    }
    assert wrong == {}


def test_language_of_one_request_is_not_that_of_the_next() -> None:
    assert pages.spoken() == DEFAULT
