"""Who may do what: the rights of whoever asks, and of whoever writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nezuko.sandbox.errors import RpcError
from nezuko.sandbox.world.refusals import refuse
from nezuko.sandbox.world.rights import ADMIN_BIT, INVITE, KICKED, PLAIN, REACT, SEND

if TYPE_CHECKING:
    from nezuko.sandbox.world.chats import Chat, Member
    from nezuko.sandbox.world.world import World


class Permissions:
    """Answers, or raises Telegram's refusal."""

    def __init__(self, world: World) -> None:
        self._world = world

    def see(self, chat: Chat, viewer_id: int) -> None:
        """Let pass who may see the chat: CHANNEL_PRIVATE for the kicked, and for strangers to a private chat."""
        member = self._world.membership.entry(chat, viewer_id)
        if (member is not None and member.kicked) or (
            (member is None or not member.present) and not self._open(chat, viewer_id)
        ):
            raise refuse("CHAT_ID_INVALID" if chat.basic else "CHANNEL_PRIVATE")

    def _open(self, chat: Chat, viewer_id: int) -> bool:
        """Tell whether strangers see the chat: it has a username, or it is the discussion group of a channel of theirs."""
        if chat.username is not None:
            return True
        channel = self._world.chats.by_id.get(chat.linked_id) if chat.linked_id and not chat.broadcast else None
        return channel is not None and (channel.username is not None or viewer_id in channel.present)

    def holds(self, chat: Chat, user_id: int, right: str) -> bool:
        """Tell whether a user has an admin right in a chat."""
        member = chat.admins.get(user_id)
        return member is not None and (member.owner or bool(member.admin & ADMIN_BIT[right]))

    def need(self, chat: Chat, user_id: int, right: str) -> None:
        """Let pass who has an admin right: CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED."""
        if not self.holds(chat, user_id, right):
            self.see(chat, user_id)
            raise refuse("CHAT_ADMIN_REQUIRED")

    def need_admin(self, chat: Chat, user_id: int) -> None:
        """Let pass admins of any kind: CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED."""
        if user_id not in chat.admins:
            self.see(chat, user_id)
            raise refuse("CHAT_ADMIN_REQUIRED")

    def need_invite(self, chat: Chat, user_id: int) -> None:
        """Let pass who may add people: admins with the right, and members where the group lets everyone."""
        if self.holds(chat, user_id, "invite_users"):
            return
        member = self._world.membership.entry(chat, user_id)
        if member is None or not member.present or chat.broadcast:
            self.see(chat, user_id)
            raise refuse("CHAT_ADMIN_REQUIRED")
        if (member.banned | chat.default_banned) & INVITE:
            raise refuse("CHAT_ADMIN_REQUIRED")

    def need_promote(self, chat: Chat, user_id: int, mask: int) -> None:
        """Let pass who may hand out these rights: the owner, or an admin with add_admins and those rights himself."""
        self.need(chat, user_id, "add_admins")
        member = chat.admins[user_id]
        if not member.owner and mask & ~member.admin:
            raise refuse("RIGHT_FORBIDDEN")

    def may_edit(self, chat: Chat, user_id: int, admin: Member) -> bool:
        """Tell whether an admin may be changed by this user: by the owner, or by who promoted him."""
        asker = chat.admins.get(user_id)
        if asker is None or admin.owner:
            return False
        return asker.owner or (admin.promoted_by == user_id and self.holds(chat, user_id, "add_admins"))

    def may_list(self, chat: Chat, viewer_id: int) -> bool:
        """Tell whether a viewer sees who is in the chat: not in channels, nor where members are hidden."""
        return viewer_id in chat.admins or not (chat.broadcast or chat.members_hidden)

    def write(self, chat: Chat, user_id: int, *, mask: int = SEND | PLAIN) -> None:
        """Let pass who may write. CHAT_WRITE_FORBIDDEN, CHAT_SEND_PLAIN_FORBIDDEN, USER_BANNED_IN_CHANNEL.

        The group's default prohibitions are a ceiling for everybody but its admins.
        """
        if chat.migrated_to is not None:
            raise refuse("PEER_ID_INVALID")
        if chat.broadcast:
            self.need(chat, user_id, "post_messages")
            return
        if user_id in chat.admins:
            return
        member = self._world.membership.entry(chat, user_id)
        if member is None or not member.present:
            self._write_from_outside(chat, user_id)
        if self._world.people.by_id[user_id].limited:
            raise refuse("USER_BANNED_IN_CHANNEL")
        forbidden = (chat.default_banned | (member.banned if member is not None else 0)) & (mask | KICKED)
        if forbidden:
            raise refuse("CHAT_SEND_PLAIN_FORBIDDEN" if forbidden == PLAIN else "CHAT_WRITE_FORBIDDEN")

    def may_write(self, chat: Chat, user_id: int) -> bool:
        """Tell whether a user could write just now."""
        try:
            self.write(chat, user_id)
        except RpcError:
            return False
        return True

    def _write_from_outside(self, chat: Chat, user_id: int) -> None:
        """Let pass who comments in a channel's discussion group without being in it."""
        self.see(chat, user_id)
        if chat.linked_id is None:
            raise refuse("CHAT_WRITE_FORBIDDEN")
        if chat.join_to_send:
            raise refuse("CHAT_GUEST_SEND_FORBIDDEN")

    def react(self, chat: Chat, user_id: int) -> None:
        """Let pass who may react to messages: a muted member may, unless reactions are forbidden too."""
        self.see(chat, user_id)
        member = self._world.membership.entry(chat, user_id)
        if user_id not in chat.admins and (chat.default_banned | (member.banned if member else 0)) & REACT:
            raise refuse("CHAT_WRITE_FORBIDDEN")
