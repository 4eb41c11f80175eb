"""Links that open Telegram and offer to make a bot an admin (https://core.telegram.org/api/links#bot-links)."""

from __future__ import annotations

GROUP_RIGHTS = "restrict_members+delete_messages+invite_users"
CHANNEL_RIGHTS = "invite_users"


def add_to_group(username: str) -> str:
    """Choose a group in which the bot becomes an admin with the rights that it needs."""
    return f"https://t.me/{username}?startgroup=setup&admin={GROUP_RIGHTS}"


def add_to_channel(username: str) -> str:
    """Choose a channel of which the bot becomes an admin."""
    return f"https://t.me/{username}?startchannel&admin={CHANNEL_RIGHTS}"


VERIFY = "verify_"
"""How the parameter of /start begins in a group's link."""


def verify_in_private(username: str, chat_id: int) -> str:
    """Open the chat with the bot and ask it about a group."""
    return f"https://t.me/{username}?start={VERIFY}{chat_id}"


def asked_about(parameter: str) -> int | None:
    """Return the group about which the parameter of /start asks, None if it asks about none."""
    number = parameter.removeprefix(VERIFY)
    return int(number) if parameter.startswith(VERIFY) and number.isascii() and number.isdecimal() else None
