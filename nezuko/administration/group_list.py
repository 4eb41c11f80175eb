"""The list of groups: found, narrowed, sorted, a page at a time. All of it is in memory but the bots' names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from nezuko.administration.paging import Key, page
from nezuko.bots.models import Bot
from nezuko.bots.supervisor import Supervisor
from nezuko.enforcement.service import Enforcement
from nezuko.groups.directory import Groups, Protection
from nezuko.i18n.pages import mark

PAGE = 25
LONGEST_QUESTION = 100


class GroupState(StrEnum):
    """How a group stands."""

    TROUBLED = "troubled"
    """Something keeps the bot from guarding it."""
    PAUSED = "paused"
    """Its bot doesn't run."""
    GUARDED = "guarded"
    OFF = "off"
    """Its protection is switched off."""


@dataclass(frozen=True, slots=True)
class StateLook:
    """How a state is shown."""

    word: str
    icon: str
    tone: str


STATE_LOOKS = {
    GroupState.TROUBLED: StateLook(mark("Needs attention"), "alert-triangle", "alert"),
    GroupState.PAUSED: StateLook(mark("Bot not running"), "robot-off", "wait"),
    GroupState.GUARDED: StateLook(mark("Guarded"), "shield-check", "good"),
    GroupState.OFF: StateLook(mark("Off"), "shield-off", "plain"),
}


@dataclass(frozen=True, slots=True)
class GroupLine:
    """One group as the list shows it."""

    group: Protection
    bot: str
    state: GroupState
    muted: int
    waiting: int

    @property
    def look(self) -> StateLook:
        """How its state is shown."""
        return STATE_LOOKS[self.state]

    @property
    def problems(self) -> list[str]:
        """What keeps it from being guarded, as sentences."""
        return problems_of(self.group)

    @property
    def path(self) -> str:
        """Its page."""
        return f"/groups/{self.group.bot_id}/{self.group.chat_id}"

    @property
    def ref(self) -> str:
        """What names it in a form."""
        return f"{self.group.bot_id}:{self.group.chat_id}"


def problems_of(group: Protection) -> list[str]:
    """Everything that keeps a group from being guarded."""
    return [problem for problem in (group.problem, *(channel.problem for channel in group.channels)) if problem]


_ORDER = list(GroupState)


def _name(line: GroupLine) -> Key:
    return (line.group.title.casefold(), line.group.bot_id, line.group.chat_id)


SORTS: dict[str, tuple[str, Callable[[GroupLine], Key]]] = {
    "title": (mark("By group"), _name),
    "state": (mark("By state"), lambda line: (_ORDER.index(line.state), *_name(line))),
    "bot": (mark("By bot"), lambda line: (line.bot.casefold(), *_name(line))),
    "channels": (mark("By channels"), lambda line: (-len(line.group.channels), *_name(line))),
    "muted": (mark("By muted"), lambda line: (-line.muted, *_name(line))),
    "waiting": (mark("By waiting"), lambda line: (-line.waiting, *_name(line))),
}
"""What the list can be sorted by; numbers begin with the greatest."""


@dataclass(frozen=True, slots=True)
class GroupQuery:
    """What is asked of the list."""

    q: str = ""
    state: str = ""
    bot: int | None = None
    sort: str = "title"

    @classmethod
    def of(cls, arguments: Mapping[str, str]) -> GroupQuery:
        """Read it from an address; what makes no sense is left out."""
        state, sort, bot = arguments.get("state", ""), arguments.get("sort", ""), arguments.get("bot", "")
        return cls(
            q=arguments.get("q", "").strip()[:LONGEST_QUESTION],
            state=state if state in [known.value for known in GroupState] else "",
            bot=int(bot) if bot.isascii() and bot.isdigit() and len(bot) < 19 else None,  # noqa: PLR2004 - digits of 63 bits
            sort=sort if sort in SORTS else "title",
        )

    def arguments(self, **changes: object) -> dict[str, str]:
        """The address of this question, with changes; what is empty is left out."""
        values: dict[str, object] = {"q": self.q, "state": self.state, "bot": self.bot, "sort": self.sort, **changes}
        return {name: str(value) for name, value in values.items() if value and (name, value) != ("sort", "title")}

    @property
    def narrows(self) -> bool:
        """Whether it leaves anything out."""
        return bool(self.q or self.state or self.bot)


class GroupList:
    """Service: lists groups."""

    def __init__(self, groups: Groups, enforcement: Enforcement, supervisor: Supervisor) -> None:
        self._groups = groups
        self._enforcement = enforcement
        self._supervisor = supervisor

    async def lines(self, query: GroupQuery, sees: Callable[[int, int], bool]) -> list[GroupLine]:
        """Return all groups that fit, in order. `sees(bot_id, chat_id)` tells whose business they are. One query."""
        names = await bot_names()
        lines = [self._line(group, names) for group in self._groups.all() if sees(group.bot_id, group.chat_id)]
        return sorted((line for line in lines if _fits(line, query)), key=SORTS[query.sort][1])

    async def page(
        self, query: GroupQuery, sees: Callable[[int, int], bool], after: str
    ) -> tuple[list[GroupLine], str, int]:
        """Return a page of `lines`, the cursor of the next one or "", and how many fit in all."""
        lines = await self.lines(query, sees)
        chosen, following = page(lines, SORTS[query.sort][1], after, PAGE)
        return chosen, following, len(lines)

    async def line(self, group: Protection) -> GroupLine:
        """Return one group as the list shows it."""
        return self._line(group, await bot_names())

    def _line(self, group: Protection, names: Mapping[int, str]) -> GroupLine:
        gate = self._enforcement.gate(group.bot_id)
        entries = gate.ledger.of_chat(group.chat_id) if gate else []
        state = GroupState.GUARDED
        if not group.enabled:
            state = GroupState.OFF
        elif gate is None or self._supervisor.problem(group.bot_id):
            state = GroupState.PAUSED
        elif problems_of(group):
            state = GroupState.TROUBLED
        waiting = Counter(entry.prompt_id is not None for entry in entries)[True]
        return GroupLine(group, names.get(group.bot_id, str(group.bot_id)), state, len(entries), waiting)


def _fits(line: GroupLine, query: GroupQuery) -> bool:
    if query.state and line.state != query.state:
        return False
    if query.bot is not None and line.group.bot_id != query.bot:
        return False
    words = query.q.casefold().removeprefix("@")
    group = line.group
    named = (group.title, group.username or "", str(group.chat_id), *(channel.label for channel in group.channels))
    return not words or any(words in name.casefold() for name in named)


async def bot_names() -> dict[int, str]:
    """What to call each bot. One query."""
    rows = await Bot.all().values_list("id", "username", "name")
    return {int(bot_id): f"@{username}" if username else str(name or bot_id) for bot_id, username, name in rows}
