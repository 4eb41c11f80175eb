"""The list of channels that groups require, or once required."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from nezuko.administration.group_list import LONGEST_QUESTION, PAGE, StateLook, bot_names
from nezuko.administration.paging import Key, page
from nezuko.administration.protections import NOT_RUNNING
from nezuko.audit.log import Audit
from nezuko.channels.models import Channel
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput, NotFound
from nezuko.groups.directory import Groups, Protection
from nezuko.i18n.pages import mark
from nezuko.telegram.waiting import in_time


class ChannelState(StrEnum):
    """How a channel stands."""

    TROUBLED = "troubled"
    """The bot can't tell who is in it."""
    CHECKED = "checked"
    UNUSED = "unused"
    """No group requires it any more."""


STATE_LOOKS = {
    ChannelState.TROUBLED: StateLook(mark("Can't be checked"), "alert-triangle", "alert"),
    ChannelState.CHECKED: StateLook(mark("Checked"), "circle-check", "good"),
    ChannelState.UNUSED: StateLook(mark("Not required"), "shield-off", "plain"),
}


@dataclass(frozen=True, slots=True)
class ChannelLine:
    """One channel as one bot knows it, and the groups of that bot which require it."""

    row: Channel
    bot: str
    groups: tuple[Protection, ...]
    lacking: int
    """How many are muted at present because they aren't in it."""

    @property
    def state(self) -> ChannelState:
        """How it stands."""
        if not self.groups:
            return ChannelState.UNUSED
        return ChannelState.TROUBLED if self.row.problem else ChannelState.CHECKED

    @property
    def look(self) -> StateLook:
        """How its state is shown."""
        return STATE_LOOKS[self.state]

    @property
    def ref(self) -> str:
        """What names it in a form."""
        return f"{self.row.bot_id}:{self.row.chat_id}"

    @property
    def path(self) -> str:
        """Its page."""
        return f"/channels/{self.row.bot_id}/{self.row.chat_id}"

    @property
    def link(self) -> str | None:
        """A link that opens it on Telegram."""
        return f"https://t.me/{self.row.username}" if self.row.username else self.row.invite_link

    @property
    def label(self) -> str:
        """`@username` or the title."""
        return f"@{self.row.username}" if self.row.username else self.row.title


_ORDER = list(ChannelState)


def _name(line: ChannelLine) -> Key:
    return (line.row.title.casefold(), line.row.bot_id, line.row.chat_id)


SORTS: dict[str, tuple[str, Callable[[ChannelLine], Key]]] = {
    "title": (mark("By channel"), _name),
    "groups": (mark("By required by"), lambda line: (-len(line.groups), *_name(line))),
    "state": (mark("By health"), lambda line: (_ORDER.index(line.state), *_name(line))),
    "bot": (mark("By bot"), lambda line: (line.bot.casefold(), *_name(line))),
    "subscribers": (mark("By subscribers"), lambda line: (-(line.row.subscribers or 0), *_name(line))),
    "lacking": (mark("By muted for it"), lambda line: (-line.lacking, *_name(line))),
}
"""What the list can be sorted by; numbers begin with the greatest."""


@dataclass(frozen=True, slots=True)
class ChannelQuery:
    """What is asked of the list."""

    q: str = ""
    state: str = ""
    sort: str = "title"

    @classmethod
    def of(cls, arguments: Mapping[str, str]) -> ChannelQuery:
        """Read it from an address; what makes no sense is left out."""
        state, sort = arguments.get("state", ""), arguments.get("sort", "")
        return cls(
            q=arguments.get("q", "").strip()[:LONGEST_QUESTION],
            state=state if state in [known.value for known in ChannelState] else "",
            sort=sort if sort in SORTS else "title",
        )

    def arguments(self, **changes: object) -> dict[str, str]:
        """The address of this question, with changes; what is empty is left out."""
        values: dict[str, object] = {"q": self.q, "state": self.state, "sort": self.sort, **changes}
        return {name: str(value) for name, value in values.items() if value and (name, value) != ("sort", "title")}


class Channels:
    """Service: lists channels, looks at them, forgets those that nobody needs."""

    def __init__(self, groups: Groups, enforcement: Enforcement, audit: Audit) -> None:
        self._groups = groups
        self._enforcement = enforcement
        self._audit = audit

    async def lines(self, query: ChannelQuery) -> list[ChannelLine]:
        """Return all channels that fit, in order. Two queries."""
        names, requiring = await bot_names(), self._requiring()
        lines = [self._line(row, names, requiring) for row in await Channel.all()]
        return sorted((line for line in lines if _fits(line, query)), key=SORTS[query.sort][1])

    async def page(self, query: ChannelQuery, after: str) -> tuple[list[ChannelLine], str, int]:
        """Return a page of `lines`, the cursor of the next one or "", and how many fit in all."""
        lines = await self.lines(query)
        chosen, following = page(lines, SORTS[query.sort][1], after, PAGE)
        return chosen, following, len(lines)

    async def line(self, bot_id: int, chat_id: int) -> ChannelLine:
        """Return one channel. Raises NotFound."""
        row = await Channel.get_or_none(bot_id=bot_id, chat_id=chat_id)
        if row is None:
            raise NotFound("There is no such channel here.")
        return self._line(row, await bot_names(), self._requiring())

    async def check(self, bot_id: int, chat_id: int) -> str:
        """Look now whether the bot can tell who is in the channel; returns its problem or "". Raises NotFound, TelegramError."""
        line, gate = await self.line(bot_id, chat_id), self._enforcement.gate(bot_id)
        if gate is None:
            raise NotFound(NOT_RUNNING)
        if not line.groups:
            raise InvalidInput("No group requires this channel: there is nothing to check.")
        async with in_time():
            return await gate.health.check_channel(chat_id)

    async def forget(self, bot_id: int, chat_id: int) -> None:
        """Delete a channel that no group requires. Raises NotFound, InvalidInput."""
        line = await self.line(bot_id, chat_id)
        if line.groups:
            raise InvalidInput("{group} requires this channel. Remove it there first.", group=line.groups[0].title)
        await line.row.delete()
        self._audit.record("channel.forget", "channel", chat_id, {"title": line.row.title, "bot": line.bot}, None)

    def _requiring(self) -> dict[tuple[int, int], list[Protection]]:
        requiring: dict[tuple[int, int], list[Protection]] = defaultdict(list)
        for group in self._groups.all():
            for channel in group.channels:
                requiring[group.bot_id, channel.chat_id].append(group)
        return requiring

    def _line(
        self, row: Channel, names: Mapping[int, str], requiring: Mapping[tuple[int, int], list[Protection]]
    ) -> ChannelLine:
        groups = tuple(requiring.get((row.bot_id, row.chat_id), ()))
        gate = self._enforcement.gate(row.bot_id)
        entries = [entry for group in groups for entry in gate.ledger.of_chat(group.chat_id)] if gate else []
        lacking = sum(row.chat_id in entry.missing for entry in entries)
        return ChannelLine(row, names.get(row.bot_id, str(row.bot_id)), groups, lacking)


def _fits(line: ChannelLine, query: ChannelQuery) -> bool:
    if query.state and line.state != query.state:
        return False
    words = query.q.casefold().removeprefix("@")
    row = line.row
    named = (row.title, row.username or "", str(row.chat_id), *(group.title for group in line.groups))
    return not words or any(words in name.casefold() for name in named)
