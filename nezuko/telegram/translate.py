"""Telegram's updates into ours: here Telethon's types end.

What a bot gets and what the fields mean stands in docs/telegram.md. An update that nobody needs becomes nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Any

from telethon.tl import types as tl

from nezuko.telegram.entities import Entities
from nezuko.telegram.standings import epoch, standing_of
from nezuko.telegram.types import (
    LEFT,
    ChatKind,
    ChatMigrated,
    JoinRequested,
    MemberSeen,
    MessageReceived,
    OwnMessage,
    OwnStandingChanged,
    ParticipantChanged,
    Pressed,
    PrivateMessage,
    SenderKind,
    Update,
)


class Translator:
    """Translates for one bot; who the users are it asks `entities`, which must have learnt the packet's users first."""

    def __init__(self, bot_id: int, entities: Entities) -> None:
        self.bot_id = bot_id
        self._entities = entities
        self._by_type: dict[type, Callable[[Any, float], Update | None]] = {
            tl.UpdateChannelParticipant: self._participant,
            tl.UpdateChatParticipant: self._group_participant,
            tl.UpdateBotChatInviteRequester: self._request,
            tl.UpdateNewChannelMessage: self._message,
            tl.UpdateNewMessage: self._message,
            tl.UpdateEditChannelMessage: self._edit,
            tl.UpdateEditMessage: self._edit,
            tl.UpdateShortMessage: self._short_private,
            tl.UpdateShortChatMessage: self._short_group,
            tl.UpdateBotCallbackQuery: self._press,
            tl.UpdateEphemeralBotCallbackQuery: self._ephemeral_press,
        }

    @property
    def handled(self) -> Iterable[type]:
        """The update classes that become something."""
        return self._by_type

    def translate(self, update: Any, received: float) -> Update | None:
        """The update in our terms, None for one that nobody needs. `received`: monotonic time of arrival."""
        handler = self._by_type.get(type(update))
        return handler(update, received) if handler else None

    def forbidden(self, chats: Iterable[Any], at: int, received: float) -> list[Update]:
        """For each chat that came along as one the bot can't read any more: that the bot is out."""
        return [
            OwnStandingChanged(bot_id=self.bot_id, at=at, received=received, chat_id=chat.id, after=LEFT)
            for chat in chats
            if type(chat) in (tl.ChannelForbidden, tl.ChatForbidden)
        ]

    # ------------------------------------------------------------------ standings

    def _participant(self, update: Any, received: float) -> Update:
        return self._changed(update, update.channel_id, received)

    def _group_participant(self, update: Any, received: float) -> Update | None:
        """Basic groups can't be protected: only the bot's own place there matters."""
        return self._changed(update, update.chat_id, received) if update.user_id == self.bot_id else None

    def _request(self, update: Any, received: float) -> Update | None:
        """Basic groups have no part in anything here."""
        if type(update.peer) is not tl.PeerChannel:
            return None
        chat_id = update.peer.channel_id
        self._entities.saw_in(update.user_id, chat_id)
        return JoinRequested(
            bot_id=self.bot_id,
            at=epoch(update.date),
            received=received,
            chat_id=chat_id,
            user=self._entities.person_or_id(update.user_id),
            qts=update.qts,
            invite=getattr(update.invite, "link", None),
            query_id=update.query_id,
        )

    def _changed(self, update: Any, chat_id: int, received: float) -> Update:
        after = standing_of(update.new_participant)
        if update.user_id == self.bot_id:
            return OwnStandingChanged(
                bot_id=self.bot_id,
                at=epoch(update.date),
                received=received,
                chat_id=chat_id,
                after=after,
                actor_id=update.actor_id,
            )
        self._entities.saw_in(update.user_id, chat_id)
        return ParticipantChanged(
            bot_id=self.bot_id,
            at=epoch(update.date),
            received=received,
            chat_id=chat_id,
            user=self._entities.person_or_id(update.user_id),
            actor_id=update.actor_id,
            before=standing_of(update.prev_participant),
            after=after,
            qts=update.qts,
            invite=getattr(update.invite, "link", None),
        )

    # ------------------------------------------------------------------ messages

    def _message(self, update: Any, received: float) -> Update | None:
        message = update.message
        if type(message) is tl.MessageService:
            return self._service(message, received)
        if type(message) is tl.Message:
            return self._written(message, received, edited=False)
        return None

    def _edit(self, update: Any, received: float) -> Update | None:
        message = update.message
        # `edit_hide`: only its reactions or views changed.
        if type(message) is not tl.Message or message.edit_hide:
            return None
        written = self._written(message, received, edited=True)
        return written if type(written) is MessageReceived else None

    def _written(self, message: Any, received: float, *, edited: bool) -> Update | None:
        peer, sender = message.peer_id, message.from_id
        if type(peer) is tl.PeerUser:
            return None if edited or message.out else self._private(message, received)
        chat_id = peer.channel_id if type(peer) is tl.PeerChannel else peer.chat_id
        if message.out or (type(sender) is tl.PeerUser and sender.user_id == self.bot_id):
            return self._own(message, chat_id, received)
        if message.post or self._is_broadcast(chat_id, peer):
            return None
        kind, user_id, channel_id, autopost = _sender(message, chat_id)
        if user_id is not None:
            self._entities.saw_in(user_id, chat_id, message.id)
        return MessageReceived(
            bot_id=self.bot_id,
            at=epoch(message.edit_date if edited and message.edit_date else message.date),
            received=received,
            chat_id=chat_id,
            message_id=message.id,
            sender=kind,
            user=self._entities.person_or_id(user_id) if user_id is not None else None,
            sender_chat_id=channel_id,
            autopost_of=autopost,
            text=message.message or "",
            edited=edited,
            reply_to=getattr(message.reply_to, "reply_to_msg_id", None),
        )

    def _is_broadcast(self, chat_id: int, peer: Any) -> bool:
        if type(peer) is not tl.PeerChannel:
            return False
        chat = self._entities.chat(chat_id)
        return chat is not None and chat.kind is ChatKind.CHANNEL

    def _private(self, message: Any, received: float) -> Update:
        user_id = message.from_id.user_id if type(message.from_id) is tl.PeerUser else message.peer_id.user_id
        return PrivateMessage(
            bot_id=self.bot_id,
            at=epoch(message.date),
            received=received,
            user=self._entities.person_or_id(user_id),
            message_id=message.id,
            text=message.message or "",
        )

    def _own(self, message: Any, chat_id: int, received: float) -> Update:
        return OwnMessage(
            bot_id=self.bot_id,
            at=epoch(message.date),
            received=received,
            chat_id=chat_id,
            message_id=message.id,
            data=_button_data(message.reply_markup),
        )

    def _short_private(self, update: Any, received: float) -> Update | None:
        if update.out:
            return None
        return PrivateMessage(
            bot_id=self.bot_id,
            at=epoch(update.date),
            received=received,
            user=self._entities.person_or_id(update.user_id),
            message_id=update.id,
            text=update.message,
        )

    def _short_group(self, update: Any, received: float) -> Update | None:
        if update.out:
            return None
        return MessageReceived(
            bot_id=self.bot_id,
            at=epoch(update.date),
            received=received,
            chat_id=update.chat_id,
            message_id=update.id,
            sender=SenderKind.PERSON,
            user=self._entities.person_or_id(update.from_id),
            text=update.message,
        )

    # ------------------------------------------------------------------ service messages

    def _service(self, message: Any, received: float) -> Update | None:
        action, peer = message.action, message.peer_id
        if type(action) is tl.MessageActionChatMigrateTo:
            return self._migrated(message, peer.chat_id, action.channel_id, received)
        if type(action) is tl.MessageActionChannelMigrateFrom:
            return self._migrated(message, action.chat_id, peer.channel_id, received)
        sender = message.from_id.user_id if type(message.from_id) is tl.PeerUser else 0
        joined, people = _came_or_went(action, sender)
        people = [user_id for user_id in people if user_id != self.bot_id]
        if not people or type(peer) is tl.PeerUser:
            return None
        chat_id = peer.channel_id if type(peer) is tl.PeerChannel else peer.chat_id
        for user_id in people:
            self._entities.saw_in(user_id, chat_id, message.id)
        return MemberSeen(
            bot_id=self.bot_id,
            at=epoch(message.date),
            received=received,
            chat_id=chat_id,
            users=tuple(map(self._entities.person_or_id, people)),
            joined=joined,
            actor_id=sender or people[0],
            message_id=message.id,
        )

    def _migrated(self, message: Any, old_id: int, new_id: int, received: float) -> Update:
        return ChatMigrated(bot_id=self.bot_id, at=epoch(message.date), received=received, old_id=old_id, new_id=new_id)

    # ------------------------------------------------------------------ presses

    def _press(self, update: Any, received: float) -> Update | None:
        """A press without data is one of a game, which is none of ours."""
        if update.data is None:
            return None
        return self._pressed(update, update.peer, received, ephemeral=False)

    def _ephemeral_press(self, update: Any, received: float) -> Update:
        return self._pressed(update, update.peer, received, ephemeral=True)

    def _pressed(self, update: Any, peer: Any, received: float, *, ephemeral: bool) -> Update:
        return Pressed(
            bot_id=self.bot_id,
            at=int(time.time()),  # Telegram gives no date with a press
            received=received,
            query_id=update.query_id,
            chat_id=getattr(peer, "channel_id", None) or getattr(peer, "chat_id", None),
            user=self._entities.person_or_id(update.user_id),
            message_id=update.msg_id,
            data=bytes(update.data),
            ephemeral=ephemeral,
        )


