"""What the page of one group shows."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from itertools import chain

from nezuko.administration.group_list import GroupLine, GroupList
from nezuko.administration.paging import Key, page
from nezuko.analytics import things
from nezuko.analytics.models import DAY, Rollup
from nezuko.enforcement.entries import Entry
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.service import Enforcement
from nezuko.events.kinds import Kind
from nezuko.events.models import EventRow, PersonRow
from nezuko.groups.directory import Protection
from nezuko.groups.models import Exemption, Group
from nezuko.i18n.pages import mark

MUTED_ROWS = 25
EXEMPT_ROWS = 25
REASONS = 5
BATCH = 500
"""Rows that are read at once where all are wanted."""


@dataclass(frozen=True, slots=True)
class Muted:
    """Somebody whom we keep muted; `missing` are the names of the channels."""

    entry: Entry
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exempt:
    """Somebody on the exempt list, under the last name that is known of him."""

    row: Exemption
    name: str
    username: str


@dataclass(frozen=True, slots=True)
class Reason:
    """How many are muted because they aren't in that channel; `share` of all muted, 0 to 1."""

    label: str
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class GroupDetail:
    """One group, with all that its page shows. Times in seconds since 1970, None: never or not known."""

    line: GroupLine
    row: Group
    muted: list[Muted]
    more_muted: str
    exempt: list[Exempt]
    more_exempt: int | None
    reasons: list[Reason]
    last_update: float | None
    comparing: bool
    after: int
    today: tuple[tuple[str, str, int], ...]
    """What happened since midnight (UTC): (in words, tone, how often)."""


_DELETED = (f"event:{Kind.MESSAGE_DELETED}",)
_TODAY = (
    (mark("joined"), "plain", things.CAME),
    (mark("verified"), "good", things.VERIFIED),
    (mark("muted"), "bad", things.MUTED),
    (mark("left"), "plain", things.WENT),
    (mark("messages deleted"), "bad", _DELETED),
)
_TODAY_PERHAPS = (
    (mark("given time to join"), "wait", things.GRACED),
    (mark("kicked"), "bad", things.THROWN_OUT[:1]),
    (mark("banned"), "bad", things.THROWN_OUT[1:]),
    (mark("raids"), "alert", things.RAIDS),
)
"""Only where it happened: most groups want none of it."""


class GroupDetails:
    """Service: gathers what the page of a group shows, in seven queries."""

    def __init__(self, groups: GroupList, enforcement: Enforcement) -> None:
        self._list = groups
        self._enforcement = enforcement

    async def of(self, group: Protection, *, muted_after: str = "", exempt_before: int | None = None) -> GroupDetail:
        """Gather it; the two arguments are cursors of its lists."""
        gate = self._enforcement.gate(group.bot_id)
        entries = _newest(gate, group.chat_id)
        muted, more_muted = self.muted(group, muted_after, MUTED_ROWS)
        exempt, more_exempt = await self.exempt(group, exempt_before, EXEMPT_ROWS)
        newest = await EventRow.filter(chat_id=group.chat_id).order_by("-id").first()
        return GroupDetail(
            line=await self._list.line(group),
            row=await Group.get(bot_id=group.bot_id, chat_id=group.chat_id),
            muted=muted,
            more_muted=more_muted,
            exempt=exempt,
            more_exempt=more_exempt,
            reasons=_reasons(group, entries),
            last_update=gate.last_event.get(group.chat_id) if gate else None,
            comparing=gate is not None and gate.reconciler.is_busy_with(group.chat_id),
            after=newest.id if newest else 0,
            today=await _today(group),
        )

    def all_muted(self, group: Protection) -> Iterator[Muted]:
        """Everybody whom we keep muted there, the latest first."""
        return (_muted(group, entry) for entry in _newest(self._enforcement.gate(group.bot_id), group.chat_id))

    async def all_exempt(self, group: Protection) -> AsyncIterator[Exempt]:
        """The whole exempt list, the latest first, read a batch at a time."""
        before: int | None = None
        while True:
            found, before = await self.exempt(group, before, BATCH)
            for one in found:
                yield one
            if before is None:
                return

    def muted(self, group: Protection, after: str, limit: int) -> tuple[list[Muted], str]:
        """Return a page of those whom we keep muted, the latest first, and the cursor of the next page or ""."""
        entries, following = page(_newest(self._enforcement.gate(group.bot_id), group.chat_id), _key, after, limit)
        return [_muted(group, entry) for entry in entries], following

    @staticmethod
    async def exempt(group: Protection, before: int | None, limit: int) -> tuple[list[Exempt], int | None]:
        """Return a page of the exempt list, the latest first, and behind which row the next page begins (None: there is none)."""
        chosen = Exemption.filter(bot_id=group.bot_id, chat_id=group.chat_id)
        if before is not None:
            chosen = chosen.filter(id__lt=before)
        rows = await chosen.order_by("-id").limit(limit + 1)
        people = await PersonRow.filter(id__in=[row.user_id for row in rows]) if rows else []
        known = {person.id: person for person in people}
        shown = [
            Exempt(row, person.name if person else "", person.username if person else "")
            for row in rows[:limit]
            for person in [known.get(row.user_id)]
        ]
        return shown, shown[-1].row.id if len(rows) > limit else None


async def _today(group: Protection) -> tuple[tuple[str, str, int], ...]:
    day = int(time.time()) // DAY * DAY
    counted = await Rollup.counts_on(
        day, group.bot_id, group.chat_id, [what for _, _, kinds in (*_TODAY, *_TODAY_PERHAPS) for what in kinds]
    )

    def counts(parts: tuple[tuple[str, str, tuple[str, ...]], ...]) -> tuple[tuple[str, str, int], ...]:
        return tuple((words, tone, sum(counted.get(what, 0) for what in kinds)) for words, tone, kinds in parts)

    return counts(_TODAY) + tuple(part for part in counts(_TODAY_PERHAPS) if part[2])


def _newest(gate: Gate | None, chat_id: int) -> list[Entry]:
    return sorted(gate.ledger.of_chat(chat_id), key=_key) if gate else []


def _key(entry: Entry) -> Key:
    return (-entry.created_at, entry.user_id)


def _names(group: Protection) -> dict[int, str]:
    return {channel.chat_id: channel.label for channel in group.channels}


def _muted(group: Protection, entry: Entry) -> Muted:
    names = _names(group)
    return Muted(entry, tuple(names[channel_id] for channel_id in entry.missing if channel_id in names))


def _reasons(group: Protection, entries: list[Entry]) -> list[Reason]:
    names = _names(group)
    counted = Counter(chain.from_iterable(entry.missing for entry in entries))
    return [
        Reason(names[channel_id], count, count / len(entries))
        for channel_id, count in counted.most_common(REASONS)
        if channel_id in names
    ]
