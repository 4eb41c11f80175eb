"""What services say is English everywhere but on a page."""

from __future__ import annotations

import pytest

from nezuko.errors import InvalidInput
from nezuko.i18n import pages
from nezuko.i18n.pages import listed, told
from nezuko.said import Counted, Sentence, Several

GERMAN = {"{name} may write again.": "{name} darf wieder schreiben.", "until {end}": "bis {end}", "tomorrow": "morgen"}


@pytest.fixture
def in_german(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "_found", lambda message: GERMAN.get(message, message))
    monkeypatch.setattr(pages, "_counted", lambda *said: "{count} Tag" if said[-1] == 1 else "{count} Tage")


@pytest.mark.usefixtures("in_german")
def test_sentence_is_english_and_told_in_the_language_of_the_page() -> None:
    said = Sentence("{name} may write again.", name="Ann")
    assert said == "Ann may write again."
    assert told(said) == "Ann darf wieder schreiben."
    assert told("Ann") == "Ann"


@pytest.mark.usefixtures("in_german")
def test_values_that_are_sentences_are_told_too() -> None:
    assert told(InvalidInput("until {end}", end=Sentence("tomorrow"))) == "bis morgen"
    assert str(InvalidInput("until {end}", end=Sentence("tomorrow"))) == "until tomorrow"


@pytest.mark.usefixtures("in_german")
def test_error_that_passes_sentences_on_is_told() -> None:
    again, end = Sentence("{name} may write again.", name="Ann"), Sentence("until {end}", end="Monday")
    assert told(InvalidInput(again)) == "Ann darf wieder schreiben."
    problem = InvalidInput(Several([again, end]))
    assert (str(problem), told(problem)) == (
        "Ann may write again. until Monday",
        "Ann darf wieder schreiben. bis Monday",
    )


@pytest.mark.usefixtures("in_german")
@pytest.mark.parametrize(("number", "english", "german"), [(1, "1 day", "1 Tag"), (3, "3 days", "3 Tage")])
def test_sentence_that_counts_has_the_form_of_its_number(number: int, english: str, german: str) -> None:
    said = Counted("{count} day", "{count} days", number)
    assert (said, told(said)) == (english, german)


def test_number_of_a_sentence_can_be_shown_in_another_way() -> None:
    assert told(Counted("{count} day", "{count} days", 4000, count="4,000")) == "4,000 days"


@pytest.mark.parametrize(
    ("names", "english"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_names_are_listed(names: list[str], english: str) -> None:
    assert listed(names) == english
