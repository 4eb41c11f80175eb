"""What pages about events need to know from the features above: numbers of now, names of chats, where a member stands."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from nezuko.events.kinds import Kind
from nezuko.events.models import EventRow, midnight
from nezuko.i18n.pages import gettext, ngettext

DAY = 86_400


@dataclass(frozen=True, slots=True)
class Numbers:
    """What holds right now; None: not known."""

    muted: int | None = None
    """Members that the gate keeps muted."""
    waiting: int | None = None
    """Members that were asked to join a channel and haven't yet."""
    groups: int | None = None
    """Groups that are protected."""
    troubled: int = 0
    """Protected groups where something keeps the gate from working."""
    bots: int | None = None
    """Bots that should be connected."""
    bots_up: int = 0
    """Bots that are."""


@dataclass(frozen=True, slots=True)
class MemberState:
    """Where a member stands by the gate's own books (not by the events). Times in seconds since 1970; `until` 0 means for ever."""

    muted: bool
    reason: str = ""
    since: int | None = None
    until: int = 0
    exempt: bool = False
    by_hand: bool = False
    """An admin muted him, whatever his channels; the gate won't lift that."""
    banned: bool = False
    """The gate banned him, until an admin undoes that."""


@dataclass(frozen=True, slots=True)
class GroupState:
    """One group that the gate knows. `problem` is a sentence, empty if it can be guarded."""

    bot_id: int
    chat_id: int
    title: str
    enabled: bool = True
    problem: str = ""


class OverviewSource(Protocol):
    """To be fulfilled by whoever knows groups and mutes."""

    async def numbers(self, chats: frozenset[int] | None = None) -> Numbers:
        """Return the numbers of now, of all groups or of `chats` alone; at most two queries."""

    def chat_title(self, chat_id: int) -> str | None:
        """Return a group's or channel's title from memory."""

    def groups(self) -> list[GroupState]:
        """Return every group that is or was protected, from memory."""

    async def member(self, chat_id: int, user_id: int) -> MemberState | None:
        """Return where a member stands; None if the books don't know him."""


class NothingKnown:
    """Stands in until a source is given."""

    async def numbers(self, chats: frozenset[int] | None = None) -> Numbers:
        """Know no numbers."""
        del chats
        return Numbers()

    def chat_title(self, chat_id: int) -> str | None:
        """Know no title."""
        del chat_id
        return None

    def groups(self) -> list[GroupState]:
        """Know no groups."""
        return []

    async def member(self, chat_id: int, user_id: int) -> MemberState | None:
        """Know nobody."""
        del chat_id, user_id
        return None


@dataclass(frozen=True, slots=True)
class Card:
    """A number at the top of a page. `hint` puts it into proportion; `shown` is what people read, where it isn't the shortened number."""

    name: str
    title: str
    value: int | None
    icon: str
    tone: str
    hint: str
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of the overview that another feature brings.

    Its template shows `values` as `panel.values`; `head` is the template of what it needs in the page's head.
    """

    template: str
    values: Mapping[str, Any]
    head: str


PanelSource = Callable[[frozenset[int] | None], Awaitable[Panel | None]]
"""Chats that the reader sees (None: all) -> panel, or None if there is nothing to show at present."""


class Overview:
    """The overview's numbers, and the names that every page about events needs."""

    def __init__(self, source: OverviewSource | None = None) -> None:
        self._source: OverviewSource = source or NothingKnown()
        self.panels: list[PanelSource] = []
        """What other features show between the cards and the feed."""
        self.detours: list[Callable[[], str]] = []
        """Asked before the overview is shown: where the reader has to go first, or ""."""

    def use(self, source: OverviewSource) -> None:
        """From now on ask `source`: whoever knows groups and mutes comes later than the pages that show them."""
        self._source = source

    def chat_title(self, chat_id: int | None) -> str:
        """Return what to call a chat."""
        if chat_id is None:
            return ""
        return self._source.chat_title(chat_id) or gettext("Group {number}", number=chat_id)

    def groups(self, chats: frozenset[int] | None = None) -> list[GroupState]:
        """Return the groups, of `chats` alone if given, by title."""
        found = [group for group in self._source.groups() if chats is None or group.chat_id in chats]
        return sorted(found, key=lambda group: group.title.lower())

    async def numbers(self, chats: frozenset[int] | None = None) -> Numbers:
        """Return what holds right now, in all groups or in `chats` alone."""
        return await self._source.numbers(chats)

    async def member(self, chat_id: int, user_id: int) -> MemberState | None:
        """Return where a member stands, None if nobody knows."""
        return await self._source.member(chat_id, user_id)

    async def cards(self, chats: frozenset[int] | None = None) -> list[Card]:
        """Return the four cards, of all groups or of `chats` alone."""
        now = await self._source.numbers(chats)
        today = midnight()
        verified = await EventRow.people_between(Kind.VERIFIED, today, chats=chats)
        before = await EventRow.people_between(Kind.VERIFIED, today - DAY, today, chats)
        groups_hint = gettext("all in order") if now.groups else gettext("none yet")
        if now.troubled:
            groups_hint = ngettext("{count} needs attention", "{count} need attention", now.troubled)
        return [
            Card(
                "verified",
                gettext("Verified today"),
                verified,
                "circle-check",
                "good",
                ngettext("{count} yesterday", "{count} yesterday", before),
            ),
            Card("muted", gettext("Muted now"), now.muted, "lock", "bad", gettext("until they join")),
            Card("waiting", gettext("Waiting"), now.waiting, "hourglass", "wait", gettext("asked, not joined yet")),
            Card(
                "groups",
                gettext("Groups protected"),
                now.groups,
                "shield-check",
                "alert" if now.troubled else "plain",
                groups_hint,
            ),
        ]
