"""Whoever presses a button gets an answer, also when the button is one that nobody knows any more."""

from __future__ import annotations

import pytest
from telethon.tl import types

from nezuko.enforcement.presses import Presses
from tests.gate.guarded import Guarded


def button(data: bytes) -> types.ReplyInlineMarkup:
    """A keyboard with one button, as an older version of the program may have sent it."""
    one = types.KeyboardInlineButton("Old", types.InlineButtonTypeCallback(data))
    return types.ReplyInlineMarkup([types.KeyboardButtonRow([one])])


@pytest.mark.parametrize("data", [b"verify", b"v:", b"v:abc:1", b"\xff\xfe", b"m:nonsense", b"u:nonsense", b"x" * 64])
async def test_press_on_a_button_that_nobody_knows_is_answered(guarded: Guarded, data: bytes) -> None:
    post = guarded.w.say(guarded.group, guarded.bot, "an old message", markup=button(data))
    ann = guarded.person("Ann", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, ann)
    await guarded.settled()
    await guarded.w.press(ann, post, data)


@pytest.mark.parametrize("data", [b"verify", b"v:1:2", b"m:nonsense", b"u:free"])
async def test_press_in_private_on_a_button_that_nobody_knows_is_answered(guarded: Guarded, data: bytes) -> None:
    ann = guarded.person("Ann")
    await guarded.ask(ann, "/start")
    post = guarded.w.say(ann, guarded.bot, "an old message", markup=button(data))
    await guarded.w.press(ann, post, data)


async def test_press_is_answered_though_the_program_has_a_fault(
    guarded: Guarded, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(self: Presses, update: object) -> tuple[str, bool]:
        raise ZeroDivisionError

    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    monkeypatch.setattr(Presses, "_answer", fail)
    answer = await guarded.press(bob)
    assert "Something went wrong" in (answer.message or "")
    await guarded.until(lambda: any("ZeroDivisionError" in error for error in guarded.errors))
    guarded.errors.clear()


async def test_answer_that_telegram_refuses_is_logged_and_harms_nothing(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    guarded.w.callbacks.wait = 0.2
    guarded.faults.error("messages.setBotCallbackAnswer", 400, "QUERY_ID_INVALID")
    with pytest.raises(Exception, match="BOT_RESPONSE_TIMEOUT"):
        await guarded.press(bob)
    guarded.w.join(guarded.channel, bob)
    await guarded.settled()
    assert guarded.may_write(bob)
