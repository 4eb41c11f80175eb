"""Rights and standings: Telegram's shapes into ours and back."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from operator import attrgetter
from typing import Any

from telethon.tl import types as tl

from nezuko.telegram.types import FOREVER, LEFT, Admin, Ban, Standing, Status

_BANS = tuple((ban, ban.name.lower()) for ban in Ban if ban.name)
_read_bans = attrgetter(*(name for _, name in _BANS))
_ADMINS = tuple((right, right.name.lower()) for right in Admin if right.name and right is not Admin.OTHER)
_OTHER_RIGHTS = (
    "change_info",
    "post_messages",
    "edit_messages",
    "manage_call",
    "other",
    "manage_topics",
    "post_stories",
    "edit_stories",
    "delete_stories",
    "manage_direct_messages",
    "manage_ranks",
    "manage_linked_peers",
    "manage_welcome_messages",
)

_END_OF_TIME = 2**31 - 1
"""Telegram writes "for ever" as 0 or as the largest 32-bit number."""


def epoch(moment: datetime | None) -> int:
    """Seconds since 1970, 0 for None (Telethon reads Telegram's 0 as None or as 1970)."""
    return int(moment.timestamp()) if moment else 0


def ban_of(rights: Any) -> Ban:
    """The flags of a `chatBannedRights`."""
    return _ban_of(_read_bans(rights)) if rights else Ban.NONE


@lru_cache(maxsize=1024)
def _ban_of(values: tuple[bool | None, ...]) -> Ban:
    result = Ban.NONE
    for (ban, _), value in zip(_BANS, values, strict=True):
        if value:
            result |= ban
    return result


@lru_cache(maxsize=4096)
def banned_rights(bans: Ban, until: int = FOREVER) -> Any:
    """A `chatBannedRights` that forbids `bans` until then (epoch, 0 = for ever)."""
    flags = {name: True for ban, name in _BANS if ban in bans}
    rights = tl.ChatBannedRights(until_date=datetime.fromtimestamp(until, UTC) if until else None, **flags)
    packed = rights._bytes()  # noqa: SLF001 - what Telethon asks each part of a request for; here it is always the same
    rights._bytes = lambda: packed  # noqa: SLF001
    return rights


def admin_of(rights: Any) -> Admin:
    """The flags of a `chatAdminRights`."""
    if rights is None:
        return Admin.NONE
    result = Admin.NONE
    for right, name in _ADMINS:
        if getattr(rights, name):
            result |= right
    if any(getattr(rights, name) for name in _OTHER_RIGHTS):
        result |= Admin.OTHER
    return result


def standing_of(participant: Any) -> Standing:
    """Where somebody stands, from a `ChannelParticipant…` of any kind; None means that he isn't there.

    For those who are restricted the flag `left` says whether they are inside, not the class.
    """
    kind = type(participant)
    if participant is None or kind is tl.ChannelParticipantLeft:
        return LEFT
    if kind in (tl.ChannelParticipant, tl.ChannelParticipantSelf):
        return Standing(Status.MEMBER, present=True, joined_at=epoch(participant.date))
    if kind is tl.ChannelParticipantBanned:
        return _banned(participant)
    if kind is tl.ChannelParticipantAdmin:
        rights = admin_of(participant.admin_rights)
        return Standing(Status.ADMIN, present=True, rights=rights, joined_at=epoch(participant.date))
    if kind is tl.ChannelParticipantCreator:
        return Standing(Status.OWNER, present=True, rights=admin_of(participant.admin_rights))
    return _basic_group_standing(kind)


def _banned(participant: Any) -> Standing:
    rights = participant.banned_rights
    bans = ban_of(rights)
    until = epoch(rights.until_date)
    return Standing(
        Status.BANNED if Ban.VIEW_MESSAGES in bans else Status.RESTRICTED,
        present=not participant.left and Ban.VIEW_MESSAGES not in bans,
        bans=bans,
        until=FOREVER if until >= _END_OF_TIME else until,
        restricted_by=participant.kicked_by or None,
        joined_at=epoch(participant.date),
    )


def _basic_group_standing(kind: type) -> Standing:
    if kind is tl.ChatParticipantCreator:
        return Standing(Status.OWNER, present=True)
    if kind is tl.ChatParticipantAdmin:
        return Standing(Status.ADMIN, present=True)
    return Standing(Status.MEMBER, present=True)


def participant_peer(participant: Any) -> tuple[str, int]:
    """Whom a participant object is about: ("user" or "channel", id)."""
    peer = getattr(participant, "peer", None)
    if isinstance(peer, tl.PeerChannel):
        return "channel", peer.channel_id
    return "user", peer.user_id if isinstance(peer, tl.PeerUser) else participant.user_id
