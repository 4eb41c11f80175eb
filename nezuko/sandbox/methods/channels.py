"""channels.*: chats themselves and their messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telethon.tl import functions, types

from nezuko.sandbox.methods import inputs
from nezuko.sandbox.methods.messages import found_messages, wanted_ids
from nezuko.sandbox.methods.registry import USERS, method
from nezuko.sandbox.world.refusals import refuse

if TYPE_CHECKING:
    from nezuko.sandbox.methods.registry import Asker
    from nezuko.sandbox.world.chats import Chat

DELETED_AT_ONCE = 100


@method(functions.channels.GetChannelsRequest)
def get_channels(asker: Asker, q: Any) -> Any:
    """Return chats by id and hash, also those that are closed to the caller (ChannelForbidden). CHANNEL_INVALID and others."""
    looks = asker.world.looks
    chats = []
    for given in q.id:
        chat = inputs.known_channel(asker, given)
        member = asker.world.membership.entry(chat, asker.id)
        if member is None or not member.kicked:
            asker.world.permissions.see(chat, asker.id)
        chats.append(looks.chat(chat, asker.id))
    return types.messages.Chats(chats=chats)


@method(functions.channels.GetFullChannelRequest)
def get_full_channel(asker: Asker, q: Any) -> Any:
    """Return all about a chat. CHANNEL_INVALID, CHANNEL_PRIVATE."""
    chat = inputs.channel(asker, q.channel)
    world = asker.world
    world.membership.end_restrictions(chat)
    linked = world.chats.by_id.get(chat.linked_id or 0)
    bots = [world.people.by_id[number] for number in chat.bots]
    return types.messages.ChatFull(
        full_chat=_full(asker, chat),
        chats=[world.looks.chat(each, asker.id) for each in (chat, linked) if each is not None],
        users=world.looks.users(bots, asker.id),
    )


def _full(asker: Asker, chat: Chat) -> Any:
    admin = asker.id in chat.admins
    kicked = sum(m.kicked for m in chat.restricted.values())
    commands = [
        types.BotInfo(user_id=number, commands=asker.world.account(number).commands.get(("chats", ""), []))
        for number in chat.bots
    ]
    source = chat.migrated_from
    return types.ChannelFull(
        id=chat.id, about=chat.about, read_inbox_max_id=0, read_outbox_max_id=0, unread_count=0,
        chat_photo=types.PhotoEmpty(id=0), notify_settings=types.PeerNotifySettings(),
        bot_info=[] if chat.broadcast else commands, pts=chat.history.number,
        can_view_participants=asker.world.permissions.may_list(chat, asker.id) or None,
        participants_hidden=chat.members_hidden or None,
        participants_count=len(chat.present),
        admins_count=len(chat.admins) if admin else None,
        kicked_count=kicked if admin else None,
        banned_count=len(chat.restricted) - kicked if admin else None,
        migrated_from_chat_id=source.id if source else None,
        migrated_from_max_id=source.next_post_id if source else None,
        pinned_msg_id=chat.pinned_id, linked_chat_id=chat.linked_id, guard_bot_id=chat.guard_bot_id,
        requests_pending=len(chat.requests) if admin and chat.requests else None,
        recent_requesters=list(chat.requests)[:5] if admin and chat.requests else None,
    )  # fmt: skip


@method(functions.channels.GetMessagesRequest)
def get_messages(asker: Asker, q: Any) -> Any:
    """Return messages by id; a MessageEmpty for each that isn't there."""
    chat = inputs.channel(asker, q.channel)
    account = asker.world.account(asker.id)
    posts = [chat.posts.get(number) for number in wanted_ids(q.id)]
    seen = [p if p is not None and asker.world.outbox.visible(account, chat, p) else None for p in posts]
    return found_messages(asker, chat, seen, wanted_ids(q.id))


@method(functions.channels.DeleteMessagesRequest)
def delete_messages(asker: Asker, q: Any) -> Any:
    """Delete at most 100 messages for everybody. MESSAGE_DELETE_FORBIDDEN, MESSAGE_IDS_EMPTY, LIMIT_INVALID."""
    chat = inputs.channel(asker, q.channel)
    if not q.id:
        raise refuse("MESSAGE_IDS_EMPTY")
    if len(q.id) > DELETED_AT_ONCE:
        raise refuse("LIMIT_INVALID")
    pts, count = asker.world.writing.delete(chat, q.id, asker.id, asker.answer())
    return types.messages.AffectedMessages(pts=pts, pts_count=count)


@method(functions.channels.DeleteParticipantHistoryRequest, USERS)
def delete_participant_history(asker: Asker, q: Any) -> Any:
    """Delete all that somebody wrote; not for bots. CHAT_ADMIN_REQUIRED."""
    chat = inputs.channel(asker, q.channel)
    user = inputs.user(asker, q.participant)
    asker.world.permissions.need(chat, asker.id, "delete_messages")
    ids = [post.id for post in chat.posts.values() if post.author_id == user.id]
    pts, count = asker.world.writing.delete(chat, ids, asker.id, asker.answer())
    return types.messages.AffectedHistory(pts=pts, pts_count=count, offset=0)


@method(functions.channels.ReadHistoryRequest, USERS)
def read_history(asker: Asker, q: Any) -> bool:
    """Mark as read, which nobody here takes note of."""
    inputs.channel(asker, q.channel)
    return True


@method(functions.channels.ToggleJoinRequestRequest, USERS)
def toggle_join_request(asker: Asker, q: Any) -> Any:
    """Ask for requests to join, and name a guard bot for them. CHAT_ADMIN_REQUIRED, BOT_INVALID."""
    chat = inputs.channel(asker, q.channel)
    asker.world.permissions.need(chat, asker.id, "ban_users")
    guard = inputs.user(asker, q.guard_bot) if q.guard_bot is not None else None
    if guard is not None and (not guard.guard or guard.id not in chat.admins):
        raise refuse("BOT_INVALID")
    asker.world.change_chat(chat, join_request=q.enabled, guard_bot_id=guard.id if guard else None)
    answer = asker.answer()
    answer.add([types.UpdateChannel(chat.id)], (), [chat])
    return asker.reply(answer)
