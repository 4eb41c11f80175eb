"""Messages in a group that one member alone sees. Delivery is Telegram's best effort: there may be nobody who sees it."""

from __future__ import annotations

import random
from collections.abc import Awaitable
from typing import Any

from telethon.tl import functions as fn
from telethon.tl import types as tl

from nezuko.telegram.calls import Call
from nezuko.telegram.compose import markup, text_and_styles
from nezuko.telegram.entities import Entities
from nezuko.telegram.errors import Duplicate, NotModified
from nezuko.telegram.limits import Budget, Priority
from nezuko.telegram.peers import Peers, input_user
from nezuko.telegram.queue import CallQueue
from nezuko.telegram.types import Keyboard, Text


class Whispers:
    """One bot's."""

    def __init__(self, queue: CallQueue, entities: Entities, peers: Peers) -> None:
        self._queue = queue
        self._entities = entities
        self._peers = peers

    async def send(self, chat_id: int, user_id: int, text: Text, keyboard: Keyboard, random_id: int | None) -> int:
        """What it does stands at `Gateway.whisper`."""
        plain, styles = text_and_styles(text, self._entities)
        number = random.getrandbits(63) if random_id is None else random_id

        def write(peer: Any) -> Awaitable[Any]:
            request = fn.ephemeral.SendMessageRequest(
                input_user(peer),
                plain,
                peer=self._peers.chat(chat_id),
                entities=styles or None,
                reply_markup=markup(keyboard),
                random_id=number,
            )
            return self._queue.run(Call(request, Priority.PROMPT, chat=chat_id, user_id=user_id, budget=Budget.MESSAGE))

        return _id_in(await self._peers.named(user_id, write))

    async def edit(self, chat_id: int, user_id: int, message_id: int, text: Text, keyboard: Keyboard) -> None:
        """What it does stands at `Gateway.edit_whisper`."""
        plain, styles = text_and_styles(text, self._entities)

        def change(peer: Any) -> Awaitable[Any]:
            request = fn.ephemeral.EditMessageRequest(
                input_user(peer),
                message_id,
                peer=self._peers.chat(chat_id),
                message=plain,
                entities=styles or None,
                reply_markup=markup(keyboard),
            )
            return self._queue.run(Call(request, Priority.PROMPT, chat=chat_id, user_id=user_id, budget=Budget.EDIT))

        try:
            await self._peers.named(user_id, change)
        except NotModified:
            return

    async def delete(self, chat_id: int, user_id: int, message_id: int) -> None:
        """What it does stands at `Gateway.delete_whisper`."""

        def remove(peer: Any) -> Awaitable[Any]:
            request = fn.ephemeral.DeleteMessageRequest(input_user(peer), message_id, peer=self._peers.chat(chat_id))
            return self._queue.run(Call(request, Priority.DELETE, chat=chat_id, user_id=user_id))

        await self._peers.named(user_id, remove)


def _id_in(answer: Any) -> int:
    """The id of the message just shown. Raises Duplicate if the answer doesn't tell it."""
    updates = getattr(answer, "updates", None) or [getattr(answer, "update", None)]
    ids = [int(update.message.id) for update in updates if type(update) is tl.UpdateNewEphemeralMessage]
    if not ids:
        raise Duplicate("It was shown, but Telegram doesn't say as which message.")
    return ids[0]
