"""Participants as Telegram shows them, and the lists of them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from telethon.tl import types

from nezuko.sandbox.world.rights import OWNER_RIGHTS, admin_rights, banned_rights

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nezuko.sandbox.world.chats import Chat, Member
    from nezuko.sandbox.world.people import People

PAGE = 200  # participants a call
REACHED_IN_GROUP = 10_000  # how far an offset reaches
REACHED_IN_CHANNEL = 200  # a broadcast channel shows no more, even to its admins


def shown(member: Member | None, viewer_id: int = 0, *, can_edit: bool = False) -> Any:
    """Return the ChannelParticipant… of an entry as the viewer sees it; None for who isn't there and has no ban."""
    if member is None or not (member.present or member.banned):
        return None
    if member.owner:
        mask = OWNER_RIGHTS | member.admin
        return types.ChannelParticipantCreator(member.user_id, admin_rights(mask), rank=member.rank)
    if member.banned:
        return banned(types.PeerUser(member.user_id), member)
    own = member.user_id == viewer_id
    if member.admin:
        return _admin(member, own=own, can_edit=can_edit)
    if own:
        return types.ChannelParticipantSelf(
            member.user_id, member.inviter_id or member.user_id, member.date, via_request=member.via_request or None
        )
    return types.ChannelParticipant(member.user_id, member.date)


def _admin(member: Member, *, own: bool, can_edit: bool) -> Any:
    return types.ChannelParticipantAdmin(
        member.user_id,
        promoted_by=member.promoted_by,
        date=member.date,
        admin_rights=admin_rights(member.admin),
        can_edit=can_edit or None,
        is_self=own or None,
        inviter_id=(member.inviter_id or member.promoted_by) if own else None,
        rank=member.rank,
    )


def banned(peer: Any, member: Member) -> Any:
    """Return the ChannelParticipantBanned of an entry: `left` tells whether the person is outside."""
    return types.ChannelParticipantBanned(
        peer,
        kicked_by=member.kicked_by,
        date=member.banned_at,
        banned_rights=banned_rights(member.banned, member.until),
        left=None if member.present else True,
        rank=member.rank if member.present else None,
    )


def listing(chat: Chat, people: People, wanted: Any) -> tuple[int, list[Member]]:
    """Return how many there are, and those that can be reached, for a ChannelParticipantsFilter."""
    if isinstance(wanted, types.ChannelParticipantsAdmins):
        return _all(chat.admins.values())
    if isinstance(wanted, types.ChannelParticipantsBots):
        return _all(chat.present[number] for number in chat.bots)
    if isinstance(wanted, types.ChannelParticipantsKicked):
        found = [m for m in chat.restricted.values() if m.kicked]
        return _all([*_called(found, people, wanted.q), *chat.banned_senders.values()])
    if isinstance(wanted, types.ChannelParticipantsBanned):
        return _all(_called((m for m in chat.restricted.values() if not m.kicked), people, wanted.q))
    if isinstance(wanted, types.ChannelParticipantsContacts):
        return 0, []  # simulated people have no address books
    return _newest(chat, people, getattr(wanted, "q", ""))


def _newest(chat: Chat, people: People, query: str) -> tuple[int, list[Member]]:
    reached = REACHED_IN_CHANNEL if chat.broadcast else REACHED_IN_GROUP
    if query:
        matches = list(_called(reversed(chat.present.values()), people, query))
        return len(matches), matches[:reached]
    return len(chat.present), list(islice(reversed(chat.present.values()), reached))


def _all(members: Iterable[Member]) -> tuple[int, list[Member]]:
    found = list(members)
    return len(found), found


def _called(members: Iterable[Member], people: People, query: str) -> Iterable[Member]:
    """Keep those whose name or username has a word that begins with the query."""
    wanted = query.lower().lstrip("@")
    if not wanted:
        return members
    return [member for member in members if _matches(people, member.user_id, wanted)]


def _matches(people: People, user_id: int, wanted: str) -> bool:
    user = people.by_id[user_id]
    name = f"{user.first_name} {user.last_name or ''}".lower()
    names = [*name.split(), name, (user.username or "").lower()]
    return any(part.startswith(wanted) for part in names)
