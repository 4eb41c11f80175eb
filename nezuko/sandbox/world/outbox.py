"""Updates: who is told what, with the pts and qts that go with it, and with every user and chat it names."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any, Protocol

from telethon.tl import types

from nezuko.sandbox.world.changes import Changes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nezuko.sandbox.world.accounts import Account
    from nezuko.sandbox.world.bot_events import BotEvent
    from nezuko.sandbox.world.chats import Chat
    from nezuko.sandbox.world.posts import Post
    from nezuko.sandbox.world.world import World


class Line(Protocol):
    """The way to connected clients."""

    def push(self, user_id: int, updates: Any, *, exclude: Any = None) -> None:
        """Send updates to every live session of this user, except those of one auth key."""

    def sessions_of(self, user_id: int) -> int:
        """Return how many live sessions this user has."""


class NoLine:
    """Stands in until there is a server: nobody is connected."""

    def push(self, user_id: int, updates: Any, *, exclude: Any = None) -> None:
        """Send nothing."""

    def sessions_of(self, _user_id: int) -> int:
        """Nobody is connected."""
        return 0


class Answer:
    """Gathers the updates that a call causes for its own caller: they come back as its answer, not as a push."""

    __slots__ = ("auth", "chats", "updates", "user_id", "users")

    def __init__(self, user_id: int, auth: Any) -> None:
        self.user_id = user_id
        self.auth = auth
        self.updates: list[Any] = []
        self.users: set[int] = set()
        self.chats: dict[int, Chat] = {}

    def add(self, updates: list[Any], users: Iterable[int], chats: Iterable[Chat]) -> None:
        """Take in updates with whom and what they name."""
        self.updates += updates
        self.users.update(users)
        self.chats.update((chat.id, chat) for chat in chats)


class Outbox:
    """Builds updates for each viewer, numbers them, keeps them for differences and pushes them to who is online."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.line: Line = NoLine()
        self.changes = Changes()
        self.share_without_qts = 0.0  # so many of the qts updates carry 0, as Telegram's sometimes do

    def bundle(self, viewer_id: int, updates: list[Any], users: Iterable[int], chats: Iterable[Chat]) -> Any:
        """Return an Updates for this viewer, with the users and chats it names; its seq is 0, as for all but a few."""
        world = self._world
        looks = world.looks
        people = world.people.by_id
        return types.Updates(
            updates=updates,
            users=[looks.user(people[number], viewer_id) for number in users if number in people],
            chats=[looks.chat(chat, viewer_id) for chat in chats],
            date=world.clock.now(),
            seq=0,
        )

    def reply(self, answer: Answer) -> Any:
        """Return the Updates that answer a call."""
        return self.bundle(answer.user_id, answer.updates, answer.users, answer.chats.values())

    def send(
        self,
        viewer_id: int,
        updates: list[Any],
        users: Iterable[int],
        chats: Iterable[Chat],
        answer: Answer | None = None,
    ) -> None:
        """Push updates to one viewer, if he is connected; the session that called gets them in its answer."""
        exclude = None
        if answer is not None and answer.user_id == viewer_id:
            answer.add(updates, users, chats)
            if len(self._world.account(viewer_id).auths) == 1:
                return  # there is no other session to tell
            exclude = answer.auth
        if self.line.sessions_of(viewer_id):
            self.line.push(viewer_id, self.bundle(viewer_id, updates, users, chats), exclude=exclude)

    def to_bots(self, change: BotEvent, bots: Iterable[int]) -> None:
        """Tell each of these bots, under its own qts (or, for a share of them, under 0 and never again)."""
        users: set[int] | None = None
        for bot_id in bots:
            account = self._world.account(bot_id)
            qts = 0
            if not self.share_without_qts or random.random() >= self.share_without_qts:
                qts = account.qts.add(change, 1, self._world.clock.now())
            if self.line.sessions_of(bot_id):
                users = users if users is not None else change.users()
                self.send(bot_id, [change.update(qts)], users, change.chats())

    def chat_changed(self, chat: Chat, user_id: int, answer: Answer | None = None) -> None:
        """Tell somebody that his own standing in a chat is another one."""
        update = types.UpdateChat(chat.id) if chat.basic else types.UpdateChannel(chat.id)
        self.send(user_id, [update], (), (chat,), answer)

    def new_post(self, chat: Chat, post: Post, answer: Answer | None = None) -> tuple[int, int]:
        """Number a new message of a channel and push it; returns pts and pts_count."""
        pts = chat.history.add(("new", post.id), 1, self._world.clock.now())
        self.changes.touch(chat.id)
        self._spread(chat, post, types.UpdateNewChannelMessage, pts, answer)
        return pts, 1

    def edited_post(self, chat: Chat, post: Post, answer: Answer | None = None) -> tuple[int, int]:
        """Number an edit and push it; returns pts and pts_count."""
        pts = chat.history.add(("edit", post.id), 1, self._world.clock.now())
        self.changes.touch(chat.id)
        self._spread(chat, post, types.UpdateEditChannelMessage, pts, answer)
        return pts, 1

    def deleted_posts(self, chat: Chat, ids: list[int], answer: Answer | None = None) -> tuple[int, int]:
        """Number a deletion and push it; returns pts and pts_count."""
        if not ids:
            return chat.history.number, 0
        pts = chat.history.add(("delete", ids), len(ids), self._world.clock.now())
        self.changes.touch(chat.id)
        update = types.UpdateDeleteChannelMessages(chat.id, ids, pts, len(ids))
        for viewer_id in chat.listeners:
            if self.line.sessions_of(viewer_id):
                exclude = answer.auth if answer is not None and answer.user_id == viewer_id else None
                self.line.push(viewer_id, self.bundle(viewer_id, [update], (), (chat,)), exclude=exclude)
        return pts, len(ids)

    def named(self, post: Post, chat: Chat) -> tuple[set[int], list[Chat]]:
        """Return the users and chats that have to come along with a message."""
        others = post.named_channels() - {chat.id}
        chats = self._world.chats.by_id
        return post.named_users(), [chat, *(chats[number] for number in others if number in chats)]

    def visible(self, account: Account, chat: Chat, post: Post) -> bool:
        """Tell whether this account is shown a message: a bot in privacy mode sees what is meant for it only."""
        if not account.bot or account.user_id in chat.admin_bots or post.action is not None:
            return True
        bot = self._world.people.by_id[account.user_id]
        if bot.reads_all or post.author_id == bot.id or post.text.startswith("/"):
            return True
        answered = chat.posts.get(post.reply_to) if post.reply_to else None
        return (answered is not None and answered.author_id == bot.id) or f"@{bot.username}" in post.text

    def _spread(self, chat: Chat, post: Post, kind: Any, pts: int, answer: Answer | None) -> None:
        named: tuple[set[int], list[Chat]] | None = None
        caller = answer.user_id if answer is not None else 0
        for viewer_id in {*chat.listeners, caller} if caller not in chat.listeners and caller else chat.listeners:
            if viewer_id != caller and not self.line.sessions_of(viewer_id):
                continue
            if not self.visible(self._world.account(viewer_id), chat, post):
                continue
            named = named or self.named(post, chat)
            update = kind(post.shown(out=viewer_id == post.author_id), pts, 1)
            self.send(viewer_id, [update], *named, answer)
