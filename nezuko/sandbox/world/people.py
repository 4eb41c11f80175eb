"""Users and bots: who there is, and by what names they are found."""

from __future__ import annotations

import itertools
import re
import secrets
import zlib
from dataclasses import dataclass, field

from nezuko.sandbox.world.refusals import refuse

# Five characters for what people choose; Telegram's own and bought names are shorter.
USERNAME = re.compile(r"^[a-z](?!.*__)[a-z0-9_]{2,30}[a-z0-9]$", re.IGNORECASE)
FIRST_ID = 6_100_000_001  # beyond 32 bits, as today's ids are


@dataclass(slots=True, eq=False)
class User:
    """A person or a bot."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    phone: str | None = None
    lang_code: str | None = None
    bot: bool = False
    token: str | None = None
    reads_all: bool = False  # a bot with its privacy mode off
    guard: bool = False  # a bot that can be made guard of a group
    premium: bool = False
    deleted: bool = False
    invite_privacy: bool = False  # nobody may add this person to a group
    limited: bool = False  # Telegram itself stops this account from writing in groups
    picture: bytes | None = None  # a JPEG
    blocked: set[int] = field(default_factory=set)  # the bots this person has stopped
    look: bytes | None = None  # how others see the account, serialised, with a hole for the access hash
    look_to_bots: bytes | None = None  # the same for bots, who are told people's languages
    own_look: bytes | None = None  # how the account sees itself, serialised

    @property
    def picture_id(self) -> int:
        """Another one for each picture."""
        return zlib.crc32(self.picture or b"") + 1

    def changed(self) -> None:
        """Forget how it looked."""
        self.look = self.look_to_bots = self.own_look = None


class People:
    """Everybody, by id, username, phone and token."""

    def __init__(self) -> None:
        self.by_id: dict[int, User] = {}
        self._by_username: dict[str, int] = {}
        self.by_phone: dict[str, User] = {}
        self.by_token: dict[str, User] = {}
        self.revoked: set[str] = set()  # tokens that once were good
        self._ids = itertools.count(FIRST_ID)

    def add(self, user: User) -> User:
        """Take a user in under the names he has; USERNAME_OCCUPIED when the username is taken."""
        self.claim(user.username, user.id)
        self.by_id[user.id] = user
        if user.phone:
            self.by_phone[user.phone.lstrip("+")] = user
        if user.token:
            self.by_token[user.token] = user
        return user

    def next_id(self) -> int:
        """Return an id nobody has."""
        return next(number for number in self._ids if number not in self.by_id)

    def new_token(self, bot_id: int) -> str:
        """Return a fresh bot token, of the form BotFather hands out."""
        return f"{bot_id}:{secrets.token_urlsafe(26)[:35]}"

    def claim(self, username: str | None, holder_id: int) -> None:
        """Give a username to a user or chat; USERNAME_INVALID or USERNAME_OCCUPIED when that can't be."""
        if username is None:
            return
        if not USERNAME.match(username):
            raise refuse("USERNAME_INVALID")
        if self._by_username.setdefault(username.lower(), holder_id) != holder_id:
            raise refuse("USERNAME_OCCUPIED")

    def free(self, username: str | None) -> None:
        """Let a username be taken by somebody else."""
        if username is not None:
            self._by_username.pop(username.lower(), None)

    def holder(self, username: str) -> int:
        """Return the id of the user or chat with this username; USERNAME_INVALID, USERNAME_NOT_OCCUPIED."""
        if not USERNAME.match(username):
            raise refuse("USERNAME_INVALID")
        holder_id = self._by_username.get(username.lower())
        if holder_id is None:
            raise refuse("USERNAME_NOT_OCCUPIED")
        return holder_id
