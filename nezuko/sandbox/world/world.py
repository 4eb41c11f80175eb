"""The world: everything there is in the sandbox, and what people do in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telethon.tl import types

from nezuko.sandbox.world import rights
from nezuko.sandbox.world.accounts import Account
from nezuko.sandbox.world.callbacks import BotCallbackAnswer, Callbacks
from nezuko.sandbox.world.chats import Chat, Chats
from nezuko.sandbox.world.clock import Clock
from nezuko.sandbox.world.ephemeral import Ephemeral
from nezuko.sandbox.world.hashes import Hashes
from nezuko.sandbox.world.invites import Invite, Invites, JoinRequest
from nezuko.sandbox.world.looks import Looks
from nezuko.sandbox.world.membership import Membership
from nezuko.sandbox.world.outbox import Outbox
from nezuko.sandbox.world.people import People, User
from nezuko.sandbox.world.permissions import Permissions
from nezuko.sandbox.world.private import Private
from nezuko.sandbox.world.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nezuko.sandbox.world.chats import Member
    from nezuko.sandbox.world.posts import Post

Who = User | int
Where = Chat | int

LOGIN_CODE = "22222"
SLICE = 500  # updates in one piece of a difference


class World:
    """All the state. Its methods act for simulated people, who need no connection; refusals are RpcErrors.

    Users and chats may be given as objects or as plain ids. A `by` that is left out is the chat's owner.
    """

    def __init__(self) -> None:
        self.clock = Clock()
        self.people = People()
        self.chats = Chats()
        self.accounts: dict[int, Account] = {}
        self.connectable: set[int] = set()  # who may have a session: all bots, and people who signed in
        self.hashes = Hashes()
        self.looks = Looks(self.hashes, self._is_bot)
        self.outbox = Outbox(self)
        self.permissions = Permissions(self)
        self.membership = Membership(self)
        self.writing = Writing(self)
        self.private = Private(self)
        self.invites = Invites(self)
        self.callbacks = Callbacks(self)
        self.ephemeral = Ephemeral(self)
        self.login_code = LOGIN_CODE
        self.slice_size = SLICE
        self.address = ("127.0.0.1", 0)  # where clients reach it, as help.getConfig says

    # -- people

    def add_user(
        self,
        first_name: str,
        *,
        username: str | None = None,
        last_name: str | None = None,
        phone: str | None = None,
        lang_code: str | None = None,
        user_id: int | None = None,
        premium: bool = False,
        invite_privacy: bool = False,
    ) -> User:
        """Make a person. Somebody with a phone number can sign in, with `login_code`."""
        return self.people.add(
            User(
                user_id or self.people.next_id(),
                first_name,
                last_name,
                username,
                phone,
                lang_code,
                premium=premium,
                invite_privacy=invite_privacy,
            )
        )

    def add_bot(
        self,
        first_name: str,
        *,
        username: str,
        token: str | None = None,
        user_id: int | None = None,
        reads_all: bool = False,
        guard: bool = False,
    ) -> User:
        """Make a bot, with its token; `reads_all` turns its privacy mode off."""
        if token is not None and user_id is None and token.split(":")[0].isdigit():
            user_id = int(token.split(":")[0])
        number = user_id or self.people.next_id()
        token = token or self.people.new_token(number)
        bot = User(number, first_name, username=username, bot=True, token=token, reads_all=reads_all, guard=guard)
        self.people.add(bot)
        self.connectable.add(number)
        self.account(number)
        return bot

    def user(self, who: Who) -> User:
        """Return a user by object or id; KeyError when there is none."""
        return who if isinstance(who, User) else self.people.by_id[who]

    def account(self, user_id: int) -> Account:
        """Return the account of a user, made when it is first needed."""
        account = self.accounts.get(user_id)
        if account is None:
            account = self.accounts[user_id] = Account(user_id, bot=self.people.by_id[user_id].bot)
        return account

    def _is_bot(self, user_id: int) -> bool:
        user = self.people.by_id.get(user_id)
        return user is not None and user.bot

    def speak(self, who: Who, lang_code: str | None) -> None:
        """Let somebody's app be in another language, which bots are told."""
        user = self.user(who)
        user.lang_code = lang_code
        user.changed()

    def rename(self, who: Who, first_name: str | None = None, username: str | None = None) -> None:
        """Change somebody's name or username."""
        user = self.user(who)
        if username is not None:
            self.people.claim(username, user.id)
            self.people.free(user.username)
            user.username = username
        user.first_name = first_name or user.first_name
        user.changed()

    def delete_account(self, who: Who) -> None:
        """Delete somebody's account: the name goes, the entries in chats stay, the sessions end."""
        user = self.user(who)
        self.people.free(user.username)
        user.deleted, user.username, user.token = True, None, None
        user.changed()
        self._end_sessions(user.id, "USER_DEACTIVATED")

    def revoke_token(self, bot: Who, *, error: str = "AUTH_KEY_UNREGISTERED") -> str:
        """Give a bot a new token, which is returned: the old one is expired and every session ends with `error`."""
        user = self.user(bot)
        if user.token is not None:
            self.people.revoked.add(user.token)
            self.people.by_token.pop(user.token, None)
        user.token = self.people.new_token(user.id)
        self.people.by_token[user.token] = user
        self._end_sessions(user.id, error)
        return user.token

    def block(self, who: Who, bot: Who) -> None:
        """Let a person stop a bot: it can't write to him any more."""
        self.private.block(self.user(who), self.user(bot), stopped=True)

    # -- sessions

    def sign_in(self, auth: Any, user: User) -> None:
        """Make an auth key this user's."""
        auth.user_id, auth.is_bot = user.id, user.bot
        auth.data.pop("ended", None)
        self.account(user.id).auths.append(auth)
        if user.id not in self.connectable:
            self.connectable.add(user.id)
            for chat in self.chats.by_id.values():
                if user.id in chat.present:
                    chat.listeners.add(user.id)

    def sign_out(self, auth: Any, error: str = "AUTH_KEY_UNREGISTERED") -> None:
        """Take an auth key away from its user: its calls are refused with `error` from now on."""
        account = self.accounts.get(auth.user_id)
        if account is not None and auth in account.auths:
            account.auths.remove(auth)
        auth.user_id, auth.is_bot = None, False
        auth.data["ended"] = error

    def _end_sessions(self, user_id: int, error: str) -> None:
        for auth in list(self.account(user_id).auths):
            self.sign_out(auth, error)

    # -- chats

    def add_supergroup(
        self,
        title: str,
        *,
        creator: Who,
        username: str | None = None,
        members: Iterable[Who] = (),
        chat_id: int | None = None,
    ) -> Chat:
        """Make a supergroup with an owner and silent first members; without a username it is private."""
        return self._add_chat("supergroup", title, creator, username, members, chat_id)

    def add_channel(
        self,
        title: str,
        *,
        creator: Who,
        username: str | None = None,
        members: Iterable[Who] = (),
        chat_id: int | None = None,
    ) -> Chat:
        """Make a broadcast channel; without a username it is private."""
        return self._add_chat("channel", title, creator, username, members, chat_id)

    def add_basic_group(
        self, title: str, *, creator: Who, members: Iterable[Who] = (), chat_id: int | None = None
    ) -> Chat:
        """Make a basic group."""
        return self._add_chat("basic", title, creator, None, members, chat_id)

    def chat(self, where: Where) -> Chat:
        """Return a chat by object or id; KeyError when there is none."""
        return where if isinstance(where, Chat) else self.chats.by_id[where]

    def _add_chat(
        self, kind: str, title: str, creator: Who, username: str | None, members: Iterable[Who], chat_id: int | None
    ) -> Chat:
        owner = self.user(creator)
        number = chat_id or self.chats.next_id(basic=kind == "basic")
        self.people.claim(username, number)
        chat = self.chats.by_id[number] = Chat(number, kind, title, self.clock.now(), owner.id, username)
        self.membership.enrol(chat, owner, owner=True)
        for each in members:
            self.membership.enrol(chat, self.user(each))
        return chat

    def change_chat(self, where: Where, **fields: Any) -> None:
        """Change fields of a chat (title, username, default_banned, join_to_send, join_request, …) for all to see."""
        chat = self.chat(where)
        if "username" in fields:
            self.people.claim(fields["username"], chat.id)
            self.people.free(chat.username if chat.username != fields["username"] else None)
        for name, value in fields.items():
            if not hasattr(chat, name):
                raise TypeError(f"a chat has no field {name}")
            setattr(chat, name, value)
        chat.looks.clear()
        for viewer_id in chat.listeners:
            self.outbox.chat_changed(chat, viewer_id)

    def link(self, channel: Where, group: Where) -> None:
        """Make a group the discussion group of a channel: posts are copied into it."""
        one, other = self.chat(channel), self.chat(group)
        self.change_chat(one, linked_id=other.id)
        self.change_chat(other, linked_id=one.id)

    def hide_members(self, where: Where, *, hidden: bool = True) -> None:
        """Hide who is in a group: only admins see the list, and coming and going isn't announced."""
        self.chat(where).members_hidden = hidden

    def silence_joins(self, where: Where, *, silent: bool = True) -> None:
        """Write no service messages for who comes and goes, as in large groups."""
        self.chat(where).joins_silent = silent

    def default_rights(self, where: Where, **forbidden: bool) -> None:
        """Set what nobody but admins may do in a group, by the names of ChatBannedRights."""
        self.change_chat(where, default_banned=rights.banned_mask(**forbidden))

    def migrate(self, where: Where) -> Chat:
        """Turn a basic group into a supergroup, which is returned: members and admins come along."""
        old = self.chat(where)
        new = self._add_chat("supergroup", old.title, old.creator_id, None, (), None)
        for member in old.present.values():
            self.membership.enrol(new, self.user(member.user_id), owner=member.owner, date=member.date)
            entry = new.members[member.user_id]
            entry.admin, entry.promoted_by = member.admin, member.promoted_by
            self.membership.index(new, self.user(member.user_id))
        old.migrated_to, new.migrated_from = new, old
        old.looks.clear()
        self.private.service(old, old.creator_id, types.MessageActionChatMigrateTo(new.id))
        self.writing.service(new, old.creator_id, types.MessageActionChannelMigrateFrom(old.title, old.id))
        for viewer_id in new.listeners:
            self.outbox.send(viewer_id, [types.UpdateChannel(new.id)], (), (new, old))
        return new

    # -- coming, going, rights

    def join(self, where: Where, who: Who, invite: Invite | None = None, *, via_chatlist: bool = False) -> None:
        """Let somebody come in: by himself, by an invite, or by a shared folder."""
        chat, user = self.chat(where), self.user(who)
        if invite is not None:
            self.invites.enter(user, invite)
        else:
            self.membership.join(chat, user, via_chatlist=via_chatlist)

    def enrol(self, where: Where, people: Iterable[Who]) -> None:
        """Put people into a chat as if they had always been there: nobody is told."""
        chat = self.chat(where)
        for each in people:
            self.membership.enrol(chat, self.user(each))

    def add(self, where: Where, who: Who, *, by: Who) -> None:
        """Let one person add another."""
        self.membership.add(self.chat(where), self.user(who), self.user(by))

    def leave(self, where: Where, who: Who) -> None:
        """Let somebody go by himself."""
        self.membership.leave(self.chat(where), self.user(who))

    def promote(self, where: Where, who: Who, *, by: Who | None = None, rank: str | None = None, **names: bool) -> None:
        """Make somebody admin with the rights named (ChatAdminRights); the usual ones of a group when none is."""
        chat = self.chat(where)
        mask = rights.admin_mask(**(names or _USUAL))
        self.membership.promote(chat, self.user(who), mask, by=self._by(chat, by), rank=rank)

    def demote(self, where: Where, who: Who, *, by: Who | None = None) -> None:
        """Make an admin a plain member."""
        chat = self.chat(where)
        self.membership.promote(chat, self.user(who), 0, by=self._by(chat, by))

    def restrict(
        self, where: Where, who: Who, *, by: Who | None = None, until: int | None = None, **forbidden: bool
    ) -> None:
        """Forbid a member what is named (ChatBannedRights), everything he could send when nothing is, until an epoch."""
        mask = rights.banned_mask(**forbidden) if forbidden else rights.MUTE
        self._ban(where, who, by, mask, until)

    def lift(self, where: Where, who: Who, *, by: Who | None = None) -> None:
        """Take away a restriction or a ban."""
        self._ban(where, who, by, 0, None)

    unban = lift

    def ban(self, where: Where, who: Who, *, by: Who | None = None, until: int | None = None) -> None:
        """Throw somebody out for good, or until an epoch."""
        self._ban(where, who, by, rights.MUTE | rights.KICKED, until)

    def kick(self, where: Where, who: Who, *, by: Who | None = None) -> None:
        """Throw somebody out, who may come back."""
        self.ban(where, who, by=by)
        self.unban(where, who, by=by)

    def _ban(self, where: Where, who: Who, by: Who | None, mask: int, until: int | None) -> None:
        chat = self.chat(where)
        end = rights.end_of(until, self.clock.now())
        self.membership.ban(chat, self.user(who), mask, end, by=self._by(chat, by))

    def _by(self, chat: Chat, by: Who | None) -> int:
        return chat.creator_id if by is None else self.user(by).id

    def invite(self, where: Where, *, by: Who | None = None, **terms: Any) -> Invite:
        """Make an invite link; `terms` are the fields of an Invite, such as request_needed."""
        chat = self.chat(where)
        return self.invites.export(chat, self._by(chat, by), **terms)

    def request_join(self, where: Where, who: Who, invite: Invite | None = None, about: str = "") -> JoinRequest:
        """Let somebody ask to be let in."""
        return self.invites.request(self.chat(where), self.user(who), invite, about)

    def join_page(self, where: Where, who: Who) -> str:
        """Return the address of the page that a guard bot shows to who asked, as his app opens it; "" if it shows none."""
        return self.invites.open_page(self.chat(where), self.user(who))

    # -- talking

    def say(
        self,
        where: Where | User,
        who: Who,
        text: str,
        *,
        as_anonymous: bool = False,
        send_as: Where | None = None,
        reply_to: Post | int | None = None,
        markup: Any = None,
    ) -> Post:
        """Let somebody write in a chat, or to a user or bot in private. CHAT_WRITE_FORBIDDEN when he is muted."""
        author = self.user(who)
        answered = reply_to if reply_to is None or isinstance(reply_to, int) else reply_to.id
        if isinstance(where, User) or where in self.people.by_id:
            to = self.user(where)
            return self.private.write(author, to, text, reply_to=answered, markup=markup)
        chat = self.chat(where)
        if chat.basic:
            return self.private.say(chat, author, text, markup=markup)
        face = self.chat(send_as) if send_as is not None else None
        return self.writing.say(
            chat, author, text, as_anonymous=as_anonymous, send_as=face, reply_to=answered, markup=markup
        )

    def post(self, channel: Where, text: str, *, by: Who | None = None) -> Post:
        """Post in a channel; it is copied into the discussion group."""
        chat = self.chat(channel)
        return self.writing.say(chat, self.people.by_id[self._by(chat, by)], text)

    def delete(self, where: Where, posts: Iterable[Post | int], *, by: Who | None = None) -> None:
        """Delete messages of a channel or group."""
        chat = self.chat(where)
        self.writing.delete(chat, [p if isinstance(p, int) else p.id for p in posts], self._by(chat, by))

    async def press(self, who: Who, post: Post, button: bytes | int = 0) -> BotCallbackAnswer:
        """Press a button by its data or by its place among the callback buttons, and wait for the bot's answer."""
        user = self.user(who)
        if post.chat is not None and not post.chat.basic:
            self.permissions.see(post.chat, user.id)
        data = button if isinstance(button, bytes) else post.button_data()[button]
        kind = self.callbacks.press_ephemeral if self.ephemeral.is_one(post) else self.callbacks.press
        shown = await kind(user, post, data)
        return BotCallbackAnswer(shown.message, bool(shown.alert), shown.url)

    def send_without_qts(self, share: float) -> None:
        """Let this share of what bots are told carry qts 0: such an update is in no difference, if it is missed."""
        self.outbox.share_without_qts = share

    def forget_random_ids(self, who: Who) -> None:
        """Forget which messages somebody sent: one that is sent again, with the same random_id, stands there twice."""
        self.account(self.user(who).id).random_ids.clear()

    def forget_updates(self, who: Who) -> None:
        """Forget what a client could have missed: every difference that begins before now is too long to be given."""
        account = self.account(self.user(who).id)
        histories = [chat.history for chat in self.chats.by_id.values() if account.user_id in chat.present]
        for history in (account.pts, account.qts, *histories):
            history.forget(0)

    # -- looking

    def messages(self, where: Where) -> list[Post]:
        """Return the live messages of a chat, oldest first, service messages among them."""
        return list(self.chat(where).posts.values())

    def private_messages(self, who: Who, other: Who) -> list[Post]:
        """Return what stands in the private chat of two users, as the first sees it."""
        other_id = self.user(other).id
        box = self.account(self.user(who).id).box
        return [post for post in box.values() if getattr(post.peer, "user_id", None) == other_id]

    def ephemeral_messages(self, where: Where, who: Who) -> list[Post]:
        """Return what only this member is shown in this chat."""
        return self.ephemeral.of(self.chat(where), self.user(who).id)

    def participant(self, where: Where, who: Who) -> Member | None:
        """Return the entry of a user in a chat, also of one who left restricted; None when there is none."""
        return self.membership.entry(self.chat(where), self.user(who).id)

    def is_member(self, where: Where, who: Who) -> bool:
        """Tell whether a user is in a chat."""
        return self.membership.present(self.chat(where), self.user(who).id)

    def may_write(self, where: Where, who: Who) -> bool:
        """Tell whether a user could write in a chat just now."""
        return self.permissions.may_write(self.chat(where), self.user(who).id)


_USUAL = {
    "change_info": True,
    "delete_messages": True,
    "ban_users": True,
    "invite_users": True,
    "pin_messages": True,
    "manage_call": True,
    "other": True,
}
