"""Messages that one member of a group sees, and nobody else."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from telethon.tl import types

from nezuko.sandbox.world.content import checked
from nezuko.sandbox.world.posts import Post
from nezuko.sandbox.world.refusals import refuse
from nezuko.sandbox.world.writing import change

if TYPE_CHECKING:
    from nezuko.sandbox.world.chats import Chat
    from nezuko.sandbox.world.outbox import Answer
    from nezuko.sandbox.world.people import User
    from nezuko.sandbox.world.world import World


class Ephemeral:
    """Keeps them until they are deleted. Delivery is best effort: there is no pts, and no difference has them."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._ids = itertools.count(1)
        self._posts: dict[int, tuple[Post, int]] = {}  # id -> message, receiver

    def send(
        self, bot: User, chat: Chat, receiver: User, text: str, entities: Any, markup: Any, answer: Answer
    ) -> Post:
        """Show a message to one member. CHAT_ADMIN_REQUIRED, USER_NOT_PARTICIPANT, and what content may raise."""
        self._world.permissions.need_admin(chat, bot.id)
        if receiver.id not in chat.present:
            raise refuse("USER_NOT_PARTICIPANT")
        text, entities = checked(text, entities, markup)
        peer, now = types.PeerChannel(chat.id), self._world.clock.now()
        post = Post(
            next(self._ids),
            peer,
            types.PeerUser(bot.id),
            bot.id,
            now,
            text,
            entities=entities,
            markup=markup,
            chat=chat,
        )
        self._posts[post.id] = post, receiver.id
        self._tell(post, types.UpdateNewEphemeralMessage, answer)
        return post

    def edit(
        self, bot: User, post_id: int, receiver: User, text: str | None, entities: Any, markup: Any, answer: Answer
    ) -> Post:
        """Change one. MESSAGE_ID_INVALID, MESSAGE_NOT_MODIFIED."""
        post = self.find(bot.id, post_id, receiver.id)
        change(post, text, entities, markup, self._world.clock.now())
        self._tell(post, types.UpdateEditEphemeralMessage, answer)
        return post

    def delete(self, bot: User, post_id: int, receiver: User) -> None:
        """Take one away again. MESSAGE_ID_INVALID."""
        post = self.find(bot.id, post_id, receiver.id)
        del self._posts[post_id]
        self._world.outbox.changes.touch(receiver.id)
        update = types.UpdateDeleteEphemeralMessages(post.peer, [post_id])
        self._world.outbox.send(receiver.id, [update], (), [post.chat] if post.chat else [])

    def find(self, author_id: int, post_id: int, receiver_id: int) -> Post:
        """Return the message of a bot to a receiver; MESSAGE_ID_INVALID."""
        post, receiver = self._posts.get(post_id, (None, 0))
        if post is None or receiver != receiver_id or post.author_id != author_id:
            raise refuse("MESSAGE_ID_INVALID")
        return post

    def is_one(self, post: Post) -> bool:
        """Tell whether a message is one of these."""
        return self._posts.get(post.id, (None, 0))[0] is post

    def of(self, chat: Chat, user_id: int) -> list[Post]:
        """Return what this member is shown in this chat, and nobody else."""
        return [post for post, receiver in self._posts.values() if post.chat is chat and receiver == user_id]

    def shown(self, post: Post, *, out: bool = False) -> Any:
        """Return the EphemeralMessage."""
        return types.EphemeralMessage(
            id=post.id,
            from_id=post.sender,
            receiver_id=self._posts[post.id][1],
            date=post.date,
            message=post.text,
            out=out or None,
            peer_id=post.peer,
            entities=post.entities or None,
            reply_markup=post.markup,
        )

    def _tell(self, post: Post, kind: Any, answer: Answer) -> None:
        receiver = self._posts[post.id][1]
        self._world.outbox.changes.touch(receiver)
        chats = [post.chat] if post.chat else []
        for viewer_id in (post.author_id, receiver):
            update = kind(self.shown(post, out=viewer_id == post.author_id))
            self._world.outbox.send(viewer_id, [update], {post.author_id, receiver}, chats, answer)