def _sender(message: Any, chat_id: int) -> tuple[SenderKind, int | None, int | None, int | None]:
    """Kind of sender, user id, channel id, and the channel whose post this automatically is.

    An anonymous admin writes in the name of the group itself. The linked channel's posts arrive as forwards whose origin
    (`saved_from_peer`) is the sender; any other channel is a member who uses "send as channel".
    """
    sender = message.from_id
    if type(sender) is tl.PeerUser:
        return SenderKind.PERSON, sender.user_id, None, None
    origin: Any = message.fwd_from.saved_from_peer if message.fwd_from else None
    origin_id = origin.channel_id if type(origin) is tl.PeerChannel else None
    channel_id = sender.channel_id if type(sender) is tl.PeerChannel else None
    if origin_id is not None and channel_id in (None, origin_id):
        return SenderKind.LINKED_CHANNEL, None, origin_id, origin_id
    if channel_id is None or channel_id == chat_id:
        return SenderKind.ANONYMOUS_ADMIN, None, None, None
    return SenderKind.CHANNEL, None, channel_id, None


def _came_or_went(action: Any, sender: int) -> tuple[bool, list[int]]:
    """Whether they came, and who."""
    kind = type(action)
    if kind is tl.MessageActionChatAddUser:
        return True, list(action.users)
    if kind in (tl.MessageActionChatJoinedByLink, tl.MessageActionChatJoinedByRequest):
        return True, [sender] if sender else []
    if kind is tl.MessageActionChatDeleteUser:
        return False, [action.user_id]
    return False, []


def _button_data(markup: Any) -> tuple[bytes, ...]:
    """The data of a message's inline buttons."""
    if type(markup) is not tl.ReplyInlineMarkup:
        return ()
    buttons = (button for row in markup.rows for button in row.buttons)
    return tuple(bytes(b.type.data) for b in buttons if type(b.type) is tl.InlineButtonTypeCallback)
