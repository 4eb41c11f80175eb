"""A community on the sandbox: an owner, a bot, a group, a channel, and short words for what people do there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from nezuko.sandbox import Sandbox
from nezuko.sandbox.errors import RpcError
from nezuko.sandbox.world.callbacks import BotCallbackAnswer
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.posts import Post

MUTED = "CHAT_WRITE_FORBIDDEN"


class Community:
    """The world `w` with its journal and its faults. Where no group is named, the book club is meant."""

    def __init__(self, tg: Sandbox) -> None:
        self.tg, self.w, self.journal, self.faults = tg, tg.world, tg.journal, tg.faults
        self.owner = self.w.add_user("Olga", username="olga")
        self.bot = self.w.add_bot("Gate", username="gatebot")
        self.group = self.add_group("Book club")
        self.channel = self.add_channel("News", "newschan")

    def add_group(self, title: str, *, bot: User | None = None, **rights: bool) -> Chat:
        """A supergroup of the owner's in which the bot is admin, with the rights that it needs if none are named."""
        group = self.w.add_supergroup(title, creator=self.owner)
        self.w.join(group, bot or self.bot)
        self.w.promote(group, bot or self.bot, **(rights or {"ban_users": True, "delete_messages": True}))
        return group

    def add_channel(self, title: str, username: str | None = None, *, bot: User | None = None) -> Chat:
        """A channel of the owner's in which the bot is admin; private if it has no username."""
        channel = self.w.add_channel(title, creator=self.owner, username=username)
        self.w.promote(channel, bot or self.bot, invite_users=True)
        return channel

    def person(self, name: str, *, subscribed: Iterable[Chat] = (), **more: Any) -> User:
        """Somebody new, who is in those channels already."""
        user = self.w.add_user(name, **more)
        for channel in subscribed:
            self.w.join(channel, user)
        return user

    def admin(self, name: str, group: Chat | None = None, **rights: bool) -> User:
        """A moderator of the group."""
        user = self.w.add_user(name)
        self.w.join(group or self.group, user)
        self.w.promote(group or self.group, user, **(rights or {"ban_users": True, "delete_messages": True}))
        return user

    def may_write(self, user: User, group: Chat | None = None) -> bool:
        return bool(self.w.may_write(group or self.group, user))

    def banned(self, user: User, group: Chat | None = None) -> tuple[int, int]:
        """What is forbidden to somebody there, and until when."""
        member = self.w.participant(group or self.group, user)
        return (member.banned, member.until) if member and member.banned else (0, 0)

    def say(self, user: User, text: str, group: Chat | None = None, **how: Any) -> Post:
        post: Post = self.w.say(group or self.group, user, text, **how)
        return post

    def try_to_say(self, user: User, text: str, group: Chat | None = None) -> str:
        """Write, as somebody does who doesn't know that he is muted; returns "" or Telegram's refusal."""
        try:
            self.w.say(group or self.group, user, text)
        except RpcError as error:
            return str(error.message)
        return ""

    def texts(self, group: Chat | None = None) -> list[str]:
        """What stands in the group, without service messages."""
        return [post.text for post in self.w.messages(group or self.group) if post.action is None]

    def stands(self, post: Post) -> bool:
        return post in self.w.messages(post.chat)

    def prompts(self, group: Chat | None = None) -> list[Post]:
        """The prompts that stand in the group: messages with the verify button."""
        posts = self.w.messages(group or self.group)
        return [post for post in posts if any(data.startswith(b"v:") for data in post.button_data())]

    def bot_posts(self, group: Chat | None = None) -> list[Post]:
        """Everything that bots wrote and that stands there now."""
        posts = self.w.messages(group or self.group)
        return [post for post in posts if post.action is None and self.w.user(post.author_id).bot]

    def private(self, user: User, bot: User | None = None) -> list[Post]:
        """What the bot wrote to somebody in private."""
        by = bot or self.bot
        return [post for post in self.w.private_messages(user, by) if post.author_id == by.id]

    async def press(self, user: User, prompt: Post | None = None) -> BotCallbackAnswer:
        """Press the verify button of a prompt (default: the last one that stands)."""
        post = prompt or self.prompts()[-1]
        data = next(data for data in post.button_data() if data.startswith(b"v:"))
        answer: BotCallbackAnswer = await self.w.press(user, post, data)
        return answer
