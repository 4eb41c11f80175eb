"""Who is spoken to how: languages, lists, people, times."""

from __future__ import annotations

from typing import Any

import pytest

from nezuko.commands.dispatcher import ONLY_ADMINS
from nezuko.i18n.languages import LANGUAGES, best_language, known, shared_language
from nezuko.telegram import html
from nezuko.telegram.types import Person, Text
from nezuko.words.phrases import Kind, Phrase, declared, phrase
from nezuko.words.refusals import Refusal
from nezuko.words.voice import EVERY, Span, Voice

PEOPLE = [Person(number, name) for number, name in enumerate(("Ann", "Bob", "Eve", "Zoe"), 1)]


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("pt-br", "pt"),
        ("zh-hans", "zh"),
        ("zh_TW", "zh"),
        ("RU", "ru"),
        ("in", "id"),
        ("sv", None),
        ("", None),
        (None, None),
    ],
)
def test_codes_of_clients_lead_to_languages(code: str | None, language: str | None) -> None:
    assert known(code) == language


def test_first_known_language_wins_and_english_is_the_last() -> None:
    assert best_language(None, "sv", "uk", "ru") == "uk"
    assert best_language("sv", None) == "en"


def test_several_people_are_spoken_to_in_their_language_only_if_all_share_it() -> None:
    assert shared_language("de", ["ru", "ru-RU"]) == "ru"
    assert shared_language("de", ["ru", "uk"]) == "de"
    assert shared_language("de", ["ru", None]) == "de"
    assert shared_language("de", []) == "de"
    assert shared_language(None, ["sv"]) == "en"


def test_lists_name_people_and_say_how_many_more_there_are() -> None:
    assert html.words(Voice("en").mentioned(PEOPLE[:3], 5)) == "Ann, Bob and Eve"
    assert html.words(Voice("en").mentioned(PEOPLE, 2)) == "Ann, Bob and 2 more"
    assert html.words(Voice("ru").mentioned(PEOPLE, 3)) == "Ann, Bob, Eve и ещё 1 человек"
    assert html.words(Voice("ru").mentioned(PEOPLE, 2)) == "Ann, Bob и ещё 2 человека"
    assert "tg://user?id=1" in Voice("en").mentioned(PEOPLE, 2).html


@pytest.mark.parametrize(
    ("seconds", "says"),
    [(1, "1 second"), (90, "90 seconds"), (60, "1 minute"), (300, "5 minutes"), (5400, "90 minutes"), (7200, "2 hours"),
     (6000, "100 minutes"), (10_801, "3 hours"), (86_400, "1 day"), (172_800, "2 days"), (0.2, "1 second")],
)  # fmt: skip
def test_span_says_exactly_how_long_or_less(seconds: float, says: str) -> None:
    assert Voice().span(seconds) == says


def test_times_are_said_in_the_language() -> None:
    assert Voice("ru").span(7200) == "2 часа"
    assert Voice("de").plain(Phrase("x", "{time}", Kind.ALERT), time=Span(7200, ago=True)) == "vor 2 Stunden"
    assert Voice("en").moment(1_780_000_000, 1_780_000_000 - 60) == "today, 20:26 UTC"
    assert Voice("de").moment(1_780_000_000, 0) == "28. Mai 2026, 20:26 UTC"


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_every_language_says_spans_and_moments(language: str) -> None:
    voice = Voice(language)
    for seconds in (1, 120, 7200, 200_000):
        assert voice.span(seconds)
        assert voice.span(seconds, ago=True)
    assert "UTC" in voice.moment(1_780_000_000, 0)


def test_group_s_own_words_for_a_language_go_before_those_for_all() -> None:
    what = Phrase("x", "Hello {name}", needs=("name",))
    changed = {(EVERY, "x"): "Ahoy {name}", ("ru", "x"): "Эй, {name}"}
    assert Voice("ru", changed).say(what, name="Ann") == Text("Эй, Ann")
    assert Voice("de", changed).say(what, name="Ann") == Text("Ahoy Ann")
    assert Voice("de").say(what, name="Ann") == Text("Hello Ann")


def test_alert_that_gets_too_long_is_cut() -> None:
    said = Voice().plain(Phrase("x", "Hello {name}", Kind.ALERT), name="W" * 300)
    assert len(said) == 200
    assert said.endswith("W…")


