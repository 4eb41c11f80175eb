"""Private chats and basic groups: messages that every account keeps for itself, under its own ids and pts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telethon.tl import types

from nezuko.sandbox.world.bot_events import Stopped
from nezuko.sandbox.world.content import checked
from nezuko.sandbox.world.posts import Post
from nezuko.sandbox.world.refusals import refuse
from nezuko.sandbox.world.writing import change

if TYPE_CHECKING:
    from nezuko.sandbox.world.accounts import Account
    from nezuko.sandbox.world.chats import Chat
    from nezuko.sandbox.world.outbox import Answer
    from nezuko.sandbox.world.people import User
    from nezuko.sandbox.world.world import World

REQUESTER_WAIT = 300  # seconds in which a bot may write to somebody whose join request is pending


class Private:
    """Writes, edits and deletes where there is no channel."""

    def __init__(self, world: World) -> None:
        self._world = world

    def write(
        self,
        author: User,
        to: User,
        text: str,
        *,
        entities: list[Any] | None = None,
        markup: Any = None,
        reply_to: int | None = None,
        file: tuple[str, bytes] | None = None,
        answer: Answer | None = None,
    ) -> Post:
        """Write to somebody, with a document (its name and bytes) if wanted; returns the author's copy.

        PEER_ID_INVALID, USER_IS_BLOCKED, USER_IS_BOT and others.
        """
        self._may_write(author, to)
        if text or file is None:
            text, entities = checked(text, entities, markup)
        content = {"text": text, "entities": entities, "markup": markup, "file": file}
        theirs = self._keep(to.id, author.id, types.PeerUser(author.id), author.id, **content)
        if author.id == to.id:
            self._tell(to.id, theirs, answer)
            return theirs
        mine = self._keep(author.id, to.id, types.PeerUser(to.id), author.id, reply_to=reply_to, **content)
        mine.twin, theirs.twin = theirs, mine
        if reply_to and (answered := self._world.account(author.id).box.get(reply_to)) and answered.twin:
            theirs.reply_to = answered.twin.id
        for owner_id, post in ((to.id, theirs), (author.id, mine)):
            self._tell(owner_id, post, answer)
        return mine

    def say(self, chat: Chat, author: User, text: str, *, answer: Answer | None = None, **parts: Any) -> Post:
        """Write in a basic group. CHAT_WRITE_FORBIDDEN, PEER_ID_INVALID."""
        self._world.permissions.write(chat, author.id)
        text, entities = checked(text, parts.get("entities"), parts.get("markup"))
        return self._to_all(chat, author.id, answer, text=text, entities=entities, markup=parts.get("markup"))

    def service(self, chat: Chat, sender_id: int, action: Any, answer: Answer | None = None) -> Post:
        """Write a service message into a basic group."""
        return self._to_all(chat, sender_id, answer, action=action)

    def edit(self, account: Account, post_id: int, text: str | None, **parts: Any) -> Post:
        """Change a message of one's own. MESSAGE_ID_INVALID, MESSAGE_AUTHOR_REQUIRED, MESSAGE_NOT_MODIFIED."""
        post = account.box.get(post_id)
        if post is None or post.action is not None:
            raise refuse("MESSAGE_ID_INVALID")
        if post.author_id != account.user_id:
            raise refuse("MESSAGE_AUTHOR_REQUIRED")
        for copy in (post, post.twin):
            if copy is not None and copy.box_of is not None:
                change(copy, text, parts.get("entities"), parts.get("markup"), self._world.clock.now())
                self._tell(copy.box_of, copy, parts.get("answer"), types.UpdateEditMessage, "edit")
        return post

    def delete(self, account: Account, ids: list[int], answer: Answer | None = None) -> tuple[int, int]:
        """Delete one's copies, and the other side's; returns the account's pts and how far it moved."""
        gone = [account.box[number] for number in dict.fromkeys(ids) if number in account.box]
        if not gone:
            return account.pts.number, 0
        by_owner: dict[int, list[int]] = {account.user_id: [post.id for post in gone]}
        for post in gone:
            if post.twin is not None and post.twin.box_of is not None:
                by_owner.setdefault(post.twin.box_of, []).append(post.twin.id)
        for owner_id, numbers in by_owner.items():
            self._drop(owner_id, numbers, answer)
        return account.pts.number, len(gone)

    def block(self, user: User, bot: User, *, stopped: bool) -> None:
        """Stop a bot, which can't write to this person then, or start it again."""
        (user.blocked.add if stopped else user.blocked.discard)(bot.id)
        self._world.outbox.to_bots(Stopped(self._world.clock.now(), user.id, stopped), (bot.id,))

    def _may_write(self, author: User, to: User) -> None:
        if to.deleted:
            raise refuse("INPUT_USER_DEACTIVATED")
        if author.bot and to.bot:
            raise refuse("USER_IS_BOT")
        if author.bot and author.id in to.blocked:
            raise refuse("USER_IS_BLOCKED")
        if author.bot and to.id not in self._world.account(author.id).dialogs and not self._asked(author, to):
            raise refuse("PEER_ID_INVALID")  # a bot can't begin a conversation
        if to.bot and to.id in author.blocked:
            self.block(author, to, stopped=False)  # writing to a bot starts it again

    def _asked(self, bot: User, user: User) -> bool:
        """Tell whether the user waits to be let into a chat of the bot's, and hasn't waited long."""
        latest = self._world.clock.now() - REQUESTER_WAIT
        return any(
            user.id in chat.requests and chat.requests[user.id].date >= latest
            for chat in self._world.chats.by_id.values()
            if chat.requests and bot.id in chat.admin_bots
        )

    def _keep(self, owner_id: int, other_id: int, peer: Any, author_id: int, **parts: Any) -> Post:
        account = self._world.account(owner_id)
        sender = parts.pop("sender", None)
        now = self._world.clock.now()
        post = Post(account.next_post_id, peer, sender, author_id, now, box_of=owner_id, **parts)
        account.next_post_id += 1
        account.box[post.id] = post
        account.dialogs[other_id] = post.id
        return post

    def _to_all(self, chat: Chat, author_id: int, answer: Answer | None, **content: Any) -> Post:
        """Give every member who can connect a copy; the chat itself keeps one for `World.messages`."""
        peer, sender = types.PeerChat(chat.id), types.PeerUser(author_id)
        post = Post(chat.next_post_id, peer, sender, author_id, self._world.clock.now(), chat=chat, **content)
        chat.next_post_id += 1
        chat.posts[post.id] = post
        for owner_id in chat.listeners:
            copy = self._keep(owner_id, chat.id, peer, author_id, sender=sender, chat=chat, **content)
            self._tell(owner_id, copy, answer)
            if owner_id == author_id:
                post.twin = copy
        return post

    def _tell(
        self, owner_id: int, post: Post, answer: Answer | None, kind: Any = types.UpdateNewMessage, event: str = "new"
    ) -> None:
        account = self._world.account(owner_id)
        pts = account.pts.add((event, post.id), 1, self._world.clock.now())
        update = kind(post.shown(out=post.author_id == owner_id), pts, 1)
        self._world.outbox.changes.touch(owner_id)
        chats = [post.chat] if post.chat is not None else []
        self._world.outbox.send(owner_id, [update], post.named_users() | {post.author_id}, chats, answer)

    def _drop(self, owner_id: int, ids: list[int], answer: Answer | None) -> None:
        account = self._world.account(owner_id)
        for number in ids:
            account.box.pop(number, None)
        pts = account.pts.add(("delete", ids), len(ids), self._world.clock.now())
        self._world.outbox.changes.touch(owner_id)
        if answer is None or answer.user_id != owner_id:
            self._world.outbox.send(owner_id, [types.UpdateDeleteMessages(ids, pts, len(ids))], (), ())
