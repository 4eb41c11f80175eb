"""From what a call names (InputPeer…, InputUser…, InputChannel…) to users and chats, access hashes checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telethon.tl import types

from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.refusals import refuse

if TYPE_CHECKING:
    from nezuko.sandbox.methods.registry import Asker

_SELF = (types.InputUserSelf, types.InputPeerSelf)
_USER = (types.InputUser, types.InputPeerUser)
_USER_SEEN = (types.InputUserFromMessage, types.InputPeerUserFromMessage)
_CHANNEL = (types.InputChannel, types.InputPeerChannel)
_CHANNEL_SEEN = (types.InputChannelFromMessage, types.InputPeerChannelFromMessage)


def channel(asker: Asker, given: Any, error: str = "CHANNEL_INVALID") -> Chat:
    """Return a channel or supergroup that the caller may see. `error` (wrong hash, none such), CHANNEL_PRIVATE."""
    chat = known_channel(asker, given, error)
    asker.world.permissions.see(chat, asker.id)
    return chat


def known_channel(asker: Asker, given: Any, error: str = "CHANNEL_INVALID") -> Chat:
    """Return a channel or supergroup that the caller was shown, whether he may look inside or not."""
    if isinstance(given, _CHANNEL_SEEN):
        peer(asker, given.peer)
        given = types.InputChannel(given.channel_id, asker.world.hashes.of(asker.id, given.channel_id))
    if not isinstance(given, _CHANNEL):
        raise refuse(error)
    chat = asker.world.chats.by_id.get(given.channel_id)
    if chat is None or chat.basic:
        raise refuse(error)
    # A bot may leave the hash out where it is a member.
    bare = not given.access_hash and asker.user.bot and asker.id in chat.present
    if not bare and not asker.world.hashes.right(asker.id, chat.id, given.access_hash):
        raise refuse(error)
    return chat


def user(asker: Asker, given: Any, error: str = "USER_ID_INVALID") -> User:
    """Return a user whom the caller was shown, else `error`: an access hash is good for its own viewer only."""
    if isinstance(given, _SELF):
        return asker.user
    if isinstance(given, _USER_SEEN):
        return _seen_in(asker, given, error)
    if not isinstance(given, _USER):
        raise refuse(error)
    found = asker.world.people.by_id.get(given.user_id)
    if found is None:
        raise refuse(error)
    if found is asker.user or asker.world.hashes.right(asker.id, found.id, given.access_hash):
        return found
    # A bot may leave the hash out for whoever wrote to it in private.
    if given.access_hash or not asker.user.bot or found.id not in asker.world.account(asker.id).dialogs:
        raise refuse(error)
    return found


def _seen_in(asker: Asker, given: Any, error: str) -> User:
    """Return a user by a message in which the caller saw him."""
    chat = peer(asker, given.peer)
    post = chat.posts.get(given.msg_id) if isinstance(chat, Chat) else None
    found = asker.world.people.by_id.get(given.user_id)
    if post is None or found is None or found.id not in post.named_users():
        raise refuse(error)
    return found


def peer(asker: Asker, given: Any) -> Chat | User:
    """Return the user or chat of an InputPeer. PEER_ID_INVALID, CHANNEL_INVALID, CHANNEL_PRIVATE, CHAT_ID_INVALID."""
    if isinstance(given, types.InputPeerChat):
        return basic_group(asker, given.chat_id)
    if isinstance(given, _CHANNEL + _CHANNEL_SEEN):
        return channel(asker, given)
    return user(asker, given, "PEER_ID_INVALID")


def basic_group(asker: Asker, chat_id: int) -> Chat:
    """Return a basic group of the caller's: CHAT_ID_INVALID."""
    chat = asker.world.chats.by_id.get(chat_id)
    if chat is None or not chat.basic or asker.id not in chat.members:
        raise refuse("CHAT_ID_INVALID")
    asker.world.permissions.see(chat, asker.id)
    return chat


def chat_peer(asker: Asker, given: Any) -> Chat:
    """Return the chat of an InputPeer that must not be a user: PEER_ID_INVALID."""
    found = peer(asker, given)
    if not isinstance(found, Chat):
        raise refuse("PEER_ID_INVALID")
    return found
