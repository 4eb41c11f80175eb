"""Every text that members read is there in every language, with its placeholders, its forms, HTML that Telegram takes, and room."""

from __future__ import annotations

from typing import get_args

import pytest
from babel import Locale
from babel.messages.pofile import read_po

from nezuko.api.resources.texts import Spoken
from nezuko.i18n.languages import DEFAULT, LanguageCode
from nezuko.options import GroupOptions, options
from nezuko.telegram import html
from nezuko.telegram.types import Person, Text
from nezuko.translating import FEATURES, LANGUAGES, members, written
from nezuko.words import catalogues
from nezuko.words.checking import _Markup
from nezuko.words.phrases import LIMITS, STYLED, Kind, Phrase, declared, placeholders
from nezuko.words.voice import Voice

assert FEATURES  # with them all phrases are declared

OTHERS = [code for code in LANGUAGES if code != DEFAULT]
LONG_NAME = "W" * 64
"""Telegram's longest first or last name."""
LONG_TITLE = "W" * 128
"""Telegram's longest title."""
MOST_CHANNELS = 10


def phrases() -> list[Phrase]:
    return list(declared())


def forms(what: Phrase, language: str) -> tuple[str, ...]:
    """What a language has for a phrase."""
    if language == DEFAULT:
        return (what.english, what.plural) if what.plural else (what.english,)
    return catalogues.catalogue(language).get((what.key, what.english), ())


@pytest.mark.parametrize("language", OTHERS)
def test_no_text_is_untranslated(language: str) -> None:
    assert [what.key for what in phrases() if not forms(what, language)] == []


@pytest.mark.parametrize("language", OTHERS)
def test_catalogue_is_as_make_words_writes_it(language: str) -> None:
    path = catalogues.FOLDER / f"{language}.po"
    with path.open("rb") as file:
        known = read_po(file, locale=language)
    assert path.read_text(encoding="utf-8") == written(LANGUAGES[language], known, members()), "run make words"


@pytest.mark.parametrize("language", OTHERS)
def test_translations_have_the_placeholders_of_the_english(language: str) -> None:
    wrong = {
        what.key: form
        for what in phrases()
        for form in forms(what, language)
        if placeholders(form) - {"count"} != what.placeholders - {"count"}
    }
    assert wrong == {}


@pytest.mark.parametrize("language", OTHERS)
def test_counted_texts_have_as_many_forms_as_the_language(language: str) -> None:
    counted = [what for what in phrases() if what.plural]
    assert counted
    assert {what.key: len(forms(what, language)) for what in counted} == {
        what.key: LANGUAGES[language].forms for what in counted
    }
    assert [what.key for what in phrases() if not what.plural and len(forms(what, language)) != 1] == []


@pytest.mark.parametrize("language", OTHERS)
def test_number_is_left_out_only_where_the_form_is_for_one_number_alone(language: str) -> None:
    """“один участник” says which number it is; the form for 2 to 4 has to name it."""
    numbers: dict[int, list[int]] = {}
    for count in range(1, 200):
        numbers.setdefault(catalogues.form_of(language, count), []).append(count)
    for what in phrases():
        if "count" not in placeholders(what.plural):
            continue
        for number, form in enumerate(forms(what, language)):
            assert "count" in placeholders(form) or len(numbers.get(number, [])) <= 1, (what.key, form)


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_each_number_gets_the_form_of_its_kind(language: str) -> None:
    """What Unicode counts alike gets one form, and what it tells apart for small numbers gets different ones, if there are enough."""
    kind = Locale.parse(language).plural_form
    found: dict[str, set[int]] = {}
    for count in range(200):
        found.setdefault(kind(count), set()).add(catalogues.form_of(language, count))
    assert all(len(used) == 1 for used in found.values()), found
    assert len({next(iter(used)) for used in found.values()}) == LANGUAGES[language].forms


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_html_of_messages_is_well_formed_and_the_rest_is_plain(language: str) -> None:
    for what in phrases():
        for form in forms(what, language):
            if what.kind in STYLED:
                _Markup.check(form)
            else:
                assert "<" not in form, (what.key, form)


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_styles_and_commands_are_those_of_the_english(language: str) -> None:
    def marks(text: str) -> list[str]:
        return sorted(word for word in text.replace("<", " <").replace(">", "> ").split() if word[0] in "</@")

    wrong = {
        what.key: form
        for what in phrases()
        for form in forms(what, language)
        if [mark for mark in marks(form) if mark.startswith("<")]
        != [mark for mark in marks(what.english) if mark.startswith("<")]
    }
    assert wrong == {}


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_nothing_is_longer_than_telegram_takes_with_the_longest_names(language: str) -> None:
    voice = Voice(language)
    people = [Person(number, f"{LONG_NAME} {LONG_NAME}") for number in range(20)]
    titles = voice.listed([LONG_TITLE] * MOST_CHANNELS)
    values: dict[str, object] = dict.fromkeys({name for what in phrases() for name in what.allowed}, LONG_TITLE) | {
        "name": voice.mentioned(people, 10),
        "names": titles,
        "channels": titles,
        "missing": titles,
        "rule": titles,
        "count": 7,
    }
    for what in phrases():
        if what.kind in STYLED:
            assert len(html.words(voice.say(what, **values))) <= LIMITS[Kind.MESSAGE], what.key
        else:
            assert 0 < len(voice.plain(what, **values)) <= LIMITS[what.kind], what.key


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_alerts_and_buttons_have_room_for_ordinary_names(language: str) -> None:
    """They are cut with long names; with a channel's @name they are whole."""
    voice = Voice(language)
    for what in phrases():
        if what.kind not in STYLED:
            values = dict.fromkeys(what.placeholders, "@newschan") | {"count": 7}
            assert not voice.plain(what, **values).endswith("…") or what.english.endswith("…"), (what.key, language)


def test_names_can_t_become_markup() -> None:
    greeting = Phrase("test.greeting", "Hello <b>{name}</b>!")
    said = Voice().say(greeting, name="<a href='https://example.org'>Ann</a> {group}", group="x")
    assert said == Text("Hello <b>&lt;a href=&#x27;https://example.org&#x27;&gt;Ann&lt;/a&gt; {group}</b>!")
    assert Voice().plain(greeting, name=html.bold("Ann")) == "Hello <b>Ann</b>!"


def test_languages_are_the_same_wherever_they_are_listed() -> None:
    assert set(get_args(LanguageCode)) == set(LANGUAGES)
    assert set(get_args(Spoken)) == {*LANGUAGES, "every"}
    assert set(options()["language"].choices) == set(LANGUAGES)
    assert {code: options()["language"].words[code] for code in LANGUAGES} == {
        code: language.own for code, language in LANGUAGES.items()
    }
    assert GroupOptions().language == DEFAULT
