"""messages.*: writing, editing, deleting and reacting."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from telethon.tl import functions, types

from nezuko.sandbox.errors import RpcError
from nezuko.sandbox.methods import inputs
from nezuko.sandbox.methods.registry import method
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.refusals import refuse

if TYPE_CHECKING:
    from nezuko.sandbox.methods.registry import Asker
    from nezuko.sandbox.world.posts import Post


def wanted_ids(given: list[Any]) -> list[int]:
    """Return the numbers of a list of InputMessage; what names a message otherwise is taken as none such."""
    return [one.id if isinstance(one, types.InputMessageID) else 0 for one in given]


def found_messages(asker: Asker, chat: Chat | None, posts: list[Post | None], ids: list[int]) -> Any:
    """Return these messages with whom and what they name, MessageEmpty for those that aren't there."""
    answer = asker.answer()
    shown = []
    for number, post in zip(ids, posts, strict=True):
        if post is None:
            shown.append(types.MessageEmpty(id=number, peer_id=types.PeerChannel(chat.id) if chat else None))
            continue
        shown.append(post.shown(out=post.author_id == asker.id))
        named = asker.world.outbox.named(post, chat) if chat is not None else (post.named_users(), [])
        answer.add([], named[0] | {post.author_id} if chat is None else named[0], named[1])
    reply = asker.reply(answer)
    if chat is None:
        return types.messages.Messages(messages=shown, topics=[], chats=reply.chats, users=reply.users)
    return types.messages.ChannelMessages(
        pts=chat.history.number, count=len(shown), messages=shown, topics=[], chats=reply.chats, users=reply.users
    )


def entities_of(asker: Asker, given: list[Any] | None) -> list[Any] | None:
    """Return entities as they are kept: mentions of people the sender doesn't know are dropped."""
    kept = []
    for entity in given or ():
        if not isinstance(entity, types.InputMessageEntityMentionName):
            kept.append(entity)
            continue
        try:
            user = inputs.user(asker, entity.user_id)
        except RpcError:
            continue  # Telegram shows the text without the link
        kept.append(types.MessageEntityMentionName(entity.offset, entity.length, user.id))
    return kept or None


@method(functions.messages.SendMessageRequest)
def send_message(asker: Asker, q: Any) -> Any:
    """Write. RANDOM_ID_DUPLICATE, CHAT_WRITE_FORBIDDEN, PEER_ID_INVALID, BUTTON_DATA_INVALID, MESSAGE_EMPTY and others."""
    peer = inputs.peer(asker, q.peer)
    world = asker.world
    content = {
        "entities": entities_of(asker, q.entities),
        "markup": q.reply_markup,
        "reply_to": getattr(q.reply_to, "reply_to_msg_id", None),
    }
    # The number is spent only by a message that went out: a refused one may be sent again under it.
    account = world.account(asker.id)
    account.check(q.random_id)
    answer = asker.answer()
    if not isinstance(peer, Chat):
        post = world.private.write(asker.user, peer, q.message, answer=answer, **content)
    elif peer.basic:
        post = world.private.say(peer, asker.user, q.message, answer=answer, **content)
        post = post.twin or post
    else:
        face = inputs.channel(asker, q.send_as, "SEND_AS_PEER_INVALID") if q.send_as is not None else None
        anonymous = face is None and _anonymous(asker, peer)
        post = world.writing.say(
            peer, asker.user, q.message, answer=answer, send_as=face, as_anonymous=anonymous, **content
        )
    account.spend(q.random_id)
    answer.updates.insert(0, types.UpdateMessageID(post.id, q.random_id))
    return asker.reply(answer)


@method(functions.messages.SendMediaRequest)
def send_media(asker: Asker, q: Any) -> Any:
    """Send a document to a person. MEDIA_INVALID, FILE_PARTS_INVALID, MD5_CHECKSUM_INVALID, PEER_ID_INVALID and others."""
    to, media = inputs.peer(asker, q.peer), q.media
    if isinstance(to, Chat) or not isinstance(media, types.InputMediaUploadedDocument):
        raise refuse("MEDIA_INVALID")  # nothing else is played here
    account = asker.world.account(asker.id)
    account.check(q.random_id)
    parts = account.uploads.get(media.file.id, {})
    if sorted(parts) != list(range(media.file.parts)):
        raise refuse("FILE_PARTS_INVALID")
    data = b"".join(parts[place] for place in range(media.file.parts))
    if media.file.md5_checksum and hashlib.md5(data, usedforsecurity=False).hexdigest() != media.file.md5_checksum:
        raise refuse("MD5_CHECKSUM_INVALID")
    answer = asker.answer()
    post = asker.world.private.write(
        asker.user, to, q.message, entities=entities_of(asker, q.entities), markup=q.reply_markup, answer=answer,
        file=(media.file.name, data),
    )  # fmt: skip
    del account.uploads[media.file.id]
    account.spend(q.random_id)
    answer.updates.insert(0, types.UpdateMessageID(post.id, q.random_id))
    return asker.reply(answer)


def _anonymous(asker: Asker, chat: Chat) -> bool:
    return asker.id in chat.admins and not chat.broadcast and not chat.admins[asker.id].owner and (
        asker.world.permissions.holds(chat, asker.id, "anonymous")
    )  # fmt: skip


@method(functions.messages.EditMessageRequest)
def edit_message(asker: Asker, q: Any) -> Any:
    """Change a message. MESSAGE_ID_INVALID, MESSAGE_AUTHOR_REQUIRED, MESSAGE_NOT_MODIFIED, BUTTON_DATA_INVALID and others."""
    peer = inputs.peer(asker, q.peer)
    answer = asker.answer()
    parts = {"entities": entities_of(asker, q.entities), "markup": q.reply_markup, "answer": answer}
    if isinstance(peer, Chat) and not peer.basic:
        asker.world.writing.edit(peer, q.id, asker.user, q.message, **parts)
    else:
        asker.world.private.edit(asker.world.account(asker.id), q.id, q.message, **parts)
    return asker.reply(answer)


@method(functions.messages.DeleteMessagesRequest)
def delete_messages(asker: Asker, q: Any) -> Any:
    """Delete private messages, at most 100 a call, on both sides. LIMIT_INVALID."""
    if len(q.id) > 100:  # noqa: PLR2004 - Telegram's number
        raise refuse("LIMIT_INVALID")
    pts, count = asker.world.private.delete(asker.world.account(asker.id), q.id, asker.answer())
    return types.messages.AffectedMessages(pts=pts, pts_count=count)


@method(functions.messages.GetMessagesRequest)
def get_messages(asker: Asker, q: Any) -> Any:
    """Return private messages by id."""
    ids = wanted_ids(q.id)
    box = asker.world.account(asker.id).box
    return found_messages(asker, None, [box.get(number) for number in ids], ids)


@method(functions.messages.SendReactionRequest)
def send_reaction(asker: Asker, q: Any) -> Any:
    """React to a message. MESSAGE_ID_INVALID, CHAT_WRITE_FORBIDDEN, MESSAGE_NOT_MODIFIED."""
    chat = inputs.chat_peer(asker, q.peer)
    asker.world.permissions.react(chat, asker.id)
    post = chat.posts.get(q.msg_id)
    if post is None:
        raise refuse("MESSAGE_ID_INVALID")
    answer = asker.answer()
    asker.world.writing.react(chat, post, asker.user, list(q.reaction or ()), answer)
    return asker.reply(answer)


@method(functions.messages.SetTypingRequest)
def set_typing(asker: Asker, q: Any) -> bool:
    """Show that somebody types, which nobody here sees."""
    inputs.peer(asker, q.peer)
    return True
