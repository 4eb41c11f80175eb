"""messages.*, as far as people read with it: dialogs and history. Not for bots."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from telethon.tl import functions, types

from nezuko.sandbox.methods import inputs
from nezuko.sandbox.methods.registry import USERS, method
from nezuko.sandbox.world.chats import Chat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nezuko.sandbox.methods.registry import Asker
    from nezuko.sandbox.world.people import User
    from nezuko.sandbox.world.posts import Post

PAGE = 100


def _posts(asker: Asker, peer: Chat | User) -> list[Post]:
    """Return all messages of a chat, newest first."""
    if isinstance(peer, Chat) and not peer.basic:
        return list(reversed(peer.posts.values()))
    box = reversed(asker.world.account(asker.id).box.values())
    return [p for p in box if (p.chat is peer if isinstance(peer, Chat) else getattr(p.peer, "user_id", 0) == peer.id)]


def _page(asker: Asker, peer: Chat | User, posts: list[Post], q: Any) -> Any:
    """Return the page of a history that a request asks for: by offset_id, add_offset, limit, max_id, min_id."""
    kept = [p for p in posts if (not q.max_id or p.id < q.max_id) and (not q.min_id or p.id > q.min_id)]
    start = next((n for n, p in enumerate(kept) if not q.offset_id or p.id < q.offset_id), len(kept)) + q.add_offset
    page = kept[max(start, 0) : max(start + min(max(q.limit, 0), PAGE), 0)]
    answer = asker.answer()
    for post in page:
        chat = post.chat
        users, chats = asker.world.outbox.named(post, chat) if chat is not None else (post.named_users(), [])
        answer.add([], users | {post.author_id} if chat is None else users, chats)
    reply = asker.reply(answer)
    parts = {
        "count": len(posts),
        "messages": [post.shown(out=post.author_id == asker.id) for post in page],
        "topics": [],
        "chats": reply.chats,
        "users": reply.users,
    }
    if isinstance(peer, Chat) and not peer.basic:
        return types.messages.ChannelMessages(pts=peer.history.number, **parts)
    return types.messages.MessagesSlice(**parts)


@method(functions.messages.GetHistoryRequest, USERS)
def get_history(asker: Asker, q: Any) -> Any:
    """Return a page of a chat's messages, newest first."""
    peer = inputs.peer(asker, q.peer)
    return _page(asker, peer, _posts(asker, peer), q)


@method(functions.messages.SearchRequest, USERS)
def search(asker: Asker, q: Any) -> Any:
    """Return a page of those messages that hold a text or come from somebody."""
    peer = inputs.peer(asker, q.peer)
    author = inputs.user(asker, q.from_id).id if q.from_id is not None else None
    found = [
        post
        for post in _posts(asker, peer)
        if q.q.lower() in post.text.lower() and (author is None or post.author_id == author)
    ]
    return _page(asker, peer, found, q)


@method(functions.messages.GetDialogsRequest, USERS)
def get_dialogs(asker: Asker, q: Any) -> Any:
    """Return the caller's chats, all in one piece."""
    world = asker.world
    own = (chat for chat in world.chats.by_id.values() if asker.id in chat.present and not chat.basic)
    peers: Iterable[Chat | User] = [*own, *_mailbox(asker)]
    dialogs, messages = [], []
    answer = asker.answer()
    for peer in peers:
        posts = list(islice(_posts(asker, peer), 1))
        dialogs.append(_dialog(peer, posts[0].id if posts else 0))
        for post in posts:
            messages.append(post.shown(out=post.author_id == asker.id))
            answer.users.update(post.named_users() | {post.author_id})
        if isinstance(peer, Chat):
            answer.chats[peer.id] = peer
        else:
            answer.users.add(peer.id)
    reply = asker.reply(answer)
    empty = bool(q.offset_id)  # there is no second page
    return types.messages.Dialogs(
        dialogs=[] if empty else dialogs, messages=[] if empty else messages, chats=reply.chats, users=reply.users
    )


def _mailbox(asker: Asker) -> list[Chat | User]:
    """Return whom the caller has private chats with, and his basic groups."""
    found: list[Chat | User] = []
    for number in asker.world.account(asker.id).dialogs:
        chat = asker.world.chats.by_id.get(number)
        found.append(chat if chat is not None else asker.world.people.by_id[number])
    return found


def _dialog(peer: Chat | User, top: int) -> Any:
    channel = isinstance(peer, Chat) and not peer.basic
    kind = types.PeerUser if not isinstance(peer, Chat) else types.PeerChannel if channel else types.PeerChat
    return types.Dialog(
        peer=kind(peer.id), top_message=top, read_inbox_max_id=0, read_outbox_max_id=0, unread_count=0,
        unread_mentions_count=0, unread_reactions_count=0, unread_poll_votes_count=0,
        notify_settings=types.PeerNotifySettings(),
        pts=peer.history.number if isinstance(peer, Chat) and channel else None,
    )  # fmt: skip


@method(functions.messages.GetPeerDialogsRequest)
def get_peer_dialogs(asker: Asker, q: Any) -> Any:
    """Return some chats with their last messages and the account's state."""
    account = asker.world.account(asker.id)
    dialogs, messages = [], []
    answer = asker.answer()
    for given in q.peers:
        peer = inputs.peer(asker, given.peer)
        posts = list(islice(_posts(asker, peer), 1))
        dialogs.append(_dialog(peer, posts[0].id if posts else 0))
        messages += [post.shown(out=post.author_id == asker.id) for post in posts]
        for post in posts:
            answer.users.update(post.named_users() | {post.author_id})
        if isinstance(peer, Chat):
            answer.chats[peer.id] = peer
        else:
            answer.users.add(peer.id)
    reply = asker.reply(answer)
    state = types.updates.State(account.pts.number, account.qts.number, asker.world.clock.now(), 0, 0)
    return types.messages.PeerDialogs(
        dialogs=dialogs, messages=messages, chats=reply.chats, users=reply.users, state=state
    )


@method(functions.messages.ReadHistoryRequest, USERS)
def read_history(asker: Asker, q: Any) -> Any:
    """Mark as read, which nobody here takes note of."""
    inputs.peer(asker, q.peer)
    return types.messages.AffectedMessages(pts=asker.world.account(asker.id).pts.number, pts_count=0)
