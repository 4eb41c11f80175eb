"""What the bot may do in a chat, in words."""

from __future__ import annotations

from nezuko.telegram.types import Admin

_NAMES = {
    Admin.BAN_USERS: "ban users",
    Admin.DELETE_MESSAGES: "delete messages",
    Admin.INVITE_USERS: "invite users",
    Admin.PIN_MESSAGES: "pin messages",
    Admin.ADD_ADMINS: "add admins",
}


def rights_in_words(rights: int | None) -> str:
    """Return e.g. "may ban users and delete messages"; None: it was never looked at."""
    if rights is None:
        return "not looked at yet"
    names = [name for right, name in _NAMES.items() if rights & right]
    if not names:
        return "is an admin without rights of importance here" if rights else "is no admin"
    return "may " + (names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}")
