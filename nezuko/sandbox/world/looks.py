"""How users and chats look to a viewer: TL objects with that viewer's access hash, ready to be sent."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

from telethon.extensions import BinaryReader
from telethon.tl import types

from nezuko.sandbox.world.rights import OWNER_RIGHTS, admin_rights, banned_rights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from nezuko.sandbox.world.chats import Chat, Member
    from nezuko.sandbox.world.hashes import Hashes
    from nezuko.sandbox.world.people import User

_HASH_AT = 20  # in a serialised User: constructor, two words of flags, the 64-bit id, then the access hash
_DC = 2
_NO_PHOTO = types.ChatPhotoEmpty()


class Prepared:
    """A TL object that was serialised once and is sent many times. Stands wherever Telethon wants an object."""

    __slots__ = ("data",)

    def __init__(self, data: bytes) -> None:
        self.data = data

    def _bytes(self) -> bytes:
        return self.data

    def __bytes__(self) -> bytes:
        return self.data

    def opened(self) -> Any:
        """Return the TL object itself."""
        return BinaryReader(self.data).tgread_object()

    def to_dict(self) -> Any:
        """Return the TL object as Telethon's dictionaries show it."""
        return self.opened().to_dict()


def _user_object(user: User, access_hash: int, *, own: bool = False, to_bots: bool = False) -> Any:
    if user.deleted:
        return types.User(id=user.id, deleted=True, access_hash=access_hash)
    return types.User(
        id=user.id,
        access_hash=access_hash,
        is_self=own or None,
        first_name=user.first_name,
        last_name=user.last_name,
        username=user.username,
        photo=types.UserProfilePhoto(user.picture_id, _DC) if user.picture else None,
        phone=(user.phone or "").lstrip("+") or None if own else None,
        lang_code=user.lang_code if own or to_bots else None,
        premium=user.premium or None,
        bot=user.bot or None,
        bot_info_version=1 if user.bot else None,
        bot_chat_history=(user.reads_all or None) if user.bot else None,
        bot_guard=user.guard or None,
    )


class Looks:
    """Shows users and chats to viewers."""

    def __init__(self, hashes: Hashes, is_bot: Callable[[int], bool]) -> None:
        """`is_bot` tells of a viewer's id whether he is one: bots are shown people's languages."""
        self._hashes = hashes
        self._is_bot = is_bot

    def user(self, user: User, viewer_id: int) -> Prepared:
        """Return the user as the viewer sees him."""
        if user.id == viewer_id:
            if user.own_look is None:
                user.own_look = bytes(_user_object(user, self._hashes.of(viewer_id, user.id), own=True))
            return Prepared(user.own_look)
        to_bots = self._is_bot(viewer_id)
        data = user.look_to_bots if to_bots else user.look
        if data is None:
            data = bytes(_user_object(user, 1, to_bots=to_bots))
            if to_bots:
                user.look_to_bots = data
            else:
                user.look = data
        return Prepared(data[:_HASH_AT] + struct.pack("<q", self._hashes.of(viewer_id, user.id)) + data[_HASH_AT + 8 :])

    def users(self, users: Iterable[User], viewer_id: int) -> list[Prepared]:
        """Return these users as the viewer sees them."""
        return [self.user(user, viewer_id) for user in users]

    def chat(self, chat: Chat, viewer_id: int) -> Prepared:
        """Return the chat as the viewer sees it: forbidden to the kicked, with his rights to an admin."""
        seen: Prepared | None = chat.looks.get(viewer_id)
        if seen is None:
            member = chat.members.get(viewer_id)
            make = self._basic if chat.basic else self._channel
            seen = chat.looks[viewer_id] = Prepared(bytes(make(chat, viewer_id, member)))
        return seen

    def _channel(self, chat: Chat, viewer_id: int, member: Member | None) -> Any:
        access_hash = self._hashes.of(viewer_id, chat.id)
        group = None if chat.broadcast else True
        if member is not None and member.kicked:
            return types.ChannelForbidden(
                id=chat.id,
                access_hash=access_hash,
                title=chat.title,
                broadcast=chat.broadcast or None,
                megagroup=group,
                until_date=member.until,
            )
        present = member is not None and member.present
        return types.Channel(
            id=chat.id,
            access_hash=access_hash,
            title=chat.title,
            photo=_NO_PHOTO,
            date=member.date if member is not None else chat.date,
            creator=(member is not None and member.owner) or None,
            left=None if present else True,
            broadcast=chat.broadcast or None,
            megagroup=group,
            has_link=chat.linked_id is not None or None,
            username=chat.username,
            join_to_send=chat.join_to_send or None,
            join_request=chat.join_request or None,
            admin_rights=_admin_rights(member),
            banned_rights=banned_rights(member.banned, member.until) if member is not None and member.banned else None,
            default_banned_rights=None if chat.broadcast else banned_rights(chat.default_banned),
        )

    def _basic(self, chat: Chat, viewer_id: int, member: Member | None) -> Any:
        moved = chat.migrated_to
        if member is None or member.kicked:
            return types.ChatForbidden(id=chat.id, title=chat.title)
        return types.Chat(
            id=chat.id,
            title=chat.title,
            photo=_NO_PHOTO,
            participants_count=len(chat.present),
            date=chat.date,
            version=1,
            creator=member.owner or None,
            left=None if member.present else True,
            deactivated=True if moved else None,
            migrated_to=types.InputChannel(moved.id, self._hashes.of(viewer_id, moved.id)) if moved else None,
            admin_rights=_admin_rights(member),
            default_banned_rights=banned_rights(chat.default_banned),
        )


def _admin_rights(member: Member | None) -> Any:
    if member is None or not member.runs_it or not member.present:
        return None
    return admin_rights(OWNER_RIGHTS | member.admin if member.owner else member.admin)
