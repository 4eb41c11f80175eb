"""A group's own words: checked when they are saved, shown before, in force at once, and gone again with one click."""

from __future__ import annotations

import pytest

from nezuko.errors import InvalidInput
from nezuko.groups.models import GroupText
from nezuko.words.checking import checked
from nezuko.words.phrases import Kind, Phrase
from tests.desk import Desk

PROMPT = Phrase("prompt", "Hello {name}, join {missing}.", needs=("name", "missing"), also=("group",))
ALERT = Phrase("alert", "Thank you!", Kind.ALERT)


def refusal(phrase: Phrase, text: str) -> str:
    with pytest.raises(InvalidInput) as caught:
        checked(phrase, text)
    return str(caught.value)


def test_text_with_its_placeholders_and_styles_is_kept_as_written() -> None:
    text = '<b>Hi {name}</b>\n&lt;3 <a href="https://example.org/rules">rules</a>: {missing} {group}'
    assert checked(PROMPT, f"  {text}\r\n") == text
    assert checked(ALERT, "2 < 3 & so on") == "2 < 3 & so on"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Write a text, or go back to the default."),
        ("Hi {name}, join {missing} {foo}", "{foo} isn't known here. This text can use {group}, {missing} and {name}."),
        ("Hi {name.__class__}, join {missing}", "{name.__class__} isn't known here."),
        ("Hi {name}", "{missing} is missing: leave it in, people need it."),
        ("<b>{name} {missing}", "<b> isn't closed: add </b>."),
        ("<b><i>{name}</b></i> {missing}", "</b> closes nothing that is open: <i> has to be closed first."),
        ("{name} {missing}</b>", "</b> closes nothing that is open."),
        ("<h1>{name}</h1> {missing}", "<h1> is no style on Telegram."),
        ("<img src=x onerror=alert(1)>{name} {missing}", "<img> is no style on Telegram."),
        ('<a href="javascript:alert(1)">{name}</a> {missing}', "A link needs its address"),
        ('<a href="https://e.org/{name}">{name}</a> {missing}', "A placeholder can't stand inside of a tag"),
        ("{name} {missing} <b", "A tag isn't closed at the end"),
        ("{name} {missing} " + "x" * 4096, "This is too long: Telegram takes 4,096 characters here"),
    ],
)  # fmt: skip
def test_text_that_can_t_be_said_is_refused_with_a_sentence(text: str, says: str) -> None:
    assert refusal(PROMPT, text).startswith(says)


def test_alert_has_two_hundred_characters_and_no_placeholders_that_it_doesn_t_know() -> None:
    assert checked(ALERT, "x" * 200) == "x" * 200
    assert "Shorten it by 1." in refusal(ALERT, "x" * 201)
    assert refusal(ALERT, "Hi {name}") == "{name} isn't known here. This text has no placeholders."


async def test_changed_prompt_is_shown_in_the_group_at_once_and_after_a_restart(desk: Desk) -> None:
    town = desk.town
    owner = await desk.signed_in()
    assert f'href="{desk.path()}/texts"' in (await owner.get(desk.path())).text
    form = {"language": "*", "text": "Ahoy {name}! First {missing}."}
    town.w.join(town.group, town.person("Ann"))
    await town.settled()
    assert town.prompts()[0].text.startswith("👋 Hello Ann!")
    saved = await desk.post(owner, f"{desk.path()}/texts/prompt.shared", **form)
    assert saved.status == 303
    await town.until(lambda: town.prompts()[0].text == "Ahoy Ann! First the channel @newschan.")
    await town.stop()
    await town.start()
    assert town.protection().words == {("*", "prompt.shared"): form["text"]}  # type: ignore[union-attr]
    town.w.join(town.group, town.person("Bob"))
    await town.until(lambda: "Ahoy Ann and Bob!" in town.prompts()[-1].text)


async def test_text_for_a_language_goes_before_the_one_for_all(desk: Desk) -> None:
    owner = await desk.signed_in()
    page = f"{desk.path()}/texts/press.free"
    await desk.post(owner, page, language="*", text="Welcome aboard!")
    await desk.post(owner, page, language="ru", text="Добро пожаловать!")
    words = desk.town.protection()
    assert words is not None
    assert "Добро пожаловать!" in (await owner.get(f"{desk.path()}/texts?language=ru")).text
    assert "Welcome aboard!" in (await owner.get(f"{desk.path()}/texts?language=de")).text


async def test_page_previews_says_what_is_wrong_and_goes_back_to_the_default(desk: Desk) -> None:
    owner = await desk.signed_in()
    page = f"{desk.path()}/texts/prompt.shared"
    preview = await owner.post(page, {"language": "en", "text": "<b>Hi</b> {name}, {missing}", "do": "preview"})
    assert "<b>Hi</b>" in preview.text
    assert "Ann" in preview.text
    assert "@newschan" in preview.text
    assert await GroupText.all().count() == 0
    wrong = await owner.post(page, {"language": "en", "text": "<b>Hi {name}, {missing}"})
    assert wrong.status == 422
    assert "&lt;b&gt; isn&#39;t closed: add &lt;/b&gt;." in wrong.text
    await desk.post(owner, page, language="en", text="Hi {name}, {missing}")
    assert "Back to the default" in (await owner.get(f"{page}?language=en")).text
    await desk.post(owner, page, language="en", text="", do="default")
    assert desk.town.protection().words is None  # type: ignore[union-attr]
    assert await GroupText.all().count() == 0
    assert (await desk.actions())[-2:] == ["group.text", "group.text"]
    row = (await desk.audited())[-1]
    assert '"prompt.shared (en)": "Hi {name}, {missing}"' in row.old
    assert "as for all" in row.new


async def test_viewers_see_the_texts_and_change_none(desk: Desk) -> None:
    viewer = await desk.signed_in("viewer")
    assert (await viewer.get(f"{desk.path()}/texts/prompt.shared")).status == 200
    refused = await viewer.post(f"{desk.path()}/texts/prompt.shared", {"language": "en", "text": "{name} {missing}"})
    assert refused.status == 403


@pytest.mark.parametrize(
    "path", ["texts?language=tlh", "texts/prompt.shared?language=tlh", "texts/no.such", "texts/start.home"]
)
async def test_texts_that_aren_t_are_not_found(desk: Desk, path: str) -> None:
    owner = await desk.signed_in()
    assert (await owner.get(f"{desk.path()}/{path}")).status == 404


async def test_group_that_moves_takes_its_texts_along_and_one_that_is_forgotten_loses_them(desk: Desk) -> None:
    town = desk.town
    owner = await desk.signed_in()
    await desk.post(owner, f"{desk.path()}/texts/press.free", language="en", text="Welcome!")
    await desk.post(owner, f"{desk.path()}/off", choice="keep")
    await desk.post(owner, f"{desk.path()}/forget")
    assert await GroupText.filter(chat_id=town.group.id).count() == 0