def test_refusal_is_said_in_the_language_of_whoever_reads_it() -> None:
    refusal = Refusal(ONLY_ADMINS)
    assert str(refusal) == "Only admins of this group can do that."
    assert refusal.plain(Voice("es")) == "Eso solo lo pueden hacer los admins de este grupo."


def test_key_is_declared_once() -> None:
    with pytest.raises(ValueError, match="declared twice"):
        phrase(declared()[0].key, "Again")


async def test_member_is_spoken_to_in_the_language_of_his_app(desk: Any) -> None:
    town = desk.town
    ivan = town.person("Ivan", lang_code="ru")
    town.w.join(town.group, ivan)
    await town.settled()
    assert "Чтобы писать в этой группе, подпишитесь на канал @newschan." in town.prompts()[0].text
    assert (
        await town.press(ivan)
    ).message == "Вы ещё не подписаны: @newschan. Подпишитесь — и сможете писать; нажимать ещё раз не нужно."
    assert "Вы пока не можете писать" in (await town.ask(ivan, "/why")).text
    assert "Привет, я" in (await town.ask(ivan, "/start")).text


async def test_prompt_for_people_of_several_languages_speaks_the_group_s(desk: Any) -> None:
    town = desk.town
    owner = await desk.signed_in()
    await desk.post(owner, f"{desk.path()}/options", language="de")
    for name, code in (("Ivan", "ru"), ("Ana", "es")):
        town.w.join(town.group, town.person(name, lang_code=code))
    await town.until(lambda: town.prompts() and "Ana" in town.prompts()[-1].text)
    assert town.prompts()[-1].text.startswith("👋 Hallo Ivan und Ana! Um in dieser Gruppe zu schreiben")
    nobody_s = town.person("Sven", lang_code="sv")
    town.w.join(town.group, nobody_s)
    await town.settled()
    assert (await town.press(nobody_s)).message.startswith("Du bist noch nicht in @newschan.")


async def test_language_is_remembered_over_a_restart(desk: Any) -> None:
    town = desk.town
    ivan = town.person("Ivan", lang_code="ru")
    town.w.join(town.group, ivan)
    await town.settled()
    await town.stop()
    town.w.speak(ivan, None)
    await town.start()
    prompts = len(town.prompts())
    town.w.leave(town.group, ivan)
    await town.settled()
    town.w.join(town.group, ivan)
    await town.until(lambda: town.prompts() and "Ivan" in town.prompts()[-1].text)
    assert prompts
    assert "Чтобы писать" in town.prompts()[-1].text


async def test_newcomers_are_welcomed_together_where_the_group_wants_that(desk: Any) -> None:
    town = desk.town
    owner = await desk.signed_in()
    quiet = town.person("Quinn")
    town.w.join(town.group, quiet)
    await town.settled()
    town.w.join(town.channel, quiet)
    await town.settled()
    await desk.post(owner, f"{desk.path()}/options", welcome="on")
    newcomers = [town.person(name) for name in ("Ann", "Bob")]
    for person in newcomers:
        town.w.join(town.group, person)
    await town.settled()
    for person in newcomers:
        town.w.join(town.channel, person)

    def welcomes() -> list[str]:
        return [post.text for post in town.bot_posts() if post.text.startswith("🎉")]

    await town.until(welcomes)
    assert welcomes() == ["🎉 Welcome to Book club, Ann and Bob!"]
    town.w.leave(town.channel, newcomers[0])
    await town.settled()
    town.w.join(town.channel, newcomers[0])
    await town.settled()
    await town.until(lambda: town.may_write(newcomers[0]))
    assert welcomes() == ["🎉 Welcome to Book club, Ann and Bob!"]
    await town.advance(3600)
    await town.until(lambda: not welcomes())


async def test_menus_speak_the_languages_of_the_groups(desk: Any) -> None:
    town = desk.town
    menus = town.w.account(town.bot.id).commands
    assert {language for _, language in menus} == {""}
    await desk.post(await desk.signed_in(), f"{desk.path()}/options", language="ru")
    await town.until(lambda: len({scope for scope, language in menus if language == "ru"}) == 3)
    said = {
        command.command: command.description for (_, code), menu in menus.items() if code == "ru" for command in menu
    }
    assert said["why"] == "Почему вы можете или не можете писать и что делать"
