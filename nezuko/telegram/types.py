"""What the rest of the program knows of Telegram: plain frozen values, no Telethon.

Ids are the bare positive ids of MTProto (`PeerChannel.channel_id`, `PeerUser.user_id`); `parse_chat_id` takes Bot-API style ones too.
Times are whole seconds since 1970 (UTC). Access hashes stay inside the gateway.
"""

from __future__ import annotations

from dataclasses import field
from enum import IntFlag, StrEnum

from nezuko.values import value

FOREVER = 0
"""`until` of a restriction without end."""


class Ban(IntFlag):
    """What a member may *not* do: the flags of `chatBannedRights`, one bit each (bit numbers are ours and kept in the database)."""

    NONE = 0
    VIEW_MESSAGES = 1 << 0
    SEND_MESSAGES = 1 << 1
    SEND_MEDIA = 1 << 2
    SEND_STICKERS = 1 << 3
    SEND_GIFS = 1 << 4
    SEND_GAMES = 1 << 5
    SEND_INLINE = 1 << 6
    EMBED_LINKS = 1 << 7
    SEND_POLLS = 1 << 8
    CHANGE_INFO = 1 << 9
    INVITE_USERS = 1 << 10
    PIN_MESSAGES = 1 << 11
    MANAGE_TOPICS = 1 << 12
    SEND_PHOTOS = 1 << 13
    SEND_VIDEOS = 1 << 14
    SEND_ROUNDVIDEOS = 1 << 15
    SEND_AUDIOS = 1 << 16
    SEND_VOICES = 1 << 17
    SEND_DOCS = 1 << 18
    SEND_PLAIN = 1 << 19
    SEND_REACTIONS = 1 << 20


MUTE = (
    Ban.SEND_MESSAGES | Ban.SEND_MEDIA | Ban.SEND_STICKERS | Ban.SEND_GIFS | Ban.SEND_GAMES | Ban.SEND_INLINE | Ban.EMBED_LINKS
    | Ban.SEND_POLLS | Ban.SEND_PHOTOS | Ban.SEND_VIDEOS | Ban.SEND_ROUNDVIDEOS | Ban.SEND_AUDIOS | Ban.SEND_VOICES | Ban.SEND_DOCS
    | Ban.SEND_PLAIN | Ban.SEND_REACTIONS
)  # fmt: skip
"""Everything that puts something into the chat. Without SEND_REACTIONS a muted member could still react."""


class Admin(IntFlag):
    """The rights of an admin that matter here: flags of `chatAdminRights`."""

    NONE = 0
    DELETE_MESSAGES = 1 << 0
    BAN_USERS = 1 << 1
    INVITE_USERS = 1 << 2
    PIN_MESSAGES = 1 << 3
    ADD_ADMINS = 1 << 4
    ANONYMOUS = 1 << 5
    OTHER = 1 << 6
    """Any right that has no flag of its own here."""


class Status(StrEnum):
    """Where somebody stands in a chat."""

    OWNER = "owner"
    ADMIN = "admin"
    MEMBER = "member"
    RESTRICTED = "restricted"
    LEFT = "left"
    BANNED = "banned"


@value
class Standing:
    """One person's place in one chat.

    `present` says whether he is inside: a restricted member can be, and then counts as a member.
    `bans`, `until` (epoch, 0 = for ever) and `restricted_by` are set for RESTRICTED and BANNED.
    """

    status: Status
    present: bool
    bans: Ban = Ban.NONE
    until: int = FOREVER
    restricted_by: int | None = None
    rights: Admin = Admin.NONE
    joined_at: int = 0

    @property
    def is_admin(self) -> bool:
        """Owner or admin: nobody can restrict him."""
        return self.status in (Status.OWNER, Status.ADMIN)


LEFT = Standing(Status.LEFT, present=False)
MEMBER = Standing(Status.MEMBER, present=True)


@value
class Person:
    """A user or a bot as Telegram shows him."""

    id: int
    name: str
    username: str | None = None
    is_bot: bool = False
    language: str | None = None

    @property
    def label(self) -> str:
        """`@username` or the name or the id."""
        return f"@{self.username}" if self.username else self.name or str(self.id)


@value
class Photo:
    """Which picture a person has: its id changes with the picture. `thumb` is Telegram's tiny copy of it (a JPEG), or empty."""

    id: int
    thumb: bytes = b""


class ChatKind(StrEnum):
    """What a chat is. Only supergroups can be protected, channels and supergroups be required."""

    SUPERGROUP = "supergroup"
    CHANNEL = "channel"
    BASIC_GROUP = "basic_group"


@value
class Chat:
    """A group or channel as Telegram shows it to the bot."""

    id: int
    kind: ChatKind
    title: str
    username: str | None = None
    members: int | None = None
    linked_chat_id: int | None = None
    own_rights: Admin = Admin.NONE
    """What the bot may do there; NONE if it is no admin."""
    is_admin: bool = False
    default_bans: Ban = Ban.NONE
    """What its members may not do by default."""
    guard_id: int | None = None
    """The bot that is asked while somebody waits who wants to join; 0: no bot is. None: Telegram didn't tell."""

    @property
    def label(self) -> str:
        """`@username` or the title."""
        return f"@{self.username}" if self.username else self.title


# ------------------------------------------------------------------ updates


