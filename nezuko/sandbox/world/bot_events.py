"""What only bots are told, under their qts: participants, requests to join, reactions, being stopped.

Each event is kept once for all the bots that get it, and turned into an update of theirs when it is sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from telethon.tl import types

if TYPE_CHECKING:
    from nezuko.sandbox.world.chats import Chat


class BotEvent(Protocol):
    """Something that happened, as bots are told of it."""

    def update(self, qts: int) -> Any:
        """Return the update under this qts."""

    def users(self) -> set[int]:
        """Return whom it names."""

    def chats(self) -> tuple[Chat, ...]:
        """Return which chats it names."""


@dataclass(slots=True)
class ParticipantChange:
    """What an UpdateChannelParticipant tells; kept once for all the bots that get it."""

    chat: Chat
    date: int
    actor_id: int
    user_id: int
    before: Any
    after: Any
    invite: Any
    via_chatlist: bool

    def update(self, qts: int) -> Any:
        """Return the update under this qts."""
        return types.UpdateChannelParticipant(
            channel_id=self.chat.id,
            date=self.date,
            actor_id=self.actor_id,
            user_id=self.user_id,
            qts=qts,
            via_chatlist=self.via_chatlist or None,
            prev_participant=self.before,
            new_participant=self.after,
            invite=self.invite,
        )

    def users(self) -> set[int]:
        """Return whom it names."""
        named = {self.actor_id, self.user_id}
        for shown in (self.before, self.after):
            for name in ("kicked_by", "promoted_by", "inviter_id"):
                if number := getattr(shown, name, None):
                    named.add(number)
        if self.invite is not None:
            named.add(self.invite.admin_id)
        return named

    def chats(self) -> tuple[Chat, ...]:
        """Return which chats it names."""
        return (self.chat,)


@dataclass(slots=True)
class RequestToJoin:
    """What an UpdateBotChatInviteRequester tells."""

    chat: Chat
    date: int
    user_id: int
    about: str
    invite: Any
    query_id: int | None

    def update(self, qts: int) -> Any:
        """Return the update under this qts."""
        return types.UpdateBotChatInviteRequester(
            peer=types.PeerChannel(self.chat.id),
            date=self.date,
            user_id=self.user_id,
            about=self.about,
            invite=self.invite,
            qts=qts,
            query_id=self.query_id,
        )

    def users(self) -> set[int]:
        """Return whom it names."""
        return {self.user_id, *([self.invite.admin_id] if hasattr(self.invite, "admin_id") else [])}

    def chats(self) -> tuple[Chat, ...]:
        """Return which chats it names."""
        return (self.chat,)


@dataclass(slots=True)
class Reaction:
    """What an UpdateBotMessageReaction tells: bots that are admins hear who reacts."""

    chat: Chat
    date: int
    msg_id: int
    user_id: int
    before: list[Any]
    after: list[Any]

    def update(self, qts: int) -> Any:
        """Return the update under this qts."""
        return types.UpdateBotMessageReaction(
            peer=types.PeerChannel(self.chat.id),
            msg_id=self.msg_id,
            date=self.date,
            actor=types.PeerUser(self.user_id),
            old_reactions=self.before,
            new_reactions=self.after,
            qts=qts,
        )

    def users(self) -> set[int]:
        """Return whom it names."""
        return {self.user_id}

    def chats(self) -> tuple[Chat, ...]:
        """Return which chats it names."""
        return (self.chat,)


@dataclass(slots=True)
class Stopped:
    """What an UpdateBotStopped tells: somebody stopped the bot, or started it again."""

    date: int
    user_id: int
    stopped: bool

    def update(self, qts: int) -> Any:
        """Return the update under this qts."""
        return types.UpdateBotStopped(user_id=self.user_id, date=self.date, stopped=self.stopped, qts=qts)

    def users(self) -> set[int]:
        """Return whom it names."""
        return {self.user_id}

    def chats(self) -> tuple[Chat, ...]:
        """Return which chats it names: none."""
        return ()
