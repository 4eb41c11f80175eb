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
