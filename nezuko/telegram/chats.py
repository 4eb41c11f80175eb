"""What a bot can learn about groups and channels, asked in more than one way: not every server answers every question."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from loguru import logger
from telethon.tl import functions as fn
from telethon.tl import types as tl

from nezuko.telegram.calls import Call
from nezuko.telegram.entities import Entities, KnownChat
from nezuko.telegram.errors import (
    ChatGone,
    LinkGone,
    NotAChat,
    NotAPerson,
    NotFoundUsername,
    RateLimited,
    TelegramError,
)
from nezuko.telegram.limits import Priority
from nezuko.telegram.peers import Peers
from nezuko.telegram.queue import CallQueue
from nezuko.telegram.standings import admin_of, ban_of, epoch, standing_of
from nezuko.telegram.types import Admin, Chat, ChatKind, Person, Standing, Status


class Chats:
    """One bot's look-ups of chats."""

    def __init__(
        self, queue: CallQueue, entities: Entities, peers: Peers, *, counted: Callable[[int, int], None]
    ) -> None:
        """`counted` is told a channel's id and pts whenever an answer names them."""
        self._queue = queue
        self._entities = entities
        self._peers = peers
        self._counted = counted

    # ------------------------------------------------------------------ one chat

    async def chat(self, ref: int | str) -> Chat:
        """A group or channel by its id or its @username; what is raised stands at `Gateway.chat`."""
        chat_id = ref if isinstance(ref, int) else await self._resolve(ref)
        known = self._entities.chat(chat_id)
        if known is not None and known.kind is ChatKind.BASIC_GROUP:
            return await self._basic_group(chat_id)
        try:
            answer = await self._full_channel(chat_id)
        except RateLimited:
            raise
        except TelegramError as error:
            logger.debug("{} can't be looked at as a whole: {}", chat_id, error)
            return await self._remembered(chat_id, error)
        found = next((c for c in answer.chats if type(c) is tl.Channel and c.id == chat_id), None)
        if found is None:
            return await self._remembered(chat_id, ChatGone())
        full = answer.full_chat
        rights, is_admin = await self._own_rights(chat_id, found)
        return Chat(
            id=chat_id,
            kind=ChatKind.SUPERGROUP if found.megagroup or found.gigagroup else ChatKind.CHANNEL,
            title=found.title,
            username=found.username or next((name.username for name in found.usernames or () if name.active), None),
            members=getattr(full, "participants_count", None) or found.participants_count,
            linked_chat_id=getattr(full, "linked_chat_id", None),
            own_rights=rights,
            is_admin=is_admin,
            default_bans=ban_of(found.default_banned_rights),
            guard_id=getattr(full, "guard_bot_id", None) or 0,
        )

    async def _full_channel(self, chat_id: int) -> Any:
        request = fn.channels.GetFullChannelRequest(self._peers.channel(chat_id))
        answer = await self._queue.run(Call(request, Priority.LOOKUP, chat=chat_id))
        self._entities.extend(answer.users, answer.chats)
        self._counted(chat_id, getattr(answer.full_chat, "pts", None) or 0)
        return answer

    async def _own_rights(self, chat_id: int, found: Any) -> tuple[Admin, bool]:
        """What the bot may do there, and whether it is admin at all. Some servers don't show that with the channel."""
        if found.creator:
            return _everything(), True
        if found.admin_rights:
            return admin_of(found.admin_rights), True
        if found.left:
            return Admin.NONE, False
        try:
            standing = await self._own_standing(chat_id)
        except TelegramError as error:
            logger.debug("own standing in {} can't be told: {}", chat_id, error)
            return Admin.NONE, False
        return _rights_of(standing), standing.is_admin

    async def _own_standing(self, chat_id: int) -> Standing:
        request = fn.channels.GetParticipantRequest(self._peers.channel(chat_id), tl.InputPeerSelf())
        answer = await self._queue.run(Call(request, Priority.LOOKUP, chat=chat_id))
        self._entities.extend(*answer.people())
        return standing_of(answer.participant)

    async def _remembered(self, chat_id: int, error: TelegramError) -> Chat:
        """A chat that can't be looked at as a whole, from what is known of it and the bot's own standing. Raises `error`."""
        try:
            standing = await self._own_standing(chat_id)
        except TelegramError:
            raise error from None
        known = self._entities.chat(chat_id)
        if known is None or not standing.present:
            raise error
        return _chat_of(known, standing)

    async def _basic_group(self, chat_id: int) -> Chat:
        answer = await self._queue.run(Call(fn.messages.GetFullChatRequest(chat_id), Priority.LOOKUP, chat=chat_id))
        self._entities.extend(answer.users, answer.chats)
        found = next((c for c in answer.chats if type(c) is tl.Chat and c.id == chat_id), None)
        if found is None:
            raise ChatGone
        return Chat(
            id=chat_id,
            kind=ChatKind.BASIC_GROUP,
            title=found.title,
            members=found.participants_count,
            own_rights=admin_of(found.admin_rights),
            is_admin=bool(found.creator or found.admin_rights),
        )

    # ------------------------------------------------------------------ names and links

    async def _resolve(self, username: str) -> int:
        bare = username.lstrip("@")
        try:
            answer = await self._who_has(bare)
        except NotFoundUsername:
            raise
        except TelegramError as error:
            known = self._entities.chat_named(bare)
            if known is None:
                raise
            logger.debug("@{} can't be asked for: {}", bare, error)
            return known.id
        if type(answer.peer) is not tl.PeerChannel:
            raise NotAChat(f"@{bare} is a person or a bot. Give the username of a group or channel.")
        return int(answer.peer.channel_id)

    async def find_username(self, username: str) -> Person:
        """Whose username this is; what is raised stands at `Gateway.find_username`."""
        bare = username.lstrip("@")
        answer = await self._who_has(bare)
        found = self._entities.person(answer.peer.user_id) if type(answer.peer) is tl.PeerUser else None
        if found is None:
            raise NotAPerson(f"@{bare} is a group or channel. Give the username of a person.")
        return found

    async def _who_has(self, username: str) -> Any:
        answer = await self._queue.run(Call(fn.contacts.ResolveUsernameRequest(username), Priority.LOOKUP))
        self._entities.extend(answer.users, answer.chats)
        return answer

    async def invite_link(self, chat_id: int, *, asking: bool, fresh: bool) -> str:
        """What it gives stands at `Gateway.invite_link`."""
        existing = None if asking or fresh else await self._existing_link(chat_id)
        if existing:
            return str(existing)
        request = fn.messages.ExportChatInviteRequest(self._peers.chat(chat_id), request_needed=asking or None)
        answer = await self._queue.run(Call(request, Priority.LOOKUP, chat=chat_id))
        return str(answer.link)

    async def link_works(self, chat_id: int, link: str) -> bool:
        """What it gives stands at `Gateway.link_works`."""
        request = fn.messages.GetExportedChatInviteRequest(self._peers.chat(chat_id), link)
        try:
            invite = (await self._queue.run(Call(request, Priority.SWEEP, chat=chat_id))).invite
        except LinkGone:
            return False
        ended = invite.expire_date is not None and epoch(invite.expire_date) <= time.time()
        used_up = bool(invite.usage_limit) and (invite.usage or 0) >= invite.usage_limit
        return not (invite.revoked or ended or used_up)

    async def _existing_link(self, chat_id: int) -> str | None:
        try:
            full = (await self._full_channel(chat_id)).full_chat
        except TelegramError:
            return None  # asking for a new link says what is wrong, if anything is
        return getattr(getattr(full, "exported_invite", None), "link", None)


def _chat_of(known: KnownChat, standing: Standing) -> Chat:
    return Chat(
        id=known.id,
        kind=known.kind,
        title=known.title,
        username=known.username,
        own_rights=_rights_of(standing),
        is_admin=standing.is_admin,
    )


def _rights_of(standing: Standing) -> Admin:
    return _everything() if standing.status is Status.OWNER else standing.rights


def _everything() -> Admin:
    """All admin rights."""
    result = Admin.NONE
    for right in Admin:
        result |= right
    return result
