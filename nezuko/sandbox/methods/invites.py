"""messages.*, as far as it is about invite links and requests to join."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telethon.tl import functions, types

from nezuko.sandbox.methods import inputs
from nezuko.sandbox.methods.participants import waiting_for
from nezuko.sandbox.methods.registry import USERS, method
from nezuko.sandbox.world.refusals import refuse

if TYPE_CHECKING:
    from nezuko.sandbox.methods.registry import Asker


def _epoch(date: Any) -> int | None:
    return int(date.timestamp()) if date is not None else None


@method(functions.messages.ExportChatInviteRequest)
def export_chat_invite(asker: Asker, q: Any) -> Any:
    """Make an invite link. CHAT_ADMIN_REQUIRED, EXPIRE_DATE_INVALID, USAGE_LIMIT_INVALID."""
    chat = inputs.chat_peer(asker, q.peer)
    expires = _epoch(q.expire_date)
    if expires is not None and expires <= asker.world.clock.now():
        raise refuse("EXPIRE_DATE_INVALID")
    invite = asker.world.invites.export(
        chat, asker.id, title=q.title, expires=expires, limit=q.usage_limit or None,
        request_needed=bool(q.request_needed), permanent=bool(q.legacy_revoke_permanent),
    )  # fmt: skip
    return invite.shown()


@method(functions.messages.GetExportedChatInviteRequest)
def get_exported_chat_invite(asker: Asker, q: Any) -> Any:
    """Return a link with what became of it. CHAT_ADMIN_REQUIRED, INVITE_HASH_EXPIRED."""
    chat = inputs.chat_peer(asker, q.peer)
    asker.world.permissions.need(chat, asker.id, "invite_users")
    invite = asker.world.invites.of_link(chat, q.link)
    admin = asker.world.people.by_id[invite.admin_id]
    return types.messages.ExportedChatInvite(invite=invite.shown(), users=[asker.world.looks.user(admin, asker.id)])


@method(functions.messages.EditExportedChatInviteRequest)
def edit_exported_chat_invite(asker: Asker, q: Any) -> Any:
    """Change or revoke a link. CHAT_ADMIN_REQUIRED, INVITE_HASH_EXPIRED."""
    chat = inputs.chat_peer(asker, q.peer)
    asker.world.permissions.need(chat, asker.id, "invite_users")
    invite = asker.world.invites.of_link(chat, q.link)
    if q.revoked:
        invite.revoked = True
    if q.expire_date is not None:
        invite.expires = _epoch(q.expire_date)
    if q.usage_limit is not None:
        invite.limit = q.usage_limit or None
    if q.request_needed is not None:
        invite.request_needed = q.request_needed
    if q.title is not None:
        invite.title = q.title
    admin = asker.world.people.by_id[invite.admin_id]
    return types.messages.ExportedChatInvite(invite=invite.shown(), users=[asker.world.looks.user(admin, asker.id)])


@method(functions.messages.CheckChatInviteRequest, USERS)
def check_chat_invite(asker: Asker, q: Any) -> Any:
    """Look at a chat through its link. INVITE_HASH_EMPTY, INVITE_HASH_INVALID, INVITE_HASH_EXPIRED."""
    invite = asker.world.invites.usable(q.hash, asker.id)
    chat = invite.chat
    if asker.id in chat.present:
        return types.ChatInviteAlready(chat=asker.world.looks.chat(chat, asker.id))
    return types.ChatInvite(
        title=chat.title, photo=types.PhotoEmpty(id=0), participants_count=len(chat.present), color=0,
        channel=True, broadcast=chat.broadcast or None, megagroup=None if chat.broadcast else True,
        public=chat.username is not None or None, request_needed=invite.request_needed or None,
        about=chat.about or None,
    )  # fmt: skip


@method(functions.messages.ImportChatInviteRequest, USERS)
def import_chat_invite(asker: Asker, q: Any) -> Any:
    """Come in by a link. INVITE_HASH_EXPIRED, USER_ALREADY_PARTICIPANT, INVITE_REQUEST_SENT."""
    invite = asker.world.invites.usable(q.hash, asker.id)
    answer = asker.answer()
    request = asker.world.invites.enter(asker.user, invite, answer)
    if request is not None:
        return waiting_for(asker, request)
    answer.add([], {asker.id}, [invite.chat])
    return types.messages.ChatInviteJoinResultOk(updates=asker.reply(answer))


@method(functions.messages.HideChatJoinRequestRequest)
def hide_chat_join_request(asker: Asker, q: Any) -> Any:
    """Let in or turn away who asked. HIDE_REQUESTER_MISSING, USER_ALREADY_PARTICIPANT, CHAT_ADMIN_REQUIRED."""
    chat = inputs.chat_peer(asker, q.peer)
    user = inputs.user(asker, q.user_id)
    answer = asker.answer()
    asker.world.invites.decide(chat, user, asker.id, approved=bool(q.approved), answer=answer)
    answer.add([], {user.id}, [chat])
    return asker.reply(answer)


@method(functions.messages.GetChatInviteImportersRequest, USERS)
def get_chat_invite_importers(asker: Asker, q: Any) -> Any:
    """Return who waits to be let in; not for bots. CHAT_ADMIN_REQUIRED."""
    chat = inputs.chat_peer(asker, q.peer)
    asker.world.permissions.need(chat, asker.id, "invite_users")
    waiting = list(chat.requests.values())[: q.limit] if q.requested else []
    people = asker.world.people.by_id
    return types.messages.ChatInviteImporters(
        count=len(chat.requests) if q.requested else 0,
        importers=[types.ChatInviteImporter(r.user_id, r.date, requested=True, about=r.about or None) for r in waiting],
        users=asker.world.looks.users([people[r.user_id] for r in waiting], asker.id),
    )
