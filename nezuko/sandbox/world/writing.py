"""Writing, editing and deleting in channels and groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telethon.tl import types

from nezuko.sandbox.world.bot_events import Reaction
from nezuko.sandbox.world.content import checked
from nezuko.sandbox.world.posts import Post
from nezuko.sandbox.world.refusals import refuse
from nezuko.sandbox.world.rights import SEND

if TYPE_CHECKING:
    from nezuko.sandbox.world.chats import Chat
    from nezuko.sandbox.world.outbox import Answer
    from nezuko.sandbox.world.people import User
    from nezuko.sandbox.world.world import World

_NO_REACTIONS = types.MessageReactions(results=[])


class Writing:
    """Puts messages into chats and takes them out again, by the rules."""

    def __init__(self, world: World) -> None:
        self._world = world

    def say(
        self,
        chat: Chat,
        author: User,
        text: str,
        *,
        entities: list[Any] | None = None,
        markup: Any = None,
        reply_to: int | None = None,
        as_anonymous: bool = False,
        send_as: Chat | None = None,
        answer: Answer | None = None,
    ) -> Post:
        """Write a message in a supergroup or channel and tell everyone. Raises what `Permissions.write` raises."""
        permissions = self._world.permissions
        permissions.write(chat, author.id)
        text, entities = checked(text, entities, markup)
        member = chat.members.get(author.id)
        sender, signature = self._face(chat, author, as_anonymous=as_anonymous, send_as=send_as)
        post = self._new(
            chat, author.id, sender, text=text, entities=entities, markup=markup, post=chat.broadcast,
            reply_to=reply_to if reply_to in chat.posts else None,
            signature=(member.rank if member else None) if signature else None,
        )  # fmt: skip
        self._world.outbox.new_post(chat, post, answer)
        if chat.broadcast and chat.linked_id is not None:
            self._forward_to_discussion(chat, post)
        return post

    def service(self, chat: Chat, sender_id: int, action: Any, answer: Answer | None = None) -> Post:
        """Write a service message: a coming, a going, a migration."""
        post = self._new(chat, sender_id, types.PeerUser(sender_id), action=action)
        self._world.outbox.new_post(chat, post, answer)
        return post

    def edit(self, chat: Chat, post_id: int, editor: User, text: str | None, **parts: Any) -> Post:
        """Change a message. MESSAGE_ID_INVALID, MESSAGE_AUTHOR_REQUIRED, MESSAGE_NOT_MODIFIED.

        `parts` are entities, markup and answer. A markup that is left out is taken away, as Telegram does.
        """
        post = chat.posts.get(post_id)
        if post is None or post.action is not None:
            raise refuse("MESSAGE_ID_INVALID")
        may = self._world.permissions.holds(chat, editor.id, "edit_messages") if chat.broadcast else False
        if post.author_id != editor.id and not may:
            raise refuse("MESSAGE_AUTHOR_REQUIRED")
        if not chat.broadcast and editor.id not in chat.admins:
            self._world.permissions.write(chat, editor.id)
        change(post, text, parts.get("entities"), parts.get("markup"), self._world.clock.now())
        self._world.outbox.edited_post(chat, post, parts.get("answer"))
        return post

    def delete(self, chat: Chat, ids: list[int], by: int, answer: Answer | None = None) -> tuple[int, int]:
        """Delete messages; returns the channel's pts and how far it moved. MESSAGE_DELETE_FORBIDDEN."""
        self._world.permissions.see(chat, by)
        posts = [chat.posts[number] for number in dict.fromkeys(ids) if number in chat.posts]
        if not self._world.permissions.holds(chat, by, "delete_messages") and any(p.author_id != by for p in posts):
            raise refuse("MESSAGE_DELETE_FORBIDDEN")
        gone = [post.id for post in posts]
        for number in gone:
            del chat.posts[number]
        return self._world.outbox.deleted_posts(chat, gone, answer)

    def react(self, chat: Chat, post: Post, user: User, chosen: list[Any], answer: Answer | None = None) -> None:
        """Set somebody's reactions to a message; MESSAGE_NOT_MODIFIED when they are the same."""
        before = post.reactions.get(user.id, [])
        if [*map(bytes, before)] == [*map(bytes, chosen)]:
            raise refuse("MESSAGE_NOT_MODIFIED")
        post.reactions[user.id] = chosen
        post.changed()
        update = types.UpdateMessageReactions(post.peer, post.id, post.shown().reactions or _NO_REACTIONS)
        for viewer_id in chat.listeners:
            if not self._world.people.by_id[viewer_id].bot:
                self._world.outbox.send(viewer_id, [update], {user.id}, (chat,), answer)
        told = Reaction(chat, self._world.clock.now(), post.id, user.id, before, chosen)
        self._world.outbox.to_bots(told, chat.admin_bots)

    def _new(self, chat: Chat, author_id: int, sender: Any, **parts: Any) -> Post:
        peer = types.PeerChannel(chat.id)
        post = Post(chat.next_post_id, peer, sender, author_id, self._world.clock.now(), chat=chat, **parts)
        chat.next_post_id += 1
        chat.posts[post.id] = post
        return post

    def _face(self, chat: Chat, author: User, *, as_anonymous: bool, send_as: Chat | None) -> tuple[Any, bool]:
        """Return the peer a message shows as its sender, and whether it may be signed."""
        if chat.broadcast:
            return None, False
        if as_anonymous or (send_as is chat):
            if author.id not in chat.admins:
                raise refuse("SEND_AS_PEER_INVALID")
            return types.PeerChannel(chat.id), True
        if send_as is None:
            return types.PeerUser(author.id), False
        owner = send_as.members.get(author.id)
        if owner is None or not owner.owner:
            raise refuse("SEND_AS_PEER_INVALID")
        barred = chat.banned_senders.get(send_as.id)
        if barred is not None and barred.until > self._world.clock.now():
            raise refuse("CHAT_WRITE_FORBIDDEN" if barred.banned & SEND else "USER_BANNED_IN_CHANNEL")
        return types.PeerChannel(send_as.id), False

    def _forward_to_discussion(self, channel: Chat, original: Post) -> None:
        """Copy a channel's post into its discussion group, as Telegram does by itself, and pin it there."""
        group = self._world.chats.by_id[channel.linked_id or 0]
        source = types.PeerChannel(channel.id)
        fwd = types.MessageFwdHeader(
            date=original.date,
            from_id=source,
            channel_post=original.id,
            saved_from_peer=source,
            saved_from_msg_id=original.id,
        )
        copy = self._new(
            group, original.author_id, source, text=original.text, entities=original.entities, fwd=fwd, pinned=True
        )
        group.pinned_id = copy.id
        self._world.outbox.new_post(group, copy)


def change(post: Post, text: str | None, entities: list[Any] | None, markup: Any, now: int) -> None:
    """Put new content into a message; MESSAGE_NOT_MODIFIED when it is what stands there already."""
    if text is None:
        text, entities = post.text, post.entities
    text, entities = checked(text, entities, markup)
    same_markup = (bytes(markup) if markup else b"") == (bytes(post.markup) if post.markup else b"")
    if text == post.text and same_markup and [*map(bytes, entities or [])] == [*map(bytes, post.entities or [])]:
        raise refuse("MESSAGE_NOT_MODIFIED")
    post.text, post.entities, post.markup, post.edited = text, entities, markup, now
    post.changed()
