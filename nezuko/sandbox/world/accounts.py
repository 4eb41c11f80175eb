"""Accounts: the update state and the private mailbox of everybody who may connect."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from nezuko.sandbox.world.history import History
from nezuko.sandbox.world.refusals import refuse

if TYPE_CHECKING:
    from nezuko.sandbox.world.posts import Post

RANDOM_IDS_KEPT = 100_000


class Account:
    """What Telegram keeps for a user or bot with a session: pts, qts, private messages, sign-ins."""

    __slots__ = (
        "auths", "bot", "box", "commands", "dialogs", "next_post_id", "pts", "qts", "random_ids", "uploads",
        "user_id",
    )  # fmt: skip

    def __init__(self, user_id: int, *, bot: bool) -> None:
        self.user_id = user_id
        self.bot = bot
        self.pts = History(1)  # Telegram's pts is never below 1
        self.qts = History(0)
        self.box: dict[int, Post] = {}  # private chats and basic groups
        self.next_post_id = 1
        self.dialogs: dict[int, int] = {}  # peer id -> id of the last message
        self.random_ids: OrderedDict[int, None] = OrderedDict()
        self.auths: list[Any] = []  # the AuthStates signed in as this user
        self.uploads: dict[int, dict[int, bytes]] = {}  # file id -> its parts, until it is sent
        self.commands: dict[tuple[str, str], list[Any]] = {}  # (scope, language) -> BotCommands

    def check(self, random_id: int | None) -> None:
        """Let a message's random_id pass that is new; RANDOM_ID_EMPTY, RANDOM_ID_DUPLICATE."""
        if not random_id:
            raise refuse("RANDOM_ID_EMPTY")
        if random_id in self.random_ids:
            raise refuse("RANDOM_ID_DUPLICATE")

    def spend(self, random_id: int) -> None:
        """Remember the random_id of a message that went out."""
        self.random_ids[random_id] = None
        if len(self.random_ids) > RANDOM_IDS_KEPT:
            self.random_ids.popitem(last=False)
