"""Coming, going, being restricted and promoted: the rules, the entries, and who is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telethon.tl import types

from nezuko.sandbox.world.bot_events import ParticipantChange
from nezuko.sandbox.world.chats import Chat, Member
from nezuko.sandbox.world.participants import shown
from nezuko.sandbox.world.refusals import refuse
from nezuko.sandbox.world.rights import FOREVER, KICKED

if TYPE_CHECKING:
    from nezuko.sandbox.world.invites import Invite
    from nezuko.sandbox.world.outbox import Answer
    from nezuko.sandbox.world.people import User
    from nezuko.sandbox.world.world import World

_Standing = tuple[Any, ...] | None


def _standing(member: Member | None) -> _Standing:
    if member is None:
        return None
    return member.present, member.owner, member.admin, member.banned, member.until, member.rank


class Membership:
    """Changes the entries of chats, and tells everybody Telegram tells."""

    def __init__(self, world: World) -> None:
        self._world = world

    # -- looking

    def entry(self, chat: Chat, user_id: int) -> Member | None:
        """Return the entry of a user, after timed restrictions that ended are gone."""
        member = chat.members.get(user_id)
        if member is not None and member.banned and member.until <= self._world.clock.now():
            self._end(chat, member)
            return chat.members.get(user_id)
        return member

    def present(self, chat: Chat, user_id: int) -> bool:
        """Tell whether a user is in the chat; a restricted member who is there counts."""
        return user_id in chat.present

    def end_restrictions(self, chat: Chat) -> None:
        """Take away every restriction whose time is over."""
        now = self._world.clock.now()
        for member in [m for m in chat.restricted.values() if m.until <= now]:
            self._end(chat, member)

    # -- coming and going

    def join(
        self,
        chat: Chat,
        user: User,
        *,
        actor_id: int | None = None,
        invite: Invite | None = None,
        via_chatlist: bool = False,
        via_request: bool = False,
        action: Any = None,
        answer: Answer | None = None,
    ) -> None:
        """Let a user in: by himself, by an invite, added (`actor_id`) or approved.

        Raises USER_ALREADY_PARTICIPANT, and CHANNEL_PRIVATE for the kicked. A restriction from before is in force again.
        """
        member = self.entry(chat, user.id)
        if member is not None and member.present:
            raise refuse("USER_ALREADY_PARTICIPANT")
        if member is not None and member.kicked:
            raise refuse("CHANNEL_PRIVATE")
        before, was = shown(member, user.id if user.bot else 0), _standing(member)
        now = self._world.clock.now()
        if member is None:
            member = chat.members[user.id] = Member(user.id, now)
        member.date, member.present, member.via_request = now, True, via_request
        member.inviter_id = actor_id or (invite.admin_id if invite else 0)
        chat.requests.pop(user.id, None)
        actor = actor_id or user.id
        self._settle(chat, user, before, was, actor, invite=invite, via_chatlist=via_chatlist, answer=answer)
        sender = actor_id if actor_id and not via_request else user.id
        self._announce(chat, sender, action or types.MessageActionChatAddUser([user.id]))

    def add(self, chat: Chat, user: User, by: User, answer: Answer | None = None) -> None:
        """Let one user add another. Raises USER_PRIVACY_RESTRICTED, USER_KICKED, CHAT_ADMIN_REQUIRED, USER_BOT."""
        if user.invite_privacy:
            raise refuse("USER_PRIVACY_RESTRICTED")
        self._world.permissions.need_invite(chat, by.id)
        member = self.entry(chat, user.id)
        if member is not None and member.kicked:
            raise refuse("USER_KICKED")
        if chat.broadcast and user.bot:
            raise refuse("USER_BOT")  # a bot comes into a channel as an admin only
        self.join(chat, user, actor_id=by.id, answer=answer)

    def leave(self, chat: Chat, user: User, answer: Answer | None = None) -> None:
        """Let a user go: a restriction of his stays, with left=True. USER_NOT_PARTICIPANT, USER_CREATOR."""
        member = self.entry(chat, user.id)
        if member is None or not member.present:
            raise refuse("USER_NOT_PARTICIPANT")
        if member.owner:
            raise refuse("USER_CREATOR")
        self._announce(chat, user.id, types.MessageActionChatDeleteUser(user.id))
        before, was = shown(member, user.id if user.bot else 0), _standing(member)
        member.present, member.admin, member.rank = False, 0, None
        if not member.banned:
            del chat.members[user.id]
        self._settle(chat, user, before, was, user.id, answer=answer)

    # -- restricting

    def ban(
        self, chat: Chat, user: User, mask: int, until: int = FOREVER, *, by: int, answer: Answer | None = None
    ) -> None:
        """Set a user's prohibitions to exactly this mask; 0 lifts them and removes the entry of who isn't there.

        Raises CHAT_ADMIN_REQUIRED (the asker may not restrict) and USER_ADMIN_INVALID (owner, or another's admin).
        """
        permissions = self._world.permissions
        permissions.need(chat, by, "ban_users")
        member = self.entry(chat, user.id)
        if user.id == by or (member is not None and member.runs_it and not permissions.may_edit(chat, by, member)):
            raise refuse("USER_ADMIN_INVALID")
        if member is None and not mask:
            return
        before, was = shown(member, user.id if user.bot else 0), _standing(member)
        if member is None:
            member = chat.members[user.id] = Member(user.id, 0, present=False)
        self._restrict(member, mask, until, by)
        if not member.present and not member.banned:
            del chat.members[user.id]
        thrown_out = bool(was and was[0]) and not member.present
        self._settle(chat, user, before, was, by, answer=answer)
        if thrown_out:
            self._announce(chat, by, types.MessageActionChatDeleteUser(user.id), answer=answer)

    def _restrict(self, member: Member, mask: int, until: int, by: int) -> None:
        member.banned, member.until = mask, until if mask else FOREVER
        member.kicked_by, member.banned_at = by, self._world.clock.now()
        member.admin, member.promoted_by = 0, 0
        if mask & KICKED:
            member.present = False

    def ban_sender(self, chat: Chat, channel: Chat, mask: int, until: int, *, by: int) -> None:
        """Forbid a channel to write in a group ("send as channel"), or allow it again with an empty mask."""
        self._world.permissions.need(chat, by, "ban_users")
        if channel.id in {chat.id, chat.linked_id}:
            raise refuse("PARTICIPANT_ID_INVALID")
        if mask:
            now = self._world.clock.now()
            chat.banned_senders[channel.id] = Member(
                channel.id, now, present=False, banned=mask, until=until, kicked_by=by, banned_at=now
            )
        else:
            chat.banned_senders.pop(channel.id, None)

    # -- admins

    def promote(
        self, chat: Chat, user: User, mask: int, *, by: int, rank: str | None = None, answer: Answer | None = None
    ) -> None:
        """Make a user admin with exactly these rights, or a plain member with an empty mask.

        Somebody who isn't there comes in by it. Raises CHAT_ADMIN_REQUIRED, RIGHT_FORBIDDEN, USER_CREATOR.
        """
        self._world.permissions.need_promote(chat, by, mask)
        member = self.entry(chat, user.id)
        if member is not None and member.owner and user.id != by:
            raise refuse("USER_CREATOR")
        if not mask and (member is None or not member.present):
            raise refuse("USER_NOT_PARTICIPANT")
        before, was = shown(member, user.id if user.bot else 0), _standing(member)
        now = self._world.clock.now()
        if member is None or not member.present:
            member = chat.members[user.id] = Member(user.id, now, inviter_id=by)
        member.admin, member.promoted_by, member.rank = mask, by if mask else 0, rank
        if mask:
            member.banned, member.until = 0, FOREVER
        self._settle(chat, user, before, was, by, answer=answer)
        if not (was and was[0]):
            self._announce(chat, by, types.MessageActionChatAddUser([user.id]))

    # -- the books

    def enrol(self, chat: Chat, user: User, *, owner: bool = False, date: int | None = None) -> Member:
        """Write somebody into a chat without telling anyone: how a chat begins."""
        member = Member(user.id, date or self._world.clock.now(), owner=owner, inviter_id=chat.creator_id)
        chat.members[user.id] = member
        self.index(chat, user)
        return member

    def index(self, chat: Chat, user: User) -> None:
        """Bring the chat's indexes in line with a user's entry."""
        user_id, member = user.id, chat.members.get(user.id)
        chat.looks.pop(user_id, None)
        if member is not None and member.present:
            chat.present.setdefault(user_id, member)
            if user_id in self._world.connectable:
                chat.listeners.add(user_id)
        else:
            chat.present.pop(user_id, None)
            chat.listeners.discard(user_id)
        _keep(chat.admins, user_id, member if member is not None and member.present and member.runs_it else None)
        _keep(chat.restricted, user_id, member if member is not None and member.banned else None)
        if user.bot:
            for books, there in ((chat.bots, user_id in chat.present), (chat.admin_bots, user_id in chat.admins)):
                (books.add if there else books.discard)(user_id)

    def _settle(
        self,
        chat: Chat,
        user: User,
        before: Any,
        was: _Standing,
        actor_id: int,
        *,
        invite: Invite | None = None,
        via_chatlist: bool = False,
        answer: Answer | None = None,
    ) -> None:
        """Index an entry that changed, and tell the bots and the person, if anything is different."""
        self.index(chat, user)
        member = chat.members.get(user.id)
        if _standing(member) == was:
            return
        outbox = self._world.outbox
        outbox.changes.touch(chat.id)
        bots = chat.admin_bots | {user.id} if user.bot else chat.admin_bots  # a bot always hears about itself
        if bots and not chat.basic:
            after = shown(member, user.id if user.bot else 0)
            link = invite.shown() if invite is not None else None
            now = self._world.clock.now()
            outbox.to_bots(ParticipantChange(chat, now, actor_id, user.id, before, after, link, via_chatlist), bots)
        if user.id in self._world.connectable:
            outbox.chat_changed(chat, user.id, answer)

    def _end(self, chat: Chat, member: Member) -> None:
        member.banned, member.until = 0, FOREVER
        if not member.present:
            del chat.members[member.user_id]
        self.index(chat, self._world.people.by_id[member.user_id])

    def _announce(self, chat: Chat, sender_id: int, action: Any, answer: Answer | None = None) -> None:
        """Write the service message of a coming or going, where Telegram writes one."""
        if chat.broadcast or chat.members_hidden or chat.joins_silent:
            return
        (self._world.private if chat.basic else self._world.writing).service(chat, sender_id, action, answer)


def _keep(books: dict[int, Member], user_id: int, member: Member | None) -> None:
    if member is None:
        books.pop(user_id, None)
    else:
        books[user_id] = member