@value(kw_only=True)
class Update:
    """Base of all updates. `at` is Telegram's date, `received` the monotonic clock's time of arrival (for latencies)."""

    bot_id: int
    at: int
    received: float = 0.0


@value(kw_only=True)
class ParticipantChanged(Update):
    """Somebody's standing changed in a chat where the bot is admin (`updateChannelParticipant`). `qts` may be 0."""

    chat_id: int
    user: Person
    actor_id: int
    before: Standing
    after: Standing
    qts: int = 0
    invite: str | None = None


@value(kw_only=True)
class JoinRequested(Update):
    """Somebody asks to be let into a chat where the bot is admin and may invite users. `qts` may be 0.

    Telegram doesn't tell bots of requests that were declined or taken back; who is let in comes as a `ParticipantChanged`.
    `query_id`: the bot is the group's guard, and the person waits for its answer.
    """

    chat_id: int
    user: Person
    qts: int = 0
    invite: str | None = None
    query_id: int | None = None


class GuardAnswer(StrEnum):
    """What becomes of somebody about whom a guard bot is asked. QUEUED: he waits for an admin, like everybody who asks to join."""

    APPROVED = "approved"
    DECLINED = "declined"
    QUEUED = "queued"


@value(kw_only=True)
class MemberSeen(Update):
    """A service message told of people who came (`joined`) or went; a second signal beside ParticipantChanged.

    `actor_id` added them; equal to the user's id if he came by himself.
    """

    chat_id: int
    users: tuple[Person, ...]
    joined: bool
    actor_id: int
    message_id: int


class SenderKind(StrEnum):
    """In whose name a message was written."""

    PERSON = "person"
    ANONYMOUS_ADMIN = "anonymous_admin"
    LINKED_CHANNEL = "linked_channel"
    CHANNEL = "channel"


@value(kw_only=True)
class MessageReceived(Update):
    """A message (new or edited) in a group. `user` is set for SenderKind.PERSON, `sender_chat_id` for the two channel kinds.

    For LINKED_CHANNEL and CHANNEL the gateway only knows that a channel wrote and whether it is an automatic forward of that channel's
    own post (`autopost_of`, the channel's id): whether that channel is the linked one is the group's knowledge.
    """

    chat_id: int
    message_id: int
    sender: SenderKind
    user: Person | None = None
    sender_chat_id: int | None = None
    autopost_of: int | None = None
    text: str = ""
    edited: bool = False
    reply_to: int | None = None
    """The message that it answers."""


@value(kw_only=True)
class PrivateMessage(Update):
    """Somebody wrote to the bot in private."""

    user: Person
    message_id: int
    text: str


@value(kw_only=True)
class OwnMessage(Update):
    """A message of the bot itself came back in a difference: tells that an uncertain send did arrive. `data`: its buttons' data."""

    chat_id: int
    message_id: int
    data: tuple[bytes, ...] = ()


@value(kw_only=True)
class Pressed(Update):
    """Somebody pressed a button with data. `chat_id` is None in private chats."""

    query_id: int
    chat_id: int | None
    user: Person
    message_id: int
    data: bytes
    ephemeral: bool = False


@value(kw_only=True)
class ChatMigrated(Update):
    """A basic group became a supergroup."""

    old_id: int
    new_id: int


@value(kw_only=True)
class OwnStandingChanged(Update):
    """The bot itself was added, promoted, demoted or removed, or a chat became unreadable (then `after` is LEFT)."""

    chat_id: int
    after: Standing
    actor_id: int | None = None


@value(kw_only=True)
class Gap(Update):
    """Updates may have been lost for good (difference too long, first login, long silence). `chat_id` None: everywhere."""

    reason: str
    chat_id: int | None = None


# ------------------------------------------------------------------ things to send


@value
class Button:
    """One inline button: a link (`url`) or data that comes back (`data`, 1 to 64 bytes). Exactly one of both."""

    text: str
    url: str | None = None
    data: bytes | None = None


Keyboard = tuple[tuple[Button, ...], ...]
"""Rows of buttons."""


@value
class Text:
    """A text with mentions and styles, as HTML of the small kind that Telegram takes (<b>, <i>, <code>, <a href>, tg://user?id=…).

    Make it with `nezuko.telegram.html` only: that escapes what people typed.
    """

    html: str


@value
class Command:
    """An entry of a commands menu."""

    name: str
    description: str


class MenuScope(StrEnum):
    """Who sees a commands menu."""

    PRIVATE = "private"
    GROUPS = "groups"
    GROUP_ADMINS = "group_admins"


@value
class MemberPage:
    """A part of a member list; `total` is Telegram's count of the whole."""

    members: tuple[tuple[Person, Standing], ...]
    total: int
    complete: bool = field(default=False)
    """True on the last page."""
    size: int = 0
    """How many entries Telegram counts on it: channels that were banned from writing are among them, but no members."""


_MARK = 1_000_000_000_000


def parse_chat_id(value: int | str) -> int:
    """Return the bare positive id of a channel or supergroup given as such or in Bot-API style (-100…).

    Raises:
        ValueError: it is no whole number, or 0.
    """
    number = int(value)
    if number < -_MARK:
        number = -number - _MARK
    if number == 0:
        raise ValueError("a chat id can't be 0")
    return abs(number)
