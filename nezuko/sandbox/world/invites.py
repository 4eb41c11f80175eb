"""Invite links and requests to join."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from telethon.tl import types

from nezuko.sandbox.world.bot_events import RequestToJoin
from nezuko.sandbox.world.refusals import refuse
from nezuko.sandbox.world.web_apps import init_data, opened

if TYPE_CHECKING:
    from nezuko.sandbox.world.chats import Chat
    from nezuko.sandbox.world.outbox import Answer
    from nezuko.sandbox.world.people import User
    from nezuko.sandbox.world.world import World

GUARD_WAIT = 10.0  # seconds a guard bot has for its answer


@dataclass(slots=True, eq=False)
class Invite:
    """An invite link of a chat."""

    hash: str
    chat: Chat
    admin_id: int
    date: int
    title: str | None = None
    expires: int | None = None
    limit: int | None = None
    usage: int = 0
    requested: int = 0
    request_needed: bool = False
    revoked: bool = False
    permanent: bool = False

    @property
    def link(self) -> str:
        """The address people open."""
        return f"https://t.me/+{self.hash}"

    def shown(self) -> Any:
        """Return the ChatInviteExported."""
        return types.ChatInviteExported(
            link=self.link,
            admin_id=self.admin_id,
            date=self.date,
            revoked=self.revoked or None,
            permanent=self.permanent or None,
            request_needed=self.request_needed or None,
            expire_date=self.expires,
            usage_limit=self.limit,
            usage=self.usage or None,
            requested=self.requested or None,
            title=self.title,
        )


@dataclass(slots=True, eq=False)
class JoinRequest:
    """Somebody who waits to be let in."""

    user_id: int
    date: int
    about: str = ""
    invite: Invite | None = None
    query_id: int | None = None
    verdict: asyncio.Future[Any] | None = None  # what the guard bot says
    page: str = ""  # the address of the page that the guard bot shows him first


class Invites:
    """Makes links, lets people in by them, and keeps who waits."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._by_hash: dict[str, Invite] = {}
        self._queries: dict[int, tuple[Chat, JoinRequest]] = {}

    def export(self, chat: Chat, by: int, **terms: Any) -> Invite:
        """Make a link; `terms` are the fields of an Invite. CHAT_ADMIN_REQUIRED, USAGE_LIMIT_INVALID."""
        self._world.permissions.need(chat, by, "invite_users")
        if terms.get("request_needed") and terms.get("limit"):
            raise refuse("USAGE_LIMIT_INVALID")
        invite = Invite(secrets.token_urlsafe(12), chat, by, self._world.clock.now(), **terms)
        self._by_hash[invite.hash] = chat.invites[invite.hash] = invite
        return invite

    def of_link(self, chat: Chat, link: str) -> Invite:
        """Return the link of a chat; INVITE_HASH_EXPIRED when it has no such."""
        invite = chat.invites.get(link.rsplit("/", 1)[-1].lstrip("+"))
        if invite is None:
            raise refuse("INVITE_HASH_EXPIRED")
        return invite

    def usable(self, code: str, user_id: int) -> Invite:
        """Return the link of this hash; INVITE_HASH_EMPTY, INVITE_HASH_INVALID, INVITE_HASH_EXPIRED."""
        if not code:
            raise refuse("INVITE_HASH_EMPTY")
        invite = self._by_hash.get(code)
        if invite is None:
            raise refuse("INVITE_HASH_INVALID" if len(code) < 8 else "INVITE_HASH_EXPIRED")  # noqa: PLR2004 - by looks
        member = self._world.membership.entry(invite.chat, user_id)
        if member is not None and member.present:
            return invite
        over = invite.expires is not None and invite.expires <= self._world.clock.now()
        full = invite.limit is not None and invite.usage >= invite.limit
        if invite.revoked or over or full or (member is not None and member.kicked):
            raise refuse("INVITE_HASH_EXPIRED")  # to the banned a link looks expired
        return invite

    def enter(self, user: User, invite: Invite, answer: Answer | None = None) -> JoinRequest | None:
        """Let a user in by a link, or put him among those who wait, where the link asks for that."""
        if user.id in invite.chat.present:
            raise refuse("USER_ALREADY_PARTICIPANT")
        if invite.request_needed:
            return self.request(invite.chat, user, invite)
        invite.usage += 1
        action = types.MessageActionChatJoinedByLink(inviter_id=invite.admin_id)
        self._world.membership.join(invite.chat, user, invite=invite, action=action, answer=answer)
        return None

    def request(self, chat: Chat, user: User, invite: Invite | None = None, about: str = "") -> JoinRequest:
        """Put a user among those who wait, and tell the guard bot or the admin bots that may invite."""
        member = self._world.membership.entry(chat, user.id)
        if member is not None and member.present:
            raise refuse("USER_ALREADY_PARTICIPANT")
        if member is not None and member.kicked:
            raise refuse("CHANNEL_PRIVATE")
        if user.id in chat.requests:
            return chat.requests[user.id]
        waiting = chat.requests[user.id] = JoinRequest(user.id, self._world.clock.now(), about, invite)
        if invite is not None:
            invite.requested += 1
        bots = {bot for bot in chat.admin_bots if self._world.permissions.holds(chat, bot, "invite_users")}
        if chat.guard_bot_id in bots:
            self._ask_guard(chat, waiting)
            self._tell(chat, waiting, {chat.guard_bot_id}, waiting.query_id)
            bots.discard(chat.guard_bot_id)
        self._tell(chat, waiting, bots, None)
        return waiting

    def decide(self, chat: Chat, user: User, by: int, *, approved: bool, answer: Answer | None = None) -> None:
        """Let in or turn away who waits. CHAT_ADMIN_REQUIRED, USER_ALREADY_PARTICIPANT, HIDE_REQUESTER_MISSING."""
        self._world.permissions.need(chat, by, "invite_users")
        if user.id in chat.present:
            raise refuse("USER_ALREADY_PARTICIPANT")
        waiting = chat.requests.pop(user.id, None)
        if waiting is None:
            raise refuse("HIDE_REQUESTER_MISSING")
        self._close(waiting)
        if approved:
            if waiting.invite is not None:
                waiting.invite.usage += 1
            action = types.MessageActionChatJoinedByRequest()
            self._world.membership.join(
                chat, user, actor_id=by, invite=waiting.invite, via_request=True, action=action, answer=answer
            )

    def judge(self, bot_id: int, query_id: int, result: Any) -> None:
        """Take a guard bot's answer: approved, declined, queued, or a web page first. QUERY_ID_INVALID."""
        chat, waiting = self._queries.get(query_id, (None, None))
        if chat is None or waiting is None or chat.guard_bot_id != bot_id:
            raise refuse("QUERY_ID_INVALID")
        late = self._world.clock.now() - waiting.date > GUARD_WAIT
        if late and not (waiting.verdict is not None and waiting.verdict.done()):
            raise refuse("QUERY_ID_INVALID")
        if waiting.verdict is not None and not waiting.verdict.done():
            waiting.verdict.set_result(result)
        else:  # the final word after a web page
            decision = types.UpdateJoinChatWebViewDecision(types.PeerChannel(chat.id), query_id, result)
            self._world.outbox.send(waiting.user_id, [decision], (), (chat,))
        if isinstance(result, types.JoinChatBotResultWebView):
            waiting.page = result.url
        elif isinstance(result, types.JoinChatBotResultQueued):
            self._close(waiting)  # he waits for an admin now, like everybody
        if isinstance(result, types.JoinChatBotResultApproved | types.JoinChatBotResultDeclined):
            approved = isinstance(result, types.JoinChatBotResultApproved)
            self.decide(chat, self._world.people.by_id[waiting.user_id], bot_id, approved=approved)

    def open_page(self, chat: Chat, user: User) -> str:
        """Return the page that the guard bot shows to who waits, as Telegram's app opens it for him; "" if it shows none."""
        waiting = chat.requests.get(user.id)
        guard = self._world.people.by_id.get(chat.guard_bot_id or 0)
        if waiting is None or not waiting.page or guard is None:
            return ""
        said = init_data(user, guard.token or "", self._world.clock.now(), query_id=str(waiting.query_id))
        return opened(waiting.page, said)

    def guard_of(self, waiting: JoinRequest) -> int:
        """Return the id of the guard bot that is asked about a request."""
        chat, _ = self._queries[waiting.query_id or 0]
        return chat.guard_bot_id or 0

    def _ask_guard(self, chat: Chat, waiting: JoinRequest) -> None:
        waiting.query_id = secrets.randbits(62)
        self._queries[waiting.query_id] = chat, waiting
        waiting.verdict = asyncio.get_running_loop().create_future()

    def _close(self, waiting: JoinRequest) -> None:
        if waiting.query_id is not None:
            self._queries.pop(waiting.query_id, None)

    def _tell(self, chat: Chat, waiting: JoinRequest, bots: set[int], query_id: int | None) -> None:
        link = waiting.invite.shown() if waiting.invite else types.ChatInvitePublicJoinRequests()
        told = RequestToJoin(chat, waiting.date, waiting.user_id, waiting.about, link, query_id)
        self._world.outbox.to_bots(told, bots)
