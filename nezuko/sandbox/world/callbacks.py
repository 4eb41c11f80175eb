"""Buttons: a press goes to the bot that sent the message, and waits for its answer."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from telethon.tl import types

from nezuko.sandbox.world.refusals import refuse

if TYPE_CHECKING:
    from nezuko.sandbox.world.people import User
    from nezuko.sandbox.world.posts import Post
    from nezuko.sandbox.world.world import World

LONGEST_ANSWER = 200  # characters of a callback answer


@dataclass(frozen=True, slots=True)
class BotCallbackAnswer:
    """What the presser is shown: a toast, an alert, or a page to open."""

    message: str | None
    alert: bool
    url: str | None


@dataclass(slots=True, eq=False)
class _Press:
    bot_id: int
    answered: asyncio.Future[Any]


class Callbacks:
    """Keeps the presses that wait for an answer."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._waiting: dict[int, _Press] = {}
        self.wait = 10.0  # seconds a bot has; later its answer is QUERY_ID_INVALID

    async def press(self, user: User, post: Post, data: bytes) -> Any:
        """Press a button; returns a messages.BotCallbackAnswer. DATA_INVALID, BOT_RESPONSE_TIMEOUT."""
        if data not in post.button_data():
            raise refuse("DATA_INVALID")
        bot_id = post.author_id
        query_id, press = self._open(bot_id)
        peer, msg_id = post.peer, post.id
        if post.twin is not None and post.twin.box_of == bot_id:  # a private message: the bot's own copy of it
            peer, msg_id = post.twin.peer, post.twin.id
        update = types.UpdateBotCallbackQuery(
            query_id=query_id, user_id=user.id, peer=peer, msg_id=msg_id, chat_instance=_instance(peer), data=data
        )
        self._world.outbox.send(bot_id, [update], {user.id}, [post.chat] if post.chat else [])
        return await self._answer_of(query_id, press)

    async def press_ephemeral(self, user: User, post: Post, data: bytes) -> Any:
        """Press a button of a message only one member sees; as `press`."""
        if data not in post.button_data():
            raise refuse("DATA_INVALID")
        query_id, press = self._open(post.author_id)
        update = types.UpdateEphemeralBotCallbackQuery(
            query_id=query_id,
            user_id=user.id,
            msg_id=post.id,
            data=data,
            message=self._world.ephemeral.shown(post, out=True),
            peer=post.peer,
            chat_instance=_instance(post.peer),
        )
        self._world.outbox.send(post.author_id, [update], {user.id}, [post.chat] if post.chat else [])
        return await self._answer_of(query_id, press)

    def answer(
        self, bot_id: int, query_id: int, message: str | None, *, alert: bool, url: str | None, cache_time: int
    ) -> None:
        """Take a bot's answer, once. QUERY_ID_INVALID when nobody waits for it (any more), MESSAGE_TOO_LONG."""
        press = self._waiting.get(query_id)
        if press is None or press.bot_id != bot_id or press.answered.done():
            raise refuse("QUERY_ID_INVALID")
        if message is not None and len(message) > LONGEST_ANSWER:
            raise refuse("MESSAGE_TOO_LONG")
        press.answered.set_result(
            types.messages.BotCallbackAnswer(
                cache_time=cache_time,
                alert=alert or None,
                has_url=True if url else None,
                native_ui=True,
                message=message,
                url=url,
            )
        )

    def _open(self, bot_id: int) -> tuple[int, _Press]:
        query_id = secrets.randbits(62)
        press = self._waiting[query_id] = _Press(bot_id, asyncio.get_running_loop().create_future())
        return query_id, press

    async def _answer_of(self, query_id: int, press: _Press) -> Any:
        try:
            return await asyncio.wait_for(press.answered, self.wait)
        except TimeoutError:
            raise refuse("BOT_RESPONSE_TIMEOUT") from None
        finally:
            del self._waiting[query_id]


def _instance(peer: Any) -> int:
    """Return the chat_instance: the same for every press in one chat."""
    number: int = getattr(peer, "channel_id", None) or getattr(peer, "chat_id", None) or peer.user_id
    return number * 0x9E3779B97F4A7C15 % (1 << 63)
