"""updates.*: where a client stands, and what it missed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telethon.tl import functions, types

from nezuko.sandbox.methods import inputs
from nezuko.sandbox.methods.registry import method
from nezuko.sandbox.world.refusals import refuse

if TYPE_CHECKING:
    from nezuko.sandbox.methods.registry import Asker
    from nezuko.sandbox.world.accounts import Account
    from nezuko.sandbox.world.chats import Chat

CHANNEL_SLICE = 1000  # entries in one piece of a channel's difference


class _Difference:
    """Gathers what a difference tells, with the users and chats it names."""

    def __init__(self, asker: Asker) -> None:
        self.asker = asker
        self.messages: list[Any] = []
        self.others: list[Any] = []
        self.users: set[int] = set()
        self.chats: dict[int, Chat] = {}

    def parts(self) -> dict[str, Any]:
        """Return the fields that every kind of difference has."""
        looks, people, viewer = self.asker.world.looks, self.asker.world.people.by_id, self.asker.id
        return {
            "new_messages": self.messages,
            "other_updates": self.others,
            "users": [looks.user(people[number], viewer) for number in self.users if number in people],
            "chats": [looks.chat(chat, viewer) for chat in self.chats.values()],
        }

    def name(self, users: set[int], chats: list[Chat]) -> None:
        """Take in whom and what an entry names."""
        self.users |= users
        self.chats.update((chat.id, chat) for chat in chats)


def _state(asker: Asker, pts: int, qts: int) -> Any:
    return types.updates.State(pts=pts, qts=qts, date=asker.world.clock.now(), seq=0, unread_count=0)


@method(functions.updates.GetStateRequest)
def get_state(asker: Asker, _q: Any) -> Any:
    """Return the present pts and qts of the account."""
    account = asker.world.account(asker.id)
    return _state(asker, account.pts.number, account.qts.number)


@method(functions.updates.GetDifferenceRequest)
def get_difference(asker: Asker, q: Any) -> Any:
    """Return what happened since pts, qts and date, in slices where it is much. PERSISTENT_TIMESTAMP_EMPTY."""
    if q.pts < 1:
        raise refuse("PERSISTENT_TIMESTAMP_EMPTY")
    account = asker.world.account(asker.id)
    if asker.faults.difference_too_long(asker.id) or q.pts < account.pts.floor or q.qts < account.qts.floor:
        return types.updates.DifferenceTooLong(pts=account.pts.number)
    found = _Difference(asker)
    limit = asker.world.slice_size
    pts = _add_messages(found, account, q.pts, limit)
    qts = _add_qts(found, account, q.qts, limit - len(found.messages) - len(found.others))
    whole = pts >= account.pts.number and qts >= account.qts.number
    if whole:
        _add_channels(found, q.date)
    if not found.messages and not found.others and whole and pts == q.pts and qts == q.qts:
        return types.updates.DifferenceEmpty(date=asker.world.clock.now(), seq=0)
    parts = {**found.parts(), "new_encrypted_messages": []}
    if whole:
        return types.updates.Difference(**parts, state=_state(asker, pts, qts))
    return types.updates.DifferenceSlice(**parts, intermediate_state=_state(asker, pts, qts))


def _add_messages(found: _Difference, account: Account, pts: int, limit: int) -> int:
    """Add private messages and what became of them; returns how far that reaches."""
    for number, (event, what) in account.pts.since(pts, limit):
        pts = number
        if event == "delete":
            found.others.append(types.UpdateDeleteMessages(what, number, len(what)))
            continue
        post = account.box.get(what)
        if post is None:
            continue  # deleted in the meantime, which a later entry tells
        message = post.shown(out=post.author_id == account.user_id)
        if event == "new":
            found.messages.append(message)
        else:
            found.others.append(types.UpdateEditMessage(message, number, 1))
        found.name(post.named_users() | {post.author_id}, [post.chat] if post.chat else [])
    return pts


def _add_qts(found: _Difference, account: Account, qts: int, limit: int) -> int:
    """Add changes of participants and requests to join; returns how far that reaches."""
    for number, change in account.qts.since(qts, max(limit, 0)):
        qts = number
        found.others.append(change.update(number))
        found.name(change.users(), list(change.chats()))
    return qts


def _add_channels(found: _Difference, date: Any) -> None:
    """Name the channels in which something happened since the date: each has a difference of its own."""
    since = int(date.timestamp()) if date is not None else 0
    for chat in found.asker.world.chats.by_id.values():
        if found.asker.id in chat.listeners and not chat.basic and chat.history.at >= since and chat.history.items:
            found.others.append(types.UpdateChannelTooLong(chat.id, pts=chat.history.number))
            found.name(set(), [chat])


@method(functions.updates.GetChannelDifferenceRequest)
def get_channel_difference(asker: Asker, q: Any) -> Any:
    """Return what happened in a channel since pts. CHANNEL_INVALID, CHANNEL_PRIVATE, PERSISTENT_TIMESTAMP_EMPTY."""
    if q.pts < 1:
        raise refuse("PERSISTENT_TIMESTAMP_EMPTY")
    chat = inputs.channel(asker, q.channel)
    history = chat.history
    if asker.id not in chat.present and chat.username is None:
        raise refuse("CHANNEL_PRIVATE")
    if q.pts < history.floor or asker.faults.channel_difference_too_long(asker.id, chat.id):
        return _too_long(asker, chat)
    entries = history.since(q.pts, max(1, min(q.limit, CHANNEL_SLICE)))
    if not entries:
        return types.updates.ChannelDifferenceEmpty(pts=history.number, final=True, timeout=30)
    found = _Difference(asker)
    account = asker.world.account(asker.id)
    found.name(set(), [chat])
    for number, (event, what) in entries:
        if event == "delete":
            found.others.append(types.UpdateDeleteChannelMessages(chat.id, what, number, len(what)))
            continue
        post = chat.posts.get(what)
        if post is None or not asker.world.outbox.visible(account, chat, post):
            continue
        message = post.shown(out=post.author_id == asker.id)
        if event == "new":
            found.messages.append(message)
        else:
            found.others.append(types.UpdateEditChannelMessage(message, number, 1))
        found.name(*asker.world.outbox.named(post, chat))
    pts = entries[-1][0]
    return types.updates.ChannelDifference(pts=pts, final=pts >= history.number or None, timeout=30, **found.parts())


def _too_long(asker: Asker, chat: Chat) -> Any:
    """Return the last messages in place of a difference, and the pts to go on from."""
    found = _Difference(asker)
    found.name(set(), [chat])
    account = asker.world.account(asker.id)
    latest = [p for p in list(chat.posts.values())[-20:] if asker.world.outbox.visible(account, chat, p)]
    for post in latest:
        found.name(*asker.world.outbox.named(post, chat))
    dialog = types.Dialog(
        peer=types.PeerChannel(chat.id), top_message=latest[-1].id if latest else 0, read_inbox_max_id=0,
        read_outbox_max_id=0, unread_count=0, unread_mentions_count=0, unread_reactions_count=0,
        unread_poll_votes_count=0, notify_settings=types.PeerNotifySettings(), pts=chat.history.number,
    )  # fmt: skip
    parts = found.parts()
    return types.updates.ChannelDifferenceTooLong(
        dialog=dialog, messages=[post.shown(out=post.author_id == asker.id) for post in latest],
        chats=parts["chats"], users=parts["users"], final=True, timeout=30,
    )  # fmt: skip
