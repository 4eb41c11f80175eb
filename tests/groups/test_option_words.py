"""The values of options are shown in the language of the page, and can be written in it: what a form shows is what it takes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from nezuko.administration.option_words import read, shown
from nezuko.errors import InvalidInput
from nezuko.i18n import pages
from nezuko.i18n.languages import DEFAULT, LANGUAGES
from nezuko.options import options
from tests.desk import Desk


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    code: str = request.param
    pages.speak(code)
    yield code
    pages.speak(DEFAULT)


@pytest.fixture
def russian() -> Iterator[None]:
    pages.speak("ru")
    yield
    pages.speak(DEFAULT)


def test_what_a_form_shows_of_a_number_can_be_sent_back(language: str) -> None:
    numbers = [option for option in options().values() if option.kind == "number"]
    assert len(numbers) > 5
    for option in numbers:
        for value in (*option.presets, *option.words, option.least, option.most, 7200, 172_800, 5400, 61, 2, 11):
            if (option.least or 0) > value or value > (option.most or value):
                continue
            assert read(option, shown(option, value)) == value, (language, option.name, shown(option, value))


def test_values_in_english_are_what_telegram_shows() -> None:
    for option in options().values():
        for value in (*option.choices, *option.presets):
            assert shown(option, value) == option.said(value)


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("2 часа", 7200),
        ("2 ЧАСА", 7200),
        ("36 ч", 129_600),
        ("1 день 12 часов", 129_600),
        ("2 hours", 7200),
        ("90 min", 5400),
        ("300", 300),
    ],
)
def test_time_may_be_written_in_the_language_of_the_page_or_in_english(written: str, seconds: int) -> None:
    assert read(options()["request_timeout"], written) == seconds


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize("written", ["два часа", "2", "часа", "2 дома", "-2 часа"])
def test_what_is_no_time_is_refused_or_taken_as_seconds(written: str) -> None:
    option = options()["request_timeout"]
    if written == "2":
        assert read(option, written) == 2
    else:
        with pytest.raises(InvalidInput):
            read(option, written)


async def test_options_are_set_in_the_language_of_the_page(desk: Desk) -> None:
    owner = await desk.signed_in()
    russian = {"accept_language": "ru"}
    form = {"csrf_token": owner.token, "request_timeout": "2 часа", "raid_lockdown_minutes": "15 минут"}
    await owner.request("POST", f"{desk.path()}/options", form=form, **russian)
    group = desk.town.protection()
    assert group is not None
    assert (group.options.request_timeout, group.options.raid_lockdown_minutes) == (7200, 15)
    page = (await owner.get(f"{desk.path()}/options", **russian)).text
    assert 'value="2 часа"' in page
    assert 'value="15 минут"' in page
