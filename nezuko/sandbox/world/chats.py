"""Chats and the entries of their participants: plain state, without the rules."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from nezuko.sandbox.world.history import History
from nezuko.sandbox.world.rights import FOREVER, KICKED

if TYPE_CHECKING:
    from nezuko.sandbox.world.invites import Invite, JoinRequest
    from nezuko.sandbox.world.posts import Post

FIRST_CHANNEL_ID = 1_500_000_001
FIRST_BASIC_ID = 4_000_001


@dataclass(slots=True, eq=False)
class Member:
    """What a chat knows of one user: present or gone, plain, admin, restricted or kicked.

    `banned` holds prohibitions (rights.banned_mask) until `until`; somebody restricted may be present, or have
    left and keep the restriction. The entry of a plain member who left is removed.
    """

    user_id: int
    date: int
    inviter_id: int = 0
    present: bool = True
    owner: bool = False
    admin: int = 0
    promoted_by: int = 0
    rank: str | None = None
    banned: int = 0
    until: int = FOREVER
    kicked_by: int = 0
    banned_at: int = 0
    via_request: bool = False

    @property
    def runs_it(self) -> bool:
        """True for the owner and the admins."""
        return self.owner or bool(self.admin)

    @property
    def kicked(self) -> bool:
        """True for somebody who may not even see the chat."""
        return bool(self.banned & KICKED)


@dataclass(slots=True, eq=False)
class Chat:
    """A supergroup, a broadcast channel or a basic group."""

    id: int
    kind: str  # "supergroup", "channel" or "basic"
    title: str
    date: int
    creator_id: int
    username: str | None = None
    about: str = ""
    members: dict[int, Member] = field(default_factory=dict)  # also those who left with a restriction, and the kicked
    present: dict[int, Member] = field(default_factory=dict)  # in the order in which they came
    admins: dict[int, Member] = field(default_factory=dict)
    restricted: dict[int, Member] = field(default_factory=dict)  # everybody with prohibitions of his own
    admin_bots: set[int] = field(default_factory=set)
    bots: set[int] = field(default_factory=set)  # present ones
    listeners: set[int] = field(default_factory=set)  # present ones who have an account that can be connected
    banned_senders: dict[int, Member] = field(default_factory=dict)  # channels that may not write here
    default_banned: int = 0
    posts: dict[int, Post] = field(default_factory=dict)
    next_post_id: int = 1
    history: History = field(default_factory=History)
    invites: dict[str, Invite] = field(default_factory=dict)
    requests: dict[int, JoinRequest] = field(default_factory=dict)
    linked_id: int | None = None  # the discussion group of a channel, the channel of a discussion group
    members_hidden: bool = False
    joins_silent: bool = False  # nobody's coming and going is announced in the chat
    join_to_send: bool = False
    join_request: bool = False
    guard_bot_id: int | None = None
    migrated_to: Chat | None = None
    migrated_from: Chat | None = None
    pinned_id: int | None = None
    looks: dict[int, Any] = field(default_factory=dict)  # viewer -> the chat as this viewer sees it, ready to send

    @property
    def broadcast(self) -> bool:
        """True for a broadcast channel."""
        return self.kind == "channel"

    @property
    def basic(self) -> bool:
        """True for a basic group."""
        return self.kind == "basic"


class Chats:
    """All chats by id."""

    def __init__(self) -> None:
        self.by_id: dict[int, Chat] = {}
        self._channel_ids = itertools.count(FIRST_CHANNEL_ID)
        self._basic_ids = itertools.count(FIRST_BASIC_ID)

    def next_id(self, *, basic: bool = False) -> int:
        """Return an id no chat has."""
        return next(n for n in (self._basic_ids if basic else self._channel_ids) if n not in self.by_id)
