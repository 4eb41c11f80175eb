"""The screens of a phone: the list of chats, a group, a channel, a private chat with a bot."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from nezuko.sandbox.errors import RpcError
from nezuko.sandbox.phone.messages import Bubble, Bubbles

if TYPE_CHECKING:
    from nezuko.sandbox.world.chats import Chat
    from nezuko.sandbox.world.people import User
    from nezuko.sandbox.world.posts import Post
    from nezuko.sandbox.world.world import World

SHOWN = 60
"""So many messages of a chat stand on the screen."""


class Composer(StrEnum):
    """What the bottom of the screen offers."""

    WRITE = "write"
    MUTED = "muted"
    JOIN = "join"
    ASKED = "asked"
    READER = "reader"
    START = "start"
    BARRED = "barred"


@dataclass(frozen=True, slots=True)
class Screen:
    """One open chat. `kind` is group, channel or private; `hidden`: its messages are for those who are in it."""

    place: int
    kind: str
    title: str
    username: str
    about: str
    composer: Composer
    inside: bool
    hidden: bool
    bubbles: tuple[Bubble, ...]
    may_leave: bool = False
    page: str = ""
    """The page that a guard bot shows to who asked to be let in."""


@dataclass(frozen=True, slots=True)
class Row:
    """A chat in the list of chats, with its last words."""

    place: int
    kind: str
    title: str
    inside: bool
    last: str
    at: int | None


class Phone:
    """The phone of one person."""

    def __init__(self, world: World, person: User) -> None:
        self._world = world
        self._person = person
        self._bubbles = Bubbles(world, person.id, self.place_of)

    def place_of(self, link: str) -> int | None:
        """Return the chat or bot that an @username or a link to Telegram opens, None when it opens nothing here."""
        name = link.removeprefix("@") if link.startswith("@") else _after_host(link)
        if not name:
            return None
        try:
            if name.startswith("+"):
                return self._world.invites.usable(name[1:], self._person.id).chat.id
            holder = self._world.people.holder(name)
        except RpcError:
            return None
        user = self._world.people.by_id.get(holder)
        return holder if user is None or user.bot else None

    def screen(self, place: int) -> Screen:
        """Open a chat or bot. Raises KeyError when there is no such."""
        if place in self._world.chats.by_id:
            return self._chat(self._world.chats.by_id[place])
        bot = self._world.people.by_id[place]
        if not bot.bot:
            raise KeyError(place)
        return self._private(bot)

    def row(self, place: int) -> Row:
        """Return a chat's line in the list. Raises KeyError when there is no such."""
        shown = self.screen(place)
        last = shown.bubbles[-1] if shown.bubbles and not shown.hidden else None
        words = "" if last is None else last.text if last.service or shown.kind != "group" else _said(last)
        return Row(
            place, shown.kind, shown.title, shown.inside, " ".join(words.split())[:90], last.at if last else None
        )

    def _chat(self, chat: Chat) -> Screen:
        inside = self._person.id in chat.present
        hidden = not inside and not self._sees(chat)
        posts = [] if hidden else _last(chat.posts)
        posts += self._world.ephemeral_messages(chat, self._person) if inside else []
        count = len(chat.present)
        noun = ("subscriber" if chat.broadcast else "member") + ("" if count == 1 else "s")
        member = chat.present.get(self._person.id)
        return Screen(
            place=chat.id,
            kind="channel" if chat.broadcast else "group",
            title=chat.title,
            username=chat.username or "",
            about=f"{count} {noun}",
            composer=self._composer(chat, inside=inside),
            inside=inside,
            hidden=hidden,
            bubbles=self._bubbles.of(posts),
            may_leave=member is not None and not member.owner,
            page=self._world.join_page(chat, self._person),
        )

    def _private(self, bot: User) -> Screen:
        posts = self._world.private_messages(self._person, bot)[-SHOWN:]
        return Screen(
            place=bot.id,
            kind="private",
            title=self._bubbles.name(bot.id),
            username=bot.username or "",
            about="bot",
            composer=Composer.WRITE if posts and bot.id not in self._person.blocked else Composer.START,
            inside=bool(posts),
            hidden=False,
            bubbles=self._bubbles.of(posts),
        )

    def _sees(self, chat: Chat) -> bool:
        try:
            self._world.permissions.see(chat, self._person.id)
        except RpcError:
            return False
        return True

    def _composer(self, chat: Chat, *, inside: bool) -> Composer:
        if not inside:
            member = self._world.participant(chat, self._person)
            if member is not None and member.kicked:
                return Composer.BARRED
            return Composer.ASKED if self._person.id in chat.requests else Composer.JOIN
        if self._world.may_write(chat, self._person):
            return Composer.WRITE
        return Composer.READER if chat.broadcast else Composer.MUTED


def _after_host(link: str) -> str:
    """Return what follows the host in a link to a chat on Telegram; a link with more to it does more than open a chat."""
    rest = link.removeprefix("https://").removeprefix("http://")
    host, _, name = rest.partition("/")
    return name if host == "t.me" and not set(name) & set("/?#") else ""


def _last(posts: dict[int, Post]) -> list[Post]:
    newest = list(itertools.islice(reversed(posts.values()), SHOWN))
    return newest[::-1]


def _said(bubble: Bubble) -> str:
    return f"{'You' if bubble.mine else bubble.author.split()[0]}: {bubble.text}"
