"""How chats and people are named towards Telegram: an id alone isn't enough, an access hash goes with it.

A bot may leave the hash out (0) for whom and what it has met (https://core.telegram.org/api/peers), and a message stands in for the hash
of whoever wrote it. Which of these a server takes is its own affair, so there is more than one way to name a person.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from telethon.tl import types as tl

from nezuko.telegram.entities import Entities
from nezuko.telegram.errors import UnknownPeer
from nezuko.telegram.types import ChatKind


def input_user(peer: Any) -> Any:
    """A person's InputPeer as an InputUser, which some calls want."""
    if type(peer) is tl.InputPeerUserFromMessage:
        return tl.InputUserFromMessage(peer.peer, peer.msg_id, peer.user_id)
    return tl.InputUser(peer.user_id, peer.access_hash)


class Peers:
    """One bot's."""

    def __init__(self, entities: Entities) -> None:
        self._entities = entities

    # ------------------------------------------------------------------ chats

    def _hash_of(self, chat_id: int) -> int:
        known = self._entities.chat(chat_id)
        return known.access_hash if known else 0

    def channel(self, chat_id: int) -> Any:
        """A channel or supergroup, as an InputChannel."""
        return tl.InputChannel(chat_id, self._hash_of(chat_id))

    def sender(self, channel_id: int) -> Any:
        """A channel in whose name somebody writes, as an InputPeer."""
        return tl.InputPeerChannel(channel_id, self._hash_of(channel_id))

    def chat(self, chat_id: int) -> Any:
        """A chat of any kind, as an InputPeer."""
        known = self._entities.chat(chat_id)
        if known is not None and known.kind is ChatKind.BASIC_GROUP:
            return tl.InputPeerChat(chat_id)
        return tl.InputPeerChannel(chat_id, known.access_hash if known else 0)

    # ------------------------------------------------------------------ people

    async def person(self, user_id: int) -> Any:
        """The best way to name a person: by his access hash, else by a message of his, else by 0."""
        known = self._entities.known(user_id)
        if known is not None and known.access_hash is not None:
            return tl.InputPeerUser(user_id, known.access_hash)
        known = await self._entities.recall(user_id)
        if known is not None and known.access_hash is not None:
            return tl.InputPeerUser(user_id, known.access_hash)
        return self._by_message(user_id) or tl.InputPeerUser(user_id, 0)

    def _by_message(self, user_id: int) -> Any:
        known = self._entities.known(user_id)
        if known is None or known.seen_in is None:
            return None
        chat_id, message_id = known.seen_in
        return tl.InputPeerUserFromMessage(self.chat(chat_id), message_id, user_id)

    async def named(
        self,
        user_id: int,
        call: Callable[[Any], Awaitable[Any]],
        *,
        introduce: Callable[[int], Awaitable[object]] | None = None,
    ) -> Any:
        """Make a call about a person, by each of his names until Telegram takes one.

        Args:
            user_id: whom it is about.
            call: makes the call with that peer.
            introduce: reads who is in a chat, which tells access hashes; used for somebody whose hash no update told.

        Raises:
            UnknownPeer: Telegram took none of them.
        """
        first = await self.person(user_id)
        try:
            return await call(first)
        except UnknownPeer as error:
            refused = error
        for peer in self._other_names(user_id, first):
            try:
                return await call(peer)
            except UnknownPeer:
                continue
        known = self._entities.known(user_id)
        if introduce is not None and known is not None and known.access_hash is None and known.met_in:
            await introduce(known.met_in)
            again = await self.person(user_id)
            if again != first:
                return await call(again)
        raise refused

    def _other_names(self, user_id: int, tried: Any) -> list[Any]:
        others = (self._by_message(user_id), tl.InputPeerUser(user_id, 0))
        return [peer for peer in others if peer is not None and peer != tried]
