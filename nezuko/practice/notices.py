"""What Telegram or a bot says in answer to a deed: shown on the phone by the page that comes next."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from dataclasses import dataclass

from nezuko.said import Sentence
from nezuko.sandbox.errors import RpcError

KEPT = 200


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence on the phone; a page tells it in its language. An alert has to be closed, anything else goes by itself."""

    text: str
    alert: bool = False


NO_BUTTON = Sentence("This button isn't there any more.")
REFUSALS = {
    "CHAT_WRITE_FORBIDDEN": Sentence("You can't write here."),
    "CHAT_SEND_PLAIN_FORBIDDEN": Sentence("You can't send text here."),
    "CHAT_GUEST_SEND_FORBIDDEN": Sentence("Join the group first."),
    "CHAT_ADMIN_REQUIRED": Sentence("Only admins can do this."),
    "CHANNEL_PRIVATE": Sentence("This chat isn't open to you."),
    "USER_ALREADY_PARTICIPANT": Sentence("You are in it already."),
    "USER_NOT_PARTICIPANT": Sentence("You aren't in it."),
    "USER_CREATOR": Sentence("An owner can't leave."),
    "INVITE_HASH_EXPIRED": Sentence("This invite link has expired."),
    "MESSAGE_EMPTY": Sentence("There is nothing to send."),
    "MESSAGE_TOO_LONG": Sentence("This message is too long."),
    "DATA_INVALID": NO_BUTTON,
    "BOT_RESPONSE_TIMEOUT": Sentence("The bot doesn't answer."),
}


def refused(error: RpcError) -> Notice:
    """Return what the phone says when Telegram refuses."""
    return Notice(REFUSALS.get(error.message, Sentence("Telegram says: {error}", error=error.message)))


class Notices:
    """Keeps the last notices under names that nobody guesses; a page shows the one that its address names."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Notice] = OrderedDict()

    def keep(self, notice: Notice) -> str:
        """Keep a notice; returns its name."""
        name = secrets.token_urlsafe(9)
        self._kept[name] = notice
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return name

    def find(self, name: str) -> Notice | None:
        """Return the notice of that name while it is kept."""
        return self._kept.get(name)
