"""Messages as they stand on a phone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from telethon.tl import types

from nezuko.sandbox.phone.spans import Span, cut

if TYPE_CHECKING:
    from nezuko.sandbox.world.posts import Post
    from nezuko.sandbox.world.world import World


@dataclass(frozen=True, slots=True)
class Key:
    """A button under a message: `data` (hexadecimal) goes to the bot, `place` (a chat's id) or `url` is opened.

    `start`: the place is a bot, which is sent /start with this parameter.
    """

    text: str
    data: str = ""
    url: str = ""
    place: int | None = None
    start: str = ""


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message. `mine`: the viewer wrote it; `service`: a line of Telegram's own; `follows`: the author's name stands above already."""

    id: int
    author: str
    author_id: int
    badge: str
    mine: bool
    service: bool
    follows: bool
    at: int
    edited: bool
    spans: tuple[Span, ...]
    keys: tuple[tuple[Key, ...], ...] = ()
    answered: str = ""
    names_me: bool = False

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(span.text for span in self.spans)


TOGETHER_SECONDS = 600
"""Messages of one author that come within so long of each other stand under one name."""


class Bubbles:
    """Turns the posts of one chat into bubbles for one viewer."""

    def __init__(self, world: World, viewer_id: int, place_of: Callable[[str], int | None]) -> None:
        self._world = world
        self._viewer_id = viewer_id
        self._place_of = place_of

    def of(self, posts: list[Post]) -> tuple[Bubble, ...]:
        """Return the bubbles of posts, oldest first as they are."""
        shown: list[Bubble] = []
        for post in posts:
            before = shown[-1] if shown else None
            shown.append(self._service(post) if post.action is not None else self._message(post, before))
        return tuple(shown)

    def name(self, user_id: int) -> str:
        """Return how somebody is called; "You" is for service messages, not here."""
        user = self._world.people.by_id.get(user_id)
        if user is None or user.deleted:
            return "Deleted account"
        return f"{user.first_name} {user.last_name}" if user.last_name else user.first_name

    def _message(self, post: Post, before: Bubble | None) -> Bubble:
        author, author_id = self._author(post)
        spans = cut(post.text, post.entities, self._place_of)
        follows = (
            before is not None
            and not before.service
            and (before.author_id, before.author) == (author_id, author)
            and post.date - before.at < TOGETHER_SECONDS
        )
        return Bubble(
            id=post.id,
            author=author,
            author_id=author_id,
            badge=self._badge(post, author_id),
            mine=author_id == self._viewer_id,
            service=False,
            follows=follows,
            at=post.date,
            edited=post.edited is not None,
            spans=spans,
            keys=tuple(tuple(self._key(button) for button in row.buttons) for row in _rows(post)),
            answered=self._answered(post),
            names_me=any(span.person == self._viewer_id for span in spans),
        )

    def _author(self, post: Post) -> tuple[str, int]:
        number = getattr(post.sender, "channel_id", None) or (post.chat.id if post.chat and post.post else None)
        if number is not None:
            chat = self._world.chats.by_id.get(number)
            return (chat.title if chat else "Channel"), number
        return self.name(post.author_id), post.author_id

    def _badge(self, post: Post, author_id: int) -> str:
        """What stands beside the name in a group: who runs it, and what is a bot."""
        if post.chat is None or post.post:
            return ""
        member = post.chat.admins.get(author_id)
        if member is not None and member.owner:
            return member.rank or "owner"
        user = self._world.people.by_id.get(author_id)
        if user is not None and user.bot:
            return "bot"
        return (member.rank or "admin") if member is not None else ""

    def _answered(self, post: Post) -> str:
        if not post.reply_to or post.chat is None:
            return ""
        original = post.chat.posts.get(post.reply_to)
        return original.text[:80] if original is not None else ""

    def _key(self, button: Any) -> Key:
        kind = getattr(button, "type", None)
        if isinstance(kind, types.InlineButtonTypeCallback):
            return Key(button.text, data=kind.data.hex())
        url = getattr(kind, "url", None) or ""
        opens, _, parameter = url.partition("?start=")
        place = self._place_of(opens)
        return Key(
            button.text, url="" if place is not None else url, place=place, start=parameter if place is not None else ""
        )

    def _service(self, post: Post) -> Bubble:
        author = self._called(post.author_id)
        text = told(author, post.action, self._called)
        return Bubble(
            id=post.id,
            author="",
            author_id=post.author_id,
            badge="",
            mine=False,
            service=True,
            follows=False,
            at=post.date,
            edited=False,
            spans=(Span(text),),
        )

    def _called(self, user_id: int) -> str:
        return "You" if user_id == self._viewer_id else self.name(user_id)


def _rows(post: Post) -> list[Any]:
    return getattr(post.markup, "rows", None) or []


def told(author: str, action: Any, name: Callable[[int], str]) -> str:
    """Return what a service message says; `author` is whoever caused it."""
    match action:
        case types.MessageActionChatAddUser():
            names = " and ".join(name(number) for number in action.users)
            return f"{author} joined the group" if names == author else f"{author} added {_whom(names)}"
        case types.MessageActionChatDeleteUser():
            gone = name(action.user_id)
            return f"{author} left the group" if gone == author else f"{author} removed {_whom(gone)}"
        case types.MessageActionChatJoinedByLink():
            return f"{author} joined the group by a link"
        case types.MessageActionChatJoinedByRequest():
            return f"{author} was let into the group"
        case types.MessageActionChatMigrateTo() | types.MessageActionChannelMigrateFrom():
            return "The group became a supergroup"
        case _:
            return f"{author} changed the group"


def _whom(name: str) -> str:
    return "you" if name == "You" else name
