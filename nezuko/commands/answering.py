"""Whoever presses a button gets an answer, whatever becomes of what the button is for."""

from __future__ import annotations

from collections.abc import Awaitable

from loguru import logger

from nezuko import actor
from nezuko.commands.dispatcher import FAILED, actor_of
from nezuko.errors import NezukoError
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import Pressed
from nezuko.words.refusals import Refusal
from nezuko.words.voice import voice_for


async def answered(gateway: Gateway, update: Pressed, work: Awaitable[str], *, by: actor.Actor | None = None) -> None:
    """Do what a button is for, and answer the press with the sentence that `work` gives ("": the button just stops turning).

    Args:
        gateway: of the bot that was pressed.
        update: the press.
        work: does it; a NezukoError that it raises is the answer.
        by: who did it, as the audit names him; default is whoever pressed.
    """
    voice = voice_for(update.user)
    answer = voice.plain(FAILED)
    try:
        with actor.bound(by or actor_of(update.user)):
            answer = await work
    except Refusal as error:
        answer = error.plain(voice)
    except NezukoError as error:
        answer = str(error)
    finally:
        try:
            await gateway.answer(update.query_id, answer, alert=bool(answer))
        except TelegramError as error:
            logger.bind(bot=update.bot_id, member=update.user.id).info("a press went unanswered: {}", error)
