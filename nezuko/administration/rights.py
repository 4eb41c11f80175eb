"""What the bot may do in a chat, in words."""

from __future__ import annotations

from nezuko.i18n.pages import gettext, listed, mark
from nezuko.telegram.types import Admin

_NAMES = {
    Admin.BAN_USERS: mark("ban users"),
    Admin.DELETE_MESSAGES: mark("delete messages"),
    Admin.INVITE_USERS: mark("invite users"),
    Admin.PIN_MESSAGES: mark("pin messages"),
    Admin.ADD_ADMINS: mark("add admins"),
}


def rights_in_words(rights: int | None) -> str:
    """Return e.g. "may ban users and delete messages"; None: it was never looked at."""
    names = _names(rights)
    return f"may {' and '.join(filter(None, (', '.join(names[:-1]), names[-1])))}" if names else _without(rights)


def rights_shown(rights: int | None) -> str:
    """Return that in the language of the page."""
    names = _names(rights)
    return (
        gettext("may {rights}", rights=listed([gettext(name) for name in names]))
        if names
        else gettext(_without(rights))
    )


def _names(rights: int | None) -> list[str]:
    return [name for right, name in _NAMES.items() if (rights or 0) & right]


def _without(rights: int | None) -> str:
    if rights is None:
        return mark("not looked at yet")
    return mark("is an admin without rights of importance here") if rights else mark("is no admin")
