"""messages.*, as far as it is about basic groups and what holds for all members of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telethon.tl import functions, types

from nezuko.sandbox.methods import inputs
from nezuko.sandbox.methods.registry import USERS, method
from nezuko.sandbox.world import rights
from nezuko.sandbox.world.refusals import refuse

if TYPE_CHECKING:
    from nezuko.sandbox.methods.registry import Asker
    from nezuko.sandbox.world.chats import Chat, Member


@method(functions.messages.GetChatsRequest)
def get_chats(asker: Asker, q: Any) -> Any:
    """Return basic groups of the caller's. CHAT_ID_INVALID."""
    chats = [inputs.basic_group(asker, number) for number in q.id]
    return types.messages.Chats(chats=[asker.world.looks.chat(chat, asker.id) for chat in chats])


@method(functions.messages.GetFullChatRequest)
def get_full_chat(asker: Asker, q: Any) -> Any:
    """Return all about a basic group. CHAT_ID_INVALID."""
    chat = inputs.basic_group(asker, q.chat_id)
    looks, people = asker.world.looks, asker.world.people.by_id
    members = [_participant(chat, member) for member in chat.present.values()]
    full = types.ChatFull(
        id=chat.id, about=chat.about, notify_settings=types.PeerNotifySettings(),
        participants=types.ChatParticipants(chat_id=chat.id, participants=members, version=1),
        bot_info=[types.BotInfo(user_id=number) for number in chat.bots],
    )  # fmt: skip
    moved = [chat.migrated_to] if chat.migrated_to else []
    return types.messages.ChatFull(
        full_chat=full,
        chats=[looks.chat(each, asker.id) for each in (chat, *moved)],
        users=looks.users([people[number] for number in chat.present], asker.id),
    )


def _participant(chat: Chat, member: Member) -> Any:
    if member.owner:
        return types.ChatParticipantCreator(user_id=member.user_id)
    kind = types.ChatParticipantAdmin if member.admin else types.ChatParticipant
    return kind(user_id=member.user_id, inviter_id=member.inviter_id or chat.creator_id, date=member.date)


@method(functions.messages.MigrateChatRequest, USERS)
def migrate_chat(asker: Asker, q: Any) -> Any:
    """Turn a basic group into a supergroup. CHAT_ID_INVALID, CHAT_ADMIN_REQUIRED."""
    chat = inputs.basic_group(asker, q.chat_id)
    if chat.migrated_to is not None:
        raise refuse("CHAT_ID_INVALID")
    if chat.creator_id != asker.id:
        raise refuse("CHAT_ADMIN_REQUIRED")
    new = asker.world.migrate(chat)
    answer = asker.answer()
    answer.add([types.UpdateChannel(new.id)], {asker.id}, [chat, new])
    return asker.reply(answer)


@method(functions.messages.EditChatDefaultBannedRightsRequest)
def edit_chat_default_banned_rights(asker: Asker, q: Any) -> Any:
    """Set what members may not do in a group. CHAT_ADMIN_REQUIRED, CHAT_NOT_MODIFIED."""
    chat = inputs.chat_peer(asker, q.peer)
    asker.world.permissions.need(chat, asker.id, "ban_users")
    mask = rights.banned_mask_of(q.banned_rights)
    if mask == chat.default_banned:
        raise refuse("CHAT_NOT_MODIFIED")
    answer = asker.answer()
    asker.world.change_chat(chat, default_banned=mask)
    answer.add([types.UpdateChannel(chat.id)], (), [chat])
    return asker.reply(answer)
