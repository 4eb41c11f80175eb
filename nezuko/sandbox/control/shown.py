"""People, chats, messages, memberships and calls as JSON."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from telethon.tl import types

from nezuko.sandbox.world.rights import ADMIN_BIT, BANNED_BIT, FOREVER

if TYPE_CHECKING:
    from nezuko.sandbox.faults import Rule
    from nezuko.sandbox.journal import Entry
    from nezuko.sandbox.sandbox import Sandbox
    from nezuko.sandbox.world.callbacks import BotCallbackAnswer
    from nezuko.sandbox.world.chats import Chat, Member
    from nezuko.sandbox.world.invites import Invite, JoinRequest
    from nezuko.sandbox.world.people import User
    from nezuko.sandbox.world.posts import Post


def plain(_tg: Sandbox, value: Any) -> Any:
    """What JSON can say anyway."""
    return value


def listed(one: Any) -> Any:
    """A presenter of lists, out of one of their elements."""
    return lambda tg, values: [one(tg, value) for value in values]


def user(_tg: Sandbox, who: User) -> dict[str, Any]:
    """A person or bot."""
    known = {
        "id": who.id, "first_name": who.first_name, "last_name": who.last_name, "username": who.username,
        "phone": who.phone, "bot": who.bot, "token": who.token, "deleted": who.deleted,
    }  # fmt: skip
    return {name: value for name, value in known.items() if value is not None}


def chat(_tg: Sandbox, where: Chat) -> dict[str, Any]:
    """A group or channel."""
    return {
        "id": where.id,
        "kind": where.kind,
        "title": where.title,
        "username": where.username,
        "creator": where.creator_id,
        "members": len(where.present),
        "admins": sorted(where.admins),
        "restricted": len(where.restricted),
        "forbidden": _names(where.default_banned, BANNED_BIT),
        "linked": where.linked_id,
        "requests": sorted(where.requests),
        "migrated_to": where.migrated_to.id if where.migrated_to else None,
    }


def member(_tg: Sandbox, entry: Member | None) -> dict[str, Any] | None:
    """Somebody's entry in a chat; null where there is none."""
    if entry is None:
        return None
    return {
        "user": entry.user_id,
        "present": entry.present,
        "owner": entry.owner,
        "rights": _names(entry.admin, ADMIN_BIT),
        "forbidden": _names(entry.banned, BANNED_BIT),
        "until": None if entry.until == FOREVER else entry.until,
        "by": entry.kicked_by or None,
        "date": entry.date,
    }


def post(_tg: Sandbox, message: Post) -> dict[str, Any]:
    """A message. The sender is an id; one of a group or channel is told by ``as``."""
    sender = message.sender
    shown = {
        "id": message.id,
        "chat": message.chat.id if message.chat else None,
        "author": message.author_id,
        "as": getattr(sender, "channel_id", None),
        "date": message.date,
        "edited": message.edited,
        "text": message.text,
        "reply_to": message.reply_to,
        "action": type(message.action).__name__ if message.action is not None else None,
        "buttons": [[_button(b) for b in row.buttons] for row in getattr(message.markup, "rows", None) or ()] or None,
    }
    return {name: value for name, value in shown.items() if value is not None}


def invite(_tg: Sandbox, link: Invite) -> dict[str, Any]:
    """An invite link."""
    return {"link": link.link, "chat": link.chat.id, "request_needed": link.request_needed, "usage": link.usage}


def request(_tg: Sandbox, waiting: JoinRequest) -> dict[str, Any]:
    """Somebody who waits to be let in."""
    return {"user": waiting.user_id, "date": waiting.date, "about": waiting.about}


def answer(_tg: Sandbox, told: BotCallbackAnswer) -> dict[str, Any]:
    """What the presser of a button is told."""
    return {"message": told.message, "alert": told.alert, "url": told.url}


def rule(_tg: Sandbox, fault: Rule) -> dict[str, Any]:
    """A fault that is set."""
    return fault.to_dict()


def call(_tg: Sandbox, entry: Entry) -> dict[str, Any]:
    """A call in the journal."""
    return {
        "seq": entry.seq,
        "at": entry.at,
        "user": entry.user_id,
        "is_bot": entry.is_bot,
        "method": entry.method,
        "chat": entry.chat_id,
        "target": entry.target_id,
        "answer": entry.answer,
        "took_ms": round(entry.took_s * 1000, 3),
    }


def foreign(value: Any) -> Any:
    """What json can't say by itself: bytes in hexadecimal, dates as ISO 8601, the rest as Python shows it."""
    if isinstance(value, bytes):
        return value.hex()
    return value.isoformat() if isinstance(value, datetime) else repr(value)


def _button(button: Any) -> dict[str, Any]:
    kind = getattr(button, "type", None)
    if isinstance(kind, types.InlineButtonTypeCallback):
        return {"text": button.text, "data": kind.data.hex()}
    return {"text": button.text, "url": getattr(kind, "url", None)}


def _names(mask: int, bits: dict[str, int]) -> list[str]:
    return [name for name, bit in bits.items() if mask & bit]
