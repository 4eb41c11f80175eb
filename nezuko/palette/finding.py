"""What somebody may go to and do, found by words: never more than his menu and his groups hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from nezuko.administration.channel_list import ChannelQuery, Channels
from nezuko.administration.group_list import GroupList, GroupQuery
from nezuko.events.overview import Overview
from nezuko.events.people import find_people
from nezuko.i18n.pages import gettext, mark
from nezuko.web.guard import Identity
from nezuko.web.menu import NavItem
from nezuko.web.permissions import Permission

EACH = 6
"""Groups, channels and members that are offered at most, of each."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: a page to open (`path`), or something that the page itself does (`action`)."""

    label: str
    icon: str
    path: str = ""
    action: str = ""
    hint: str = ""
    words: str = ""
    """More words by which it is found."""


@dataclass(frozen=True, slots=True)
class Part:
    """Options of one kind, under a title."""

    title: str
    options: tuple[Option, ...]


DEEDS = (
    Option(mark("Light theme"), "sun", action="theme:light", words="appearance day mode"),
    Option(mark("Dark theme"), "moon", action="theme:dark", words="appearance night mode"),
    Option(mark("Theme of the system"), "device-desktop", action="theme:system", words="appearance mode"),
    Option(mark("Narrow or widen the sidebar"), "menu-2", action="sidebar", words="collapse expand menu"),
    Option(mark("Keyboard shortcuts"), "help-circle", action="shortcuts", words="keys help"),
    Option(mark("Sign out"), "logout", action="sign-out", words="log out leave"),
)


class Finder:
    """Service: answers the palette."""

    def __init__(self, nav: Sequence[NavItem], groups: GroupList, channels: Channels, overview: Overview) -> None:
        """`nav` is the menu; it may still grow."""
        self._nav = nav
        self._groups = groups
        self._channels = channels
        self._overview = overview

    async def find(self, who: Identity, question: str) -> list[Part]:
        """Return what fits `question`; without one, the pages, the first groups and what can be done. At most four queries."""
        words = question.casefold().split()
        parts = [
            Part(mark("Pages"), _fitting(self._pages(who), words)),
            Part(mark("Groups"), await self._found_groups(who, question)),
            Part(mark("Channels"), await self._found_channels(who, question) if question else ()),
            Part(mark("Members"), await self._found_members(who, question) if question else ()),
            Part(mark("Actions"), _fitting(DEEDS, words)),
        ]
        return [part for part in parts if part.options]

    def _pages(self, who: Identity) -> list[Option]:
        items = sorted(self._nav, key=lambda item: item.order)
        return [
            Option(item.title, item.icon, item.path)
            for item in items
            if item.permission is None or who.may(item.permission)
        ]

    async def _found_groups(self, who: Identity, question: str) -> tuple[Option, ...]:
        if not who.may(Permission.GROUPS_VIEW):
            return ()
        lines = await self._groups.lines(GroupQuery(q=question), who.sees)
        return tuple(
            Option(line.group.title, line.look.icon, line.path, hint=gettext(line.look.word)) for line in lines[:EACH]
        )

    async def _found_channels(self, who: Identity, question: str) -> tuple[Option, ...]:
        if not who.may(Permission.CHANNELS_VIEW):
            return ()
        lines = await self._channels.lines(ChannelQuery(q=question))
        return tuple(
            Option(line.row.title, "broadcast", line.path, hint=line.label if line.row.username else gettext("private"))
            for line in lines[:EACH]
        )

    async def _found_members(self, who: Identity, question: str) -> tuple[Option, ...]:
        people, places = await find_people(question, who.chats, EACH)
        found = []
        for person in people:
            for chat_id, _ in places[person.id][:1]:
                title = self._overview.chat_title(chat_id) or str(chat_id)
                path, hint = f"/members/{chat_id}/{person.id}", gettext("in {group}", group=title)
                found.append(Option(person.name, "user", path, hint=hint))
        return tuple(found)


def _fitting(options: Iterable[Option], words: Sequence[str]) -> tuple[Option, ...]:
    """Those that fit, in the language of the page; their English words find them, too."""
    spoken = (
        replace(option, label=gettext(option.label), words=f"{option.label} {option.words}") for option in options
    )
    return tuple(option for option in spoken if _fits(option, words))


def _fits(option: Option, words: Sequence[str]) -> bool:
    text = f"{option.label} {option.words}".casefold()
    return all(word in text for word in words)
