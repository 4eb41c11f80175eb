"""Rights as bit masks: what an admin may do, and what a member is forbidden to do.

Telegram has two kinds with opposite senses: ChatAdminRights are permissions, ChatBannedRights are prohibitions.
A mask is an int with one bit for each name; it is cheap to store, to compare and to combine.
"""

from __future__ import annotations

import inspect
from functools import lru_cache
from typing import Any

from telethon.tl import types

FOREVER = 0x7FFFFFFF  # Telegram shows an endless restriction with this date
SHORTEST = 30  # an end nearer than this, in seconds, or …
LONGEST = 366 * 86400  # … farther away than this means "for ever"


def _names(kind: Any) -> tuple[str, ...]:
    return tuple(name for name in inspect.signature(kind.__init__).parameters if name not in {"self", "until_date"})


ADMIN_BIT = {name: 1 << n for n, name in enumerate(_names(types.ChatAdminRights))}
BANNED_BIT = {name: 1 << n for n, name in enumerate(_names(types.ChatBannedRights))}
_ADMIN_PAIRS = tuple(ADMIN_BIT.items())
_BANNED_PAIRS = tuple(BANNED_BIT.items())

KICKED = BANNED_BIT["view_messages"]
SEND = BANNED_BIT["send_messages"]
PLAIN = BANNED_BIT["send_plain"]
REACT = BANNED_BIT["send_reactions"]
INVITE = BANNED_BIT["invite_users"]
# An owner has every right but anonymity, and rights that exist in broadcast channels only are kept for them.
OWNER_RIGHTS = sum(ADMIN_BIT.values()) & ~ADMIN_BIT["anonymous"]
MUTE = sum(bit for name, bit in BANNED_BIT.items() if name.startswith("send_"))


def admin_mask(**names: bool) -> int:
    """Return the mask of these admin rights; an unknown name is a TypeError."""
    if unknown := names.keys() - ADMIN_BIT.keys():
        raise TypeError(f"no such admin right: {', '.join(sorted(unknown))}")
    return sum(ADMIN_BIT[name] for name, on in names.items() if on)


def banned_mask(**names: bool) -> int:
    """Return the mask of these prohibitions; an unknown name is a TypeError."""
    if unknown := names.keys() - BANNED_BIT.keys():
        raise TypeError(f"no such prohibition: {', '.join(sorted(unknown))}")
    return sum(BANNED_BIT[name] for name, on in names.items() if on)


def admin_mask_of(rights: Any) -> int:
    """Return the mask of a ChatAdminRights."""
    return sum([bit for name, bit in _ADMIN_PAIRS if getattr(rights, name)])


def banned_mask_of(rights: Any) -> int:
    """Return the mask of a ChatBannedRights, its date left aside."""
    return sum([bit for name, bit in _BANNED_PAIRS if getattr(rights, name)])


@lru_cache(maxsize=4096)
def admin_rights(mask: int) -> Any:
    """Return the ChatAdminRights of a mask (shared: never change it)."""
    return types.ChatAdminRights(**{name: True for name, bit in _ADMIN_PAIRS if mask & bit})


@lru_cache(maxsize=4096)
def banned_rights(mask: int, until: int = FOREVER) -> Any:
    """Return the ChatBannedRights of a mask and an end in epoch seconds (shared: never change it)."""
    return types.ChatBannedRights(until_date=until, **{name: True for name, bit in _BANNED_PAIRS if mask & bit})


def end_of(until: Any, now: int) -> int:
    """Return when a restriction asked for with this until_date really ends: epoch seconds, or FOREVER."""
    if until is None:
        return FOREVER
    seconds = int(until) if isinstance(until, int | float) else int(until.timestamp())
    return seconds if SHORTEST <= seconds - now <= LONGEST else FOREVER
