"""Nothing anybody typed can break a text or fake one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telethon.extensions import html as telethon_html
from telethon.tl import types as tl

from nezuko.storage.writer import Writer
from nezuko.telegram import html
from nezuko.telegram.compose import markup, text_and_styles
from nezuko.telegram.entities import Entities
from nezuko.telegram.types import Button, Person

NASTY = "<b>&amp; _*[x](tg://user?id=1)</a> 👨‍👩‍👧"


@given(st.text(max_size=50))
def test_text_arrives_as_it_was_typed(typed: str) -> None:
    plain, styles = telethon_html.parse(html.join(["» ", typed, " «"]).html)
    assert plain == f"» {typed} «"
    assert styles == []


@pytest.mark.parametrize("make", [html.bold, html.italic, html.code, html.plain])
def test_styles_hold_any_text(make: object) -> None:
    plain, _ = telethon_html.parse(make(NASTY).html)  # type: ignore[operator] # one of four functions
    assert plain == NASTY


async def test_mention_of_a_person_with_any_name_points_to_him() -> None:
    entities = Entities(Writer())
    entities.learn_user(tl.User(5, access_hash=77, first_name=NASTY))
    text, styles = text_and_styles(html.join([html.mention(Person(5, NASTY)), "!"]), entities)
    assert text == f"{NASTY}!"
    [style] = styles
    assert isinstance(style, tl.InputMessageEntityMentionName)
    assert (style.offset, style.user_id.user_id, style.user_id.access_hash) == (0, 5, 77)
    assert style.length == len(NASTY.encode("utf-16-le")) // 2


async def test_mention_of_a_stranger_is_plain_text() -> None:
    text, styles = text_and_styles(html.mention(Person(6, "Eve")), Entities(Writer()))
    assert (text, styles) == ("Eve", [])


def test_template_values_are_escaped_and_texts_are_not() -> None:
    assert html.fill("<i>{who}</i> {what}", who="<x>", what=html.bold("b")).html == "<i>&lt;x&gt;</i> <b>b</b>"


@pytest.mark.parametrize(
    "button",
    [Button("x"), Button("x", url="https://t.me", data=b"1"), Button("x", data=b""), Button("x", data=b"1" * 65)],
)
def test_impossible_button_is_refused_before_telegram_does(button: Button) -> None:
    with pytest.raises(ValueError, match="button"):
        markup(((button,),))
