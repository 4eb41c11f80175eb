"""Messages: what is kept of one, and the TL object that shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from telethon.tl import types

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nezuko.sandbox.world.chats import Chat


@dataclass(slots=True, eq=False)
class Post:
    """A message in a chat, or one side's copy of a private message.

    `sender` is the peer it shows as its author: a user, the group itself (an anonymous admin), a channel (send as
    channel, automatic posts) or None (channel posts, private messages); `author_id` is who really wrote it.
    """

    id: int
    peer: Any
    sender: Any
    author_id: int
    date: int
    text: str = ""
    entities: list[Any] | None = None
    markup: Any = None
    reply_to: int | None = None
    fwd: Any = None
    action: Any = None  # makes it a service message
    post: bool = False
    pinned: bool = False
    signature: str | None = None
    edited: int | None = None
    chat: Chat | None = None
    twin: Post | None = None  # the other side's copy of a private message
    box_of: int | None = None  # whose copy of a private message this is
    file: tuple[str, bytes] | None = None  # the name and the bytes of a document
    reactions: dict[int, list[Any]] = field(default_factory=dict)
    _shown: Any = None

    def shown(self, *, out: bool = False) -> Any:
        """Return the Message or MessageService; `out` for the one who sent it. Shared: never change it."""
        if out:
            return self._build(out=True)
        if self._shown is None:
            self._shown = self._build(out=False)
        return self._shown

    def changed(self) -> None:
        """Forget the built object, after something in it changed."""
        self._shown = None

    def named_users(self) -> set[int]:
        """Return the ids of the users that the message names: they travel along with it."""
        found = {peer.user_id for peer in self._peers() if isinstance(peer, types.PeerUser)}
        found.update(getattr(self.action, "users", None) or ())
        for name in ("user_id", "inviter_id"):
            if number := getattr(self.action, name, None):
                found.add(number)
        found.update(e.user_id for e in self.entities or () if isinstance(e, types.MessageEntityMentionName))
        return found

    def named_channels(self) -> set[int]:
        """Return the ids of the channels that the message names."""
        return {peer.channel_id for peer in self._peers() if isinstance(peer, types.PeerChannel)}

    def button_data(self) -> list[bytes]:
        """Return the callback data of its buttons, row by row."""
        return [
            button.type.data
            for row in getattr(self.markup, "rows", None) or ()
            for button in row.buttons
            if isinstance(getattr(button, "type", None), types.InlineButtonTypeCallback)
        ]

    def _peers(self) -> Iterator[Any]:
        yield self.peer
        yield self.sender
        if self.fwd is not None:
            yield self.fwd.from_id
            yield self.fwd.saved_from_peer

    def _build(self, *, out: bool) -> Any:
        reply = types.MessageReplyHeader(reply_to_msg_id=self.reply_to) if self.reply_to else None
        if self.action is not None:
            return types.MessageService(
                id=self.id, peer_id=self.peer, from_id=self.sender, date=self.date, action=self.action,
                out=out or None, post=self.post or None, reply_to=reply,
            )  # fmt: skip
        return types.Message(
            id=self.id, peer_id=self.peer, from_id=self.sender, date=self.date, message=self.text,
            out=out or None, post=self.post or None, pinned=self.pinned or None, fwd_from=self.fwd, reply_to=reply,
            reply_markup=self.markup, entities=self.entities or None, edit_date=self.edited,
            post_author=self.signature, views=1 if self.post else None, forwards=0 if self.post else None,
            reactions=self._reactions(), media=self._media(),
        )  # fmt: skip

    def _media(self) -> Any:
        if self.file is None:
            return None
        name, data = self.file
        return types.MessageMediaDocument(
            document=types.Document(
                id=self.id, access_hash=self.id, file_reference=b"", date=self.date, mime_type="application/octet-stream",
                size=len(data), dc_id=2, attributes=[types.DocumentAttributeFilename(name)],
            )
        )  # fmt: skip

    def _reactions(self) -> Any:
        if not self.reactions:
            return None
        counts: dict[bytes, Any] = {}
        for chosen in self.reactions.values():
            for reaction in chosen:
                row = counts.setdefault(bytes(reaction), types.ReactionCount(reaction=reaction, count=0))
                row.count += 1
        return types.MessageReactions(results=list(counts.values()))
